package fr.ptce.consolidation.office.read;

/** The attributes of a cell of an OpenDocument sheet. */
final class OdsCellHead {
    /** What stands for more than any sheet holds: neither rows nor columns are counted past it. */
    private static final int PLENTY = 1 << 24;

    private static final int DIGITS = 7;

    String style = "";
    String type = "";
    String value = "";
    String date = "";
    String time = "";
    String truth = "";
    String text = "";
    boolean texted;
    boolean formula;
    boolean error;
    int times;
    int columns;
    int rows;

    /** Reads the attributes of the cell the cursor is on. */
    void read(XmlPart xml) throws RefusedException {
        clear();
        for (int i = 0; i < xml.attributeCount(); i++) {
            String space = xml.attributeNamespace(i);
            String name = xml.attributeLocal(i);
            if (space.equals(Odf.OFFICE)) {
                readOffice(name, xml.attributeValue(i));
            } else if (space.equals(Odf.TABLE)) {
                readTable(xml, name, xml.attributeValue(i));
            } else if (space.equals(Odf.CALC) && name.equals("value-type")) {
                error = xml.attributeValue(i).equals("error");
            }
        }
    }

    private void clear() {
        style = "";
        type = "";
        value = "";
        date = "";
        time = "";
        truth = "";
        text = "";
        texted = false;
        formula = false;
        error = false;
        times = 1;
        columns = 1;
        rows = 1;
    }

    private void readOffice(String name, String content) {
        switch (name) {
            case "value-type" -> type = content;
            case "value" -> value = content.trim();
            case "date-value" -> date = content.trim();
            case "time-value" -> time = content.trim();
            case "boolean-value" -> truth = content.trim();
            case "string-value" -> {
                text = content;
                texted = true;
            }
            default -> {}
        }
    }

    private void readTable(XmlPart xml, String name, String content) throws RefusedException {
        switch (name) {
            case "style-name" -> style = content;
            case "formula" -> formula = !content.isEmpty();
            case "number-columns-repeated" -> times = count(xml, content);
            case "number-columns-spanned" -> columns = count(xml, content);
            case "number-rows-spanned" -> rows = count(xml, content);
            default -> {}
        }
    }

    /** How many rows the row the cursor is on stands for. */
    static int rowTimes(XmlPart xml) throws RefusedException {
        String times = xml.attribute(Odf.TABLE, "number-rows-repeated");
        return times.isEmpty() ? 1 : count(xml, times);
    }

    /** How many columns the column the cursor is on stands for. */
    static int columnTimes(XmlPart xml) throws RefusedException {
        String times = xml.attribute(Odf.TABLE, "number-columns-repeated");
        return times.isEmpty() ? 1 : count(xml, times);
    }

    /** A count from 1 on, more than a sheet holds being as good as another; what follows is misplaced when it is no count. */
    private static int count(XmlPart xml, String text) throws RefusedException {
        String digits = text.trim();
        if (!digits.matches("[0-9]{1,20}") || digits.matches("0+")) {
            throw xml.refuse(Fault.CELL, "nombre de répétitions illisible");
        }
        return digits.length() > DIGITS ? PLENTY : Math.min(Integer.parseInt(digits), PLENTY);
    }
}

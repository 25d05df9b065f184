package fr.ptce.consolidation.office.read;

import java.util.Arrays;

/** The texts cells share, by rank. */
final class SharedStrings {
    private String[] texts = new String[256];
    private int count;

    /** The texts of a workbook that shares none. */
    static SharedStrings none() {
        return new SharedStrings();
    }

    static SharedStrings read(PartBytes part, XmlSource source, XlsxLimits limits) throws RefusedException {
        SharedStrings strings = new SharedStrings();
        RichText rich = new RichText(limits);
        try (XmlPart xml = source.open(part)) {
            xml.readRoot("sst");
            while (xml.nextChild(1)) {
                if (xml.isAt("si")) {
                    strings.add(rich.read(xml));
                    if (strings.count > limits.cells()) {
                        throw xml.refuse(Fault.LIMIT, "plus de " + limits.cells() + " textes");
                    }
                }
            }
            xml.readEnd();
        }
        return strings;
    }

    private void add(String text) {
        if (count == texts.length) {
            texts = Arrays.copyOf(texts, count * 2);
        }
        texts[count++] = text;
    }

    int count() {
        return count;
    }

    /** The text of that rank, which is under {@link #count}. */
    String get(int index) {
        return texts[index];
    }
}

package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.office.XmlEscape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shared strings of a workbook: those of the blank one, then those of the answers, each written once as office
 * programs do.
 */
public final class AddedStrings {
    private static final Pattern ELEMENT = Pattern.compile("<si>(.*?)</si>|<si/>", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("<t(?: [^>]*)?>(.*?)</t>", Pattern.DOTALL);
    /** How the part ends. */
    public static final String END = "</sst>";

    private final String table;
    private final List<String> blanks;
    private final Map<String, Integer> additions = new LinkedHashMap<>();

    private AddedStrings(String table, List<String> blanks) {
        this.table = table;
        this.blanks = blanks;
    }

    /** Those of the blank workbook. */
    public static AddedStrings of(String table) {
        if (!table.endsWith(END)) {
            throw new IllegalArgumentException("unexpected end of the shared strings");
        }
        List<String> blanks = new ArrayList<>();
        Matcher element = ELEMENT.matcher(table);
        while (element.find()) {
            StringBuilder text = new StringBuilder();
            Matcher run = TEXT.matcher(element.group());
            while (run.find()) {
                text.append(XmlEscape.uncellText(XmlEscape.unescape(run.group(1))));
            }
            blanks.add(text.toString());
        }
        return new AddedStrings(table, blanks);
    }

    /** The same blank strings, without the answers added so far. */
    public AddedStrings blanks() {
        return new AddedStrings(table, blanks);
    }

    /** The string of that index. */
    String get(int index) {
        return blanks.get(index);
    }

    /** Index of an answer, added when it is met for the first time. */
    public int index(String text) {
        return additions.computeIfAbsent(text, unknown -> blanks.size() + additions.size());
    }

    /** The part. */
    public String toXml() {
        return start() + added() + END;
    }

    /** The part up to what is added: counts are left out, as the standard allows, rather than kept wrong. */
    public String start() {
        return table.substring(0, table.length() - END.length())
                .replaceFirst(" count=\"\\d+\"", "")
                .replaceFirst(" uniqueCount=\"\\d+\"", "");
    }

    /** What is added. */
    public String added() {
        StringBuilder xml = new StringBuilder();
        additions.keySet().forEach(text -> xml.append("<si><t xml:space=\"preserve\">")
                .append(XmlEscape.cell(text))
                .append("</t></si>"));
        return xml.toString();
    }
}

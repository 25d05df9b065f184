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
    private static final Pattern TEXTE = Pattern.compile("<t(?: [^>]*)?>(.*?)</t>", Pattern.DOTALL);
    /** How the part ends. */
    public static final String FIN = "</sst>";

    private final String table;
    private final List<String> vierges;
    private final Map<String, Integer> ajouts = new LinkedHashMap<>();

    private AddedStrings(String table, List<String> vierges) {
        this.table = table;
        this.vierges = vierges;
    }

    /** Those of the blank workbook. */
    public static AddedStrings of(String table) {
        if (!table.endsWith(FIN)) {
            throw new IllegalArgumentException("unexpected end of the shared strings");
        }
        List<String> vierges = new ArrayList<>();
        Matcher element = ELEMENT.matcher(table);
        while (element.find()) {
            StringBuilder texte = new StringBuilder();
            Matcher morceau = TEXTE.matcher(element.group());
            while (morceau.find()) {
                texte.append(XmlEscape.uncellText(XmlEscape.unescape(morceau.group(1))));
            }
            vierges.add(texte.toString());
        }
        return new AddedStrings(table, vierges);
    }

    /** The same blank strings, without the answers added so far. */
    public AddedStrings vierges() {
        return new AddedStrings(table, vierges);
    }

    /** The string of that index. */
    String get(int index) {
        return vierges.get(index);
    }

    /** Index of an answer, added when it is met for the first time. */
    public int index(String texte) {
        return ajouts.computeIfAbsent(texte, inconnu -> vierges.size() + ajouts.size());
    }

    /** The part. */
    public String toXml() {
        return debut() + suite() + FIN;
    }

    /** The part up to what is added: counts are left out, as the standard allows, rather than kept wrong. */
    public String debut() {
        return table.substring(0, table.length() - FIN.length())
                .replaceFirst(" count=\"\\d+\"", "")
                .replaceFirst(" uniqueCount=\"\\d+\"", "");
    }

    /** What is added. */
    public String suite() {
        StringBuilder xml = new StringBuilder();
        ajouts.keySet().forEach(texte -> xml.append("<si><t xml:space=\"preserve\">")
                .append(XmlEscape.cell(texte))
                .append("</t></si>"));
        return xml.toString();
    }
}

package fr.ptce.consolidation.form.annotate;

import fr.ptce.consolidation.office.XmlEscape;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the right pole in the two hidden identities of an .xlsx, and in what people see of it. */
final class XlsxIdentity {
    private static final String PART = "docProps/custom.xml";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
    private static final String RELATION = "custom-properties";
    private static final String SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private static final String VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
    private static final String FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    private static final Pattern PROPERTY =
            Pattern.compile("<((?:\\w+:)?)property\\b([^>]*?)(?:/>|>(.*?)</\\1property\\s*>)", Pattern.DOTALL);

    private final AnnotatedPackage book;
    private final String pole;

    private XlsxIdentity(AnnotatedPackage book, String pole) {
        this.book = book;
        this.pole = pole;
    }

    /** Changes what says another pole, and nothing else. */
    static void write(AnnotatedPackage book, RightIdentity identity) {
        identity.bySheet().forEach((sheet, texts) -> {
            if (!book.hasSheet(sheet)) {
                return;
            }
            String part = book.sheetPart(sheet);
            PartText text = book.text(part);
            text.replace("sheetData", new SheetTexts(texts).in(text.element("sheetData")));
            book.put(part, text);
        });
        new XlsxIdentity(book, identity.pole()).writeProperty();
    }

    private void writeProperty() {
        String part = book.target("", RELATION).flatMap(book::find).orElseGet(this::newPart);
        PartText properties = book.text(part);
        String before = properties.toString();
        Matcher found = PROPERTY.matcher(before);
        StringBuilder after = new StringBuilder();
        boolean told = false;
        int last = 1;
        while (found.find()) {
            Map<String, String> attributes = AnnotatedPackage.attributes(found.group(2));
            last = Math.max(last, number(attributes.getOrDefault("pid", "")));
            boolean own = attributes
                    .getOrDefault("name", "")
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .equals(RightIdentity.PROPERTY);
            told |= own;
            String p = found.group(1);
            found.appendReplacement(
                    after,
                    Matcher.quoteReplacement(
                            own
                                    ? "<" + p + "property" + found.group(2) + ">" + value() + "</" + p + "property>"
                                    : found.group()));
        }
        found.appendTail(after);
        if (told) {
            book.put(part, PartText.of(after.toString()));
        } else if (last == 1) {
            book.put(part, part("", 2));
        } else {
            properties.insertBefore(List.of(), property(properties.prefix(), last + 1));
            book.put(part, properties);
        }
    }

    /** Another program's number is of no use to us. */
    private static int number(String pid) {
        return pid.matches("[0-9]{1,8}") ? Integer.parseInt(pid) : 1;
    }

    private String newPart() {
        String part = book.find(PART).isEmpty() ? PART : book.free("docProps/custom", ".xml");
        book.put(part, part("", 2));
        book.declare(part, TYPE);
        book.relate("", RELATION, part);
        return part;
    }

    private String part(String p, int pid) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties xmlns=\"" + SPACE + "\">"
                + property(p, pid) + "</Properties>";
    }

    private String property(String p, int pid) {
        return "<" + p + "property fmtid=\"" + FORMAT + "\" pid=\"" + pid + "\" name=\"" + RightIdentity.PROPERTY
                + "\">" + value() + "</" + p + "property>";
    }

    private String value() {
        return "<vt:lpwstr xmlns:vt=\"" + VALUES + "\">" + XmlEscape.text(pole) + "</vt:lpwstr>";
    }
}

package fr.ptce.consolidation.fill.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * The styles of the template. A variant is added only when a cell receives what its style would show wrongly: a day in a cell that has no
 * date format, a text that looks like a formula.
 */
final class Styles {
    private static final String SHORT_DATE = "14";

    private final Optional<XmlElement> root;
    private final List<XmlElement> formats;
    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<Integer, Integer> dated = new HashMap<>();
    private final Map<Integer, Integer> quoted = new HashMap<>();
    private final int known;

    Styles(Optional<XmlElement> root) {
        this.root = root;
        this.formats = new ArrayList<>(
                root.flatMap(r -> r.child("cellXfs")).map(x -> x.all("xf")).orElse(List.of()));
        this.known = formats.size();
        root.flatMap(r -> r.child("numFmts")).stream()
                .flatMap(n -> n.all("numFmt").stream())
                .forEach(n -> codes.put(Integer.parseInt(n.get("numFmtId")), n.get("formatCode")));
    }

    /** Tells whether a number can be shown as a day: not without styles. */
    boolean showsDays() {
        return known > 0;
    }

    int forDay(int style) {
        return style >= known || isDate(style)
                ? style
                : dated.computeIfAbsent(
                        style,
                        s -> add(formats.get(s).with("numFmtId", SHORT_DATE).with("applyNumberFormat", "1")));
    }

    int forQuotedText(int style) {
        return style >= known || formats.get(style).isTrue("quotePrefix")
                ? style
                : quoted.computeIfAbsent(style, s -> add(formats.get(s).with("quotePrefix", "1")));
    }

    /** The part with its variants, when there are any. */
    Optional<XmlElement> changed() {
        return formats.size() == known ? Optional.empty() : root.map(this::withFormats);
    }

    private XmlElement withFormats(XmlElement styles) {
        List<XmlNode> children = new ArrayList<>();
        for (XmlNode child : styles.children()) {
            boolean cellFormats = child instanceof XmlElement e && e.is("cellXfs");
            children.add(
                    cellFormats
                            ? ((XmlElement) child)
                                    .with("count", Integer.toString(formats.size()))
                                    .withChildren(formats)
                            : child);
        }
        return styles.withChildren(children);
    }

    private int add(XmlElement format) {
        formats.add(format);
        return formats.size() - 1;
    }

    private boolean isDate(int style) {
        String id = formats.get(style).get("numFmtId");
        int number = id.isEmpty() ? 0 : Integer.parseInt(id);
        return DateUtil.isADateFormat(number, codes.get(number));
    }
}

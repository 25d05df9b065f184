package fr.ptce.consolidation.form.annotate;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.office.CellAddress;
import fr.ptce.consolidation.office.OfficeZip;
import fr.ptce.consolidation.office.XmlEscape;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pole's own OpenDocument workbook with its findings, as {@link AnnotatedWorkbook} does for an .xlsx. */
final class AnnotatedOds {
    static final String CONTENT = "content.xml";

    /** Name of the styles of the cells to correct and to justify, by which an earlier return is recognised. */
    static final String MARK = "Ptce_controle_";

    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String STYLES = "styles.xml";
    private static final String META = "meta.xml";
    private static final Pattern PROPERTY =
            Pattern.compile("<((?:\\w+:)?)user-defined\\b([^>]*?)(?:/>|>(.*?)</\\1user-defined\\s*>)", Pattern.DOTALL);

    /** A signature is that of the file before; programs would cry forgery. */
    private static final String SIGNATURES = "META-INF/documentsignatures.xml";

    private final Map<String, byte[]> parts;
    private final Optional<RightIdentity> attached;

    /**
     * For one workbook.
     *
     * @param attached whose it is, if the network had to say it
     */
    AnnotatedOds(Map<String, byte[]> parts, Optional<RightIdentity> attached) {
        this.parts = parts;
        this.attached = attached;
    }

    /**
     * The annotated workbook.
     *
     * @param notes by sheet and cell
     * @param ordered every finding, in the order of the sheet that lists them
     * @param counters what the check sheet of the workbook counts of them
     */
    byte[] write(Map<String, Map<String, CellNote>> notes, List<Finding> ordered, OwnCounters counters) {
        Map<String, byte[]> written = new LinkedHashMap<>(parts);
        OdsContent content = new OdsContent(text(parts, CONTENT), byPlace(notes), counters.unseen());
        written.put(
                CONTENT,
                content.write(OdsToCorrect.sheet(ordered, counters, content.sheets()), OdsToCorrect.styles())
                        .getBytes(StandardCharsets.UTF_8));
        if (parts.containsKey(STYLES)) {
            PartText styles = PartText.of(Optional.ofNullable(parts.get(STYLES)).orElseThrow());
            if (!styles.toString().contains(MARK) && styles.has("styles")) {
                styles.append("styles", style(true, "#ffc7ce", "#9c0006") + style(false, "#ffe699", "#7f6000"));
                written.put(STYLES, styles.bytes());
            }
        }
        attached.ifPresent(identity -> writeProperty(written, identity.pole()));
        written.remove(SIGNATURES);
        written.putIfAbsent(OfficeZip.MIMETYPE, TYPE.getBytes(StandardCharsets.US_ASCII));
        return OfficeZip.pack(written);
    }

    private Map<String, NavigableMap<Integer, NavigableMap<Integer, OdsChange>>> byPlace(
            Map<String, Map<String, CellNote>> notes) {
        Map<String, NavigableMap<Integer, NavigableMap<Integer, OdsChange>>> places = new LinkedHashMap<>();
        notes.forEach((sheet, cells) -> cells.forEach((cell, note) -> put(places, sheet, cell, OdsChange.note(note))));
        attached.map(RightIdentity::bySheet)
                .orElse(Map.of())
                .forEach((sheet, cells) ->
                        cells.forEach((cell, text) -> put(places, sheet, cell, OdsChange.text(text))));
        return places;
    }

    private static void put(
            Map<String, NavigableMap<Integer, NavigableMap<Integer, OdsChange>>> places,
            String sheet,
            String cell,
            OdsChange change) {
        CellAddress at = CellAddress.find(cell).orElseThrow();
        places.computeIfAbsent(sheet, any -> new TreeMap<>())
                .computeIfAbsent(at.row(), any -> new TreeMap<>())
                .merge(at.column(), change, OdsChange::and);
    }

    /** A file without properties keeps its hidden sheet. */
    private static void writeProperty(Map<String, byte[]> parts, String pole) {
        byte[] bytes = parts.get(META);
        if (bytes == null) {
            return;
        }
        PartText meta = PartText.of(bytes);
        AtomicBoolean told = new AtomicBoolean();
        String own = "<meta:user-defined xmlns:meta=\"" + OdsXml.META + "\" meta:name=\"" + RightIdentity.PROPERTY
                + "\">" + XmlEscape.text(pole) + "</meta:user-defined>";
        String properties = PROPERTY.matcher(meta.element("meta")).replaceAll(found -> {
            boolean says = saysThePole(found.group(2));
            told.compareAndSet(false, says);
            return Matcher.quoteReplacement(says ? own : found.group());
        });
        if (told.get()) {
            meta.replace("meta", properties);
        } else if (meta.has("meta")) {
            meta.append("meta", own);
        }
        parts.put(META, meta.bytes());
    }

    private static boolean saysThePole(String attributes) {
        return AnnotatedPackage.attributes(attributes).entrySet().stream()
                .anyMatch(attribute -> attribute.getKey().endsWith(":name")
                        && attribute.getValue().strip().toLowerCase(Locale.ROOT).equals(RightIdentity.PROPERTY));
    }

    /** The part as text; it will be written in UTF-8, which a declaration of UTF-16 must not contradict. */
    private static String text(Map<String, byte[]> parts, String name) {
        String text =
                PartText.of(Optional.ofNullable(parts.get(name)).orElseThrow()).toString();
        return text.startsWith("<?xml") ? text.substring(text.indexOf("?>") + 2) : text;
    }

    private static String style(boolean blocking, String fill, String ink) {
        return "<style:style" + OdsXml.SPACES + " style:name=\"" + name(blocking)
                + "\" style:family=\"table-cell\" style:parent-style-name=\"Default\"><style:table-cell-properties"
                + " fo:background-color=\"" + fill + "\"/><style:text-properties fo:color=\"" + ink
                + "\"/></style:style>";
    }

    private static String name(boolean blocking) {
        return MARK + (blocking ? "corriger" : "justifier");
    }

    /** The colour of one cell: a format that always applies. */
    static String mark(String sheet, int row, int column, CellNote note) {
        String cell = XmlEscape.attribute("'" + sheet.replace("'", "''") + "'." + CellAddress.a1(row, column));
        return "<calcext:conditional-format" + OdsXml.SPACES + " calcext:target-range-address=\"" + cell + ":" + cell
                + "\"><calcext:condition calcext:apply-style-name=\"" + name(note.blocking())
                + "\" calcext:value=\"formula-is(TRUE())\" calcext:base-cell-address=\"" + cell
                + "\"/></calcext:conditional-format>";
    }
}

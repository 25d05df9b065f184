package fr.ptce.consolidation.fill.xlsx;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The texts of a sheet that are not in its cells, merged: headers for the whole sheet, notes and links for the row they stand on. */
final class SheetTexts {
    /** Leaves every text as its author wrote it. */
    static final SheetTexts NONE =
            new SheetTexts(text -> text, text -> text, Map.of(), Map.of(), SheetOrigin.of(0, "", "", Map.of()));

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "ftp");

    private final UnaryOperator<String> header;
    private final UnaryOperator<String> text;
    private final Map<String, String> targets;
    private final Map<String, String> tabs;
    private final SheetOrigin origin;
    private final Map<Key, String> merged = new HashMap<>();
    private final Map<String, String> links = new LinkedHashMap<>();

    private record Key(int row, int column, String source) {}

    /**
     * @param header merges a header or a footer
     * @param text merges a text that belongs to no row
     * @param targets what links lead to, merged for each row, by the identifier the sheet quotes
     * @param tabs names of filled sheets by what their author's merged name would have been
     * @param origin of the sheet
     */
    SheetTexts(
            UnaryOperator<String> header,
            UnaryOperator<String> text,
            Map<String, String> targets,
            Map<String, String> tabs,
            SheetOrigin origin) {
        this.header = header;
        this.text = text;
        this.targets = targets;
        this.tabs = tabs;
        this.origin = origin;
    }

    void put(int row, int column, String source, String value) {
        merged.put(new Key(row, column, source), value);
    }

    String header(String source) {
        return header.apply(source);
    }

    /** A text of a cell's note or link. */
    String at(int row, int column, String source) {
        if (source.indexOf('$') < 0) {
            return source;
        }
        String value = merged.get(new Key(row, column, source));
        return value == null ? text.apply(source) : value;
    }

    /** The part of a location that names a sheet, without its quotes; empty when none is merged. */
    static String tab(String location) {
        int end = location.lastIndexOf('!');
        String name = end < 0 ? "" : location.substring(0, end);
        boolean quoted = name.length() > 1 && name.startsWith("'") && name.endsWith("'");
        String plain = quoted ? name.substring(1, name.length() - 1).replace("''", "'") : name;
        return plain.indexOf('$') < 0 ? "" : plain;
    }

    /** A place in the workbook whose sheet is merged: the name that the sheet really got, quoted. */
    Optional<String> location(int row, int column, String location) {
        String source = tab(location);
        if (source.isEmpty() || this == NONE) {
            return Optional.empty();
        }
        String wanted = source.equals(origin.name()) ? source : at(row, column, source);
        String name = source.equals(origin.name()) ? origin.filled() : tabs.getOrDefault(wanted, wanted);
        return Optional.of("'" + name.replace("'", "''") + "'" + location.substring(location.lastIndexOf('!')));
    }

    /** Tells whether what a link leads to is merged. */
    boolean merges(String id) {
        return targets.containsKey(id);
    }

    /** The identifier of a link merged for a row; nothing when the text is no address one may follow. */
    Optional<String> link(int row, int column, String id) {
        String target = at(row, column, targets.getOrDefault(id, ""));
        return address(target).map(url -> links.computeIfAbsent(url, u -> "rIdLien" + (links.size() + 1)));
    }

    private static Optional<String> address(String target) {
        try {
            URI uri = new URI(target.strip());
            boolean followed =
                    uri.getScheme() != null && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT));
            return followed ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The identifiers of merged links, by what they lead to. */
    Map<String, String> links() {
        return links;
    }
}

package fr.ptce.consolidation.form.annotate;

import fr.ptce.consolidation.office.OfficeZip;
import fr.ptce.consolidation.office.XmlEscape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a workbook, its relationships and its content types; each may grow, none goes. */
final class AnnotatedPackage {
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final Pattern SHEET = Pattern.compile("<(?:\\w+:)?sheet\\b([^>]*)>");
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private final Map<String, byte[]> parts;
    private final String workbook;
    private final Map<String, String> sheets = new LinkedHashMap<>();

    AnnotatedPackage(Map<String, byte[]> parts) {
        this.parts = new LinkedHashMap<>(parts);
        workbook = relations("").stream()
                .filter(relation -> relation.getOrDefault("Type", "").endsWith("/officeDocument"))
                .map(relation -> resolve("", relation.getOrDefault("Target", "")))
                .findFirst()
                .orElseThrow();
        Map<String, String> targets = new LinkedHashMap<>();
        relations(workbook)
                .forEach(relation -> targets.put(
                        relation.getOrDefault("Id", ""), resolve(workbook, relation.getOrDefault("Target", ""))));
        Matcher found = SHEET.matcher(text(workbook).element("sheets"));
        while (found.find()) {
            Map<String, String> sheet = attributes(found.group(1));
            sheet.entrySet().stream()
                    .filter(attribute -> attribute.getKey().endsWith(":id"))
                    .findFirst()
                    .map(id -> targets.getOrDefault(id.getValue(), ""))
                    .ifPresent(part -> sheets.put(sheet.getOrDefault("name", ""), part));
        }
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    /** Name of the main part. */
    String workbook() {
        return workbook;
    }

    /** Names of the sheets, in order. */
    List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    boolean hasSheet(String name) {
        return sheets.containsKey(name);
    }

    /** Name of the part of a sheet. */
    String sheetPart(String name) {
        return Optional.ofNullable(sheets.get(name)).orElseThrow();
    }

    /** Gives a defined name that stands for a number another one; does nothing when the workbook has no such name. */
    void defineConstant(String name, int number) {
        Pattern defined = Pattern.compile(
                "(<(?:\\w+:)?definedName\\b[^>]*\\bname=[\"']" + Pattern.quote(name) + "[\"'][^>]*>)[^<]*");
        PartText text = text(workbook);
        Matcher found = defined.matcher(text.element("definedNames"));
        if (found.find()) {
            text.replace("definedNames", found.replaceFirst("$1" + number));
            put(workbook, text);
        }
    }

    /** The part of that name, case set aside as in a zip of Office. */
    Optional<String> find(String name) {
        return parts.keySet().stream()
                .filter(part -> part.equalsIgnoreCase(name))
                .findFirst();
    }

    PartText text(String name) {
        return PartText.of(
                Optional.ofNullable(parts.get(find(name).orElseThrow())).orElseThrow());
    }

    void put(String name, PartText text) {
        parts.put(find(name).orElse(name), text.bytes());
    }

    void put(String name, String xml) {
        parts.put(find(name).orElse(name), xml.getBytes(StandardCharsets.UTF_8));
    }

    /** A name no part bears yet. */
    String free(String before, String after) {
        int number = 1;
        while (find(before + number + after).isPresent()) {
            number++;
        }
        return before + number + after;
    }

    /** The target of the first relationship of that type, resolved. */
    Optional<String> target(String part, String type) {
        return relations(part).stream()
                .filter(relation -> relation.getOrDefault("Type", "").endsWith("/" + type))
                .map(relation -> resolve(part, relation.getOrDefault("Target", "")))
                .findFirst();
    }

    private List<Map<String, String>> relations(String part) {
        List<Map<String, String>> relations = new ArrayList<>();
        find(relationsOf(part)).ifPresent(name -> {
            Matcher found = RELATION.matcher(text(name).toString());
            while (found.find()) {
                relations.add(attributes(found.group(1)));
            }
        });
        return relations;
    }

    private static String relationsOf(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }

    /** Relates a part to another; gives the id of the relationship. */
    String relate(String part, String type, String target) {
        String name = relationsOf(part);
        if (find(name).isEmpty()) {
            put(
                    name,
                    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"" + PACKAGE
                            + "\"></Relationships>");
        }
        List<Map<String, String>> all = relations(part);
        int number = 1;
        String id = "rIdPtce" + number;
        while (isTaken(all, id)) {
            number++;
            id = "rIdPtce" + number;
        }
        PartText text = text(name);
        text.insertBefore(
                List.of(),
                "<" + text.prefix() + "Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"/"
                        + target + "\"/>");
        put(name, text);
        return id;
    }

    private static boolean isTaken(List<Map<String, String>> relations, String id) {
        return relations.stream().anyMatch(relation -> id.equals(relation.get("Id")));
    }

    /** Declares what a new part is. */
    void declare(String part, String type) {
        PartText types = text(OfficeZip.TYPES);
        types.insertBefore(
                List.of(), "<" + types.prefix() + "Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>");
        put(OfficeZip.TYPES, types);
    }

    /** Declares what the parts of an extension are, unless it is known. */
    void declareExtension(String extension, String type) {
        PartText types = text(OfficeZip.TYPES);
        if (!types.toString().toLowerCase(java.util.Locale.ROOT).contains("extension=\"" + extension + "\"")) {
            types.insertBefore(
                    List.of("Override"),
                    "<" + types.prefix() + "Default Extension=\"" + extension + "\" ContentType=\"" + type + "\"/>");
            put(OfficeZip.TYPES, types);
        }
    }

    static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher found = ATTRIBUTE.matcher(tag);
        while (found.find()) {
            String value = found.group(2) == null ? found.group(3) : found.group(2);
            attributes.put(found.group(1), XmlEscape.unescape(value));
        }
        return attributes;
    }

    private static String resolve(String part, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String path = target;
        while (path.startsWith("../") && !folder.isEmpty()) {
            path = path.substring(3);
            folder =
                    folder.substring(0, folder.substring(0, folder.length() - 1).lastIndexOf('/') + 1);
        }
        return folder + (path.startsWith("./") ? path.substring(2) : path);
    }
}

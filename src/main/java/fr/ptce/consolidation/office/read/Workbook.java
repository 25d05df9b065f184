package fr.ptce.consolidation.office.read;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A workbook as read.
 *
 * @param sheets in the order of the tabs
 * @param names defined names; those local to a sheet carry its name
 * @param properties custom document properties, as text, in the order of the file
 * @param modified {@code dcterms:modified} of the core properties, "" when absent
 * @param application {@code Application} of the extended properties, "" when absent
 */
public record Workbook(
        List<Sheet> sheets,
        List<DefinedName> names,
        Map<String, String> properties,
        String modified,
        String application) {
    public Workbook {
        sheets = List.copyOf(sheets);
        names = List.copyOf(names);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** The sheet of that name, case set aside as Excel does. */
    public Optional<Sheet> findSheet(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * A defined name.
     *
     * @param name as written
     * @param sheet sheet it is local to, "" when it is the workbook's
     * @param reference formula text it stands for, such as {@code '2_ANIMATION'!$D$7}
     */
    public record DefinedName(String name, String sheet, String reference) {}
}

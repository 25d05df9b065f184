package fr.ptce.consolidation.questionnaire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole questionnaire, checked.
 *
 * @param settings identity and parameters
 * @param sections sheets, in order
 * @param lists code lists by name
 * @param rules rules across fields, in the order of the file
 * @param indicators in the order of the file
 * @param empreinte SHA-256 of the content of the five files and of the communes, line ends and byte-order mark set
 *     aside
 * @param formDigest the same of what a blank workbook shows: {@code survey.csv}, {@code choices.csv} and
 *     {@code settings.csv}; a rule or an indicator may change without changing it
 */
public record Definition(
        Settings settings,
        List<Section> sections,
        Map<String, CodeList> lists,
        List<Rule> rules,
        List<IndicatorDefinition> indicators,
        String empreinte,
        String formDigest) {
    public Definition {
        sections = List.copyOf(sections);
        lists = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(lists));
        rules = List.copyOf(rules);
        indicators = List.copyOf(indicators);
    }

    /** The section with one row per member structure. */
    public Section getRepeat() {
        return sections.stream()
                .filter(Section::repeat)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the definition has no repeat"));
    }

    /** Fields answered once per pole, in order, calculations included. */
    public List<Field> poleFields() {
        return sections.stream()
                .filter(section -> !section.repeat())
                .flatMap(section -> section.fields().stream())
                .toList();
    }

    /** Fields answered once per member structure, in order, calculations included. */
    public List<Field> structureFields() {
        return getRepeat().fields();
    }

    /** The field of that technical name. */
    public Optional<Field> findField(String name) {
        return Stream.concat(poleFields().stream(), structureFields().stream())
                .filter(field -> field.name().equals(name))
                .findFirst();
    }
}

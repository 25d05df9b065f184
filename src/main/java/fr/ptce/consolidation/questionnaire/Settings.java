package fr.ptce.consolidation.questionnaire;

import java.util.Map;

/**
 * The one line of {@code settings.csv}: the form's identity and the parameters of the selection.
 *
 * @param formId technical name of the questionnaire
 * @param title title printed on the workbook
 * @param version version of the questionnaire, checked in returned workbooks
 * @param acceptedVersions older versions still accepted, space separated in the file
 * @param values every column of the line, by name, those above included
 */
public record Settings(
        String formId,
        String title,
        String version,
        java.util.List<String> acceptedVersions,
        Map<String, String> values) {
    public Settings {
        acceptedVersions = java.util.List.copyOf(acceptedVersions);
        values = Map.copyOf(values);
    }

    /** A parameter's text, "" when the column is absent. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }
}

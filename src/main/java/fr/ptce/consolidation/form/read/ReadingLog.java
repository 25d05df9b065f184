package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.french.Excerpt;
import fr.ptce.consolidation.french.Typography;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.typing.FormCheck;
import fr.ptce.consolidation.typing.Place;
import fr.ptce.consolidation.typing.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The findings of one file being read. What a person typed about herself is never quoted. */
final class ReadingLog {
    private final String file;
    private final String pole;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, List<Place>> copies = new LinkedHashMap<>();

    ReadingLog(String file, String pole) {
        this.file = file;
        this.pole = pole;
    }

    /** A finding on the whole file. */
    void onFile(FormCheck check, String value, String expected, String message, String action) {
        findings.add(finding(check, List.of(Location.ofFile(file)), "", "", value, expected, message, action));
    }

    /** A finding on the whole file, seen in these cells; on the file alone when there is none. */
    void onPlaces(
            FormCheck check,
            List<Place> places,
            String field,
            String value,
            String expected,
            String message,
            String action) {
        List<Location> locations = places.isEmpty()
                ? List.of(Location.ofFile(file))
                : places.stream().map(this::location).toList();
        findings.add(finding(check, locations, "", field, value, expected, message, action));
    }

    /** A finding on a sheet. */
    void onSheet(FormCheck check, String sheet, String value, String message, String action) {
        List<Location> locations = List.of(new Location(file, sheet, ""));
        findings.add(finding(check, locations, "", "", value, "", message, action));
    }

    /** A conversion made on a cell. */
    void treated(Place place, String shown, Field field, String structure, Reading.Treatment treatment) {
        String quoted = field.personal() || treatment.retenu().isEmpty()
                ? ""
                : " : " + Typography.quote(excerpt(shown)) + " lu comme "
                        + Typography.quote(excerpt(treatment.retenu()));
        String value = field.personal() ? "" : shown;
        String kept = field.personal() ? "" : treatment.retenu();
        String action = treatment.check().severity() == fr.ptce.consolidation.finding.Severity.INFO
                ? "Rien à faire si c'est bien ce que vous vouliez dire."
                : "Corrigez la réponse, ou expliquez-la dans la justification.";
        findings.add(finding(
                treatment.check(),
                List.of(location(place)),
                structure,
                field.name(),
                value,
                kept,
                treatment.what() + quoted + ".",
                action));
    }

    /** A cell that cannot be understood. */
    void refused(Place place, String shown, Field field, String structure, Reading.Refused refused) {
        String subject = field.personal() || shown.isEmpty() ? "Cette réponse" : Typography.quote(excerpt(shown));
        findings.add(finding(
                refused.check(),
                List.of(location(place)),
                structure,
                field.name(),
                field.personal() ? "" : shown,
                refused.attendu(),
                subject + " " + refused.what() + ".",
                refused.action()));
    }

    /** A question that stands in several cells whose answers differ. */
    void doubled(List<Place> places, Field field, String structure) {
        String value = field.personal()
                ? ""
                : places.stream().map(Place::shown).distinct().collect(Collectors.joining(" | "));
        findings.add(finding(
                FormCheck.FLF_DOUBLE,
                places.stream().map(this::location).toList(),
                structure,
                field.name(),
                value,
                "une seule réponse",
                "La question " + Typography.quote(field.label()) + " figure " + places.size()
                        + " fois dans le classeur, avec des réponses différentes.",
                "Supprimez la ligne, la colonne ou la feuille copiée, et ne gardez que la bonne réponse."));
    }

    /** A question that stands in several cells whose answers agree: said once per sheet by {@link #toList}. */
    void copied(Place place) {
        copies.computeIfAbsent(place.sheet().name(), any -> new ArrayList<>()).add(place);
    }

    /** Every finding, gravest first. */
    List<Finding> toList() {
        List<Finding> all = new ArrayList<>(findings);
        copies.forEach((sheet, places) -> all.add(finding(
                FormCheck.FLF_COPIE,
                places.stream().map(this::location).toList(),
                "",
                "",
                "",
                "",
                "La feuille " + Typography.quote(sheet) + " répète " + places.size()
                        + " cellule(s) de réponse, sans que les réponses se contredisent.",
                "Supprimez la ligne, la colonne ou la feuille copiée.")));
        return all.stream().sorted().toList();
    }

    private Location location(Place place) {
        return new Location(file, place.sheet().name(), place.address());
    }

    /** Texts are quoted by their first words: the cell holds the rest. */
    private static String excerpt(String text) {
        return Excerpt.of(text.replaceAll("\\s+", " ").trim(), 60);
    }

    private Finding finding(
            FormCheck check,
            List<Location> locations,
            String structure,
            String field,
            String value,
            String expected,
            String message,
            String action) {
        return new Finding(
                check.code(),
                check.severity(),
                locations,
                pole,
                structure,
                field,
                value,
                expected,
                message,
                action,
                "");
    }
}

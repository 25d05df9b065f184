package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.french.Excerpt;
import fr.ptce.consolidation.french.Typography;
import fr.ptce.consolidation.office.read.MergedArea;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.typing.FormCheck;
import fr.ptce.consolidation.typing.Place;
import fr.ptce.consolidation.typing.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The findings of one file being read. What a person typed about herself is never quoted. */
final class ReadingLog {
    private final String file;
    private final String pole;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, List<Place>> copies = new LinkedHashMap<>();
    private final Set<String> silent = new HashSet<>();

    ReadingLog(String file, String pole) {
        this.file = file;
        this.pole = pole;
    }

    /** A log of the same file, for what may not be said in the end. */
    ReadingLog aside() {
        ReadingLog log = new ReadingLog(file, pole);
        log.silent.addAll(silent);
        return log;
    }

    /** Says here all that another log says. */
    void add(ReadingLog other) {
        findings.addAll(other.findings);
        other.copies.forEach((sheet, places) ->
                copies.computeIfAbsent(sheet, any -> new ArrayList<>()).addAll(places));
    }

    /** What stands on that row is about somebody: it is quoted in no finding. */
    void keepSilent(Place place) {
        silent.add(row(place));
    }

    /** What a cell shows, "" when it must not be told. */
    String shown(Place place) {
        return silent.contains(row(place)) ? "" : RowWords.discreet(place.shown());
    }

    /** The same between quotation marks, cut short; "" when it must not be told. */
    String quoted(Place place) {
        String shown = shown(place);
        return shown.isEmpty() ? "" : Typography.quote(excerpt(shown));
    }

    private static String row(Place place) {
        return place.sheet().name() + '!' + place.row();
    }

    /** A finding on some cells, the one to look at first. */
    Finding onCells(FormCheck check, List<Place> places, Subject subject, String message, String action) {
        Finding finding = finding(
                check,
                places.stream().map(this::location).toList(),
                subject.structure(),
                subject.champ(),
                subject.valeur(),
                subject.attendu(),
                message,
                action);
        findings.add(finding);
        return finding;
    }

    /**
     * What a finding is about.
     *
     * @param structure the member structure, "" for the pole itself
     * @param champ field, "" when none or several
     * @param valeur what was seen
     * @param attendu what was expected
     */
    record Subject(String structure, String champ, String valeur, String attendu) {}

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

    /** Cells of answers that joined cells hide, blank: one finding, on the question when there is only one. */
    void hidden(List<AnswerReader.Hidden> cells, String structure) {
        if (cells.isEmpty()) {
            return;
        }
        Map<String, List<Place>> areas = new LinkedHashMap<>();
        Map<String, Place> tops = new LinkedHashMap<>();
        for (AnswerReader.Hidden cell : cells) {
            Place top = MergedPlaces.shown(cell.place().sheet(), cell.area());
            String area = MergedPlaces.reference(cell.place().sheet(), cell.area()) + shows(top, cell.field());
            areas.computeIfAbsent(area, any -> new ArrayList<>()).add(cell.place());
            tops.put(area, top);
        }
        List<String> sentences = new ArrayList<>();
        areas.forEach((area, places) -> sentences.add(
                addresses(places) + (places.size() == 1 ? " est cachée" : " sont cachées") + " par la fusion " + area));
        Set<Field> fields = new HashSet<>();
        cells.forEach(cell -> fields.add(cell.field()));
        List<Place> places = new ArrayList<>();
        areas.values().forEach(places::addAll);
        places.addAll(tops.values());
        Field field = cells.get(0).field();
        onCells(
                FormCheck.FLF_FUSION,
                places,
                new Subject(
                        structure,
                        fields.size() == 1 ? field.name() : "",
                        field.personal() ? "" : shown(tops.values().iterator().next()),
                        "une réponse dans chaque cellule"),
                String.join(" ; ", sentences) + ".",
                "Défaites la fusion, puis répondez dans chaque cellule ; ce qui est montré n'a été lu que pour la première.");
    }

    /** A value that joined cells hide. */
    void hiddenValue(Field field, Place place, MergedArea area, String structure) {
        Place top = MergedPlaces.shown(place.sheet(), area);
        String value = field.personal() ? "" : shown(place);
        onCells(
                FormCheck.FLF_CACHEE,
                List.of(place, top),
                new Subject(structure, field.name(), value, "une réponse que l'on voit"),
                place.address() + (value.isEmpty() ? "" : ", qui contient " + Typography.quote(excerpt(value)) + ",")
                        + " est cachée par la fusion " + MergedPlaces.reference(place.sheet(), area) + shows(top, field)
                        + " : cette réponse ne se voit pas, et n'est pas comptée.",
                "Défaites la fusion, et ne gardez que les bonnes réponses.");
    }

    private String shows(Place top, Field field) {
        String shown = field.personal() ? "" : quoted(top);
        return shown.isEmpty() ? "" : ", qui montre " + shown;
    }

    private static String addresses(List<Place> places) {
        List<String> all = places.stream().map(Place::address).toList();
        int last = all.size() - 1;
        return last == 0 ? all.get(0) : String.join(", ", all.subList(0, last)) + " et " + all.get(last);
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
    static String excerpt(String text) {
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

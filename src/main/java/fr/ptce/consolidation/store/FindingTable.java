package fr.ptce.consolidation.store;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Table {@code anomalie}. What a pole typed in a field of personal data is not copied there. */
final class FindingTable {
    private static final String INSERT = """
            INSERT INTO anomalie (campagne, depot, code, gravite, rang_gravite, pole, structure, fichier, feuille,
                cellule, rang_cellule, lieux, champ, valeur, attendu, message, action, justification)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = """
            SELECT code, gravite, pole, structure, champ, valeur, attendu, message, action, justification, lieux
            FROM anomalie
            WHERE campagne = ?%s
            ORDER BY %s, fichier, feuille, rang_cellule, cellule, code, champ, structure, valeur, message, id""";
    private static final String SEVERITY_THEN_POLE = "rang_gravite, pole";
    private static final String ALL = SELECT.formatted("", SEVERITY_THEN_POLE);
    private static final String OF_FILE = SELECT.formatted(" AND fichier = ?", SEVERITY_THEN_POLE);

    /** What a pole is asked to correct or to justify, pole by pole. */
    private static final String OPEN = SELECT.formatted(
            " AND (gravite = 'ERROR' OR (gravite = 'WARNING' AND TRIM(justification) = ''))", "pole, rang_gravite");

    private static final String PERSONNEL = "(donnée personnelle)";

    /** Below what H2 takes in one text. */
    private static final int MAX_PLACES = 900_000;

    private final Rows rows;
    private final Set<String> personal;

    FindingTable(Rows rows, Definition definition) {
        this.rows = rows;
        personal = Stream.concat(definition.poleFields().stream(), definition.structureFields().stream())
                .filter(Field::personal)
                .map(Field::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    void insert(String campagne, @Nullable Long submission, List<Finding> findings) {
        rows.batch(
                INSERT,
                findings.stream()
                        .sorted()
                        .map(finding -> toRow(campagne, submission, finding))
                        .toList());
    }

    void replaceAcross(String campagne, List<Finding> findings) {
        rows.update("DELETE FROM anomalie WHERE campagne = ? AND depot IS NULL", campagne);
        insert(campagne, null, findings);
    }

    void forEach(String campagne, Consumer<Finding> reader) {
        rows.forEach(ALL, row -> reader.accept(toFinding(row)), campagne);
    }

    void forEachOpen(String campagne, Consumer<Finding> reader) {
        rows.forEach(OPEN, row -> reader.accept(toFinding(row)), campagne);
    }

    List<Finding> list(String campagne, String file) {
        return rows.list(OF_FILE, FindingTable::toFinding, campagne, file);
    }

    private @Nullable Object[] toRow(String campagne, @Nullable Long submission, Finding finding) {
        Location place = finding.location();
        boolean hide = personal.contains(finding.champ()) && !finding.valeur().isEmpty();
        return new @Nullable Object[] {
            campagne,
            submission,
            finding.code(),
            finding.severity().name(),
            rank(finding.severity()),
            finding.pole(),
            finding.structure(),
            place.fichier(),
            place.feuille(),
            place.cellule(),
            rank(place.cellule()),
            toText(finding.locations()),
            finding.champ(),
            hide ? PERSONNEL : finding.valeur(),
            finding.attendu(),
            finding.message(),
            finding.action(),
            finding.justification()
        };
    }

    private static Finding toFinding(StoredRow row) {
        return new Finding(
                row.text("code"),
                Severity.valueOf(row.text("gravite")),
                toLocations(row.text("lieux")),
                row.text("pole"),
                row.text("structure"),
                row.text("champ"),
                row.text("valeur"),
                row.text("attendu"),
                row.text("message"),
                row.text("action"),
                row.text("justification"));
    }

    static String toText(List<Location> locations) {
        StringBuilder text = new StringBuilder();
        for (Location location : locations) {
            if (text.length() < MAX_PLACES) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append(SourceText.escape(location.fichier()))
                        .append('\t')
                        .append(SourceText.escape(location.feuille()))
                        .append('\t')
                        .append(SourceText.escape(location.cellule()));
            }
        }
        return text.toString();
    }

    static List<Location> toLocations(String text) {
        List<Location> locations = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            List<String> cells = SourceText.split(line);
            locations.add(new Location(cells.get(0), cells.get(1), cells.get(2)));
        }
        return locations;
    }

    private static int rank(Severity severity) {
        return switch (severity) {
            case ERROR -> 0;
            case WARNING -> 1;
            case INFO -> 2;
        };
    }

    /** Row number first, so that C9 stands before C10, as {@link Location} orders. */
    private static long rank(String cell) {
        String digits = cell.chars()
                .filter(c -> c >= '0' && c <= '9')
                .limit(18)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}

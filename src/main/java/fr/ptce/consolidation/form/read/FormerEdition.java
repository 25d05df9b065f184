package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.Identity;
import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.form.layout.Question;
import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.office.read.Sheet;
import fr.ptce.consolidation.office.read.Workbook;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.typing.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a workbook made from another edition of the questionnaire asked: former definitions are not kept, so the workbook
 * itself tells. A question whose defined names are left was deleted by the pole; one that left none was never there. A
 * question whose label bears no star was not mandatory.
 */
final class FormerEdition {
    /** Rows the titles of the structures may take, from the technical row. */
    private static final int TITLE_ROWS = 8;

    private static final List<String> PREFIXES = List.of("rep.", "col.");

    /** That of a workbook made from the present edition. */
    static final FormerEdition PRESENT = new FormerEdition(false, Set.of());

    private final boolean other;
    private final Set<String> names;

    private FormerEdition(boolean other, Set<String> names) {
        this.other = other;
        this.names = Set.copyOf(names);
    }

    /** That of a workbook: another edition when its fingerprint differs or, where it has lost it, its version. */
    static FormerEdition of(Definition definition, Identity identity, Workbook workbook) {
        boolean other = identity.form().isEmpty()
                ? !identity.version().equals(definition.settings().version())
                : !identity.form().equals(definition.formDigest());
        return new FormerEdition(
                other,
                workbook.names().stream()
                        .map(name -> name.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }

    /** Whether these cells, nowhere in the workbook, never were in it. */
    boolean neverHad(List<Marker> markers) {
        return other
                && markers.stream().noneMatch(marker -> PREFIXES.stream()
                        .anyMatch(prefix ->
                                names.contains(prefix + marker.definedName().toLowerCase(Locale.ROOT))));
    }

    /** Why an answer of a question asked once is blank, given where its cells stand. */
    Answer told(Question question, Function<Marker, List<Place>> places, Answer answer) {
        return told(question, places, answer, () -> titlesBeside(question, places));
    }

    /** The same of a question of the structures. */
    Answer told(Question question, StructureTable table, Answer answer) {
        return told(
                question, marker -> table.places(marker, table.titleRow()), answer, () -> titlesAbove(question, table));
    }

    private Answer told(
            Question question, Function<Marker, List<Place>> places, Answer answer, Supplier<List<String>> titles) {
        if (!other || answer.state() != Answer.State.BLANK) {
            return answer;
        }
        boolean nowhere = question.markers().stream()
                .allMatch(marker -> places.apply(marker).isEmpty());
        if (nowhere && neverHad(question.markers())) {
            return new Answer(Answer.State.NOT_IN_FORM, answer.value(), answer.sources(), answer.justification());
        }
        Field field = question.field();
        boolean demands = nowhere || field.readOnly() || field.required().isEmpty() || isMarked(field, titles.get());
        return demands
                ? answer
                : new Answer(Answer.State.NOT_DEMANDED, answer.value(), answer.sources(), answer.justification());
    }

    /** Whether the label, which the technical name may spell, bears the star of mandatory questions; so taken without a label. */
    private static boolean isMarked(Field field, List<String> titles) {
        String label = Spelling.key(field.label());
        return titles.stream()
                .filter(title -> !title.equalsIgnoreCase(field.name()))
                .filter(title -> Spelling.key(title).endsWith(label))
                .findFirst()
                .map(title -> title.endsWith("*") || title.endsWith("*)"))
                .orElse(true);
    }

    /** The texts left of the first answer, and on the row above it, where the label of a question to tick stands. */
    private static List<String> titlesBeside(Question question, Function<Marker, List<Place>> places) {
        Optional<Place> first = question.markers().stream()
                .flatMap(marker -> places.apply(marker).stream())
                .min(Comparator.comparingInt(Place::row));
        return first.stream()
                .flatMap(place -> Stream.of(place.row(), place.row() - 1)
                        .flatMap(row -> texts(place.sheet(), row, 0, place.column() - 1)))
                .toList();
    }

    private static List<String> titlesAbove(Question question, StructureTable table) {
        Optional<Integer> first = question.markers().stream()
                .flatMap(marker -> table.columns().getOrDefault(marker, List.of()).stream())
                .min(Comparator.naturalOrder());
        return first.stream()
                .flatMap(column -> IntStream.rangeClosed(table.titleRow(), table.titleRow() + TITLE_ROWS)
                        .boxed()
                        .flatMap(row -> texts(table.sheet(), row, column, column)))
                .toList();
    }

    private static Stream<String> texts(Sheet sheet, int row, int firstColumn, int lastColumn) {
        return sheet.findRow(row).stream()
                .flatMap(found -> found.cells().stream())
                .filter(cell -> cell.column() >= firstColumn && cell.column() <= lastColumn)
                .filter(cell -> cell.type() == Cell.Type.TEXT)
                .map(cell -> Spelling.trim(cell.text()));
    }
}

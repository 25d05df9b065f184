package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.form.layout.Question;
import fr.ptce.consolidation.form.layout.Questions;
import fr.ptce.consolidation.form.read.ReadingLog.Subject;
import fr.ptce.consolidation.french.Typography;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.typing.AnswerParser;
import fr.ptce.consolidation.typing.FormCheck;
import fr.ptce.consolidation.typing.Place;
import fr.ptce.consolidation.typing.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What reads as the answer to a question that has none, and stands beside its cell: among the units, the figures of the
 * year before, the justifications, over the label, on the row above or under. It is told with both addresses, and never
 * taken. When the answers of a whole sheet stand one row further, that is told once.
 */
final class StrayAnswers {
    /** Cells named in one finding. */
    private static final int NAMED = 6;

    private final Questions questions;
    private final GroupLocator groups;
    private final MergedPlaces merges;
    private final ReadingLog log;
    private final NeighbourCells neighbours;
    private final Set<String> shifted = new LinkedHashSet<>();
    private final Map<Place, Place> beyond = new LinkedHashMap<>();

    StrayAnswers(Questions questions, GroupLocator groups, MergedPlaces merges, ReadingLog log) {
        this.questions = questions;
        this.groups = groups;
        this.merges = merges;
        this.log = log;
        this.neighbours = new NeighbourCells(questions, groups);
    }

    /** An answer that stands elsewhere than where it is expected. */
    private record Stray(Place expected, Place found) {}

    /**
     * Says all of them.
     *
     * @param structure name of the structure that answers by itself, "" for a pole
     */
    void tell(String structure) {
        tellShifts(structure);
        for (Question question : questions.all()) {
            if (!question.field().readOnly()) {
                List<Stray> strays = strays(question);
                if (!strays.isEmpty()) {
                    tell(question.field(), strays, structure);
                }
            }
        }
    }

    private void tellShifts(String structure) {
        Map<String, List<Shift.Slot>> sheets = new LinkedHashMap<>();
        questions.allMarkers().stream()
                .filter(marker -> !marker.field().readOnly())
                .forEach(marker -> groups.places(marker).stream().limit(1).forEach(place -> sheets.computeIfAbsent(
                                place.sheet().name() + '!' + place.column(), any -> new ArrayList<>())
                        .add(new Shift.Slot(marker, place))));
        sheets.values().forEach(slots -> {
            slots.sort(Comparator.comparingInt(slot -> slot.place().row()));
            Optional<Shift> found = Shift.down(slots);
            found.ifPresentOrElse(shift -> tell(shift, structure), () -> Shift.beyond(slots)
                    .ifPresent(shift -> beyond.put(shift.expected(), shift.found())));
        });
    }

    private void tell(Shift shift, String structure) {
        Place expected = shift.expected();
        Place found = shift.found();
        String sheet = expected.sheet().name();
        shifted.add(sheet);
        log.onCells(
                FormCheck.FLF_DECALAGE,
                List.of(expected, found),
                new Subject(structure, "", log.shown(found), "une réponse en " + expected.address()),
                "À partir de " + expected.address() + ", les réponses de la feuille " + Typography.quote(sheet)
                        + " semblent décalées d'une ligne vers le " + (shift.isForth() ? "bas" : "haut") + " : "
                        + sentence(new Stray(expected, found)) + ".",
                "Remettez chaque réponse sur la ligne de sa question.");
    }

    private List<Stray> strays(Question question) {
        List<Stray> strays = new ArrayList<>();
        boolean ticks = question.field().layout().kind() == Field.Layout.Kind.TICKS;
        boolean unanswered = question.markers().stream().allMatch(this::isBlank);
        if (ticks || unanswered) {
            for (Marker marker : question.markers()) {
                strays.addAll(beside(marker));
            }
        }
        if (ticks && unanswered && strays.isEmpty()) {
            heading(question).ifPresent(strays::add);
        }
        return strays;
    }

    /** Whether a cell that is there holds no answer; one that is gone has nothing beside. */
    private boolean isBlank(Marker marker) {
        return groups.places(marker).stream().noneMatch(Place::isFilled);
    }

    private List<Stray> beside(Marker marker) {
        if (!isBlank(marker)) {
            return List.of();
        }
        return groups.places(marker).stream()
                .filter(place -> merges.find(place).isEmpty())
                .flatMap(place -> Stream.concat(neighbours.of(marker, place).stream(), pastTheEnd(place))
                        .distinct()
                        .filter(found -> found.row() == place.row()
                                || !shifted.contains(place.sheet().name()))
                        .map(found -> new Stray(place, found)))
                .toList();
    }

    private Stream<Place> pastTheEnd(Place expected) {
        return Optional.ofNullable(beyond.get(expected)).stream();
    }

    /** Codes written on the row of the question, above the boxes to tick. */
    private Optional<Stray> heading(Question question) {
        AnswerParser codes = AnswerParser.of(question.field());
        return question.markers().stream()
                .flatMap(marker -> groups.places(marker).stream())
                .min(Comparator.comparingInt(Place::row))
                .map(first -> new Stray(first, new Place(first.sheet(), first.row() - 1, first.column())))
                .filter(stray -> neighbours.isFree(stray.found()))
                .filter(stray -> stray.found()
                        .findCell()
                        .filter(cell -> cell.type() == Cell.Type.TEXT)
                        .map(codes::read)
                        .filter(Reading.Given.class::isInstance)
                        .isPresent());
    }

    private void tell(Field field, List<Stray> strays, String structure) {
        List<Stray> named = strays.stream().limit(NAMED).toList();
        Set<Place> places = new LinkedHashSet<>();
        named.stream()
                .filter(stray -> !neighbours.isJustification(stray.found()))
                .forEach(stray -> places.add(stray.expected()));
        named.forEach(stray -> places.add(stray.found()));
        String sentences = named.stream().map(this::sentence).collect(Collectors.joining(" ; "));
        int more = strays.size() - named.size();
        String expected = named.stream()
                .map(stray -> stray.expected().address())
                .distinct()
                .collect(Collectors.joining(" "));
        log.onCells(
                FormCheck.FLF_A_COTE,
                List.copyOf(places),
                new Subject(
                        structure,
                        field.name(),
                        named.stream()
                                .map(stray -> log.shown(stray.found()))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" | ")),
                        "une réponse en " + expected),
                sentences + (more > 0 ? " ; et " + more + " autres" : "") + ". Rien n'en est repris.",
                "Si c'est la réponse, mettez-la en " + expected + " ; sinon, effacez-la de l'endroit où elle est.");
    }

    private String sentence(Stray stray) {
        boolean number = stray.found()
                .findCell()
                .filter(cell -> cell.type() == Cell.Type.NUMBER)
                .isPresent();
        String shown = number ? log.shown(stray.found()) : log.quoted(stray.found());
        return (shown.isEmpty() ? "Une réponse" : shown) + " est en "
                + stray.found().address() + ", à côté de la réponse attendue en "
                + stray.expected().address();
    }
}

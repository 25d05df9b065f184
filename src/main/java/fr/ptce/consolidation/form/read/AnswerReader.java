package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.form.layout.Question;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.office.read.MergedArea;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.typing.Cells;
import fr.ptce.consolidation.typing.FormCheck;
import fr.ptce.consolidation.typing.Place;
import fr.ptce.consolidation.typing.Reading;
import fr.ptce.consolidation.typing.TextParser;
import fr.ptce.consolidation.typing.TickParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes one answer of the cells of a question. */
final class AnswerReader {
    private final ReadingLog log;
    private final MergedPlaces merges;
    private final List<Hidden> hidden = new ArrayList<>();

    AnswerReader(ReadingLog log, MergedPlaces merges) {
        this.log = log;
        this.merges = merges;
    }

    /**
     * A blank cell of an answer that joined cells hide.
     *
     * @param area the joined cells
     */
    record Hidden(Field field, Place place, MergedArea area) {}

    /**
     * The answer to a question.
     *
     * @param places where each of its cells stands, none when it was not found, several when it was copied
     * @param justifications where the pole may justify it
     * @param structure the member structure, "" for the pole itself
     */
    Answer read(Question question, Function<Marker, List<Place>> places, List<Place> justifications, String structure) {
        Gathering gathering = new Gathering(question.field(), structure);
        for (Marker marker : question.markers()) {
            gathering.add(marker, places.apply(marker));
        }
        return gathering.answer(justification(justifications));
    }

    /** Says once which cells of the answers read since the last time are hidden by joined cells. */
    void tellHidden(String structure) {
        log.hidden(hidden, structure);
        hidden.clear();
    }

    /** The text of the justification cells, blank ones and repetitions left out. */
    static String justification(List<Place> places) {
        return places.stream()
                .flatMap(place -> place.findCell().stream())
                .filter(cell -> cell.type() != Cell.Type.ERROR && cell.type() != Cell.Type.UNREADABLE)
                .map(cell -> TextParser.clean(Cells.shown(cell)))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** What the cells of one question say together. */
    private final class Gathering {
        private final Field field;
        private final String structure;
        private final List<CellSource> sources = new ArrayList<>();
        private final TreeSet<String> chosen = new TreeSet<>();
        private final TreeSet<String> unknown = new TreeSet<>();
        private final List<Declined> declined = new ArrayList<>();
        private int boxes;
        private final List<Hidden> covered = new ArrayList<>();
        private @Nullable Value value;
        private @Nullable CellSource expected;
        private boolean unreadable;

        Gathering(Field field, String structure) {
            this.field = field;
            this.structure = structure;
        }

        void add(Marker marker, List<Place> places) {
            if (places.isEmpty()) {
                notOffered(marker);
                return;
            }
            boxes++;
            Place place = onlyPlace(places);
            if (place == null) {
                return;
            }
            if (expected == null) {
                expected = new CellSource(place.sheet().name(), place.address(), "", "");
            }
            Optional<MergedArea> area = merges.find(place);
            if (area.isPresent()) {
                hide(place, area.get());
                return;
            }
            Optional<Cell> cell = place.findCell();
            if (cell.isPresent()) {
                take(marker, place, cell.get());
            }
        }

        /** What nobody sees does not count; what could not be typed is not a blank like another. */
        private void hide(Place place, MergedArea area) {
            if (place.isFilled()) {
                unreadable = true;
                sources.add(new CellSource(place.sheet().name(), place.address(), place.raw(), ""));
                log.hiddenValue(field, place, area, structure);
            } else {
                covered.add(new Hidden(field, place, area));
            }
        }

        Answer answer(String justification) {
            boolean room = field.layout().kind() == Field.Layout.Kind.SLOTS && value != null;
            if (!room) {
                hidden.addAll(covered);
            }
            if (unreadable) {
                return new Answer(Answer.State.UNREADABLE, Value.NONE, sources, justification);
            }
            Value given = value == null && leavesBlanksNo() ? new Value.Choices(chosen, unknown) : value;
            if (given != null) {
                declined.forEach(this::ignoreOrKeepUnknown);
                Value all = given.findChoices()
                        .<Value>map(last -> new Value.Choices(chosen, unknown))
                        .orElse(given);
                return new Answer(Answer.State.GIVEN, all, sources, justification);
            }
            if (!declined.isEmpty()) {
                if (declinedState() == Answer.State.NSP) {
                    declined.stream()
                            .filter(cell -> cell.isTick(Answer.State.SO))
                            .forEach(this::ignoreOrKeepUnknown);
                }
                return new Answer(declinedState(), Value.NONE, sources, justification);
            }
            List<CellSource> blank = expected == null ? List.of() : List.of(expected);
            return new Answer(Answer.State.BLANK, Value.NONE, blank, justification);
        }

        /** Nobody said no to a box that is not there. */
        private void notOffered(Marker marker) {
            if (marker.parser() instanceof TickParser) {
                unknown.add(marker.part());
            }
        }

        /** Once a box is filled, those left blank are No: NSP in some says nothing of them. */
        private boolean leavesBlanksNo() {
            return boxes > declined.size() && declined.stream().anyMatch(cell -> cell.isTick(Answer.State.NSP));
        }

        /** The place to read among copies: the one that is answered, unless two of them disagree. */
        private @Nullable Place onlyPlace(List<Place> places) {
            if (places.size() < 2) {
                return places.isEmpty() ? null : places.get(0);
            }
            List<Place> answered = places.stream().filter(Place::isFilled).toList();
            if (answered.stream().map(Place::shown).distinct().count() > 1) {
                log.doubled(answered, field, structure);
                unreadable = true;
                answered.forEach(
                        place -> sources.add(new CellSource(place.sheet().name(), place.address(), place.raw(), "")));
                return null;
            }
            Place kept = answered.isEmpty() ? places.get(0) : answered.get(0);
            places.stream().filter(place -> !place.isSameCell(kept)).forEach(log::copied);
            return kept;
        }

        private void take(Marker marker, Place place, Cell cell) {
            Reading reading = marker.parser().read(cell);
            if (reading instanceof Reading.Nothing) {
                return;
            }
            List<Reading.Treatment> treatments = List.of();
            if (reading instanceof Reading.Refused refused) {
                unreadable = true;
                log.refused(place, Cells.shown(cell), field, structure, refused);
            } else if (reading instanceof Reading.Declined refusal) {
                treatments = refusal.treatments();
                declined.add(new Declined(marker, place, cell, refusal.state()));
            } else if (reading instanceof Reading.Given given) {
                treatments = given.treatments();
                value = given.value();
                given.value().findChoices().map(Value.Choices::chosen).ifPresent(chosen::addAll);
            }
            treatments.forEach(treatment -> log.treated(place, Cells.shown(cell), field, structure, treatment));
            String codes = treatments.stream()
                    .map(treatment -> treatment.check().code())
                    .distinct()
                    .collect(Collectors.joining(" "));
            sources.add(new CellSource(place.sheet().name(), place.address(), Cells.raw(cell), codes));
        }

        /** Beside an answer, NSP to a tick leaves that code's base; anywhere else it says nothing more. */
        private void ignoreOrKeepUnknown(Declined cell) {
            if (cell.isTick(Answer.State.NSP)) {
                unknown.add(cell.marker.part());
                return;
            }
            Reading.Treatment treatment = cell.isTick(Answer.State.SO)
                    ? new Reading.Treatment(FormCheck.COV_CASE, TickParser.SO_BESIDE, "")
                    : new Reading.Treatment(
                            FormCheck.COV_IGNORE, cell.state + " laissé de côté, la question ayant une réponse", "");
            log.treated(cell.place, Cells.shown(cell.cell), field, structure, treatment);
        }

        private Answer.State declinedState() {
            boolean known = declined.stream().allMatch(cell -> cell.state == Answer.State.SO);
            return known ? Answer.State.SO : Answer.State.NSP;
        }

        /** One cell that says NSP or SO. */
        private record Declined(Marker marker, Place place, Cell cell, Answer.State state) {
            boolean isTick(Answer.State declined) {
                return state == declined && marker.parser() instanceof TickParser;
            }
        }
    }
}

package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.typing.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Answers typed one cell further than asked, from some question on: they make sense there, and several do not where they
 * stand. Numbers that fit in both places show nothing of it.
 *
 * @param expected the cell where the first of them is expected
 * @param found the cell where it stands
 */
record Shift(Place expected, Place found) {
    /** Answers refused where they stand and understood one cell further, without which nobody thinks of a shift. */
    private static final int MISFITS = 2;

    /** By how much all must read better: one answer understood instead of refused makes two. */
    private static final int GAIN = 4;

    /** Answers that follow one another up to the one that stands where nothing is asked. */
    private static final int CHAIN = 3;

    /**
     * The cell of one question.
     *
     * @param place where it is expected
     */
    record Slot(Marker marker, Place place) {}

    /** Whether the answers stand to the right of where they should, or under. */
    boolean isForth() {
        return found.column() > expected.column() || found.row() > expected.row();
    }

    /** The shift of cells that follow one another down a column. */
    static Optional<Shift> down(List<Slot> slots) {
        return find(new Step(slots, 1, 0), new Step(slots, -1, 0));
    }

    /** The shift of cells that follow one another along a row. */
    static Optional<Shift> along(List<Slot> slots) {
        return find(new Step(slots, 0, 1), new Step(slots, 0, -1));
    }

    /**
     * An answer past the end of a column where all questions but one are answered: perhaps that one's, perhaps all those
     * between are shifted, perhaps neither.
     */
    static Optional<Shift> beyond(List<Slot> slots) {
        return Stream.of(new Step(slots, 1, 0), new Step(slots, -1, 0))
                .flatMap(step -> step.beyond().stream())
                .findFirst();
    }

    private static Optional<Shift> find(Step forth, Step back) {
        return Stream.of(forth, back)
                .flatMap(step -> step.candidates().stream())
                .max(Comparator.comparingInt(Candidate::gain))
                .map(Candidate::shift);
    }

    /** A shift, and by how much the answers read better with it. */
    private record Candidate(Shift shift, int gain) {}

    /** The cells of the questions, and those beside them in one direction. */
    private static final class Step {
        private final List<Slot> slots;
        private final List<Place> expected;
        private final List<Place> found;
        private final int[] own;
        private final int[] moved;
        private final boolean back;
        private final boolean downwards;
        private final Set<String> asked;

        Step(List<Slot> slots, int rows, int columns) {
            this.slots = slots;
            back = rows < 0 || columns < 0;
            downwards = rows != 0;
            expected = slots.stream().map(Slot::place).toList();
            found = expected.stream()
                    .map(place -> new Place(place.sheet(), place.row() + rows, place.column() + columns))
                    .toList();
            own = IntStream.range(0, slots.size())
                    .map(i -> Sense.of(slots.get(i).marker(), expected.get(i)))
                    .toArray();
            moved = IntStream.range(0, slots.size())
                    .map(i -> Sense.of(slots.get(i).marker(), found.get(i)))
                    .toArray();
            asked = expected.stream().map(Place::address).collect(Collectors.toSet());
        }

        /** One for each question from which the answers may be shifted: it has none, and has one beside. */
        List<Candidate> candidates() {
            return IntStream.range(0, own.length)
                    .filter(start -> found.get(start).isFilled())
                    .filter(start -> back || !expected.get(start).isFilled())
                    .filter(this::isLikely)
                    .mapToObj(start -> new Candidate(new Shift(expected.get(start), found.get(start)), gain(start)))
                    .toList();
        }

        private boolean isLikely(int start) {
            boolean reads = gain(start) >= GAIN
                    || (downwards && refused(moved, start) == 0 && gain(start) > 0 && endsBeyond(start));
            return reads && misfits(start) >= MISFITS;
        }

        private long misfits(int start) {
            return IntStream.range(start, own.length)
                    .filter(i -> own[i] < 0 && moved[i] > 0)
                    .count();
        }

        /** The answer past the end, and the question that has none. */
        Optional<Shift> beyond() {
            int blank = IntStream.range(0, own.length)
                    .map(i -> back ? own.length - 1 - i : i)
                    .filter(i -> !expected.get(i).isFilled())
                    .findFirst()
                    .orElse(-1);
            if (blank < 0) {
                return Optional.empty();
            }
            int start = back ? 0 : blank;
            int end = back ? 0 : lastFilled(start);
            boolean likely = refused(moved, start) == 0
                    && expected.get(end).isFilled()
                    && endsBeyond(start)
                    && Sense.of(slots.get(blank).marker(), found.get(end)) > 0;
            return likely ? Optional.of(new Shift(expected.get(blank), found.get(end))) : Optional.empty();
        }

        /** Answering back, the question before the first one has lost its own. */
        private int gain(int start) {
            return sum(moved, start, moved.length)
                    + sum(own, 0, back ? Math.max(0, start - 1) : start)
                    - sum(own, 0, own.length);
        }

        /** Whether enough answers follow, of which the one at the end stands where nothing is asked. */
        private boolean endsBeyond(int start) {
            int end = back ? start : lastFilled(start);
            long filled = IntStream.range(start, found.size())
                    .filter(i -> found.get(i).isFilled())
                    .count();
            return (!back || start == 0)
                    && filled >= CHAIN
                    && moved[end] > 0
                    && !asked.contains(found.get(end).address());
        }

        private int lastFilled(int start) {
            return IntStream.range(start, found.size())
                    .filter(i -> found.get(i).isFilled())
                    .max()
                    .orElse(start);
        }

        private static int refused(int[] senses, int from) {
            return (int) IntStream.range(from, senses.length)
                    .filter(i -> senses[i] < 0)
                    .count();
        }

        private static int sum(int[] senses, int from, int to) {
            return IntStream.range(from, to).map(i -> senses[i]).sum();
        }
    }
}

package fr.ptce.consolidation.fill.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where each template row, or column, of a sheet went. Every reference of the workbook passes through here. Both count from 1; they are
 * called lines where the two are alike.
 *
 * @param body the plan of the sheet, its last lines reaching to the end of the sheet
 */
record AxisMap(Axis axis, Span.Body body) {
    static final int NONE = -1;

    /** Output lines, both included. */
    record Stretch(int first, int last) {}

    /** The template line and the iteration an output line comes from; {@code blank} for the line of an empty list. */
    record Origin(int line, @Nullable Trail trail, boolean blank) {}

    /** One copy of template lines. */
    record Copy(@Nullable Trail trail, int first, int last) {}

    static AxisMap identity(Axis axis) {
        Block.Lines all = new Block.Lines(1, axis.last());
        return new AxisMap(axis, Span.Body.of(List.of(all), List.of(new Span.Lines(all))));
    }

    boolean isIdentity() {
        return Block.isWhole(body.blocks());
    }

    /** The first output row of template rows, seen from an iteration; {@link #NONE} when they were removed. */
    int first(int from, int to, @Nullable Trail trail) {
        return clamp(edge(body, 1, from, to, trail, true));
    }

    /** The last output row of template rows, seen from an iteration; {@link #NONE} when they were removed. */
    int last(int from, int to, @Nullable Trail trail) {
        return clamp(edge(body, 1, from, to, trail, false));
    }

    /** The output row of something anchored to a row, or the next one when its row was removed. */
    int anchor(int row) {
        int found = first(row, axis.last(), null);
        return found == NONE ? row : found;
    }

    private int clamp(int row) {
        return Math.min(row, axis.last());
    }

    private static int edge(Span.Body body, int base, int from, int to, @Nullable Trail trail, boolean first) {
        int size = body.spans().size();
        for (int k = 0; k < size; k++) {
            int i = first ? k : size - 1 - k;
            Block block = body.blocks().get(i);
            if (block.first() <= to && block.last() >= from) {
                int row = edge(body.spans().get(i), base + body.offsets().at(i), from, to, trail, first);
                if (row != NONE) {
                    return row;
                }
            }
        }
        return NONE;
    }

    private static int edge(Span span, int base, int from, int to, @Nullable Trail trail, boolean first) {
        if (span instanceof Span.Lines lines) {
            Block.Lines block = lines.block();
            int row = first ? Math.max(from, block.first()) : Math.min(to, block.last());
            return base + row - block.first();
        }
        if (span instanceof Span.Chosen chosen) {
            return edge(chosen.body(), base, from, to, trail, first);
        }
        if (span instanceof Span.Blank blank) {
            return blank.height() > 0 && Block.writes(blank.block().body(), from, to) ? base : NONE;
        }
        return span instanceof Span.Repeated loop ? loopEdge(loop, base, from, to, trail, first) : NONE;
    }

    private static int loopEdge(Span.Repeated loop, int base, int from, int to, @Nullable Trail trail, boolean first) {
        int same = Trail.iteration(trail, loop.block());
        if (same >= 0) {
            return edge(loop.body(same), base + loop.offset(same), from, to, trail, first);
        }
        int tries = loop instanceof Span.Even ? 1 : loop.count();
        for (int k = 0; k < tries; k++) {
            int i = first ? k : loop.count() - 1 - k;
            int row = edge(loop.body(i), base + loop.offset(i), from, to, trail, first);
            if (row != NONE) {
                return row;
            }
        }
        return NONE;
    }

    /** The output rows of template rows, as stretches without gap. */
    List<Stretch> areas(int from, int to) {
        List<Stretch> areas = new ArrayList<>();
        areas(body, 1, from, to, areas);
        return areas;
    }

    private void areas(Span.Body body, int base, int from, int to, List<Stretch> areas) {
        for (int i = 0; i < body.spans().size(); i++) {
            Block block = body.blocks().get(i);
            Span span = body.spans().get(i);
            int start = base + body.offsets().at(i);
            if (block.first() > to || block.last() < from || span.height() == 0) {
                continue;
            }
            boolean whole = from <= block.first() && to >= block.last();
            if (span instanceof Span.Chosen chosen) {
                areas(chosen.body(), start, from, to, areas);
            } else if (span instanceof Span.Repeated loop && !whole) {
                for (int k = 0; k < loop.count(); k++) {
                    areas(loop.body(k), start + loop.offset(k), from, to, areas);
                }
            } else if (span instanceof Span.Lines) {
                add(areas, edge(span, start, from, to, null, true), edge(span, start, from, to, null, false));
            } else if (span instanceof Span.Repeated || edge(span, start, from, to, null, true) != NONE) {
                add(areas, start, start + span.height() - 1);
            }
        }
    }

    private void add(List<Stretch> areas, int first, int last) {
        int size = areas.size();
        if (size > 0 && areas.get(size - 1).last() == first - 1) {
            areas.set(size - 1, new Stretch(areas.get(size - 1).first(), clamp(last)));
        } else {
            areas.add(new Stretch(clamp(first), clamp(last)));
        }
    }

    /** Template rows once per iteration of the loops that hold all of them: merged cells, links, page breaks. */
    List<Copy> copies(int from, int to) {
        List<Copy> copies = new ArrayList<>();
        copies(body, 1, from, to, null, copies);
        return copies;
    }

    private void copies(Span.Body body, int base, int from, int to, @Nullable Trail trail, List<Copy> copies) {
        for (int i = 0; i < body.spans().size(); i++) {
            Block block = body.blocks().get(i);
            if (block.first() <= from && block.last() >= to && !(block instanceof Block.Lines)) {
                copies(body.spans().get(i), base + body.offsets().at(i), from, to, trail, copies);
                return;
            }
        }
        int first = edge(body, base, from, to, trail, true);
        if (first != NONE) {
            copies.add(new Copy(trail, clamp(first), clamp(edge(body, base, from, to, trail, false))));
        }
    }

    private void copies(Span span, int base, int from, int to, @Nullable Trail trail, List<Copy> copies) {
        if (span instanceof Span.Repeated loop) {
            for (int i = 0; i < loop.count(); i++) {
                Trail inside = new Trail(trail, loop.block(), i);
                copies(loop.body(i), base + loop.offset(i), from, to, inside, copies);
            }
        } else if (span instanceof Span.Chosen chosen) {
            copies(chosen.body(), base, from, to, trail, copies);
        } else if (edge(span, base, from, to, trail, true) != NONE) {
            copies.add(new Copy(trail, base, base));
        }
    }

    /** Where an output row comes from; nothing below the last row of the sheet. */
    Optional<Origin> origin(int row) {
        return origin(body, row - 1, null);
    }

    private static Optional<Origin> origin(Span.Body body, int rows, @Nullable Trail trail) {
        for (int i = 0; i < body.spans().size(); i++) {
            if (rows < body.offsets().at(i + 1)) {
                return origin(body.spans().get(i), rows - body.offsets().at(i), trail);
            }
        }
        return Optional.empty();
    }

    private static Optional<Origin> origin(Span span, int rows, @Nullable Trail trail) {
        if (span instanceof Span.Lines lines) {
            return Optional.of(new Origin(lines.block().first() + rows, trail, false));
        }
        if (span instanceof Span.Chosen chosen) {
            return origin(chosen.body(), rows, trail);
        }
        if (span instanceof Span.Repeated loop) {
            int i = loop.iterationAt(rows);
            return origin(loop.body(i), rows - loop.offset(i), new Trail(trail, loop.block(), i));
        }
        return span instanceof Span.Blank blank
                ? Optional.of(new Origin(blank.block().blankRow(), trail, true))
                : Optional.empty();
    }
}

package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.fill.MergeCondition;
import fr.ptce.consolidation.fill.SafeVelocity;
import fr.ptce.consolidation.fill.TemplateFault;
import fr.ptce.consolidation.office.CellAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the markers of a sheet as blocks. Takes the markers of one-row loops out of their rows. */
final class BlockParser {
    private final SafeVelocity velocity;
    private final BiConsumer<Integer, String> error;
    private final Deque<Frame> open = new ArrayDeque<>();
    private List<Block> current = new ArrayList<>();
    private int next = 1;

    /** A #foreach or #if still waiting for its #end. */
    private static final class Frame {
        final Directive marker;
        final int row;
        final List<Block> around;
        final List<Block.Branch> branches = new ArrayList<>();
        Optional<MergeCondition> condition = Optional.empty();
        boolean hasElse;

        Frame(Directive marker, int row, List<Block> around) {
            this.marker = marker;
            this.row = row;
            this.around = around;
        }
    }

    BlockParser(SafeVelocity velocity, BiConsumer<Integer, String> error) {
        this.velocity = velocity;
        this.error = error;
    }

    List<Block> parse(NavigableMap<Integer, TemplateRow> rows) {
        for (TemplateRow row : List.copyOf(rows.values())) {
            List<Directive> markers = markers(row);
            if (markers.isEmpty()) {
                continue;
            }
            boolean only = row.cells().values().stream()
                    .allMatch(c -> c.isBlank() || !markers(c).isEmpty());
            if (only) {
                linesUpTo(row.number() - 1);
                next = row.number() + 1;
                markers.forEach(marker -> accept(marker, row.number()));
            } else if (markers.stream().anyMatch(m -> m.kind() != Directive.Kind.COMMENT)) {
                rows.put(row.number(), withoutMarkers(row));
                oneRow(markers, row.number());
            }
        }
        linesUpTo(CellAddress.ROWS);
        for (Frame frame : open) {
            error.accept(frame.row, frame.marker.name() + " sans #end");
        }
        return open.isEmpty() ? current : open.getLast().around;
    }

    private static List<Directive> markers(TemplateCell cell) {
        return Directive.parse(cell.text());
    }

    private static List<Directive> markers(TemplateRow row) {
        return row.cells().values().stream()
                .flatMap(cell -> markers(cell).stream())
                .toList();
    }

    private static TemplateRow withoutMarkers(TemplateRow row) {
        TreeMap<Integer, TemplateCell> cells = new TreeMap<>(row.cells());
        cells.replaceAll((column, cell) -> markers(cell).isEmpty() ? cell : cell.blanked());
        return row.withCells(cells);
    }

    private void linesUpTo(int last) {
        if (next <= last) {
            current.add(new Block.Lines(next, last));
            next = last + 1;
        }
    }

    /** The markers of a spare cell: they hold for their row alone, with or without #end. */
    private void oneRow(List<Directive> markers, int row) {
        linesUpTo(row - 1);
        next = row + 1;
        List<Block> block = List.of(new Block.Lines(row, row));
        for (int i = markers.size() - 1; i >= 0; i--) {
            Directive marker = markers.get(i);
            switch (marker.kind()) {
                case FOREACH -> block = loop(marker, row, row, block);
                case IF ->
                    block = List.of(
                            new Block.Choice(row, row, List.of(new Block.Branch(condition(marker, row), block))));
                case END, COMMENT -> {}
                default -> error.accept(row, marker.name() + " doit être seul sur sa ligne");
            }
        }
        current.addAll(block);
    }

    private void accept(Directive marker, int row) {
        Frame frame = open.peek();
        switch (marker.kind()) {
            case FOREACH, IF -> {
                Frame opened = new Frame(marker, row, current);
                if (marker.kind() == Directive.Kind.IF) {
                    opened.condition = condition(marker, row);
                }
                open.push(opened);
                current = new ArrayList<>();
            }
            case ELSEIF, ELSE -> branch(marker, row, frame);
            case END -> end(row, frame);
            case SET -> set(marker, row);
            case FEUILLES, COLONNES, FIN -> misplaced(marker, row);
            case COMMENT -> {}
        }
    }

    private void misplaced(Directive marker, int row) {
        error.accept(
                row, marker.is(Directive.Kind.FIN) ? "#fin sans #colonnes" : marker.name() + " n'est pas à sa place");
    }

    private void branch(Directive marker, int row, @Nullable Frame frame) {
        if (frame == null || frame.marker.kind() != Directive.Kind.IF || frame.hasElse) {
            error.accept(row, marker.name() + " sans #if");
            return;
        }
        frame.branches.add(new Block.Branch(frame.condition, current));
        frame.hasElse = marker.kind() == Directive.Kind.ELSE;
        frame.condition = frame.hasElse ? Optional.empty() : condition(marker, row);
        current = new ArrayList<>();
    }

    private void end(int row, @Nullable Frame frame) {
        if (frame == null) {
            error.accept(row, "#end sans #foreach ni #if");
            return;
        }
        open.pop();
        List<Block> body = current;
        current = frame.around;
        if (frame.marker.kind() == Directive.Kind.FOREACH) {
            current.addAll(loop(frame.marker, frame.row, row, body));
        } else {
            frame.branches.add(new Block.Branch(frame.condition, body));
            current.add(new Block.Choice(frame.row, row, List.copyOf(frame.branches)));
        }
    }

    private void set(Directive marker, int row) {
        try {
            current.add(new Block.Assign(row, row, velocity.text("#set(" + marker.argument() + ")")));
        } catch (TemplateFault e) {
            error.accept(row, String.valueOf(e.getMessage()));
        }
    }

    private List<Block> loop(Directive marker, int first, int last, List<Block> body) {
        try {
            return List.of(new Block.Loop(first, last, velocity.loop(marker.argument()), List.copyOf(body)));
        } catch (TemplateFault e) {
            error.accept(first, String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private Optional<MergeCondition> condition(Directive marker, int row) {
        try {
            return Optional.of(velocity.condition(marker.argument()));
        } catch (TemplateFault e) {
            error.accept(row, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}

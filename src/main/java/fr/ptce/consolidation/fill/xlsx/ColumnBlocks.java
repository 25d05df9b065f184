package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.fill.MergeLoop;
import fr.ptce.consolidation.fill.SafeVelocity;
import fr.ptce.consolidation.fill.TemplateFault;
import fr.ptce.consolidation.office.CellAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Reads the rows of column markers of a sheet: {@code #colonnes($x in $liste)} over the first column to repeat, {@code #fin} over the last,
 * both in one cell for one column.
 */
final class ColumnBlocks {
    private final SheetTemplate sheet;
    private final SafeVelocity velocity;
    private final TemplateErrors errors;
    private final List<Integer> rows = new ArrayList<>();
    private final List<Block.Loop> loops = new ArrayList<>();

    /** A #colonnes still waiting for its #fin. */
    private record Frame(int row, int column, Directive marker, List<Block> inside) {}

    ColumnBlocks(SheetTemplate sheet, SafeVelocity velocity, TemplateErrors errors) {
        this.sheet = sheet;
        this.velocity = velocity;
        this.errors = errors;
    }

    /** The rows that hold the markers, to be taken away. */
    List<Integer> rows() {
        return rows;
    }

    /** What the columns mean; one block of lines when nothing repeats them. */
    List<Block> parse() {
        for (TemplateRow row : sheet.rows().values()) {
            boolean speaks = row.cells().values().stream()
                    .flatMap(cell -> Directive.parse(cell.text()).stream())
                    .anyMatch(m -> m.is(Directive.Kind.COLONNES));
            if (speaks) {
                rows.add(row.number());
                read(row);
            }
        }
        loops.sort(Comparator.comparingInt(Block.Loop::first));
        for (int i = 1; i < loops.size(); i++) {
            if (loops.get(i).first() <= loops.get(i - 1).last()) {
                errors.column(sheet, loops.get(i).first(), "deux #colonnes répètent cette colonne");
                return lines(List.of(), 1, CellAddress.COLUMNS);
            }
        }
        return lines(List.copyOf(loops), 1, CellAddress.COLUMNS);
    }

    private void read(TemplateRow row) {
        Deque<Frame> open = new ArrayDeque<>();
        for (TemplateCell cell : row.cells().values()) {
            List<Directive> markers = Directive.parse(cell.text());
            if (markers.isEmpty() && !cell.isBlank()) {
                errors.cell(sheet, row.number(), cell.column(), "une ligne de #colonnes ne contient rien d'autre");
            }
            markers.forEach(marker -> accept(marker, row.number(), cell.column(), open));
        }
        open.forEach(f -> errors.cell(sheet, f.row(), f.column(), "#colonnes sans #fin"));
    }

    private void accept(Directive marker, int row, int column, Deque<Frame> open) {
        switch (marker.kind()) {
            case COLONNES -> open.push(new Frame(row, column, marker, new ArrayList<>()));
            case FIN, END -> close(row, column, open);
            case COMMENT -> {}
            default -> errors.cell(sheet, row, column, marker.name() + " n'a pas sa place parmi des #colonnes");
        }
    }

    private void close(int row, int column, Deque<Frame> open) {
        Frame frame = open.poll();
        if (frame == null) {
            errors.cell(sheet, row, column, "#fin sans #colonnes");
            return;
        }
        try {
            MergeLoop header = velocity.loop(frame.marker().argument());
            List<Block> body = lines(frame.inside(), frame.column(), column);
            Block.Loop loop = new Block.Loop(frame.column(), column, header, body);
            Frame outer = open.peek();
            if (outer == null) {
                loops.add(loop);
            } else {
                outer.inside().add(loop);
            }
        } catch (TemplateFault e) {
            errors.cell(
                    sheet, row, frame.column(), String.valueOf(e.getMessage()).replace("#foreach(", "#colonnes("));
        }
    }

    /** Loops and the columns between them. */
    private static List<Block> lines(List<? extends Block> loops, int first, int last) {
        List<Block> blocks = new ArrayList<>();
        int next = first;
        for (Block loop : loops) {
            if (next < loop.first()) {
                blocks.add(new Block.Lines(next, loop.first() - 1));
            }
            blocks.add(loop);
            next = loop.last() + 1;
        }
        if (next <= last) {
            blocks.add(new Block.Lines(next, last));
        }
        return List.copyOf(blocks);
    }
}

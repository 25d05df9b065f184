package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.fill.TemplateFault;
import fr.ptce.consolidation.office.CellAddress;
import java.io.IOException;
import java.util.Iterator;
import org.apache.velocity.VelocityContext;
import org.jspecify.annotations.Nullable;

/** Walks the planned rows of a sheet in order, each with the data its cells see. Lists are iterated, never copied. */
final class SheetWalk {
    private final SheetTemplate sheet;
    private final VelocityContext scope;
    private final Visitor visitor;
    private int output = 1;

    /** What is done with each written row. */
    interface Visitor {
        void row(int output, TemplateRow row, @Nullable Trail trail, VelocityContext scope) throws IOException;

        /** The row that stands for an empty list. */
        void blank(int output, TemplateRow row) throws IOException;
    }

    SheetWalk(SheetTemplate sheet, VelocityContext scope, Visitor visitor) {
        this.sheet = sheet;
        this.scope = scope;
        this.visitor = visitor;
    }

    void walk(AxisMap map) throws IOException, TemplateFault {
        walk(map.body(), null);
    }

    private void walk(Span.Body body, @Nullable Trail trail) throws IOException, TemplateFault {
        for (Span span : body.spans()) {
            if (span instanceof Span.Lines lines) {
                lines(lines.block(), trail);
            } else if (span instanceof Span.Repeated loop) {
                loop(loop, trail);
            } else if (span instanceof Span.Chosen chosen) {
                walk(chosen.body(), trail);
            } else if (span instanceof Span.Blank blank && blank.height() > 0) {
                blank(blank);
            } else if (span instanceof Span.Nothing nothing && nothing.block() instanceof Block.Assign assign) {
                Scopes.assign(assign, scope);
            }
        }
    }

    private void lines(Block.Lines block, @Nullable Trail trail) throws IOException {
        int shift = output - block.first();
        for (TemplateRow row :
                sheet.rows().subMap(block.first(), true, block.last(), true).values()) {
            if (row.number() + shift > CellAddress.ROWS) {
                throw new IOException("More rows than a sheet can hold: " + sheet.name());
            }
            visitor.row(row.number() + shift, row, trail, scope);
        }
        output += block.last() - block.first() + 1;
    }

    private void blank(Span.Blank blank) throws IOException {
        TemplateRow row = sheet.rows().get(blank.block().blankRow());
        if (row != null) {
            visitor.blank(output, row);
        }
        output++;
    }

    private void loop(Span.Repeated loop, @Nullable Trail trail) throws IOException, TemplateFault {
        Scopes.Loop scopes = new Scopes.Loop(loop.block(), scope);
        Iterator<?> items = loop.block().header().list(scope).iterator();
        for (int i = 0; i < loop.count(); i++) {
            if (!items.hasNext()) {
                throw new IOException("A list changed while its sheet was written: " + sheet.name());
            }
            scopes.enter(items.next(), i, items.hasNext());
            walk(loop.body(i), new Trail(trail, loop.block(), i));
        }
        scopes.leave();
        Scopes.close(items);
    }
}

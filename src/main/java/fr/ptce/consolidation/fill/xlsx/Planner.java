package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.fill.TemplateFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.velocity.VelocityContext;

/** Counts the rows or columns each block of a sheet becomes, without writing any: references need to know before the first one leaves. */
final class Planner {
    private final BiConsumer<Integer, String> error;
    private final VelocityContext scope;

    private Planner(VelocityContext scope, BiConsumer<Integer, String> error) {
        this.error = error;
        this.scope = scope;
    }

    /**
     * The plan of a sheet; its faults are collected and what cannot be planned is left empty.
     *
     * @param error told the line and what is wrong with it
     */
    static AxisMap plan(Axis axis, List<Block> blocks, VelocityContext scope, BiConsumer<Integer, String> error)
            throws IOException {
        return new AxisMap(axis, new Planner(scope, error).body(blocks));
    }

    private Span.Body body(List<Block> blocks) throws IOException {
        List<Span> spans = new ArrayList<>();
        for (Block block : blocks) {
            try {
                spans.add(span(block));
            } catch (TemplateFault e) {
                error.accept(block.first(), String.valueOf(e.getMessage()));
                spans.add(new Span.Nothing(block));
            }
        }
        return Span.Body.of(blocks, spans);
    }

    private Span span(Block block) throws IOException, TemplateFault {
        if (block instanceof Block.Lines lines) {
            return new Span.Lines(lines);
        }
        if (block instanceof Block.Assign assign) {
            Scopes.assign(assign, scope);
            return new Span.Nothing(block);
        }
        if (block instanceof Block.Choice choice) {
            return choose(choice);
        }
        return repeat((Block.Loop) block);
    }

    private Span choose(Block.Choice choice) throws IOException, TemplateFault {
        for (int i = 0; i < choice.branches().size(); i++) {
            Block.Branch branch = choice.branches().get(i);
            if (branch.condition().isEmpty() || branch.condition().get().holds(scope)) {
                return new Span.Chosen(choice, i, body(branch.body()));
            }
        }
        return new Span.Nothing(choice);
    }

    private Span repeat(Block.Loop loop) throws IOException, TemplateFault {
        Iterable<?> list = loop.header().list(scope);
        Span span = loop.isUniform() ? even(loop, list) : uneven(loop, list);
        return span.height() == 0 ? new Span.Blank(loop) : span;
    }

    private Span even(Block.Loop loop, Iterable<?> list) throws IOException {
        int count = 0;
        if (list instanceof Collection<?> known) {
            count = known.size();
        } else {
            Iterator<?> items = list.iterator();
            while (items.hasNext()) {
                items.next();
                count++;
            }
            Scopes.close(items);
        }
        return new Span.Even(loop, count, body(loop.body()));
    }

    private Span uneven(Block.Loop loop, Iterable<?> list) throws IOException {
        Scopes.Loop scopes = new Scopes.Loop(loop, scope);
        List<Span.Body> bodies = new ArrayList<>();
        // Iterations of one shape share their plan: a long loop holds a few plans, not one per row.
        Map<Span.Body, Span.Body> known = new HashMap<>();
        Iterator<?> items = list.iterator();
        while (items.hasNext()) {
            scopes.enter(items.next(), bodies.size(), items.hasNext());
            Span.Body body = body(loop.body());
            bodies.add(known.computeIfAbsent(body, same -> same));
        }
        scopes.leave();
        Scopes.close(items);
        Offsets offsets = Offsets.of(bodies.stream().map(Span.Body::height).toList());
        return new Span.Uneven(loop, List.copyOf(bodies), offsets);
    }
}

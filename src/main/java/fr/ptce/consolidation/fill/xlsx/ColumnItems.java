package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.fill.TemplateFault;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.jspecify.annotations.Nullable;

/** Finds what each repeated column was repeated for. */
final class ColumnItems {
    private static final String COUNTER = "colonne";

    private final VelocityContext scope;
    private final Map<Integer, Map<String, @Nullable Object>> items = new HashMap<>();

    private ColumnItems(VelocityContext scope) {
        this.scope = scope;
    }

    /** The items by output column, from 1. */
    static Map<Integer, Map<String, @Nullable Object>> of(AxisMap columns, VelocityContext scope)
            throws IOException, TemplateFault {
        ColumnItems found = new ColumnItems(scope);
        found.walk(columns.body(), 1, Map.of());
        return found.items;
    }

    private void walk(Span.Body body, int base, Map<String, @Nullable Object> around)
            throws IOException, TemplateFault {
        for (int i = 0; i < body.spans().size(); i++) {
            int start = base + body.offsets().at(i);
            if (body.spans().get(i) instanceof Span.Repeated loop) {
                loop(loop, start, around);
            } else if (body.spans().get(i) instanceof Span.Lines lines && !around.isEmpty()) {
                for (int column = start; column < start + lines.height(); column++) {
                    items.put(column, around);
                }
            }
        }
    }

    private void loop(Span.Repeated loop, int start, Map<String, @Nullable Object> around)
            throws IOException, TemplateFault {
        String variable = loop.block().header().variable();
        Scopes.Loop scopes = new Scopes.Loop(loop.block(), scope, COUNTER);
        Iterator<?> list = loop.block().header().list(scope).iterator();
        for (int i = 0; i < loop.count() && list.hasNext(); i++) {
            scopes.enter(list.next(), i, list.hasNext());
            Map<String, @Nullable Object> inside = new LinkedHashMap<>(around);
            inside.put(variable, scope.get(variable));
            inside.put(COUNTER, scope.get(COUNTER));
            walk(loop.body(i), start + loop.offset(i), inside);
        }
        scopes.leave();
        Scopes.close(list);
    }
}

package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.fill.TemplateFault;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.jspecify.annotations.Nullable;

/** What loops and #set rows add to the data, the same way when rows are planned and when they are written. */
final class Scopes {
    private Scopes() {}

    /** A loop's variable and its {@code $foreach}; what they hid comes back after the loop. */
    static final class Loop {
        private final VelocityContext scope;
        private final String counter;
        private final String variable;
        private final boolean hid;
        private final @Nullable Object hidden;
        private final @Nullable Object around;

        Loop(Block.Loop block, VelocityContext scope) {
            this(block, scope, "foreach");
        }

        /**
         * @param counter the name under which the item's number is known
         */
        Loop(Block.Loop block, VelocityContext scope, String counter) {
            this.scope = scope;
            this.counter = counter;
            this.variable = block.header().variable();
            this.hid = scope.containsKey(variable);
            this.hidden = scope.get(variable);
            this.around = scope.get(counter);
        }

        void enter(@Nullable Object item, int index, boolean hasNext) {
            Map<String, Object> foreach = number(index, hasNext);
            if (around != null) {
                foreach.put("parent", around);
            }
            scope.put(counter, foreach);
            scope.put(variable, item);
        }

        void leave() {
            if (hid) {
                scope.put(variable, hidden);
            } else {
                scope.remove(variable);
            }
            if (around == null) {
                scope.remove(counter);
            } else {
                scope.put(counter, around);
            }
        }
    }

    /** What a template may ask of an iteration. */
    static Map<String, Object> number(int index, boolean hasNext) {
        Map<String, Object> number = new LinkedHashMap<>();
        number.put("index", index);
        number.put("count", index + 1);
        number.put("first", index == 0);
        number.put("last", !hasNext);
        number.put("hasNext", hasNext);
        return number;
    }

    static void assign(Block.Assign assign, VelocityContext scope) throws TemplateFault {
        assign.text().assign(scope);
    }

    /** A list read from a database wants to know that nobody needs it any more. */
    static void close(Iterator<?> items) throws IOException {
        if (items instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IOException("A list could not be closed", e);
            }
        }
    }
}

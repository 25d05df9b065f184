package fr.ptce.consolidation.fill;

import org.apache.velocity.context.Context;
import org.apache.velocity.context.InternalContextAdapterImpl;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.parser.node.Node;

/** The condition of an {@code #if} or {@code #elseif}. */
public final class MergeCondition {
    private final Node node;
    private final String source;

    MergeCondition(Node node, String source) {
        this.node = node;
        this.source = source;
    }

    /**
     * Tells whether the condition holds; an absent value does not.
     *
     * @param scope the data
     * @throws TemplateFault when it cannot be told
     */
    public boolean holds(Context scope) throws TemplateFault {
        try {
            return node.evaluate(new InternalContextAdapterImpl(scope));
        } catch (VelocityException | IllegalArgumentException e) {
            throw Faults.of(e, source.strip());
        }
    }
}

package fr.ptce.consolidation.fill;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.velocity.context.Context;
import org.apache.velocity.context.InternalContextAdapterImpl;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.Node;

/** The header of a {@code #foreach}: its variable and its list. */
public final class MergeLoop {
    private static final int LIST = 2;

    private final String variable;
    private final Node list;

    MergeLoop(Node foreach, String header) throws TemplateFault {
        if (foreach.jjtGetNumChildren() <= LIST || !(foreach.jjtGetChild(0) instanceof ASTReference reference)) {
            throw new TemplateFault("#foreach(" + header + ") : écrire #foreach($x in $liste)");
        }
        this.variable = reference.getRootString();
        this.list = foreach.jjtGetChild(LIST);
    }

    /** The name of the loop's variable, without its dollar. */
    public String variable() {
        return variable;
    }

    /**
     * The list, to be iterated as often as wanted and as late as wanted.
     *
     * @param scope the data
     * @return a list, or anything iterable; empty when the reference is quiet and nothing is there
     * @throws TemplateFault when the reference is unknown or is no list
     */
    public Iterable<?> list(Context scope) throws TemplateFault {
        Object value;
        try {
            value = list.value(new InternalContextAdapterImpl(scope));
        } catch (VelocityException | IllegalArgumentException e) {
            throw Faults.of(e, MergeText.literal(list));
        }
        if (value instanceof Iterable<?> many) {
            return many;
        }
        if (value instanceof Map<?, ?> map) {
            return map.values();
        }
        if (value instanceof Supplier<?> supplier) {
            Iterable<Object> replayed = () -> iterator(supplier);
            return replayed;
        }
        if (value == null && list instanceof ASTReference reference && MergeText.isQuiet(reference)) {
            return List.of();
        }
        String literal = MergeText.literal(list);
        throw new TemplateFault(value == null ? Faults.noValue(literal) : literal + " n'est pas une liste");
    }

    @SuppressWarnings("unchecked")
    private static Iterator<Object> iterator(Supplier<?> supplier) {
        Object supplied = supplier.get();
        return supplied instanceof Iterable<?> many ? (Iterator<Object>) many.iterator() : (Iterator<Object>) supplied;
    }
}

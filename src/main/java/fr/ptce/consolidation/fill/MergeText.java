package fr.ptce.consolidation.fill;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.context.InternalContextAdapterImpl;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTElseIfStatement;
import org.apache.velocity.runtime.parser.node.ASTIfStatement;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.ASTText;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.jspecify.annotations.Nullable;

/** A parsed text of a template: either plain, or exactly one reference, or a mix to be merged. */
public final class MergeText {
    private final String source;
    private final SimpleNode root;
    private final boolean plain;
    private final Set<String> optional = new LinkedHashSet<>();

    MergeText(String source, SimpleNode root) {
        this.source = source;
        this.root = root;
        this.plain = isPlain(root);
        collectOptional(root);
    }

    /** Tells whether merging would give the source back whatever the data. */
    public boolean isPlain() {
        return plain;
    }

    /** Tells whether the whole text is one reference, so that its value can keep its type. */
    public boolean isReference() {
        return root.jjtGetNumChildren() == 1 && root.jjtGetChild(0) instanceof ASTReference && source.startsWith("$");
    }

    /**
     * The value of the one reference.
     *
     * @param scope the data
     * @return the value, null when the reference is quiet ({@code $!x}) and nothing is there
     * @throws TemplateFault when the reference is unknown, or has no value and is not quiet
     */
    public @Nullable Object value(Context scope) throws TemplateFault {
        ASTReference reference = (ASTReference) root.jjtGetChild(0);
        Object value;
        try {
            value = reference.execute(null, new InternalContextAdapterImpl(own(scope)));
        } catch (VelocityException | IllegalArgumentException e) {
            throw Faults.of(e, literal(reference));
        }
        if (value == null && !isQuiet(reference)) {
            throw new TemplateFault(Faults.noValue(literal(reference)));
        }
        return value;
    }

    /**
     * The merged text. What the text sets is forgotten afterwards.
     *
     * @param scope the data
     * @throws TemplateFault when a reference is unknown or a directive cannot be carried out
     */
    public String merge(Context scope) throws TemplateFault {
        return render(own(scope));
    }

    private String render(VelocityContext scope) throws TemplateFault {
        StringWriter writer = new StringWriter();
        try {
            root.render(new InternalContextAdapterImpl(scope), writer);
        } catch (IOException e) {
            throw new UncheckedIOException("A StringWriter cannot fail", e);
        } catch (VelocityException | IllegalArgumentException e) {
            throw Faults.of(e, source.strip());
        }
        return writer.toString();
    }

    /**
     * The merged text, every value that a reference brings being changed first.
     *
     * @param scope the data
     * @param escape what a value becomes where it is inserted
     * @throws TemplateFault when a reference is unknown or a directive cannot be carried out
     */
    public String merge(Context scope, UnaryOperator<String> escape) throws TemplateFault {
        VelocityContext escaping = own(scope);
        ReferenceInsertionEventHandler inserted =
                (context, reference, value) -> value == null ? null : escape.apply(value.toString());
        EventCartridge cartridge = new EventCartridge();
        cartridge.addReferenceInsertionEventHandler(inserted);
        cartridge.attachToContext(escaping);
        return render(escaping);
    }

    /**
     * Carries out a {@code #set}: what it sets stays in the scope.
     *
     * @param scope the data
     * @throws TemplateFault when a reference is unknown
     */
    public void assign(Context scope) throws TemplateFault {
        try {
            root.render(new InternalContextAdapterImpl(scope), new StringWriter());
        } catch (IOException e) {
            throw new UncheckedIOException("A StringWriter cannot fail", e);
        } catch (VelocityException | IllegalArgumentException e) {
            throw Faults.of(e, source.strip());
        }
    }

    /**
     * The references whose first name is neither in the data, nor set or looped over by the text itself: all at once, for the author.
     *
     * @param scope the data
     * @return one fault per reference, in the order of the text
     */
    public List<TemplateFault> unknown(Context scope) {
        Set<String> known = new LinkedHashSet<>(optional);
        collectNames(root, known);
        List<TemplateFault> faults = new ArrayList<>();
        collectUnknown(root, scope, known, faults);
        return faults;
    }

    private static void collectNames(Node node, Set<String> names) {
        boolean naming = node instanceof ASTSetDirective
                || (node instanceof ASTDirective directive
                        && directive.getDirectiveName().equals("foreach"));
        if (naming && node.jjtGetNumChildren() > 0 && node.jjtGetChild(0) instanceof ASTReference name) {
            names.add(name.getRootString());
            names.add("foreach");
        }
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            collectNames(node.jjtGetChild(i), names);
        }
    }

    private static void collectUnknown(Node node, Context scope, Set<String> known, List<TemplateFault> faults) {
        if (node instanceof ASTIfStatement || node instanceof ASTElseIfStatement) {
            collectUnknownOfBranches(node, scope, known, faults);
            return;
        }
        if (node instanceof ASTReference reference) {
            String name = reference.getRootString();
            if (!known.contains(name) && !scope.containsKey(name)) {
                faults.add(new TemplateFault(literal(reference) + " est inconnu", reference.getLine()));
            }
        }
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            collectUnknown(node.jjtGetChild(i), scope, known, faults);
        }
    }

    /** A condition may ask for what is not there. */
    private static void collectUnknownOfBranches(
            Node node, Context scope, Set<String> known, List<TemplateFault> faults) {
        for (int i = 1; i < node.jjtGetNumChildren(); i++) {
            collectUnknown(node.jjtGetChild(i), scope, known, faults);
        }
    }

    private void collectOptional(Node node) {
        if (node instanceof ASTReference reference && isQuiet(reference) && node.jjtGetNumChildren() == 0) {
            optional.add(reference.getRootString());
        }
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            collectOptional(node.jjtGetChild(i));
        }
    }

    /** In strict mode Velocity refuses an unknown quiet reference too: these are known, without value. */
    private VelocityContext own(Context scope) {
        VelocityContext own = new VelocityContext(scope);
        for (String name : optional) {
            if (!scope.containsKey(name)) {
                own.put(name, null);
            }
        }
        return own;
    }

    private static boolean isPlain(Node root) {
        for (int i = 0; i < root.jjtGetNumChildren(); i++) {
            if (!(root.jjtGetChild(i) instanceof ASTText)) {
                return false;
            }
        }
        return true;
    }

    static boolean isQuiet(ASTReference reference) {
        return literal(reference).startsWith("$!");
    }

    static String literal(Node node) {
        return node.literal().strip();
    }
}

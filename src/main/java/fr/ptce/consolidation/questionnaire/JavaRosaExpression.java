package fr.ptce.consolidation.questionnaire;

import fr.ptce.consolidation.questionnaire.Nodes.Frame;
import fr.ptce.consolidation.questionnaire.Nodes.NotANumber;
import fr.ptce.consolidation.questionnaire.VariableTable.Entry;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.javarosa.xpath.expr.XPathExpression;
import org.javarosa.xpath.expr.XPathFuncExpr;
import org.jspecify.annotations.Nullable;

/** A checked tree of JavaRosa; the tree is never changed, each evaluation has its own frame. */
final class JavaRosaExpression implements Expression {
    /** The digits a double holds for sure: 0.1 + 0.2 is 0.3. */
    private final String source;

    private final XPathExpression tree;
    private final Entry[] entries;
    private final Set<String> variables;

    JavaRosaExpression(String source, XPathExpression tree, VariableTable table) {
        this.source = source;
        this.tree = tree;
        List<Entry> list = table.entries();
        this.entries = list.toArray(Entry[]::new);
        this.variables = Collections.unmodifiableSet(
                new TreeSet<>(list.stream().map(Entry::name).toList()));
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public Set<String> variables() {
        return variables;
    }

    @Override
    public Outcome test(Operands operands, Rule.Missing missing) {
        Object[] values = new Object[entries.length];
        boolean lacking = false;
        boolean replaced = false;
        for (int i = 0; i < entries.length; i++) {
            Operand operand = operands.get(entries[i].name());
            if (operand instanceof Operand.NotApplicable) {
                return Outcome.SANS_OBJET;
            }
            if (operand instanceof Operand.Present present) {
                values[i] = present.value();
            } else {
                values[i] = missing == Rule.Missing.ZERO && entries[i].numeric() ? (Object) 0.0 : "";
                lacking |= missing == Rule.Missing.NON_EVALUABLE && !entries[i].tolerant();
                replaced |= missing != Rule.Missing.NON_EVALUABLE;
            }
        }
        if (lacking) {
            return Outcome.NON_EVALUABLE;
        }
        Object result = eval(new Frame(values, replaced));
        if (result == null || (result instanceof Double number && number.isNaN())) {
            return Outcome.NON_EVALUABLE;
        }
        return XPathFuncExpr.toBoolean(result) ? Outcome.OK : Outcome.KO;
    }

    @Override
    public Optional<String> text(Operands operands) {
        return value(operands).map(XPathFuncExpr::toString);
    }

    @Override
    public <T> T render(ExpressionVisitor<T> visitor) {
        return ExpressionRenderer.render(tree, visitor);
    }

    private Optional<Object> value(Operands operands) {
        Object[] values = new Object[entries.length];
        for (int i = 0; i < entries.length; i++) {
            Operand operand = operands.get(entries[i].name());
            if (operand instanceof Operand.Present present) {
                values[i] = present.value();
            } else if (operand instanceof Operand.Missing && entries[i].tolerant()) {
                values[i] = "";
            } else {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(eval(new Frame(values, false)));
    }

    /** Null when a comparison met something that is no number. */
    private @Nullable Object eval(Frame frame) {
        try {
            return tree.eval(null, frame);
        } catch (NotANumber e) {
            return null;
        } catch (RuntimeException e) {
            throw new IllegalStateException("cannot evaluate « " + source + " »: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return source;
    }
}

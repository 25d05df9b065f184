package fr.ptce.consolidation.questionnaire;

import fr.ptce.consolidation.questionnaire.Nodes.Aggregate;
import fr.ptce.consolidation.questionnaire.Nodes.Variable;
import fr.ptce.consolidation.questionnaire.Vocabulary.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.javarosa.xpath.expr.XPathArithExpr;
import org.javarosa.xpath.expr.XPathBoolExpr;
import org.javarosa.xpath.expr.XPathCmpExpr;
import org.javarosa.xpath.expr.XPathEqExpr;
import org.javarosa.xpath.expr.XPathExpression;
import org.javarosa.xpath.expr.XPathFuncExpr;
import org.javarosa.xpath.expr.XPathNumNegExpr;
import org.javarosa.xpath.expr.XPathNumericLiteral;
import org.javarosa.xpath.expr.XPathPathExpr;
import org.javarosa.xpath.expr.XPathStep;
import org.javarosa.xpath.expr.XPathStringLiteral;
import org.javarosa.xpath.expr.XPathVariableReference;

/** Turns JavaRosa's tree into the checked one: one builder per expression. */
final class ExpressionBuilder {
    /** What is wrong in the expression. */
    record Fault(String message, String action) {}

    private static final String SELF = ".";
    private static final List<String> PARAMETERS = List.of("exercice", "tolerance");

    private final Vocabulary vocabulary;
    private final ExpressionSite site;
    private final List<Fault> faults = new ArrayList<>();
    private final VariableTable table = new VariableTable();

    ExpressionBuilder(Vocabulary vocabulary, ExpressionSite site) {
        this.vocabulary = vocabulary;
        this.site = site;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    VariableTable variables() {
        return table;
    }

    XPathExpression build(XPathExpression node) {
        if (node instanceof XPathNumericLiteral || node instanceof XPathStringLiteral) {
            return node;
        } else if (node instanceof XPathVariableReference reference) {
            return variable(reference.id.toString(), false);
        } else if (node instanceof XPathPathExpr path) {
            return self(path);
        } else if (node instanceof XPathFuncExpr call) {
            return function(call);
        } else if (node instanceof XPathCmpExpr compare) {
            return new Nodes.Comparison(compare.op, build(compare.a), build(compare.b));
        } else if (node instanceof XPathEqExpr equality) {
            XPathExpression a = build(equality.a);
            XPathExpression b = build(equality.b);
            checkCode(a, b);
            checkCode(b, a);
            return new Nodes.Equality(equality.equal, a, b);
        } else if (node instanceof XPathArithExpr arithmetic) {
            return new XPathArithExpr(arithmetic.op, build(arithmetic.a), build(arithmetic.b));
        } else if (node instanceof XPathBoolExpr logic) {
            return new XPathBoolExpr(logic.op, build(logic.a), build(logic.b));
        } else if (node instanceof XPathNumNegExpr minus) {
            return new XPathNumNegExpr(build(minus.a));
        }
        fault("elle contient une tournure non admise", "Utilisez ${champ}, les opérateurs et les fonctions admises.");
        return node;
    }

    private XPathExpression variable(String name, boolean tolerant) {
        Optional<Declared> field = vocabulary.findField(name);
        if (field.isEmpty() && !PARAMETERS.contains(name)) {
            String hint = vocabulary
                    .nearest(name)
                    .map(known -> " Vouliez-vous « " + known + " » ?")
                    .orElse("");
            fault("le champ « " + name + " » n’existe pas", "Corrigez le nom du champ." + hint);
        } else if (field.isPresent() && field.get().repeat() && !site.structure()) {
            fault(
                    "le champ « " + name + " » a une valeur par structure, et non une pour le pôle",
                    "Écrivez sum(${" + name + "}), count(…), min(…) ou max(…).");
        }
        boolean numeric = field.map(declared -> declared.type().isNumeric()).orElse(true);
        return new Variable(name, table.index(name, numeric, tolerant));
    }

    /** {@code .}: the answer under constraint. */
    private XPathExpression self(XPathPathExpr path) {
        boolean dot = path.init_context == XPathPathExpr.INIT_CONTEXT_RELATIVE
                && path.steps.length == 1
                && path.steps[0].axis == XPathStep.AXIS_SELF
                && path.steps[0].predicates.length == 0;
        if (!dot) {
            fault("elle contient un nom sans ${ }", "Un champ s’écrit ${champ} ; un texte se met entre apostrophes.");
        } else if (site.self().isEmpty()) {
            fault(
                    "« . » n’a de sens que dans une contrainte, ou dans une règle dont les champs sont de même nature et de"
                            + " même portée qu’elle",
                    "Écrivez le nom du champ : ${champ}.");
        }
        boolean numeric = site.self().map(field -> field.type().isNumeric()).orElse(true);
        return new Variable(SELF, table.index(SELF, numeric, false));
    }

    private XPathExpression function(XPathFuncExpr call) {
        String name = call.id.toString();
        if (!Functions.exists(name)) {
            fault("la fonction « " + name + " » n’est pas admise", "Fonctions admises : " + Functions.label() + ".");
            return call;
        }
        if (!Functions.arity(name).accepts(call.args.length)) {
            fault(
                    "la fonction « " + name + " » attend "
                            + Functions.arity(name).label() + " argument(s), et non " + call.args.length,
                    "Corrigez ses arguments.");
            return call;
        }
        if (Functions.AGGREGATES.contains(name) && call.args.length == 1) {
            return aggregate(name, call.args[0]);
        }
        if (name.equals(Functions.JOIN)) {
            return join(call);
        }
        XPathExpression[] args = new XPathExpression[call.args.length];
        for (int i = 0; i < args.length; i++) {
            boolean tolerant = name.equals("coalesce") && i == 0 && call.args[i] instanceof XPathVariableReference;
            args[i] = tolerant
                    ? variable(((XPathVariableReference) call.args[i]).id.toString(), true)
                    : build(call.args[i]);
        }
        return checked(new XPathFuncExpr(call.id, args), name);
    }

    private XPathExpression checked(XPathFuncExpr call, String name) {
        switch (name) {
            case "selected" -> checkSelected(call);
            case "regex" -> checkPattern(call);
            case Functions.PARENT -> {
                return parent(call);
            }
            default -> {}
        }
        return call;
    }

    /** Codes hold no space: only {@code join(' ', …)} can be read back by {@code selected}. */
    private XPathExpression join(XPathFuncExpr call) {
        boolean space = call.args[0] instanceof XPathStringLiteral literal && literal.s.equals(" ");
        if (!space) {
            fault("« join » sépare les codes par une espace", "Écrivez join(' ', ${champ}).");
        }
        return aggregate(Functions.JOIN, call.args[1]);
    }

    private XPathExpression aggregate(String function, XPathExpression argument) {
        Optional<Declared> field = argument instanceof XPathVariableReference reference
                ? vocabulary.findField(reference.id.toString())
                : Optional.empty();
        if (site.structure() || field.isEmpty() || !field.get().repeat()) {
            fault(
                    "« " + function + " » porte sur un champ des structures, vu depuis le pôle",
                    "Écrivez " + function + "(${champ}) avec un champ de la feuille des structures.");
            return argument;
        }
        String name = field.get().name();
        return new Aggregate(
                function, name, table.index(Aggregate.name(function, name), !function.equals(Functions.JOIN), false));
    }

    private XPathExpression parent(XPathFuncExpr call) {
        Optional<CodeList> list = listOf(call.args[0]);
        if (list.isEmpty() || vocabulary.findParents(list.get()).isEmpty()) {
            fault(
                    "« parent » attend un champ dont la liste de codes a des parents",
                    "Remplissez la colonne parent de cette liste dans choices.csv.");
            return call;
        }
        Map<String, String> parents =
                list.get().codes().stream().collect(Collectors.toMap(Code::name, Code::parent, (a, b) -> a));
        return new Nodes.ParentCall(call.id, call.args[0], parents);
    }

    private void checkSelected(XPathFuncExpr call) {
        if (listOf(call.args[0]).isEmpty() || !(call.args[1] instanceof XPathStringLiteral)) {
            fault(
                    "« selected » attend un champ à choix et un code entre apostrophes",
                    "Écrivez selected(${champ}, 'code').");
        } else {
            checkCode(call.args[0], call.args[1]);
        }
    }

    private void checkPattern(XPathFuncExpr call) {
        if (call.args[1] instanceof XPathStringLiteral literal) {
            try {
                Pattern.compile(literal.s);
            } catch (PatternSyntaxException e) {
                fault("le motif « " + literal.s + " » n’est pas une expression régulière", "Corrigez le motif.");
            }
        }
    }

    /** A code compared with a choice must be one of its list. */
    private void checkCode(XPathExpression choice, XPathExpression code) {
        if (code instanceof XPathStringLiteral literal && !literal.s.isEmpty()) {
            listOf(choice)
                    .filter(list -> list.findCode(literal.s).isEmpty())
                    .ifPresent(list -> fault(
                            "le code « " + literal.s + " » n’est pas dans la liste « " + list.name() + " »",
                            "Codes de cette liste : "
                                    + String.join(
                                            ", ",
                                            list.codes().stream()
                                                    .map(Code::name)
                                                    .toList()) + "."));
        }
    }

    private Optional<CodeList> listOf(XPathExpression node) {
        if (node instanceof Aggregate aggregate) {
            return aggregate.function().equals(Functions.JOIN)
                    ? vocabulary.findField(aggregate.field()).flatMap(Declared::list)
                    : Optional.empty();
        }
        if (!(node instanceof Variable variable)) {
            return Optional.empty();
        }
        String name = variable.id.toString();
        return (name.equals(SELF) ? site.self() : vocabulary.findField(name)).flatMap(Declared::list);
    }

    private void fault(String message, String action) {
        faults.add(new Fault(message, action));
    }
}

package fr.ptce.consolidation.questionnaire;

import fr.ptce.consolidation.french.PlainNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says an expression in French, fields by their question's number and codes by their label. */
final class ExpressionText implements ExpressionVisitor<ExpressionText.Sentence> {
    private static final Map<String, String> COMPARISONS = Map.of(
            "=", "vaut",
            "!=", "diffère de",
            "<", "reste sous",
            "<=", "ne dépasse pas",
            ">", "dépasse",
            ">=", "atteint au moins");
    private static final Map<String, String> OPERATIONS =
            Map.of("+", " + ", "-", " − ", "*", " × ", "div", " ÷ ", "mod", " modulo ");
    private static final Map<String, String> AGGREGATES = Map.of(
            "sum", "la somme de %s sur les structures",
            "count", "le nombre de structures qui ont répondu à %s",
            "min", "le plus petit %s des structures",
            "max", "le plus grand %s des structures",
            "join", "l’ensemble des %s des structures");
    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("abs", "la valeur absolue de %s"),
            Map.entry("coalesce", "%s, ou à défaut %s"),
            Map.entry("contains", "%s contient %s"),
            Map.entry("count-selected", "le nombre de choix de %s"),
            Map.entry("ends-with", "%s finit par %s"),
            Map.entry("false", "faux"),
            Map.entry("if", "si %s, alors %s, sinon %s"),
            Map.entry("int", "la partie entière de %s"),
            Map.entry("not", "il est faux que : %s"),
            Map.entry("parent", "le parent de %s"),
            Map.entry("regex", "%s a la forme %s"),
            Map.entry("selected", "%s comprend %s"),
            Map.entry("siren-valide", "%s est un SIREN juste"),
            Map.entry("siret-valide", "%s est un SIRET juste"),
            Map.entry("starts-with", "%s commence par %s"),
            Map.entry("string-length", "la longueur de %s"),
            Map.entry("true", "vrai"));

    private final Definition definition;
    private final String tolerance;
    private final Optional<Field> self;

    /**
     * A way of saying the expressions of one line.
     *
     * @param tolerance of the rule, "" when none
     * @param self the field « . » stands for
     */
    ExpressionText(Definition definition, String tolerance, Optional<Field> self) {
        this.definition = definition;
        this.tolerance = tolerance;
        this.self = self;
    }

    /**
     * A part of the sentence.
     *
     * @param field the field it is, if it is one
     * @param literal the text as written, if it is one
     * @param rank how loosely it holds together: a loose part stands between brackets inside a tighter one
     */
    record Sentence(String text, Optional<Field> field, Optional<String> literal, int rank) {
        static final int WORD = 0;
        static final int CALL = 1;
        static final int SUM = 2;
        static final int COMPARISON = 3;
        static final int AND = 4;
        static final int OR = 5;

        static Sentence of(String text, int rank) {
            return new Sentence(text, Optional.empty(), Optional.empty(), rank);
        }

        String within(int loosest) {
            return rank > loosest ? "(" + text + ")" : text;
        }
    }

    String say(Expression expression) {
        return expression.render(this).text();
    }

    /** The number of its question, with its technical name when several fields share it. */
    static String number(Field field, Definition definition) {
        long same = definition.sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(other -> other.id().equals(field.id()))
                .count();
        return same > 1 ? field.id() + " (" + field.name() + ")" : field.id();
    }

    @Override
    public Sentence number(double value) {
        return Sentence.of(PlainNumber.french(PlainNumber.of(BigDecimal.valueOf(value))), Sentence.WORD);
    }

    @Override
    public Sentence text(String value) {
        return new Sentence("« " + value + " »", Optional.empty(), Optional.of(value), Sentence.WORD);
    }

    @Override
    public Sentence variable(String name) {
        if (name.equals("tolerance")) {
            return Sentence.of(tolerance.replace('.', ','), Sentence.WORD);
        }
        if (name.equals("exercice")) {
            return Sentence.of("l’exercice", Sentence.WORD);
        }
        Optional<Field> field = name.equals(".") ? self : definition.findField(name);
        String text = name.equals(".")
                ? "la réponse"
                : field.map(known -> number(known, definition)).orElse(name);
        return new Sentence(text, field, Optional.empty(), Sentence.WORD);
    }

    @Override
    public Sentence aggregate(String function, String field) {
        return Sentence.of(
                AGGREGATES
                        .getOrDefault(function, function + " %s")
                        .formatted(variable(field).text()),
                Sentence.CALL);
    }

    @Override
    public Sentence compare(String operator, Sentence left, Sentence right) {
        boolean blank = right.literal().filter(String::isEmpty).isPresent();
        if (blank && operator.equals("=")) {
            return Sentence.of(left.within(Sentence.CALL) + " est sans réponse", Sentence.COMPARISON);
        } else if (blank && operator.equals("!=")) {
            return Sentence.of(left.within(Sentence.CALL) + " a une réponse", Sentence.COMPARISON);
        }
        String verb = COMPARISONS.getOrDefault(operator, operator);
        return Sentence.of(
                said(left, right, Sentence.SUM) + " " + verb + " " + said(right, left, Sentence.SUM),
                Sentence.COMPARISON);
    }

    @Override
    public Sentence logic(String operator, Sentence left, Sentence right) {
        boolean and = operator.equals("and");
        int rank = and ? Sentence.AND : Sentence.OR;
        return Sentence.of(left.within(rank) + (and ? " et " : " ou ") + right.within(rank), rank);
    }

    @Override
    public Sentence arithmetic(String operator, Sentence left, Sentence right) {
        boolean sum = operator.equals("+") || operator.equals("-");
        String a = left.within(sum ? Sentence.SUM : Sentence.CALL);
        String b = right.within(operator.equals("+") ? Sentence.SUM : Sentence.CALL);
        return Sentence.of(a + OPERATIONS.getOrDefault(operator, operator) + b, Sentence.SUM);
    }

    @Override
    public Sentence negate(Sentence operand) {
        return Sentence.of("−" + operand.within(Sentence.CALL), Sentence.CALL);
    }

    @Override
    public Sentence function(String name, List<Sentence> arguments) {
        int loosest = name.equals("if") ? Sentence.OR : Sentence.CALL;
        List<String> texts = arguments.stream()
                .map(argument -> said(argument, arguments.get(0), loosest))
                .toList();
        String pattern = FUNCTIONS.get(name);
        return pattern == null || pattern.split("%s", -1).length != arguments.size() + 1
                ? Sentence.of(name + texts.stream().collect(Collectors.joining(" ; ", "(", ")")), Sentence.CALL)
                : Sentence.of(pattern.formatted(texts.toArray()), name.equals("if") ? Sentence.OR : Sentence.CALL);
    }

    /** A code as its label when it stands beside the field that offers it. */
    private static String said(Sentence sentence, Sentence beside, int loosest) {
        return sentence.literal()
                .flatMap(code -> beside.field().flatMap(Field::list).flatMap(list -> list.findCode(code)))
                .map(code -> "« " + code.label() + " »")
                .orElseGet(() -> sentence.within(loosest));
    }
}

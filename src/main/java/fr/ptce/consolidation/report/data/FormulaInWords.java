package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Expression;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How an indicator is computed, in words: for who reads its figures without the questionnaire at hand. */
final class FormulaInWords {
    private static final Pattern CHOSEN = Pattern.compile("selected\\(\\$\\{([^}]+)\\},\\s*'([^']*)'\\)");
    private static final Pattern EQUAL = Pattern.compile("\\$\\{([^}]+)\\}\\s*(!?=)\\s*'([^']*)'");
    private static final Pattern SUM = Pattern.compile("(sum|count|min|max)\\(\\$\\{([^}]+)\\}\\)");
    private static final Pattern FIELD = Pattern.compile("\\$\\{([^}]+)\\}");
    private static final Map<String, String> AGGREGATES = Map.of(
            "sum", "la somme sur les structures du pôle de ",
            "count", "le nombre de structures du pôle qui répondent à ",
            "min", "le plus petit, sur les structures du pôle, de ",
            "max", "le plus grand, sur les structures du pôle, de ");
    private static final Map<String, String> STATISTICS = Map.of(
            "moyenne", "moyenne",
            "mediane", "médiane",
            "q1", "premier quartile",
            "q3", "troisième quartile",
            "min", "minimum",
            "max", "maximum",
            "somme", "total");

    private final Definition definition;

    FormulaInWords(Definition definition) {
        this.definition = definition;
    }

    /** The computation of one line, one sentence without a capital nor a full stop. */
    String of(IndicatorDefinition line) {
        String percent = line.unite().isPercentage() ? ", multiplié par 100" : "";
        String text =
                switch (line.calculation()) {
                    case PART ->
                        "nombre d’unités dont la réponse à « "
                                + line.champ().map(Field::label).orElse("")
                                + " » contient la modalité, divisé par le nombre d’unités de la base" + percent;
                    case PART_SI ->
                        "nombre d’unités où " + words(line.numerateur()) + ", divisé par le nombre d’unités de la base"
                                + percent;
                    case RATIO ->
                        "somme de " + words(line.numerateur()) + ", divisée par la somme de "
                                + words(line.denominateur()) + percent.replace("multiplié", "multipliée");
                    case STATISTIQUES -> statistics(line) + " de " + number(line);
                    case EFFECTIF -> "nombre d’unités de la base";
                    case TAUX_REPONSE ->
                        "nombre de questionnaires acceptés, divisé par le nombre de pôles du registre" + percent;
                    case TAUX_RETENUE ->
                        "nombre de pôles retenus, divisé par le nombre de questionnaires acceptés" + percent;
                    case NON_REPONSE ->
                        "nombre de réponses attendues et absentes, divisé par le nombre de réponses attendues"
                                + percent;
                    case QUALITE -> "nombre d’anomalies de cette gravité";
                    case EVOLUTION -> "différence avec la campagne précédente";
                };
        return line.filter().isEmpty() ? text : text + " ; unités où " + words(line.filter());
    }

    private static String statistics(IndicatorDefinition line) {
        return line.statistics().stream()
                .map(name -> STATISTICS.getOrDefault(name, name))
                .collect(Collectors.joining(", "));
    }

    private String number(IndicatorDefinition line) {
        return line.denominateur().isEmpty()
                ? words(line.numerateur())
                : "(" + words(line.numerateur()) + ") divisé, unité par unité, par " + words(line.denominateur());
    }

    private String words(Optional<Expression> expression) {
        return expression.map(Expression::source).map(this::words).orElse("");
    }

    private String words(String source) {
        String text = replace(
                CHOSEN, source, match -> label(match.group(1)) + " contient " + code(match.group(1), match.group(2)));
        text = replace(
                EQUAL,
                text,
                match -> label(match.group(1))
                        + (match.group(2).equals("=") ? " est " : " n’est pas ")
                        + code(match.group(1), match.group(3)));
        text = replace(SUM, text, match -> AGGREGATES.getOrDefault(match.group(1), "") + label(match.group(2)));
        text = replace(FIELD, text, match -> label(match.group(1)));
        for (List<String> sign : List.of(
                List.of(" and ", " et "),
                List.of(" or ", " ou "),
                List.of(" div ", " / "),
                List.of(" >= ", " ≥ "),
                List.of(" <= ", " ≤ "),
                List.of(" * ", " × "))) {
            text = text.replace(sign.get(0), sign.get(1));
        }
        return text;
    }

    private static String replace(Pattern pattern, String text, Function<Matcher, String> words) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(out, Matcher.quoteReplacement(words.apply(matcher)));
        }
        return matcher.appendTail(out).toString();
    }

    private String label(String field) {
        return "« " + definition.findField(field).map(Field::label).orElse(field) + " »";
    }

    private String code(String field, String code) {
        return "« "
                + definition
                        .findField(field)
                        .flatMap(Field::list)
                        .flatMap(list -> list.findCode(code))
                        .map(Code::label)
                        .orElse(code)
                + " »";
    }
}

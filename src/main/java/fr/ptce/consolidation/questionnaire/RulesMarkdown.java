package fr.ptce.consolidation.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules as a Markdown document, by Eurostat family: what {@code ptce definition --regles} prints, and the copy kept
 * beside the definition.
 */
public final class RulesMarkdown {
    private static final List<String> COLUMNS = List.of(
            "code",
            "niveau",
            "gravité",
            "portée",
            "valeur manquante",
            "tolérance",
            "exercices",
            "à l’essai",
            "où elle est vérifiée",
            "ce qu’elle dit",
            "que faire");
    private static final String INTRODUCTION = """
            # Les règles de l’enquête

            Ce document est tiré de `regles.csv` par `ptce definition --regles`. Les familles sont les vingt et un types
            de règles de validation d’Eurostat (2018).

            **Niveau** : 0, le fichier lui-même ; 1, le questionnaire ; 2, d’autres envois, d’autres années ou le registre du
            réseau ; 3, d’autres pôles ; 4, une autre source de la même administration ; 5, d’autres organismes.
            **Gravité** : une anomalie bloquante se corrige ; une anomalie à justifier se corrige ou s’explique ; une
            information ne demande rien. **Valeur manquante** : ce que fait une réponse absente ; une règle non évaluable
            ne dit rien. Une règle **à l’essai** avertit et ne bloque jamais. « … » tient la place de ce que le pôle a écrit.
            **Où elle est vérifiée** : « en direct », dans le classeur du pôle pendant qu’il le remplit, puis de nouveau au
            traitement ; sinon au traitement seulement, et pourquoi. Les formules du classeur sont tirées des expressions
            mêmes que le traitement évalue.
            """;
    private static final List<String> CONDITIONS =
            List.of("question", "champ", "condition", "expression", "où elle est vérifiée");

    private RulesMarkdown() {}

    /** Says where a check is made, in the workbook or by the job only, and why. */
    public interface Place {
        /** Where a rule is checked. */
        String of(Rule rule);

        /** Where a condition of a question is checked. */
        String of(Field field, Expression condition);
    }

    /** The document; families without rule say so. */
    public static String of(Definition definition, Place place) {
        List<String> lines = new ArrayList<>(INTRODUCTION.lines().toList());
        for (RuleFamily family : RuleFamily.values()) {
            lines.add("");
            lines.add("## " + family.name() + " – " + family.label());
            lines.add("");
            List<Rule> rules = definition.rules().stream()
                    .filter(rule -> rule.family().equals(family.name()))
                    .toList();
            if (family.isNotApplicable()) {
                lines.add("Sans objet : données annuelles.");
            } else if (rules.isEmpty()) {
                lines.add("Aucune règle dans cette définition.");
            } else {
                lines.add(row(COLUMNS));
                lines.add(row(COLUMNS.stream().map(column -> "---").toList()));
                rules.forEach(rule -> lines.add(row(cells(rule, place))));
            }
        }
        conditions(definition, place, lines);
        return String.join("\n", lines) + "\n";
    }

    private static void conditions(Definition definition, Place place, List<String> lines) {
        lines.add("");
        lines.add("## Les conditions des questions");
        lines.add("");
        lines.add(
                "« Posée » : la question ne se pose que si la condition est remplie. « Obligatoire » : une réponse est"
                        + " attendue. « Contrainte » : ce que la réponse doit respecter.");
        lines.add("");
        lines.add(row(CONDITIONS));
        lines.add(row(CONDITIONS.stream().map(column -> "---").toList()));
        Stream.concat(definition.poleFields().stream(), definition.structureFields().stream())
                .filter(Field::isAsked)
                .forEach(field -> {
                    condition(field, "posée", field.relevant(), place, lines);
                    condition(field, "obligatoire", field.required(), place, lines);
                    condition(field, "contrainte", field.constraint(), place, lines);
                });
    }

    /** What always or never holds is no condition. */
    private static void condition(
            Field field, String kind, Optional<Expression> condition, Place place, List<String> lines) {
        condition
                .filter(each -> !each.variables().isEmpty())
                .ifPresent(each -> lines.add(row(List.of(
                        field.id(),
                        "`" + field.name() + "`",
                        kind,
                        "`" + each.source() + "`",
                        place.of(field, each)))));
    }

    private static List<String> cells(Rule rule, Place place) {
        return List.of(
                rule.id(),
                String.valueOf(rule.level()),
                rule.severity().label(),
                rule.scope().name().toLowerCase(Locale.ROOT),
                missing(rule),
                rule.tolerance().replace('.', ','),
                years(rule),
                rule.beta() ? "oui" : "",
                place.of(rule),
                rule.sentence(),
                Rule.withoutAnswers(rule.action()));
    }

    private static String missing(Rule rule) {
        if (rule.scope() == Rule.Scope.FICHIER) {
            return "sans objet";
        }
        return switch (rule.missing()) {
            case NON_EVALUABLE -> "non évaluable";
            case ZERO -> "zéro";
            case VIDE -> "texte vide";
        };
    }

    private static String years(Rule rule) {
        if (!rule.isLimitedToYears()) {
            return "tous";
        }
        if (rule.from() == 0) {
            return "jusqu’à " + rule.to();
        }
        return rule.to() == RulesReader.OPEN ? "depuis " + rule.from() : rule.from() + " à " + rule.to();
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("|", "\\|").replaceAll("\\s*\\R\\s*", " "))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}

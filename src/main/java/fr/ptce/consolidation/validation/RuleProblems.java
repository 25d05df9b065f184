package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.campaign.ReferenceLists;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionProblem;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Lines of {@code regles.csv} the program cannot obey: of a check it does not have, or of a refusal that stands whatever. */
final class RuleProblems {
    private final Map<String, ProgramCode> codes = ProgramCode.all();
    private final Set<String> classes;

    private RuleProblems(Definition definition) {
        classes = SubmissionRules.byCode(definition, ReferenceLists.NONE).keySet();
    }

    static List<DefinitionProblem> of(Definition definition, List<Rule> rules) {
        RuleProblems problems = new RuleProblems(definition);
        List<DefinitionProblem> found = new ArrayList<>();
        rules.forEach(rule -> problems.of(rule).ifPresent(found::add));
        return found;
    }

    private Optional<DefinitionProblem> of(Rule rule) {
        ProgramCode code = codes.get(rule.id());
        if (code != null) {
            return ofProgram(rule, code);
        }
        if (rule.expression().isPresent() || rule.scope() == Rule.Scope.CAMPAGNE) {
            return Optional.empty();
        }
        if (!classes.contains(rule.id())) {
            Set<String> known = new TreeSet<>(rule.isOnSubmission() ? classes : codes.keySet());
            return problem(
                    rule,
                    "la règle « " + rule.id() + " » n’a pas d’expression, et le logiciel n’en a pas de ce nom",
                    (rule.isOnSubmission() ? "Écrivez son expression ; sans expression, les" : "Les")
                            + " règles connues à cette portée sont " + String.join(", ", known) + ".");
        }
        return rule.scope() == Rule.Scope.POLE
                ? Optional.empty()
                : problem(
                        rule,
                        "la règle « " + rule.id() + " » s’évalue une fois par questionnaire",
                        "Écrivez « pole » dans la colonne portee.");
    }

    private static Optional<DefinitionProblem> ofProgram(Rule rule, ProgramCode code) {
        if (rule.expression().isPresent() || rule.scope() != code.scope()) {
            String reach = code.scope().name().toLowerCase(Locale.ROOT);
            return problem(
                    rule,
                    "la règle « " + rule.id() + " » est un contrôle du logiciel, de portée « " + reach + " »",
                    "Videz expression et condition, et écrivez « " + reach + " » dans la colonne portee.");
        }
        boolean lowered = rule.severity() != code.severity() || rule.beta() || rule.isLimitedToYears();
        return code.refuses() && lowered
                ? problem(
                        rule,
                        "la règle « " + rule.id()
                                + " » refuse le fichier entier : elle ne peut être ni abaissée, ni mise à"
                                + " l’essai, ni limitée à des exercices",
                        "Écrivez « " + code.severity().label()
                                + " » dans la colonne gravite, et videz beta, depuis et jusqua.")
                : Optional.empty();
    }

    private static Optional<DefinitionProblem> problem(Rule rule, String message, String action) {
        return Optional.of(new DefinitionProblem("regles.csv", rule.line(), message, action));
    }
}

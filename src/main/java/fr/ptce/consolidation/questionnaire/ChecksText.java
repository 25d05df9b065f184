package fr.ptce.consolidation.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The rules and the indicators, as {@link DefinitionText} prints them. */
final class ChecksText {
    private final Definition definition;
    private final Consumer<String> out;

    ChecksText(Definition definition, Consumer<String> out) {
        this.definition = definition;
        this.out = out;
    }

    void write() {
        out.accept("");
        out.accept("=== RÈGLES");
        definition.rules().forEach(this::rule);
        out.accept("");
        out.accept("=== INDICATEURS");
        definition.indicators().forEach(this::indicator);
    }

    private void rule(Rule rule) {
        out.accept("");
        out.accept(rule.id() + " · " + rule.severity().label() + ", " + scope(rule.scope()) + ", famille "
                + rule.family() + ", niveau " + rule.level() + (rule.beta() ? ", à l’essai" : "") + validity(rule));
        detail("S’applique si ", rule.condition(), rule.tolerance());
        detail("Il faut que : ", rule.expression(), rule.tolerance());
        if (rule.expression().isEmpty()) {
            out.accept("    Vérifiée par le logiciel.");
        }
        if (rule.missing() != Rule.Missing.NON_EVALUABLE) {
            out.accept("    Une réponse manquante compte pour "
                    + (rule.missing() == Rule.Missing.ZERO ? "zéro." : "un texte vide."));
        }
        if (!rule.fields().isEmpty()) {
            out.accept("    Montrée sur : " + shownOn(rule) + ".");
        }
        out.accept("    Message : " + quoted(rule.message()));
        out.accept("    Que faire : " + quoted(rule.action()));
    }

    private String shownOn(Rule rule) {
        return rule.fields().stream()
                .flatMap(fieldName -> definition.findField(fieldName).stream())
                .map(field -> ExpressionText.number(field, definition))
                .collect(Collectors.joining(", "));
    }

    private static String scope(Rule.Scope scope) {
        return switch (scope) {
            case POLE -> "sur le questionnaire";
            case STRUCTURE -> "sur chaque structure";
            case FICHIER -> "sur le fichier";
            case CELLULE -> "sur les cellules du classeur";
            case CAMPAGNE -> "entre questionnaires";
        };
    }

    private static String validity(Rule rule) {
        String from = rule.from() == 0 ? "" : ", depuis l’exercice " + rule.from();
        return from + (rule.to() == RulesReader.OPEN ? "" : ", jusqu’à l’exercice " + rule.to());
    }

    private void indicator(IndicatorDefinition indicator) {
        out.accept("");
        out.accept(indicator.id() + " · " + indicator.libelle() + " ("
                + indicator.unite().label() + ", bloc « " + indicator.bloc() + " »)");
        out.accept("    Calcul : " + calculation(indicator.calculation())
                + indicator
                        .champ()
                        .map(field -> " de " + ExpressionText.number(field, definition))
                        .orElse("")
                + ", sur " + population(indicator.population()) + ".");
        detail("Numérateur : ", indicator.numerateur(), "");
        detail("Dénominateur : ", indicator.denominateur(), "");
        detail("Seulement si ", indicator.filter(), "");
        out.accept("    Base : " + indicator.base() + ".");
        list(
                "Modalités : ",
                indicator.modalities().stream().map(ChecksText::modality).toList());
        list("Statistiques : ", indicator.statistics());
        list(
                "Ventilé par : ",
                indicator.ventilations().stream().map(this::number).toList());
        list("Publication : ", publication(indicator.publication()));
        list("Repère : ", indicator.repere().isEmpty() ? List.of() : List.of(indicator.repere()));
        list("Graphique : ", indicator.chart().isEmpty() ? List.of() : List.of(indicator.chart()));
    }

    private static List<String> publication(IndicatorDefinition.Publication publication) {
        return switch (publication) {
            case SOUS_SECRET -> List.of();
            case INTERNE -> List.of("interne, ne quitte pas le réseau");
            case PUBLIQUE ->
                List.of("l’ensemble est annoncé par le réseau, les ventilations sont sous secret statistique");
        };
    }

    private static String modality(IndicatorDefinition.Modality modality) {
        boolean plain = modality.codes().isEmpty() || modality.codes().equals(List.of(modality.name()));
        return modality.name() + " « " + modality.label() + " »"
                + (plain ? "" : " = " + String.join(" + ", modality.codes()));
    }

    private void list(String start, List<String> items) {
        if (!items.isEmpty()) {
            out.accept("    " + start + String.join(", ", items) + ".");
        }
    }

    private void detail(String start, Optional<Expression> expression, String tolerance) {
        expression.ifPresent(present -> out.accept(
                "    " + start + new ExpressionText(definition, tolerance, Optional.empty()).say(present) + "."));
    }

    /** The text with the numbers of the questions it quotes. */
    private String quoted(String text) {
        return RulesReader.QUOTED
                .matcher(text)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement("[" + number(match.group(1)) + "]"));
    }

    private String number(String name) {
        if (name.equals(Rule.SELF)) {
            return "la réponse";
        }
        return definition
                .findField(name)
                .map(field -> ExpressionText.number(field, definition))
                .orElse(name);
    }

    private static String calculation(IndicatorDefinition.Calculation calculation) {
        return switch (calculation) {
            case PART -> "part de chaque modalité";
            case PART_SI -> "part de ceux qui remplissent la condition";
            case RATIO -> "rapport des sommes";
            case STATISTIQUES -> "statistiques";
            case EFFECTIF -> "effectif";
            case TAUX_REPONSE -> "taux de réponse";
            case TAUX_RETENUE -> "taux de retenue";
            case NON_REPONSE -> "non-réponse";
            case QUALITE -> "nombre d’anomalies";
            case EVOLUTION -> "évolution";
        };
    }

    private static String population(IndicatorDefinition.Population population) {
        return switch (population) {
            case POLES_ATTENDUS -> "les pôles du registre";
            case POLES_RECUS -> "les pôles au questionnaire valide";
            case POLES_RETENUS -> "les pôles retenus";
            case STRUCTURES_RETENUES -> "les structures des pôles retenus, chacune une fois";
            case LIGNES_RETENUES -> "les lignes de structures des pôles retenus";
        };
    }
}

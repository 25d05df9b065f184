package fr.ptce.consolidation.questionnaire;

import fr.ptce.consolidation.french.Plural;
import java.util.Optional;

/**
 * The whole definition as a French text that its authors read, approve and compare from one year to the next: same
 * definition, same text.
 */
public final class DefinitionText {
    private final Definition definition;
    private final StringBuilder text = new StringBuilder();

    private DefinitionText(Definition definition) {
        this.definition = definition;
    }

    /** The text; its lines end with {@code \n}. */
    public static String of(Definition definition) {
        return new DefinitionText(definition).write();
    }

    /** One sentence: what the definition holds. */
    public static String summary(Definition definition) {
        long questions = definition.sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.isAsked() && !field.readOnly())
                .map(Field::id)
                .distinct()
                .count();
        long indicators = definition.indicators().stream()
                .map(IndicatorDefinition::id)
                .distinct()
                .count();
        return Plural.counted(definition.sections().size(), "feuille") + ", " + Plural.counted(questions, "question")
                + ", "
                + Plural.counted(definition.lists().size(), "liste") + ", "
                + Plural.counted(definition.rules().size(), "règle") + ", " + Plural.counted(indicators, "indicateur")
                + ".";
    }

    /** Whether communes are asked and the list of those there are is not known: then none is offered nor checked. */
    public static boolean lacksCommunes(Definition definition) {
        return definition.sections().stream()
                .flatMap(section -> section.fields().stream())
                .flatMap(field -> field.commune().stream())
                .anyMatch(choice -> !choice.communes().isKnown());
    }

    private String write() {
        Settings settings = definition.settings();
        line(settings.title());
        line("Formulaire " + settings.formId() + ", version " + settings.version() + " ; versions acceptées : "
                + String.join(", ", settings.acceptedVersions()) + ".");
        line(summary(definition));
        settings.values().entrySet().stream()
                .filter(entry -> entry.getKey().matches("selection_.*|lignes_.*"))
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(entry -> line(entry.getKey() + " : " + entry.getValue()));
        definition.sections().forEach(this::section);
        line("");
        line("=== LISTES DE CODES");
        definition.lists().values().forEach(this::list);
        new ChecksText(definition, this::line).write();
        return text.toString();
    }

    private void section(Section section) {
        line("");
        line("=== FEUILLE " + section.feuille() + " : " + section.label()
                + (section.repeat() ? " (une ligne par structure membre)" : "")
                + (section.optional() ? " (facultative)" : ""));
        detail("", section.hint());
        section.fields().forEach(this::question);
    }

    private void question(Field field) {
        line("");
        line(field.id() + " · " + field.label() + " [" + field.name() + "]");
        line("    " + type(field) + (field.unit().isEmpty() ? "" : ", en " + field.unit())
                + (field.readOnly() ? ", rempli par le réseau" : "")
                + (field.personal() ? ", donnée personnelle" : "")
                + (field.structureForm() ? ", aussi dans le questionnaire de structure" : "") + ".");
        detail("Aide : ", field.hint());
        condition("Se pose si ", field.relevant(), field);
        field.required().ifPresent(required -> {
            line("    Obligatoire" + (required == Always.TRUE ? "." : " si " + say(required, field) + "."));
            detail("Sinon : ", field.requiredMessage());
        });
        condition("Condition : ", field.constraint(), field);
        detail("Sinon : ", field.constraint().isPresent() ? field.constraintMessage() : "");
        condition("Codes proposés si ", field.choiceFilter(), field);
        detail("Texte guide : ", field.defaultText());
    }

    private String type(Field field) {
        return switch (field.type()) {
            case TEXT ->
                field.commune().map(this::commune).orElse("Texte de " + field.maxLength() + " caractères au plus");
            case INTEGER -> "Nombre entier";
            case DECIMAL -> "Nombre";
            case DATE -> "Date";
            case SELECT_ONE -> "Un choix dans la liste " + field.getList().name();
            case SELECT_MULTIPLE ->
                "Plusieurs choix dans la liste " + field.getList().name()
                        + (field.layout().kind() == Field.Layout.Kind.SLOTS
                                ? ", " + field.layout().cells() + " au plus"
                                : ", à cocher");
            case CALCULATE ->
                "Calculé : "
                        + field.calculation()
                                .map(calculation -> say(calculation, field))
                                .orElse("");
        };
    }

    private String commune(CommuneChoice choice) {
        return "Code Insee d’une commune"
                + definition
                        .findField(choice.departement())
                        .map(departement -> ", proposée parmi celles du département répondu à " + departement.id())
                        .orElse("");
    }

    private void list(CodeList list) {
        line("");
        line(list.name());
        for (Code code : list.codes()) {
            line("    " + code.name() + " · " + code.label()
                    + (code.exclusive() ? " (exclusif)" : "")
                    + (code.parent().isEmpty() ? "" : " < " + code.parent())
                    + (code.alias().isEmpty() ? "" : " ; aussi : " + String.join(", ", code.alias())));
        }
    }

    private void condition(String start, Optional<Expression> expression, Field field) {
        expression.ifPresent(present -> line("    " + start + say(present, field) + "."));
    }

    private String say(Expression expression, Field field) {
        return new ExpressionText(definition, "", Optional.of(field)).say(expression);
    }

    private void detail(String start, String detail) {
        if (!detail.isEmpty()) {
            line("    " + start + detail.replace("\n", "\n        "));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}

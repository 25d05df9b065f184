package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Operand;
import fr.ptce.consolidation.questionnaire.Operands;
import fr.ptce.consolidation.questionnaire.Outcome;
import fr.ptce.consolidation.questionnaire.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the answers of one pole: plausible, complete, consistent with each other, and equal to those imposed.
 *
 * <p>The questions this class knows have an answer that looks like life; any other, because the network added it, gets
 * one of its type that meets its constraint. A question that is not relevant stays blank.
 */
final class AnswerDraft {
    private final Definition definition;
    private final int exercice;

    /**
     * Answers the questions of a definition.
     *
     * @param exercice accounting year, latest year of creation a pole may give
     */
    AnswerDraft(Definition definition, int exercice) {
        this.definition = definition;
        this.exercice = exercice;
    }

    /** Answers what is asked, drawing what is free from {@code alea}. */
    SampleSubmission redige(PoleOrder commande, Draws alea) {
        List<DraftAnswers> lignes = new ArrayList<>();
        for (int rang = 0; rang < commande.lignes().size(); rang++) {
            DraftAnswers ligne = new DraftAnswers(definition.structureFields());
            SujetStructure sujet = new SujetStructure(commande, rang, ligne, alea);
            repond(ligne, commande.lignes().get(rang), champ -> StructureAnswers.of(champ, sujet), alea);
            lignes.add(ligne);
        }
        DraftAnswers reponses = new DraftAnswers(definition.poleFields());
        SujetPole sujet = new SujetPole(commande, lignes, reponses, exercice, alea);
        repond(reponses, commande.imposes(), champ -> PoleAnswers.of(champ, sujet), alea);
        return new SampleSubmission(commande.pole(), reponses, lignes);
    }

    private void repond(DraftAnswers reponses, Map<String, Value> imposes, Connues connues, Draws alea) {
        Operands operands = nom -> nom.equals("exercice") ? Operand.of(exercice) : reponses.operande(nom);
        for (Field champ : reponses.champs()) {
            Value impose = imposes.get(champ.name());
            if (impose != null) {
                pose(reponses, champ, impose);
            } else if (champ.isAsked() && isRelevant(champ, operands)) {
                pose(reponses, champ, connues.of(champ.name()).orElseGet(() -> quelconque(champ, operands, alea)));
            }
        }
    }

    private static void pose(DraftAnswers reponses, Field champ, Value valeur) {
        if (!valeur.isNone()) {
            reponses.met(champ.name(), valeur);
        }
    }

    private static boolean isRelevant(Field champ, Operands operands) {
        return champ.relevant()
                .map(condition -> condition.test(operands, Rule.Missing.VIDE) == Outcome.OK)
                .orElse(true);
    }

    /** An answer to a question this class knows nothing of: of its type, meeting its constraint; none when none fits. */
    private static Value quelconque(Field champ, Operands operands, Draws alea) {
        if (champ.readOnly() || !champ.defaut().isEmpty()) {
            return Value.NONE;
        }
        List<Value> essais = new ArrayList<>();
        switch (champ.type()) {
            case SELECT_ONE ->
                essais.add(new Value.Choice(alea.parmi(
                        champ.getList().codes().stream().map(Code::name).toList())));
            case SELECT_MULTIPLE ->
                essais.add(DraftAnswers.codes(alea.plusieurs(DraftAnswers.codesCumulables(champ), alea.entier(1, 2))));
            case INTEGER, DECIMAL ->
                List.of(alea.entier(0, 20), 1, 0)
                        .forEach(nombre -> essais.add(new Value.Quantity(BigDecimal.valueOf(nombre))));
            case TEXT -> essais.add(new Value.Text("Réponse fictive"));
            case DATE, CALCULATE -> {}
        }
        return essais.stream()
                .filter(valeur -> accepts(champ, valeur, operands))
                .findFirst()
                .orElse(Value.NONE);
    }

    private static boolean accepts(Field champ, Value valeur, Operands operands) {
        DraftAnswers seule = new DraftAnswers(List.of(champ));
        seule.met(champ.name(), valeur);
        Operand reponse = seule.operande(champ.name());
        return champ.constraint()
                .map(contrainte ->
                        contrainte.test(nom -> nom.equals(".") ? reponse : operands.get(nom), Rule.Missing.VIDE)
                                != Outcome.KO)
                .orElse(true);
    }

    /** The answers that look like life: absent for a question nobody wrote one for. */
    @FunctionalInterface
    private interface Connues {
        Optional<Value> of(String champ);
    }

    /** What the answers about a structure depend on. */
    record SujetStructure(PoleOrder commande, int rang, DraftAnswers reponses, Draws alea) {}

    /** What the answers of a pole depend on. */
    record SujetPole(PoleOrder commande, List<DraftAnswers> lignes, DraftAnswers reponses, int exercice, Draws alea) {}
}

package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Operand;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a fictitious pole, or one of its structures, has to say, before anybody types it. Names the definition does not
 * have are ignored: the network may have withdrawn a question.
 */
final class DraftAnswers {
    private final Map<String, Field> champs = new LinkedHashMap<>();
    private final Map<String, Value> valeurs = new LinkedHashMap<>();
    private final Map<String, Answer.State> refus = new LinkedHashMap<>();
    private final Map<String, String> justifications = new LinkedHashMap<>();
    private final Map<String, String> bruts = new LinkedHashMap<>();

    DraftAnswers(List<Field> champs) {
        champs.forEach(champ -> this.champs.put(champ.name(), champ));
    }

    /** Answers with a value; codes the list no longer has are left out. */
    void met(String champ, Value valeur) {
        Field field = champs.get(champ);
        if (field == null) {
            return;
        }
        refus.remove(champ);
        if (valeur.findCode()
                .filter(code -> field.getList().findCode(code).isEmpty())
                .isPresent()) {
            valeurs.remove(champ);
        } else {
            valeurs.put(
                    champ,
                    valeur.findChoices()
                            .<Value>map(choix ->
                                    new Value.Choices(connus(field, choix.chosen()), connus(field, choix.unknown())))
                            .orElse(valeur));
        }
    }

    /** Answers with a whole number. */
    void met(String champ, long nombre) {
        met(champ, new Value.Quantity(BigDecimal.valueOf(nombre)));
    }

    /** Answers with a decimal number, such as {@code "2.5"}. */
    void met(String champ, String nombre) {
        met(champ, new Value.Quantity(new BigDecimal(nombre)));
    }

    /** Answers with a code. */
    void code(String champ, String code) {
        met(champ, new Value.Choice(code));
    }

    /** Answers NSP or SO to the whole question. */
    void decline(String champ, Answer.State etat) {
        if (champs.containsKey(champ)) {
            valeurs.remove(champ);
            refus.put(champ, etat);
        }
    }

    /** Leaves the question blank. */
    void efface(String champ) {
        valeurs.remove(champ);
        refus.remove(champ);
    }

    /** Explains an answer in the justification column. */
    void justifie(String champ, String texte) {
        if (champs.containsKey(champ)) {
            justifications.put(champ, texte);
        }
    }

    /** Types this text as it stands in the cell of the answer, whatever the answer is. */
    void tape(String champ, String texte) {
        if (champs.containsKey(champ)) {
            bruts.put(champ, texte);
        }
    }

    /** The number answered, zero when there is none. */
    BigDecimal nombre(String champ) {
        return valeur(champ).flatMap(Value::findNumber).orElse(BigDecimal.ZERO);
    }

    /** The code or text answered, "" when there is none. */
    String texte(String champ) {
        return valeur(champ)
                .flatMap(valeur -> valeur.findCode().or(valeur::findText))
                .orElse("");
    }

    /** The answer, when there is one. */
    Optional<Value> valeur(String champ) {
        return Optional.ofNullable(valeurs.get(champ));
    }

    /** Whether the question is declined, and how. */
    Optional<Answer.State> refus(String champ) {
        return Optional.ofNullable(refus.get(champ));
    }

    /** What is typed in the cell as it stands, when something is. */
    Optional<String> brut(String champ) {
        return Optional.ofNullable(bruts.get(champ));
    }

    /** Justifications by field. */
    Map<String, String> justifications() {
        return justifications;
    }

    /** The fields, in the order of the definition. */
    List<Field> champs() {
        return List.copyOf(champs.values());
    }

    /** The answer as an expression reads it. */
    Operand operande(String champ) {
        return refus.get(champ) == Answer.State.SO
                ? Operand.SANS_OBJET
                : valeur(champ).map(Value::toOperand).orElse(Operand.MISSING);
    }

    private static SortedSet<String> connus(Field champ, SortedSet<String> codes) {
        SortedSet<String> connus = new TreeSet<>(codes);
        connus.removeIf(code -> champ.getList().findCode(code).isEmpty());
        return connus;
    }

    /** Several codes, as an answer. */
    static Value codes(List<String> codes) {
        return new Value.Choices(new TreeSet<>(codes), new TreeSet<>());
    }

    /** Names of the codes of a list that may stand with others. */
    static List<String> codesCumulables(Field champ) {
        return champ.getList().codes().stream()
                .filter(code -> !code.exclusive())
                .map(Code::name)
                .toList();
    }
}

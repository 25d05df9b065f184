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
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<String, Answer.State> refusal = new LinkedHashMap<>();
    private final Map<String, String> justifications = new LinkedHashMap<>();
    private final Map<String, String> raws = new LinkedHashMap<>();

    DraftAnswers(List<Field> fields) {
        fields.forEach(fieldName -> this.fields.put(fieldName.name(), fieldName));
    }

    /** Answers with a value; codes the list no longer has are left out. */
    void set(String fieldName, Value value) {
        Field field = fields.get(fieldName);
        if (field == null) {
            return;
        }
        refusal.remove(fieldName);
        if (value.findCode()
                .filter(code -> field.getList().findCode(code).isEmpty())
                .isPresent()) {
            values.remove(fieldName);
        } else {
            values.put(
                    fieldName,
                    value.findChoices()
                            .<Value>map(choice ->
                                    new Value.Choices(known(field, choice.chosen()), known(field, choice.unknown())))
                            .orElse(value));
        }
    }

    /** Answers with a whole number. */
    void set(String fieldName, long number) {
        set(fieldName, new Value.Quantity(BigDecimal.valueOf(number)));
    }

    /** Answers with a decimal number, such as {@code "2.5"}. */
    void set(String fieldName, String number) {
        set(fieldName, new Value.Quantity(new BigDecimal(number)));
    }

    /** Answers with a code. */
    void code(String fieldName, String code) {
        set(fieldName, new Value.Choice(code));
    }

    /** Answers NSP or SO to the whole question. */
    void decline(String fieldName, Answer.State state) {
        if (fields.containsKey(fieldName)) {
            values.remove(fieldName);
            refusal.put(fieldName, state);
        }
    }

    /** Leaves the question blank. */
    void erase(String fieldName) {
        values.remove(fieldName);
        refusal.remove(fieldName);
    }

    /** Explains an answer in the justification column. */
    void justified(String fieldName, String text) {
        if (fields.containsKey(fieldName)) {
            justifications.put(fieldName, text);
        }
    }

    /** Types this text as it stands in the cell of the answer, whatever the answer is. */
    void type(String fieldName, String text) {
        if (fields.containsKey(fieldName)) {
            raws.put(fieldName, text);
        }
    }

    /** The number answered, zero when there is none. */
    BigDecimal number(String fieldName) {
        return value(fieldName).flatMap(Value::findNumber).orElse(BigDecimal.ZERO);
    }

    /** The code or text answered, "" when there is none. */
    String text(String fieldName) {
        return value(fieldName)
                .flatMap(value -> value.findCode().or(value::findText))
                .orElse("");
    }

    /** The answer, when there is one. */
    Optional<Value> value(String fieldName) {
        return Optional.ofNullable(values.get(fieldName));
    }

    /** Whether the question is declined, and how. */
    Optional<Answer.State> refusal(String fieldName) {
        return Optional.ofNullable(refusal.get(fieldName));
    }

    /** What is typed in the cell as it stands, when something is. */
    Optional<String> raw(String fieldName) {
        return Optional.ofNullable(raws.get(fieldName));
    }

    /** Justifications by field. */
    Map<String, String> justifications() {
        return justifications;
    }

    /** The fields, in the order of the definition. */
    List<Field> fields() {
        return List.copyOf(fields.values());
    }

    /** The answer as an expression reads it. */
    Operand operand(String fieldName) {
        return refusal.get(fieldName) == Answer.State.SO
                ? Operand.WITHOUT_OBJECT
                : value(fieldName).map(Value::toOperand).orElse(Operand.MISSING);
    }

    private static SortedSet<String> known(Field fieldName, SortedSet<String> codes) {
        SortedSet<String> known = new TreeSet<>(codes);
        known.removeIf(code -> fieldName.getList().findCode(code).isEmpty());
        return known;
    }

    /** Several codes, as an answer. */
    static Value codes(List<String> codes) {
        return new Value.Choices(new TreeSet<>(codes), new TreeSet<>());
    }

    /** Names of the codes of a list that may stand with others. */
    static List<String> codesThatAdd(Field fieldName) {
        return fieldName.getList().codes().stream()
                .filter(code -> !code.exclusive())
                .map(Code::name)
                .toList();
    }
}

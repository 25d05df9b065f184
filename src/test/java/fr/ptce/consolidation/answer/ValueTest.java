package fr.ptce.consolidation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.questionnaire.Operand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ValueTest {
    private static final LocalDate DAY = LocalDate.of(2015, 2, 28);
    private static final Value.Choices CHOICES =
            new Value.Choices(new TreeSet<>(List.of("b", "a")), new TreeSet<>(List.of("c")));
    private static final List<Value> EACH = List.of(
            new Value.Text("mots"),
            new Value.Quantity(new BigDecimal("2.50")),
            new Value.Day(DAY),
            new Value.Choice("oui"),
            CHOICES,
            Value.NONE);

    @Test
    void hasAnExampleOfEveryKind() {
        assertThat(EACH.stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(Value.class.getPermittedSubclasses());
    }

    @Test
    void eachKindAnswersForItselfAlone() {
        assertThat(EACH.stream().flatMap(value -> value.findText().stream())).containsExactly("mots");
        assertThat(EACH.stream().flatMap(value -> value.findNumber().stream())).containsExactly(new BigDecimal("2.50"));
        assertThat(EACH.stream().flatMap(value -> value.findDay().stream())).containsExactly(DAY);
        assertThat(EACH.stream().flatMap(value -> value.findCode().stream())).containsExactly("oui");
        assertThat(EACH.stream().flatMap(value -> value.findChoices().stream())).containsExactly(CHOICES);
        assertThat(EACH.stream().filter(Value::isNone)).containsExactly(Value.NONE);
    }

    @Test
    void givesItselfToTheCaseOfItsKind() {
        assertThat(EACH.stream().map(value -> value.match(new Names())))
                .containsExactly("text mots", "number 2.50", "day 2015-02-28", "choice oui", "choices [a, b]", "none");
    }

    @Test
    void entersAnExpression() {
        assertThat(EACH.stream().map(Value::toOperand))
                .containsExactly(
                        Operand.of("mots"),
                        Operand.of(2.5),
                        Operand.of("2015-02-28"),
                        Operand.of("oui"),
                        Operand.of("a b"),
                        Operand.MISSING);
    }

    @Test
    void isTheSameNumberHoweverItsDecimalsAreWritten() {
        Value number = new Value.Quantity(new BigDecimal("2.50"));

        assertThat(number.isSame(new Value.Quantity(new BigDecimal("2.5")))).isTrue();
        assertThat(number.isSame(new Value.Quantity(new BigDecimal("2.51")))).isFalse();
        assertThat(number.isSame(new Value.Text("2.50"))).isFalse();
        assertThat(new Value.Text("2.50").isSame(number)).isFalse();
        assertThat(new Value.Text("oui").isSame(new Value.Text("oui"))).isTrue();
    }

    private record Names() implements Value.Cases<String> {
        @Override
        public String text(String text) {
            return "text " + text;
        }

        @Override
        public String number(BigDecimal number) {
            return "number " + number;
        }

        @Override
        public String day(LocalDate day) {
            return "day " + day;
        }

        @Override
        public String choice(String code) {
            return "choice " + code;
        }

        @Override
        public String choices(Value.Choices choices) {
            return "choices " + choices.chosen();
        }

        @Override
        public String none() {
            return "none";
        }
    }
}

package fr.ptce.consolidation.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FigureUnitTest {
    private static final FigureUnit PERCENT = new FigureUnit("%");
    private static final FigureUnit EURO = new FigureUnit("€");
    private static final FigureUnit ETP = new FigureUnit("ETP");
    private static final FigureUnit MARK = new FigureUnit("0-3");

    @Test
    void aPercentageIsComputedAndComparedInAWayOfItsOwn() {
        assertThat(PERCENT.isPercentage()).isTrue();
        assertThat(PERCENT.factor()).isEqualByComparingTo("100");
        assertThat(PERCENT.ofDifference()).isEqualTo(new FigureUnit("points"));
        assertThat(PERCENT.ofDifference().isPoints()).isTrue();
        assertThat(PERCENT.toCell(new BigDecimal("38.502700"))).isEqualTo(new BigDecimal("0.38502700"));
    }

    @Test
    void anyOtherUnitLeavesItsNumbersAsTheyAre() {
        assertThat(ETP.isPercentage()).isFalse();
        assertThat(ETP.factor()).isEqualByComparingTo("1");
        assertThat(ETP.ofDifference()).isEqualTo(ETP);
        assertThat(ETP.ofDifference().isPoints()).isFalse();
        assertThat(ETP.toCell(new BigDecimal("2.50"))).isEqualTo(new BigDecimal("2.50"));
    }

    @Test
    void standsAfterItsNumberAsPeopleReadIt() {
        assertThat(PERCENT.after("38")).isEqualTo("38\u202F%");
        assertThat(EURO.after("1\u202F200")).isEqualTo("1\u202F200\u202F€");
        assertThat(MARK.after("2,1")).isEqualTo("2,1 sur 3");
        assertThat(ETP.after("12,5")).isEqualTo("12,5\u00A0ETP");
    }

    @Test
    void tellsWholeNumbersAndMarks() {
        assertThat(PERCENT.isWhole()).isTrue();
        assertThat(EURO.isWhole()).isTrue();
        assertThat(ETP.isWhole()).isFalse();
        assertThat(MARK.isScale()).isTrue();
        assertThat(ETP.isScale()).isFalse();
        assertThat(new FigureUnit("").isScale()).isFalse();
    }

    @Test
    void isItsLabelWhereItIsWritten() {
        assertThat(PERCENT.label()).isEqualTo("%");
        assertThat(ETP).hasToString("ETP");
    }
}

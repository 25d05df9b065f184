package fr.ptce.consolidation.form.livecheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ptce.consolidation.questionnaire.Siret;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shape of characters, or a key, is told by a formula as the job tells it. */
class PatternFormulaTest {
    private static final List<String> TEXTS = List.of(
            "40209",
            "2A004",
            "2a004",
            "2C004",
            "4020",
            "402090",
            "40 09",
            "73282932000074",
            "7328293200007a",
            "contact@pole.fr",
            "contact@pole",
            "@pole.fr",
            "contact@.fr",
            "contact@pole.",
            "un contact@pole.fr",
            "a@b@pole.fr",
            "contact@a.b.fr",
            "A-7",
            "",
            "½½½½½");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[0-9]{14}$",
                "^([0-9]{5}|2[AB][0-9]{3})$",
                "^\\d{5}$",
                "^[A-C]-[0-9]$",
                "^[^@ ]+@[^@ ]+[.][^@ ]+$"
            })
    void tellsAShapeAsTheJobDoes(String pattern) throws IOException {
        Pattern regex = Pattern.compile(pattern);

        compare(
                PatternFormula.formula("A1", Formula.quoted(pattern)),
                text -> regex.matcher(text).matches(),
                TEXTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0-9]+", "^[0-9]+$", "^(a|b)c$", "^.*$", "^a?$"})
    void saysThatAShapeOfAnotherKindHasNoFormula(String pattern) {
        assertThatThrownBy(() -> PatternFormula.formula("A1", Formula.quoted(pattern)))
                .isInstanceOf(NoFormulaException.class)
                .hasMessageContaining("motif");
    }

    @Test
    void tellsTheKeyOfASiretAsTheJobDoes() throws IOException {
        compare(
                SiretKeyFormula.siret("A1"),
                Siret::isValid,
                List.of(
                        "73282932000074",
                        "73282932000075",
                        "35600000049837",
                        "35600000000048",
                        "35600000049838",
                        "00000000000000",
                        "7328293200007",
                        "73282932 00074",
                        "abcdefghijklmn",
                        ""));
    }

    private static void compare(String formula, Predicate<String> job, List<String> texts) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFRow row = workbook.createSheet("essai").createRow(0);
            XSSFCell typed = row.createCell(0);
            XSSFCell told = row.createCell(1);
            told.setCellFormula(formula);
            for (String text : texts) {
                typed.setCellValue(text);
                XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
                assertThat(evaluator.evaluate(told).getBooleanValue()).as(text).isEqualTo(job.test(text));
            }
        }
    }
}

package fr.ptce.consolidation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.fill.xlsx.LibreOffice;
import fr.ptce.consolidation.form.livecheck.RuleFormula;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.Operand;
import fr.ptce.consolidation.questionnaire.Rule;
import fr.ptce.consolidation.validation.RuleExamplesTest.Example;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule met, broken and without answer: its formula says what its expression says, in both spreadsheets. */
class LiveRuleExamplesTest {
    private static Definition definition;
    private static List<Example> examples;

    @BeforeAll
    static void readsTheExamples() throws IOException {
        definition = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
        RuleExamplesTest.readsTheShippedDefinition();
        examples = RuleExamplesTest.examples()
                .filter(example -> rule(example).expression().isPresent())
                .toList();
    }

    @Test
    void saysWhatTheExpressionSaysAsPoiCalculatesIt() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            List<List<XSSFCell>> rows = write(workbook);
            XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
            compare(rows.stream()
                    .map(cells -> cells.stream().anyMatch(XSSFCell::getBooleanCellValue))
                    .toList());
        }
    }

    @Test
    void saysWhatTheExpressionSaysAsLibreOfficeCalculatesIt(@TempDir Path folder)
            throws IOException, InterruptedException {
        assumeTrue(LibreOffice.isInstalled());
        Path file = folder.resolve("regles.xlsx");
        List<List<String>> addresses;
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            addresses = write(workbook).stream()
                    .map(cells -> cells.stream()
                            .map(cell -> cell.getAddress().formatAsString())
                            .toList())
                    .toList();
            workbook.write(out);
        }
        try (InputStream in = Files.newInputStream(new LibreOffice(folder).convert(file, "xlsx"));
                XSSFWorkbook calculated = new XSSFWorkbook(in)) {
            XSSFSheet sheet = calculated.getSheetAt(0);
            compare(addresses.stream()
                    .map(cells -> cells.stream().map(CellReference::new).anyMatch(at -> sheet.getRow(at.getRow())
                            .getCell(at.getCol())
                            .getBooleanCellValue()))
                    .toList());
        }
    }

    private static void compare(List<Boolean> actual) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            if (actual.get(i) != examples.get(i).broken()) {
                wrong.add(examples.get(i).toString());
            }
        }
        assertThat(actual).hasSizeGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    /** One row per unit of each example: its operands, then the formula, whose cells are given by example. */
    private static List<List<XSSFCell>> write(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet("regles");
        List<List<XSSFCell>> formulas = new ArrayList<>();
        for (Example example : examples) {
            Submission submission =
                    RuleExamplesTest.questionnaire(example.answers()).submission();
            List<XSSFCell> own = new ArrayList<>();
            for (Rule rule : rule(example).each()) {
                units(submission, rule).forEach(unit -> own.add(write(sheet, unit, rule)));
            }
            formulas.add(own);
        }
        return formulas;
    }

    private static XSSFCell write(XSSFSheet sheet, CheckedUnit unit, Rule rule) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        List<String> names = List.copyOf(names(rule));
        for (int i = 0; i < names.size(); i++) {
            put(row.createCell(i), unit.operands(rule).get(names.get(i)));
        }
        XSSFCell formula = row.createCell(names.size());
        formula.setCellFormula(
                RuleFormula.broken(definition, rule, SubmissionFixture.EXERCICE, name -> new CellReference(
                                row.getRowNum(), names.indexOf(name))
                        .formatAsString()));
        return formula;
    }

    private static Set<String> names(Rule rule) {
        return Stream.of(rule.expression(), rule.condition())
                .flatMap(Optional::stream)
                .flatMap(expression -> expression.variables().stream())
                .map(name -> name.equals(Rule.SELF) ? rule.self() : name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<CheckedUnit> units(Submission submission, Rule rule) {
        if (rule.scope() == Rule.Scope.POLE) {
            return List.of(CheckedUnit.pole(submission, SubmissionFixture.EXERCICE));
        }
        List<StructureRow> rows = submission.structures();
        return rows.stream()
                .map(row -> CheckedUnit.structure(submission, row, SubmissionFixture.EXERCICE))
                .toList();
    }

    /** As the cells of calculation have it. */
    private static void put(XSSFCell cell, Operand operand) {
        if (operand instanceof Operand.Present present) {
            if (present.value() instanceof Double number) {
                cell.setCellValue(number);
            } else {
                String text = present.value().toString();
                cell.setCellValue(text.isEmpty() ? " " : text);
            }
        } else {
            cell.setCellValue(operand instanceof Operand.NotApplicable ? "§SO" : "§");
        }
    }

    private static Rule rule(Example example) {
        return definition.rules().stream()
                .filter(rule -> rule.id().equals(example.rule()))
                .findFirst()
                .orElseThrow();
    }
}

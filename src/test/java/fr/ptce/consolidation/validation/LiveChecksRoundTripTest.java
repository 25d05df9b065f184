package fr.ptce.consolidation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.fill.xlsx.LibreOffice;
import fr.ptce.consolidation.form.read.FormReader;
import fr.ptce.consolidation.form.read.FormReading;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.sample.SampleCampagne;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pole opens its workbook in LibreOffice and saves it, twice: nothing of what it answered or was helped with is lost. */
class LiveChecksRoundTripTest {
    @TempDir
    private static Path folder;

    private static Definition definition;
    private static Path sent;
    private static Path back;

    @BeforeAll
    static void savesTwiceInLibreOffice() throws IOException, InterruptedException {
        assumeTrue(LibreOffice.isInstalled());
        definition = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
        new SampleCampagne(definition).write(1, 21, folder, count -> {});
        sent = folder.resolve(SampleCampagne.ID).resolve("P001.xlsx");
        LibreOffice office = new LibreOffice(folder);
        back = office.convert(office.convert(sent, "xlsx"), "xlsx");
    }

    @Test
    void keepsTheAnswersAndTheIdentity() {
        Submission before = read(sent);
        Submission after = read(back);

        assertThat(after.identity()).isEqualTo(before.identity());
        assertThat(after.pole()).isEqualTo(before.pole());
        assertThat(after.structures()).isEqualTo(before.structures()).isNotEmpty();
        assertThat(after.findings()).isEqualTo(before.findings());
    }

    @Test
    void keepsTheListsAndTheMessagesOfTheAnswers() throws IOException {
        Map<String, Integer> before =
                bySheet(sent, sheet -> sheet.getDataValidations().size());
        Set<String> lists = lists(sent);

        assertThat(lists).anyMatch(list -> list.startsWith("IF(IFERROR(INDEX(posee.iae_types"));
        assertThat(lists(back)).isEqualTo(lists);
        assertThat(bySheet(back, sheet -> sheet.getDataValidations().size()).keySet())
                .containsAll(before.keySet());
    }

    @Test
    void keepsTheColoursOfTheStates() throws IOException {
        Function<XSSFSheet, Integer> colours =
                sheet -> sheet.getSheetConditionalFormatting().getNumConditionalFormattings();

        assertThat(bySheet(back, colours).keySet())
                .containsAll(bySheet(sent, colours).keySet())
                .contains("1_POLE", "6_STRUCTURES", "Contrôle");
    }

    @Test
    void keepsTheChecksAndTheirNames() throws IOException {
        try (InputStream first = Files.newInputStream(sent);
                InputStream second = Files.newInputStream(back);
                XSSFWorkbook before = new XSSFWorkbook(first);
                XSSFWorkbook after = new XSSFWorkbook(second)) {
            assertThat(names(after)).containsAll(names(before));
            assertThat(WorkbookStates.of(after).verdict()).isNotBlank();
            CellReference verdict =
                    new CellReference(after.getName("controle.verdict").getRefersToFormula());
            assertThat(after.getSheet(verdict.getSheetName())
                            .getRow(verdict.getRow())
                            .getCell(verdict.getCol())
                            .getCellFormula())
                    .startsWith("IF(");
            assertThat(after.getSheet("Contrôle").getProtect()).isTrue();
        }
    }

    private static Submission read(Path file) {
        FormReading reading = new FormReader(definition, Set.of(), "").read(file, "P001.xlsx");
        assertThat(reading).isInstanceOf(FormReading.Read.class);
        return ((FormReading.Read) reading).submission();
    }

    private static Set<String> lists(Path file) throws IOException {
        Set<String> lists = new TreeSet<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            workbook.forEach(sheet -> sheet.getDataValidations().stream()
                    .map(XSSFDataValidation.class::cast)
                    .map(validation -> validation.getValidationConstraint().getFormula1())
                    .filter(formula -> formula != null && formula.contains("liste."))
                    .forEach(lists::add));
        }
        return lists;
    }

    /** Sheets where there are some, and how many. */
    private static Map<String, Integer> bySheet(Path file, Function<XSSFSheet, Integer> count) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            workbook.forEach(sheet -> counts.merge(sheet.getSheetName(), count.apply((XSSFSheet) sheet), Integer::sum));
        }
        counts.values().removeIf(number -> number == 0);
        return counts;
    }

    private static Set<String> names(XSSFWorkbook workbook) {
        Set<String> names = new TreeSet<>();
        for (Name name : workbook.getAllNames()) {
            if (!name.getNameName().startsWith("_xlnm")) {
                names.add(name.getNameName());
            }
        }
        return names;
    }
}

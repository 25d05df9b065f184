package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each pole is given back: its own numbers, and of the others what anybody may know. */
class FeedbackJobTest {
    private static final String FIGURES = "Vos chiffres";
    private static final String STRUCTURES = "Vos structures";
    private static final String ETP = "ETP d’animation par pôle";

    @TempDir
    private Path folder;

    @BeforeEach
    void copiesTheDefinitionAndTheTemplate() throws IOException {
        copy("questionnaire", ".csv");
        copy("rapports", "restitution.xlsx");
        Files.writeString(
                folder.resolve("templates/rapports/rapports.csv"),
                "modele;titre;profil;fichier\nrestitution.xlsx;Restitution;pôle;restitutions/{pole}.xlsx\n",
                StandardCharsets.UTF_8);
    }

    @Test
    void putsTheNumbersOfAPoleBesideThePublishedOnes() throws IOException {
        campaign(40);

        Row row = row("P001", FIGURES, ETP);

        assertThat(number(row, 1)).isEqualTo(answer("P001", "etp_animation"));
        for (Map.Entry<Integer, String> column :
                Map.of(3, "q1", 4, "mediane", 5, "q3", 6, "moyenne").entrySet()) {
            assertThat(number(row, column.getKey()))
                    .as(column.getValue())
                    .isEqualTo(published("I16", column.getValue(), "valeur"));
        }
        assertThat(number(row, 7)).isEqualTo(published("I16", "mediane", "n"));
        assertThat(text(row, 9)).contains("quartile");
    }

    @Test
    void putsTheShareOfItsStructuresBesideTheNationalOne() throws IOException {
        campaign(40);

        Row row = row("P001", STRUCTURES, "Association");
        List<Map<String, String>> own = CsvFile.read(output("donnees/structures.csv")).stream()
                .filter(line -> line.getOrDefault("pole", "").equals("P001")
                        && !line.getOrDefault("statut", "").isEmpty())
                .toList();
        long associations = own.stream()
                .filter(line -> line.getOrDefault("statut", "").equals("association"))
                .count();

        assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(own.size());
        assertThat(row.getCell(1).getNumericCellValue() * own.size())
                .isCloseTo((double) associations, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(number(row, 3).movePointRight(2)).isEqualByComparingTo(published("I06", "association", "valeur"));
    }

    @Test
    void tellsNoMedianOfFewPoles() throws IOException {
        campaign(9);

        Row row = row("P001", FIGURES, ETP);

        assertThat(number(row, 1)).isEqualTo(answer("P001", "etp_animation"));
        assertThat(List.of(text(row, 3), text(row, 4), text(row, 5))).containsOnly("s");
        assertThat(text(row, 9)).isEmpty();
    }

    /** Every number of the column of the others is published, for every pole, and no name nor contact is there. */
    @Test
    void tellsOfTheOthersNothingThatIsNotPublished() throws IOException {
        campaign(14);
        List<String> publics = CsvFile.read(output("diffusion/donnees/indicateurs.csv")).stream()
                .filter(line -> line.getOrDefault("ventilation", "").isEmpty())
                .filter(line -> line.getOrDefault("statut", "").equals("V"))
                .map(line -> line.getOrDefault("valeur", ""))
                .filter(value -> !value.isEmpty())
                .map(value -> rounded(new BigDecimal(value)))
                .toList();
        List<String> contacts = CsvFile.read(folder.resolve("input/poles.csv")).stream()
                .map(line -> line.getOrDefault("courriel", ""))
                .toList();

        for (String pole : feedback()) {
            try (XSSFWorkbook workbook = open(pole)) {
                for (Row row : workbook.getSheet(STRUCTURES)) {
                    Cell national = row.getCell(3);
                    if (national != null && national.getCellType() == CellType.NUMERIC) {
                        BigDecimal value = BigDecimal.valueOf(national.getNumericCellValue());
                        assertThat(publics).as(pole + " " + row.getRowNum()).contains(rounded(value.movePointRight(2)));
                    }
                }
                assertThat(texts(workbook))
                        .doesNotContainAnyElementsOf(contacts)
                        .noneMatch(text -> text.contains("$"));
            }
        }
    }

    @Test
    void isMadeForThePolesWhoseQuestionnaireCounts() throws IOException {
        campaign(6);
        Files.writeString(received("P002.xlsx"), "ceci n'est pas un classeur", StandardCharsets.UTF_8);
        run();

        assertThat(feedback()).contains("P001").doesNotContain("P002").hasSize(5);
        for (Map<String, String> line : CsvFile.read(output("donnees/selection.csv"))) {
            String pole = line.getOrDefault("pole", "");
            if (!feedback().contains(pole)) {
                continue;
            }
            try (XSSFWorkbook workbook = open(pole)) {
                String counted =
                        line.getOrDefault("retenu", "").equals("oui") ? "comptent dans" : "ne comptent pas dans";
                assertThat(texts(workbook)).anyMatch(text -> text.contains("vos réponses " + counted));
            }
        }
    }

    @Test
    void hasTheSameBytesEachTime() throws IOException {
        campaign(5);
        Map<String, String> before = SampleRun.files(output("restitutions"));

        run();

        assertThat(before).hasSize(5).isEqualTo(SampleRun.files(output("restitutions")));
    }

    @Test
    void saysThatTheTemplateIsGone() throws IOException {
        Files.delete(folder.resolve("templates/rapports/restitution.xlsx"));

        assertThatThrownBy(() -> campaign(3))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("restitution.xlsx")
                .hasMessageContaining("n'est pas dans ce dossier");
    }

    private void campaign(int poles) throws IOException {
        SampleRun.campaign(folder.resolve("input"), poles);
        run();
    }

    private void run() throws IOException {
        RunRequest request = new RunRequest(
                folder.resolve("input"), folder.resolve("output"), folder.resolve("templates"), SampleRun.CAMPAGNE);
        assertThat(ConsolidationRun.run(request, SampleRun.SILENT)).isPresent();
    }

    private void copy(String name, String end) throws IOException {
        Path target = Files.createDirectories(folder.resolve("templates").resolve(name));
        try (var files = Files.list(SampleRun.TEMPLATES.resolve(name))) {
            for (Path file : files.filter(one -> one.toString().endsWith(end)).toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }

    private Path received(String name) {
        return folder.resolve("input").resolve(SampleRun.CAMPAGNE).resolve(name);
    }

    private Path output(String name) {
        return folder.resolve("output").resolve(SampleRun.CAMPAGNE).resolve(name);
    }

    private List<String> feedback() throws IOException {
        try (var files = Files.list(output("restitutions"))) {
            return files.map(file -> file.getFileName().toString().replace(".xlsx", ""))
                    .sorted()
                    .toList();
        }
    }

    private XSSFWorkbook open(String pole) throws IOException {
        try (InputStream in = Files.newInputStream(output("restitutions/" + pole + ".xlsx"))) {
            return new XSSFWorkbook(in);
        }
    }

    private Row row(String pole, String sheet, String label) throws IOException {
        try (XSSFWorkbook workbook = open(pole)) {
            Optional<Row> found = Optional.empty();
            for (Row row : workbook.getSheet(sheet)) {
                if (found.isEmpty() && text(row, 0).equals(label)) {
                    found = Optional.of(row);
                }
            }
            return found.orElseThrow(() -> new AssertionError(label));
        }
    }

    private static List<String> texts(XSSFWorkbook workbook) {
        List<String> texts = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                row.forEach(cell -> texts.add(cell.toString()));
            }
        }
        return texts;
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
    }

    private static BigDecimal number(Row row, int column) {
        return plain(BigDecimal.valueOf(row.getCell(column).getNumericCellValue()));
    }

    private BigDecimal answer(String pole, String field) throws IOException {
        return find("donnees/poles.csv", Map.of("pole", pole), field);
    }

    private BigDecimal published(String indicator, String modality, String column) throws IOException {
        return find(
                "diffusion/donnees/indicateurs.csv",
                Map.of("indicateur", indicator, "modalite", modality, "ventilation", ""),
                column);
    }

    private BigDecimal find(String file, Map<String, String> key, String column) throws IOException {
        return CsvFile.read(output(file)).stream()
                .filter(line -> key.entrySet().stream().allMatch(entry -> line.getOrDefault(entry.getKey(), "?")
                        .equals(entry.getValue())))
                .map(line -> plain(new BigDecimal(line.getOrDefault(column, "?"))))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    private static String rounded(BigDecimal number) {
        return number.setScale(4, RoundingMode.HALF_UP).toPlainString();
    }
}

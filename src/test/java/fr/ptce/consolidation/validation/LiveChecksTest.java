package fr.ptce.consolidation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.fill.xlsx.LibreOffice;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.form.livecheck.WhereChecked;
import fr.ptce.consolidation.form.read.FormReader;
import fr.ptce.consolidation.form.read.FormReading;
import fr.ptce.consolidation.form.write.FormWriter;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.Rule;
import fr.ptce.consolidation.sample.SmallForms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a workbook says of its own answers is what the job will say of them: rule by rule and answer by answer, as POI and as
 * LibreOffice calculate it.
 */
class LiveChecksTest {
    private static final Definition DEFINITION = definition();
    private static final int EXERCICE = 2015;
    /** Checks of an answer by itself and of its reading that a formula makes too. */
    private static final Set<String> OF_ANSWERS = Set.of(
            "FDM-OBLIGATOIRE",
            "FDM-SANS-OBJET",
            "VIR-CONTRAINTE",
            "FDL-LONGUEUR",
            "COV-EXCLUSIF",
            "COV-INCONNU",
            "COV-COCHE",
            "DES-AMBIGU",
            "DES-AUTRE-UNITE",
            "DES-TEXTE",
            "COV-CASE",
            "FDT-NOMBRE",
            "FDT-ENTIER",
            "FDT-RIEN",
            "FDT-ABREVIATION",
            "FDT-APPROXIMATION",
            "FDT-PAS-SIRET");

    @Test
    void saysWhatTheJobWillSayAsPoiCalculatesIt(@TempDir Path folder) throws IOException {
        for (Path file : SmallForms.write(DEFINITION, SmallForms.ROWS, 4, 7, folder)) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
                XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
                compare(file, WorkbookStates.of(workbook));
            }
        }
    }

    @Test
    void saysWhatTheJobWillSayAsLibreOfficeCalculatesIt(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(LibreOffice.isInstalled());
        List<Path> sent =
                new ArrayList<>(SmallForms.write(DEFINITION, SmallForms.ROWS, 8, 7, folder.resolve("petits")));
        sent.addAll(SmallForms.write(DEFINITION, FormWriter.STRUCTURES, 1, 11, folder.resolve("entiers")));
        List<Path> calculated = new LibreOffice(folder).convert(sent, "xlsx");
        for (int i = 0; i < sent.size(); i++) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(calculated.get(i)))) {
                compare(sent.get(i), WorkbookStates.of(workbook));
            }
        }
    }

    @Test
    void saysOfTheFormOfAStructureWhatTheJobWillSay(@TempDir Path folder) throws IOException, InterruptedException {
        Map<String, String> typed = new TreeMap<>();
        typed.put("structure_siret", "73282932000075");
        typed.put("statut", "une amicale");
        typed.put("iae", "Non");
        typed.put("iae_types..1", "Entreprise d’insertion (EI)");
        typed.put("etp_total", "2,5");
        typed.put("etp_insertion", "7");
        typed.put("produits", "beaucoup");
        typed.put("part_ca_ptce", "120");
        typed.put("impact_rh", "Oui");
        typed.put("situation_motif", "=1+1");
        compareStructure(typed, folder);
    }

    @Test
    void saysOfThousandsAndOfTheNameOfACommuneWhatTheJobWillSay(@TempDir Path folder)
            throws IOException, InterruptedException {
        compareStructure(
                Map.of("structure_commune", "Tours", "produits", "20.000", "etp_total", "1,234"), folder.resolve("1"));
        compareStructure(
                Map.of("structure_commune", "6088", "produits", "20.000,50", "etp_total", "5,5 (dont 2 CDI)"),
                folder.resolve("2"));
        compareStructure(
                Map.of("structure_commune", "40 209", "produits", "0,500", "etp_total", "35 h"), folder.resolve("3"));
        compareStructure(
                Map.of("structure_commune", "4020x", "produits", "10000€ (Fondation)", "etp_total", "0.5 ETP"),
                folder.resolve("4"));
    }

    private static void compareStructure(Map<String, String> typed, Path folder)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path file = folder.resolve("structure.xlsx");
        Files.write(
                file,
                FormWriter.ofStructures(DEFINITION, new Campagne("exemple-2015", EXERCICE, "Essai", true))
                        .write(new ExpectedPole("P001", "Pôle exemple 01", List.of(), "40209", "40", "75", "", "")));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            put(workbook, "rep.structure_nom", "Structure exemple 01-01");
            typed.forEach((field, text) -> put(workbook, "rep." + field, text));
            Files.write(file, bytes(workbook));
            XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
            compare(file, WorkbookStates.of(workbook));
        }
        if (LibreOffice.isInstalled()) {
            try (XSSFWorkbook workbook =
                    new XSSFWorkbook(Files.newInputStream(new LibreOffice(folder).convert(file, "xlsx")))) {
                compare(file, WorkbookStates.of(workbook));
            }
        }
    }

    /** However it is typed: the first line stands, those below are told, as the job tells them. */
    @Test
    void tellsASiretGivenTwice(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("siret.xlsx");
        Files.write(
                file,
                new FormWriter(DEFINITION, new Campagne("exemple-2015", EXERCICE, "Essai", true), 8)
                        .writeWithoutCommunes(
                                new ExpectedPole("P001", "Pôle exemple 01", List.of(), "40209", "40", "75", "", "")));
        List<String> sirets = List.of(
                "73282932000074",
                "00000702100010",
                "732 829 320 00074",
                "35600000000048",
                "",
                "732829320",
                "00000702100010",
                "73282932000074");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            for (int row = 0; row < sirets.size(); row++) {
                cell(workbook, "col.structure_nom", row).setCellValue("Structure exemple " + row);
                cell(workbook, "col.structure_siret", row).setCellValue(sirets.get(row));
            }
            cell(workbook, "col.structure_siret", 7).setCellValue(73282932000074.0);
            Files.write(file, bytes(workbook));
            XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
            compare(file, WorkbookStates.of(workbook));
            assertThat(WorkbookStates.of(workbook).broken())
                    .filteredOn(rule -> rule.startsWith("RWD-SIRET"))
                    .hasSize(3);
        }
        if (LibreOffice.isInstalled()) {
            try (XSSFWorkbook workbook =
                    new XSSFWorkbook(Files.newInputStream(new LibreOffice(folder).convert(file, "xlsx")))) {
                compare(file, WorkbookStates.of(workbook));
            }
        }
    }

    /** NSP, SO and No in boxes: what is demanded, what is told, what counts as answered. */
    @Test
    void saysOfBoxesWhatTheJobWillSay(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("cases.xlsx");
        Files.write(
                file,
                new FormWriter(DEFINITION, new Campagne("exemple-2015", EXERCICE, "Essai", true), SmallForms.ROWS)
                        .write(new ExpectedPole("P001", "Pôle exemple 01", List.of(), "40209", "40", "75", "", "")));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            boxes(workbook, "besoins", "Non", "Non", "Non", "Non");
            boxes(workbook, "valeurs", "NSP");
            boxes(workbook, "fonctions_animation", "Oui", "SO");
            boxes(workbook, "missions", "Non", "NSP", "Non");
            boxes(workbook, "appui_collectivites", "SO", "SO", "SO", "SO", "SO");
            boxes(workbook, "contribution_territoire", "Non", "Non", "Non", "Non");
            boxes(workbook, "cooperation_strategique", "SO", "NSP");
            boxes(workbook, "cooperation_commerciale", "SO", "Non");
            boxes(workbook, "laureat", "", "X", "sans objet", "NSP");
            Files.write(file, bytes(workbook));
            XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
            compare(file, WorkbookStates.of(workbook));
            compareCounts(file, workbook);
            assertThat(WorkbookStates.of(workbook).states())
                    .containsEntry("besoins", "M")
                    .containsEntry("fonctions_animation", "J")
                    .containsEntry("cooperation_strategique", "J")
                    .containsEntry("cooperation_commerciale", "M")
                    .containsEntry("laureat", "J")
                    .doesNotContainKeys("valeurs", "missions", "appui_collectivites", "contribution_territoire");
        }
        if (LibreOffice.isInstalled()) {
            try (XSSFWorkbook workbook =
                    new XSSFWorkbook(Files.newInputStream(new LibreOffice(folder).convert(file, "xlsx")))) {
                compare(file, WorkbookStates.of(workbook));
                compareCounts(file, workbook);
            }
        }
    }

    private static void boxes(XSSFWorkbook workbook, String field, String... typed) {
        var codes = DEFINITION.findField(field).orElseThrow().getList().codes();
        for (int i = 0; i < typed.length; i++) {
            put(workbook, "rep." + field + ".." + codes.get(i).name(), typed[i]);
        }
    }

    /** The mandatory answers, asked and given, as the workbook and as the job count them. */
    private static void compareCounts(Path file, XSSFWorkbook workbook) {
        int[] counted = new int[2];
        workbook.getSheet("_CALCULS").forEach(row -> {
            for (int i = 0; i < 2; i++) {
                var cell = row.getCell(4 + i);
                counted[i] += cell == null || cell.getRowIndex() == 0 ? 0 : (int) cell.getNumericCellValue();
            }
        });
        FormReading reading = new FormReader(DEFINITION, Set.of(), "").read(file, "P.xlsx");
        Validation validation =
                new SubmissionValidator(DEFINITION, EXERCICE).validate(((FormReading.Read) reading).submission());
        assertThat(counted).containsExactly(validation.requis(), validation.requisRepondus());
    }

    private static XSSFCell cell(XSSFWorkbook workbook, String name, int row) {
        AreaReference area =
                new AreaReference(workbook.getName(name).getRefersToFormula(), SpreadsheetVersion.EXCEL2007);
        CellReference first = area.getFirstCell();
        return workbook.getSheet(first.getSheetName())
                .getRow(first.getRow() + row)
                .getCell(first.getCol(), org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static void put(XSSFWorkbook workbook, String name, String text) {
        if (workbook.getName(name) == null) {
            return;
        }
        CellReference cell = new CellReference(workbook.getName(name).getRefersToFormula());
        workbook.getSheet(cell.getSheetName())
                .getRow(cell.getRow())
                .getCell(cell.getCol())
                .setCellValue(text);
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private static void compare(Path file, WorkbookStates actual) {
        List<Finding> findings = findings(file);
        assertThat(actual.broken()).as("règles de " + file.getFileName()).isEqualTo(broken(findings));
        assertThat(actual.states()).as("états de " + file.getFileName()).isEqualTo(states(findings));
        assertThat(actual.verdict())
                .startsWith(actual.states().values().stream().allMatch("K"::equals) ? "Prêt" : "Pas encore prêt");
    }

    private static List<Finding> findings(Path file) {
        FormReading reading = new FormReader(DEFINITION, Set.of(), "").read(file, "P.xlsx");
        assertThat(reading).isInstanceOf(FormReading.Read.class);
        return new SubmissionValidator(DEFINITION, EXERCICE)
                .validate(((FormReading.Read) reading).submission())
                .findings();
    }

    private static Set<String> broken(List<Finding> findings) {
        Set<String> live = live();
        return findings.stream()
                .filter(finding -> live.contains(finding.code()))
                .map(finding -> finding.code() + line(finding))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The most pressing of what is said of each answer. */
    private static Map<String, String> states(List<Finding> findings) {
        Set<String> live = live();
        Map<String, String> states = new TreeMap<>();
        for (Finding finding : findings) {
            boolean checked = live.contains(finding.code()) || OF_ANSWERS.contains(finding.code());
            if (checked && finding.severity() != Severity.INFO) {
                states.merge(
                        finding.champ() + line(finding),
                        letter(finding),
                        (one, other) -> "IMJK".indexOf(one) < "IMJK".indexOf(other) ? one : other);
            }
        }
        return states;
    }

    private static String letter(Finding finding) {
        if (finding.severity() == Severity.ERROR) {
            return "I";
        }
        if (!finding.justification().isBlank()) {
            return "K";
        }
        return finding.code().equals("FDM-OBLIGATOIRE") ? "M" : "J";
    }

    private static String line(Finding finding) {
        boolean form = finding.locations().get(0).feuille().equals("STRUCTURE");
        return finding.structure().isEmpty() || form
                ? ""
                : " ligne " + finding.locations().get(0).cellule().replaceAll("[A-Z]+", "");
    }

    private static Definition definition() {
        try {
            return DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> live() {
        return DEFINITION.rules().stream()
                .filter(rule -> rule.isOnSubmission()
                        && new WhereChecked(DEFINITION).of(rule).equals("en direct"))
                .map(Rule::id)
                .collect(Collectors.toSet());
    }
}

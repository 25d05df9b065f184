package fr.ptce.consolidation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.fill.xlsx.LibreOffice;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
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
import org.apache.poi.ss.util.CellReference;
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
        Path file = folder.resolve("structure.xlsx");
        Files.write(
                file,
                FormWriter.ofStructures(DEFINITION, new Campagne("exemple-2015", EXERCICE, "Essai", true))
                        .write(new ExpectedPole("P001", "Pôle exemple 01", List.of(), "40209", "40", "75", "", "")));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            put(workbook, "rep.structure_nom", "Structure exemple 01-01");
            put(workbook, "rep.structure_siret", "73282932000075");
            put(workbook, "rep.statut", "une amicale");
            put(workbook, "rep.iae", "Non");
            put(workbook, "rep.iae_types..1", "Entreprise d’insertion (EI)");
            put(workbook, "rep.etp_total", "2,5");
            put(workbook, "rep.etp_insertion", "7");
            put(workbook, "rep.produits", "beaucoup");
            put(workbook, "rep.part_ca_ptce", "120");
            put(workbook, "rep.impact_rh", "Oui");
            put(workbook, "rep.situation_motif", "=1+1");
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
                .filter(rule -> rule.isOnSubmission() && rule.expression().isPresent())
                .map(Rule::id)
                .collect(Collectors.toSet());
    }
}

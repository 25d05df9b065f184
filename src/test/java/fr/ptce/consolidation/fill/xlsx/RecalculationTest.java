package fr.ptce.consolidation.fill.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@EnabledIf("fr.ptce.consolidation.fill.xlsx.LibreOffice#isInstalled")
class RecalculationTest extends FilledWorkbooks {
    private static final Map<String, Object> DATA = Map.of(
            "annees",
            List.of("2013", "2014", "2015"),
            "poles",
            List.of(
                    Map.of("nom", "Nord", "region", "A", "etp", Map.of("2013", 1.5, "2014", 2, "2015", 3)),
                    Map.of("nom", "Sud", "region", "B", "etp", Map.of("2013", 10, "2014", 20.25, "2015", 30)),
                    Map.of("nom", "Est", "region", "A", "etp", Map.of("2013", 0, "2014", 0, "2015", 7))),
            "regions",
            List.of(Map.of("nom", "L'Île/1", "n", List.of(4, 5)), Map.of("nom", "Corse", "n", List.of(6))));

    private static Path rich = Path.of("");

    private static Path wrong = Path.of("");
    private static Path national = Path.of("");
    private static Path refilled = Path.of("");
    /** What LibreOffice makes of each, in that order. */
    private static List<Path> computed = List.of();

    /** Loops of rows, columns and sheets under the formulas that people write. */
    private static void rich(XSSFWorkbook book) {
        XSSFSheet sheet = book.createSheet("Détail");
        put(sheet, "C1", "#colonnes($a in $annees) #fin");
        put(sheet, "A2", "Pôle");
        put(sheet, "B2", "Région");
        put(sheet, "C2", "Exercice $a");
        put(sheet, "D2", "Total");
        put(sheet, "A3", "#foreach($p in $poles)");
        put(sheet, "A4", "$p.nom");
        put(sheet, "B4", "$p.region");
        put(sheet, "C4", "$p.etp.get($a)");
        put(sheet, "D4", "=SUM(C4)");
        put(sheet, "E4", "=IFERROR(SUM(C4)/D4,\"–\")");
        put(sheet, "F4", "=SUM(D$4:D4)");
        put(sheet, "G4", "=RANK(D4,D$4:D$4)&\"e : \"&A4");
        put(sheet, "A5", "#end");
        put(sheet, "C6", "=SUBTOTAL(9,C4)");
        put(sheet, "D6", "=SUM(C6)-SUM(D4)");
        put(sheet, "E6", "=SUMIF(B4:B4,\"A\",D4:D4)");
        put(sheet, "F6", "=SUMPRODUCT((B4:B4=\"A\")*D4:D4)");
        put(sheet, "G6", "=INDEX(A4:A4,MATCH(MAX(D4),D4:D4,0))");
        put(sheet, "H6", "=AVERAGEIFS(D4:D4,B4:B4,\"A\",D4:D4,\">1\")+MEDIAN(D4)+COUNTA(A4:A4)");
        put(sheet, "I6", "=D6/0");
        put(sheet, "J6", "=AND(MAX(D4)>0,TRUE)");
        sheet.setArrayFormula("SUM(D4:D4*2)", CellRangeAddress.valueOf("K6"));
        var table = sheet.createTable(new AreaReference("A2:D4", book.getSpreadsheetVersion()));
        table.setName("Etp");
        table.setDisplayName("Etp");
        XSSFSheet each = book.createSheet("$r.nom");
        put(each, "A1", "#feuilles($r in $regions)");
        put(each, "A2", "#foreach($n in $r.n)");
        put(each, "A3", "$n");
        put(each, "B3", "=A3/SUM('$r.nom'!A$3:A$3)");
        put(each, "A4", "#end");
        put(each, "A5", "=SUM(A3)");
        XSSFSheet summary = book.createSheet("Synthèse");
        put(summary, "A1", "=SUM(Etp[Total])");
        put(summary, "A2", "=VLOOKUP(\"Sud\",'Détail'!A4:D4,3,FALSE)");
        put(summary, "A3", "=COUNTIF('Détail'!D:D,\">10\")");
        put(summary, "A4", "=LEFT('Détail'!G6,2)&TEXT(0.5,\"0%\")");
        put(summary, "A5", "=DATE(2016,2,29)-DATE(2015,12,31)");
    }

    /** Two starts of LibreOffice for all: the second opens what is filled from what the first saved. */
    @BeforeAll
    static void opensThemAllInLibreOffice(@TempDir Path shared) throws Exception {
        RecalculationTest author = new RecalculationTest();
        author.folder = shared;
        LibreOffice office = new LibreOffice(shared);
        Path template = author.template(RecalculationTest::rich);
        rich = author.fill(template, DATA);
        Path loop = author.fill(author.template(FilledWorkbooks::loop), Map.of("regions", REGIONS));
        wrong = author.patched(loop, "xl/worksheets/sheet1.xml", sheet -> sheet.replace("<v>33.5</v>", "<v>34.5</v>"));
        national = author.fill(Path.of("templates/rapports/synthese-nationale.xlsx"), summary());
        List<Path> saved = office.convert(List.of(rich, wrong, national, template), "xlsx");
        refilled = author.fill(saved.get(3), DATA);
        computed = List.of(saved.get(0), saved.get(1), saved.get(2), office.convert(refilled, "xlsx"));
    }

    @Test
    void writesTheValuesThatLibreOfficeComputes() throws Exception {
        assertThat(Recalculated.assertSame(rich, computed.get(0))).isEqualTo(33);
    }

    /** Without this, the comparison would compare what we wrote with what we wrote. */
    @Test
    void wouldSeeAWrongValue() throws Exception {
        assertThat(text(wrong, "xl/worksheets/sheet1.xml")).contains("<v>34.5</v>");

        assertThatThrownBy(() -> Recalculated.assertSame(wrong, computed.get(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("33.5");
    }

    @Test
    void opensTemplatesThatLibreOfficeSaved() throws Exception {
        assertThat(Recalculated.assertSame(refilled, computed.get(3))).isEqualTo(33);
    }

    @Test
    void opensTheNationalSummary() throws Exception {
        assertThat(Recalculated.assertSame(national, computed.get(2))).isGreaterThanOrEqualTo(7);
        assertThat(text(national, "xl/worksheets/sheet1.xml"))
                .contains("Diffusion interdite")
                .doesNotContain("$campagne");
    }

    /** Data of the shape the summary asks for, none of it true. */
    private static Map<String, Object> summary() {
        Map<String, Object> line = Map.of(
                "code",
                "a",
                "libelle",
                "Une modalité",
                "valeur",
                0.25,
                "unite",
                "%",
                "numerateur",
                1,
                "denominateur",
                4,
                "n",
                4,
                "base",
                "réponses");
        Map<String, Object> indicator = new java.util.HashMap<>(Map.of(
                "id",
                "I00",
                "libelle",
                "Un indicateur",
                "base",
                "réponses",
                "unite",
                "%",
                "pourcentage",
                true,
                "repere",
                "",
                "lignes",
                List.of(line, line, line),
                "ventilations",
                List.of()));
        Map<String, Object> block = Map.of("nom", "Bloc", "indicateurs", List.of(indicator));
        Map<String, Object> blocks = new java.util.HashMap<>();
        List.of(
                        "Participation",
                        "Pôles",
                        "Structures",
                        "Animation",
                        "Emploi et parcours",
                        "Coopération",
                        "Finances",
                        "Évolution",
                        "Qualité")
                .forEach(name -> blocks.put(name, block));
        Map<String, Object> indicators = new java.util.HashMap<>();
        List.of(
                        "I05", "I06", "I07", "I08", "I11", "I12", "I13a", "I13b", "I14", "I15a", "I16", "I17", "I26",
                        "I27", "I30")
                .forEach(id -> indicators.put(id, indicator));
        Map<String, Object> totals = new java.util.HashMap<>();
        List.of(
                        "attendus",
                        "acceptes",
                        "retenus",
                        "structuresRetenues",
                        "lignesRetenues",
                        "enErreur",
                        "aJustifier",
                        "doublons",
                        "refuses")
                .forEach(key -> totals.put(key, 12));
        Map<String, Object> rule = new java.util.HashMap<>(
                Map.of("code", "R", "libelle", "Ce que dit la règle", "gravite", "bloquante", "tauxDerogation", 0.5));
        List.of("poles", "levees", "ouvertes", "justifieesPole", "acceptees", "corrigeesPole", "corrigeesReseau")
                .forEach(key -> rule.put(key, 3));
        return Map.of(
                "effet",
                List.of(title("valeurRetenus", "nRetenus", "valeurRecus", "nRecus", "ecart")),
                "evolution",
                Map.of(
                        "campagne",
                        "2014",
                        "libelle",
                        "Campagne d'avant",
                        "exercice",
                        2014,
                        "polesCommuns",
                        3,
                        "titres",
                        List.of(title(
                                "valeur",
                                "n",
                                "valeurPrecedente",
                                "nPrecedent",
                                "ecart",
                                "valeurConstants",
                                "valeurConstantsPrecedente",
                                "ecartConstants",
                                "nCommuns",
                                "uniteEcart",
                                "definitionChangee"))),
                "campagne",
                Map.of("libelle", "Campagne", "exercice", 2015, "mention", "", "diffusion", "Diffusion interdite"),
                "bilan",
                totals,
                "selection",
                Map.of("criteres", "Tous", "retenus", List.of(), "ecartes", List.of()),
                "blocs",
                List.of(block),
                "blocParNom",
                blocks,
                "indicateurs",
                indicators,
                "anomalies",
                List.of(rule, rule));
    }

    /** A title of a comparison, with one line of those numbers. */
    private static Map<String, Object> title(String... keys) {
        Map<String, Object> line = new java.util.HashMap<>(Map.of("code", "a", "libelle", "Une modalité"));
        for (String key : keys) {
            line.put(key, 0.5);
        }
        return Map.of(
                "id",
                "I00",
                "libelle",
                "Un indicateur",
                "base",
                "réponses",
                "unite",
                "%",
                "pourcentage",
                true,
                "lignes",
                List.of(line));
    }
}

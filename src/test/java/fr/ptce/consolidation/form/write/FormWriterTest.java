package fr.ptce.consolidation.form.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.CodeList;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Section;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FormWriterTest {
    private static final Campagne CAMPAGNE = new Campagne("exemple-2015", 2015, "Enquête d’exemple", true);
    private static final ExpectedPole POLE = new ExpectedPole(
            "P007", "Terre & Mer <nord>", List.of(), "40209", "40", "75", "Camille Exemple", "c@exemple.fr");

    private static Definition definition;
    private static byte[] bytes;
    private static XSSFWorkbook workbook;

    @BeforeAll
    static void writesOneWorkbook() throws IOException {
        definition = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
        bytes = BlankForms.poles(CAMPAGNE, FormWriter.STRUCTURES).write(POLE);
        workbook = open(bytes);
    }

    @Test
    void hasASheetForEachSectionBetweenTheNoticeAndTheHiddenOnes() {
        List<String> sheets = new ArrayList<>();
        workbook.forEach(sheet -> sheets.add(sheet.getSheetName()));

        assertThat(sheets)
                .containsExactly(
                        "LISEZMOI",
                        "1_POLE",
                        "2_ANIMATION",
                        "3_EMPLOI",
                        "4_COOPERATION",
                        "5_FINANCES",
                        "6_STRUCTURES",
                        "7_FICHES",
                        "Contrôle",
                        "_CALCULS",
                        "_LIGNES",
                        "_MOTS",
                        "_MESSAGES",
                        "_LISTES",
                        "_COMMUNES",
                        "_META");
        assertThat(workbook.getSheetVisibility(8)).isEqualTo(SheetVisibility.VISIBLE);
        assertThat(workbook.getSheetVisibility(9)).isEqualTo(SheetVisibility.VERY_HIDDEN);
        assertThat(workbook.getSheetVisibility(13)).isEqualTo(SheetVisibility.HIDDEN);
        assertThat(workbook.getSheetVisibility(14)).isEqualTo(SheetVisibility.HIDDEN);
        assertThat(workbook.getSheetVisibility(15)).isEqualTo(SheetVisibility.VERY_HIDDEN);
    }

    @Test
    void namesEveryAnswerCellInItsColumnAndInTheWorkbook() {
        for (Section section : definition.sections()) {
            for (Field field : section.fields()) {
                for (Marker marker : section.repeat() && field.readOnly() ? List.<Marker>of() : Marker.of(field)) {
                    String prefix = section.repeat() ? "col." : "rep.";
                    AreaReference area = area(prefix + marker.definedName());
                    CellReference first = area.getFirstCell();
                    XSSFSheet sheet = workbook.getSheet(first.getSheetName());
                    Cell technical = section.repeat()
                            ? sheet.getRow(0).getCell(first.getCol())
                            : sheet.getRow(first.getRow()).getCell(0);

                    assertThat(sheet.getSheetName()).isEqualTo(section.feuille());
                    assertThat(technical.getStringCellValue()).isEqualTo(marker.technicalName());
                }
            }
        }
        assertThat(workbook.getSheet("1_POLE").isColumnHidden(0)).isTrue();
        assertThat(workbook.getSheet("1_POLE").getRow(0).getZeroHeight()).isTrue();
        assertThat(workbook.getName("just.valeurs")).isNotNull();
    }

    @Test
    void locksAllButTheAnswers() {
        XSSFSheet sheet = workbook.getSheet("1_POLE");

        assertThat(sheet.getProtect()).isTrue();
        assertThat(workbook.getSheet("6_STRUCTURES").getProtect()).isTrue();
        assertThat(isLocked(cell("rep.annee_creation"))).isFalse();
        assertThat(isLocked(cell("just.annee_creation"))).isFalse();
        assertThat(isLocked(cell("rep.pole_id"))).isTrue();
        CellReference question = area("rep.annee_creation").getFirstCell();
        assertThat(isLocked(sheet.getRow(question.getRow()).getCell(question.getCol() - 1)))
                .isTrue();
        int siret = area("col.structure_siret").getFirstCell().getCol();
        XSSFSheet structures = workbook.getSheet("6_STRUCTURES");
        assertThat(structures.getColumnStyle(siret).getLocked()).isFalse();
        assertThat(structures.getColumnStyle(siret).getDataFormatString()).isEqualTo("@");
        assertThat(cell("rep.commune_siege").getCellStyle().getDataFormatString())
                .isEqualTo("@");
    }

    @Test
    void offersTheLabelsOfAListAndNspAndSo() {
        XSSFDataValidation validation = validation("rep.pole_type");
        String list = validation.getValidationConstraint().getFormula1();

        assertThat(list).isEqualTo("liste.pole_types");
        assertThat(texts(list)).containsExactly("Filière", "Lieu", "Territoire, multi-activités", "NSP", "SO");
        assertThat(texts(validation("rep.valeurs..cooperation")
                        .getValidationConstraint()
                        .getFormula1()))
                .containsExactly("Oui", "Non", "NSP");
    }

    @Test
    void warnsAndNeverRefuses() {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            assertThat(workbook.getSheetAt(i).getDataValidations()).allSatisfy(validation -> {
                assertThat(validation.getErrorStyle())
                        .isNotEqualTo(org.apache.poi.ss.usermodel.DataValidation.ErrorStyle.STOP);
                assertThat(validation.getPromptBoxTitle().length()).isLessThanOrEqualTo(32);
                assertThat(validation.getPromptBoxText().length()).isBetween(1, 255);
                assertThat(validation.getErrorBoxText().length()).isBetween(1, 255);
            });
        }
    }

    @Test
    void tellsHintUnitAndObligationBesideTheCell() {
        XSSFDataValidation validation = validation("rep.etp_animation");

        assertThat(validation.getPromptBoxTitle()).isEqualTo("A04 · ETP d’animation");
        assertThat(validation.getPromptBoxText()).contains("Temps de travail").endsWith("* Réponse obligatoire.");
        assertThat(validation.getPromptBoxText()).contains("Unité : ETP.");
        assertThat(validation.getValidationConstraint().getFormula1()).contains("\"NSP\"", "\"SO\"");
    }

    @Test
    void identifiesItselfInBothPlaces() {
        List<String> cells = new ArrayList<>();
        workbook.getSheet("_META").forEach(row -> cells.add(row.getCell(0) + "=" + row.getCell(1)));

        assertThat(cells)
                .contains(
                        "ptce.pole=P007",
                        "ptce.campagne=exemple-2015",
                        "ptce.exercice=2015",
                        "ptce.version=v1",
                        "ptce.questionnaire=pole",
                        "ptce.exemple=oui");
        for (String cell : cells) {
            String[] entry = cell.split("=", 2);
            assertThat(workbook.getProperties()
                            .getCustomProperties()
                            .getProperty(entry[0])
                            .getLpwstr())
                    .isEqualTo(entry[1]);
        }
    }

    @Test
    void writesWhatTheRegistryKnowsAndLeavesTheRestBlank() throws IOException {
        assertThat(cell("rep.pole_id").getStringCellValue()).isEqualTo("P007");
        assertThat(cell("rep.pole_nom").getStringCellValue()).isEqualTo("Terre & Mer <nord>");
        assertThat(cell("rep.departement").getStringCellValue()).isEqualTo("40 – Landes");
        assertThat(cell("rep.contact_courriel").getStringCellValue()).isEqualTo("c@exemple.fr");
        assertThat(workbook.getSheet("6_STRUCTURES").getFooter().getLeft()).contains("Terre && Mer");

        ExpectedPole unknown = new ExpectedPole("P008", "Autre", List.of(), "", "", "", "", "");
        try (XSSFWorkbook other = open(BlankForms.poles(CAMPAGNE, 60).write(unknown))) {
            CellReference place = new AreaReference(
                            other.getName("rep.departement").getRefersToFormula(), other.getSpreadsheetVersion())
                    .getFirstCell();
            XSSFCell blank = other.getSheet("1_POLE").getRow(place.getRow()).getCell(place.getCol());
            assertThat(blank.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.BLANK);
            assertThat(isLocked(blank)).isFalse();
        }
    }

    @Test
    void givesEachStructureRowItsKey() {
        AreaReference names = area("col.structure_nom");
        XSSFSheet sheet = workbook.getSheet("6_STRUCTURES");

        assertThat(names.getLastCell().getRow() - names.getFirstCell().getRow() + 1)
                .isEqualTo(60);
        assertThat(sheet.getRow(names.getFirstCell().getRow()).getCell(0).getStringCellValue())
                .isEqualTo("P007-01");
        assertThat(sheet.getRow(names.getLastCell().getRow()).getCell(0).getStringCellValue())
                .isEqualTo("P007-60");
    }

    @Test
    void saysOnEverySheetThatTheDataAreFictitious() {
        for (String name : List.of("LISEZMOI", "1_POLE", "6_STRUCTURES")) {
            assertThat(allText(workbook.getSheet(name))).contains("Campagne d’exemple : données fictives");
        }
        assertThat(allText(workbook.getSheet("LISEZMOI"))).contains("Terre & Mer <nord>", "Cnil", "NSP");
    }

    @Test
    void writesTheSameBytesAgainAndOtherBytesForAnotherPole() {
        FormWriter writer = new FormWriter(definition, CAMPAGNE, FormWriter.STRUCTURES);
        ExpectedPole other = new ExpectedPole("P008", "Autre", List.of(), "", "", "", "", "");

        byte[] second = writer.write(other);

        assertThat(writer.write(POLE)).isEqualTo(bytes);
        assertThat(second).isNotEqualTo(bytes);
    }

    @Test
    void staysLightEnoughToTravelByMail() {
        byte[] withoutCommunes =
                BlankForms.poles(CAMPAGNE, FormWriter.STRUCTURES).writeWithoutCommunes(POLE);

        assertThat(withoutCommunes.length).isLessThan(150_000);
        assertThat(bytes.length).isLessThan(withoutCommunes.length + 50_000);
    }

    @Test
    void asksAFieldAddedToTheDefinition() throws IOException {
        CodeList list = new CodeList(
                "fruits",
                List.of(
                        new Code("pomme", "Pomme", List.of(), false, ""),
                        new Code("figue", "Figue", List.of(), false, "")));
        Field model = definition.findField("pole_type").orElseThrow();
        Field added = new Field(
                "P99",
                "fruit",
                model.type(),
                Optional.of(list),
                model.layout(),
                "Votre fruit",
                "",
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                0,
                "",
                false,
                false,
                false,
                1,
                Optional.empty());
        List<Section> sections = new ArrayList<>(definition.sections());
        Section first = sections.get(0);
        List<Field> fields = new ArrayList<>(first.fields());
        fields.add(added);
        sections.set(0, new Section(first.name(), first.feuille(), first.label(), "", false, false, fields));
        Definition larger = new Definition(
                definition.settings(),
                sections,
                definition.lists(),
                List.of(),
                List.of(),
                definition.empreinte(),
                definition.formDigest());

        try (XSSFWorkbook written = open(new FormWriter(larger, CAMPAGNE, 60).write(POLE))) {
            assertThat(written.getName("rep.fruit")).isNotNull();
            assertThat(allText(written.getSheet("_LISTES"))).contains("Pomme", "Figue");
            assertThat(allText(written.getSheet("1_POLE"))).contains("Votre fruit");
        }
    }

    @Test
    void refusesAnAbsurdNumberOfStructures() {
        assertThatThrownBy(() -> new FormWriter(definition, CAMPAGNE, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static AreaReference area(String name) {
        return new AreaReference(workbook.getName(name).getRefersToFormula(), workbook.getSpreadsheetVersion());
    }

    private static XSSFCell cell(String name) {
        CellReference place = area(name).getFirstCell();
        return workbook.getSheet(place.getSheetName()).getRow(place.getRow()).getCell(place.getCol());
    }

    private static boolean isLocked(Cell cell) {
        return cell.getCellStyle().getLocked();
    }

    private static XSSFDataValidation validation(String name) {
        CellReference place = area(name).getFirstCell();
        return workbook.getSheet(place.getSheetName()).getDataValidations().stream()
                .filter(validation ->
                        validation.getRegions().getCellRangeAddresses()[0].isInRange(place.getRow(), place.getCol()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (CellReference place : area(name).getAllReferencedCells()) {
            texts.add(workbook.getSheet(place.getSheetName())
                    .getRow(place.getRow())
                    .getCell(place.getCol())
                    .getStringCellValue());
        }
        return texts;
    }

    private static String allText(XSSFSheet sheet) {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        StringBuilder text = new StringBuilder();
        sheet.forEach(row ->
                row.forEach(cell -> text.append(formatter.formatCellValue(cell)).append('\n')));
        return text.toString();
    }
}

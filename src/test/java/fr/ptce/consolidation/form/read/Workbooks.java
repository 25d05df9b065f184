package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.office.read.XlsxLimits;
import fr.ptce.consolidation.office.read.XlsxReader;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Section;
import fr.ptce.consolidation.questionnaire.Settings;
import fr.ptce.consolidation.typing.Fields;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A small questionnaire in the layout agreed with the writer, that a test fills, moves about and reads back. */
final class Workbooks {
    static final String FICHIER = "P001.xlsx";
    static final String ANIMATION = "2_ANIMATION";
    static final String STRUCTURES = "6_STRUCTURES";
    private static final int CLE = 0;
    private static final int CHAMP = 0;
    private static final int LIBELLE = 1;
    private static final int REPONSE = 2;
    private static final int JUSTIFICATION = 4;
    private static final int LIGNES = 5;
    /** First data row of the table, under the technical row, the titles and the codes. */
    static final int PREMIERE_LIGNE = 3;

    final XSSFWorkbook poi = new XSSFWorkbook();
    final Map<String, String> identite = new LinkedHashMap<>();
    private final Definition definition = definition();

    private Workbooks() {}

    /** A blank workbook of pole P001, identity written in both places by {@link #lire}. */
    static Workbooks vierge() {
        Workbooks classeur = new Workbooks();
        classeur.poi.createSheet("LISEZMOI").createRow(0).createCell(0).setCellValue("Notice");
        for (Section section : classeur.definition.sections()) {
            if (section.repeat()) {
                classeur.ecrireTableau(section);
            } else {
                classeur.ecrireQuestions(section);
            }
        }
        classeur.identite.putAll(Map.of(
                "ptce.campagne", "exemple-2015",
                "ptce.exercice", "2015",
                "ptce.version", "v1",
                "ptce.pole", "P001",
                "ptce.questionnaire", "pole",
                "ptce.exemple", "oui"));
        return classeur;
    }

    static Definition definition() {
        Section animation = new Section(
                "animation",
                ANIMATION,
                "L'animation",
                "",
                false,
                false,
                List.of(
                        Fields.locked("pole_id"),
                        Fields.decimal("etp_animation", "ETP"),
                        Fields.integer("nb_structures", "structures"),
                        Fields.choice("organisation", Fields.SECTEURS),
                        Fields.ticks("valeurs", Fields.VALEURS),
                        Fields.slots("filieres", Fields.SECTEURS, 2),
                        Fields.personal("contact_nom")));
        Section structures = new Section(
                "structures",
                STRUCTURES,
                "Les structures",
                "",
                true,
                false,
                List.of(
                        Fields.locked("structure_ligne"),
                        Fields.text("structure_nom"),
                        Fields.choice("qpv", Fields.OUI_NON),
                        Fields.decimal("etp_total", "ETP"),
                        Fields.slots("secteurs", Fields.SECTEURS, 2),
                        Fields.ticks("mutualisations", Fields.VALEURS)));
        Settings settings = new Settings("ptce", "Enquête", "v1", List.of("v0", "v1"), Map.of());
        return new Definition(
                settings,
                List.of(animation, structures),
                Map.of(),
                List.of(),
                List.of(),
                "0".repeat(64),
                "0".repeat(64));
    }

    XSSFSheet feuille(String nom) {
        return poi.getSheet(nom);
    }

    /** The answer cell of that technical name. */
    XSSFCell cellule(String nom) {
        XSSFSheet feuille = feuille(ANIMATION);
        for (Row row : feuille) {
            if (row.getCell(CHAMP) != null
                    && row.getCell(CHAMP).getStringCellValue().equals(nom)) {
                return ((XSSFRow) row).createCell(REPONSE);
            }
        }
        throw new IllegalArgumentException(nom);
    }

    Workbooks repondre(String nom, String texte) {
        cellule(nom).setCellValue(texte);
        return this;
    }

    Workbooks repondre(String nom, double nombre) {
        cellule(nom).setCellValue(nombre);
        return this;
    }

    /** The cell of a structure, counted from 0. */
    XSSFCell structure(int ligne, String nom) {
        XSSFSheet feuille = feuille(STRUCTURES);
        for (org.apache.poi.ss.usermodel.Cell cell : feuille.getRow(0)) {
            if (cell.getStringCellValue().equals(nom)) {
                XSSFRow row = feuille.getRow(PREMIERE_LIGNE + ligne);
                return (row == null ? feuille.createRow(PREMIERE_LIGNE + ligne) : row)
                        .createCell(cell.getColumnIndex());
            }
        }
        throw new IllegalArgumentException(nom);
    }

    Workbooks sansNoms() {
        poi.getAllNames().stream().toList().forEach(poi::removeName);
        return this;
    }

    /** Saves the workbook as it is and reads it, as one of the campaign of the example. */
    FormReading lire() {
        return lire(FICHIER);
    }

    FormReading lire(String fichier) {
        return new FormReader(definition, Set.of("P001", "P002"), "exemple-2015")
                .read(new XlsxReader(XlsxLimits.defaults(), () -> 0, sheet -> false).read(octets()), fichier);
    }

    Submission lireReponses() {
        FormReading reading = lire();
        if (reading instanceof FormReading.Read read) {
            return read.submission();
        }
        throw new AssertionError(reading);
    }

    byte[] octets() {
        if (!identite.isEmpty()) {
            identite.forEach(
                    (cle, valeur) -> poi.getProperties().getCustomProperties().addProperty(cle, valeur));
            XSSFSheet meta = poi.createSheet("_META");
            identite.forEach((cle, valeur) -> {
                XSSFRow row = meta.createRow(meta.getPhysicalNumberOfRows());
                row.createCell(0).setCellValue(cle);
                row.createCell(1).setCellValue(valeur);
            });
            poi.setSheetVisibility(poi.getSheetIndex(meta), SheetVisibility.VERY_HIDDEN);
        }
        return enregistrer();
    }

    /** The bytes, without writing the identity. */
    byte[] enregistrer() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            poi.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ecrireQuestions(Section section) {
        XSSFSheet feuille = poi.createSheet(section.feuille());
        XSSFRow technique = feuille.createRow(0);
        technique.createCell(CHAMP).setCellValue("#champ");
        technique.createCell(REPONSE).setCellValue("#reponse");
        technique.createCell(REPONSE + 1).setCellValue("#unite");
        technique.createCell(JUSTIFICATION).setCellValue("#justification");
        technique.setZeroHeight(true);
        feuille.setColumnHidden(CHAMP, true);
        feuille.createRow(1).createCell(LIBELLE).setCellValue(section.label());
        feuille.getRow(1).createCell(REPONSE).setCellValue("Réponse");
        int ligne = 2;
        for (Field field : section.fields()) {
            if (field.layout().kind() == Field.Layout.Kind.TICKS) {
                feuille.createRow(ligne++).createCell(LIBELLE).setCellValue(field.label());
            }
            for (Marker marker : Marker.of(field)) {
                XSSFRow row = feuille.createRow(ligne++);
                row.createCell(CHAMP).setCellValue(marker.technicalName());
                row.createCell(LIBELLE).setCellValue(marker.label());
                nommer("rep." + marker.definedName(), section.feuille(), "$C$" + ligne);
            }
        }
    }

    private void ecrireTableau(Section section) {
        XSSFSheet feuille = poi.createSheet(section.feuille());
        XSSFRow technique = feuille.createRow(0);
        XSSFRow titres = feuille.createRow(1);
        XSSFRow codes = feuille.createRow(2);
        technique.createCell(CLE).setCellValue("#cle");
        int colonne = 1;
        for (Field field : section.fields()) {
            for (Marker marker : Marker.of(field)) {
                technique.createCell(colonne).setCellValue(marker.technicalName());
                titres.createCell(colonne).setCellValue(field.label());
                if (field.layout().kind() == Field.Layout.Kind.TICKS) {
                    codes.createCell(colonne).setCellValue(marker.label());
                }
                colonne++;
            }
        }
        technique.createCell(colonne).setCellValue("#justification");
        for (int ligne = 0; ligne < LIGNES; ligne++) {
            XSSFRow row = feuille.createRow(PREMIERE_LIGNE + ligne);
            row.createCell(CLE).setCellValue("P001-0" + (ligne + 1));
            row.createCell(1).setCellValue("P001-0" + (ligne + 1));
        }
    }

    private void nommer(String nom, String feuille, String adresse) {
        Name name = poi.createName();
        name.setNameName(nom);
        name.setRefersToFormula("'" + feuille + "'!" + adresse);
    }
}

package fr.ptce.consolidation.fill.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Pictures, notes, links, headers: what hangs on rows without being a cell. */
class FloatingFollowingTest extends FilledWorkbooks {
    private static final byte[] PIXEL = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Test
    void keepsPicturesAndAnchorsThemOnTheirRows() throws Exception {
        try (XSSFWorkbook workbook = filled(
                book -> {
                    loop(book);
                    XSSFSheet sheet = book.getSheetAt(0);
                    int picture = book.addPicture(PIXEL, Workbook.PICTURE_TYPE_PNG);
                    sheet.createDrawingPatriarch().createPicture(new XSSFClientAnchor(0, 0, 0, 0, 0, 4, 2, 9), picture);
                    sheet.createDrawingPatriarch().createPicture(new XSSFClientAnchor(0, 0, 0, 0, 3, 0, 4, 1), picture);
                },
                Map.of("regions", REGIONS))) {
            List<XSSFPicture> pictures = new ArrayList<>();
            workbook.getSheetAt(0).getDrawingPatriarch().getShapes().forEach(s -> pictures.add((XSSFPicture) s));

            assertThat(pictures.get(0).getPictureData().getData()).isEqualTo(PIXEL);
            assertThat(pictures.get(0).getClientAnchor().getRow1()).isEqualTo(4);
            assertThat(pictures.get(0).getClientAnchor().getRow2()).isEqualTo(9);
            assertThat(pictures.get(1).getClientAnchor().getRow1()).isZero();
        }
    }

    @Test
    void mergesNotesAndMovesTheirFrames() throws Exception {
        Path out = fill(
                template(book -> {
                    loop(book);
                    XSSFSheet sheet = book.getSheetAt(0);
                    note(sheet, "A3", "Région $r.nom : $f.nombre($r.etp, 1) ETP");
                    note(sheet, "B3", "Équivalents temps plein");
                    note(sheet, "B5", "Somme de $regions.size() régions");
                }),
                Map.of("regions", REGIONS));

        try (XSSFWorkbook workbook = new XSSFWorkbook(java.nio.file.Files.newInputStream(out))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            Map<CellAddress, String> notes = new java.util.TreeMap<>();
            sheet.getCellComments()
                    .forEach((address, note) ->
                            notes.put(address, note.getString().getString()));
            assertThat(notes)
                    .containsExactly(
                            Map.entry(new CellAddress("A2"), "Région Bretagne : 10,0 ETP"),
                            Map.entry(new CellAddress("B2"), "Équivalents temps plein"),
                            Map.entry(new CellAddress("A3"), "Région Île-de-France : 20,5 ETP"),
                            Map.entry(new CellAddress("A4"), "Région Corse : 3,0 ETP"),
                            Map.entry(new CellAddress("B5"), "Somme de 3 régions"));
            assertThat(((XSSFClientAnchor)
                                    sheet.getCellComment(new CellAddress("A4")).getClientAnchor())
                            .getRow1())
                    .isEqualTo(3);
        }
        String vml = text(out, "xl/drawings/vmlDrawing0.vml");
        assertThat(vml.split("<v:shape ", -1)).hasSize(6);
        assertThat(vml.split("_x0000_s50000", -1)).hasSize(2);
    }

    @Test
    void takesAwayTheNoteOfARowThatIsGone() throws Exception {
        try (XSSFWorkbook workbook = filled(
                book -> {
                    XSSFSheet sheet = book.createSheet("S");
                    put(sheet, "A1", "#if($regions.isEmpty())");
                    put(sheet, "A2", "vide");
                    put(sheet, "A3", "#end");
                    put(sheet, "A4", "reste");
                    note(sheet, "A2", "partie");
                    note(sheet, "A4", "restée");
                },
                Map.of("regions", REGIONS))) {
            assertThat(workbook.getSheetAt(0).getCellComments().keySet()).containsExactly(new CellAddress("A1"));
        }
    }

    @Test
    void followsAndMergesLinks() throws Exception {
        List<Map<String, Object>> sites = List.of(
                Map.of("nom", "A", "site", "https://exemple.invalid/a?b=1&c=2"),
                Map.of("nom", "B", "site", "javascript:alert(1)"),
                Map.of("nom", "C", "site", "pas une adresse"),
                Map.of("nom", "D", "site", "mailto:d@exemple.invalid"));

        Path template = template(book -> {
            XSSFSheet sheet = book.createSheet("S");
            put(sheet, "A1", "$s.nom");
            put(sheet, "B1", "#foreach($s in $sites)");
            put(sheet, "A2", "vers la première ligne");
            put(sheet, "A3", "vers un site");
            link(sheet, 0, HyperlinkType.URL, "https://remplace.invalid/");
            link(sheet, 1, HyperlinkType.DOCUMENT, "S!A3");
            link(sheet, 2, HyperlinkType.URL, "https://exemple.invalid/fixe");
            sheet.getRow(0).getCell(0).getHyperlink().setLabel("Aller chez $s.nom");
        });
        Path merged = patched(
                template,
                "xl/worksheets/_rels/sheet1.xml.rels",
                rels -> rels.replace("https://remplace.invalid/", "$s.site"));

        try (XSSFWorkbook workbook =
                new XSSFWorkbook(java.nio.file.Files.newInputStream(fill(merged, Map.of("sites", sites))))) {
            List<String> links = workbook.getSheetAt(0).getHyperlinkList().stream()
                    .map(l -> l.getCellRef() + " " + (l.getAddress() == null ? l.getLocation() : l.getAddress()))
                    .toList();
            assertThat(links)
                    .containsExactlyInAnyOrder(
                            "A1 https://exemple.invalid/a?b=1&c=2",
                            "A4 mailto:d@exemple.invalid",
                            "A5 S!A6",
                            "A6 https://exemple.invalid/fixe");
            assertThat(workbook.getSheetAt(0).getHyperlink(0, 0).getLabel()).isEqualTo("Aller chez A");
        }
    }

    private static void link(XSSFSheet sheet, int row, HyperlinkType type, String address) {
        var link = sheet.getWorkbook().getCreationHelper().createHyperlink(type);
        link.setAddress(address);
        sheet.getRow(row).getCell(0).setHyperlink(link);
    }

    @Test
    void mergesHeadersWithoutLettingDataGiveOrders() throws Exception {
        String hostile = "Dupont & fils &P &\"Arial\"\u0000 $x #set($y=1)";

        try (XSSFWorkbook workbook = filled(
                book -> {
                    XSSFSheet sheet = book.createSheet("S");
                    put(sheet, "A1", "x");
                    sheet.getHeader().setLeft("&B$titre");
                    sheet.getHeader().setRight("&10$annee");
                    sheet.getFooter().setCenter("$long");
                    sheet.getFooter().setRight("&P / &N");
                },
                Map.of("titre", hostile, "annee", 2015, "long", "é".repeat(400)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getHeader().getLeft()).isEqualTo("&BDupont && fils &&P &&\"Arial\"\uFFFD $x #set($y=1)");
            assertThat(sheet.getHeader().getRight()).isEqualTo("&10 2015");
            String footer = sheet.getCTWorksheet().getHeaderFooter().getOddFooter();
            assertThat(footer).hasSizeLessThanOrEqualTo(255).startsWith("&Cééé").endsWith("…&R&P / &N");
        }
    }
}

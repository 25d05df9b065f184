package fr.ptce.consolidation.form.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class AnnotatedTextTest {
    @Test
    void showsWhatWasTypedWhateverItsCharacters() throws IOException {
        String typed = "_x0041_ \"A\" <b>\tun\r\ndeux\u0007 \uD83D.";
        String shown = typed.replace('\uD83D', '\uFFFD');
        Finding finding = new Finding(
                "X",
                Severity.ERROR,
                List.of(new Location("P001.xlsx", "L'\"été\"", "B2")),
                "P001",
                "",
                "champ",
                typed,
                "",
                typed,
                "Corrigez.",
                "");

        byte[] annotated =
                AnnotatedWorkbook.write(workbook("L'\"été\""), List.of(finding)).orElseThrow();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
            var list = workbook.getSheet("À corriger");
            assertThat(list.getRow(4).getCell(2).getStringCellValue()).isEqualTo(shown);
            assertThat(list.getHyperlinkList().get(0).getLocation()).isEqualTo("'L''\"été\"'!B2");
            assertThat(workbook.getSheetAt(0)
                            .getCellComment(new CellAddress("B2"))
                            .getString()
                            .getString())
                    .contains(shown);
        }
    }

    private static byte[] workbook(String sheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet(sheet).createRow(1).createCell(1).setCellValue("x");
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }
}

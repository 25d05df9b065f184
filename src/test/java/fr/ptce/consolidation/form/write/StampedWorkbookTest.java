package fr.ptce.consolidation.form.write;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.office.OfficeZip;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StampedWorkbookTest {
    @Test
    void writesATextInTheWayOfEachPlaceItStands() {
        String mark = PoleTokens.NOM.mark();
        StampedWorkbook workbook = new StampedWorkbook(new TreeMap<>(Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "xl/a.xml",
                "<a b=\"%1$s\" c=\"d\">%1$s<t>le %1$s</t><t xml:space=\"preserve\">%1$s</t><title>%1$s</title></a>"
                        .formatted(mark))));

        byte[] stamped = workbook.stamp(Map.of(mark, "\"A\" & B\n_x0041_\u0007"));

        String cell = "\"A\" &amp; B\n_x005F_x0041__x0007_";
        String text = "\"A\" &amp; B\n_x0041_\uFFFD";
        assertThat(new String(OfficeZip.unpack(stamped).getOrDefault("xl/a.xml", new byte[0]), StandardCharsets.UTF_8))
                .isEqualTo("<a b=\"&quot;A&quot; &amp; B&#10;_x0041_\uFFFD\" c=\"d\">" + text + "<t>le " + cell
                        + "</t><t xml:space=\"preserve\">" + cell + "</t><title>" + text + "</title></a>");
    }
}

package fr.ptce.consolidation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingsScreenTest {
    @Test
    void printsErrorsFirstWithTheirRemedy() {
        String screen = print(List.of(
                finding("DES-UNITE", Severity.INFO, "C9", "Unité retirée."),
                finding("FDT-NOMBRE", Severity.ERROR, "C4", "« trois » n'est pas un nombre.")));

        assertThat(screen.lines())
                .containsExactly(
                        "  bloquante",
                        "    FDT-NOMBRE (1)",
                        "      2_ANIMATION › C4 : « trois » n'est pas un nombre.",
                        "        → Attendu : un nombre. Tapez le nombre.",
                        "  information",
                        "    DES-UNITE (1)",
                        "      2_ANIMATION › C9 : Unité retirée.");
    }

    @Test
    void showsAFewOfEachRuleAndCountsTheOthers() {
        List<Finding> many = IntStream.rangeClosed(1, 8)
                .mapToObj(row -> finding("DES-UNITE", Severity.INFO, "C" + row, "Unité retirée."))
                .toList();

        String screen = print(many);

        assertThat(screen).contains("DES-UNITE (8)", "C5", "… et 3 de plus.").doesNotContain("C6");
    }

    @Test
    void countsInWords() {
        Finding error = finding("FDT-NOMBRE", Severity.ERROR, "C4", "Faux.");
        Finding info = finding("DES-UNITE", Severity.INFO, "C9", "Lu.");

        assertThat(FindingsScreen.counts(List.of())).isEqualTo("aucune anomalie");
        assertThat(FindingsScreen.counts(Stream.of(error, error, info).toList()))
                .isEqualTo("2 anomalies bloquantes, 1 information");
    }

    private static String print(List<Finding> findings) {
        StringWriter screen = new StringWriter();
        PrintWriter out = new PrintWriter(screen);
        new FindingsScreen(out).print(findings);
        out.flush();
        return screen.toString();
    }

    private static Finding finding(String code, Severity severity, String cell, String message) {
        List<Location> locations = List.of(new Location("P001.xlsx", "2_ANIMATION", cell));
        return new Finding(
                code,
                severity,
                locations,
                "P001",
                "",
                "etp_animation",
                "",
                "un nombre",
                message,
                "Tapez le nombre.",
                "");
    }
}

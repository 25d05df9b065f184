package fr.ptce.consolidation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.job.SampleRun;
import fr.ptce.consolidation.merge.RuleFindings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The findings of a campaign on the console: few lines, errors first, one per rule. */
class RuleTalliesScreenTest {
    private final StringWriter out = new StringWriter();

    @Test
    void groupsTheFindingsOfACampaignByRule(@TempDir Path folder) throws IOException {
        Path input = SampleRun.someOfTheSample(
                folder.resolve("input"),
                "P048-pole-exemple-48.xlsx",
                "P093-pole-exemple-93.xlsx",
                "P106-pole-exemple-106.xlsx",
                "P116-pole-exemple-116.xlsx");

        int exit = Ptce.commandLine(new PrintWriter(out, true), new PrintWriter(new StringWriter(), true))
                .execute(
                        "consolider",
                        "--entree",
                        input.toString(),
                        "--sortie",
                        folder.resolve("output").toString());

        assertThat(exit).isEqualTo(ExitCodes.FINDINGS);
        List<String> lines = out.toString().lines().toList();
        int errors = lines.indexOf("Anomalies bloquantes, à corriger : 2");
        assertThat(lines.get(errors + 1))
                .startsWith("  VCO-ANIMATION ")
                .contains("2 pôles, 2 fois", "Les ETP d’animation dépassent les ETP investis dans le pôle")
                .endsWith("(P048 2_ANIMATION D11)");
        assertThat(lines.get(errors + 2)).isEqualTo("À justifier : 1");
        assertThat(lines.get(errors + 3)).startsWith("  VCO-SORTIES ").contains("1 pôle, 1 fois");
    }

    @Test
    void neverFillsTheScreen() {
        List<RuleFindings> findings = new ArrayList<>();
        for (int i = 10; i < 60; i++) {
            findings.add(finding("VCO-E" + i, Severity.ERROR));
            findings.add(finding("VCO-W" + i, Severity.WARNING));
            findings.add(finding("VCO-I" + i, Severity.INFO));
        }

        List<String> lines = print(findings);

        assertThat(lines).hasSizeLessThanOrEqualTo(25);
        assertThat(lines)
                .contains("  et 44 autres règles, dans donnees/anomalies.csv")
                .contains("  et 46 autres règles, dans donnees/anomalies.csv")
                .contains("Informations : 150, dans donnees/anomalies.csv ; elles ne demandent rien.")
                .noneMatch(line -> line.contains("VCO-I"));
        assertThat(lines).filteredOn(line -> line.startsWith("  VCO-")).hasSize(10);
    }

    @Test
    void leavesTheRoomOfOneKindToTheOther() {
        List<RuleFindings> findings = new ArrayList<>();
        for (int i = 10; i < 30; i++) {
            findings.add(finding("VCO-E" + i, Severity.ERROR));
        }
        findings.add(finding("VCO-W10", Severity.WARNING));

        assertThat(print(findings))
                .filteredOn(line -> line.startsWith("  VCO-"))
                .hasSize(10)
                .anyMatch(line -> line.contains("VCO-W10"));
    }

    @Test
    void saysNothingWhenThereIsNothingToSay() {
        assertThat(print(List.of())).isEmpty();
    }

    @Test
    void namesTheFileOfTheNetworkWhenNoPoleIsConcerned() {
        RuleFindings registry = new RuleFindings(
                "COC-REGISTRE", Severity.ERROR, 3, 0, "Au registre.", "", new Location("poles.csv", "", "E12"));

        assertThat(print(List.of(registry)).get(1))
                .contains(" 3 fois ")
                .doesNotContain("pôle,")
                .endsWith("(poles.csv E12)");
    }

    private List<String> print(List<RuleFindings> findings) {
        new RuleTalliesScreen(new PrintWriter(out, true)).print(findings);
        return out.toString().lines().toList();
    }

    private static RuleFindings finding(String code, Severity severity) {
        return new RuleFindings(
                code,
                severity,
                3,
                2,
                "Un message qui dit ce qui ne va pas, et qui est bien trop long pour tenir sur une ligne d'écran.",
                "P001",
                new Location("P001.xlsx", "3_EMPLOI", "D10"));
    }
}

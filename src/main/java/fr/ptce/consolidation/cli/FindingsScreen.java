package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The anomalies of one file on the console: the gravest first, grouped by rule, a few of each rule and how many more, so
 * that what is worth knowing never drowns what must be corrected.
 */
final class FindingsScreen {
    private static final int SHOWN = 5;

    private final PrintWriter out;

    FindingsScreen(PrintWriter out) {
        this.out = out;
    }

    /** Prints the findings of a file under its severities and rules. */
    void print(List<Finding> findings) {
        for (Severity severity : Severity.values()) {
            Map<String, List<Finding>> byRule = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .sorted()
                    .collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.toList()));
            if (!byRule.isEmpty()) {
                out.println("  " + severity.label());
                byRule.forEach(this::printRule);
            }
        }
    }

    /** How many findings there are of each severity, in words; what there is none of is left out. */
    static String counts(List<Finding> findings) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (count > 0) {
                counts.add(count + " " + words(severity, count > 1));
            }
        }
        return counts.isEmpty() ? "aucune anomalie" : String.join(", ", counts);
    }

    private static String words(Severity severity, boolean several) {
        return switch (severity) {
            case ERROR -> several ? "anomalies bloquantes" : "anomalie bloquante";
            case WARNING -> "à justifier";
            case INFO -> several ? "informations" : "information";
        };
    }

    private void printRule(String code, List<Finding> findings) {
        out.println("    " + code + " (" + findings.size() + ")");
        findings.stream().limit(SHOWN).forEach(this::printFinding);
        if (findings.size() > SHOWN) {
            out.println("      … et " + (findings.size() - SHOWN) + " de plus.");
        }
    }

    private void printFinding(Finding finding) {
        String structure = finding.structure().isEmpty() ? "" : " (" + finding.structure() + ")";
        String place = place(finding);
        out.println("      " + (place.isEmpty() ? "" : place + structure + " : ") + finding.message());
        if (finding.severity() != Severity.INFO && !finding.action().isEmpty()) {
            String expected = finding.attendu().isEmpty() ? "" : "Attendu : " + finding.attendu() + ". ";
            out.println("        → " + expected + finding.action());
        }
    }

    private static String place(Finding finding) {
        return finding.locations().stream()
                .map(FindingsScreen::place)
                .filter(text -> !text.isEmpty())
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
    }

    private static String place(Location location) {
        return Stream.of(location.feuille(), location.cellule())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" › "));
    }
}

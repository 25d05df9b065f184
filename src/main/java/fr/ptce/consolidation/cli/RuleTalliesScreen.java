package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.french.Excerpt;
import fr.ptce.consolidation.merge.RuleFindings;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The findings of a campaign on the console, one line per rule: blocking ones first, then those to justify, about ten
 * rules in all; informations are counted. Everything is in {@code donnees/anomalies.csv}.
 */
final class RuleTalliesScreen {
    private static final int RULES = 10;
    /** Lines kept for blocking rules when warnings are many too. */
    private static final int BLOCKING = 6;

    private static final int SENTENCE = 70;

    private final PrintWriter out;

    RuleTalliesScreen(PrintWriter out) {
        this.out = out;
    }

    void print(List<RuleFindings> findings) {
        List<RuleFindings> blocking = of(findings, Severity.ERROR);
        List<RuleFindings> toJustify = of(findings, Severity.WARNING);
        int shown = Math.min(blocking.size(), Math.max(BLOCKING, RULES - toJustify.size()));
        print("Anomalies bloquantes, à corriger", blocking, shown);
        print("À justifier", toJustify, Math.min(toJustify.size(), RULES - shown));
        int informations = of(findings, Severity.INFO).stream()
                .mapToInt(RuleFindings::number)
                .sum();
        if (informations > 0) {
            out.println("Informations : " + informations + ", dans donnees/anomalies.csv ; elles ne demandent rien.");
        }
        if (!findings.isEmpty()) {
            out.println();
        }
    }

    private static List<RuleFindings> of(List<RuleFindings> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    private void print(String title, List<RuleFindings> findings, int shown) {
        if (findings.isEmpty()) {
            return;
        }
        int total = findings.stream().mapToInt(RuleFindings::number).sum();
        out.println(title + " : " + total);
        findings.subList(0, shown).forEach(this::print);
        int others = findings.size() - shown;
        if (others > 0) {
            out.println("  et " + others + (others == 1 ? " autre règle" : " autres règles")
                    + ", dans donnees/anomalies.csv");
        }
    }

    private void print(RuleFindings finding) {
        List<String> parts = new ArrayList<>();
        if (finding.poles() > 0) {
            parts.add(finding.poles() + (finding.poles() == 1 ? " pôle" : " pôles"));
        }
        parts.add(finding.number() + " fois");
        out.println("  " + padded(finding.code(), 24) + " " + padded(String.join(", ", parts), 19) + " "
                + excerpt(finding.message()) + " (" + place(finding) + ")");
    }

    /** The pole and the cell of an example; the file when it is one of the network's own. */
    private static String place(RuleFindings finding) {
        Location location = finding.exemple();
        String where = finding.pole().isEmpty() ? location.fichier() : finding.pole();
        return String.join(
                " ",
                Stream.of(where, location.feuille(), location.cellule())
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static String excerpt(String sentence) {
        return sentence.length() <= SENTENCE
                ? sentence
                : sentence.substring(0, Excerpt.cut(sentence, SENTENCE - 1)).stripTrailing() + Excerpt.ELLIPSIS;
    }

    private static String padded(String text, int length) {
        return text + " ".repeat(Math.max(0, length - text.length()));
    }
}

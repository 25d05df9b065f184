package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
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
    private static final int REGLES = 10;
    /** Lines kept for blocking rules when warnings are many too. */
    private static final int BLOQUANTES = 6;

    private static final int PHRASE = 70;

    private final PrintWriter out;

    RuleTalliesScreen(PrintWriter out) {
        this.out = out;
    }

    void print(List<RuleFindings> constats) {
        List<RuleFindings> bloquantes = of(constats, Severity.ERROR);
        List<RuleFindings> aJustifier = of(constats, Severity.WARNING);
        int shown = Math.min(bloquantes.size(), Math.max(BLOQUANTES, REGLES - aJustifier.size()));
        print("Anomalies bloquantes, à corriger", bloquantes, shown);
        print("À justifier", aJustifier, Math.min(aJustifier.size(), REGLES - shown));
        int informations = of(constats, Severity.INFO).stream()
                .mapToInt(RuleFindings::nombre)
                .sum();
        if (informations > 0) {
            out.println("Informations : " + informations + ", dans donnees/anomalies.csv ; elles ne demandent rien.");
        }
        if (!constats.isEmpty()) {
            out.println();
        }
    }

    private static List<RuleFindings> of(List<RuleFindings> constats, Severity severity) {
        return constats.stream()
                .filter(constat -> constat.severity() == severity)
                .toList();
    }

    private void print(String title, List<RuleFindings> constats, int shown) {
        if (constats.isEmpty()) {
            return;
        }
        int total = constats.stream().mapToInt(RuleFindings::nombre).sum();
        out.println(title + " : " + total);
        constats.subList(0, shown).forEach(this::print);
        int others = constats.size() - shown;
        if (others > 0) {
            out.println("  et " + others + (others == 1 ? " autre règle" : " autres règles")
                    + ", dans donnees/anomalies.csv");
        }
    }

    private void print(RuleFindings constat) {
        List<String> parts = new ArrayList<>();
        if (constat.poles() > 0) {
            parts.add(constat.poles() + (constat.poles() == 1 ? " pôle" : " pôles"));
        }
        parts.add(constat.nombre() + " fois");
        out.println("  " + padded(constat.code(), 24) + " " + padded(String.join(", ", parts), 19) + " "
                + excerpt(constat.message()) + " (" + place(constat) + ")");
    }

    /** The pole and the cell of an example; the file when it is one of the network's own. */
    private static String place(RuleFindings constat) {
        Location location = constat.exemple();
        String where = constat.pole().isEmpty() ? location.fichier() : constat.pole();
        return String.join(
                " ",
                Stream.of(where, location.feuille(), location.cellule())
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static String excerpt(String phrase) {
        return phrase.length() <= PHRASE
                ? phrase
                : phrase.substring(0, PHRASE - 1).stripTrailing() + "…";
    }

    private static String padded(String text, int length) {
        return text + " ".repeat(Math.max(0, length - text.length()));
    }
}

package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.french.Plural;
import fr.ptce.consolidation.job.RunReport;
import fr.ptce.consolidation.merge.Totals;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the survey officer reads when the main job ends. */
final class ClosingSummary {
    /** Refused files named on the console; all of them are in {@code anomalies.csv}. */
    private static final int REFUSALS_CITED = 50;

    /** Replaced files named on the console; all of them are in {@code journal.json}. */
    private static final int VERSIONS_CITED = 20;

    private ClosingSummary() {}

    static void print(RunReport report, PrintWriter out) {
        out.println();
        out.println("Campagne « " + report.libelle() + " »");
        if (report.exemple()) {
            out.println("Campagne d'exemple : données fictives.");
        }
        out.println();
        line(out, "Reçus", report.fichiers(), origin(report));
        line(
                out,
                "  acceptés",
                report.acceptes(),
                "un questionnaire par pôle, sur " + report.expected() + " pôles attendus");
        if (report.doublons() > 0) {
            line(out, "  doublons", report.doublons(), "remplacés par un envoi plus récent ou identiques à un autre :");
            printVersions(report, out);
        }
        line(
                out,
                "  refusés",
                report.refuses().size(),
                report.refuses().isEmpty() ? "" : "ils ne comptent dans aucun chiffre :");
        printRefusals(report.refuses(), out);
        if (!report.vides().isEmpty()) {
            line(
                    out,
                    "  vides",
                    report.vides().size(),
                    "sans aucune réponse, donc comptés nulle part, et à redemander :");
            printRefusals(report.vides(), out);
        }
        if (report.forms().received() > 0) {
            line(out, "Structures", report.forms().received(), forms(report.forms()));
        }
        line(out, "À corriger", report.polesToCorrect(), "pôles ont au moins une anomalie bloquante");
        line(out, "À justifier", report.polesToJustify(), "pôles ont au moins une réponse à justifier");
        line(out, "Retenus", report.kept(), report.criterion());
        printMissing(report, out);
        out.println();
        new RuleTalliesScreen(out).print(report.findings());
        report.notes().forEach(note -> out.println("• " + note));
        out.println("Les résultats sont dans " + report.folder() + " :");
        report.outputs().forEach(output -> out.println("  " + output));
    }

    /** The outputs that could not be made, all the others being there. */
    private static void printMissing(RunReport report, PrintWriter out) {
        if (report.missing().isEmpty()) {
            return;
        }
        line(out, "Manquants", report.missing().size(), "fichiers n'ont pas pu être faits, les autres le sont :");
        report.missing().stream().limit(REFUSALS_CITED).forEach(one -> {
            out.println("      " + ConsoleText.oneLine(one.fichier()) + " : " + one.message());
            out.println("        → " + one.action());
        });
        int others = report.missing().size() - REFUSALS_CITED;
        if (others > 0) {
            out.println("      … et " + others + " autres, dans journal.json.");
        }
    }

    private static String origin(RunReport report) {
        if (report.reread() == report.fichiers() + report.forms().received()) {
            return "fichiers, tous lus";
        }
        return "fichiers, dont " + report.reread() + " lus cette fois et les autres déjà connus";
    }

    /** What became of the forms member structures filled by themselves. */
    private static String forms(Totals.StructureFormTotals forms) {
        String added = forms.added() == 0 ? "" : ", dont " + Plural.counted(forms.added(), "structure ajoutée");
        int discarded = forms.nonJoined() - forms.withoutPole();
        return Stream.of(
                        Plural.counted(forms.joined(), "réuni") + " à leur pôle" + added,
                        forms.withoutPole() == 0 ? "" : forms.withoutPole() + " sans pôle",
                        discarded == 0 ? "" : Plural.counted(discarded, "écarté"),
                        forms.remplaces() == 0 ? "" : Plural.counted(forms.remplaces(), "remplacé"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" ; ", "ont répondu elles-mêmes, par formulaire : ", ""));
    }

    /** Which file counts in the place of which, and why. */
    private static void printVersions(RunReport report, PrintWriter out) {
        report.versions().stream()
                .limit(VERSIONS_CITED)
                .forEach(file -> out.println("      " + file.fichier() + " : " + file.raison()));
        int others = report.versions().size() - VERSIONS_CITED;
        if (others > 0) {
            out.println("      … et " + others + " autres, sous « fichiers » dans journal.json.");
        }
    }

    private static void printRefusals(List<RunReport.RefusalTold> refusals, PrintWriter out) {
        refusals.stream().limit(REFUSALS_CITED).forEach(refusal -> {
            out.println("      " + refusal.fichier() + " : " + refusal.message());
            out.println("        → " + refusal.action());
            if (!refusal.presumption().isEmpty()) {
                out.println("        " + refusal.presumption());
            }
            if (!refusal.attachments().isEmpty()) {
                out.println("        À recopier et à signer dans redressements.csv"
                        + (refusal.attachments().size() > 1 ? ", l'une ou l'autre :" : " :"));
                refusal.attachments().forEach(line -> out.println("          " + line));
            }
        });
        int others = refusals.size() - REFUSALS_CITED;
        if (others > 0) {
            out.println("      … et " + others + " autres, dans donnees/anomalies.csv.");
        }
    }

    private static void line(PrintWriter out, String label, int count, String comment) {
        StringBuilder text = new StringBuilder(label);
        while (text.length() < 14) {
            text.append(' ');
        }
        String number = Integer.toString(count);
        text.append(" ".repeat(Math.max(0, 6 - number.length())))
                .append(number)
                .append("  ")
                .append(comment);
        out.println(text.toString().stripTrailing());
    }
}

package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.french.Plural;
import fr.ptce.consolidation.job.RunReport;
import fr.ptce.consolidation.merge.Totals;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the survey officer reads when the main job ends. */
final class ClosingSummary {
    /** Refused files named on the console; all of them are in {@code anomalies.csv}. */
    private static final int REFUS_CITES = 50;

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
                "un questionnaire par pôle, sur " + report.attendus() + " pôles attendus");
        if (report.doublons() > 0) {
            line(out, "  doublons", report.doublons(), "remplacés par un envoi plus récent ou identiques à un autre");
        }
        line(
                out,
                "  refusés",
                report.refuses().size(),
                report.refuses().isEmpty() ? "" : "ils ne comptent dans aucun chiffre :");
        printRefus(report, out);
        if (report.formulaires().recus() > 0) {
            line(out, "Structures", report.formulaires().recus(), formulaires(report.formulaires()));
        }
        line(out, "À corriger", report.polesACorriger(), "pôles ont au moins une anomalie bloquante");
        line(out, "À justifier", report.polesAJustifier(), "pôles ont au moins une réponse à justifier");
        line(out, "Retenus", report.retenus(), report.critere());
        out.println();
        new RuleTalliesScreen(out).print(report.constats());
        report.remarques().forEach(remarque -> out.println("• " + remarque));
        out.println("Les résultats sont dans " + report.dossier() + " :");
        report.sorties().forEach(sortie -> out.println("  " + sortie));
    }

    private static String origin(RunReport report) {
        if (report.relus() == report.fichiers() + report.formulaires().recus()) {
            return "fichiers, tous lus";
        }
        return "fichiers, dont " + report.relus() + " lus cette fois et les autres déjà connus";
    }

    /** What became of the forms member structures filled by themselves. */
    private static String formulaires(Totals.Formulaires forms) {
        String ajoutees = forms.ajoutes() == 0 ? "" : ", dont " + Plural.counted(forms.ajoutes(), "structure ajoutée");
        int ecartes = forms.nonRattaches() - forms.sansPole();
        return Stream.of(
                        Plural.counted(forms.rattaches(), "réuni") + " à leur pôle" + ajoutees,
                        forms.sansPole() == 0 ? "" : forms.sansPole() + " sans pôle",
                        ecartes == 0 ? "" : Plural.counted(ecartes, "écarté"),
                        forms.remplaces() == 0 ? "" : Plural.counted(forms.remplaces(), "remplacé"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" ; ", "ont répondu elles-mêmes, par formulaire : ", ""));
    }

    private static void printRefus(RunReport report, PrintWriter out) {
        report.refuses().stream().limit(REFUS_CITES).forEach(refus -> {
            out.println("      " + refus.fichier() + " : " + refus.message());
            out.println("        → " + refus.action());
        });
        int others = report.refuses().size() - REFUS_CITES;
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

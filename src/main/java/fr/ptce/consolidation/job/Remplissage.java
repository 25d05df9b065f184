package fr.ptce.consolidation.job;

import fr.ptce.consolidation.fill.TemplateException;
import fr.ptce.consolidation.report.modele.Modele;
import fr.ptce.consolidation.report.modele.ModeleIllisibleException;
import fr.ptce.consolidation.report.modele.Modeles;
import fr.ptce.consolidation.report.modele.Rapports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Fifth step: fills every template of {@code templates/rapports/}; a template dropped there is one more report. */
final class Remplissage {
    private final RunContext run;

    Remplissage(RunContext run) {
        this.run = run;
    }

    void run() throws IOException {
        Path dossier = run.request().modeles().resolve("rapports");
        List<Modele> modeles = modeles(dossier);
        if (modeles.isEmpty()) {
            return;
        }
        Rapports rapports = new Rapports(run.getData(), dossier);
        run.progress()
                .begin(
                        "Remplissage des rapports",
                        modeles.stream().mapToLong(rapports::count).sum());
        for (Modele modele : modeles) {
            fill(rapports, modele);
        }
        run.progress().end();
    }

    private static List<Modele> modeles(Path dossier) throws IOException {
        try {
            return Modeles.read(dossier);
        } catch (TemplateException wrong) {
            throw new EnvironmentException(
                    "Les rapports de " + dossier + " sont mal décrits :" + lines(wrong),
                    "Corrigez ces lignes, puis relancez. Les résultats précédents sont intacts.",
                    wrong);
        }
    }

    private void fill(Rapports rapports, Modele modele) throws IOException {
        try {
            rapports.fill(modele, run.publication().folder(), run.progress()::advance);
        } catch (TemplateException wrong) {
            throw new EnvironmentException(
                    "Le modèle " + modele.source() + " ne peut pas être rempli :" + lines(wrong),
                    "Corrigez le modèle à ces endroits, puis relancez. Les résultats précédents sont intacts.",
                    wrong);
        } catch (ModeleIllisibleException unreadable) {
            throw new EnvironmentException(
                    "Le modèle " + modele.source() + " n'est pas un fichier lisible.",
                    "Enregistrez-le de nouveau (.xlsx, .docx, ou texte en UTF-8), ou retirez-le de ce dossier, puis relancez.",
                    unreadable);
        }
    }

    private static String lines(TemplateException wrong) {
        return System.lineSeparator() + String.join(System.lineSeparator(), wrong.errors());
    }
}

package fr.ptce.consolidation.job;

import fr.ptce.consolidation.fill.TemplateException;
import fr.ptce.consolidation.report.catalogue.Reports;
import fr.ptce.consolidation.report.catalogue.Template;
import fr.ptce.consolidation.report.catalogue.Templates;
import fr.ptce.consolidation.report.catalogue.UnreadableTemplateException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Fifth step: fills every template of {@code templates/rapports/}; a template dropped there is one more report. */
final class FillStep {
    private final RunContext run;

    FillStep(RunContext run) {
        this.run = run;
    }

    void run() throws IOException {
        Path folder = run.request().templates().resolve("rapports");
        List<Template> templates = templates(folder);
        if (templates.isEmpty()) {
            return;
        }
        Reports reports = new Reports(run.getData(), folder);
        run.progress()
                .begin(
                        "Remplissage des rapports",
                        templates.stream().mapToLong(reports::count).sum());
        for (Template template : templates) {
            fill(reports, template);
        }
        run.progress().end();
    }

    private static List<Template> templates(Path folder) throws IOException {
        try {
            return Templates.read(folder);
        } catch (TemplateException wrong) {
            throw new EnvironmentException(
                    "Les rapports de " + folder + " sont mal décrits :" + lines(wrong),
                    "Corrigez ces lignes, puis relancez. Les résultats précédents sont intacts.",
                    wrong);
        }
    }

    private void fill(Reports reports, Template template) throws IOException {
        try {
            reports.fill(template, run.publication().folder(), run.perPole(), run.progress()::advance);
        } catch (TemplateException wrong) {
            throw new EnvironmentException(
                    "Le modèle " + template.source() + " ne peut pas être rempli :" + lines(wrong),
                    "Corrigez le modèle à ces endroits, puis relancez. Les résultats précédents sont intacts.",
                    wrong);
        } catch (UnreadableTemplateException unreadable) {
            throw new EnvironmentException(
                    "Le modèle " + template.source() + " n'est pas un fichier lisible.",
                    "Enregistrez-le de nouveau (.xlsx, .docx, ou texte en UTF-8), ou retirez-le de ce dossier, puis relancez.",
                    unreadable);
        }
    }

    private static String lines(TemplateException wrong) {
        return System.lineSeparator() + String.join(System.lineSeparator(), wrong.errors());
    }
}

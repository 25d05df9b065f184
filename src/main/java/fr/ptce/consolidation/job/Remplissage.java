package fr.ptce.consolidation.job;

import fr.ptce.consolidation.disclosure.Profil;
import fr.ptce.consolidation.report.RapportContexte;
import fr.ptce.consolidation.report.xlsx.XlsxTemplate;
import fr.ptce.consolidation.report.xlsx.XlsxTemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Fifth step: fills every workbook of {@code templates/rapports/}; a template dropped there is one more report. */
final class Remplissage {
    private final RunContext run;

    Remplissage(RunContext run) {
        this.run = run;
    }

    void run() throws IOException {
        List<Path> templates = templates();
        if (templates.isEmpty()) {
            return;
        }
        run.progress().begin("Remplissage des rapports", templates.size());
        Map<String, Object> context = RapportContexte.of(run.getData(), Profil.INTERNE);
        for (Path template : templates) {
            fill(template, context);
            run.progress().advance();
        }
        run.progress().end();
    }

    /** The templates, by name; the traces of an open workbook are no templates. */
    List<Path> templates() throws IOException {
        Path folder = run.request().modeles().resolve("rapports");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> isTemplate(path.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isTemplate(String name) {
        return name.endsWith(".xlsx") && !name.startsWith("~$") && !name.startsWith(".");
    }

    private static XlsxTemplate open(Path template) {
        try {
            return XlsxTemplate.open(template);
        } catch (IOException unreadable) {
            throw new EnvironmentException(
                    "Le modèle " + template + " n'est pas un classeur lisible.",
                    "Enregistrez-le au format Classeur Excel (.xlsx), ou retirez-le de ce dossier, puis relancez.",
                    unreadable);
        }
    }

    private void fill(Path template, Map<String, Object> context) throws IOException {
        String name = template.getFileName().toString();
        try {
            open(template).fill(context, run.publication().folder().resolve(name));
        } catch (XlsxTemplateException wrong) {
            throw new EnvironmentException(
                    "Le modèle " + template + " ne peut pas être rempli :" + System.lineSeparator()
                            + String.join(System.lineSeparator(), wrong.errors()),
                    "Corrigez ces cellules du modèle, puis relancez. Les résultats précédents sont intacts.",
                    wrong);
        }
    }
}

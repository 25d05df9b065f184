package fr.ptce.consolidation.job;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.form.retour.RetourAnnote;
import fr.ptce.consolidation.merge.EtatFichier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The poles' own workbooks, each with its findings in its cells: {@code retours/<pole>.xlsx}, for the poles that have something to
 * correct or to justify.
 */
final class Retours {
    private static final String DOSSIER = "retours";

    private final RunContext run;

    Retours(RunContext run) {
        this.run = run;
    }

    void run() throws IOException {
        String campagne = run.campagne().id();
        List<EtatFichier> counted = run.getData().consolidation().fichiers(campagne).stream()
                .filter(file -> file.etat() == EtatFichier.Etat.ACCEPTE)
                .toList();
        run.progress().begin("Retours aux pôles", counted.size());
        for (EtatFichier file : counted) {
            List<Finding> findings = run.store().findings(campagne, file.fichier());
            if (findings.stream().anyMatch(Retours::isAsked)) {
                write(file, findings);
            }
            run.progress().advance();
        }
        run.progress().end();
    }

    private static boolean isAsked(Finding finding) {
        return finding.severity() == Severity.ERROR
                || (finding.severity() == Severity.WARNING && !finding.isJustified());
    }

    private void write(EtatFichier file, List<Finding> findings) throws IOException {
        Path received = run.request().dossierCampagne().resolve(file.fichier());
        Optional<byte[]> annotated = RetourAnnote.write(Files.readAllBytes(received), findings);
        if (annotated.isPresent()) {
            Path target = run.publication().folder().resolve(DOSSIER).resolve(file.pole() + ".xlsx");
            Files.createDirectories(target.getParent());
            Files.write(target, annotated.get());
        }
    }
}

package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.merge.check.CampaignUnderCheck;
import fr.ptce.consolidation.merge.check.Revision;
import fr.ptce.consolidation.merge.check.Revisions;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.report.context.CampaignData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** {@code revisions.csv}: each answer that changed between two successive valid sendings of a pole. */
final class RevisionsCsv {
    static final List<String> COLUMNS = List.of(
            "pole",
            "fichier_avant",
            "fichier_apres",
            "structure",
            "champ",
            "libelle",
            "avant",
            "apres",
            "feuille",
            "cellule");

    private final CampaignData data;

    RevisionsCsv(CampaignData data) {
        this.data = data;
    }

    void write(Path file) throws IOException {
        CampaignUnderCheck check = new CampaignUnderCheck(
                data.store(),
                data.definition(),
                data.campagne().id(),
                data.campagne().exercice(),
                List.of());
        try (CsvWriter csv = CsvWriter.create(file, COLUMNS)) {
            new Revisions(check).forEach(revision -> row(csv, revision));
        } catch (UncheckedIOException disk) {
            throw new IOException("the revisions could not be written", disk);
        }
    }

    private void row(CsvWriter csv, Revision revision) {
        try {
            csv.row(
                    revision.pole(),
                    revision.fichierAvant(),
                    revision.fichierApres(),
                    revision.structure(),
                    revision.champ(),
                    data.definition()
                            .findField(revision.champ())
                            .map(Field::label)
                            .orElse(""),
                    revision.avant(),
                    revision.apres(),
                    revision.feuille(),
                    revision.cellule());
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}

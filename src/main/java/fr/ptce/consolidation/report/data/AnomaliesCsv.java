package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.report.context.CampaignData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code anomalies.csv}: every finding, gravest first; what was typed in a field of personal data is not repeated. */
final class AnomaliesCsv {
    static final List<String> COLUMNS = List.of(
            "code",
            "gravite",
            "pole",
            "structure",
            "fichier",
            "feuille",
            "cellule",
            "champ",
            "valeur",
            "attendu",
            "message",
            "action",
            "justification",
            "etat");
    /** Instead of what was typed in a field of personal data. */
    static final String PERSONNEL = "(donnée personnelle)";

    private final CampaignData data;
    private final Set<String> personal;

    AnomaliesCsv(CampaignData data) {
        this.data = data;
        Definition definition = data.definition();
        personal = Stream.concat(definition.poleFields().stream(), definition.structureFields().stream())
                .filter(Field::personal)
                .map(Field::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    void write(Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.create(file, COLUMNS)) {
            data.store().forEachFinding(data.campagne().id(), finding -> row(csv, finding));
        } catch (UncheckedIOException disk) {
            throw new IOException("the findings could not be written: " + file, disk);
        }
    }

    private void row(CsvWriter csv, Finding finding) {
        boolean masked = personal.contains(finding.champ()) && !finding.valeur().isEmpty();
        try {
            csv.row(
                    finding.code(),
                    finding.severity().label(),
                    finding.pole(),
                    finding.structure(),
                    finding.location().fichier(),
                    finding.location().feuille(),
                    finding.location().cellule(),
                    finding.champ(),
                    masked ? PERSONNEL : finding.valeur(),
                    finding.attendu(),
                    finding.message(),
                    finding.action(),
                    finding.justification(),
                    finding.state());
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}

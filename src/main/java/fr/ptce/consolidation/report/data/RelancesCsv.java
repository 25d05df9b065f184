package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.merge.Reminder;
import fr.ptce.consolidation.report.context.CampaignData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code relances.csv}: the poles to write to and why, with the contact of the registry, ready for a mail merge. */
final class RelancesCsv {
    static final List<String> COLUMNS =
            List.of("pole", "nom", "contact", "courriel", "motif", "bloquantes", "a_justifier", "detail");
    private static final String ACCOUNTS = """
            SELECT u._pole, d.erreurs, d.a_justifier
            FROM unite_pole u
            JOIN depot d ON d.id = u._depot
            WHERE u._campagne = ?""";

    private final CampaignData data;

    RelancesCsv(CampaignData data) {
        this.data = data;
    }

    void write(Path file) throws IOException {
        Map<String, int[]> counts = new HashMap<>();
        data.store()
                .rows()
                .forEach(
                        ACCOUNTS,
                        row -> counts.put(
                                row.text("_pole"), new int[] {row.integer("erreurs"), row.integer("a_justifier")}),
                        data.campagne().id());
        Map<String, ExpectedPole> registry = data.registry().stream()
                .collect(Collectors.toMap(ExpectedPole::pole, Function.identity(), (first, again) -> first));
        try (CsvWriter csv = CsvWriter.create(file, COLUMNS)) {
            for (Reminder reminder :
                    data.consolidation().reminders(data.campagne().id())) {
                ExpectedPole pole = registry.get(reminder.pole());
                int[] count = counts.getOrDefault(reminder.pole(), new int[2]);
                csv.row(
                        reminder.pole(),
                        reminder.nom(),
                        pole == null ? "" : pole.contact(),
                        pole == null ? "" : pole.courriel(),
                        reminder.motif().label(),
                        count[0],
                        count[1],
                        reminder.detail());
            }
        }
    }
}

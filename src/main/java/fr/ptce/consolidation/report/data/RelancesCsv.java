package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.merge.Reminder;
import fr.ptce.consolidation.merge.UnreadableSending;
import fr.ptce.consolidation.report.context.CampaignData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code relances.csv}: the poles to write to and why, with the contact of the registry, ready for a mail merge; then, of no
 * pole so that no letter leaves, the files that could not be read and that the network alone can decide of.
 */
final class RelancesCsv {
    static final List<String> COLUMNS = List.of(
            "pole",
            "nom",
            "contact",
            "courriel",
            "motif",
            "bloquantes",
            "a_justifier",
            "detail",
            "fichier",
            "rattacher");
    /** Why the network is told of a file of which nobody is written to. */
    private static final String TO_ATTACH = "envoi à rattacher";

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
        Set<String> told = new HashSet<>();
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
                        reminder.detail(),
                        reminder.fichier(),
                        "");
                told.add(reminder.fichier());
            }
            writeUnreadable(csv, told);
        }
    }

    /** The refused files no line above tells, whose pole can at least be guessed. */
    private void writeUnreadable(CsvWriter csv, Set<String> told) throws IOException {
        for (UnreadableSending one :
                data.consolidation().unreadable(data.campagne().id()).all()) {
            if (!told.contains(one.fichier()) && !one.presumed().poles().isEmpty()) {
                csv.row(
                        "",
                        "",
                        "",
                        "",
                        one.presumed().isDoubt() ? TO_ATTACH : Reminder.Reason.NON_LISIBLE.label(),
                        0,
                        0,
                        one.told() + " " + one.presumption(),
                        one.fichier(),
                        String.join(" | ", one.attachments()));
            }
        }
    }
}

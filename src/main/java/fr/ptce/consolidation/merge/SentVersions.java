package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.store.Rows;
import fr.ptce.consolidation.typing.FormCheck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides what becomes of each questionnaire of a pole: the last valid one counts. A refused or empty file never erases a
 * valid one, even an older one; nor does one without an answer, or whose answers are misplaced, replace a sound one. Those of structures that answer by themselves are refused here too, and otherwise left to
 * {@link StructureForms}.
 */
final class SentVersions {
    /** The files of the present inventory, as they were read. */
    static final String CURRENT = """

            FROM inventaire i
            JOIN depot d ON d.campagne = i.campagne AND d.fichier = i.fichier AND d.sha256 = i.sha256
                AND d.empreinte = i.empreinte
            WHERE i.campagne = ?""";

    private static final String REASONS = """
            SELECT a.depot, a.message, a.code
            FROM anomalie a
            JOIN depot d ON d.id = a.depot
            WHERE d.campagne = ? AND d.etat = 'refuse'
            ORDER BY a.depot, a.rang_gravite, a.id""";

    private static final String WITHOUT_POLE = "Le questionnaire ne dit pas de quel pôle il vient.";

    private static final Set<String> EMPTY = Stream.of(FormCheck.values())
            .filter(FormCheck::isEmptyReturn)
            .map(FormCheck::code)
            .collect(Collectors.toUnmodifiableSet());

    private final Rows rows;
    private final String campagne;
    private final FileStates poles;
    private final FileStates structures;

    SentVersions(Rows rows, String campagne) {
        this.rows = rows;
        this.campagne = campagne;
        poles = new FileStates(rows, campagne, "pole");
        structures = new FileStates(rows, campagne, "structure");
    }

    /** Fills {@code etat_fichier} and gives the findings. */
    List<Finding> decide() {
        rows.update("DELETE FROM etat_fichier WHERE campagne = ?", campagne);
        refuse();
        for (List<SentVersion> versions : readValid().values()) {
            versions.sort(SentVersion.BEST);
            choose(versions);
        }
        structures.write();
        return poles.write();
    }

    /** Files refused by the reading, or empty, give the gravest of their findings as the reason. */
    private void refuse() {
        Map<Long, String> reasons = new TreeMap<>();
        Set<Long> empty = new TreeSet<>();
        rows.forEach(
                REASONS,
                row -> {
                    reasons.putIfAbsent(row.number("depot"), row.text("message"));
                    if (EMPTY.contains(row.text("code"))) {
                        empty.add(row.number("depot"));
                    }
                },
                campagne);
        rows.forEach(
                SentVersion.SELECT + CURRENT + " AND d.etat = 'refuse' ORDER BY d.fichier",
                row -> (row.text("questionnaire").equals("structure") ? structures : poles)
                        .add(
                                SentVersion.read(row),
                                empty.contains(row.number("id")) ? FileState.State.VIDE : FileState.State.REFUSE,
                                reasons.getOrDefault(row.number("id"), ""),
                                0),
                campagne);
    }

    private Map<String, List<SentVersion>> readValid() {
        Map<String, List<SentVersion>> valid = new TreeMap<>();
        rows.forEach(
                SentVersion.SELECT
                        + CURRENT
                        + " AND d.etat = 'valide' AND d.questionnaire <> 'structure' ORDER BY d.fichier",
                row -> {
                    SentVersion version = SentVersion.read(row);
                    if (version.pole().isBlank()) {
                        poles.add(version, FileState.State.REFUSE, WITHOUT_POLE, 0);
                    } else {
                        valid.computeIfAbsent(version.pole(), pole -> new ArrayList<>())
                                .add(version);
                    }
                },
                campagne);
        return valid;
    }

    private static String why(SentVersion kept, List<SentVersion> others) {
        SentVersion rival = Collections.max(others, SentVersion.ORDER);
        return kept.outweighs(rival)
                ? "« " + rival.fichier() + " » ne le remplace pas, car " + rival.flaw()
                : kept.reason(rival);
    }

    private void choose(List<SentVersion> versions) {
        int last = versions.size() - 1;
        SentVersion kept = versions.get(last);
        String why = last == 0 ? "" : "Ce fichier compte : " + why(kept, versions.subList(0, last)) + ".";
        poles.add(kept, FileState.State.ACCEPTE, why, versions.size());
        for (int i = 0; i < last; i++) {
            poles.addReplaced(versions.get(i), kept, i + 1);
        }
    }
}

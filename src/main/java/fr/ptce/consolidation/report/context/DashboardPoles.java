package fr.ptce.consolidation.report.context;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.merge.UnreadableSending;
import fr.ptce.consolidation.merge.UnreadableSendings;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.store.StoredRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Each pole, expected or received: what became of its questionnaire, its findings, its answers. */
final class DashboardPoles {
    /** Findings told pole by pole; the others are counted, and listed in {@code anomalies.csv}. */
    private static final int CITED = 25;

    private static final int INFORMATION = 3;

    /** State of a pole that sent back a questionnaire without an answer. */
    private static final int EMPTY = 4;

    private static final String POLES = """
            SELECT u._pole%s, u._nom, %s AS _region, u._recu, u._retenu, COALESCE(s.raison, '') AS _raison,
                s.completude AS _completude, COALESCE(s.lignes, 0) AS _lignes, s.structures_declarees AS _declarees,
                COALESCE(d.fichier, '') AS _fichier,
                (SELECT MIN(e.raison)
                 FROM etat_fichier e
                 WHERE e.campagne = u._campagne AND e.pole = u._pole AND e.etat = 'refuse') AS _refus,
                (SELECT MIN(e.raison)
                 FROM etat_fichier e
                 WHERE e.campagne = u._campagne AND e.pole = u._pole AND e.etat = 'vide'
                   AND e.questionnaire <> 'structure') AS _vide
            FROM unite_pole u
            LEFT JOIN pole_attendu r ON r.campagne = u._campagne AND r.pole = u._pole
            LEFT JOIN selection s ON s.campagne = u._campagne AND s.pole = u._pole
            LEFT JOIN depot d ON d.id = u._depot
            WHERE u._campagne = ?
            ORDER BY COALESCE(r.rang, 999999999), u._pole""";

    /** Rank of the first answer in that query. */
    private static final int ANSWERS = 2;

    private final CampaignData data;
    private final DashboardFields fields;
    private final UnreadableSendings unreadable;
    private final Map<String, int[]> counts = new HashMap<>();
    private final Map<String, List<Object>> findings = new HashMap<>();
    private final Map<String, String> examples = new TreeMap<>();
    private final Set<String> personal = new HashSet<>();

    DashboardPoles(CampaignData data, DashboardFields fields) {
        this.data = data;
        unreadable = data.consolidation().unreadable(data.campagne().id());
        this.fields = fields;
    }

    List<Object> toList() {
        Stream.concat(data.definition().poleFields().stream(), data.definition().structureFields().stream())
                .filter(Field::personal)
                .map(Field::name)
                .forEach(personal::add);
        data.store().forEachFinding(data.campagne().id(), this::add);
        List<Object> poles = new ArrayList<>();
        data.store()
                .rows()
                .forEach(query(), row -> poles.add(pole(row)), data.campagne().id());
        return poles;
    }

    /** The message of one finding of each code, once the list is made. */
    Map<String, String> examples() {
        return examples;
    }

    private void add(Finding finding) {
        int kind = kind(finding);
        if (!personal.contains(finding.champ())) {
            examples.putIfAbsent(finding.code(), finding.message());
        }
        counts.computeIfAbsent(finding.pole(), pole -> new int[INFORMATION + 1])[kind]++;
        List<Object> cited = findings.computeIfAbsent(finding.pole(), pole -> new ArrayList<>());
        if (kind < INFORMATION && cited.size() < CITED && !personal.contains(finding.champ())) {
            Location place = finding.location();
            cited.add(List.of(
                    finding.code(),
                    kind,
                    Stream.of(place.feuille(), place.cellule())
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(" › ")),
                    finding.structure(),
                    finding.message(),
                    finding.action()));
        }
    }

    private static int kind(Finding finding) {
        if (finding.severity() == Severity.WARNING) {
            return finding.isJustified() ? 2 : 1;
        }
        return finding.severity() == Severity.ERROR ? 0 : INFORMATION;
    }

    private String query() {
        return POLES.formatted(fields.columns(), DashboardRegions.sql(data));
    }

    private List<@Nullable Object> pole(StoredRow row) {
        String id = row.text("_pole");
        Optional<String> refusal =
                row.findText("_refus").or(() -> unreadable.findAbout(id).map(UnreadableSending::raison));
        boolean received = row.isTrue("_recu");
        Optional<String> empty = row.findText("_vide");
        int state = row.isTrue("_retenu") ? 3 : received ? 2 : refusal.isPresent() ? 1 : empty.isPresent() ? EMPTY : 0;
        int[] count = counts.getOrDefault(id, new int[INFORMATION + 1]);
        return DashboardRow.of(
                id,
                row.text("_nom"),
                row.text("_region"),
                state,
                state == 1 ? refusal : state == EMPTY ? empty : row.text("_raison"),
                row.findDecimal("_completude").map(PlainNumber::of),
                row.integer("_lignes"),
                row.findDecimal("_declarees").map(PlainNumber::of),
                row.text("_fichier"),
                List.of(count[0], count[1], count[2], count[INFORMATION]),
                findings.getOrDefault(id, List.of()),
                received ? answers(row) : null);
    }

    private List<@Nullable Object> answers(StoredRow row) {
        Object[] answers = new Object[fields.fields().size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = row.findPlain(ANSWERS + i);
        }
        return DashboardRow.of(answers);
    }
}

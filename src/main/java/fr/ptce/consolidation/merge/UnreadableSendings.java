package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.campaign.PresumedPoles;
import fr.ptce.consolidation.store.Rows;
import fr.ptce.consolidation.store.StoredRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The refused files of a campaign, in the order of their names, and whom each seems to come from. */
public final class UnreadableSendings {
    private static final String FILES = """
            SELECT e.fichier, e.depot, e.pole, e.questionnaire, e.raison, d.poles_presumes, d.doute
            FROM etat_fichier e
            JOIN depot d ON d.id = e.depot
            WHERE e.campagne = ? AND e.etat = 'refuse'
            ORDER BY e.fichier""";
    private static final String REASONS = """
            SELECT a.depot, a.code, a.action, a.attendu
            FROM anomalie a
            JOIN depot d ON d.id = a.depot
            WHERE d.campagne = ? AND d.etat = 'refuse'
            ORDER BY a.depot, a.rang_gravite, a.id""";
    private static final String REGISTRY = "SELECT pole FROM pole_attendu WHERE campagne = ?";

    /** Where the network writes the pole it alone knows. */
    private static final String ANY_POLE = "PÔLE";

    private final List<UnreadableSending> all;
    private final Map<String, UnreadableSending> byPole = new HashMap<>();
    private final Set<String> held = new HashSet<>();

    private UnreadableSendings(List<UnreadableSending> all) {
        this.all = List.copyOf(all);
        for (UnreadableSending one : all) {
            if (!one.form() && one.isHeld()) {
                held.addAll(one.presumed().poles());
            } else if (!one.form() && one.presumed().certain()) {
                byPole.putIfAbsent(one.presumed().words(), one);
            }
        }
    }

    /** The finding that refuses a file. */
    private record RefusalReason(String code, String action, String attendu) {
        static final RefusalReason UNKNOWN = new RefusalReason("", "", "");
    }

    static UnreadableSendings read(Rows rows, String campagne) {
        Map<Long, RefusalReason> reasons = new TreeMap<>();
        rows.forEach(
                REASONS,
                row -> reasons.putIfAbsent(
                        row.number("depot"),
                        new RefusalReason(row.text("code"), row.text("action"), row.text("attendu"))),
                campagne);
        Set<String> registry = Set.copyOf(rows.texts(REGISTRY, campagne));
        return new UnreadableSendings(rows.list(
                FILES,
                row -> sending(row, reasons.getOrDefault(row.number("depot"), RefusalReason.UNKNOWN), registry),
                campagne));
    }

    private static UnreadableSending sending(StoredRow row, RefusalReason reason, Set<String> registry) {
        PresumedPoles presumed = PresumedPoles.ofWords(
                row.text("poles_presumes"), !row.text("poles_presumes").isEmpty() && !row.isTrue("doute"));
        return new UnreadableSending(
                row.text("fichier"),
                row.text("pole"),
                presumed,
                row.text("questionnaire").equals("structure"),
                reason.code(),
                row.text("raison"),
                reason.action(),
                isAttachable(reason) ? candidates(presumed, registry) : List.of());
    }

    /** Its answers can be read: what it lacks is whose they are. */
    private static boolean isAttachable(RefusalReason reason) {
        return switch (reason.code()) {
            case "EVA-POLE-DOUTEUX", "EVA-POLE" -> true;
            case "EVA-IDENTITE" -> reason.attendu().equals("pole");
            default -> false;
        };
    }

    private static List<String> candidates(PresumedPoles presumed, Set<String> registry) {
        List<String> known =
                presumed.poles().stream().filter(registry::contains).toList();
        return known.isEmpty() ? List.of(ANY_POLE) : known;
    }

    /** All of them. */
    public List<UnreadableSending> all() {
        return all;
    }

    /** Whether a file that may come from that pole waits for the network's decision. */
    public boolean isHeld(String pole) {
        return held.contains(pole);
    }

    /** The first one that certainly comes from that pole, and about which it may be written to. */
    public Optional<UnreadableSending> findOf(String pole) {
        return Optional.ofNullable(byPole.get(pole));
    }

    /** The first one that concerns that pole, doubtful ones included. */
    public Optional<UnreadableSending> findAbout(String pole) {
        return findOf(pole).or(() -> all.stream()
                .filter(one -> !one.form() && one.presumed().poles().contains(pole))
                .findFirst());
    }
}

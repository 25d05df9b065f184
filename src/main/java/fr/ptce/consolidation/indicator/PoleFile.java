package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.indicator.UnusedCell.Reason;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Population;
import fr.ptce.consolidation.store.Store;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One received file, as the search for unused cells sees it.
 *
 * @param depot key of the file in the base
 * @param pole registry id, "" when the file does not say it
 * @param fichier path relative to the campaign's folder
 * @param sha256 of its bytes
 * @param lu whether its answers were read
 * @param etat what became of it, as the base writes it
 * @param retenu whether its pole is kept
 * @param precision why it does not count, or why its pole is not kept
 */
record PoleFile(
        long depot,
        String pole,
        String fichier,
        String sha256,
        boolean lu,
        String etat,
        boolean retenu,
        String precision) {
    private static final String QUERY = """
            SELECT e.depot, e.pole, e.fichier, d.sha256, d.etat AS lecture, e.etat, s.retenu,
                COALESCE(s.raison, e.raison) AS motif
            FROM etat_fichier e
            JOIN depot d ON d.id = e.depot
            LEFT JOIN selection s ON s.campagne = e.campagne AND s.pole = e.pole AND e.etat IN ('accepte', 'rattache')
            WHERE e.campagne = ?
              AND e.pole = ?
            ORDER BY e.fichier""";
    private static final String ROWS = """
            SELECT r._ligne, COALESCE(u._cle, r._cle) AS cle, u._unite IS NOT NULL AS unite,
                CASE WHEN u._retenue AND NOT u._unique_retenue THEN (
                    SELECT MIN(o.pole || '/' || o.ligne)
                    FROM rang_structure o
                    WHERE o.campagne = u._campagne
                      AND o.identite = u._identite
                      AND o.rang_retenue = 1) END AS ailleurs
            FROM reponse_structure r
            LEFT JOIN rattachement a ON a.depot = r._depot
            LEFT JOIN unite_structure u ON u._campagne = ? AND u._pole = ? AND u._ligne = COALESCE(a.ligne, r._ligne)
            WHERE r._depot = ?
              AND (a.depot IS NULL OR r._ligne <> a.ligne)""";

    /** The questionnaire a form is joined to, and the row. */
    private static final String JOINT = """
            SELECT a.depot_pole, a.ligne, d.fichier
            FROM rattachement a
            JOIN depot d ON d.id = a.depot_pole
            WHERE a.depot = ?""";

    static List<PoleFile> of(Store store, String campagne, String pole) {
        return store.rows()
                .list(
                        QUERY,
                        row -> new PoleFile(
                                row.number("depot"),
                                row.text("pole"),
                                row.text("fichier"),
                                row.text("sha256"),
                                row.text("lecture").equals("valide"),
                                row.text("etat"),
                                row.findTruth("retenu").orElse(false),
                                row.text("motif")),
                        campagne,
                        pole);
    }

    boolean isRead() {
        return lu;
    }

    /** The reason that holds for the whole file; none when it counts. */
    Optional<Reason> reason() {
        return switch (etat) {
            case "refuse" -> Optional.of(Reason.FICHIER_REFUSE);
            case "vide" -> Optional.of(Reason.FICHIER_VIDE);
            case "remplace" -> Optional.of(Reason.FICHIER_REMPLACE);
            case "doublon" -> Optional.of(Reason.FICHIER_IDENTIQUE);
            case "non_rattache" -> Optional.of(Reason.FORMULAIRE_NON_RATTACHE);
            default -> Optional.empty();
        };
    }

    /** Those the pole, or one of its structures, is in; a structure counted once stands here for its line. */
    Set<Population> populations(int line) {
        if (line > 0) {
            return retenu ? Set.of(Population.STRUCTURES_RETENUES, Population.LIGNES_RETENUES) : Set.of();
        }
        return retenu ? EnumSet.complementOf(EnumSet.of(Population.POLES_ATTENDUS)) : Set.of(Population.POLES_RECUS);
    }

    UnusedCell cell(String structure, Location place, String field, String raw, Reason reason, String precision) {
        return new UnusedCell(
                pole, structure, fichier, sha256, place.feuille(), place.cellule(), field, raw, reason, precision);
    }

    Rows rows(Store store, String campagne) {
        Rows rows = new Rows(new HashMap<>(), new HashMap<>(), new TreeMap<>(), new HashMap<>());
        store.rows()
                .forEach(
                        ROWS,
                        row -> rows.units.put(
                                row.integer("_ligne"),
                                new Row(
                                        row.text("cle"),
                                        row.isTrue("unite"),
                                        row.findText("ailleurs").orElse(""))),
                        campagne,
                        pole,
                        depot);
        store.rows()
                .forEach(
                        "SELECT ligne, champ, marque FROM marque WHERE depot = ?",
                        row -> rows.marks
                                .computeIfAbsent(row.integer("ligne"), line -> new HashMap<>())
                                .put(row.text("champ"), Reason.valueOf(row.text("marque"))),
                        depot);
        store.rows()
                .forEach(
                        "SELECT ligne, champ FROM contact WHERE depot = ?",
                        row -> rows.personal
                                .computeIfAbsent(row.integer("ligne"), line -> new TreeSet<>())
                                .add(row.text("champ")),
                        depot);
        readOthers(store, rows);
        return rows;
    }

    /** Of a questionnaire, the answers its structures give by themselves; of a form, those its pole's stand instead of. */
    private void readOthers(Store store, Rows rows) {
        store.forEachJoinedSourceOf(
                depot,
                cell -> rows.other(cell.ligne(), cell.champ(), cell.depot().fichier()));
        store.rows()
                .forEach(
                        JOINT,
                        row -> readPole(
                                store,
                                rows,
                                new Joint(row.number("depot_pole"), row.integer("ligne"), row.text("fichier"))),
                        depot);
    }

    /** The questionnaire that form joins, and the row. */
    private record Joint(long depot, int ligne, String fichier) {}

    private void readPole(Store store, Rows rows, Joint joint) {
        Set<String> own = new TreeSet<>();
        store.forEachJoinedSourceOf(joint.depot(), cell -> {
            if (cell.ligne() == joint.ligne()) {
                own.add(cell.champ());
            }
        });
        store.forEachSourceOf(depot, cell -> {
            if (!own.contains(cell.champ())) {
                rows.other(cell.ligne(), cell.champ(), joint.fichier());
            }
        });
    }

    private record Row(String cle, boolean unit, String elsewhere) {}

    /** Its rows of structures, row 0 being the pole itself. */
    record Rows(
            Map<Integer, Row> units,
            Map<Integer, Map<String, Reason>> marks,
            Map<Integer, Set<String>> personal,
            Map<Integer, Map<String, String>> others) {
        private static final Row POLE = new Row("", true, "");

        private void other(int line, String field, String file) {
            others.computeIfAbsent(line, any -> new HashMap<>()).put(field, file);
        }

        /** The other file, whose answer to that question counts; "" when there is none. */
        String other(int line, String field) {
            return others.getOrDefault(line, Map.of()).getOrDefault(field, "");
        }

        private Row row(int line) {
            return units.getOrDefault(line, POLE);
        }

        String key(int line) {
            return row(line).cle();
        }

        boolean isUnit(int line) {
            return row(line).unit();
        }

        boolean isCountedElsewhere(int line) {
            return !elsewhere(line).isEmpty();
        }

        /** The line counted in the place of that one, "" when that one is. */
        String elsewhere(int line) {
            return row(line).elsewhere();
        }

        Optional<Reason> mark(int line, String field) {
            return Optional.ofNullable(marks.getOrDefault(line, Map.of()).get(field));
        }
    }
}

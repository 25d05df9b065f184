package fr.ptce.consolidation.store;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.correction.Correction;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the network says of a campaign: its title, its registry, its corrections. The caller holds the transaction. */
final class CampagneTables {
    private final Rows rows;

    CampagneTables(Rows rows) {
        this.rows = rows;
    }

    void save(Campagne campagne) {
        rows.update("DELETE FROM campagne WHERE id = ?", campagne.id());
        rows.update(
                "INSERT INTO campagne (id, exercice, libelle, exemple) VALUES (?, ?, ?, ?)",
                campagne.id(),
                campagne.exercice(),
                campagne.libelle(),
                campagne.exemple());
    }

    Optional<Integer> findExercice(String campagne) {
        return rows.find("SELECT exercice FROM campagne WHERE id = ?", row -> row.integer("exercice"), campagne);
    }

    /** Contacts are not copied. */
    void replaceRegistry(String campagne, List<ExpectedPole> poles) {
        rows.update("DELETE FROM pole_attendu WHERE campagne = ?", campagne);
        rows.batch(
                """
                        INSERT INTO pole_attendu (campagne, pole, rang, nom, alias, commune, departement, region)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                IntStream.range(0, poles.size())
                        .mapToObj(rank -> toRow(campagne, rank, poles.get(rank)))
                        .toList());
    }

    void replaceCorrections(String campagne, List<Correction> corrections) {
        rows.update("DELETE FROM redressement WHERE campagne = ?", campagne);
        rows.batch("""
                        INSERT INTO redressement (campagne, ligne, pole, structure, champ, ancienne, nouvelle, auteur, jour, motif)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", corrections.stream().map(one -> toRow(campagne, one)).toList());
    }

    private static Object[] toRow(String campagne, Correction one) {
        return new Object[] {
            campagne,
            one.ligne(),
            one.pole(),
            one.structure(),
            one.fieldOrGesture(),
            one.ancienne(),
            one.nouvelle(),
            one.auteur(),
            one.date().toString(),
            one.motif()
        };
    }

    private static Object[] toRow(String campagne, int rank, ExpectedPole pole) {
        return new Object[] {
            campagne,
            pole.pole(),
            rank,
            pole.nom(),
            String.join("|", pole.alias()),
            pole.commune(),
            pole.departement(),
            pole.region()
        };
    }
}

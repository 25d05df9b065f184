package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.store.Column;
import fr.ptce.consolidation.store.Store;
import fr.ptce.consolidation.store.StoredRow;
import java.util.List;
import java.util.function.Consumer;

/** Every answer two poles give differently about one structure: what each says, and which description is counted. */
public final class Divergences {
    /** One statement per field; the windows see only the structures several poles describe. */
    private static final String LINES = """
            SELECT x.identite, x.nom, x.pole, x.depot, x.ligne, d.fichier, x.rang = 1 AS compte,
                COALESCE(y.auteur || ', ' || y.jour || ' : ' || y.motif, '') AS arbitrage, x.v AS valeur
            FROM (
                SELECT t.identite, t.pole, t.depot, t.ligne, %2$s AS nom, s.%1$s AS v,
                    CASE
                        WHEN MAX(t.rang_retenue) OVER (PARTITION BY t.identite) > 0 THEN t.rang_retenue
                        ELSE t.rang_recue END AS rang,
                    MIN(s.%1$s) OVER (PARTITION BY t.identite) AS bas,
                    MAX(s.%1$s) OVER (PARTITION BY t.identite) AS haut,
                    COUNT(s.%1$s) OVER (PARTITION BY t.identite) AS n,
                    COUNT(*) OVER (PARTITION BY t.identite) AS poles
                FROM (
                    SELECT identite
                    FROM rang_structure
                    WHERE campagne = ?
                    GROUP BY identite
                    HAVING COUNT(DISTINCT pole) > 1) m
                JOIN rang_structure t ON t.campagne = ? AND t.identite = m.identite
                JOIN reponse_structure s ON s._depot = t.depot AND s._ligne = t.ligne) x
            JOIN depot d ON d.id = x.depot
            LEFT JOIN rattachement r ON r.depot = x.depot AND r.ligne = x.ligne
            LEFT JOIN arbitrage z ON z.depot = COALESCE(r.depot_pole, x.depot) AND z.structure = x.ligne AND x.rang = 1
            LEFT JOIN redressement y ON y.campagne = ? AND y.ligne = z.ligne
            WHERE x.n > 0
              AND (x.bas <> x.haut OR x.n < x.poles)
            ORDER BY x.identite, x.pole, x.ligne""";

    /** Rank of the answer, whose type is the field's. */
    private static final int VALUE = 9;

    private final Store store;
    private final Definition definition;
    private final String campagne;

    /** Those of that campaign, once consolidated. */
    public Divergences(Store store, Definition definition, String campagne) {
        this.store = store;
        this.definition = definition;
        this.campagne = campagne;
    }

    /**
     * What one pole says where several differ.
     *
     * @param identite what recognises the structure
     * @param nom its name as that pole writes it
     * @param champ the field
     * @param pole registry id
     * @param place file, sheet and cell
     * @param valeur its answer, "" when it gives none
     * @param retenue whether its description is the one counted nationally
     * @param arbitrage who made it so and why, "" when nobody
     */
    public record Divergence(
            String identite,
            String nom,
            Field champ,
            String pole,
            Location place,
            String valeur,
            boolean retenue,
            String arbitrage) {}

    /** Gives all of them, field by field in the order of the questionnaire, then structure by structure. */
    public void forEach(Consumer<Divergence> reader) {
        String name = definition.findField("structure_nom").isPresent() ? "COALESCE(s.structure_nom, '')" : "''";
        List<Field> fields = definition.structureFields().stream()
                .filter(field -> !field.personal() && field.isAsked() && !field.readOnly())
                .toList();
        for (Field field : fields) {
            store.rows()
                    .forEach(
                            LINES.formatted(Column.quote(field.name()), name),
                            row -> reader.accept(toDivergence(row, field)),
                            campagne,
                            campagne,
                            campagne);
        }
    }

    private Divergence toDivergence(StoredRow row, Field field) {
        String file = row.text("fichier");
        Location place = store.findPlace(row.number("depot"), row.integer("ligne"), field.name())
                .orElse(Location.ofFile(file));
        return new Divergence(
                row.text("identite"),
                row.text("nom"),
                field,
                row.text("pole"),
                place,
                row.findPlainText(VALUE).orElse(""),
                row.isTrue("compte"),
                row.text("arbitrage"));
    }
}

package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import fr.ptce.consolidation.questionnaire.Rule;
import fr.ptce.consolidation.store.Column;
import fr.ptce.consolidation.store.Store;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rule {@code VMP-STRUCTURE}: two poles that declare the same structure, by its SIRET, describe it alike: same codes, and
 * numbers within the rule's tolerance, relative to the larger one. Fields and tolerance are those of the rule; without the
 * rule nothing is compared. Each line is compared with the one counted nationally, and each of the two poles is told.
 */
final class Miroir {
    static final String CODE = "VMP-STRUCTURE";

    private final Store store;
    private final Definition definition;
    private final String campagne;

    Miroir(Store store, Definition definition, String campagne) {
        this.store = store;
        this.definition = definition;
        this.campagne = campagne;
    }

    List<Finding> compare() {
        Optional<Rule> rule = definition.rules().stream()
                .filter(candidate -> candidate.id().equals(CODE))
                .findFirst();
        List<Finding> findings = new ArrayList<>();
        if (rule.isPresent() && rule.get().isValidFor(exercice())) {
            for (Field field : definition.structureFields()) {
                if (rule.get().champs().indexOf(field.name()) > 0) {
                    findings.addAll(compare(rule.get(), field));
                }
            }
        }
        return findings;
    }

    private int exercice() {
        return store.jdbc().queryForList("SELECT exercice FROM campagne WHERE id = ?", Integer.class, campagne).stream()
                .findFirst()
                .orElse(0);
    }

    /** One side of a comparison. */
    private record Cote(
            long depot, int ligne, String pole, String fichier, String nom, String valeur, String justification) {}

    private List<Finding> compare(Rule rule, Field field) {
        JdbcTemplate jdbc = store.jdbc();
        String column = Column.quote(field.name());
        List<Object> arguments = new ArrayList<>(List.of(campagne));
        String differ = "a." + column + " <> b." + column;
        if (field.type().isNumeric()) {
            differ = "ABS(a.%1$s - b.%1$s) > ? * GREATEST(ABS(a.%1$s), ABS(b.%1$s))".formatted(column);
            arguments.add(tolerance(rule));
        }
        String sql = "SELECT t.identite, " + side("t", "a", "da", column) + ", " + side("k", "b", "db", column)
                + " FROM rang_structure t JOIN rang_structure k ON k.campagne = t.campagne AND k.identite = t.identite"
                + " AND k.rang_recue = 1 AND k.pole <> t.pole"
                + " JOIN reponse_structure a ON a._depot = t.depot AND a._ligne = t.ligne"
                + " JOIN reponse_structure b ON b._depot = k.depot AND b._ligne = k.ligne"
                + " JOIN depot da ON da.id = t.depot JOIN depot db ON db.id = k.depot"
                + " WHERE t.campagne = ? AND t.rang_recue > 1 AND " + differ + " ORDER BY t.identite, t.pole, t.ligne";
        List<Finding> findings = new ArrayList<>();
        jdbc.query(
                sql,
                (ResultSet row) -> {
                    String siret = row.getString(1);
                    Cote mine = toCote(row, 2, field);
                    Cote theirs = toCote(row, 9, field);
                    findings.add(finding(rule, field, siret, mine, theirs));
                    findings.add(finding(rule, field, siret, theirs, mine));
                },
                arguments.toArray());
        return findings;
    }

    private String side(String rang, String reponse, String depot, String column) {
        String nom = definition.findField("structure_nom").isPresent() ? reponse + ".structure_nom" : "''";
        return "%1$s.depot, %1$s.ligne, %1$s.pole, %3$s.fichier, %4$s, %2$s.%5$s, %2$s._justification"
                .formatted(rang, reponse, depot, nom, column);
    }

    private static Cote toCote(ResultSet row, int from, Field field) throws SQLException {
        String valeur = field.type().isNumeric()
                ? plain(row.getBigDecimal(from + 5))
                : Optional.ofNullable(row.getString(from + 5)).orElse("");
        String nom = Optional.ofNullable(row.getString(from + 4)).orElse("");
        return new Cote(
                row.getLong(from),
                row.getInt(from + 1),
                row.getString(from + 2),
                row.getString(from + 3),
                nom,
                label(field, valeur),
                row.getString(from + 6));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String label(Field field, String code) {
        return field.type() == FieldType.SELECT_ONE
                ? field.getList().findCode(code).map(found -> found.label()).orElse(code)
                : code;
    }

    private Finding finding(Rule rule, Field field, String siret, Cote mine, Cote theirs) {
        String message = rule.message().replace("${structure_siret}", siret);
        return new Finding(
                CODE,
                rule.beta() && rule.severity() == Severity.ERROR ? Severity.WARNING : rule.severity(),
                List.of(location(mine, field), location(theirs, field)),
                mine.pole(),
                mine.nom().isEmpty() ? "ligne " + mine.ligne() : mine.nom(),
                field.name(),
                mine.valeur(),
                theirs.valeur() + " (" + theirs.pole() + ")",
                message,
                rule.action(),
                mine.justification());
    }

    private Location location(Cote cote, Field field) {
        return store.findCell(cote.depot(), cote.ligne(), field.name())
                .map(source -> new Location(cote.fichier(), source.feuille(), source.cellule()))
                .orElse(Location.ofFichier(cote.fichier()));
    }

    private static BigDecimal tolerance(Rule rule) {
        return rule.tolerance().isBlank()
                ? BigDecimal.ZERO
                : new BigDecimal(rule.tolerance().strip().replace(',', '.'));
    }
}

package fr.ptce.consolidation.merge.check;

import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import fr.ptce.consolidation.store.Column;
import fr.ptce.consolidation.store.StoredRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rule {@code VMP-STRUCTURE}: two poles that declare the same structure describe it alike: same codes, and numbers within
 * the rule's tolerance, relative to the larger one. Each line is compared with the one counted nationally, and each of the
 * two poles is told. Where the network chose a description, its decision justifies the difference.
 */
final class StructureToldDifferently implements CampaignRule {
    private static final String GAPS = """
            SELECT %s, %s, t.identite, y.auteur || ', ' || y.jour || ' : ' || y.motif AS decision
            FROM rang_structure t
            JOIN rang_structure k ON k.campagne = t.campagne AND k.identite = t.identite AND k.rang_recue = 1
                AND k.pole <> t.pole
            JOIN reponse_structure a ON a._depot = t.depot AND a._ligne = t.ligne
            JOIN reponse_structure b ON b._depot = k.depot AND b._ligne = k.ligne
            LEFT JOIN rattachement r ON r.depot = k.depot AND r.ligne = k.ligne
            LEFT JOIN arbitrage z ON z.depot = COALESCE(r.depot_pole, k.depot) AND z.structure = k.ligne
            LEFT JOIN redressement y ON y.campagne = t.campagne AND y.ligne = z.ligne
            WHERE t.campagne = ?
              AND t.rang_recue > 1
              AND %s
            ORDER BY t.identite, t.pole, t.ligne""";

    /** Columns of one side, first in the row: depot, ligne, pole, name, answer. */
    private static final int SIDE_COLUMNS = 5;

    /** One side of a comparison. */
    private record Side(Breaches.BreachPlace place, String valeur) {}

    @Override
    public String code() {
        return "VMP-STRUCTURE";
    }

    @Override
    public void check(CampaignUnderCheck check, Breaches findings) {
        for (Field field : check.definition().structureFields()) {
            if (findings.rule().fields().indexOf(field.name()) > 0) {
                compare(check, findings, field);
            }
        }
    }

    private static void compare(CampaignUnderCheck check, Breaches findings, Field field) {
        String column = Column.quote(field.name());
        List<Object> arguments = new ArrayList<>(List.of(check.campagne()));
        String differ = "a." + column + " <> b." + column;
        if (field.type().isNumeric()) {
            differ = "ABS(a.%1$s - b.%1$s) > ? * GREATEST(ABS(a.%1$s), ABS(b.%1$s))".formatted(column);
            arguments.add(findings.tolerance("0"));
        }
        String sql = GAPS.formatted(side(check, "t", "a", column), side(check, "k", "b", column), differ);
        check.rows()
                .forEach(
                        sql,
                        row -> {
                            Side mine = toSide(row, 1, field);
                            Side theirs = toSide(row, 1 + SIDE_COLUMNS, field);
                            String decision = row.findText("decision").orElse("");
                            tell(findings, row.text("identite"), mine, theirs, decision);
                            tell(findings, row.text("identite"), theirs, mine, decision);
                        },
                        arguments.toArray());
    }

    private static String side(CampaignUnderCheck check, String rank, String answer, String column) {
        String name = check.asks("structure_nom") ? answer + ".structure_nom" : "''";
        return "%1$s.depot, %1$s.ligne, %1$s.pole, %3$s, %2$s.%4$s".formatted(rank, answer, name, column);
    }

    private static Side toSide(StoredRow row, int from, Field field) {
        String value = field.type().isNumeric()
                ? row.findDecimal(from + 4).map(PlainNumber::text).orElse("")
                : row.findText(from + 4).orElse("");
        int line = Math.toIntExact(row.number(from + 1));
        String name = row.findText(from + 3).orElse("");
        return new Side(
                new Breaches.BreachPlace(
                        row.number(from),
                        line,
                        row.findText(from + 2).orElse(""),
                        name.isEmpty() ? "ligne " + line : name,
                        field.name()),
                label(field, value));
    }

    private static String label(Field field, String code) {
        return field.type() == FieldType.SELECT_ONE
                ? field.getList().findCode(code).map(found -> found.label()).orElse(code)
                : code;
    }

    private static void tell(Breaches findings, String identity, Side mine, Side theirs, String decision) {
        String own = findings.justification(mine.place());
        String justification = decision.isEmpty()
                ? own
                : (own.isBlank() ? "" : own + "\n") + "Arbitré par le réseau (" + decision + ")";
        findings.add(
                List.of(findings.location(mine.place()), findings.location(theirs.place())),
                mine.place(),
                mine.valeur(),
                theirs.valeur() + " (" + theirs.place().pole() + ")",
                Map.of(
                        "structure_siret",
                        identity.startsWith("nom/") ? "« " + mine.place().structure() + " »" : identity,
                        "autre_pole",
                        theirs.place().pole()),
                justification);
    }
}

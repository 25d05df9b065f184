package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.questionnaire.Definition;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A row that describes a member structure, and what recognises it within its pole.
 *
 * @param depot key of its file
 * @param ligne its number
 * @param siret "" when it has no valid one
 * @param nom its name, spelling set aside; "" when it has none
 * @param commune of its seat, "" when unknown
 */
record MemberRow(long depot, int ligne, String siret, String nom, String commune) {
    private static final String FIELD = "structure_siret";

    /** The SIRET of table {@code reponse_structure s}, "" unless it can recognise a structure. */
    static String siretSql(Definition definition) {
        boolean asked = definition.structureFields().stream()
                .anyMatch(field -> field.name().equals(FIELD));
        return asked
                ? "CASE WHEN LENGTH(s.structure_siret) = 14 AND s.structure_siret NOT LIKE '000000000%'"
                        + " THEN s.structure_siret ELSE '' END"
                : "''";
    }

    /** The commune in the key of table {@code nom_structure}, its name and its commune, "" when it has none. */
    static String commune(String key) {
        return key.substring(key.indexOf('|') + 1);
    }

    /** Whether both are the same structure: the same SIRET; without one on either side, the same name, in one commune. */
    boolean isSame(MemberRow other) {
        if (!siret.isEmpty() && !other.siret.isEmpty()) {
            return siret.equals(other.siret);
        }
        boolean elsewhere = !commune.isEmpty() && !other.commune.isEmpty() && !commune.equals(other.commune);
        return hasName(other) && !elsewhere;
    }

    private boolean hasName(MemberRow other) {
        return !nom.isEmpty() && nom.equals(other.nom);
    }

    private boolean isNeighbour(MemberRow other) {
        return hasName(other) && !commune.isEmpty() && commune.equals(other.commune);
    }

    /** Which of these rows it is; {@link RowChoice#FRESH} for none, {@link RowChoice#AMBIGUOUS} when nothing tells which. */
    RowChoice among(List<MemberRow> rows) {
        List<Predicate<MemberRow>> ways = List.of(
                row -> !siret.isEmpty() && siret.equals(row.siret),
                row -> isSame(row) && isNeighbour(row),
                this::isSame,
                this::isNeighbour);
        for (Predicate<MemberRow> way : ways) {
            List<MemberRow> found = rows.stream().filter(way).toList();
            if (!found.isEmpty()) {
                return found.size() == 1 ? new RowChoice(Optional.of(found.get(0)), false) : RowChoice.AMBIGUOUS;
            }
        }
        return RowChoice.FRESH;
    }

    /** A row, none, or none that can be told. */
    record RowChoice(Optional<MemberRow> row, boolean ambiguous) {
        static final RowChoice FRESH = new RowChoice(Optional.empty(), false);
        static final RowChoice AMBIGUOUS = new RowChoice(Optional.empty(), true);
    }
}

package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.merge.Units;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Population;
import java.util.Optional;

/**
 * On which units the figures are computed: those the definition says, or others, to see what the choice of the units
 * changes. The figures themselves are computed the same way.
 */
public final class Scope {
    /** The units the definition says. */
    public static final Scope DEFINED = new Scope(false, false, "", "");

    /** Those of all valid questionnaires, as if none were left out by the selection. */
    public static final Scope RECEIVED = new Scope(true, false, "", "");

    /** Those each pole described in a valid questionnaire: a structure of two poles stands in each, as each described it. */
    public static final Scope DESCRIBED = new Scope(true, true, "", "");

    private final boolean received;
    private final boolean described;
    private final String otherCampagne;
    private final String exercice;

    private Scope(boolean received, boolean described, String otherCampagne, String exercice) {
        this.received = received;
        this.described = described;
        this.otherCampagne = otherCampagne;
        this.exercice = exercice;
    }

    /**
     * The units the definition says that are in the base of the same figure in another campaign: poles by their id,
     * structures by who they are. In a group of a breakdown, those that stand in the same groups in both.
     *
     * @param otherCampagne the other campaign
     * @param exercice its accounting year
     */
    static Scope constant(String otherCampagne, String exercice) {
        return new Scope(false, false, otherCampagne, exercice);
    }

    Units units(Population population) {
        boolean lines = described && population == Population.STRUCTURES_RETENUES;
        return received ? Units.received(lines ? Population.LIGNES_RETENUES : population) : Units.of(population);
    }

    /** What is added to the conditions on the units; begins with AND when there is something. */
    String condition(FieldColumns columns, Optional<Field> breakdown) {
        if (otherCampagne.isEmpty()) {
            return "";
        }
        FieldColumns other = columns.defined(exercice);
        String unit = columns.identity()
                + breakdown.map(field -> ", " + columns.column(field)).orElse("");
        return " AND " + columns.known() + " AND (" + unit + ") IN (SELECT " + unit + other.base(otherCampagne) + ")";
    }
}

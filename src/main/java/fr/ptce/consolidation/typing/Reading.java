package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.Value;
import java.util.ArrayList;
import java.util.List;

/** What one cell was understood to say. */
public sealed interface Reading {
    /**
     * An answer.
     *
     * @param treatments conversions applied, in order; none when the answer is what was typed
     */
    record Given(Value value, List<Treatment> treatments) implements Reading {
        public Given {
            treatments = List.copyOf(treatments);
        }
    }

    /** « Ne sait pas » or « sans objet ». */
    record Declined(Answer.State state, List<Treatment> treatments) implements Reading {
        public Declined {
            treatments = List.copyOf(treatments);
        }
    }

    /**
     * Something that cannot be understood.
     *
     * @param what what is wrong, completing the quotation of what was typed
     * @param attendu what was expected
     * @param action what to do
     */
    record Refused(FormCheck check, String what, String attendu, String action) implements Reading {}

    /** Nothing, or nothing but spaces. */
    record Nothing() implements Reading {}

    /**
     * One conversion.
     *
     * @param what what was done, in French
     * @param retenu what was retained, "" when it is not worth quoting
     */
    record Treatment(FormCheck check, String what, String retenu) {}

    /** An answer that is what was typed. */
    static Reading of(Value value) {
        return new Given(value, List.of());
    }

    /** An answer that was converted. */
    static Reading of(Value value, FormCheck check, String what, String kept) {
        return new Given(value, List.of(new Treatment(check, what, kept)));
    }

    /** The same reading with one more treatment; a refusal and a blank have none. */
    default Reading with(Treatment treatment) {
        if (this instanceof Given given) {
            return new Given(given.value(), append(given.treatments(), treatment));
        }
        if (this instanceof Declined declined) {
            return new Declined(declined.state(), append(declined.treatments(), treatment));
        }
        return this;
    }

    private static List<Treatment> append(List<Treatment> treatments, Treatment treatment) {
        List<Treatment> all = new ArrayList<>(treatments);
        all.add(treatment);
        return all;
    }
}

package fr.ptce.consolidation.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pole answered to a former campaign, as the network retained it: corrected, of the version that counted. A field
 * without an answer has no value; NSP and SO are none.
 *
 * @param exercice accounting year of these answers
 * @param pole its own answers by field; its contacts only when they are still kept
 * @param structures its member structures, in the order of its rows, those that left included
 */
public record PreviousAnswers(int exercice, Map<String, Value> pole, List<Structure> structures) {
    public PreviousAnswers {
        pole = Collections.unmodifiableMap(new LinkedHashMap<>(pole));
        structures = List.copyOf(structures);
    }

    /**
     * A member structure.
     *
     * @param cle key of its row, such as {@code P001-01}
     * @param answers by field
     */
    public record Structure(String cle, Map<String, Value> answers) {
        public Structure {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }
    }
}

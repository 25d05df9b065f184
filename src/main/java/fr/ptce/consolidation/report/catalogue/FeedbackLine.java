package fr.ptce.consolidation.report.catalogue;

import java.util.Map;

/** One line of what the poles are told of themselves. */
interface FeedbackLine {
    /** Whether it says something to that pole: a choice that nobody made, the pole included, does not. */
    default boolean says(String pole) {
        return true;
    }

    /** What that pole reads on it. */
    Map<String, Object> toMap(String pole);
}

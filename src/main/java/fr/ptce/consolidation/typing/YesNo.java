package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.french.Spelling;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The marks that mean yes or no: Oui, oui, O, X, 1, VRAI, a tick; Non, N, 0, FAUX. */
final class YesNo {
    /** Code of the yes in a list of yes and no. */
    static final String YES_CODE = "oui";

    /** Code of the no in a list of yes and no. */
    static final String NO_CODE = "non";

    private static final Set<String> YES = Set.of("oui", "o", "x", "1", "vrai", "true", "yes", "y", "ok");
    private static final Set<String> NO = Set.of("non", "n", "0", "faux", "false", "no");
    private static final Set<String> YES_SIGNS = Set.of("✓", "✔", "☑", "☒", "×");
    private static final Set<String> NO_SIGNS = Set.of("☐");

    private YesNo() {}

    /** True for a mark of yes, false for a mark of no, null for anything else. */
    static @Nullable Boolean read(String text) {
        String trimmed = Spelling.trim(text);
        String key = Spelling.key(trimmed);
        if (YES.contains(key) || YES_SIGNS.contains(trimmed)) {
            return true;
        }
        return (NO.contains(key) || NO_SIGNS.contains(trimmed)) ? false : null;
    }

    /** The code of a list of yes and no that a mark stands for; null in another list, or for another text. */
    static CodeMatcher.@Nullable Match match(String text, CodeMatcher codes) {
        if (!codes.isYesNo()) {
            return null;
        }
        Boolean yes = read(text);
        return yes == null ? null : new CodeMatcher.Match(yes ? YES_CODE : NO_CODE, List.of(treatment(yes)));
    }

    /** The conversion of a mark that is not « Oui » or « Non ». */
    static Reading.Treatment treatment(boolean yes) {
        return new Reading.Treatment(
                FormCheck.COV_OUI_NON, "Marque comprise comme " + (yes ? "Oui" : "Non"), yes ? "Oui" : "Non");
    }
}

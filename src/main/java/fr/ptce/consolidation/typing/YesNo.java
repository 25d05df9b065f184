package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.french.Invisible;
import fr.ptce.consolidation.french.Spelling;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The marks that mean yes or no: Oui, oui, O, X, V, 1, VRAI, a tick, a cross; Non, N, 0, FAUX, an empty box. */
final class YesNo {
    /** Code of the yes in a list of yes and no. */
    static final String YES_CODE = "oui";

    /** Code of the no in a list of yes and no. */
    static final String NO_CODE = "non";

    private static final Set<String> YES = Set.of("oui", "o", "x", "v", "1", "vrai", "true", "yes", "y", "ok");
    private static final Set<String> NO = Set.of("non", "n", "0", "faux", "false", "no");

    /** Ticks, and crosses: in France, a box that holds a cross is ticked. The last ones are those of the font Wingdings. */
    private static final Set<String> YES_SIGNS = Set.of(
            "✓", "✔", "✅", "☑", "🗸", "🗹", "√", "☒", "×", "✕", "✖", "✗", "✘", "⊠", "⨯", "╳", "☓", "🗴", "🗵", "🗶",
            "🗷", "ü", "û", "þ", "ý", "\uf0fc", "\uf0fb", "\uf0fe", "\uf0fd");

    /** Boxes left empty. */
    private static final Set<String> NO_SIGNS =
            Set.of("☐", "□", "▢", "◻", "◽", "⬜", "🔲", "🗆", "[]", "()", "¨", "\uf0a8", "\uf06f");

    private YesNo() {}

    /**
     * True for a mark of yes, false for a mark of no, null for anything else. A red cross (❌) is none of them: some mean
     * « no » by it, some tick with it.
     */
    static @Nullable Boolean read(String text) {
        String trimmed = Spelling.withoutTextMark(Spelling.trim(Invisible.removed(text)));
        String key = Spelling.key(trimmed);
        String sign = inBox(trimmed.replace(" ", ""));
        if (YES_SIGNS.contains(sign) || YES.contains(key)) {
            return true;
        }
        return (NO.contains(key) || NO_SIGNS.contains(sign)) ? false : null;
    }

    /** Whether it is a cross by which some mean no, and others tick. */
    static boolean isRedCross(String text) {
        return text.startsWith("❌") || text.startsWith("❎");
    }

    /** The sign in brackets: « [✓] ». */
    private static String inBox(String text) {
        boolean box = text.length() > 2
                && ((text.startsWith("[") && text.endsWith("]")) || (text.startsWith("(") && text.endsWith(")")));
        return box ? text.substring(1, text.length() - 1) : text;
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

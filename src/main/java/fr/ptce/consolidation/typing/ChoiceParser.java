package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.office.read.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Codes of a list. A cell may hold several, separated by line breaks, semicolons, commas or slashes; a label that holds
 * a separator itself (« Textile, mode, design ») is recognised whole, so the longest run of words that is in the list
 * wins.
 */
final class ChoiceParser implements AnswerParser {
    private static final Pattern SEPARATOR = Pattern.compile("[\n\r;|,/]+");
    private static final int MOST_PIECES = 200;

    private final CodeMatcher codes;
    private final boolean multiple;

    ChoiceParser(CodeMatcher codes, boolean multiple) {
        this.codes = codes;
        this.multiple = multiple;
    }

    @Override
    public Reading parse(Cell cell) {
        return switch (cell.type()) {
            case DATE ->
                new Reading.Refused(
                        FormCheck.FDT_DATE,
                        "est une date : le tableur a pu changer la réponse saisie",
                        codes.expected(""),
                        "Choisissez la réponse dans la liste déroulante.");
            case NUMBER, TEXT, BOOLEAN, ERROR, NO_VALUE, UNREADABLE -> text(Spelling.trim(shown(cell)));
        };
    }

    private static String shown(Cell cell) {
        return cell.type() == Cell.Type.NUMBER ? Cells.shown(cell).replace(',', '.') : Cells.shown(cell);
    }

    private Reading text(String typed) {
        CodeMatcher.Match whole = match(typed);
        String unmarked = Spelling.withoutTextMark(typed);
        if (whole == null && !unmarked.equals(typed)) {
            return text(unmarked)
                    .with(new Reading.Treatment(
                            FormCheck.COV_ECRITURE, "Signe d'un texte de tableur retiré", unmarked));
        }
        if (whole != null) {
            return whole.isAmbiguous() ? ambiguous() : given(List.of(whole));
        }
        Reading special = SpecialWords.read(typed, true);
        if (special != null) {
            return special;
        }
        List<CodeMatcher.Match> found = new ArrayList<>();
        return split(typed, found) ? given(found) : unknown(typed);
    }

    /** A code of the list, or the yes or no that any mark stands for in a list of those two. */
    private CodeMatcher.@Nullable Match match(String text) {
        CodeMatcher.Match match = codes.match(text);
        if (match != null && match.treatments().isEmpty()) {
            return match;
        }
        CodeMatcher.Match mark = YesNo.match(text, codes);
        return mark == null ? match : mark;
    }

    /** Recognises every piece, the longest runs first; false when one is not in the list. */
    private boolean split(String typed, List<CodeMatcher.Match> found) {
        List<int[]> pieces = new ArrayList<>();
        int start = 0;
        Matcher separator = SEPARATOR.matcher(typed);
        while (separator.find()) {
            pieces.add(new int[] {start, separator.start()});
            start = separator.end();
        }
        pieces.add(new int[] {start, typed.length()});
        pieces.removeIf(
                piece -> Spelling.key(typed.substring(piece[0], piece[1])).isEmpty());
        if (pieces.size() > MOST_PIECES) {
            return false;
        }
        int first = 0;
        while (first < pieces.size()) {
            int last = pieces.size() - 1;
            CodeMatcher.Match match = null;
            while (last >= first && match == null) {
                match = match(Spelling.trim(typed.substring(pieces.get(first)[0], pieces.get(last)[1])));
                last--;
            }
            if (match == null || match.isAmbiguous()) {
                return false;
            }
            found.add(match);
            first = last + 2;
        }
        return !found.isEmpty();
    }

    private Reading given(List<CodeMatcher.Match> matches) {
        TreeSet<String> chosen = new TreeSet<>();
        List<Reading.Treatment> treatments = new ArrayList<>();
        for (CodeMatcher.Match match : matches) {
            chosen.add(match.code());
            treatments.addAll(match.treatments());
        }
        if (multiple) {
            return new Reading.Given(new Value.Choices(chosen, new TreeSet<>()), treatments);
        }
        if (chosen.size() > 1) {
            return new Reading.Refused(
                    FormCheck.COV_PLUSIEURS,
                    "donne " + chosen.size() + " réponses",
                    "une seule réponse",
                    "Gardez la réponse principale.");
        }
        return new Reading.Given(new Value.Choice(chosen.first()), treatments);
    }

    private Reading ambiguous() {
        return new Reading.Refused(
                FormCheck.COV_AMBIGU,
                "correspond à plusieurs réponses de la liste",
                "une réponse de la liste déroulante",
                "Choisissez la réponse dans la liste déroulante.");
    }

    private Reading unknown(String typed) {
        return new Reading.Refused(
                FormCheck.COV_INCONNU,
                "n'est pas dans la liste",
                codes.expected(typed),
                "Choisissez la réponse dans la liste déroulante.");
    }
}

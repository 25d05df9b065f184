package fr.ptce.consolidation.typing;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.french.Typography;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people type when they have no answer.
 *
 * <p>NSP and SO are understood in any cell, in full and however spelled. A dash, « néant » or « aucun » may mean zero,
 * unknown or not concerned: they are refused with the three ways of saying it. So are NC and NA, which mean « non
 * communiqué », « non concerné », « non connu » or « non applicable » from one person to the next; only in a question of
 * text are words kept as words.
 */
final class SpecialWords {
    private static final Set<String> NSP =
            Set.of("nsp", "nesaitpas", "nesaispas", "jenesaispas", "onnesaitpas", "inconnu", "nonconnu");
    private static final Set<String> SO =
            Set.of("so", "sansobjet", "nonconcerne", "nonconcernee", "nonapplicable", "pasconcerne", "pasconcernee");
    private static final Set<String> NONE = Set.of("neant", "aucun", "aucune", "rien", "zero", "vide", "nul", "nulle");
    private static final Set<String> AMBIGUOUS = Set.of("nc", "na", "nd", "nr", "ns");

    /** What to do instead of typing a dash. */
    static final String ADVICE =
            "Tapez 0 si la valeur est nulle, NSP si vous ne savez pas, SO si la question ne vous concerne pas,"
                    + " ou videz la cellule.";

    private SpecialWords() {}

    /** The state or the refusal those words stand for; null when they are no such words. */
    static @Nullable Reading read(String text, boolean textField) {
        String key = Spelling.key(text);
        if (key.isEmpty() && text.chars().noneMatch(c -> Character.getType(c) == Character.OTHER_NUMBER)) {
            return new Reading.Refused(
                    FormCheck.FDT_RIEN, "ne dit pas s'il y a une réponse", "une réponse, NSP ou SO", ADVICE);
        }
        if (NSP.contains(key)) {
            return declined(Answer.State.NSP, text);
        }
        if (SO.contains(key)) {
            return declined(Answer.State.SO, text);
        }
        if (textField) {
            return null;
        }
        if (NONE.contains(key)) {
            return new Reading.Refused(
                    FormCheck.FDT_RIEN, "ne dit pas s'il faut compter zéro", "une réponse, NSP ou SO", ADVICE);
        }
        if (AMBIGUOUS.contains(key)) {
            return new Reading.Refused(
                    FormCheck.FDT_ABREVIATION,
                    "a plusieurs sens",
                    "une réponse, NSP ou SO",
                    "Tapez NSP si vous ne savez pas, SO si la question ne vous concerne pas.");
        }
        return null;
    }

    private static Reading declined(Answer.State state, String text) {
        if (text.equals(state.name())) {
            return new Reading.Declined(state, List.of());
        }
        String what = Typography.quote(state == Answer.State.NSP ? "Ne sait pas" : "Sans objet") + " écrit autrement";
        return new Reading.Declined(state, List.of(new Reading.Treatment(FormCheck.COV_ETAT, what, state.name())));
    }
}

package fr.ptce.consolidation.campaign;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The poles a file that counts for nobody seems to come from. It never makes the file count: it tells whom not to remind as if
 * nothing had come.
 *
 * @param poles ids, sorted; none when nothing tells
 * @param certain whether everything that speaks designates the only one
 */
public record PresumedPoles(List<String> poles, boolean certain) {
    /** When nothing tells. */
    public static final PresumedPoles NOBODY = new PresumedPoles(List.of(), false);

    public PresumedPoles {
        poles = List.copyOf(new TreeSet<>(poles));
        if (certain && poles.size() != 1) {
            throw new IllegalArgumentException("certainly one pole, and not " + poles);
        }
    }

    /** Those designated: certain when it is one and only one. */
    public static PresumedPoles of(Collection<String> poles) {
        List<String> all = List.copyOf(new TreeSet<>(poles));
        return new PresumedPoles(all, all.size() == 1);
    }

    /** Those designated, of which nobody may be written to before the network has decided. */
    public static PresumedPoles doubtful(Collection<String> poles) {
        return new PresumedPoles(List.copyOf(poles), false);
    }

    /** Those of a text made by {@link #words}. */
    public static PresumedPoles ofWords(String words, boolean certain) {
        return new PresumedPoles(words.isEmpty() ? List.of() : Arrays.asList(words.split(" ", -1)), certain);
    }

    /** The ids, in one text. */
    public String words() {
        return String.join(" ", poles);
    }

    /** Whether poles are designated, none of which certainly. */
    public boolean isDoubt() {
        return !certain && !poles.isEmpty();
    }
}

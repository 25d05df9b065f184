package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.typing.FormCheck;
import java.util.List;
import java.util.stream.Stream;

/** What is said of a file whose answers stand beside the cells where they are expected: it was filled in, and is not empty. */
public final class MisplacedAnswers {
    /** What the network is to do about it. */
    public static final String PUT_BACK = "Demandez au pôle de les remettre dans la colonne des réponses.";

    /** What a file that none of its answers stands where it should lacks. */
    static final String EXPECTED = "des réponses dans la colonne des réponses";

    private MisplacedAnswers() {}

    /** Those of the findings that tell answers elsewhere than in their cells, in the same order. */
    public static List<Finding> among(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> Stream.of(FormCheck.values())
                        .anyMatch(check -> check.isMisplaced() && check.code().equals(finding.code())))
                .toList();
    }

    /**
     * What is said when none could be read.
     *
     * @param told the findings of these answers, one at least
     */
    public static String noneRead(List<Finding> told) {
        return "Des réponses sont tapées à côté des cellules attendues : aucune n’a pu être lue. Par exemple : "
                + told.get(0).message();
    }

    /** What is said when more stand elsewhere than in their cells. */
    public static String mostUnread(List<Finding> told) {
        return "La plupart des réponses sont tapées à côté des cellules attendues et n’ont pas pu être lues. Par exemple : "
                + told.get(0).message();
    }
}

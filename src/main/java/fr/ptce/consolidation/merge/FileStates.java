package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.store.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is decided of files, to be written in {@code etat_fichier}, and what must be said of it: {@code RRL-REMPLACE}, a file
 * that a later or a better filled one replaces; {@code RRL-EGALITE}, one that nothing but its name tells from the one that counts; {@code RRL-IDENTIQUE}, a file that repeats the one that counts.
 */
final class FileStates {
    private static final String INSERT = """
            INSERT INTO etat_fichier (campagne, fichier, depot, pole, questionnaire, etat, raison, rang)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Rows rows;
    private final String campagne;
    private final String questionnaire;
    private final List<Object[]> states = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Nothing decided yet.
     *
     * @param questionnaire what these files are: {@code pole} or {@code structure}
     */
    FileStates(Rows rows, String campagne, String questionnaire) {
        this.rows = rows;
        this.campagne = campagne;
        this.questionnaire = questionnaire;
    }

    /**
     * Decides of a file.
     *
     * @param rank its number among the versions of its pole, 0 when it is none
     */
    void add(SentVersion version, FileState.State state, String reason, int rank) {
        states.add(new Object[] {
            campagne,
            version.fichier(),
            version.depot(),
            version.pole(),
            questionnaire,
            state.name().toLowerCase(Locale.ROOT),
            reason,
            rank
        });
    }

    /** Decides of a file in the place of which another one counts. */
    void addReplaced(SentVersion other, SentVersion kept, int rank) {
        boolean same = other.isSameAs(kept);
        boolean outweighed = !same && kept.outweighs(other);
        boolean tied = !same && !outweighed && kept.isTiedWith(other);
        String text = same
                ? "Ce fichier dit la même chose que « " + kept.fichier() + " », qui compte à sa place."
                : "Ce fichier est remplacé par « " + kept.fichier() + " », "
                        + (outweighed ? "quelles que soient leurs dates : " + other.flaw() : kept.reason(other)) + "."
                        + (tied ? " Rien d’autre ne dit lequel est le dernier." : "");
        add(other, same ? FileState.State.DOUBLON : FileState.State.REMPLACE, text, rank);
        findings.add(new Finding(
                same ? "RRL-IDENTIQUE" : tied ? "RRL-EGALITE" : "RRL-REMPLACE",
                Severity.INFO,
                List.of(Location.ofFile(other.fichier()), Location.ofFile(kept.fichier())),
                other.pole(),
                "",
                "",
                "",
                "",
                text,
                tied
                        ? "Donnez leurs vraies dates dans receptions.csv, ou retirez du dossier celui qui ne doit pas compter."
                        : "Rien à faire si c'est bien « " + kept.fichier()
                                + " » qui doit compter ; sinon, retirez-le du dossier.",
                ""));
    }

    /** Writes them and gives what must be said. */
    List<Finding> write() {
        rows.batch(INSERT, states);
        return List.copyOf(findings);
    }
}

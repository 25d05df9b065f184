package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.sample.TypingStyle.Decimale;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A campaign of any size: every pole answers, two in three without a fault, the others with one of the faults people
 * make, in one of the ways people type. Each pole is written by itself, so that memory does not grow with their number.
 */
final class RandomCampagne {
    private static final String OUVERTURE = "-04-04T07:30:00Z";
    private static final List<Mistake> DEFAUTS = List.of(Mistake.values());
    private static final List<TypingStyle> GRAPHIES = List.of(
            TypingStyle.SOIGNEE,
            TypingStyle.SOIGNEE,
            TypingStyle.SOIGNEE,
            new TypingStyle(List.of("X"), false, Decimale.NOMBRE),
            new TypingStyle(List.of("Oui", "oui"), true, Decimale.VIRGULE),
            new TypingStyle(List.of("x"), false, Decimale.UNITE),
            new TypingStyle(List.of("Oui"), true, Decimale.INSECABLE));

    private final AnswerDraft redaction;
    private final Territories territoires;
    private final long graine;
    private final int placeMaximale;
    private final int exercice;

    /**
     * Prepares the campaign of a seed.
     *
     * @param placeMaximale member structures the workbook has room for
     */
    RandomCampagne(Definition definition, Territories territoires, long graine, int placeMaximale) {
        this(definition, territoires, graine, placeMaximale, SampleCampagne.EXERCICE);
    }

    /**
     * Prepares the campaign of a seed, for one of its years.
     *
     * @param exercice accounting year, {@link SampleCampagne#EXERCICE} being the last
     */
    RandomCampagne(Definition definition, Territories territoires, long graine, int placeMaximale, int exercice) {
        this.redaction = new AnswerDraft(definition, SampleCampagne.EXERCICE);
        this.territoires = territoires;
        this.graine = graine;
        this.placeMaximale = placeMaximale;
        this.exercice = exercice;
    }

    /** What the pole of that number sends, as if it had no history. */
    SentFile envoi(int numero) {
        Draws alea = new Draws(graine, numero);
        return envoi(redaction.redige(commande(numero, alea), alea), alea);
    }

    /** What it sends as one year of several; empty when it did not answer that year. */
    Optional<SentFile> envoiAnnuel(int numero) {
        Draws alea = new Draws(graine, numero);
        return new Trajectory(redaction, commande(numero, alea), graine, SampleCampagne.EXERCICE)
                .copie(exercice, alea, placeMaximale)
                .map(copie -> envoi(
                        copie, exercice == SampleCampagne.EXERCICE ? alea : new Draws(graine + exercice, numero)));
    }

    private PoleOrder commande(int numero, Draws alea) {
        int taille = Math.min(
                placeMaximale, alea.parmi(List.of(alea.entier(4, 9), alea.entier(8, 16), alea.entier(14, 40))));
        return PoleOrder.libre(territoires.pole(numero), taille);
    }

    private SentFile envoi(SampleSubmission copie, Draws alea) {
        if (alea.chance(33)) {
            alea.parmi(DEFAUTS).gate(copie, territoires);
        }
        String modifie = Instant.parse((exercice + 1) + OUVERTURE)
                .plus(Duration.ofMinutes(alea.entier(0, 60_000)))
                .toString();
        return new SentFile(copie.pole().id() + ".xlsx", copie, alea.parmi(GRAPHIES), modifie, WorkbookTweak.AUCUNE);
    }
}

package fr.ptce.consolidation.form.exemple;

import fr.ptce.consolidation.form.exemple.Graphie.Decimale;
import fr.ptce.consolidation.questionnaire.Definition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A campaign of any size: every pole answers, two in three without a fault, the others with one of the faults people
 * make, in one of the ways people type. Each pole is written by itself, so that memory does not grow with their number.
 */
final class CampagneAleatoire {
    private static final String OUVERTURE = "-04-04T07:30:00Z";
    private static final List<Defaut> DEFAUTS = List.of(Defaut.values());
    private static final List<Graphie> GRAPHIES = List.of(
            Graphie.SOIGNEE,
            Graphie.SOIGNEE,
            Graphie.SOIGNEE,
            new Graphie(List.of("X"), false, Decimale.NOMBRE),
            new Graphie(List.of("Oui", "oui"), true, Decimale.VIRGULE),
            new Graphie(List.of("x"), false, Decimale.UNITE),
            new Graphie(List.of("Oui"), true, Decimale.INSECABLE));

    private final Redaction redaction;
    private final Territoires territoires;
    private final long graine;
    private final int placeMaximale;
    private final int exercice;

    /**
     * Prepares the campaign of a seed.
     *
     * @param placeMaximale member structures the workbook has room for
     */
    CampagneAleatoire(Definition definition, Territoires territoires, long graine, int placeMaximale) {
        this(definition, territoires, graine, placeMaximale, CampagneExemple.EXERCICE);
    }

    /**
     * Prepares the campaign of a seed, for one of its years.
     *
     * @param exercice accounting year, {@link CampagneExemple#EXERCICE} being the last
     */
    CampagneAleatoire(Definition definition, Territoires territoires, long graine, int placeMaximale, int exercice) {
        this.redaction = new Redaction(definition, CampagneExemple.EXERCICE);
        this.territoires = territoires;
        this.graine = graine;
        this.placeMaximale = placeMaximale;
        this.exercice = exercice;
    }

    /** What the pole of that number sends, as if it had no history. */
    Envoi envoi(int numero) {
        Alea alea = new Alea(graine, numero);
        return envoi(redaction.redige(commande(numero, alea), alea), alea);
    }

    /** What it sends as one year of several; empty when it did not answer that year. */
    Optional<Envoi> envoiAnnuel(int numero) {
        Alea alea = new Alea(graine, numero);
        return new Trajectoire(redaction, commande(numero, alea), graine, CampagneExemple.EXERCICE)
                .copie(exercice, alea, placeMaximale)
                .map(copie -> envoi(
                        copie, exercice == CampagneExemple.EXERCICE ? alea : new Alea(graine + exercice, numero)));
    }

    private Commande commande(int numero, Alea alea) {
        int taille = Math.min(
                placeMaximale, alea.parmi(List.of(alea.entier(4, 9), alea.entier(8, 16), alea.entier(14, 40))));
        return Commande.libre(territoires.pole(numero), taille);
    }

    private Envoi envoi(Copie copie, Alea alea) {
        if (alea.chance(33)) {
            alea.parmi(DEFAUTS).gate(copie, territoires);
        }
        String modifie = Instant.parse((exercice + 1) + OUVERTURE)
                .plus(Duration.ofMinutes(alea.entier(0, 60_000)))
                .toString();
        return new Envoi(copie.pole().id() + ".xlsx", copie, alea.parmi(GRAPHIES), modifie, Retouche.AUCUNE);
    }
}

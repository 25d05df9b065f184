package fr.ptce.consolidation.form.exemple;

import fr.ptce.consolidation.form.exemple.Graphie.Decimale;
import fr.ptce.consolidation.questionnaire.Definition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A campaign of any size: every pole answers, two in three without a fault, the others with one of the faults people
 * make, in one of the ways people type. Each pole is written by itself, so that memory does not grow with their number.
 */
final class CampagneAleatoire {
    private static final Instant OUVERTURE = Instant.parse("2016-04-04T07:30:00Z");
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

    /**
     * Prepares the campaign of a seed.
     *
     * @param placeMaximale member structures the workbook has room for
     */
    CampagneAleatoire(Definition definition, Territoires territoires, long graine, int placeMaximale) {
        this.redaction = new Redaction(definition, CampagneExemple.EXERCICE);
        this.territoires = territoires;
        this.graine = graine;
        this.placeMaximale = placeMaximale;
    }

    /** What the pole of that number sends. */
    Envoi envoi(int numero) {
        PoleFictif pole = territoires.pole(numero);
        Alea alea = new Alea(graine, numero);
        int taille = Math.min(
                placeMaximale, alea.parmi(List.of(alea.entier(4, 9), alea.entier(8, 16), alea.entier(14, 40))));
        Copie copie = redaction.redige(Commande.libre(pole, taille), alea);
        if (alea.chance(33)) {
            alea.parmi(DEFAUTS).gate(copie, territoires);
        }
        String modifie =
                OUVERTURE.plus(Duration.ofMinutes(alea.entier(0, 60_000))).toString();
        return new Envoi(pole.id() + ".xlsx", copie, alea.parmi(GRAPHIES), modifie, Retouche.AUCUNE);
    }
}

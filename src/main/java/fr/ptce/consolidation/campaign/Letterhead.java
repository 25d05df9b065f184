package fr.ptce.consolidation.campaign;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What the letters of a campaign say of the network.
 *
 * @param expediteur who signs, "" when {@code campagne.csv} does not say
 * @param courriel address to answer to, "" when not said
 * @param reponseAvant last day to answer, absent when not said
 */
public record Letterhead(String expediteur, String courriel, Optional<LocalDate> reponseAvant) {
    /** Nothing said. */
    public static final Letterhead VIDE = new Letterhead("", "", Optional.empty());

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    /** The last day in words, such as {@code 30 juin 2016}; "" when not said. */
    public String echeance() {
        return reponseAvant
                .map(jour ->
                        jour.getDayOfMonth() == 1 ? "1er" + jour.format(JOUR).substring(1) : jour.format(JOUR))
                .orElse("");
    }
}

package fr.ptce.consolidation.campaign;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What the letters of a campaign say of the network.
 *
 * @param sender who signs, "" when {@code campagne.csv} does not say
 * @param courriel address to answer to, "" when not said
 * @param answerBefore last day to answer, absent when not said
 */
public record Letterhead(String sender, String courriel, Optional<LocalDate> answerBefore) {
    /** Nothing said. */
    public static final Letterhead EMPTY = new Letterhead("", "", Optional.empty());

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    /** The last day in words, such as {@code 30 juin 2016}; "" when not said. */
    public String deadline() {
        return answerBefore
                .map(day -> day.getDayOfMonth() == 1 ? "1er" + day.format(DAY).substring(1) : day.format(DAY))
                .orElse("");
    }
}

package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.sample.TypingStyle.DecimalMark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A campaign of any size: every pole answers, two in three without a fault, the others with one of the faults people
 * make, in one of the ways people type. Each pole is written by itself, so that memory does not grow with their number.
 */
final class RandomCampagne {
    private static final String OPENING = "-04-04T07:30:00Z";
    private static final List<Mistake> MISTAKES = List.of(Mistake.values());
    private static final List<TypingStyle> TYPINGS = List.of(
            TypingStyle.NEAT,
            TypingStyle.NEAT,
            TypingStyle.NEAT,
            new TypingStyle(List.of("X"), false, DecimalMark.NOMBRE),
            new TypingStyle(List.of("Oui", "oui"), true, DecimalMark.VIRGULE),
            new TypingStyle(List.of("x"), false, DecimalMark.UNITE),
            new TypingStyle(List.of("Oui"), true, DecimalMark.INSECABLE));

    private final AnswerDraft draft;
    private final Territories territories;
    private final long seed;
    private final int highestRank;
    private final int exercice;

    /**
     * Prepares the campaign of a seed.
     *
     * @param highestRank member structures the workbook has room for
     */
    RandomCampagne(Definition definition, Territories territories, long seed, int highestRank) {
        this(definition, territories, seed, highestRank, SampleCampagne.EXERCICE);
    }

    /**
     * Prepares the campaign of a seed, for one of its years.
     *
     * @param exercice accounting year, {@link SampleCampagne#EXERCICE} being the last
     */
    RandomCampagne(Definition definition, Territories territories, long seed, int highestRank, int exercice) {
        this.draft = new AnswerDraft(definition, SampleCampagne.EXERCICE);
        this.territories = territories;
        this.seed = seed;
        this.highestRank = highestRank;
        this.exercice = exercice;
    }

    /** What the pole of that number sends, as if it had no history. */
    SentFile sentFile(int number) {
        Draws draws = new Draws(seed, number);
        return sentFile(draft.draft(order(number, draws), draws), draws);
    }

    /** What it sends as one year of several; empty when it did not answer that year. */
    Optional<SentFile> yearlyFile(int number) {
        Draws draws = new Draws(seed, number);
        return new Trajectory(draft, order(number, draws), seed, SampleCampagne.EXERCICE)
                .copy(exercice, draws, highestRank)
                .map(copy -> sentFile(
                        copy, exercice == SampleCampagne.EXERCICE ? draws : new Draws(seed + exercice, number)));
    }

    private PoleOrder order(int number, Draws draws) {
        int size = Math.min(
                highestRank, draws.oneOf(List.of(draws.between(4, 9), draws.between(8, 16), draws.between(14, 40))));
        return PoleOrder.free(territories.pole(number), size);
    }

    private SentFile sentFile(SampleSubmission copy, Draws draws) {
        if (draws.chance(33)) {
            draws.oneOf(MISTAKES).spoil(copy, territories);
        }
        String modified = Instant.parse((exercice + 1) + OPENING)
                .plus(Duration.ofMinutes(draws.between(0, 60_000)))
                .toString();
        return new SentFile(copy.pole().id() + ".xlsx", copy, draws.oneOf(TYPINGS), modified, WorkbookTweak.AUCUNE);
    }
}

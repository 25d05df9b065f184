package fr.ptce.consolidation.french;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {
    private static final String SEEDLING = "\uD83C\uDF31";
    private static final String FLAG = "\uD83C\uDDEB\uD83C\uDDF7";
    private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    private static final String HAND = "\uD83D\uDC4D\uD83C\uDFFD";

    @Test
    void keepsWhatFits() {
        assertThat(Excerpt.of("", 1)).isEmpty();
        assertThat(Excerpt.of("pôle", 4)).isEqualTo("pôle");
        assertThat(Excerpt.of(SEEDLING, 2)).isEqualTo(SEEDLING);
    }

    @Test
    void cutsPlainTextAtItsLength() {
        assertThat(Excerpt.of("coopérative", 5)).isEqualTo("coop…");
        assertThat(Excerpt.of("coopérative", 1)).isEqualTo("…");
    }

    @ParameterizedTest
    @ValueSource(strings = {SEEDLING, FLAG, FAMILY, HAND, "e\u0301", "\u2714\uFE0F"})
    void keepsOrLeavesOutACharacterWhole(String character) {
        for (int before = 0; before < 12; before++) {
            String text = "x".repeat(before) + character + "x".repeat(20);
            String kept = Excerpt.of(text, 12);

            assertThat(kept.length()).isLessThanOrEqualTo(12);
            assertThat(kept).endsWith("…");
            String beginning = kept.substring(0, kept.length() - 1);
            assertThat(text).startsWith(beginning);
            assertThat(beginning.length() <= before || beginning.length() >= before + character.length())
                    .isTrue();
        }
    }

    @Test
    void tellsAFlagFromTheNext() {
        assertThat(Excerpt.of(FLAG.repeat(5), 9)).isEqualTo(FLAG.repeat(2) + "…");
        assertThat(Excerpt.of(FLAG.repeat(5), 8)).isEqualTo(FLAG + "…");
    }

    @Test
    void cutsAllTheSameAMarkThatNeverEnds() {
        String storm = "e" + "\u0301".repeat(5_000);

        assertThat(Excerpt.of(storm, 60)).hasSize(60).endsWith("…");
        assertThat(Excerpt.of("x".repeat(50) + storm, 60)).isEqualTo("x".repeat(50) + "…");
    }

    @Test
    void neverMakesHalfACharacter() {
        List<String> texts =
                List.of(SEEDLING.repeat(9), FLAG.repeat(9), FAMILY.repeat(4), HAND.repeat(6), "a" + SEEDLING.repeat(9));
        for (String text : texts) {
            for (int most = 1; most <= text.length(); most++) {
                String kept = Excerpt.of(text, most);
                assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(kept)).isTrue();
                assertThat(kept.length()).isLessThanOrEqualTo(most);
            }
        }
    }
}

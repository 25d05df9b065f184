package fr.ptce.consolidation.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {
    @Test
    void sameSeedAndStreamGiveTheSameDraws() {
        assertThat(draws(new Draws(7, 3))).isEqualTo(draws(new Draws(7, 3)));
        assertThat(draws(new Draws(7, 3))).isNotEqualTo(draws(new Draws(7, 4)));
        assertThat(draws(new Draws(7, 3))).isNotEqualTo(draws(new Draws(8, 3)));
    }

    @Test
    void drawsStayTheSameFromOneVersionToTheNext() {
        assertThat(draws(new Draws(2015, 1)).subList(0, 5)).containsExactly(698, 433, 611, 344, 515);
    }

    @Test
    void drawsCoverTheirBoundsEvenly() {
        Draws draws = new Draws(1, 1);
        Map<Integer, Integer> faces = new HashMap<>();

        IntStream.range(0, 6000).forEach(i -> faces.merge(draws.between(1, 6), 1, Integer::sum));

        assertThat(faces.keySet()).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        assertThat(faces.values()).allMatch(times -> times > 850 && times < 1150);
    }

    @Test
    void takesDistinctElementsInTheirOrder() {
        List<Integer> taken = new Draws(1, 2).several(List.of(1, 2, 3, 4, 5, 6, 7), 4);

        assertThat(taken).hasSize(4).isSorted().doesNotHaveDuplicates();
        assertThat(new Draws(1, 2).several(List.of(1, 2), 4)).containsExactly(1, 2);
    }

    private static List<Integer> draws(Draws draws) {
        return IntStream.range(0, 50).map(i -> draws.between(0, 999)).boxed().toList();
    }
}

package fr.ptce.consolidation.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void sortsNumbersInNamesAsNumbers() {
        List<String> sorted = Stream.of("P1 v10", "P1 v2", "P1", "P01 v2", "a", "P1 v2 bis")
                .sorted(new NaturalOrder())
                .toList();

        assertThat(sorted).containsExactly("P1", "P01 v2", "P1 v2", "P1 v2 bis", "P1 v10", "a");
    }
}

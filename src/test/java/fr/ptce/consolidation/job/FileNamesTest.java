package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    @Test
    void keepsAnOrdinaryName() {
        assertThat(FileNames.of("P001-scop-de-l’île (2)")).isEqualTo("P001-scop-de-l’île (2)");
    }

    @Test
    void replacesWhatASystemForbids() {
        assertThat(FileNames.of("a:b*c?\u202Ed\u0000.")).isEqualTo("a_b_c__d\uFFFD");
        assertThat(FileNames.of("\uD83C")).isEqualTo("\uFFFD");
    }

    @Test
    void shortensByWholeCharactersWhatASystemCannotHold() {
        String name = FileNames.of("\uD83C\uDF31".repeat(120));

        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(180, 200);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(name)).isTrue();
        assertThat(FileNames.of("é".repeat(250)).getBytes(StandardCharsets.UTF_8).length)
                .isBetween(190, 200);
    }
}

package fr.ptce.consolidation.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    private static final String TRAP = "</script><script>alert(1)</script><!-- & ' \" \\ \u2028 \u0000 $x #set";

    @Test
    void neverEndsTheElementThatCarriesIt() throws IOException {
        String json = JsonText.forScript(Map.of("texte", TRAP));

        assertThat(json).doesNotContain("<", ">", "&", "'", "\u2028", "\n");
        assertThat(new ObjectMapper().readTree(json).path("texte").asText()).isEqualTo(TRAP);
    }

    @Test
    void writesAbsentValues() {
        assertThat(JsonText.forScript(Arrays.asList(1, null, true, List.of()))).isEqualTo("[1,null,true,[]]");
    }
}

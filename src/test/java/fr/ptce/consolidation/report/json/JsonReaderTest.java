package fr.ptce.consolidation.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    @Test
    void readsBackWhatWasWritten() {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("texte", "é \"cité\" \\ et </script>\u2028\n\t");
        written.put("nombre", new BigDecimal("-12.50"));
        written.put("liste", List.of("a", List.of(), Map.of("oui", true)));
        written.put("vide", Map.of());

        assertThat(JsonReader.read(JsonText.of(written))).isEqualTo(written);
        assertThat(JsonReader.read(JsonText.forScript(written))).isEqualTo(written);
    }

    @Test
    void leavesOutWhatIsAbsent() {
        assertThat(JsonReader.read("{\"a\": null, \"b\": [null, 1]}")).isEqualTo(Map.of("b", List.of(BigDecimal.ONE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"a\"}",
                "{\"a\": }",
                "{\"a\": 1} 2",
                "{\"a\": vrai}",
                "{\"a\": \"\\u00",
                "{a: 1}"
            })
    void refusesWhatIsNoJournal(String text) {
        assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsTooDeep() {
        String deep = "{\"a\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThatThrownBy(() -> JsonReader.read(deep)).isInstanceOf(IllegalArgumentException.class);
    }
}

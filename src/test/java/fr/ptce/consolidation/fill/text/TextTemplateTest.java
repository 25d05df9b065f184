package fr.ptce.consolidation.fill.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ptce.consolidation.fill.TemplateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextTemplateTest {
    private static final Map<String, Object> DATA = Map.of(
            "titre", "A <b> = B", "lignes", List.of(Map.of("nom", "Un;deux", "n", 3), Map.of("nom", "=1+1", "n", 4)));

    @TempDir
    private Path folder;

    @Test
    void writesACsvASpreadsheetOpensRight() throws IOException, TemplateException {
        Path out = folder.resolve("out.csv");

        open("## titre : essai\nnom;n\n#foreach($l in $lignes)\n$l.nom;$l.n\n#end\n", TextFormat.CSV)
                .fill(DATA, out);

        assertThat(Files.readString(out, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFnom;n\r\n\"Un;deux\";3\r\n'=1+1;4\r\n");
    }

    @Test
    void keepsTitlesOfMarkdownWhichAreCommentsElsewhere() throws IOException, TemplateException {
        assertThat(open("## titre: essai\n# Un\n\n## Deux $titre\n", TextFormat.MARKDOWN)
                        .merge(DATA))
                .isEqualTo("# Un\n\n## Deux A &#60;b\\> \\= B\n");
        assertThat(open("## commentaire\ntexte\n", TextFormat.PLAIN).merge(DATA))
                .isEqualTo("texte\n");
    }

    @Test
    void namesEveryUnknownReferenceWithItsLine() throws IOException {
        TextTemplate template =
                open("$titre\n$inconnu\n#foreach($l in $lignes)\n$autre.nom $l.nom\n#end\n", TextFormat.HTML);

        assertThatThrownBy(() -> template.merge(DATA))
                .isInstanceOfSatisfying(TemplateException.class, wrong -> assertThat(wrong.errors())
                        .containsExactly(
                                "modele\u00A0: $inconnu est inconnu".replace("modele", "modele, ligne 2"),
                                "modele, ligne 4\u00A0: $autre.nom est inconnu"));
    }

    @Test
    void namesTheLineOfAMissingValueAndOfAWrongDirective() throws IOException {
        assertThatThrownBy(() ->
                        open("un\n$lignes.get(0).absent\n", TextFormat.HTML).merge(DATA))
                .isInstanceOfSatisfying(TemplateException.class, wrong -> assertThat(wrong.errors())
                        .singleElement()
                        .asString()
                        .startsWith("modele, ligne 2")
                        .contains("absent"));
        assertThatThrownBy(
                        () -> open("un\ndeux\n#if($titre)\n", TextFormat.HTML).merge(DATA))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("#end");
    }

    @Test
    void refusesWhatIsNotPlainData() {
        for (String attack : List.of(
                "$titre.class.forName('java.lang.Runtime')",
                "$titre.getClass()",
                "#evaluate('x')",
                "#include('/etc/passwd')",
                "#parse('x')")) {
            assertThatThrownBy(() -> open(attack, TextFormat.PLAIN).merge(DATA))
                    .as(attack)
                    .isInstanceOf(TemplateException.class);
        }
    }

    private TextTemplate open(String text, TextFormat format) throws IOException {
        Path file = folder.resolve("modele");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return TextTemplate.open(file, format);
    }
}

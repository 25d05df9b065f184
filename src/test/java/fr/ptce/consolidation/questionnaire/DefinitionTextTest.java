package fr.ptce.consolidation.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.form.livecheck.WhereChecked;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The definition as the network approved it: a change of its files shows as a difference of this text. */
class DefinitionTextTest {
    private static final Path APPROVED =
            Path.of("src", "test", "resources", "fr", "ptce", "consolidation", "questionnaire", "definition.txt");

    @Test
    void isTheTextTheNetworkApproved() throws IOException {
        Definition definition = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
        String approved = Files.exists(APPROVED) ? Files.readString(APPROVED, StandardCharsets.UTF_8) : "";

        assertThat(DefinitionText.of(definition).lines())
                .as(
                        "La définition a changé. Lisez les différences ; si elles sont voulues, approuvez le nouveau texte :"
                                + " ./ptce definition --texte > " + APPROVED)
                .containsExactlyElementsOf(approved.lines().toList());
    }

    @Test
    void keepsTheTableOfTheRulesUpToDate() throws IOException {
        Definition definition = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
        Path copy = DefinitionCopy.SHIPPED.resolve("regles.md");

        assertThat(RulesMarkdown.of(definition, new WhereChecked(definition)).lines())
                .as("Le tableau des règles a changé : ./ptce definition --regles > " + copy)
                .containsExactlyElementsOf(
                        Files.readString(copy, StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void saysEveryFamilyOfEurostatAndWhyOneHasNoRule() throws IOException {
        Definition definition = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
        String table = RulesMarkdown.of(definition, new WhereChecked(definition));

        for (RuleFamily family : RuleFamily.values()) {
            assertThat(table).contains("\n## " + family.name() + " – " + family.label() + "\n");
        }
        assertThat(table)
                .contains("## VSA – Correction des variations saisonnières\n\nSans objet : données annuelles.\n");
    }

    @Test
    void countsTheSeventyEightQuestionsOfTheNetwork() throws IOException {
        Definition definition = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();

        assertThat(DefinitionText.summary(definition)).startsWith("7 feuilles, 78 questions, ");
    }

    @Test
    void saysARuleWithTheNumbersOfTheQuestionsAndTheLabelsOfTheCodes() throws IOException {
        Definition definition = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();

        assertThat(DefinitionText.of(definition))
                .contains("Il faut que : A04 ne dépasse pas E01 + 0,005.")
                .contains("Se pose si S20 (situation) vaut « Sortie dans l’année ».")
                .contains("Il faut que : la valeur absolue de (A05 + A06 + A07 − A04) ne dépasse pas 0,05.");
    }
}

package fr.ptce.consolidation.validation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.FieldCheck;
import fr.ptce.consolidation.questionnaire.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the shipped {@code regles.csv}: met, broken, and without answer. */
class RuleExamplesTest {
    private static final Path TABLE =
            Path.of("src/test/resources/fr/ptce/consolidation/validation/exemples-de-regles.txt");
    private static final List<String> CASES = List.of("respectée", "enfreinte", "sans réponse");

    private static Definition definition;

    record Example(String rule, String kind, String answers, boolean broken) {
        static Example of(String line) {
            String[] cells = line.split("\\|", -1);
            return new Example(
                    cells[0].strip(),
                    cells[1].strip(),
                    cells[2].strip(),
                    cells[3].strip().equals("oui"));
        }
    }

    @BeforeAll
    static void readsTheShippedDefinition() throws IOException {
        definition = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
    }

    static Stream<Example> examples() throws IOException {
        return Files.readAllLines(TABLE, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("règle") && !line.isBlank())
                .map(Example::of);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void findsWhatTheTableSays(Example example) {
        SubmissionValidator validator =
                new SubmissionValidator(definition, SubmissionFixture.EXERCICE, SampleLists.of(example.answers()));
        List<Finding> findings = validator
                .validate(questionnaire(example.answers()).submission())
                .findings()
                .stream()
                .filter(finding -> finding.code().equals(example.rule()))
                .toList();

        if (!example.broken()) {
            assertThat(findings).isEmpty();
            return;
        }
        Rule rule = rule(example.rule());
        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(rule.severity());
            if (!rule.fields().isEmpty()) {
                assertThat(finding.champ()).isIn(rule.isOfEachField() ? rule.fields() : List.of(rule.self()));
            }
            assertThat(finding.location().cellule()).isNotEmpty();
            assertThat(finding.message()).isNotBlank().doesNotContain("${");
        });
    }

    @Test
    void everyRuleOfAQuestionnaireHasItsThreeExamples() throws IOException {
        List<Example> examples = examples().toList();

        assertThat(definition.rules())
                .filteredOn(rule -> rule.isOnSubmission() || isOfOneAnswer(rule))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(examples.stream()
                                .filter(example -> example.rule().equals(rule.id()))
                                .map(Example::kind))
                        .as("examples of " + rule.id() + " in " + TABLE)
                        .containsAll(CASES));
    }

    @Test
    void everyExampleIsOfARuleAndOfAKnownCase() throws IOException {
        assertThat(examples()).allSatisfy(example -> {
            assertThat(rule(example.rule()).id()).isEqualTo(example.rule());
            assertThat(CASES).contains(example.kind());
            assertThat(example.broken() && example.kind().equals("respectée")).isFalse();
            assertThat(!example.broken() && example.kind().equals("enfreinte")).isFalse();
        });
    }

    private static boolean isOfOneAnswer(Rule rule) {
        return Arrays.stream(FieldCheck.values()).anyMatch(check -> check.code().equals(rule.id()));
    }

    static SubmissionFixture questionnaire(String answers) {
        SubmissionFixture questionnaire = SubmissionFixture.complete(definition);
        for (String answer : answers.split(",", -1)) {
            String[] parts = answer.split("=", 2);
            String name = parts[0].strip();
            String value = parts[1].strip();
            if (SampleLists.isKnown(name)) {
                continue;
            }
            if (value.equals("(130 caractères)")) {
                value = "x".repeat(130);
            }
            if (name.equals("structures")) {
                questionnaire.structures(Integer.parseInt(value));
            } else if (name.matches("[0-9]\\..*")) {
                questionnaire.structure(name.charAt(0) - '0', name.substring(2), value);
            } else {
                questionnaire.with(name, value);
            }
        }
        return questionnaire;
    }

    private static Rule rule(String id) {
        return definition.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("regles.csv has no rule " + id));
    }
}

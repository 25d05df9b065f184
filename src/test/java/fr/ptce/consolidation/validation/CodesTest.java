package fr.ptce.consolidation.validation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.Rule;
import fr.ptce.consolidation.questionnaire.RuleFamily;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every code the program can raise is a line of {@code regles.csv}, and every line without expression is such a code. */
class CodesTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "fr", "ptce", "consolidation");
    private static final Pattern CODE = Pattern.compile("\"([A-Z]{3}(?:-[A-Z]+)+)\"");
    /** The makers of fictitious campaigns name codes, and raise none. */
    private static final String SAMPLE = "sample";

    private static List<Rule> rules;

    @BeforeAll
    static void readsTheShippedDefinition() throws IOException {
        rules = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition().rules();
    }

    @Test
    void everyCodeOfTheProgramHasItsLine() throws IOException {
        assertThat(ids(rules)).containsAll(ofTheProgram());
        assertThat(ofTheProgram()).contains("FLF-XLS", "DES-NOMBRE", "VIR-CONTRAINTE", "RRL-REMPLACE", "RWD-SIRET");
    }

    @Test
    void everyLineWithoutExpressionHasItsCode() throws IOException {
        assertThat(ofTheProgram())
                .containsAll(ids(rules.stream()
                        .filter(rule -> rule.expression().isEmpty())
                        .toList()));
    }

    @Test
    void everyCodeStartsWithItsFamily() {
        assertThat(rules).allSatisfy(rule -> assertThat(rule.id()).startsWith(rule.family() + "-"));
    }

    /** Accepted, refused and missing, in the tables of examples or in the tests of the reader. */
    @Test
    void everyCodeIsNamedByATest() throws IOException {
        StringBuilder tests = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src", "test"))) {
            files.filter(file -> file.toString().endsWith("Test.java")
                            || String.valueOf(file.getFileName()).startsWith("exemples-de-"))
                    .filter(file -> !file.endsWith("CodesTest.java"))
                    .forEach(file -> tests.append(text(file)));
        }

        assertThat(ids(rules))
                .allSatisfy(code -> assertThat(tests.toString()).containsAnyOf(code, code.replace('-', '_')));
    }

    private static Set<String> ids(List<Rule> some) {
        return some.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The constants of the enumerations, whose codes are made of their names, and the codes written out anywhere. */
    private static Set<String> ofTheProgram() throws IOException {
        Set<String> codes = new TreeSet<>(ProgramCode.all().keySet());
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains(SAMPLE))
                    .forEach(file -> codes.addAll(in(file)));
        }
        return codes;
    }

    private static Set<String> in(Path file) {
        Set<String> codes = new TreeSet<>();
        Matcher matcher = CODE.matcher(text(file));
        while (matcher.find()) {
            if (RuleFamily.find(matcher.group(1).substring(0, 3)).isPresent()) {
                codes.add(matcher.group(1));
            }
        }
        return codes;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package fr.ptce.consolidation.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleYearsTest {
    private static final Territories TERRITORIES = Territories.read();

    private static Definition definition;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readsTheDefinition() throws IOException {
        definition =
                DefinitionReader.read(Path.of("templates", "questionnaire")).getDefinition();
    }

    @Test
    void writesOneCampaignPerYearOnOneRegistry() throws IOException {
        new SampleCampagne(definition).write(4, 7, 3, folder, written -> {});
        new SampleCampagne(definition).write(4, 7, 3, folder.resolve("encore"), written -> {});

        Map<String, String> first = bytes(folder);
        assertThat(first.keySet())
                .contains("poles.csv", "exemple-2013/campagne.csv", "exemple-2014/campagne.csv")
                .contains("exemple-2015/P001.xlsx");
        Map<String, String> again = bytes(folder.resolve("encore"));
        assertThat(again).hasSizeGreaterThan(12).allSatisfy((name, bytes) -> assertThat(first)
                .containsEntry(name, bytes));
    }

    @Test
    void oneYearIsTheCampaignWithoutHistory() throws IOException {
        new SampleCampagne(definition).write(2, 7, 1, folder.resolve("a"), written -> {});
        new SampleCampagne(definition).write(2, 7, folder.resolve("b"), written -> {});

        assertThat(bytes(folder.resolve("a"))).isEqualTo(bytes(folder.resolve("b")));
    }

    @Test
    void aPoleKeepsMostOfItsStructuresAndSaysMostMovements() {
        int kept = 0;
        int arrivals = 0;
        int told = 0;
        int parts = 0;
        int announced = 0;
        for (int number = 1; number <= 150; number++) {
            Optional<SampleSubmission> before = copy(2014, number);
            Optional<SampleSubmission> after = copy(2015, number);
            if (before.isPresent() && after.isPresent()) {
                Set<String> names = names(before.get());
                for (DraftAnswers line : after.get().lignes()) {
                    boolean known = names.remove(line.text("structure_nom"));
                    kept += known ? 1 : 0;
                    arrivals += known ? 0 : 1;
                    told += !known && line.text("situation").equals("entree") ? 1 : 0;
                    announced += known && line.text("situation").equals("sortie") ? 1 : 0;
                }
                parts += names.size();
            }
        }

        assertThat(kept).isGreaterThan(10 * (arrivals + parts));
        assertThat(arrivals).isGreaterThan(told).isPositive();
        assertThat(told).isGreaterThan(arrivals / 2);
        assertThat(announced).isGreaterThan(parts).isPositive();
        assertThat(parts).isPositive();
    }

    @Test
    void aFewPolesMissAYearAndNumbersMoveByLittle() {
        long absents = IntStream.rangeClosed(1, 200)
                .filter(number -> copy(2013, number).isEmpty())
                .count();
        List<Double> reports = IntStream.rangeClosed(1, 200)
                .filter(number -> copy(2014, number).isPresent())
                .mapToObj(number -> copy(2014, number)
                                .orElseThrow()
                                .answers()
                                .number("budget_animation")
                                .doubleValue()
                        / copy(2015, number)
                                .orElseThrow()
                                .answers()
                                .number("budget_animation")
                                .doubleValue())
                .toList();

        assertThat(absents).isBetween(10L, 100L);
        assertThat(reports).isNotEmpty().allMatch(report -> report > 0.8 && report < 1.2);
        assertThat(reports).anyMatch(report -> Math.abs(report - 1) > 0.03);
    }

    @Test
    void whatAddsUpStillAddsUp() {
        for (int number = 1; number <= 100; number++) {
            copy(2012, number).map(SampleSubmission::answers).ifPresent(pole -> {
                assertThat(pole.number("etp_coordination")
                                .add(pole.number("etp_developpement"))
                                .add(pole.number("etp_animation_autres")))
                        .isEqualByComparingTo(pole.number("etp_animation"));
                BigDecimal lines = Stream.of(
                                "etat", "region", "collectivites", "europe", "prive", "membres", "prestations")
                        .map(name -> pole.number("budget_" + name))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(lines).isEqualByComparingTo(pole.number("budget_animation"));
            });
        }
    }

    private static Optional<SampleSubmission> copy(int exercice, int number) {
        Draws draws = new Draws(7, number);
        PoleOrder order = PoleOrder.free(TERRITORIES.pole(number), draws.between(4, 16));
        AnswerDraft draft = new AnswerDraft(definition, SampleCampagne.EXERCICE);
        return new Trajectory(draft, order, 7, SampleCampagne.EXERCICE).copy(exercice, draws, 60);
    }

    private static Set<String> names(SampleSubmission copy) {
        Set<String> names = new TreeSet<>();
        copy.lignes().stream()
                .filter(line -> !line.text("situation").equals("sortie"))
                .forEach(line -> names.add(line.text("structure_nom")));
        return names;
    }

    private static Map<String, String> bytes(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                contents.put(
                        root.relativize(file).toString().replace('\\', '/'),
                        org.apache.commons.codec.digest.DigestUtils.sha256Hex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}

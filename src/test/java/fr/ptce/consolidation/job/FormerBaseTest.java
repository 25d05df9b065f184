package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.ptce.consolidation.answer.PreviousAnswers;
import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.Registry;
import fr.ptce.consolidation.indicator.Indicators;
import fr.ptce.consolidation.merge.Consolidation;
import fr.ptce.consolidation.merge.History;
import fr.ptce.consolidation.merge.Totals;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.report.context.CampaignData;
import fr.ptce.consolidation.report.data.DataFiles;
import fr.ptce.consolidation.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The base that version 1.0 left, after {@code ptce exemple --poles 3 --annees 2 --graine 1} and the consolidation of both
 * years, written anew by H2 to be small; with the questionnaire it was read with and what was then published of 2015. A base
 * lives for years: the present program opens it and finds the same in it.
 */
class FormerBaseTest {
    private static final String CAMPAGNE = "exemple-2015";
    private static final List<String> FILES = List.of(
            "indicateurs.csv",
            "evolution.csv",
            "effet-selection.csv",
            "contributions.csv",
            "selection.csv",
            "lignage.csv");

    @TempDir
    Path folder;

    private Definition definition;

    @BeforeEach
    void unpacks() throws IOException {
        try (InputStream resource = FormerBaseTest.class.getResourceAsStream("base-1.0.zip");
                ZipInputStream zip = new ZipInputStream(resource)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(entry.isDirectory() ? file : file.getParent());
                if (!entry.isDirectory()) {
                    Files.copy(zip, file);
                }
            }
        }
        Path questionnaire = folder.resolve("questionnaire");
        Files.copy(Path.of("templates/questionnaire/communes.csv"), questionnaire.resolve("communes.csv"));
        definition = DefinitionReader.read(questionnaire).getDefinition();
    }

    private Store open() {
        return Store.open(folder.resolve("base/ptce"), definition);
    }

    private CampaignData data(Store store, Totals totals) throws IOException {
        return new CampaignData(
                Campagne.read(folder.resolve("entree"), CAMPAGNE),
                Registry.read(folder.resolve("entree/poles.csv")).poles(),
                definition,
                store,
                totals,
                new Indicators(store, definition).compare(CAMPAGNE));
    }

    @Test
    void knowsWhatWasConsolidated() {
        try (Store store = open()) {
            assertThat(store.notice())
                    .hasValueSatisfying(notice -> assertThat(notice).contains("elle a été mise à jour"));
            assertThat(store.findExercice(CAMPAGNE)).contains(2015);
            assertThat(History.of(store, CAMPAGNE).campagnes())
                    .extracting(History.FormerCampagne::id, History.FormerCampagne::poles)
                    .containsExactly(tuple("exemple-2014", 3));
            assertThat(new Consolidation(store, definition).totals(CAMPAGNE))
                    .extracting(Totals::expected, Totals::acceptes, Totals::kept)
                    .containsExactly(3, 3, 2);
        }
    }

    @ParameterizedTest(name = "consolidated again: {0}")
    @ValueSource(booleans = {false, true})
    void givesWhatWasPublished(boolean again) throws IOException {
        Path data = folder.resolve("donnees");

        try (Store store = open()) {
            Consolidation consolidation = new Consolidation(store, definition);
            Totals totals = again ? consolidation.run(CAMPAGNE, List.of()) : consolidation.totals(CAMPAGNE);
            new DataFiles(data(store, totals)).write(data);
        }

        for (String file : FILES) {
            List<Map<String, String>> published =
                    CsvFile.read(folder.resolve("attendu").resolve(file));
            assertThat(published).as(file).isNotEmpty();
            assertThat(columns(CsvFile.read(data.resolve(file)), published.get(0)))
                    .as(file)
                    .isEqualTo(published);
        }
    }

    /** The columns there were then: later versions may add some. */
    private static List<Map<String, String>> columns(List<Map<String, String>> rows, Map<String, String> like) {
        return rows.stream()
                .map(row -> {
                    Map<String, String> kept = new LinkedHashMap<>(row);
                    kept.keySet().retainAll(like.keySet());
                    return kept;
                })
                .toList();
    }

    @Test
    void givesEachPoleItsAnswersBackForTheNextCampaign() throws IOException {
        Path output = Files.createDirectories(folder.resolve("sortie"));
        Files.move(folder.resolve("base"), output.resolve(".base"));
        Campagne next = new Campagne("exemple-2016", 2016, "L'année suivante", true);

        try (PreviousAnswersDoor former =
                PreviousAnswersDoor.open(output, definition, next).orElseThrow()) {
            PreviousAnswers answers = former.find("P001").orElseThrow();

            assertThat(former.label()).contains("la campagne « exemple-2015 » (exercice 2015)");
            assertThat(answers.pole()).containsKeys("pole_nom", "departement");
            assertThat(answers.structures()).isNotEmpty();
        }
    }
}

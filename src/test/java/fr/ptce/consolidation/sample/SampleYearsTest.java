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
    private static final Territories TERRITOIRES = Territories.read();

    private static Definition definition;

    @TempDir
    private Path dossier;

    @BeforeAll
    static void readsTheDefinition() throws IOException {
        definition =
                DefinitionReader.read(Path.of("templates", "questionnaire")).getDefinition();
    }

    @Test
    void writesOneCampaignPerYearOnOneRegistry() throws IOException {
        new SampleCampagne(definition).write(4, 7, 3, dossier, ecrits -> {});
        new SampleCampagne(definition).write(4, 7, 3, dossier.resolve("encore"), ecrits -> {});

        Map<String, String> first = bytes(dossier);
        assertThat(first.keySet())
                .contains("poles.csv", "exemple-2013/campagne.csv", "exemple-2014/campagne.csv")
                .contains("exemple-2015/P001.xlsx");
        Map<String, String> again = bytes(dossier.resolve("encore"));
        assertThat(again).hasSizeGreaterThan(12).allSatisfy((nom, octets) -> assertThat(first)
                .containsEntry(nom, octets));
    }

    @Test
    void oneYearIsTheCampaignWithoutHistory() throws IOException {
        new SampleCampagne(definition).write(2, 7, 1, dossier.resolve("a"), ecrits -> {});
        new SampleCampagne(definition).write(2, 7, dossier.resolve("b"), ecrits -> {});

        assertThat(bytes(dossier.resolve("a"))).isEqualTo(bytes(dossier.resolve("b")));
    }

    @Test
    void aPoleKeepsMostOfItsStructuresAndSaysMostMovements() {
        int gardees = 0;
        int arrivees = 0;
        int dites = 0;
        int parties = 0;
        int annoncees = 0;
        for (int numero = 1; numero <= 150; numero++) {
            Optional<SampleSubmission> avant = copie(2014, numero);
            Optional<SampleSubmission> apres = copie(2015, numero);
            if (avant.isPresent() && apres.isPresent()) {
                Set<String> noms = noms(avant.get());
                for (DraftAnswers ligne : apres.get().lignes()) {
                    boolean connue = noms.remove(ligne.texte("structure_nom"));
                    gardees += connue ? 1 : 0;
                    arrivees += connue ? 0 : 1;
                    dites += !connue && ligne.texte("situation").equals("entree") ? 1 : 0;
                    annoncees += connue && ligne.texte("situation").equals("sortie") ? 1 : 0;
                }
                parties += noms.size();
            }
        }

        assertThat(gardees).isGreaterThan(10 * (arrivees + parties));
        assertThat(arrivees).isGreaterThan(dites).isPositive();
        assertThat(dites).isGreaterThan(arrivees / 2);
        assertThat(annoncees).isGreaterThan(parties).isPositive();
        assertThat(parties).isPositive();
    }

    @Test
    void aFewPolesMissAYearAndNumbersMoveByLittle() {
        long absents = IntStream.rangeClosed(1, 200)
                .filter(numero -> copie(2013, numero).isEmpty())
                .count();
        List<Double> rapports = IntStream.rangeClosed(1, 200)
                .filter(numero -> copie(2014, numero).isPresent())
                .mapToObj(numero -> copie(2014, numero)
                                .orElseThrow()
                                .reponses()
                                .nombre("budget_animation")
                                .doubleValue()
                        / copie(2015, numero)
                                .orElseThrow()
                                .reponses()
                                .nombre("budget_animation")
                                .doubleValue())
                .toList();

        assertThat(absents).isBetween(10L, 100L);
        assertThat(rapports).isNotEmpty().allMatch(rapport -> rapport > 0.8 && rapport < 1.2);
        assertThat(rapports).anyMatch(rapport -> Math.abs(rapport - 1) > 0.03);
    }

    @Test
    void whatAddsUpStillAddsUp() {
        for (int numero = 1; numero <= 100; numero++) {
            copie(2012, numero).map(SampleSubmission::reponses).ifPresent(pole -> {
                assertThat(pole.nombre("etp_coordination")
                                .add(pole.nombre("etp_developpement"))
                                .add(pole.nombre("etp_animation_autres")))
                        .isEqualByComparingTo(pole.nombre("etp_animation"));
                BigDecimal lignes = Stream.of(
                                "etat", "region", "collectivites", "europe", "prive", "membres", "prestations")
                        .map(nom -> pole.nombre("budget_" + nom))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(lignes).isEqualByComparingTo(pole.nombre("budget_animation"));
            });
        }
    }

    private static Optional<SampleSubmission> copie(int exercice, int numero) {
        Draws alea = new Draws(7, numero);
        PoleOrder commande = PoleOrder.libre(TERRITOIRES.pole(numero), alea.entier(4, 16));
        AnswerDraft redaction = new AnswerDraft(definition, SampleCampagne.EXERCICE);
        return new Trajectory(redaction, commande, 7, SampleCampagne.EXERCICE).copie(exercice, alea, 60);
    }

    private static Set<String> noms(SampleSubmission copie) {
        Set<String> noms = new TreeSet<>();
        copie.lignes().stream()
                .filter(ligne -> !ligne.texte("situation").equals("sortie"))
                .forEach(ligne -> noms.add(ligne.texte("structure_nom")));
        return noms;
    }

    private static Map<String, String> bytes(Path racine) throws IOException {
        Map<String, String> contenus = new TreeMap<>();
        try (Stream<Path> chemins = Files.walk(racine)) {
            for (Path fichier : chemins.filter(Files::isRegularFile).toList()) {
                contenus.put(
                        racine.relativize(fichier).toString().replace('\\', '/'),
                        org.apache.commons.codec.digest.DigestUtils.sha256Hex(Files.readAllBytes(fichier)));
            }
        }
        return contenus;
    }
}

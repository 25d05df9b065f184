package fr.ptce.consolidation.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ptce.consolidation.campaign.CampagneException;
import fr.ptce.consolidation.office.OfficeZip;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCampagneTest {
    private static final Path QUESTIONNAIRE = Path.of("templates", "questionnaire");

    private static Definition definition;

    @TempDir
    private Path dossier;

    @BeforeAll
    static void readsTheDefinition() throws IOException {
        definition = DefinitionReader.read(QUESTIONNAIRE).getDefinition();
    }

    @Test
    void sameSeedGivesTheSameBytes() throws IOException {
        new SampleCampagne(definition).write(4, 7, dossier.resolve("a"), ecrits -> {});
        new SampleCampagne(definition).write(4, 7, dossier.resolve("b"), ecrits -> {});
        new SampleCampagne(definition).write(4, 8, dossier.resolve("c"), ecrits -> {});

        assertThat(files(dossier.resolve("a"))).hasSize(6).isEqualTo(files(dossier.resolve("b")));
        assertThat(files(dossier.resolve("a"))).isNotEqualTo(files(dossier.resolve("c")));
    }

    @Test
    void committedSampleIsWhatTheGeneratorWrites() throws IOException {
        new SampleCampagne(definition).writeReference(dossier, ecrits -> {});

        Map<String, String> attendus = files(dossier);
        Map<String, String> presents = files(Path.of("input"));
        presents.keySet().retainAll(attendus.keySet());

        assertThat(presents)
                .as("« ./ptce exemple --reference --dossier input » writes the sample again")
                .isEqualTo(attendus);
    }

    @Test
    void everyAnswerHasACellInTheForm() {
        Set<String> cellules =
                new TreeSet<>(new SampleCampagne(definition).moule().noms());
        ReferenceCampagne reference = ReferenceCampagne.of(definition, Territories.read());

        Set<String> saisies = new TreeSet<>();
        for (SentFile envoi : reference.envois()) {
            saisies.addAll(envoi.graphie().cellules(envoi.copie().reponses()).keySet());
            envoi.copie()
                    .lignes()
                    .forEach(ligne ->
                            saisies.addAll(envoi.graphie().cellules(ligne).keySet()));
        }

        assertThat(cellules).containsAll(saisies);
        assertThat(saisies).contains("etp_animation", "valeurs/cooperation", "secteurs/1", "statut");
    }

    @Test
    void neverTakesThePlaceOfARealCampaign() throws IOException {
        Files.writeString(dossier.resolve("poles.csv"), "pole;nom", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> new SampleCampagne(definition).write(1, 1, dossier, ecrits -> {}))
                .isInstanceOf(CampagneException.class);
        assertThat(Files.readString(dossier.resolve("poles.csv"), StandardCharsets.UTF_8))
                .isEqualTo("pole;nom");
    }

    @Test
    void takesThePlaceOfAFormerExampleWithoutLeavingItsWorkbooks() throws IOException {
        new SampleCampagne(definition).write(3, 1, dossier, ecrits -> {});

        new SampleCampagne(definition).write(2, 1, dossier, ecrits -> {});

        assertThat(files(dossier)).hasSize(4).doesNotContainKey("exemple-2015/P003.xlsx");
    }

    @Test
    void answersAQuestionTheNetworkHasAdded() throws IOException {
        Path copie = Files.createDirectory(dossier.resolve("questionnaire"));
        try (Stream<Path> fichiers = Files.list(QUESTIONNAIRE)) {
            for (Path fichier : fichiers.toList()) {
                Files.copy(fichier, copie.resolve(fichier.getFileName()));
            }
        }
        String survey = Files.readString(copie.resolve("survey.csv"), StandardCharsets.UTF_8);
        String ajout =
                "integer;velos;Vélos du pôle;;yes;Indiquez-le.;;. <= 1;Un au plus.;;;;;;A11;;;;;\nend_group;animation";
        Files.writeString(
                copie.resolve("survey.csv"), survey.replace("end_group;animation", ajout), StandardCharsets.UTF_8);
        Definition augmentee = DefinitionReader.read(copie).getDefinition();

        SentFile envoi = new RandomCampagne(augmentee, Territories.read(), 1, 60).envoi(1);

        assertThat(envoi.copie().reponses().valeur("velos")).isPresent();
        assertThat(envoi.copie().reponses().nombre("velos").intValue()).isBetween(0, 1);
    }

    /** Files of a folder by path; workbooks by the text of their parts, whatever the compression of this JDK. */
    private static Map<String, String> files(Path racine) throws IOException {
        Map<String, String> contenus = new TreeMap<>();
        try (Stream<Path> chemins = Files.walk(racine)) {
            List<Path> fichiers = chemins.filter(Files::isRegularFile).toList();
            for (Path fichier : fichiers) {
                String nom = racine.relativize(fichier).toString().replace('\\', '/');
                byte[] octets = Files.readAllBytes(fichier);
                contenus.put(nom, nom.endsWith(".xlsx") ? parts(octets) : new String(octets, StandardCharsets.UTF_8));
            }
        }
        return contenus;
    }

    private static String parts(byte[] classeur) {
        StringBuilder texte = new StringBuilder();
        OfficeZip.unpack(classeur)
                .forEach((nom, octets) ->
                        texte.append(nom).append('\n').append(new String(octets, StandardCharsets.UTF_8)));
        return texte.toString();
    }
}

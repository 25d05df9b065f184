package fr.ptce.consolidation.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pole an identifier, a name or the name of a file designates. */
class PoleDesignationsTest {
    private static final PoleDesignations REGISTRY = PoleDesignations.of(List.of(
            pole("P004", "Pôle exemple 04", "Exemple 04"),
            pole("P007", "Pôle exemple 07", "Al'pen"),
            pole("P010", "Pôle exemple 10", "Ressourceries"),
            pole("P014", "Pôle exemple 14", "Ressourceries"),
            pole("P100", "Pôle exemple 100"),
            pole("P101", "Pôle Sud"),
            pole("P102", "Pôle Sud Aquitaine")));

    private static ExpectedPole pole(String id, String name, String... aliases) {
        return new ExpectedPole(id, name, Arrays.asList(aliases), "", "", "", "", "");
    }

    @ParameterizedTest(name = "« {0} » designates {1}")
    @CsvSource({
        "P010, P010",
        "p010, P010",
        "P 10, P010",
        "P-010, P010",
        "P10, P010",
        "10, P010",
        "010, P010",
        "'  P010  ', P010",
        "Pôle exemple 10, P010",
        "P100, P100",
        "P999, ",
        "P0, ",
        "?, ",
        "nous, ",
        "P010 P014, ",
        "Ressourceries, "
    })
    void readsAnIdentifierHoweverItIsWritten(String words, String pole) {
        assertThat(REGISTRY.ofId(words).orElse(null)).isEqualTo(pole);
    }

    @ParameterizedTest(name = "« {0} » designates {1}")
    @CsvSource({
        "Pôle exemple 10, P010",
        "POLE EXEMPLE 10, P010",
        "pôle  exemple-10, P010",
        "Exemple 04, P004",
        "alpen, P007",
        "P014, P014",
        "Ressourceries, ",
        "Pôle Sud, P101",
        "Coopérative du Pôle Sud, ",
        "Un autre nom, ",
        "'', "
    })
    void readsAWholeNameAndNothingLess(String words, String pole) {
        assertThat(REGISTRY.ofName(words).orElse(null)).isEqualTo(pole);
    }

    @ParameterizedTest(name = "{0} designates {1}")
    @CsvSource({
        "P010-pole-exemple-10.xlsx, P010",
        "p010.xlsx, P010",
        "P 10 réponse.xlsx, P010",
        "P10_final.xlsx, P010",
        "P014bis.xlsx, P014",
        "P014v2 (1).xlsx, P014",
        "reponseP014.xlsx, P014",
        "Réponse Pôle exemple 07.xlsx, P007",
        "reponse-pole-exemple-7.ods, P007",
        "PoleExemple07.xlsx, P007",
        "pole_exemple_100.xlsx, P100",
        "Alpen 2016.xlsx, P007",
        "Enquête Pôle Sud Aquitaine.xlsx, P102",
        "Reponse P138.msg, ",
        "P014-classeur-de-P004.xlsx, P004 P014",
        "P004 Pôle exemple 07.xlsx, P004 P007",
        "Copie de questionnaire (2).xlsx, ",
        "Ressourceries.xlsx, ",
        "P 1.xlsx, ",
        "page 10.xlsx, ",
        "2016-04-10.xlsx, ",
        "P014/questionnaire.xlsx, P014",
        "Pôle exemple 14/mai/réponse.xlsx, P014",
        "P004 à P014/questionnaire.xlsx, ",
        "P014/P004.xlsx, P004",
        "structures/P100-structure-exemple-01.xlsx, P100"
    })
    void readsWhatTheNameOfAFileCites(String file, String poles) {
        assertThat(String.join(" ", new TreeSet<>(REGISTRY.ofFile(file, "", ""))))
                .isEqualTo(poles == null ? "" : poles);
    }

    @Test
    void takesNoPartOfItsOwnNameForAnotherPole() {
        assertThat(REGISTRY.ofFile("Réponse Coopérative du Pôle Sud.xlsx", "", ""))
                .containsExactly("P101");
        assertThat(REGISTRY.ofFile("Réponse Coopérative du Pôle Sud.xlsx", "", "Coopérative du Pôle Sud"))
                .isEmpty();
    }

    @Test
    void readsAFileNameTheWayAMacWritesAccents() {
        assertThat(REGISTRY.ofFile("Po\u0302le exemple 07.xlsx", "", "")).containsExactly("P007");
    }

    @Test
    void knowsNoNameOfARegistryOfIdsAlone() {
        PoleDesignations ids = PoleDesignations.ofIds(Set.of("P001", "P002"));

        assertThat(ids.ofId("p 2")).contains("P002");
        assertThat(ids.ofName("Pôle exemple 01")).isEmpty();
        assertThat(ids.ofFile("Pôle exemple 01.xlsx", "", "")).isEmpty();
    }

    @Test
    void designatesNobodyWithoutARegistry() {
        PoleDesignations nobody = PoleDesignations.ofIds(Set.of());

        assertThat(nobody.isKnown()).isFalse();
        assertThat(nobody.ofId("P002")).isEmpty();
        assertThat(nobody.isLikeAnId("P002")).isTrue();
        assertThat(nobody.isSameId("p 02", "P002")).isTrue();
        assertThat(nobody.ofFile("P002.xlsx", "", "")).isEmpty();
    }

    @Test
    void takesShortWordsForNoId() {
        PoleDesignations words = PoleDesignations.ofIds(Set.of("A", "V2", "ALPEN"));

        assertThat(words.ofFile("réponse à envoyer.xlsx", "", "")).isEmpty();
        assertThat(words.ofFile("Alpen - réponse.xlsx", "", "")).containsExactly("ALPEN");
        assertThat(words.ofId("a")).contains("A");
    }

    @Test
    void isCertainOfOnePoleOnly() {
        assertThat(REGISTRY.presumed("P010.xls", Map.of()).certain()).isTrue();
        assertThat(REGISTRY.presumed("P010 et P014.xls", Map.of()).isDoubt()).isTrue();
        assertThat(REGISTRY.presumed("réponse.xls", Map.of())).isEqualTo(PresumedPoles.NOBODY);
        assertThat(PresumedPoles.ofWords("P010 P014", false).words()).isEqualTo("P010 P014");
    }

    private static final PoleDesignations ALIKE = PoleDesignations.of(List.of(
            pole("P010", "Économie sociale & solidarité du Médoc", "ESS Médoc"),
            pole("P012", "Pôle des ateliers", "Réponse 2015", "Questionnaire annuel", "Coopération"),
            pole("P020", "Bordeaux Métropole en transition", "PTCE de Bordeaux Métropole"),
            pole("P030", "Les deux rives", "Bordeaux", "Solidarité", "Médoc", "Rives"),
            pole("P039", "Pôle Sud"),
            pole("P040", "Pôle du Sud Aquitaine")));

    @ParameterizedTest(name = "{0}, of {1}, designates {2}")
    @CsvSource({
        "P010 réponse 2015.xlsx, P010, P010",
        "Questionnaire annuel.xlsx, P010, ",
        "Réponse 2015.xlsx, , ",
        "coopération.xlsx, P010, ",
        "P039_2016 p12.xlsx, P039, P039",
        "P039_2016 p12.xlsx, , P039",
        "Pôle Sud p12.xlsx, P039, P039",
        "Pôle Sud p12.xlsx, , P012 P039",
        "P039/scan p12.xlsx, P039, P039",
        "p12.xlsx, P039, P012",
        "P10 p12.xlsx, P010, P010 P012",
        "P014-classeur-de-P010.xlsx, P039, P010",
        "P039 classeur de P012.xlsx, P039, P012 P039",
        "P039 classeur de Pôle des ateliers.xlsx, P039, P012 P039",
        "Economie sociale et solidarité Médoc.xlsx, P010, P010",
        "Economie sociale et solidarité.xlsx, P010, ",
        "Médoc.xlsx, P010, ",
        "Médoc.xlsx, P020, P030",
        "P020 Médoc.xlsx, P020, P020",
        "P20 Médoc.xlsx, P020, P020",
        "PTCE Bordeaux Métropole.xlsx, P020, P020",
        "Pôle Bordeaux Métropole.xlsx, P020, ",
        "Pôle Bordeaux Métropole.xlsx, P010, P030",
        "Pôle Sud Aquitaine.xlsx, P040, P040",
        "Pôle du Sud Aquitaine.xlsx, P039, P040",
        "P039/Rives.xlsx, P039, P039",
        "P039 à P040/Rives.xlsx, P039, P030"
    })
    void takesNoUsualWordNorPageForAnotherPoleThanItsOwn(String file, String own, String poles) {
        assertThat(String.join(" ", ALIKE.ofFile(file, own == null ? "" : own, "")))
                .isEqualTo(poles == null ? "" : poles);
    }

    @Test
    void readsAnAliasOfUsualWordsWhereANameIsAsked() {
        assertThat(ALIKE.ofName("réponse 2015")).contains("P012");
        assertThat(ALIKE.ofName("Solidarité")).contains("P030");
    }

    @Test
    void setsSmallWordsAsideInAPolesOwnName() {
        assertThat(ALIKE.isNameOf("P010", "L'économie sociale et la solidarité de Médoc"))
                .isTrue();
        assertThat(ALIKE.isNameOf("P010", "Économie sociale du Médoc")).isFalse();
        assertThat(ALIKE.isNameOf("P010", "")).isFalse();
    }
}

package fr.ptce.consolidation.form.read;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Totals and notes under the structures are none of them; a structure whose name looks like theirs stays one. */
class SetAsideRowsTest {
    private static final Path CASES =
            Path.of("src", "test", "resources", "fr", "ptce", "consolidation", "cas", "classeurs");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TOTAL",
                "Total",
                "total :",
                "TOTAUX",
                "Total général",
                "TOTAL ETP",
                "Total des structures",
                "Grand total 2015",
                "Sous-total",
                "SOUS TOTAL IAE",
                "S/Total",
                "Ss-total cercle 1",
                "Cumul",
                "Moyenne",
                "Moyenne des ETP",
                "Ensemble",
                "Ensemble des structures",
                "Somme",
                "Somme ETP",
                "ENSEMBLE DU PÔLE",
                "Total (3 structures)",
                "dont insertion",
                "… dont CDI",
                "Récapitulatif",
                "Total P001"
            })
    void setsAsideTheNamesOfTotals(String name) {
        MemberSheet.Reading read = three().blank()
                .row("structure_nom: " + name + " | etp_total: =12.5 | produits: 300")
                .read();

        assertThat(read.members()).containsExactly(7, 8, 9);
        assertThat(read.setAside()).hasSize(1);
        assertThat(read.onRows()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isIn("FLF-TOTAL", "FLF-ECARTEE");
            assertThat(finding.location()).isEqualTo(new Location("P001.xlsx", "6_STRUCTURES", "B11"));
            assertThat(finding.valeur()).contains("12,5");
            assertThat(finding.attendu()).isNotEmpty();
            assertThat(finding.action()).contains("SIRET", "redressements.csv", "P001-5");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "structure_nom: Ensemble Vocal X | statut: Association | etp_total: 12.5",
                "structure_nom: Total Énergies SE | etp_total: 9.5",
                "structure_nom: Somme Initiatives | etp_total: 4",
                "structure_nom: TOTAL | structure_siret: '00015101900015 | etp_total: 12.5",
                "structure_nom: Ensemble | statut: Association | cercle: '1 | etp_total: 3",
                "structure_nom: Ensemble pour l'insertion | etp_total: 3",
                "structure_siret: '00015101900015 | etp_total: 12.5",
                "statut: Association | structure_commune: '32013 | etp_total: 12.5",
                "structure_nom: La Somme des Possibles",
                "structure_nom: Source d'Avenir",
                "structure_nom: 3 Petits Points | etp_total: 12.5 | statut: SCIC",
                "structure_nom: Report'Age | etp_total: 1",
                "structure_siret: 15101900015 | etp_total: 1",
                "structure_nom: TOTAL | structure_siret: 15101900015 | etp_total: 12.5",
                "structure_nom: Moyenne Montagne Services"
            })
    void keepsStructuresWhoseNameLooksLikeATotal(String row) {
        assertThat(three().row(row).read().members()).containsExactly(7, 8, 9, 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "etp_total: 12.5",
                "etp_total: =12.5",
                "etp_total: 12.5 | produits: 600",
                "etp_total: 12.5 | part_ca_ptce: 7",
                "etp_total: =12.5 | etp_insertion: =0",
                "etp_total: =4.1666666666666667",
                "etp_total: '12,5",
                "etp_total: 12.50000000000001",
                "qpv: TOTAL | etp_total: 12.5",
                "structure_siret: Total | etp_total: 13",
                "structure_nom: '8 | etp_total: 12.5",
                "etp_total: 12.5 | mutualisations/lieux: 2 | mutualisations/competences: =1",
                "structure_nom: TOTAL | situation: Présente | etp_total: 12.5",
                "structure_nom: Le pôle | etp_total: 12.5 | produits: 600",
                "structure_nom: TOTAL | statut: SARL | etp_total: 12.5 | produits: 600"
            })
    void setsAsideTheSumsOfTheRowsAbove(String row) {
        MemberSheet.Reading read = three().row(row).read();

        assertThat(read.members()).containsExactly(7, 8, 9);
        assertThat(read.codes()).containsExactly("FLF-TOTAL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total ETP du territoire",
                "Total temps plein",
                "T O T A L",
                "T.O.T.A.L",
                "T O T A L  E T P",
                "TOT.",
                "Tot. pôle de l'Est",
                "Consolidé",
                "Comptes consolidés du groupe",
                "Summe",
                "Sum of all",
                "Σ",
                "∑ ETP",
                "Σ des lignes ci-dessus",
                "Total Pôle Exemple 55",
                "Total chiffre d'affaires",
                "Total bénéficiaires",
                "Les 12 structures",
                "Les 3 structures de notre pôle",
                "Effectif total au 31 décembre",
                "Total ETP du territoire :",
                "Ensemble du territoire",
                "Somme des lignes",
                "Sous-total Moselle",
                "Cumul des emplois portés",
                "Toutes structures confondues"
            })
    void setsAsideAnyNameWithAWordOfTotalOnceTheSumsAgree(String name) {
        MemberSheet.Reading read = insertionOfOne()
                .row("structure_nom: " + name + " | etp_total: 12.5 | etp_insertion: 1.4 | produits: 600")
                .read();

        assertThat(read.members()).containsExactly(7, 8, 9);
        assertThat(read.codes()).containsExactly("FLF-TOTAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOTAL", "Total Pôle Exemple 55", "Ensemble du territoire"})
    void setsAsideTotalsWithTheAnswersOfTheRowAboveDraggedDown(String name) {
        String dragged = " | statut: SARL | cercle: '1 | structure_commune: '32013 | qpv: Non";
        MemberSheet.Reading read = three().row("structure_nom: Quatre | etp_total: 1 | produits: 100" + dragged)
                .row("structure_nom: " + name + " | etp_total: 13.5 | produits: 700" + dragged)
                .read();

        assertThat(read.members()).containsExactly(7, 8, 9, 10);
        assertThat(read.codes()).containsExactly("FLF-TOTAL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "structure_nom: Total Énergies Solidaires | structure_siret: '00015101900015 | etp_total: 12.5 | produits: 600",
                "structure_nom: Ensemble Vocal X | statut: Association | cercle: '2 | etp_total: 12.5 | produits: 600",
                "structure_nom: Récap | statut: SCIC | structure_commune: '32013 | etp_total: 3.5 | produits: 600.5",
                "structure_nom: Sources | statut: SCIC | qpv: Non | etp_total: 12.5 | produits: 600",
                "structure_nom: Total Énergies Solidaires | etp_total: 3.5",
                "structure_nom: Somme d'idées | etp_total: 3.5 | produits: 10"
            })
    void keepsThoseThatHaveAnswersOrNumbersOfTheirOwn(String row) {
        MemberSheet.Reading read = three().row(row).read();

        assertThat(read.members()).containsExactly(7, 8, 9, 10);
        assertThat(read.onRows()).isEmpty();
    }

    @Test
    void keepsALikelyNameThatEqualsTheOnlyStructureOrOneOfTwoThatIsZero() {
        MemberSheet.Reading one = new MemberSheet()
                .member("Une", "5")
                .row("structure_nom: Ensemble Vocal X | etp_total: 5")
                .read();
        MemberSheet.Reading zero = new MemberSheet()
                .member("Une", "5")
                .row("structure_nom: Ensemble Vocal X | etp_total: 0 | produits: 0")
                .read();

        assertThat(one.members()).containsExactly(7, 8);
        assertThat(zero.members()).containsExactly(7, 8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Merci !",
                "Merci d'avance",
                "etc.",
                "Etc…",
                "(suite sur feuille 2)",
                "Suite page suivante",
                "Fin",
                "--- fin de la liste ---",
                "…",
                "...",
                "C'est tout",
                "Cordialement"
            })
    void setsAsideTheWordsThatEndAList(String name) {
        MemberSheet.Reading read = three().row("structure_nom: " + name).read();

        assertThat(read.members()).containsExactly(7, 8, 9);
        assertThat(read.codes()).containsExactly("FLF-NOTE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "structure_nom: Merci les Fleurs",
                "structure_nom: Fin Gourmet",
                "structure_nom: La Suite en Mouvement",
                "structure_nom: Fin | etp_total: 3.5",
                "structure_nom: Merci | statut: Association"
            })
    void keepsOtherNamesAlone(String row) {
        assertThat(three().row(row).read().members()).containsExactly(7, 8, 9, 10);
    }

    @Test
    void setsAsideSubTotalsInTheMiddleAndTheTotalThatEnds() {
        MemberSheet.Reading read = new MemberSheet()
                .member("Une", "2.5")
                .member("Deux", "4")
                .row("etp_total: 6.5")
                .member("Trois", "6")
                .member("Quatre", "1")
                .row("etp_total: 7")
                .row("etp_total: 13.5")
                .read();

        assertThat(read.members()).containsExactly(7, 8, 10, 11);
        assertThat(read.codes()).containsOnly("FLF-TOTAL").hasSize(3);
    }

    @Test
    void setsAsideATotalAboveTheStructures() {
        MemberSheet.Reading read = new MemberSheet()
                .row("etp_total: =12.5")
                .member("Une", "2.5")
                .member("Deux", "4")
                .member("Trois", "6")
                .read();

        assertThat(read.members()).containsExactly(8, 9, 10);
    }

    @Test
    void doesNotTakeOneStructureForTheSumOfOneOther() {
        MemberSheet.Reading one =
                new MemberSheet().row("structure_nom: Une | etp_total: 5").read();
        MemberSheet.Reading two =
                new MemberSheet().member("Une", "5").row("etp_total: 5").read();
        MemberSheet.Reading withZero = new MemberSheet()
                .member("Une", "5")
                .member("Deux", "0")
                .row("etp_total: 5")
                .read();

        assertThat(one.members()).containsExactly(7);
        assertThat(one.onRows()).isEmpty();
        assertThat(two.members()).containsExactly(7, 8);
        assertThat(two.codes()).containsExactly("FLF-DOUTEUSE");
        assertThat(withZero.members()).containsExactly(7, 8, 9);
        assertThat(withZero.codes()).containsExactly("FLF-DOUTEUSE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "etp_total: 9",
                "structure_nom: Le pôle | etp_total: 12.5",
                "structure_nom: Le pôle | etp_total: 12.5 | produits: 600 | statut_autre: Fondation",
                "structure_nom: TOTAL | situation: Présente | etp_total: 9",
                "structure_nom: Ensemble | statut: SCIC | etp_total: 12.5",
                "structure_nom: * hors intérimaires | etp_total: 2"
            })
    void doubtsAloudWhatMayBeEither(String row) {
        MemberSheet.Reading read = three().row(row).read();

        assertThat(read.members()).containsExactly(7, 8, 9, 10);
        assertThat(read.onRows()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FLF-DOUTEUSE");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.action()).contains("EXCLURE", "P001-4");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "structure_nom: Appeler Mme X au 06 12 34 56 78",
                "structure_nom: contact : asso@exemple.invalid",
                "structure_nom: * hors intérimaires",
                "structure_nom: (1) y compris les apprentis",
                "structure_nom: Source : comptes 2015",
                "structure_nom: NB : chiffres provisoires",
                "structure_nom: À compléter",
                "structure_nom: Fait à Metz le 3 mars 2016",
                "structure_nom: 12/03/2016",
                "structure_nom: le 12 mars 2016",
                "structure_nom: 2016-03-12",
                "structure_nom: Structures IAE :",
                "structure_nom: 12",
                "structure_nom: - | structure_siret: - | statut: - | etp_total: -",
                "structure_nom: x | structure_siret: x | statut: x | etp_total: x | mutualisations/lieux: x | qpv: x",
                "structure_nom: … | etp_total: …",
                "structure_nom: NSP | etp_total: NSP | statut: NSP",
                "statut: NSP",
                "etp_total: =0 | produits: =0 | etp_insertion: =0",
                "structure_nom: =0 | structure_siret: =0 | statut: =0 | etp_total: =0",
                "structure_nom: Raison sociale * | structure_siret: SIRET | statut: Statut juridique | etp_total: ETP total",
                "secteurs_autre: Source : comptes 2015",
                "justification: appeler le trésorier"
            })
    void setsAsideNotesTitlesAndMarksOfNothing(String row) {
        MemberSheet.Reading read = three().row(row).member("Quatre", "1").read();

        assertThat(read.members()).containsExactly(7, 8, 9, 11);
        assertThat(read.codes()).containsExactly("FLF-NOTE");
        assertThat(read.onRows().get(0).severity()).isEqualTo(Severity.INFO);
        assertThat(read.findings()).extracting(Finding::code).containsOnly("FLF-NOTE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secteurs_autre: on verra",
                "statut: chez Paul",
                "etp_total: =",
                "etp_total: #REF!",
                "etp_total: =#DIV/0! | produits: =#DIV/0!"
            })
    void setsAsideAndAsksAboutWhatIsNotUnderstood(String row) {
        MemberSheet.Reading read = three().row(row).read();

        assertThat(read.members()).containsExactly(7, 8, 9);
        assertThat(read.onRows()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FLF-ECARTEE");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        });
    }

    @Test
    void neverQuotesHowToReachSomebody() {
        MemberSheet.Reading read = three().row("structure_nom: Appeler Mme X au 06 12 34 56 78 ou x@exemple.invalid")
                .read();

        assertThat(read.findings().toString())
                .contains("Appeler Mme X au …")
                .doesNotContain("06 12", "exemple.invalid");
        assertThat(read.setAside().get(0).row().answers().get("structure_nom").sources())
                .noneMatch(source -> source.brut().contains("06 12"));
    }

    @Test
    void countsNoLineNumberLeftOnABlankRow() {
        assertThat(three().blank().blank().read().members()).containsExactly(7, 8, 9);
    }

    @Test
    void readsTheStructuresOfTheCaseWithoutItsTotal() throws IOException {
        Submission submission = read("P151-B15-ligne-total.xlsx");

        assertThat(submission.structures()).hasSize(8);
        assertThat(submission.setAside()).singleElement().satisfies(aside -> {
            assertThat(aside.row().ligne()).isEqualTo(17);
            assertThat(aside.reason()).isEqualTo("ligne de total");
        });
        assertThat(submission.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FLF-TOTAL");
            assertThat(finding.location().cellule()).isEqualTo("B17");
            assertThat(finding.valeur()).isEqualTo("TOTAL | 168,1");
        });
    }

    private static Submission read(String file) throws IOException {
        FormReader reader =
                new FormReader(DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition(), Set.of(), "");
        return ((FormReading.Read) reader.read(CASES.resolve(file), file)).submission();
    }

    /** Three, of which one alone has posts of insertion. */
    private static MemberSheet insertionOfOne() {
        return new MemberSheet()
                .member("Une", "2.5")
                .row("structure_nom: Deux | statut: SCIC | etp_total: 4 | produits: 200 | etp_insertion: 1.4")
                .row("structure_nom: Trois | statut: SARL | etp_total: 6 | produits: 400");
    }

    private static MemberSheet three() {
        return new MemberSheet()
                .member("Une", "2.5")
                .row("structure_nom: Deux | statut: SCIC | etp_total: 4 | produits: 200 | part_ca_ptce: 5")
                .row("structure_nom: Trois | statut: SARL | etp_total: 6 | produits: 400 | part_ca_ptce: 10");
    }
}

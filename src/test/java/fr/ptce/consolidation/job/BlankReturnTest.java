package fr.ptce.consolidation.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.answer.Identity;
import fr.ptce.consolidation.answer.PreviousAnswers;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What makes a questionnaire sent back an empty one. */
class BlankReturnTest {
    private static final PreviousAnswers FORMER = new PreviousAnswers(
            2015,
            Map.of("portage", new Value.Choice("cellule")),
            List.of(structure("P001-01", "Atelier", "presente"), structure("P001-02", "Une autre", "sortie")));

    private static Definition definition;

    @BeforeAll
    static void readsTheShippedDefinition() throws IOException {
        definition = DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
    }

    @Test
    void isEmptyWhenNothingIsTypedButWhatTheNetworkKnows() {
        Answer dash = new Answer(Answer.State.UNREADABLE, Value.NONE, List.of(cell(" – ", "")), "");

        assertThat(code(Map.of(), Optional.empty())).isEqualTo("EVA-VIDE");
        assertThat(code(
                        Map.of(
                                "pole_nom", given(new Value.Text("Pôle essai")),
                                "departement", given(new Value.Choice("40")),
                                "contact_nom", given(new Value.Text("Quelqu’un")),
                                "etp_animation", dash,
                                "fiche_titre", given(new Value.Text("Intitulé de l’action – nom du PTCE"))),
                        Optional.empty()))
                .isEqualTo("EVA-VIDE");
    }

    @Test
    void isNotEmptyWhenAnythingIsAnswered() {
        Answer corrected =
                new Answer(Answer.State.GIVEN, new Value.Choice("cellule"), List.of(cell("", "RED-APPLIQUE")), "");
        Answer nsp = new Answer(Answer.State.NSP, Value.NONE, List.of(cell("NSP", "")), "");
        Answer unclear = new Answer(Answer.State.UNREADABLE, Value.NONE, List.of(cell("une dizaine", "")), "");

        assertThat(List.of(given(new Value.Quantity(BigDecimal.ZERO)), nsp, unclear))
                .allSatisfy(answer -> assertThat(code(Map.of("etp_animation", answer), Optional.empty()))
                        .isEmpty());
        assertThat(code(Map.of("portage", corrected), Optional.of(FORMER))).isEmpty();
    }

    @Test
    void isEmptyWhenItHoldsOnlyWhatWasPrefilled() {
        assertThat(code(prefilled("cellule"), Optional.of(FORMER), row("P001-01", "Atelier")))
                .isEqualTo("EVA-PREREMPLI");
        assertThat(code(prefilled("membre"), Optional.of(FORMER), row("P001-01", "Atelier")))
                .isEqualTo("EVA-SANS-NOMBRE");
        assertThat(code(prefilled("cellule"), Optional.of(FORMER), row("P001-01", "Ateliers réunis")))
                .isEqualTo("EVA-SANS-NOMBRE");
        assertThat(code(prefilled("cellule"), Optional.of(FORMER))).isEqualTo("EVA-SANS-NOMBRE");
        assertThat(code(prefilled("cellule"), Optional.empty(), row("P001-01", "Atelier")))
                .isEqualTo("EVA-SANS-NOMBRE");
    }

    @Test
    void isReceivedWithItsCommentsAlone() {
        Answer commented = new Answer(Answer.State.BLANK, Value.NONE, List.of(), "Nous ne savons pas.");

        assertThat(code(Map.of("etp_animation", commented), Optional.empty())).isEqualTo("EVA-COMMENTAIRES");
    }

    private static Map<String, Answer> prefilled(String portage) {
        return Map.of("portage", given(new Value.Choice(portage)));
    }

    private static PreviousAnswers.Structure structure(String key, String name, String situation) {
        return new PreviousAnswers.Structure(
                key, Map.of("structure_nom", new Value.Text(name), "situation", new Value.Choice(situation)));
    }

    private static StructureRow row(String key, String name) {
        return new StructureRow(
                key,
                9,
                new AnswerSet(Map.of(
                        "structure_nom", given(new Value.Text(name)),
                        "situation", given(new Value.Choice("presente")))),
                "");
    }

    private static Answer given(Value value) {
        return new Answer(Answer.State.GIVEN, value, List.of(cell("x", "")), "");
    }

    private static CellSource cell(String raw, String treatment) {
        return new CellSource("2_ANIMATION", "D8", raw, treatment);
    }

    @Test
    void isNoneOfTheseWhenAnswersStandBesideTheirCells() {
        List<Finding> beside = List.of(beside("etp_animation"), beside("etp_investis"));
        Map<String, Answer> one = Map.of("emplois_crees", given(new Value.Quantity(BigDecimal.ONE)));
        StructureRow carried = row("P001-01", "Atelier");

        assertThat(code(Map.of(), Optional.empty(), beside)).isEqualTo("EVA-A-COTE");
        assertThat(code(prefilled("cellule"), Optional.of(FORMER), beside, carried))
                .isEqualTo("EVA-A-COTE");
        assertThat(code(one, Optional.empty(), beside)).isEqualTo("EVA-DEPLACE");
        assertThat(code(one, Optional.empty(), beside.subList(0, 1))).isEmpty();
    }

    private static Finding beside(String field) {
        return new Finding(
                "FLF-A-COTE",
                Severity.WARNING,
                List.of(new Location("P001.xlsx", "2_ANIMATION", "D8")),
                "P001",
                "",
                field,
                "12",
                "une réponse en D8",
                "12 est en E8, à côté de la réponse attendue en D8.",
                "Mettez-la en D8.",
                "");
    }

    private static String code(Map<String, Answer> pole, Optional<PreviousAnswers> former, StructureRow... rows) {
        return code(pole, former, List.of(), rows);
    }

    private static String code(
            Map<String, Answer> pole, Optional<PreviousAnswers> former, List<Finding> findings, StructureRow... rows) {
        Identity identity = new Identity("essai-2016", "2016", "v1", "P001", "pole", false, "");
        return new BlankReturn(definition, id -> former)
                .find(new Submission(
                        "P001.xlsx", "0".repeat(64), identity, new AnswerSet(pole), List.of(rows), findings))
                .map(Finding::code)
                .orElse("");
    }
}

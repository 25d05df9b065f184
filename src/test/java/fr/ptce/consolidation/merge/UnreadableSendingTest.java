package fr.ptce.consolidation.merge;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.campaign.PresumedPoles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a refused file, and to whom. */
class UnreadableSendingTest {
    @Test
    void givesTheLinesAmongWhichTheNetworkChooses() {
        UnreadableSending doubtful = sending(
                "envois/P010 ; copie \"2\".xlsx",
                PresumedPoles.doubtful(List.of("P011", "P010")),
                "EVA-POLE-DOUTEUX",
                List.of("P010", "P011"));

        assertThat(doubtful.isHeld()).isTrue();
        assertThat(doubtful.presumption()).contains("P010, P011", "aucune lettre");
        assertThat(doubtful.attachments())
                .containsExactly(
                        "P010;;RATTACHER;\"envois/P010 ; copie \"\"2\"\".xlsx\";;AUTEUR;AAAA-MM-JJ;MOTIF",
                        "P011;;RATTACHER;\"envois/P010 ; copie \"\"2\"\".xlsx\";;AUTEUR;AAAA-MM-JJ;MOTIF");
    }

    @Test
    void tellsThePoleWhyAndWhatToDo() {
        UnreadableSending certain = sending("P014.xls", PresumedPoles.of(List.of("P014")), "FLF-XLS", List.of());

        assertThat(certain.isHeld()).isFalse();
        assertThat(certain.told())
                .startsWith("Fichier «\u00a0P014.xls\u00a0», envoi reçu, non lisible : le fichier est illisible.")
                .endsWith(SenderRemedy.of("FLF-XLS"));
        assertThat(certain.presumption()).isEqualTo("Pôle présumé : P014.");
        assertThat(certain.attachments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FLF-MODIFIE", "FLF-COURRIEL", "FLF-PAQUET", "FLF-TELECHARGEMENT", "FLF-VIDE"})
    void writesToNobodyForWhatTheNetworkAloneCanMend(String code) {
        assertThat(sending("P014.xlsx", PresumedPoles.of(List.of("P014")), code, List.of())
                        .isHeld())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EVA-VIDE", "EVA-CAMPAGNE", "EVA-IDENTITE", "FLF-FORMAT", "FLF-XLS", "FLF-ARCHIVE"})
    void asksOfAPoleWhatAPoleCanDo(String code) {
        assertThat(SenderRemedy.of(code)).doesNotContain("pôle", "dossier", "redressements", "relancez");
    }

    @Test
    void saysNothingOfWhomItComesFrom_whenNothingTells() {
        UnreadableSending unknown = sending("réponse.xls", PresumedPoles.NOBODY, "FLF-XLS", List.of());

        assertThat(unknown.isHeld()).isFalse();
        assertThat(unknown.presumption()).isEmpty();
    }

    private static UnreadableSending sending(
            String file, PresumedPoles presumed, String code, List<String> candidates) {
        return new UnreadableSending(
                file, "", presumed, false, code, "Le fichier est illisible.", "Renvoyez-le.", candidates);
    }
}

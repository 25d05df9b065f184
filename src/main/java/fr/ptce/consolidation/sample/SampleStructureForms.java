package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.answer.FormKind;
import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The forms some member structures of a fictitious campaign fill by themselves, in a folder of their own. */
final class SampleStructureForms {
    private static final String DOSSIER = "structures/";

    /** One pole in that many has a structure that answers by itself; one in twice as many, a second that disagrees. */
    private static final int PART = 25;

    private static final BigDecimal ECART = new BigDecimal("0.5");

    private final List<Field> champs;

    SampleStructureForms(Definition definition) {
        champs = FormKind.champsDeStructure(definition);
    }

    /** What a structure says of itself: all that its pole says of it. */
    DraftAnswers reponses(DraftAnswers ligne) {
        DraftAnswers reponses = new DraftAnswers(champs);
        champs.forEach(champ -> {
            ligne.valeur(champ.name()).ifPresent(valeur -> reponses.met(champ.name(), valeur));
            ligne.refus(champ.name()).ifPresent(etat -> reponses.decline(champ.name(), etat));
            ligne.brut(champ.name()).ifPresent(texte -> reponses.tape(champ.name(), texte));
        });
        return reponses;
    }

    /**
     * The form, sent two days after the questionnaire of its pole.
     *
     * @param rang number of the structure in its pole, from 0
     */
    SentFile envoi(SentFile questionnaire, int rang, DraftAnswers reponses) {
        FictitiousPole pole = questionnaire.copie().pole();
        String fichier = DOSSIER + pole.id() + "-"
                + pole.structure(rang + 1).replace("Structure exemple ", "structure-exemple-") + ".xlsx";
        String modifie =
                Instant.parse(questionnaire.modifie()).plus(Duration.ofDays(2)).toString();
        return new SentFile(
                fichier,
                new SampleSubmission(pole, reponses, List.of()),
                TypingStyle.SOIGNEE,
                modifie,
                WorkbookTweak.AUCUNE);
    }

    /** Those that come with the questionnaire of a pole of a campaign of any size. */
    List<SentFile> avec(SentFile questionnaire) {
        List<SentFile> envois = new ArrayList<>();
        int numero = questionnaire.copie().pole().numero();
        List<DraftAnswers> lignes = questionnaire.copie().lignes();
        if (numero % PART == 0 && !lignes.isEmpty()) {
            envois.add(envoi(questionnaire, 0, reponses(lignes.get(0))));
        }
        if (numero % (2 * PART) == 0 && lignes.size() > 1) {
            DraftAnswers autres = reponses(lignes.get(1));
            autres.met(
                    "etp_total", new Value.Quantity(autres.nombre("etp_total").add(ECART)));
            envois.add(envoi(questionnaire, 1, autres));
        }
        return envois;
    }
}

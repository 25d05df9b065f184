package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The campaign shipped with the product: 160 poles, 50 answers of which 24 are to be kept, whose figures are those
 * published in 2017 on the exercice 2015. Traps are set in named files, listed in the sample's own table.
 */
final class ReferenceCampagne {
    private static final long SEED = 2015;
    private static final Instant OPENING = Instant.parse("2016-04-04T07:30:00Z");
    private static final String FIRST_SENDINGS = "premiers-envois/";

    /** Ranks among the poles kept of the two that share a structure, and of the one that answered twice. */
    private static final int FIRST_SHARED = 5;

    private static final int SECOND_SHARED = 20;
    private static final int TWO_SENDINGS = 19;

    /** Ranks among the poles kept of those one structure of which answers by itself; of the last, differently. */
    private static final List<Integer> WITH_FORM = List.of(8, 14, 21);

    private static final String PRODUCTS = "produits";

    private final AnswerDraft draft;
    private final List<Field> structureFields;
    private final Territories territories;
    private final SampleStructureForms forms;
    private final List<SentFile> sentFiles = new ArrayList<>();
    private final List<SentFile> structureAnswers = new ArrayList<>();
    private final List<Oddity> oddities = new ArrayList<>();
    private final List<SampleSubmission> selecteds = new ArrayList<>();
    private int servedStructures;

    /**
     * What is odd in a file.
     *
     * @param libelle what, in French
     * @param fichiers in which files
     * @param outcome what the consolidation says of it, in French
     */
    record Oddity(String libelle, String fichiers, String outcome) {}

    private ReferenceCampagne(Definition definition, Territories territories) {
        this.draft = new AnswerDraft(definition, SampleCampagne.EXERCICE);
        this.structureFields = definition.structureFields();
        this.forms = new SampleStructureForms(definition);
        this.territories = territories;
    }

    /** Writes all answers. */
    static ReferenceCampagne of(Definition definition, Territories territories) {
        ReferenceCampagne campagne = new ReferenceCampagne(definition, territories);
        List<FictitiousPole> received = campagne.registry().stream()
                .filter(pole -> Calibration.isReceived(pole.number()))
                .toList();
        for (int rank = 0; rank < received.size(); rank++) {
            if (Calibration.isKept(rank)) {
                campagne.keep(received.get(rank));
            } else {
                campagne.discard(received.get(rank), rank - campagne.selecteds.size());
            }
        }
        campagne.answeringStructures(received);
        return campagne;
    }

    /** Every pole that is expected to answer. */
    List<FictitiousPole> registry() {
        return IntStream.rangeClosed(1, Targets.POLES)
                .mapToObj(territories::pole)
                .toList();
    }

    /** The 51 workbooks: 50 poles, one of which answered twice. */
    List<SentFile> sentFiles() {
        return List.copyOf(sentFiles);
    }

    /** The forms of member structures: three whose pole answered, one whose pole did not. */
    List<SentFile> forms() {
        return List.copyOf(structureAnswers);
    }

    /** What is odd where, those of the poles kept first. */
    List<Oddity> oddities() {
        return List.copyOf(oddities);
    }

    private void keep(FictitiousPole pole) {
        int selected = selecteds.size();
        SampleSubmission copy = draft.draft(order(pole, selected), new Draws(SEED, pole.number()));
        SentFile sentFile = sentFile(copy);
        if (selected == TWO_SENDINGS) {
            sentFiles.add(firstVersion(sentFile));
        }
        for (Trap trap : Trap.ALL) {
            if (trap.retenu() == selected) {
                sentFile = trap.asked().apply(sentFile, territories);
                oddities.add(new Oddity(trap.libelle(), sentFile.fichier(), trap.outcome()));
            }
        }
        if (selected == SECOND_SHARED) {
            oddities.add(new Oddity(
                    "une structure décrite par deux pôles",
                    sentFile(selecteds.get(FIRST_SHARED)).fichier() + ", " + sentFile.fichier(),
                    "comptée une fois au niveau national, une fois dans chaque pôle"));
        }
        selecteds.add(copy);
        sentFiles.add(sentFile);
    }

    private void discard(FictitiousPole pole, int discard) {
        SampleSubmission copy =
                draft.draft(PoleOrder.free(pole, Calibration.sizeDiscarded(discard)), new Draws(SEED, pole.number()));
        Mistake mistake = Trap.gap(discard);
        mistake.spoil(copy, territories);
        SentFile sentFile = sentFile(copy);
        sentFiles.add(sentFile);
        oddities.add(new Oddity(mistake.label(), sentFile.fichier(), "non retenu : " + mistake.outcome()));
    }

    /** A first, hasty sending, ten days before the right one. */
    private SentFile firstVersion(SentFile next) {
        FictitiousPole pole = next.copy().pole();
        SampleSubmission copy = draft.draft(PoleOrder.free(pole, 4), new Draws(SEED + 1, pole.number()));
        Mistake.INVESTIS_ABSENTS.spoil(copy, territories);
        String modified =
                Instant.parse(next.modifie()).minus(Duration.ofDays(10)).toString();
        String file = FIRST_SENDINGS + next.fichier();
        oddities.add(new Oddity(
                "un pôle qui a répondu deux fois",
                file + ", " + next.fichier(),
                "le second envoi remplace le premier"));
        return new SentFile(file, copy, TypingStyle.NEAT, modified, WorkbookTweak.AUCUNE);
    }

    private static SentFile sentFile(SampleSubmission copy) {
        FictitiousPole pole = copy.pole();
        String file = pole.id() + "-pole-exemple-" + pole.rank() + ".xlsx";
        String modified = OPENING.plus(Duration.ofHours(5L * pole.number())).toString();
        return new SentFile(file, copy, TypingStyle.NEAT, modified, WorkbookTweak.AUCUNE);
    }

    private PoleOrder order(FictitiousPole pole, int selected) {
        List<Map<String, Value>> lines = new ArrayList<>();
        int own = Calibration.size(selected) - (selected == SECOND_SHARED ? 1 : 0);
        for (int i = 0; i < own; i++) {
            lines.add(Calibration.structure(servedStructures++));
        }
        if (selected == SECOND_SHARED) {
            lines.add(identical(selecteds.get(FIRST_SHARED).line(1)));
        }
        return new PoleOrder(pole, Calibration.pole(selected), lines);
    }

    private void answeringStructures(List<FictitiousPole> received) {
        List<String> files = new ArrayList<>();
        for (int selected : WITH_FORM) {
            SampleSubmission copy = selecteds.get(selected);
            int rank = WITH_FORM.indexOf(selected) < WITH_FORM.size() - 1 ? 0 : withoutFigure(copy);
            DraftAnswers answers = forms.answers(copy.line(rank));
            if (selected == WITH_FORM.get(WITH_FORM.size() - 1)) {
                answers.set(
                        PRODUCTS, new Value.Quantity(answers.number(PRODUCTS).add(new BigDecimal("12500"))));
            }
            SentFile form = forms.sentFile(sentFile(copy), rank, answers);
            structureAnswers.add(form);
            files.add(form.fichier());
        }
        oddities.add(new Oddity(
                "trois structures membres qui répondent elles-mêmes",
                String.join(", ", files),
                "réunies à leur pôle ; une réponse diffère, celle de la structure compte (RRL-STRUCTURE-ECART)"));
        FictitiousPole silent = registry().stream()
                .filter(pole -> !received.contains(pole))
                .findFirst()
                .orElseThrow();
        SampleSubmission copy = draft.draft(PoleOrder.free(silent, 4), new Draws(SEED, silent.number()));
        SentFile only = forms.sentFile(sentFile(copy), 0, forms.answers(copy.line(0)));
        structureAnswers.add(only);
        oddities.add(new Oddity(
                "une structure membre qui répond alors que son pôle ne l'a pas fait",
                only.fichier(),
                "gardée, comptée nulle part (RRL-STRUCTURE-SANS-POLE)"));
    }

    /** The first structure whose income enters no figure: it weighs the share of the turnover due to the pole. */
    private static int withoutFigure(SampleSubmission copy) {
        return IntStream.range(0, copy.lignes().size())
                .filter(rank -> copy.line(rank).value(PRODUCTS).isPresent())
                .filter(rank -> copy.line(rank).value("part_ca_ptce").isEmpty())
                .findFirst()
                .orElse(0);
    }

    /** The same structure as another pole described it, answer by answer. */
    private Map<String, Value> identical(DraftAnswers line) {
        Map<String, Value> imposes = new LinkedHashMap<>();
        structureFields.forEach(
                field -> imposes.put(field.name(), line.value(field.name()).orElse(Value.NONE)));
        return imposes;
    }
}

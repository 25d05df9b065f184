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
    private static final long GRAINE = 2015;
    private static final Instant OUVERTURE = Instant.parse("2016-04-04T07:30:00Z");
    private static final String PREMIERS_ENVOIS = "premiers-envois/";

    /** Ranks among the poles kept of the two that share a structure, and of the one that answered twice. */
    private static final int PREMIER_PARTAGE = 5;

    private static final int SECOND_PARTAGE = 20;
    private static final int DEUX_ENVOIS = 19;

    /** Ranks among the poles kept of those one structure of which answers by itself; of the last, differently. */
    private static final List<Integer> AVEC_FORMULAIRE = List.of(8, 14, 21);

    private static final String PRODUITS = "produits";

    private final AnswerDraft redaction;
    private final List<Field> champsStructure;
    private final Territories territoires;
    private final SampleStructureForms formulaires;
    private final List<SentFile> envois = new ArrayList<>();
    private final List<SentFile> reponsesDeStructures = new ArrayList<>();
    private final List<Singularite> singularites = new ArrayList<>();
    private final List<SampleSubmission> retenues = new ArrayList<>();
    private int structuresServies;

    /**
     * What is odd in a file.
     *
     * @param libelle what, in French
     * @param fichiers in which files
     * @param constat what the consolidation says of it, in French
     */
    record Singularite(String libelle, String fichiers, String constat) {}

    private ReferenceCampagne(Definition definition, Territories territoires) {
        this.redaction = new AnswerDraft(definition, SampleCampagne.EXERCICE);
        this.champsStructure = definition.structureFields();
        this.formulaires = new SampleStructureForms(definition);
        this.territoires = territoires;
    }

    /** Writes all answers. */
    static ReferenceCampagne of(Definition definition, Territories territoires) {
        ReferenceCampagne campagne = new ReferenceCampagne(definition, territoires);
        List<FictitiousPole> recus = campagne.registre().stream()
                .filter(pole -> Calibration.isRecu(pole.numero()))
                .toList();
        for (int rang = 0; rang < recus.size(); rang++) {
            if (Calibration.isRetenu(rang)) {
                campagne.retient(recus.get(rang));
            } else {
                campagne.ecarte(recus.get(rang), rang - campagne.retenues.size());
            }
        }
        campagne.structuresQuiRepondent(recus);
        return campagne;
    }

    /** Every pole that is expected to answer. */
    List<FictitiousPole> registre() {
        return IntStream.rangeClosed(1, Targets.POLES)
                .mapToObj(territoires::pole)
                .toList();
    }

    /** The 51 workbooks: 50 poles, one of which answered twice. */
    List<SentFile> envois() {
        return List.copyOf(envois);
    }

    /** The forms of member structures: three whose pole answered, one whose pole did not. */
    List<SentFile> formulaires() {
        return List.copyOf(reponsesDeStructures);
    }

    /** What is odd where, those of the poles kept first. */
    List<Singularite> singularites() {
        return List.copyOf(singularites);
    }

    private void retient(FictitiousPole pole) {
        int retenu = retenues.size();
        SampleSubmission copie = redaction.redige(commande(pole, retenu), new Draws(GRAINE, pole.numero()));
        SentFile envoi = envoi(copie);
        if (retenu == DEUX_ENVOIS) {
            envois.add(premierEnvoi(envoi));
        }
        for (Trap piege : Trap.TOUS) {
            if (piege.retenu() == retenu) {
                envoi = piege.pose().apply(envoi, territoires);
                singularites.add(new Singularite(piege.libelle(), envoi.fichier(), piege.constat()));
            }
        }
        if (retenu == SECOND_PARTAGE) {
            singularites.add(new Singularite(
                    "une structure décrite par deux pôles",
                    envoi(retenues.get(PREMIER_PARTAGE)).fichier() + ", " + envoi.fichier(),
                    "comptée une fois au niveau national, une fois dans chaque pôle"));
        }
        retenues.add(copie);
        envois.add(envoi);
    }

    private void ecarte(FictitiousPole pole, int ecarte) {
        SampleSubmission copie = redaction.redige(
                PoleOrder.libre(pole, Calibration.tailleEcarte(ecarte)), new Draws(GRAINE, pole.numero()));
        Mistake defaut = Trap.ecart(ecarte);
        defaut.gate(copie, territoires);
        SentFile envoi = envoi(copie);
        envois.add(envoi);
        singularites.add(new Singularite(defaut.libelle(), envoi.fichier(), "non retenu : " + defaut.constat()));
    }

    /** A first, hasty sending, ten days before the right one. */
    private SentFile premierEnvoi(SentFile suivant) {
        FictitiousPole pole = suivant.copie().pole();
        SampleSubmission copie = redaction.redige(PoleOrder.libre(pole, 4), new Draws(GRAINE + 1, pole.numero()));
        Mistake.INVESTIS_ABSENTS.gate(copie, territoires);
        String modifie =
                Instant.parse(suivant.modifie()).minus(Duration.ofDays(10)).toString();
        String fichier = PREMIERS_ENVOIS + suivant.fichier();
        singularites.add(new Singularite(
                "un pôle qui a répondu deux fois",
                fichier + ", " + suivant.fichier(),
                "le second envoi remplace le premier"));
        return new SentFile(fichier, copie, TypingStyle.SOIGNEE, modifie, WorkbookTweak.AUCUNE);
    }

    private static SentFile envoi(SampleSubmission copie) {
        FictitiousPole pole = copie.pole();
        String fichier = pole.id() + "-pole-exemple-" + pole.rang() + ".xlsx";
        String modifie = OUVERTURE.plus(Duration.ofHours(5L * pole.numero())).toString();
        return new SentFile(fichier, copie, TypingStyle.SOIGNEE, modifie, WorkbookTweak.AUCUNE);
    }

    private PoleOrder commande(FictitiousPole pole, int retenu) {
        List<Map<String, Value>> lignes = new ArrayList<>();
        int propres = Calibration.taille(retenu) - (retenu == SECOND_PARTAGE ? 1 : 0);
        for (int i = 0; i < propres; i++) {
            lignes.add(Calibration.structure(structuresServies++));
        }
        if (retenu == SECOND_PARTAGE) {
            lignes.add(identique(retenues.get(PREMIER_PARTAGE).ligne(1)));
        }
        return new PoleOrder(pole, Calibration.pole(retenu), lignes);
    }

    private void structuresQuiRepondent(List<FictitiousPole> recus) {
        List<String> fichiers = new ArrayList<>();
        for (int retenu : AVEC_FORMULAIRE) {
            SampleSubmission copie = retenues.get(retenu);
            int rang = AVEC_FORMULAIRE.indexOf(retenu) < AVEC_FORMULAIRE.size() - 1 ? 0 : sansFigure(copie);
            DraftAnswers reponses = formulaires.reponses(copie.ligne(rang));
            if (retenu == AVEC_FORMULAIRE.get(AVEC_FORMULAIRE.size() - 1)) {
                reponses.met(
                        PRODUITS, new Value.Quantity(reponses.nombre(PRODUITS).add(new BigDecimal("12500"))));
            }
            SentFile formulaire = formulaires.envoi(envoi(copie), rang, reponses);
            reponsesDeStructures.add(formulaire);
            fichiers.add(formulaire.fichier());
        }
        singularites.add(new Singularite(
                "trois structures membres qui répondent elles-mêmes",
                String.join(", ", fichiers),
                "réunies à leur pôle ; une réponse diffère, celle de la structure compte (RRL-STRUCTURE-ECART)"));
        FictitiousPole muet = registre().stream()
                .filter(pole -> !recus.contains(pole))
                .findFirst()
                .orElseThrow();
        SampleSubmission copie = redaction.redige(PoleOrder.libre(muet, 4), new Draws(GRAINE, muet.numero()));
        SentFile seul = formulaires.envoi(envoi(copie), 0, formulaires.reponses(copie.ligne(0)));
        reponsesDeStructures.add(seul);
        singularites.add(new Singularite(
                "une structure membre qui répond alors que son pôle ne l'a pas fait",
                seul.fichier(),
                "gardée, comptée nulle part (RRL-STRUCTURE-SANS-POLE)"));
    }

    /** The first structure whose income enters no figure: it weighs the share of the turnover due to the pole. */
    private static int sansFigure(SampleSubmission copie) {
        return IntStream.range(0, copie.lignes().size())
                .filter(rang -> copie.ligne(rang).valeur(PRODUITS).isPresent())
                .filter(rang -> copie.ligne(rang).valeur("part_ca_ptce").isEmpty())
                .findFirst()
                .orElse(0);
    }

    /** The same structure as another pole described it, answer by answer. */
    private Map<String, Value> identique(DraftAnswers ligne) {
        Map<String, Value> imposes = new LinkedHashMap<>();
        champsStructure.forEach(
                champ -> imposes.put(champ.name(), ligne.valeur(champ.name()).orElse(Value.NONE)));
        return imposes;
    }
}

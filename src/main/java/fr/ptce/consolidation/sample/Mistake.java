package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What people get wrong in a questionnaire, one thing at a time: each leaves the rest of the answers as they were. */
enum Mistake {
    ANIMATION_TROP_HAUTE(
            "ETP d'animation au-dessus des ETP investis, sans justification",
            Portee.BLOQUANT,
            "anomalie bloquante (VCO-ANIMATION)") {
        @Override
        void gate(SampleSubmission copie, Territories territoires) {
            BigDecimal animation = copie.reponses().nombre("etp_animation");
            copie.reponses().met("etp_investis", new Value.Quantity(animation.movePointLeft(1)));
        }
    },
    ANIMATION_JUSTIFIEE(
            "ETP d'animation au-dessus des ETP investis, avec une justification",
            Portee.BLOQUANT,
            "anomalie bloquante (VCO-ANIMATION, que la justification ne lève pas)") {
        @Override
        void gate(SampleSubmission copie, Territories territoires) {
            ANIMATION_TROP_HAUTE.gate(copie, territoires);
            copie.reponses().justifie("etp_animation", "Les deux nombres ne viennent pas du même tableau.");
        }
    },
    DEPARTEMENT_FAUX("commune d'un autre département", Portee.BLOQUANT, "anomalie bloquante (COC-COMMUNE)") {
        @Override
        void gate(SampleSubmission copie, Territories territoires) {
            copie.reponses().met("commune_siege", new Value.Text(territoires.ailleurs(copie.pole())));
        }
    },
    SIRET_SANS_ZERO(
            "SIRET en texte qui a perdu ses zéros de tête", Portee.BLOQUANT, "anomalie bloquante (FDT-PAS-SIRET)") {
        @Override
        void gate(SampleSubmission copie, Territories territoires) {
            DraftAnswers ligne = copie.ligne(1);
            ligne.tape("structure_siret", ligne.texte("structure_siret").substring(1));
        }
    },
    SIRET_FAUX("SIRET dont la clé est fausse", Portee.BLOQUANT, "anomalie bloquante (COV-SIRET)") {
        @Override
        void gate(SampleSubmission copie, Territories territoires) {
            DraftAnswers ligne = copie.ligne(1);
            ligne.met("structure_siret", new Value.Text(FictitiousSiret.fausseClef(ligne.texte("structure_siret"))));
        }
    },
    SIRET_DOUBLE("même SIRET sur deux lignes", Portee.BLOQUANT, "anomalie bloquante (RWD-SIRET)") {
        @Override
        void gate(SampleSubmission copie, Territories territoires) {
            copie.ligne(2).met("structure_siret", new Value.Text(copie.ligne(1).texte("structure_siret")));
        }
    },
    FINANCEMENT_FAUX(
            "lignes de financement qui ne font pas le total", Portee.BLOQUANT, "anomalie bloquante (VAD-FINANCEMENT)") {
        @Override
        void gate(SampleSubmission copie, Territories territoires) {
            BigDecimal budget = copie.reponses().nombre("budget_animation");
            copie.reponses().met("budget_region", new Value.Quantity(budget));
            copie.reponses().met("budget_etat", new Value.Quantity(budget.movePointLeft(1)));
        }
    },
    TYPE_SANS_IAE("type IAE choisi pour une structure hors IAE", Portee.BLOQUANT, "anomalie bloquante (COC-IAE-TYPE)") {
        @Override
        void gate(SampleSubmission copie, Territories territoires) {
            copie.ligne(1).code("iae", "non");
            copie.ligne(1).efface("etp_insertion");
            copie.ligne(1).met("iae_types", DraftAnswers.codes(List.of("ei")));
        }
    },
    NOMBRE_EN_LETTRES("nombre donné en toutes lettres", Portee.BLOQUANT, "anomalie bloquante (nombre illisible)") {
        @Override
        void gate(SampleSubmission copie, Territories territoires) {
            copie.reponses().tape("postes_partages", "environ une dizaine");
        }
    },
    FORMATIONS_INVERSEES(
            "plus de formations qualifiantes que de personnes formées",
            Portee.BLOQUANT,
            "anomalie bloquante (VCO-FORMES)") {
        @Override
        void gate(SampleSubmission copie, Territories territoires) {
            BigDecimal formees = copie.reponses().nombre("personnes_formees");
            copie.reponses().met("formations_qualifiantes", new Value.Quantity(formees.add(BigDecimal.TEN)));
        }
    },
    INCOMPLET(
            "questions obligatoires laissées vides",
            Portee.ECARTANT,
            "moins de 80 % des questions obligatoires ont une réponse") {
        @Override
        void gate(SampleSubmission copie, Territories territoires) {
            List.of("besoins", "valeurs", "fonctions_animation", "appui_collectivites", "emplois_crees", "gpect")
                    .forEach(copie.reponses()::efface);
            List.of("missions", "cooperation_strategique", "cooperation_commerciale", "activites_creees")
                    .forEach(copie.reponses()::efface);
            List.of("plus_value_membres", "plus_value_territoire", "plus_value_economique", "plus_value_innovation")
                    .forEach(copie.reponses()::efface);
            copie.lignes().forEach(ligne -> List.of("mutualisations", "impact_rh", "impacts_rh", "effets", "qpv")
                    .forEach(ligne::efface));
        }
    },
    STRUCTURES_MANQUANTES(
            "moins de 80 % des structures déclarées sont décrites",
            Portee.ECARTANT, "moins de 80 % des structures déclarées sont décrites") {
        @Override
        void gate(SampleSubmission copie, Territories territoires) {
            List<DraftAnswers> lignes = copie.lignes();
            lignes.subList(Math.max(3, lignes.size() * 3 / 5), lignes.size()).clear();
        }
    },
    ANIMATION_ABSENTE(
            "ETP d'animation non indiqués", Portee.ECARTANT, "une question de la sélection est sans réponse") {
        @Override
        void gate(SampleSubmission copie, Territories territoires) {
            List.of("etp_animation", "etp_coordination", "etp_developpement", "etp_animation_autres")
                    .forEach(copie.reponses()::efface);
        }
    },
    INVESTIS_ABSENTS("ETP investis non indiqués", Portee.ECARTANT, "une question de la sélection est sans réponse") {
        @Override
        void gate(SampleSubmission copie, Territories territoires) {
            copie.reponses().efface("etp_investis");
        }
    },
    SORTIES_JUSTIFIEES(
            "plus de sorties en emploi que de parcours, avec une justification",
            Portee.A_JUSTIFIER,
            "à justifier, justifiée (VCO-SORTIES)") {
        @Override
        void gate(SampleSubmission copie, Territories territoires) {
            SORTIES_TROP_HAUTES.gate(copie, territoires);
            copie.reponses().justifie("sorties_emploi", "Parcours commencés l'année précédente, sortis cette année.");
        }
    },
    SORTIES_TROP_HAUTES(
            "plus de sorties en emploi que de parcours, sans justification",
            Portee.A_JUSTIFIER,
            "à justifier (VCO-SORTIES)") {
        @Override
        void gate(SampleSubmission copie, Territories territoires) {
            BigDecimal parcours = copie.reponses().nombre("parcours_coordonnes");
            copie.reponses().met("sorties_emploi", new Value.Quantity(parcours.add(BigDecimal.valueOf(2))));
        }
    },
    INSERTION_HORS_IAE(
            "ETP en insertion hors IAE, avec une justification",
            Portee.A_JUSTIFIER,
            "à justifier, justifiée (VCO-INSERTION-IAE)") {
        @Override
        void gate(SampleSubmission copie, Territories territoires) {
            copie.lignes().stream()
                    .filter(ligne -> ligne.texte("iae").equals("non"))
                    .filter(ligne -> ligne.nombre("etp_total").compareTo(BigDecimal.ONE) > 0)
                    .findFirst()
                    .ifPresent(ligne -> {
                        ligne.met("etp_insertion", 1);
                        ligne.justifie(
                                "etp_insertion", "Un contrat d'insertion finit son parcours hors conventionnement.");
                    });
        }
    },
    TEXTE_GUIDE(
            "fiche expérience commencée, un texte guide laissé tel quel",
            Portee.A_JUSTIFIER,
            "à justifier (FDM-GUIDE)") {
        @Override
        void gate(SampleSubmission copie, Territories territoires) {
            Map.of(
                            "fiche_titre",
                                    "Une action fictive – " + copie.pole().nom(),
                            "fiche_contexte", "Un territoire fictif et les besoins qu'on lui prête.",
                            "fiche_partenaires", "Deux structures exemple, un local et quelques heures.",
                            "fiche_resultats", "Des résultats imaginaires.",
                            "fiche_clefs", "Prendre le temps de se connaître.")
                    .forEach((champ, texte) -> copie.reponses().met(champ, new Value.Text(texte)));
            copie.reponses().met("fiche_type", DraftAnswers.codes(List.of("pratique")));
            copie.reponses().met("fiche_mission", DraftAnswers.codes(List.of("m1")));
            copie.reponses().decline("fiche_consentement", Answer.State.SO);
        }
    },
    REPONSES_DECLINEES(
            "NSP et SO à des questions facultatives",
            Portee.SANS_SUITE,
            "hors de la base de chaque chiffre, sans anomalie") {
        @Override
        void gate(SampleSubmission copie, Territories territoires) {
            copie.reponses().decline("pmsmp", Answer.State.NSP);
            copie.reponses().decline("mises_a_disposition", Answer.State.SO);
            copie.lignes().forEach(ligne -> {
                if (ligne.valeur("part_ca_ptce").isEmpty()) {
                    ligne.decline("part_ca_ptce", Answer.State.SO);
                }
            });
        }
    };

    /** What a defect does to the questionnaire it is in. */
    enum Portee {
        /** A blocking finding. */
        BLOQUANT,
        /** No blocking finding, but a criterion of the selection is missed. */
        ECARTANT,
        /** A warning, the questionnaire is kept. */
        A_JUSTIFIER,
        /** Nothing to say. */
        SANS_SUITE
    }

    private final String libelle;
    private final Portee portee;
    private final String constat;

    Mistake(String libelle, Portee portee, String constat) {
        this.libelle = libelle;
        this.portee = portee;
        this.constat = constat;
    }

    /** What it is, in French, for the table of the sample. */
    String libelle() {
        return libelle;
    }

    /** What it does to its questionnaire. */
    Portee portee() {
        return portee;
    }

    /** What the consolidation says of it, in French. */
    String constat() {
        return constat;
    }

    /** Spoils a questionnaire. */
    abstract void gate(SampleSubmission copie, Territories territoires);
}

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
            Reach.BLOQUANT,
            "anomalie bloquante (VCO-ANIMATION)") {
        @Override
        void spoil(SampleSubmission copy, Territories territories) {
            BigDecimal animation = copy.answers().number("etp_animation");
            copy.answers().set("etp_investis", new Value.Quantity(animation.movePointLeft(1)));
        }
    },
    ANIMATION_JUSTIFIEE(
            "ETP d'animation au-dessus des ETP investis, avec une justification",
            Reach.BLOQUANT,
            "anomalie bloquante (VCO-ANIMATION, que la justification ne lève pas)") {
        @Override
        void spoil(SampleSubmission copy, Territories territories) {
            ANIMATION_TROP_HAUTE.spoil(copy, territories);
            copy.answers().justified("etp_animation", "Les deux nombres ne viennent pas du même tableau.");
        }
    },
    DEPARTEMENT_FAUX("commune d'un autre département", Reach.BLOQUANT, "anomalie bloquante (COC-COMMUNE)") {
        @Override
        void spoil(SampleSubmission copy, Territories territories) {
            copy.answers().set("commune_siege", new Value.Text(territories.elsewhere(copy.pole())));
        }
    },
    SIRET_SANS_ZERO(
            "SIRET en texte qui a perdu ses zéros de tête", Reach.BLOQUANT, "anomalie bloquante (FDT-PAS-SIRET)") {
        @Override
        void spoil(SampleSubmission copy, Territories territories) {
            DraftAnswers line = copy.line(1);
            line.type("structure_siret", line.text("structure_siret").substring(1));
        }
    },
    SIRET_FAUX("SIRET dont la clé est fausse", Reach.BLOQUANT, "anomalie bloquante (COV-SIRET)") {
        @Override
        void spoil(SampleSubmission copy, Territories territories) {
            DraftAnswers line = copy.line(1);
            line.set("structure_siret", new Value.Text(FictitiousSiret.wrongKey(line.text("structure_siret"))));
        }
    },
    SIRET_DOUBLE("même SIRET sur deux lignes", Reach.BLOQUANT, "anomalie bloquante (RWD-SIRET)") {
        @Override
        void spoil(SampleSubmission copy, Territories territories) {
            copy.line(2).set("structure_siret", new Value.Text(copy.line(1).text("structure_siret")));
        }
    },
    FINANCEMENT_FAUX(
            "lignes de financement qui ne font pas le total", Reach.BLOQUANT, "anomalie bloquante (VAD-FINANCEMENT)") {
        @Override
        void spoil(SampleSubmission copy, Territories territories) {
            BigDecimal budget = copy.answers().number("budget_animation");
            copy.answers().set("budget_region", new Value.Quantity(budget));
            copy.answers().set("budget_etat", new Value.Quantity(budget.movePointLeft(1)));
        }
    },
    TYPE_SANS_IAE("type IAE choisi pour une structure hors IAE", Reach.BLOQUANT, "anomalie bloquante (COC-IAE-TYPE)") {
        @Override
        void spoil(SampleSubmission copy, Territories territories) {
            copy.line(1).code("iae", "non");
            copy.line(1).erase("etp_insertion");
            copy.line(1).set("iae_types", DraftAnswers.codes(List.of("ei")));
        }
    },
    NOMBRE_EN_LETTRES("nombre donné en toutes lettres", Reach.BLOQUANT, "anomalie bloquante (nombre illisible)") {
        @Override
        void spoil(SampleSubmission copy, Territories territories) {
            copy.answers().type("postes_partages", "environ une dizaine");
        }
    },
    FORMATIONS_INVERSEES(
            "plus de formations qualifiantes que de personnes formées",
            Reach.BLOQUANT,
            "anomalie bloquante (VCO-FORMES)") {
        @Override
        void spoil(SampleSubmission copy, Territories territories) {
            BigDecimal trained = copy.answers().number("personnes_formees");
            copy.answers().set("formations_qualifiantes", new Value.Quantity(trained.add(BigDecimal.TEN)));
        }
    },
    INCOMPLET(
            "questions obligatoires laissées vides",
            Reach.ECARTANT,
            "moins de 80 % des questions obligatoires ont une réponse") {
        @Override
        void spoil(SampleSubmission copy, Territories territories) {
            List.of("besoins", "valeurs", "fonctions_animation", "appui_collectivites", "emplois_crees", "gpect")
                    .forEach(copy.answers()::erase);
            List.of("missions", "cooperation_strategique", "cooperation_commerciale", "activites_creees")
                    .forEach(copy.answers()::erase);
            List.of("plus_value_membres", "plus_value_territoire", "plus_value_economique", "plus_value_innovation")
                    .forEach(copy.answers()::erase);
            copy.lignes().forEach(line -> List.of("mutualisations", "impact_rh", "impacts_rh", "effets", "qpv")
                    .forEach(line::erase));
        }
    },
    STRUCTURES_MANQUANTES(
            "moins de 80 % des structures déclarées sont décrites",
            Reach.ECARTANT, "moins de 80 % des structures déclarées sont décrites") {
        @Override
        void spoil(SampleSubmission copy, Territories territories) {
            List<DraftAnswers> lines = copy.lignes();
            lines.subList(Math.max(3, lines.size() * 3 / 5), lines.size()).clear();
        }
    },
    ANIMATION_ABSENTE("ETP d'animation non indiqués", Reach.ECARTANT, "une question de la sélection est sans réponse") {
        @Override
        void spoil(SampleSubmission copy, Territories territories) {
            List.of("etp_animation", "etp_coordination", "etp_developpement", "etp_animation_autres")
                    .forEach(copy.answers()::erase);
        }
    },
    INVESTIS_ABSENTS("ETP investis non indiqués", Reach.ECARTANT, "une question de la sélection est sans réponse") {
        @Override
        void spoil(SampleSubmission copy, Territories territories) {
            copy.answers().erase("etp_investis");
        }
    },
    SORTIES_JUSTIFIEES(
            "plus de sorties en emploi que de parcours, avec une justification",
            Reach.A_JUSTIFIER,
            "à justifier, justifiée (VCO-SORTIES)") {
        @Override
        void spoil(SampleSubmission copy, Territories territories) {
            SORTIES_TROP_HAUTES.spoil(copy, territories);
            copy.answers().justified("sorties_emploi", "Parcours commencés l'année précédente, sortis cette année.");
        }
    },
    SORTIES_TROP_HAUTES(
            "plus de sorties en emploi que de parcours, sans justification",
            Reach.A_JUSTIFIER,
            "à justifier (VCO-SORTIES)") {
        @Override
        void spoil(SampleSubmission copy, Territories territories) {
            BigDecimal paths = copy.answers().number("parcours_coordonnes");
            copy.answers().set("sorties_emploi", new Value.Quantity(paths.add(BigDecimal.valueOf(2))));
        }
    },
    INSERTION_HORS_IAE(
            "ETP en insertion hors IAE, avec une justification",
            Reach.A_JUSTIFIER,
            "à justifier, justifiée (VCO-INSERTION-IAE)") {
        @Override
        void spoil(SampleSubmission copy, Territories territories) {
            copy.lignes().stream()
                    .filter(line -> line.text("iae").equals("non"))
                    .filter(line -> line.number("etp_total").compareTo(BigDecimal.ONE) > 0)
                    .findFirst()
                    .ifPresent(line -> {
                        line.set("etp_insertion", 1);
                        line.justified(
                                "etp_insertion", "Un contrat d'insertion finit son parcours hors conventionnement.");
                    });
        }
    },
    TEXTE_GUIDE(
            "fiche expérience commencée, un texte guide laissé tel quel",
            Reach.A_JUSTIFIER,
            "à justifier (FDM-GUIDE)") {
        @Override
        void spoil(SampleSubmission copy, Territories territories) {
            Map.of(
                            "fiche_titre", "Une action fictive – " + copy.pole().name(),
                            "fiche_contexte", "Un territoire fictif et les besoins qu'on lui prête.",
                            "fiche_partenaires", "Deux structures exemple, un local et quelques heures.",
                            "fiche_resultats", "Des résultats imaginaires.",
                            "fiche_clefs", "Prendre le temps de se connaître.")
                    .forEach((field, text) -> copy.answers().set(field, new Value.Text(text)));
            copy.answers().set("fiche_type", DraftAnswers.codes(List.of("pratique")));
            copy.answers().set("fiche_mission", DraftAnswers.codes(List.of("m1")));
            copy.answers().decline("fiche_consentement", Answer.State.SO);
        }
    },
    REPONSES_DECLINEES(
            "NSP et SO à des questions facultatives",
            Reach.SANS_SUITE,
            "hors de la base de chaque chiffre, sans anomalie") {
        @Override
        void spoil(SampleSubmission copy, Territories territories) {
            copy.answers().decline("pmsmp", Answer.State.NSP);
            copy.answers().decline("mises_a_disposition", Answer.State.SO);
            copy.lignes().forEach(line -> {
                if (line.value("part_ca_ptce").isEmpty()) {
                    line.decline("part_ca_ptce", Answer.State.SO);
                }
            });
        }
    };

    /** What a mistake does to the questionnaire it is in. */
    enum Reach {
        /** A blocking finding. */
        BLOQUANT,
        /** No blocking finding, but a criterion of the selection is missed. */
        ECARTANT,
        /** A warning, the questionnaire is kept. */
        A_JUSTIFIER,
        /** Nothing to say. */
        SANS_SUITE
    }

    private final String label;
    private final Reach reach;
    private final String outcome;

    Mistake(String label, Reach reach, String outcome) {
        this.label = label;
        this.reach = reach;
        this.outcome = outcome;
    }

    /** What it is, in French, for the table of the sample. */
    String label() {
        return label;
    }

    /** What it does to its questionnaire. */
    Reach reach() {
        return reach;
    }

    /** What the consolidation says of it, in French. */
    String outcome() {
        return outcome;
    }

    /** Spoils a questionnaire. */
    abstract void spoil(SampleSubmission copy, Territories territories);
}

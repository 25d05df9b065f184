package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.answer.Value;
import java.util.List;
import java.util.Map;

/**
 * A fictitious fiche that names nobody and may be quoted.
 *
 * @param type kind of action, a code
 * @param mission key mission, a code
 * @param texts texts by field
 */
record SampleFiche(String type, String mission, Map<String, String> texts) {
    static final SampleFiche ATELIER = of(
            "pratique",
            "m1",
            "Un atelier de réemploi partagé",
            "Un bourg fictif où trois associations cherchaient, chacune de son côté, un local et un encadrant.",
            "Les trois structures ont loué un atelier commun, puis partagé un poste d’encadrement et les machines.",
            "Trois associations membres, une commune, un local et deux jours d’animation par semaine.",
            "Deux emplois à temps plein tiennent désormais par l’activité de l’atelier, et un troisième est prévu.",
            "Commencer petit, écrire qui paie quoi, et garder une heure par semaine pour en parler.");

    static final SampleFiche GATEWAY = of(
            "methodologie",
            "m2",
            "Des passerelles entre chantiers et entreprises",
            "Un pays imaginaire où les parcours s’arrêtaient à la porte de chaque structure.",
            "Un même référent suit chaque personne d’un membre à l’autre, avec une feuille de route partagée.",
            "Deux chantiers d’insertion, quatre entreprises membres et le service emploi d’une intercommunalité fictive.",
            "Une personne sur deux passe par une entreprise membre avant la fin de son parcours.",
            "Un seul interlocuteur par personne, et un point mensuel qui ne saute jamais.");

    static final SampleFiche BOURSE = of(
            "outil",
            "m3",
            "Une bourse aux compétences de la filière",
            "Une filière inventée, où chacun formait seul et manquait des mêmes savoir-faire.",
            "Un tableau commun recense les savoir-faire à transmettre et ceux qui manquent ; il est revu chaque saison.",
            "Sept membres, un organisme de formation et une journée d’animation par trimestre.",
            "Douze formations internes en un an, dont quatre ouvertes à des habitants.",
            "Partir des gestes du métier plutôt que des diplômes.");

    SampleFiche {
        texts = Map.copyOf(texts);
    }

    private static SampleFiche of(
            String type,
            String mission,
            String title,
            String context,
            String description,
            String partners,
            String results,
            String keys) {
        return new SampleFiche(
                type,
                mission,
                Map.of(
                        "fiche_titre", title,
                        "fiche_contexte", context,
                        "fiche_description", description,
                        "fiche_partenaires", partners,
                        "fiche_resultats", results,
                        "fiche_clefs", keys));
    }

    /** Fills the fiche of a pole, which agrees to be quoted. */
    void fill(SampleSubmission copy) {
        texts.forEach((field, text) -> copy.answers().set(field, new Value.Text(text)));
        copy.answers()
                .set(
                        "fiche_titre",
                        new Value.Text(
                                texts.get("fiche_titre") + " – " + copy.pole().name()));
        copy.answers().set("fiche_type", DraftAnswers.codes(List.of(type)));
        copy.answers().set("fiche_mission", DraftAnswers.codes(List.of(mission)));
        copy.answers().set("fiche_consentement", new Value.Choice("oui"));
    }
}

package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.answer.Value;
import java.util.List;
import java.util.Map;

/**
 * A fictitious fiche that names nobody and may be quoted.
 *
 * @param type kind of action, a code
 * @param mission key mission, a code
 * @param textes texts by field
 */
record SampleFiche(String type, String mission, Map<String, String> textes) {
    static final SampleFiche ATELIER = of(
            "pratique",
            "m1",
            "Un atelier de réemploi partagé",
            "Un bourg fictif où trois associations cherchaient, chacune de son côté, un local et un encadrant.",
            "Les trois structures ont loué un atelier commun, puis partagé un poste d’encadrement et les machines.",
            "Trois associations membres, une commune, un local et deux jours d’animation par semaine.",
            "Deux emplois à temps plein tiennent désormais par l’activité de l’atelier, et un troisième est prévu.",
            "Commencer petit, écrire qui paie quoi, et garder une heure par semaine pour en parler.");

    static final SampleFiche PASSERELLE = of(
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
        textes = Map.copyOf(textes);
    }

    private static SampleFiche of(
            String type,
            String mission,
            String titre,
            String contexte,
            String description,
            String partenaires,
            String resultats,
            String clefs) {
        return new SampleFiche(
                type,
                mission,
                Map.of(
                        "fiche_titre", titre,
                        "fiche_contexte", contexte,
                        "fiche_description", description,
                        "fiche_partenaires", partenaires,
                        "fiche_resultats", resultats,
                        "fiche_clefs", clefs));
    }

    /** Fills the fiche of a pole, which agrees to be quoted. */
    void remplit(SampleSubmission copie) {
        textes.forEach((champ, texte) -> copie.reponses().met(champ, new Value.Text(texte)));
        copie.reponses()
                .met(
                        "fiche_titre",
                        new Value.Text(
                                textes.get("fiche_titre") + " – " + copie.pole().nom()));
        copie.reponses().met("fiche_type", DraftAnswers.codes(List.of(type)));
        copie.reponses().met("fiche_mission", DraftAnswers.codes(List.of(mission)));
        copie.reponses().met("fiche_consentement", new Value.Choice("oui"));
    }
}

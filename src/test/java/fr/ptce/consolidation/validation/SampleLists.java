package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.campaign.Laureats;
import fr.ptce.consolidation.campaign.ReferenceLists;
import fr.ptce.consolidation.campaign.Sirene;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the network knows of the poles of {@link SubmissionFixture}, but for what an example changes. */
final class SampleLists {
    private static final String SIRET = "35600000000048";
    private static final ExpectedPole OTHER =
            new ExpectedPole("P002", "Autre pôle", List.of("L’Autre"), "13004", "13", "93", "", "");

    private SampleLists() {}

    /** Whether that word of an example is about these, and not an answer. */
    static boolean isKnown(String name) {
        return name.matches("registre([.].*)?|laureats|sirene[.].*");
    }

    /** As changed by the words of an example, such as {@code registre.commune = 40192}. */
    static ReferenceLists of(String example) {
        Map<String, String> said = new HashMap<>();
        for (String part : example.split(",", -1)) {
            String[] words = part.split("=", 2);
            if (isKnown(words[0].strip())) {
                said.put(words[0].strip(), words[1].strip().replace(SubmissionFixture.NOTHING, ""));
            }
        }
        if (said.containsKey("registre")) {
            return ReferenceLists.NONE;
        }
        ExpectedPole pole = new ExpectedPole(
                "P001",
                "Texte",
                List.of("AlpEn", "Alp’en Savoie"),
                said.getOrDefault("registre.commune", "40209"),
                said.getOrDefault("registre.departement", "40"),
                said.getOrDefault("registre.region", "75"),
                "",
                "");
        Map<String, Set<String>> names = new TreeMap<>();
        for (ExpectedPole one : List.of(pole, OTHER)) {
            names.put(ReferenceLists.key(one.nom()), Set.of(one.pole()));
            one.alias().forEach(alias -> names.put(ReferenceLists.key(alias), Set.of(one.pole())));
        }
        return new ReferenceLists(Map.of("P001", pole, "P002", OTHER), names, laureats(said), sirene(said), List.of());
    }

    private static Laureats laureats(Map<String, String> said) {
        String call = said.getOrDefault("laureats", "");
        Map<String, Set<String>> calls =
                call.startsWith("(") || call.isEmpty() ? Map.of() : Map.of("P001", Set.of(call));
        return new Laureats(calls, said.containsKey("laureats"));
    }

    private static Sirene sirene(Map<String, String> said) {
        boolean known = said.keySet().stream().anyMatch(name -> name.startsWith("sirene."));
        return new Sirene(
                known
                        ? Map.of(
                                SIRET,
                                new Sirene.Etablissement(
                                        "",
                                        said.getOrDefault("sirene.categorie", ""),
                                        said.getOrDefault("sirene.commune", ""),
                                        said.getOrDefault("sirene.etat", "").equals("ferme")))
                        : Map.of());
    }
}

package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.form.Campagne;
import fr.ptce.consolidation.form.CampagneException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which campaign a command works on: the one named, else the only one there, else the most recent. */
final class CampagneChoice {
    private CampagneChoice() {}

    /**
     * The folder name of the campaign; empty, after saying why, when there is none.
     *
     * @param named what the user typed, if anything
     */
    static Optional<String> choose(Path entree, @Nullable String named, PrintWriter err) throws IOException {
        if (!Files.isDirectory(entree)) {
            err.println("Le dossier " + entree + " n'existe pas.");
            err.println("→ Créez-le, avec poles.csv et un dossier par campagne, ou donnez le vôtre avec --entree.");
            return Optional.empty();
        }
        List<String> campagnes = list(entree);
        if (named != null) {
            if (campagnes.contains(named)) {
                return Optional.of(named);
            }
            err.println("La campagne « " + named + " » n'a pas de dossier dans " + entree + ".");
            err.println(campagnes.isEmpty()
                    ? "→ Créez le dossier " + entree.resolve(named) + " et déposez-y les classeurs reçus."
                    : "→ Campagnes présentes : " + String.join(", ", campagnes) + ".");
            return Optional.empty();
        }
        if (campagnes.isEmpty()) {
            err.println("Aucune campagne dans " + entree + ".");
            err.println("→ Créez-y un dossier au nom de la campagne, par exemple « 2016 », et déposez-y les classeurs reçus.");
            return Optional.empty();
        }
        String chosen = mostRecent(entree, campagnes);
        if (campagnes.size() > 1) {
            err.println("Plusieurs campagnes dans " + entree + " : la plus récente, « " + chosen + " », est consolidée.");
        }
        return Optional.of(chosen);
    }

    private static List<String> list(Path entree) throws IOException {
        try (Stream<Path> entries = Files.list(entree)) {
            return entries.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .collect(Collectors.toUnmodifiableList());
        }
    }

    /** The last exercice; a real campaign before an example of the same year; then the last name. */
    private static String mostRecent(Path entree, List<String> campagnes) throws IOException {
        Map<String, Rank> ranks = new TreeMap<>();
        for (String name : campagnes) {
            ranks.put(name, rank(entree, name));
        }
        return ranks.values().stream().max(Comparator.naturalOrder()).orElseThrow().name();
    }

    /** A folder that says no year comes first, and is chosen only when it is alone. */
    private static Rank rank(Path entree, String name) throws IOException {
        try {
            Campagne campagne = Campagne.read(entree, name);
            return new Rank(campagne.exercice(), !campagne.exemple(), name);
        } catch (CampagneException unclear) {
            return new Rank(0, false, name);
        }
    }

    private record Rank(int exercice, boolean reelle, String name) implements Comparable<Rank> {
        private static final Comparator<Rank> ORDRE =
                Comparator.comparingInt(Rank::exercice).thenComparing(Rank::reelle).thenComparing(Rank::name);

        @Override
        public int compareTo(Rank other) {
            return ORDRE.compare(this, other);
        }
    }
}

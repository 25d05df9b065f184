package fr.ptce.consolidation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which campaign a command works on: the one named, else the only one there, else the most recent. */
final class CampagneChoice {
    private CampagneChoice() {}

    /**
     * The folder name of the campaign; empty, after saying why, when there is none.
     *
     * @param named what the user typed, if anything
     */
    static Optional<String> choose(Path input, @Nullable String named, PrintWriter err) throws IOException {
        if (!Files.isDirectory(input)) {
            err.println("Le dossier " + input + " n'existe pas.");
            err.println("→ Créez-le, avec poles.csv et un dossier par campagne, ou donnez le vôtre avec --entree.");
            return Optional.empty();
        }
        List<String> campagnes = CampagneFolders.list(input);
        if (named != null) {
            if (campagnes.contains(named)) {
                return Optional.of(named);
            }
            err.println("La campagne « " + named + " » n'a pas de dossier dans " + input + ".");
            err.println(
                    campagnes.isEmpty()
                            ? "→ Créez le dossier " + input.resolve(named) + " et déposez-y les classeurs reçus."
                            : "→ Campagnes présentes : " + String.join(", ", campagnes) + ".");
            return Optional.empty();
        }
        if (campagnes.isEmpty()) {
            err.println("Aucune campagne dans " + input + ".");
            err.println(
                    "→ Créez-y un dossier au nom de la campagne, par exemple « 2016 », et déposez-y les classeurs reçus.");
            return Optional.empty();
        }
        String chosen = CampagneFolders.latest(input).orElseThrow();
        if (campagnes.size() > 1) {
            err.println("Plusieurs campagnes dans " + input + " : la plus récente, « " + chosen + " », est prise.");
        }
        return Optional.of(chosen);
    }
}

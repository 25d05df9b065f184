package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.CampagneException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The campaigns of the input folder: one folder each. */
final class CampagneFolders {
    private static final Pattern NAME = Pattern.compile("[\\p{L}0-9][\\p{L}0-9._ -]*");

    private CampagneFolders() {}

    /** Whether that may name a campaign, hence a folder. */
    static boolean isName(String id) {
        return NAME.matcher(id).matches();
    }

    /** Every campaign, by name; none when the folder does not exist. */
    static List<String> list(Path input) throws IOException {
        if (!Files.isDirectory(input)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(input)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .filter(CampagneFolders::isName)
                    .sorted()
                    .toList();
        }
    }

    /** The campaign of the last exercice; a real one before an example of the same year; then the last name. */
    static Optional<String> latest(Path input) throws IOException {
        List<Rank> ranks = new ArrayList<>();
        for (String name : list(input)) {
            ranks.add(rank(input, name));
        }
        return ranks.stream().max(Comparator.naturalOrder()).map(Rank::name);
    }

    /** A folder that says no year comes first, and is chosen only when it is alone. */
    private static Rank rank(Path input, String name) throws IOException {
        try {
            Campagne campagne = Campagne.read(input, name);
            return new Rank(campagne.exercice(), !campagne.exemple(), name);
        } catch (CampagneException unclear) {
            return new Rank(0, false, name);
        }
    }

    private record Rank(int exercice, boolean real, String name) implements Comparable<Rank> {
        private static final Comparator<Rank> ORDER = Comparator.comparingInt(Rank::exercice)
                .thenComparing(Rank::real)
                .thenComparing(Rank::name);

        @Override
        public int compareTo(Rank other) {
            return ORDER.compare(this, other);
        }
    }
}

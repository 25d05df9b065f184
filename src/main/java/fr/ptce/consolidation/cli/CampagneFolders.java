package fr.ptce.consolidation.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The campaigns of the input folder: one folder each. */
final class CampagneFolders {
    private static final Pattern NAME = Pattern.compile("[\\p{L}0-9][\\p{L}0-9._-]*");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    private CampagneFolders() {}

    /** Whether that may name a campaign, hence a folder. */
    static boolean isName(String id) {
        return NAME.matcher(id).matches();
    }

    /** The only campaign, else the one of the latest year in its name; the last name when several share it. */
    static Optional<String> latest(Path entree) throws IOException {
        if (!Files.isDirectory(entree)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(entree)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .filter(CampagneFolders::isName)
                    .max(Comparator.comparing(CampagneFolders::year).thenComparing(Comparator.naturalOrder()));
        }
    }

    private static String year(String id) {
        Matcher year = YEAR.matcher(id);
        return year.find() ? year.group() : "";
    }
}

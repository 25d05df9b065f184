package fr.ptce.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages for who comes next: their links lead somewhere, and what they name is there. */
class SitePagesTest {
    private static final Path README = Path.of("README.md");
    private static final Path PAGES = Path.of("src", "site", "markdown");
    private static final Path PROGRAM = Path.of("src", "main", "java", "fr", "ptce", "consolidation");
    private static final List<Path> SOURCES =
            List.of(Path.of("src", "main"), Path.of("src", "test"), Path.of("src", "bench"));

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern TITLE = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```.*?^ *```$");
    private static final Pattern TREE = Pattern.compile("(?m)^([\\w./, -]+?) {2,}\\S");

    /** Half a page of a book: what is read in two minutes, blocks of code left aside. */
    private static final int TWO_MINUTES = 450;

    private static Set<String> sources;

    @BeforeAll
    static void listsTheSources() throws IOException {
        sources = new TreeSet<>();
        for (Path folder : SOURCES) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.map(file -> file.toString().replace('\\', '/')).forEach(sources::add);
            }
        }
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return Stream.concat(
                            Stream.of(README),
                            files.filter(file -> file.toString().endsWith(".md"))
                                    .sorted())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) throws IOException {
        for (String link : links(page)) {
            String[] parts = link.split("#", 2);
            Path target =
                    parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();

            assertThat(target).as(link).exists();
            if (parts.length == 2) {
                assertThat(anchors(target)).as(link).contains(parts[1]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void filesAndTestsNamedAreThere(Path page) throws IOException {
        assertThat(found(CODE, withoutBlocks(page))
                        .map(match -> match.group(1))
                        .filter(SitePagesTest::isName)
                        .filter(name -> !isThere(name)))
                .isEmpty();
    }

    @Test
    void theIndexLeadsToEveryPage() throws IOException {
        Path index = PAGES.resolve("index.md");
        List<Path> linked = links(index).stream()
                .map(link -> index.resolveSibling(link.split("#", 2)[0]).normalize())
                .toList();

        assertThat(linked)
                .containsAll(pages().stream()
                        .filter(page -> !page.equals(README) && !page.equals(index))
                        .toList());
    }

    @Test
    void theTreeOfTheReadmeIsThatOfTheDisk() throws IOException {
        String readme = Files.readString(README);
        String tree = found(BLOCK, readme.substring(readme.indexOf("## Where things are")))
                .findFirst()
                .orElseThrow()
                .group();

        List<String> names = found(TREE, tree)
                .flatMap(match -> Stream.of(match.group(1).split(",")))
                .map(String::strip)
                .toList();

        assertThat(names).hasSizeGreaterThan(5).allSatisfy(name -> assertThat(Path.of(name))
                .exists());
    }

    @Test
    void theReadmeIsReadInTwoMinutes() throws IOException {
        assertThat(withoutBlocks(README).split("\\s+")).hasSizeLessThan(TWO_MINUTES);
    }

    @Test
    void picturesAreLight() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "site", "resources"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(picture -> assertThat(Files.size(picture)).isLessThan(200_000));
        }
    }

    @Test
    void everyPackageHasItsPlaceInTheHouse() throws IOException {
        String house = Files.readString(PAGES.resolve("CONTRIBUTING.md"));
        try (Stream<Path> folders = Files.walk(PROGRAM)) {
            assertThat(folders.filter(Files::isDirectory)
                            .filter(folder -> !folder.equals(PROGRAM))
                            .map(folder -> PROGRAM.relativize(folder)
                                    .toString()
                                    .replace('\\', '/')
                                    .replace('/', '.')))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(house).contains("`" + name + "`"));
        }
    }

    private static List<String> links(Path page) throws IOException {
        return found(LINK, withoutBlocks(page))
                .map(match -> match.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    /** The titles of a page, as a forge makes anchors of them. */
    private static Set<String> anchors(Path page) throws IOException {
        return found(TITLE, withoutBlocks(page))
                .map(match -> match.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static String withoutBlocks(Path page) throws IOException {
        return BLOCK.matcher(Files.readString(page)).replaceAll("");
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static boolean isName(String code) {
        return code.matches("(?:src|templates|\\.ci)/[\\w./-]*|[\\w/]+\\.java|[A-Z]\\w+Test");
    }

    private static boolean isThere(String name) {
        if (name.endsWith("Test")) {
            return sources.stream().anyMatch(source -> source.endsWith("/" + name + ".java"));
        }
        if (name.startsWith("src/") || !name.endsWith(".java")) {
            return Files.exists(Path.of(name));
        }
        return sources.stream().anyMatch(source -> source.endsWith("/fr/ptce/consolidation/" + name));
    }
}

package fr.ptce.consolidation.job;

import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.sample.SampleCampagne;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** A small fictitious campaign on the disk, and its outputs as bytes. */
public final class SampleRun {
    /** Folder of the campaign, in the input folder and in the output folder. */
    public static final String CAMPAGNE = SampleCampagne.ID;

    /** Folder of the definition and of the report templates. */
    public static final Path TEMPLATES = Path.of("templates");

    /** Says nothing to anybody. */
    static final RunProgress SILENT = new RunProgress() {
        @Override
        public void begin(String stage, long total) {}

        @Override
        public void advance() {}

        @Override
        public void end() {}
    };

    private SampleRun() {}

    /** Writes the registry and the workbooks of so many poles, {@code P001.xlsx} and so on; gives the input folder. */
    public static Path campaign(Path input, int poles) throws IOException {
        OncePerJvm.copy(shared(poles), input);
        return input;
    }

    private static Path shared(int poles) throws IOException {
        return OncePerJvm.folder("campagne-" + poles, folder -> new SampleCampagne(
                        DefinitionReader.read(TEMPLATES.resolve("questionnaire"))
                                .getDefinition())
                .write(poles, 7, folder, written -> {}));
    }

    /** Writes that campaign in an input folder, and in an output folder all that its first consolidation leaves there. */
    public static void consolidated(Path input, Path output, int poles) throws IOException {
        campaign(input, poles);
        Path first = OncePerJvm.folder("consolidation-" + poles, folder -> run(shared(poles), folder));
        OncePerJvm.copy(first, output);
    }

    /** Copies some workbooks of the campaign shipped with the program into an input folder of their own. */
    public static Path someOfTheSample(Path input, String... files) throws IOException {
        Path shipped = Path.of("input");
        Path campagne = Files.createDirectories(input.resolve("exemple-2015"));
        Files.copy(shipped.resolve("poles.csv"), input.resolve("poles.csv"));
        Files.copy(shipped.resolve("exemple-2015/campagne.csv"), campagne.resolve("campagne.csv"));
        for (String file : files) {
            Path target = campagne.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(shipped.resolve("exemple-2015").resolve(file), target);
        }
        return input;
    }

    /** Writes that campaign and those of the years before it, of the same poles; gives the input folder. */
    public static Path years(Path input, int poles, int years) throws IOException {
        new SampleCampagne(DefinitionReader.read(TEMPLATES.resolve("questionnaire"))
                        .getDefinition())
                .write(poles, 7, years, input, written -> {});
        return input;
    }

    /** What the consolidation of the campaign shipped with the program leaves in an output folder; gives the folder of its outputs. */
    public static Path sample(Path output) throws IOException {
        Path once = OncePerJvm.folder("exemple", folder -> run(Path.of("input"), folder));
        OncePerJvm.copy(once, output);
        return output.resolve(CAMPAGNE);
    }

    /** Consolidates that campaign. */
    public static RunReport run(Path input, Path output) throws IOException {
        return run(input, output, CAMPAGNE);
    }

    /** Consolidates the campaign of that folder. */
    public static RunReport run(Path input, Path output, String campagne) throws IOException {
        return ConsolidationRun.run(new RunRequest(input, output, TEMPLATES, campagne), SILENT)
                .orElseThrow();
    }

    /** Every file under a folder, by its relative name, with the fingerprint of its bytes. */
    public static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile)
                    .forEach(
                            file -> files.put(folder.relativize(file).toString().replace('\\', '/'), sha256(file)));
        }
        return files;
    }

    private static String sha256(Path file) {
        try {
            return new DigestUtils(DigestUtils.getSha256Digest()).digestAsHex(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

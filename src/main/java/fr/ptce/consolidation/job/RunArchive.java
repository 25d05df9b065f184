package fr.ptce.consolidation.job;

import fr.ptce.consolidation.report.comparison.ArchivedRun;
import fr.ptce.consolidation.report.comparison.RunComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The runs kept for comparison, in {@code .base/passages/<campagne>/<n>}: of each run that changed something, the data files
 * that tell what a figure is made of, and the journal. The ten last ones of a campaign; the numbers never come back.
 */
public final class RunArchive implements AutoCloseable {
    /** Runs kept of one campaign. */
    public static final int GUARDS = 10;

    private static final Logger LOG = Logger.getLogger(RunArchive.class.getName());
    private static final String CONTRIBUTIONS = "donnees/contributions.csv";
    private static final List<String> FILES = List.of(
            "donnees/indicateurs.csv",
            CONTRIBUTIONS,
            "donnees/selection.csv",
            "donnees/redressements.csv",
            "journal.json");

    private final Path output;
    private final Optional<RunLock> lock;

    RunArchive(Path output) {
        this(output, Optional.empty());
    }

    private RunArchive(Path output, Optional<RunLock> lock) {
        this.output = output;
        this.lock = lock;
    }

    /** Those of that output folder; empty when a run holds it. Runs wait outside as long as it is open. */
    public static Optional<RunArchive> open(Path output) throws IOException {
        Path folder = output.toAbsolutePath().normalize();
        Path lock = folder.resolve(".base").resolve("verrou");
        if (!Files.exists(lock)) {
            return Optional.of(new RunArchive(folder));
        }
        return RunLock.tryLock(lock).map(held -> new RunArchive(folder, Optional.of(held)));
    }

    /** The numbers of the runs kept of that campaign, in order. */
    public List<Integer> numbers(String campagne) throws IOException {
        Path folder = folder(campagne);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> runs = Files.list(folder)) {
            return runs.map(run -> run.getFileName().toString())
                    .filter(name -> name.matches("[0-9]{1,9}"))
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        }
    }

    /** Where the outputs of that run are kept. */
    public Path folder(String campagne, int number) {
        return folder(campagne).resolve(Integer.toString(number));
    }

    /** Where the last outputs of that campaign are, whether it has any or not. */
    public Path last(String campagne) {
        return output.resolve(campagne);
    }

    /** Whether that folder holds the outputs of a run. */
    public static boolean isOutput(Path folder) {
        return Files.isRegularFile(folder.resolve(FILES.get(0)));
    }

    private Path folder(String campagne) {
        return output.resolve(".base").resolve("passages").resolve(campagne);
    }

    /**
     * Keeps the outputs just published when something changed since the last ones kept. Failing to is no failure of the run.
     *
     * @return what the officer should know: how many figures moved, or that this run could not be kept
     */
    Optional<String> keep(String campagne, Path published) {
        try {
            return keepChanged(campagne, published);
        } catch (IOException refused) {
            LOG.log(Level.WARNING, "the run could not be kept for comparison", refused);
            return Optional.of(
                    "Ce passage n'a pas pu être gardé pour « ptce comparer » : vérifiez la place et les droits dans "
                            + folder(campagne) + ". Les résultats, eux, sont complets.");
        }
    }

    private Optional<String> keepChanged(String campagne, Path published) throws IOException {
        ArchivedRun now = ArchivedRun.read(campagne, published);
        List<Integer> numbers = numbers(campagne);
        Optional<ArchivedRun> last =
                numbers.isEmpty() ? Optional.empty() : last(campagne, numbers.get(numbers.size() - 1));
        if (last.isPresent() && now.isSame(last.get()) && isSameFile(last.get().folder(), now.folder())) {
            return Optional.empty();
        }
        write(campagne, numbers, published);
        long moved = last.map(before -> RunComparison.count(before, now)).orElse(0L);
        if (moved == 0) {
            return Optional.empty();
        }
        return Optional.of("Depuis le passage précédent : "
                + (moved == 1 ? "1 chiffre a bougé" : moved + " chiffres ont bougé") + " (ptce comparer " + campagne
                + ").");
    }

    /** A run kept that can no more be read counts for nothing. */
    private Optional<ArchivedRun> last(String campagne, int number) {
        try {
            return Optional.of(ArchivedRun.read(campagne + "@" + number, folder(campagne, number)));
        } catch (IOException damaged) {
            LOG.log(Level.WARNING, "a run kept for comparison cannot be read", damaged);
            return Optional.empty();
        }
    }

    private static boolean isSameFile(Path kept, Path published) throws IOException {
        String name = Path.of(CONTRIBUTIONS).getFileName().toString();
        return Files.exists(kept.resolve(name)) && Files.mismatch(kept.resolve(name), published.resolve(name)) < 0;
    }

    private void write(String campagne, List<Integer> numbers, Path published) throws IOException {
        int number = numbers.isEmpty() ? 1 : numbers.get(numbers.size() - 1) + 1;
        Path part = folder(campagne).resolve(number + ".part");
        Publication.delete(part);
        try {
            for (String file : FILES) {
                Path copy = part.resolve(file);
                Files.createDirectories(copy.getParent());
                Files.copy(published.resolve(file), copy);
            }
            Publication.force(part);
            Files.move(part, folder(campagne, number), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            Publication.delete(part);
            throw refused;
        }
        TreeSet<Integer> kept = new TreeSet<>(numbers);
        kept.add(number);
        while (kept.size() > GUARDS) {
            Publication.delete(folder(campagne, kept.pollFirst()));
        }
    }

    @Override
    public void close() throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
        }
    }
}

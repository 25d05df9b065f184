package fr.ptce.consolidation.job;

import fr.ptce.consolidation.report.data.Journal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Last step: the journal, then all outputs at once. */
final class PublishStep {
    private final RunContext run;

    PublishStep(RunContext run) {
        this.run = run;
    }

    void run() throws IOException {
        run.progress().begin("Publication", 0);
        Path folder = run.publication().folder();
        new Journal(
                        run.getData(),
                        SoftwareVersion.get(),
                        run.cells(),
                        run.perPole().missing())
                .write(run.request().templates(), folder);
        Path list = run.request().base().resolve(run.request().campagne() + ".sorties");
        Set<String> previous = readNames(list);
        Set<String> written = names(folder);
        Set<String> both = new TreeSet<>(previous);
        both.addAll(written);
        writeNames(list, both);
        run.publication().publish(previous);
        writeNames(list, written);
        run.progress().end();
    }

    /** Written before the outputs appear too: a run killed in between still knows which of the files are outputs. */
    private static void writeNames(Path list, Set<String> names) throws IOException {
        Path part = list.resolveSibling(list.getFileName() + ".part");
        Files.write(part, names, StandardCharsets.UTF_8);
        Files.move(part, list, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What the previous run wrote at the top of the folder: replaced, unlike what the staff put there. */
    private static Set<String> readNames(Path list) throws IOException {
        return Files.exists(list) ? new TreeSet<>(Files.readAllLines(list, StandardCharsets.UTF_8)) : Set.of();
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            Set<String> names = new TreeSet<>();
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
            return names;
        }
    }
}

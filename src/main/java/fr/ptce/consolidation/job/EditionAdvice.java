package fr.ptce.consolidation.job;

import fr.ptce.consolidation.form.read.FormReader;
import fr.ptce.consolidation.merge.FormerEditions;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.store.Store;
import fr.ptce.consolidation.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;

/**
 * Whether a new version number is due: a workbook, received or written, was made from another questionnaire that bears the number
 * of the present one. An advice never fails: a base that cannot be read, or that a run holds, gives none.
 */
public final class EditionAdvice {
    private static final String RECEIVED = """
            SELECT d.campagne, COUNT(*) AS nombre
            FROM depot d
            WHERE d.formulaire <> '' AND d.formulaire <> ? AND d.version = ?
            GROUP BY d.campagne
            ORDER BY d.campagne""";

    private final Path output;
    private final Definition definition;

    private EditionAdvice(Path output, Definition definition) {
        this.output = output.toAbsolutePath().normalize();
        this.definition = definition;
    }

    /** French sentences, none when the number may stay. */
    public static List<String> of(Path output, Definition definition) throws IOException {
        EditionAdvice advice = new EditionAdvice(output, definition);
        List<String> places = new ArrayList<>(advice.received());
        places.addAll(advice.written());
        String version = definition.settings().version();
        return places.isEmpty()
                ? List.of()
                : List.of("Le questionnaire a changé sous le même numéro de version (" + version + ") : "
                        + String.join(" ; ", places) + ". " + FormerEditions.advice(version));
    }

    private List<String> received() throws IOException {
        Path base = output.resolve(".base");
        if (!Files.exists(base.resolve("ptce.mv.db"))) {
            return List.of();
        }
        Optional<RunLock> lock = RunLock.tryLock(base.resolve("verrou"));
        if (lock.isEmpty()) {
            return List.of();
        }
        try (Store store = Store.openReadOnly(base.resolve("ptce"), definition)) {
            return store.rows()
                    .list(
                            RECEIVED,
                            row -> row.integer("nombre") + " des classeurs reçus pour la campagne « "
                                    + row.text("campagne") + " » sont d’avant",
                            definition.formDigest(),
                            definition.settings().version());
        } catch (StoreUnavailableException | DataAccessException unreadable) {
            return List.of();
        } finally {
            lock.get().close();
        }
    }

    /** One workbook tells of those written with it. */
    private List<String> written() throws IOException {
        List<String> places = new ArrayList<>();
        if (!Files.isDirectory(output)) {
            return places;
        }
        FormReader reader = new FormReader(definition, Set.of(), "");
        try (Stream<Path> campagnes = Files.list(output)) {
            for (Path folder :
                    campagnes.map(one -> one.resolve("modeles")).sorted().toList()) {
                Optional<Path> workbook = firstWorkbook(folder);
                if (workbook.isPresent() && isOutdated(reader, workbook.get())) {
                    places.add("ceux de " + folder + " sont d’avant");
                }
            }
        }
        return places;
    }

    private boolean isOutdated(FormReader reader, Path workbook) {
        var identity =
                reader.read(workbook, String.valueOf(workbook.getFileName())).identity();
        return !identity.form().isEmpty()
                && !identity.form().equals(definition.formDigest())
                && identity.version().equals(definition.settings().version());
    }

    private static Optional<Path> firstWorkbook(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xlsx")).min(Path::compareTo);
        }
    }
}

package fr.ptce.consolidation.job;

import fr.ptce.consolidation.answer.PreviousAnswers;
import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.merge.KeptAnswers;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The door to what the poles answered to the campaign before the one being prepared, without writing a byte of the base. Runs
 * wait outside as long as it is open.
 */
public final class PreviousAnswersDoor implements AutoCloseable {
    private final @Nullable RunLock lock;
    private final @Nullable Store store;
    private final @Nullable KeptAnswers answers;

    private PreviousAnswersDoor(@Nullable RunLock lock, @Nullable Store store, @Nullable KeptAnswers answers) {
        this.lock = lock;
        this.store = store;
        this.answers = answers;
    }

    /** No former campaign: every pole is unknown. */
    public static PreviousAnswersDoor none() {
        return new PreviousAnswersDoor(null, null, null);
    }

    /**
     * Opens that of the base of an output folder.
     *
     * @param campagne the campaign being prepared, which the base need not know
     * @return empty when a run holds the output folder
     * @throws EnvironmentException when the base cannot be read
     */
    public static Optional<PreviousAnswersDoor> open(Path output, Definition definition, Campagne campagne)
            throws IOException {
        Path base = output.toAbsolutePath().normalize().resolve(".base");
        if (!Files.exists(base.resolve("ptce.mv.db"))) {
            return Optional.of(none());
        }
        Optional<RunLock> lock = RunLock.tryLock(base.resolve("verrou"));
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(open(lock.get(), base, definition, campagne));
        } catch (RuntimeException failure) {
            lock.get().close();
            throw RunFailure.of(failure);
        }
    }

    private static PreviousAnswersDoor open(RunLock lock, Path base, Definition definition, Campagne campagne) {
        Store store = Store.openReadOnly(base.resolve("ptce"), definition);
        try {
            return new PreviousAnswersDoor(
                    lock, store, KeptAnswers.before(store, definition, campagne).orElse(null));
        } catch (RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    /** How people call it; empty when there is none. */
    public Optional<String> label() {
        return Optional.ofNullable(answers)
                .map(all -> "la campagne « " + all.campagne() + " » (exercice " + all.exercice() + ")");
    }

    /**
     * What that pole answered; empty when no questionnaire of it counted.
     *
     * @throws EnvironmentException when the base cannot be read
     */
    public Optional<PreviousAnswers> find(String pole) {
        try {
            return Optional.ofNullable(answers).flatMap(all -> all.find(pole));
        } catch (RuntimeException failure) {
            throw RunFailure.of(failure);
        }
    }

    @Override
    public void close() throws IOException {
        if (store != null) {
            store.close();
        }
        if (lock != null) {
            lock.close();
        }
    }
}

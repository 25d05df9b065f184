package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.store.Store;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes the outputs of a pole one by one: what a pole sent may make one fail, never the others. A disk that is full or a base
 * that is lost stops them all.
 */
public final class PerPole {
    private static final Logger LOG = Logger.getLogger(PerPole.class.getName());

    private final List<MissingOutput> missing = new ArrayList<>();

    /**
     * The making of one output.
     *
     * @param <E> what it may throw beside, passed on as it is
     */
    @FunctionalInterface
    public interface Making<E extends Exception> {
        void make() throws IOException, E;
    }

    /**
     * Makes one.
     *
     * @param one what to say of it if it fails
     * @return whether it is made
     * @throws IOException when the disk, rather than what the pole sent, is at fault
     */
    public <E extends Exception> boolean make(MissingOutput one, Making<E> making) throws IOException, E {
        try {
            making.make();
            return true;
        } catch (RuntimeException failure) {
            addOrThrow(one, failure);
        } catch (StackOverflowError | CharacterCodingException failure) {
            add(one, failure);
        } catch (FileSystemException failure) {
            if (!isNameTooLong(failure)) {
                throw failure;
            }
            add(one, failure);
        }
        return false;
    }

    /** Notes one that cannot be made. */
    public void add(MissingOutput one) {
        missing.add(one);
    }

    /** Notes one that cannot be made, unless what failed is not of one pole. */
    void addOrThrow(MissingOutput one, RuntimeException failure) {
        if (!Store.isOwedToContent(failure)) {
            throw failure;
        }
        add(one, failure);
    }

    private void add(MissingOutput one, Throwable failure) {
        LOG.log(Level.SEVERE, failure, () -> "cannot make " + one.fichier() + " of " + one.pole());
        missing.add(one);
    }

    private static boolean isNameTooLong(FileSystemException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("name too long");
    }

    /** Those that are missing, in the order they were to be made. */
    public List<MissingOutput> missing() {
        return List.copyOf(missing);
    }
}

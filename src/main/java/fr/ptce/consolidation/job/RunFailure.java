package fr.ptce.consolidation.job;

import fr.ptce.consolidation.store.Store;
import fr.ptce.consolidation.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds, under the failure of a run, what the survey officer can do about it. */
final class RunFailure {
    private RunFailure() {}

    /** The same failure, as a sentence and an action when its cause is known. */
    static RuntimeException of(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (isDiskFull(each)) {
                return diskFull(failure);
            }
        }
        for (Throwable each = failure; each != null; each = each.getCause()) {
            EnvironmentException known = known(each, failure);
            if (known != null) {
                return known;
            }
        }
        return failure instanceof RuntimeException unknown ? unknown : new IllegalStateException(failure);
    }

    private static @Nullable EnvironmentException known(Throwable each, Throwable failure) {
        if (each instanceof EnvironmentException environment) {
            return environment;
        }
        if (each instanceof OutOfMemoryError) {
            return new EnvironmentException(
                    "La mémoire accordée au programme ne suffit pas.",
                    "Accordez-lui en plus, par exemple avec PTCE_JAVA_OPTS=-Xmx1g, puis relancez.",
                    failure);
        }
        if (each instanceof StoreUnavailableException unavailable) {
            BaseTrouble trouble = BaseTrouble.valueOf(unavailable.reason().name());
            return new EnvironmentException(trouble.sentence(), trouble.action(), failure);
        }
        if (Store.isDamage(each)) {
            return new EnvironmentException(
                    BaseTrouble.UNREADABLE.sentence(), BaseTrouble.UNREADABLE.action(), failure);
        }
        if (Store.isLost(each)) {
            return new EnvironmentException(
                    "La base de données n'est plus accessible : rien n'a été publié, les résultats précédents sont intacts.",
                    "Vérifiez que le disque n'est ni plein ni débranché et qu'aucun autre programme ne l'utilise, puis relancez.",
                    failure);
        }
        if (each instanceof AccessDeniedException denied) {
            return new EnvironmentException(
                    "L'accès à " + denied.getFile() + " est refusé.",
                    "Fermez ce fichier s'il est ouvert, vérifiez les droits, puis relancez.",
                    failure);
        }
        return null;
    }

    /** The true cause, whatever the base or the batch says of it on top. */
    private static EnvironmentException diskFull(Throwable failure) {
        return new EnvironmentException(
                "Le disque est plein : rien n'a été publié, les résultats précédents sont intacts.",
                "Libérez de la place, ou choisissez un autre disque avec --sortie, puis relancez.",
                failure);
    }

    /** Java has no exception of its own for it: only the system's words, English or French, tell. */
    private static boolean isDiskFull(Throwable each) {
        String words = String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT);
        return each instanceof IOException
                && (words.contains("no space left")
                        || words.contains("not enough space")
                        || words.contains("espace insuffisant")
                        || words.contains("aucun espace disponible"));
    }
}

package fr.ptce.consolidation.report.catalogue;

import java.io.IOException;
import java.nio.file.Path;

/** A file of {@code templates/rapports/} is not what the end of its name says. */
public final class UnreadableTemplateException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableTemplateException(Path source, IOException cause) {
        super("Not a readable template: " + source, cause);
    }
}

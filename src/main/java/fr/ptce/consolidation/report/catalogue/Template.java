package fr.ptce.consolidation.report.catalogue;

import fr.ptce.consolidation.disclosure.Profile;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A report template.
 *
 * @param source the file of {@code templates/rapports/}
 * @param format what it is made of
 * @param title for people
 * @param profil who may read the report
 * @param fichier where the report goes in the campaign's folder, with slashes; {@code {pole}} in that of a pole's
 */
public record Template(Path source, Format format, String title, Profile profil, String fichier) {
    /** Where the reports that may leave the network go. */
    static final String DIFFUSION = "diffusion/";

    static final String POLE = "{pole}";

    /** Whether the page becomes a PDF. */
    boolean isPdf() {
        return fichier.toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    /**
     * Where the report of one pole goes.
     *
     * @param pole registry id
     */
    public String file(String pole) {
        return fichier.replace(POLE, pole.replaceAll("[^\\p{L}\\p{N}_.-]", "_"));
    }
}

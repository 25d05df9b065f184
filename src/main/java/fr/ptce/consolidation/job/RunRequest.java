package fr.ptce.consolidation.job;

import java.nio.file.Path;

/**
 * What to consolidate.
 *
 * @param input folder that holds {@code poles.csv} and one folder per campaign
 * @param output folder that receives one folder per campaign, and the database in {@code .base}
 * @param templates folder that holds {@code questionnaire/} and {@code rapports/}
 * @param campagne name of the campaign's folder in {@code input}
 */
public record RunRequest(Path input, Path output, Path templates, String campagne) {
    public RunRequest {
        input = input.toAbsolutePath().normalize();
        output = output.toAbsolutePath().normalize();
        templates = templates.toAbsolutePath().normalize();
    }

    /** The same for another campaign of the same folders. */
    RunRequest withCampagne(String other) {
        return new RunRequest(input, output, templates, other);
    }

    /** Folder of the returned workbooks. */
    public Path campagneFolder() {
        return input.resolve(campagne);
    }

    /** Folder of the database, lock and log. */
    public Path base() {
        return output.resolve(".base");
    }
}

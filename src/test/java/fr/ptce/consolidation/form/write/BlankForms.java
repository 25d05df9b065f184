package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The writers of the blank forms of the shipped definition: what each makes before its first form is made once for all tests. */
public final class BlankForms {
    private static final Map<Asked, FormWriter> WRITERS = new ConcurrentHashMap<>();

    private record Asked(Campagne campagne, int structures) {}

    private BlankForms() {}

    /** A writer of questionnaires with so many rows for the member structures. */
    public static FormWriter poles(Campagne campagne, int structures) {
        return WRITERS.computeIfAbsent(
                new Asked(campagne, structures), asked -> new FormWriter(definition(), campagne, structures));
    }

    /** A writer of the forms of member structures. */
    static FormWriter structures(Campagne campagne) {
        return WRITERS.computeIfAbsent(
                new Asked(campagne, 0), asked -> FormWriter.ofStructures(definition(), campagne));
    }

    private static Definition definition() {
        try {
            return DefinitionReader.read(DefinitionCopy.SHIPPED).getDefinition();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

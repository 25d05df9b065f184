package fr.ptce.consolidation.job;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.CampagneException;
import fr.ptce.consolidation.campaign.Laureats;
import fr.ptce.consolidation.campaign.PoleDesignations;
import fr.ptce.consolidation.campaign.Receptions;
import fr.ptce.consolidation.campaign.ReferenceLists;
import fr.ptce.consolidation.campaign.Registry;
import fr.ptce.consolidation.campaign.Sirene;
import fr.ptce.consolidation.correction.Corrections;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionProblem;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.DefinitionReading;
import fr.ptce.consolidation.validation.SubmissionValidator;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/** Reads what a run works on: the definition, the campaign, the registry. */
final class RunSubjectReader {
    private RunSubjectReader() {}

    /**
     * Reads all three.
     *
     * @throws EnvironmentException when one of them is wrong, with every problem found
     */
    static RunSubject read(RunRequest request) throws IOException {
        return read(request, definition(request));
    }

    /**
     * Reads the campaign and the registry, for that definition.
     *
     * @throws EnvironmentException when one of them is wrong, with every problem found
     */
    static RunSubject read(RunRequest request, Definition definition) throws IOException {
        try {
            Campagne campagne = Campagne.read(request.input(), request.campagne());
            Path poles = request.input().resolve("poles.csv");
            Registry registry = Registry.read(poles);
            Corrections corrections = Corrections.read(request.campagneFolder(), definition, registry);
            boolean purged = Purge.isPurged(request, campagne.id());
            return new RunSubject(
                    definition,
                    campagne,
                    purged ? registry.withoutContacts() : registry,
                    corrections,
                    purged,
                    ReferenceLists.read(request.input(), request.campagneFolder(), definition, registry),
                    PoleDesignations.of(registry.poles()),
                    Receptions.read(request.campagneFolder()),
                    digest(
                            definition.empreinte(),
                            software(),
                            campagne.id() + " " + campagne.exercice() + " " + campagne.exemple(),
                            digest(poles),
                            digest(request.input().resolve(Laureats.FILE)),
                            digest(request.input().resolve(Sirene.FILE)),
                            digest(request.campagneFolder().resolve(Receptions.FILE)),
                            corrections.lignes().toString()));
        } catch (CampagneException wrong) {
            throw new EnvironmentException(
                    String.join(System.lineSeparator(), wrong.errors()), "Corrigez, puis relancez.", wrong);
        }
    }

    private static Definition definition(RunRequest request) throws IOException {
        Path folder = request.templates().resolve("questionnaire");
        DefinitionReading reading = DefinitionReader.read(folder);
        List<DefinitionProblem> problems =
                reading.definition().map(SubmissionValidator::problems).orElseGet(reading::problems);
        if (!problems.isEmpty()) {
            throw new EnvironmentException(
                    "Le questionnaire de " + folder + " n'est pas correct :" + System.lineSeparator()
                            + problems.stream()
                                    .map(DefinitionProblem::label)
                                    .collect(Collectors.joining(System.lineSeparator())),
                    "Corrigez ces lignes, puis vérifiez avec « ptce definition ».");
        }
        return reading.getDefinition();
    }

    /** SHA-256 of a list of the network, "" when there is none. */
    private static String digest(Path list) throws IOException {
        return Files.isRegularFile(list) ? DigestUtils.sha256Hex(Files.readAllBytes(list)) : "";
    }

    /** A file read with another definition, software, campaign, registry or other corrections must be read again. */
    private static String digest(String... parts) {
        return DigestUtils.sha256Hex(String.join("\n", parts));
    }

    /** The program itself, so that a base filled by an earlier build is never taken for its own. */
    private static String software() throws IOException {
        CodeSource source = RunSubjectReader.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar)
                    ? new DigestUtils(DigestUtils.getSha256Digest()).digestAsHex(jar)
                    : "classes";
        } catch (URISyntaxException odd) {
            throw new IllegalStateException("the program does not know where it is", odd);
        }
    }
}

package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.answer.Identity;
import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.CampagneException;
import fr.ptce.consolidation.campaign.PoleDesignations;
import fr.ptce.consolidation.campaign.ReferenceLists;
import fr.ptce.consolidation.campaign.Registry;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.form.annotate.AnnotatedWorkbook;
import fr.ptce.consolidation.form.livecheck.WhereChecked;
import fr.ptce.consolidation.form.read.FormReader;
import fr.ptce.consolidation.form.read.FormReading;
import fr.ptce.consolidation.job.BlankReturn;
import fr.ptce.consolidation.office.read.XlsxReading;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionProblem;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.DefinitionReading;
import fr.ptce.consolidation.validation.SubmissionValidator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks returned workbooks without storing anything. */
@Command(
        name = "verifier",
        description =
                "Vérifie des classeurs reçus, sans rien enregistrer : ce qui bloque, ce qui est à justifier, ce qui"
                        + " a été compris autrement que tapé.")
final class VerifierCommand implements Callable<Integer> {
    /** No year of creation is after that one. */
    private static final int LATEST_YEAR = 9999;

    @Spec
    private CommandSpec spec;

    @Mixin
    private FolderOptions folders;

    @Option(
            names = "--campagne",
            paramLabel = "ID",
            description = "Campagne à laquelle les classeurs doivent appartenir (par défaut : n'importe laquelle).")
    private @Nullable String campagne;

    @Option(
            names = "--annoter",
            description = "Écrit aussi chaque classeur avec ses anomalies, dans ses cellules, dans SORTIE/verifier.")
    private boolean annoter;

    @Parameters(arity = "1..*", paramLabel = "FICHIER", description = "Classeurs à vérifier.")
    private List<Path> files;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        DefinitionReading definition = DefinitionReader.read(folders.questionnaire());
        List<DefinitionProblem> problems =
                definition.definition().map(SubmissionValidator::problems).orElseGet(definition::problems);
        if (!problems.isEmpty()) {
            problems.forEach(problem -> err.println(problem.label()));
            return ExitCodes.USAGE;
        }
        List<Path> absents = files.stream().filter(Files::notExists).toList();
        if (!absents.isEmpty()) {
            absents.forEach(absent -> err.println("Fichier introuvable : " + absent));
            return ExitCodes.USAGE;
        }
        ReferenceLists references;
        Optional<Campagne> expected;
        try {
            references = references(definition.getDefinition());
            expected = expected();
        } catch (CampagneException wrong) {
            wrong.errors().forEach(err::println);
            return ExitCodes.USAGE;
        }
        FormReader reader = new FormReader(
                definition.getDefinition(),
                PoleDesignations.of(references.poles().values()),
                expected.map(Campagne::id).orElse(campagne == null ? "" : campagne),
                expected.map(Campagne::exercice).orElse(0),
                Map.of());
        boolean blocks = false;
        for (Path file : files) {
            FormReading reading = reader.read(file, String.valueOf(file.getFileName()));
            int year = expected.map(Campagne::exercice).orElseGet(() -> year(reading.identity()));
            List<Finding> findings = findings(
                    reading, new SubmissionValidator(definition.getDefinition(), year, references), definition);
            blocks |= print(reading, findings);
            if (annoter) {
                annotate(file, reading, findings, new WhereChecked(definition.getDefinition()));
            }
        }
        return blocks ? ExitCodes.FINDINGS : ExitCodes.OK;
    }

    /** The campaign named, when it has a folder; without one, only its id is known. */
    private Optional<Campagne> expected() throws IOException {
        String id = campagne == null ? "" : campagne;
        return CampagneFolders.list(folders.input()).contains(id)
                ? Optional.of(Campagne.read(folders.input(), id))
                : Optional.empty();
    }

    /** The accounting year a workbook says it is about; one that says none is held to no year. */
    private static int year(Identity identity) {
        return identity.exercice().matches("[0-9]{4}") ? Integer.parseInt(identity.exercice()) : LATEST_YEAR;
    }

    /** The registry and its lists; nothing when there is no registry, any pole being then accepted. */
    private ReferenceLists references(Definition definition) throws IOException {
        Path registry = folders.input().resolve("poles.csv");
        return Files.exists(registry)
                ? ReferenceLists.read(folders.input(), folders.input(), definition, Registry.read(registry))
                : ReferenceLists.NONE;
    }

    /** Never beside the file: in the folder of a campaign it would be taken for a questionnaire. */
    private void annotate(Path file, FormReading reading, List<Finding> findings, WhereChecked checks)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Optional<byte[]> annotated = isWorkbook(reading)
                ? AnnotatedWorkbook.write(Files.readAllBytes(file), findings, checks::isLive)
                : Optional.empty();
        if (annotated.isEmpty()) {
            out.println("  Ce fichier ne peut pas être annoté : ce n'est pas un classeur lisible.");
            return;
        }
        Path target = folders.output().resolve("verifier").resolve(String.valueOf(file.getFileName()));
        Files.createDirectories(target.getParent());
        Files.write(target, annotated.get());
        out.println("  Annoté dans " + target + ".");
    }

    /** Whether the file could be opened, be it refused for what it holds. */
    private static boolean isWorkbook(FormReading reading) {
        List<String> unreadable = XlsxReading.refusals();
        return reading instanceof FormReading.Read
                || reading.findings().stream().noneMatch(finding -> unreadable.contains(finding.code()));
    }

    /** Prints what became of a file; whether something in it blocks. */
    private boolean print(FormReading reading, List<Finding> findings) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(reading.fichier() + " : " + state(reading, findings) + FindingsScreen.counts(findings));
        new FindingsScreen(out).print(findings);
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** Those of the reading, and of the checks when the file is a questionnaire; as the job says them. */
    private List<Finding> findings(FormReading reading, SubmissionValidator validator, DefinitionReading definition) {
        if (!(reading instanceof FormReading.Read read)) {
            return reading.findings();
        }
        FormerAnswers former = new FormerAnswers(folders, definition.getDefinition());
        String own = reading.identity().campagne();
        return new BlankReturn(definition.getDefinition(), pole -> former.find(own, pole))
                .said(read.submission(), validator.validate(read.submission()).findings(), validator);
    }

    private static String state(FormReading reading, List<Finding> findings) {
        String pole = reading.identity().pole();
        String who = pole.isEmpty() ? "" : "pôle " + pole + ", ";
        if (reading.identity().isStructure() && !pole.isEmpty()) {
            who = "formulaire de la structure" + name(reading) + " du pôle " + pole + ", ";
        }
        if (BlankReturn.isEmptyReturn(findings)) {
            return who + "reçu vide, ";
        }
        return reading instanceof FormReading.Refused ? who + "refusé, " : who;
    }

    /** The name the structure gives itself, in quotes; "" when it gives none. */
    private static String name(FormReading reading) {
        return reading instanceof FormReading.Read read
                ? read.submission()
                        .structures()
                        .get(0)
                        .answers()
                        .get("structure_nom")
                        .value()
                        .findText()
                        .map(name -> " « " + name + " »")
                        .orElse("")
                : "";
    }
}

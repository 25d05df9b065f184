package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.campaign.CampagneException;
import fr.ptce.consolidation.questionnaire.DefinitionProblem;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.DefinitionReading;
import fr.ptce.consolidation.sample.SampleCampagne;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ptce exemple}: a fictitious campaign of any size, or the one shipped with the product. */
@Command(
        name = "exemple",
        description = {
            "Écrit une campagne fictive, pour essayer le logiciel ou le mettre à l'épreuve.",
            "Un registre des pôles et leurs questionnaires remplis, fautes comprises."
        },
        footer = {
            "",
            "La même graine donne les mêmes classeurs. Une campagne fictive déjà présente dans le dossier",
            "est remplacée ; une vraie campagne ne l'est jamais.",
            "",
            "Exemples :",
            "  ptce exemple --poles 200 --dossier essai     puis : ptce consolider --entree essai",
            "  ptce exemple --poles 50 --annees 4           quatre exercices, de 2012 à 2015",
            "  ptce exemple --reference --dossier input     la campagne fournie avec le logiciel"
        })
final class ExempleCommand implements Callable<Integer> {
    private static final int STEP = 100;

    @Option(
            names = "--poles",
            paramLabel = "N",
            defaultValue = "50",
            description = "Nombre de pôles, qui répondent tous (par défaut : ${DEFAULT-VALUE}).")
    private int poles;

    @Option(
            names = "--graine",
            paramLabel = "S",
            defaultValue = "1",
            description = "Nombre entier dont tout est tiré (par défaut : ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--annees",
            paramLabel = "K",
            defaultValue = "1",
            description = {
                "Nombre d'années : K campagnes des mêmes pôles, jusqu'à exemple-2015 (par défaut : ${DEFAULT-VALUE})."
            })
    private int years;

    @Option(
            names = "--dossier",
            paramLabel = "D",
            description = "Dossier où écrire poles.csv et le dossier de la campagne (par défaut : exemple).")
    private Path folder = Path.of("exemple");

    @Option(
            names = "--reference",
            description = "Écrit la campagne de référence (160 pôles, 50 réponses), sans --poles ni --graine.")
    private boolean reference;

    @Mixin
    private FolderOptions folders;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (poles < 1 || poles > SampleCampagne.POLES_MAXIMUM) {
            err.println("--poles va de 1 à " + SampleCampagne.POLES_MAXIMUM + ", et non " + poles + ".");
            return ExitCodes.USAGE;
        }
        if (years < 1 || years > SampleCampagne.MAX_YEARS) {
            err.println("--annees va de 1 à " + SampleCampagne.MAX_YEARS + ", et non " + years + ".");
            return ExitCodes.USAGE;
        }
        if (reference && years > 1) {
            err.println("--reference n'a qu'une année : retirez --annees.");
            return ExitCodes.USAGE;
        }
        DefinitionReading definition = DefinitionReader.read(folders.questionnaire());
        if (definition.definition().isEmpty()) {
            definition.problems().stream().map(DefinitionProblem::label).forEach(err::println);
            return ExitCodes.USAGE;
        }
        try {
            write(new SampleCampagne(definition.getDefinition()));
        } catch (CampagneException refusal) {
            refusal.errors().forEach(err::println);
            return ExitCodes.USAGE;
        }
        return ExitCodes.OK;
    }

    private void write(SampleCampagne campagne) throws IOException {
        int workbooks = SampleCampagne.REFERENCE_WORKBOOKS;
        if (reference) {
            campagne.writeReference(folder, progress(workbooks));
        } else {
            workbooks = campagne.write(poles, seed, years, folder, progress(poles * years));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Campagne d'exemple : données fictives. " + workbooks + " classeurs écrits dans "
                + (years > 1 ? folder : folder.resolve(SampleCampagne.ID)) + ".");
        out.println("→ Pour la consolider : « ptce consolider --entree " + folder + " ».");
    }

    private IntConsumer progress(int total) {
        PrintWriter err = spec.commandLine().getErr();
        return written -> {
            if (written % STEP == 0 && written < total) {
                err.println(written + " classeurs sur " + total + "…");
            }
        };
    }
}

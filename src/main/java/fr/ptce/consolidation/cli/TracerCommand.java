package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.indicator.Lineage;
import fr.ptce.consolidation.indicator.LineageLine;
import fr.ptce.consolidation.job.EnvironmentException;
import fr.ptce.consolidation.job.LastRun;
import fr.ptce.consolidation.job.RunRequest;
import fr.ptce.consolidation.report.data.TraceCsv;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ptce tracer}: every cell behind a published figure. */
@Command(
        name = "tracer",
        description = "Remonte d'un chiffre à ses cellules : fichier, feuille, cellule, ce qui y était écrit.",
        footer = {
            "",
            "Le chiffre d'abord, avec son numérateur, sa base et son statut dans le profil du financeur,",
            "puis, pôle par pôle, chaque cellule qui le compose : ce que le pôle a écrit, ce qui a été",
            "compté, et la conversion faite entre les deux. Une modalité seule montre son numérateur ;",
            "sans --modalite, toute la base. Rien n'est relu ni modifié : les chiffres sont ceux de la",
            "dernière consolidation.",
            "",
            "Exemples :",
            "  ptce tracer I05                               les structures en QPV : les 187 réponses",
            "  ptce tracer I05 --modalite oui                les 72 qui répondent oui",
            "  ptce tracer I07 --modalite culture --ventilation region=93",
            "                                                le chiffre d'une seule région",
            "  ptce tracer I15a --detail                     textes et empreintes en entier",
            "  ptce tracer I05 --csv qpv.csv                 les mêmes lignes que donnees/lignage.csv"
        })
final class TracerCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "INDICATEUR", description = "Identifiant du chiffre, comme I05.")
    private String indicator;

    @Mixin
    private CampagneParameter campagne;

    @Option(names = "--modalite", paramLabel = "M", description = "Cette modalité seulement, comme oui ou mediane.")
    private @Nullable String modality;

    @Option(names = "--ventilation", paramLabel = "CHAMP=CODE", description = "Ce groupe seulement, comme region=93.")
    private @Nullable String breakdown;

    @Option(
            names = "--csv",
            paramLabel = "FICHIER",
            description = "Écrit les cellules dans ce fichier, au format de donnees/lignage.csv.")
    private @Nullable Path csv;

    @Option(names = "--detail", description = "Montre en entier les textes et les empreintes SHA-256.")
    private boolean detail;

    @Mixin
    private FolderOptions folders;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Optional<String> chosen = campagne.choose(folders.input(), err);
        if (chosen.isEmpty()) {
            return ExitCodes.USAGE;
        }
        RunRequest request = new RunRequest(folders.input(), folders.output(), folders.templates(), chosen.get());
        Optional<LastRun> opened = LastRun.open(request);
        if (opened.isEmpty()) {
            return Busy.reading(folders.output(), err);
        }
        try (LastRun lastRun = opened.get()) {
            return trace(new TraceRequest(lastRun.data(), indicator, modality, breakdown));
        }
    }

    private int trace(TraceRequest request) throws IOException {
        Optional<String> unknown = request.unknown();
        if (unknown.isPresent()) {
            spec.commandLine().getErr().println(unknown.get());
            return ExitCodes.USAGE;
        }
        PrintWriter out = spec.commandLine().getOut();
        TraceScreen screen = new TraceScreen(out, request.data(), detail);
        screen.figures(request.id(), request.figures());
        Path file = csv;
        if (file == null) {
            send(request, line -> screen.cell(line, request.countsUnits()));
            screen.end(request);
            return ExitCodes.OK;
        }
        try (TraceCsv lines = TraceCsv.create(file)) {
            send(request, line -> {
                lines.add(line);
                screen.count(line);
            });
        } catch (IOException | UncheckedIOException refused) {
            throw new EnvironmentException(
                    "Le fichier " + file + " ne peut pas être écrit.",
                    "Vérifiez que son dossier existe et que le fichier n'est pas ouvert ailleurs.",
                    refused);
        }
        screen.end(request);
        out.println("Les cellules sont dans " + file + ".");
        return ExitCodes.OK;
    }

    /** Gives the lines that are behind the figures asked, in the order of {@code lignage.csv}. */
    private static void send(TraceRequest request, Consumer<LineageLine> reader) {
        Lineage lineage = request.lineage();
        lineage.forEach(request.data().campagne().id(), line -> {
            if (request.isAsked(line)) {
                reader.accept(line);
            }
        });
    }
}

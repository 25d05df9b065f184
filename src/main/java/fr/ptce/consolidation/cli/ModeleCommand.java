package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.form.Campagne;
import fr.ptce.consolidation.form.CampagneException;
import fr.ptce.consolidation.form.FormWriter;
import fr.ptce.consolidation.form.PoleAttendu;
import fr.ptce.consolidation.form.Registre;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.DefinitionReading;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ptce modele}: the blank workbooks of a campaign, one per pole of the registry. */
@Command(
        name = "modele",
        description = "Écrit les classeurs à remplir, un par pôle du registre, dans SORTIE/ID/modeles.")
final class ModeleCommand implements Callable<Integer> {
    private static final int REFRESH_MS = 500;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final Dossiers dossiers = new Dossiers();

    @Mixin
    private final CampagneNommee nommee = new CampagneNommee();

    @Option(names = "--pole", paramLabel = "P001", description = "Ce pôle seulement.")
    private @Nullable String pole;

    @Option(
            names = "--structures",
            paramLabel = "N",
            description = "Nombre de lignes pour les structures membres (par défaut : 60).")
    private @Nullable Integer structures;

    @Override
    public Integer call() throws IOException {
        try {
            Campagne campagne = Campagne.read(dossiers.entree(), campagneId());
            List<PoleAttendu> poles = poles(Registre.read(dossiers.entree().resolve("poles.csv")));
            DefinitionReading reading = DefinitionReader.read(dossiers.questionnaire());
            if (reading.definition().isEmpty()) {
                reading.problems().forEach(problem -> err().println(problem.libelle()));
                err().println("→ Corrigez la définition du questionnaire ; rien n’a été écrit.");
                return ExitCodes.USAGE;
            }
            Definition definition = reading.getDefinition();
            int rows = rows(definition);
            Path folder = dossiers.sortie().resolve(campagne.id()).resolve("modeles");
            write(new FormWriter(definition, campagne, rows), poles, folder);
            conclude(campagne, poles.size(), rows, folder);
            return ExitCodes.OK;
        } catch (CampagneException failure) {
            failure.erreurs().forEach(err()::println);
            err().println("→ Corrigez, puis relancez la commande ; rien n’a été écrit.");
            return ExitCodes.USAGE;
        }
    }

    private void write(FormWriter writer, List<PoleAttendu> poles, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (ProgressBar progress = progress(poles.size())) {
            for (PoleAttendu expected : poles) {
                Path target = folder.resolve(expected.pole() + ".xlsx");
                Path part = folder.resolve(expected.pole() + ".xlsx.part");
                Files.write(part, writer.write(expected));
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                progress.step();
            }
        }
    }

    private ProgressBar progress(int total) {
        PrintWriter err = err();
        return new ProgressBarBuilder()
                .setTaskName("Classeurs")
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REFRESH_MS)
                .setConsumer(new DelegatingProgressBarConsumer(text -> err.print("\r" + text)))
                .build();
    }

    private void conclude(Campagne campagne, int count, int rows, Path folder) {
        PrintWriter out = spec.commandLine().getOut();
        err().println();
        out.println((count == 1 ? "1 classeur écrit" : count + " classeurs écrits") + " dans " + folder + " : "
                + campagne.libelle() + ", " + rows + " lignes de structures membres.");
        if (campagne.exemple()) {
            out.println("Campagne d’exemple : données fictives.");
        }
        out.println("→ Envoyez à chaque pôle le classeur qui porte son identifiant.");
    }

    private String campagneId() throws IOException {
        String id = nommee.named();
        if (id == null) {
            return CampagneFolders.latest(dossiers.entree())
                    .orElseThrow(() -> misuse("Aucune campagne dans " + dossiers.entree()
                            + " : nommez celle que vous préparez, comme « ptce modele enquete-2015 »."));
        }
        if (!CampagneFolders.isName(id)) {
            throw misuse("« " + id + " » ne peut nommer une campagne : lettres, chiffres, tirets et points seulement.");
        }
        return id;
    }

    private List<PoleAttendu> poles(Registre registre) {
        return pole == null
                ? registre.poles()
                : List.of(registre.findPole(pole)
                        .orElseThrow(() -> misuse("Le pôle « " + pole + " » n’est pas dans le registre poles.csv.")));
    }

    private int rows(Definition definition) {
        String shipped = definition.settings().get("lignes_structures");
        int rows = structures != null
                ? structures
                : shipped.matches("[0-9]{1,4}") ? Integer.parseInt(shipped) : FormWriter.STRUCTURES;
        if (rows < 1 || rows > FormWriter.MAX_STRUCTURES) {
            throw misuse("Le nombre de structures va de 1 à " + FormWriter.MAX_STRUCTURES + ", et non " + rows + ".");
        }
        return rows;
    }

    private ParameterException misuse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}

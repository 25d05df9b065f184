package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.job.Purge;
import fr.ptce.consolidation.job.RunRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ptce purger}: erases the contacts of a campaign. */
@Command(
        name = "purger",
        description = "Efface les coordonnées des personnes d'une campagne, comme la notice des classeurs le promet.",
        footer = {
            "",
            "Sont effacés, sans retour : les contacts gardés dans la base et sa sauvegarde, les lettres de",
            "relance, les classeurs de retours/ et donnees/relances.csv. Les réponses et les chiffres restent. Une consolidation faite",
            "ensuite ne garde plus aucune coordonnée de cette campagne.",
            "Ne sont pas touchés : les classeurs reçus, dans input/CAMPAGNE, qui contiennent encore les",
            "contacts, et le registre input/poles.csv. Archivez-les ou supprimez-les vous-même.",
            "",
            "Exemple :",
            "  ptce purger 2015"
        })
final class PurgerCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CAMPAGNE", description = "Nom du dossier de la campagne : il faut le donner.")
    private String campagne;

    @Mixin
    private FolderOptions folders;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (!CampagneFolders.isName(campagne)) {
            err.println("« " + campagne + " » ne peut nommer une campagne.");
            err.println("→ Donnez le nom de son dossier, comme « ptce purger 2015 ».");
            return ExitCodes.USAGE;
        }
        if (!Files.isDirectory(folders.input().resolve(campagne))
                && !Files.isDirectory(folders.output().resolve(campagne))) {
            err.println("La campagne « " + campagne + " » n'a de dossier ni dans " + folders.input() + " ni dans "
                    + folders.output() + ".");
            err.println("→ Donnez le nom de son dossier, comme « ptce purger 2015 ».");
            return ExitCodes.USAGE;
        }
        Optional<Purge.PurgeTotals> purged =
                Purge.run(new RunRequest(folders.input(), folders.output(), folders.templates(), campagne));
        if (purged.isEmpty()) {
            return Busy.reading(folders.output(), err);
        }
        print(purged.get(), out);
        return ExitCodes.OK;
    }

    private void print(Purge.PurgeTotals totals, PrintWriter out) {
        out.println("Coordonnées de la campagne « " + campagne + " » : " + totals.contacts()
                + " effacées de la base et de sa sauvegarde.");
        if (!totals.fichiers().isEmpty()) {
            out.println("Effacés aussi de " + folders.output().resolve(campagne) + " : "
                    + String.join(", ", totals.fichiers()) + ".");
        }
        out.println("Une consolidation de cette campagne n'en gardera plus aucune.");
        if (Files.isDirectory(folders.output().resolve(campagne).resolve("modeles"))) {
            out.println(
                    "→ Les classeurs à envoyer, dans "
                            + folders.output().resolve(campagne).resolve("modeles")
                            + ", peuvent porter le nom et le courriel du registre : supprimez-les, « ptce modele » les refait.");
        }
        if (totals.workbooks() > 0) {
            out.println("→ Les " + totals.workbooks() + " fichiers de "
                    + folders.input().resolve(campagne) + " contiennent encore des coordonnées, comme "
                    + folders.input().resolve("poles.csv") + " : archivez-les ou supprimez-les.");
        }
    }
}

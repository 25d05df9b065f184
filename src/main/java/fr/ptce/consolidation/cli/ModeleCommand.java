package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.answer.FormKind;
import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.CampagneException;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.campaign.Registry;
import fr.ptce.consolidation.form.write.FormWriter;
import fr.ptce.consolidation.job.PreviousAnswersDoor;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import fr.ptce.consolidation.questionnaire.DefinitionReading;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ptce modele}: the workbooks of a campaign, one per pole of the registry, prefilled when the base allows. */
@Command(
        name = "modele",
        description = "Écrit les classeurs à remplir, un par pôle du registre, dans SORTIE/ID/modeles.",
        footer = {
            "",
            "Un pôle qui a répondu à la campagne précédente, consolidée dans le dossier de sortie, y retrouve",
            "ses réponses acceptées, redressements compris : textes, choix, structures membres. Les nombres",
            "restent à saisir ; ceux de l'an dernier sont rappelés en gris à côté. Ne sont pas repris : la",
            "fiche expérience, les structures sorties, les NSP et SO, les coordonnées effacées par « purger ».",
            "Ce que dit poles.csv l'emporte. Un pôle sans réponse reçoit un classeur vierge.",
            "",
            "Exemples :",
            "  ptce modele 2016                             tous les pôles, d'après la campagne précédente",
            "  ptce modele 2016 --pole P012 --vierge        un seul pôle, sans rien reprendre"
        })
final class ModeleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final FolderOptions folders = new FolderOptions();

    @Mixin
    private final CampagneParameter named = new CampagneParameter();

    @Option(names = "--pole", paramLabel = "P001", description = "Ce pôle seulement.")
    private @Nullable String pole;

    @Option(
            names = "--structures",
            paramLabel = "N",
            description = "Nombre de lignes pour les structures membres (par défaut : 60).")
    private @Nullable Integer structures;

    @Option(
            names = "--exercice",
            paramLabel = "ANNÉE",
            description =
                    "Confirme l'exercice sur lequel porte l'enquête : demandé quand il n'est pas clos à l'ouverture"
                            + " que dit campagne.csv.")
    private @Nullable Integer exercice;

    @Option(names = "--vierge", description = "Ne reprend rien de la campagne précédente.")
    private boolean blank;

    @Option(
            names = "--formulaire",
            paramLabel = "SORTE",
            description =
                    "Ce qu’on écrit : pole, le questionnaire de chaque pôle (par défaut) ; structure, la page qu’une"
                            + " structure membre peut remplir elle-même, dans le sous-dossier structures.")
    private String form = FormKind.POLE.word();

    @Override
    public Integer call() throws IOException {
        try {
            String id = campagneId();
            Campagne campagne = Campagne.read(folders.input(), id);
            StampedExercice stamped = StampedExercice.of(folders.input(), id, campagne);
            if (stamped.isRefused(exercice, err())) {
                return ExitCodes.USAGE;
            }
            List<ExpectedPole> poles = poles(Registry.read(folders.input().resolve("poles.csv")));
            DefinitionReading reading = DefinitionReader.read(folders.questionnaire());
            if (reading.definition().isEmpty()) {
                reading.problems().forEach(problem -> err().println(problem.label()));
                err().println("→ Corrigez la définition du questionnaire ; rien n’a été écrit.");
                return ExitCodes.USAGE;
            }
            Definition definition = reading.getDefinition();
            if (kind() == FormKind.STRUCTURE) {
                writeForms(campagne, definition, poles);
            } else if (!write(campagne, definition, poles)) {
                return Busy.reading(folders.output(), err());
            }
            stamped.print(spec.commandLine().getOut());
            return ExitCodes.OK;
        } catch (CampagneException failure) {
            failure.errors().forEach(err()::println);
            err().println("→ Corrigez, puis relancez la commande ; rien n’a été écrit.");
            return ExitCodes.USAGE;
        }
    }

    /** Whether it could: not while another run holds the base of the former answers. */
    private boolean write(Campagne campagne, Definition definition, List<ExpectedPole> poles) throws IOException {
        int rows = rows(definition);
        Optional<PreviousAnswersDoor> opened = blank
                ? Optional.of(PreviousAnswersDoor.none())
                : PreviousAnswersDoor.open(folders.output(), definition, campagne);
        if (opened.isEmpty()) {
            return false;
        }
        try (PreviousAnswersDoor former = opened.get()) {
            Path folder = folders.output().resolve(campagne.id()).resolve("modeles");
            FormWriter writer = new FormWriter(definition, campagne, rows);
            WrittenForms written = WrittenForms.write(writer, poles, former, folder, err());
            PrintWriter out = spec.commandLine().getOut();
            out.println(written.number() + " dans " + folder + " : " + campagne.libelle() + ", " + rows
                    + " lignes de structures membres" + grown(written) + ".");
            out.println(content(written, former, campagne));
            if (campagne.exemple()) {
                out.println("Campagne d’exemple : données fictives.");
            }
            out.println("→ Envoyez à chaque pôle le classeur qui porte son identifiant.");
            return true;
        }
    }

    private static String grown(WrittenForms written) {
        return switch (written.enlarged()) {
            case 0 -> "";
            case 1 -> ", davantage pour 1 pôle qui en a beaucoup";
            default -> ", davantage pour " + written.enlarged() + " pôles qui en ont beaucoup";
        };
    }

    private String content(WrittenForms written, PreviousAnswersDoor former, Campagne campagne) {
        if (blank) {
            return written.allBlank() + ", comme demandé.";
        }
        if (former.label().isPresent()) {
            return written.content(former);
        }
        return written.allBlank() + " : aucune campagne " + (campagne.exemple() ? "d’exemple " : "")
                + "antérieure à l’exercice " + campagne.exercice() + " n’a été consolidée dans " + folders.output()
                + (campagne.exemple() ? "." : " (une campagne d’exemple ne compte pas).");
    }

    private void writeForms(Campagne campagne, Definition definition, List<ExpectedPole> poles) throws IOException {
        Path folder = folders.output().resolve(campagne.id()).resolve("modeles").resolve("structures");
        WrittenForms.writeForms(FormWriter.ofStructures(definition, campagne), poles, folder, err());
        PrintWriter out = spec.commandLine().getOut();
        out.println((poles.size() == 1
                        ? "1 formulaire de structure écrit"
                        : poles.size() + " formulaires de structure écrits")
                + " dans " + folder + " : " + campagne.libelle() + ".");
        if (campagne.exemple()) {
            out.println("Campagne d’exemple : données fictives.");
        }
        out.println("→ Envoyez à chaque pôle celui qui porte son identifiant : il en donne une copie à chaque membre.");
    }

    private FormKind kind() {
        return FormKind.find(form)
                .orElseThrow(() -> misuse("« --formulaire » vaut pole ou structure, et non « " + form + " »."));
    }

    private String campagneId() throws IOException {
        String id = named.named();
        if (id == null) {
            return CampagneFolders.latest(folders.input())
                    .orElseThrow(() -> misuse("Aucune campagne dans " + folders.input()
                            + " : nommez celle que vous préparez, comme « ptce modele enquete-2015 »."));
        }
        if (!CampagneFolders.isName(id)) {
            throw misuse("« " + id + " » ne peut nommer une campagne : lettres, chiffres, tirets et points seulement.");
        }
        return id;
    }

    private List<ExpectedPole> poles(Registry registry) {
        return pole == null
                ? registry.poles()
                : List.of(registry.findPole(pole)
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

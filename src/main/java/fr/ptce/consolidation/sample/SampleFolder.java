package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.CampagneException;
import fr.ptce.consolidation.sample.ReferenceCampagne.Oddity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a fictitious campaign. It may take the place of another one, never of a real one. */
final class SampleFolder {
    private static final String REGISTRY = "poles.csv";
    private static final String CAMPAGNE = "campagne.csv";
    private static final String TABLE = "LISEZMOI-exemple.md";
    private static final String BOM = "\uFEFF";

    private final Path folder;
    private final Path workbooks;

    private SampleFolder(Path folder, Path workbooks) {
        this.folder = folder;
        this.workbooks = workbooks;
    }

    /**
     * Opens the folder, empty of the workbooks of a former fictitious campaign.
     *
     * @throws CampagneException when there is a registry there, and no fictitious campaign
     */
    static SampleFolder open(Path folder, Campagne campagne) throws IOException {
        return open(folder, List.of(campagne)).get(0);
    }

    /**
     * Opens the folders of several campaigns that share the registry.
     *
     * @throws CampagneException when there is a registry there, and none of these fictitious campaigns
     */
    static List<SampleFolder> open(Path folder, List<Campagne> campagnes) throws IOException {
        boolean already = false;
        for (Campagne campagne : campagnes) {
            Path workbooks = folder.resolve(campagne.id());
            if (Files.exists(workbooks.resolve(CAMPAGNE))) {
                already = true;
                if (!Campagne.read(folder, campagne.id()).exemple()) {
                    throw new CampagneException(List.of("Le dossier " + workbooks
                            + " contient une campagne qui n’est pas un exemple : choisissez un autre dossier."));
                }
            }
        }
        if (!already && Files.exists(folder.resolve(REGISTRY))) {
            throw new CampagneException(List.of(
                    "Le dossier " + folder + " contient déjà un registre des pôles : choisissez un autre dossier."));
        }
        List<SampleFolder> folders = new ArrayList<>();
        for (Campagne campagne : campagnes) {
            folders.add(prepare(folder, campagne));
        }
        return folders;
    }

    private static SampleFolder prepare(Path folder, Campagne campagne) throws IOException {
        Path workbooks = folder.resolve(campagne.id());
        if (Files.exists(workbooks.resolve(CAMPAGNE))) {
            clear(workbooks);
        }
        Files.createDirectories(workbooks);
        writeText(
                workbooks.resolve(CAMPAGNE),
                List.of(
                        "cle;valeur",
                        "identifiant;" + campagne.id(),
                        "exercice;" + campagne.exercice(),
                        "libelle;" + campagne.libelle(),
                        "exemple;oui"));
        return new SampleFolder(folder, workbooks);
    }

    /** Writes the registry. */
    void writeRegistry(List<FictitiousPole> poles) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("pole;nom;alias;commune;departement;region;contact;courriel");
        poles.forEach(pole -> lines.add(String.join(
                ";",
                pole.id(),
                pole.name(),
                "Exemple " + pole.rank(),
                pole.commune(),
                pole.departement(),
                pole.region(),
                pole.contact(),
                pole.email())));
        writeText(folder.resolve(REGISTRY), lines);
    }

    /** Writes one workbook, at that path under the campaign's folder. */
    void writeWorkbook(String file, byte[] bytes) throws IOException {
        Path target = workbooks.resolve(file);
        Files.createDirectories(workbooks.resolve(file + "/..").normalize());
        Files.write(target, bytes);
    }

    /** Writes, beside the registry, the table of what is odd in the workbooks. */
    void writeTable(List<Oddity> oddities) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# La campagne d’exemple");
        lines.add("");
        lines.add("Données fictives : aucun pôle, aucune structure, aucun SIRET, aucune personne n’existe. Écrite par");
        lines.add(
                "`ptce exemple --reference --dossier input`. Ce qui est singulier, où, et ce qu’en dit la consolidation :");
        lines.add("");
        lines.add("| Singularité | Fichier | Constat |");
        lines.add("|---|---|---|");
        oddities.forEach(oddity -> lines.add("| " + oddity.libelle() + " | `"
                + oddity.fichiers().replace(", ", "`, `") + "` | " + oddity.outcome() + " |"));
        Files.write(folder.resolve(TABLE), (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void clear(Path workbooks) throws IOException {
        try (Stream<Path> files = Files.walk(workbooks)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".xlsx")).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void writeText(Path file, List<String> lines) throws IOException {
        Files.write(file, (BOM + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}

package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.CampagneException;
import fr.ptce.consolidation.sample.ReferenceCampagne.Singularite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a fictitious campaign. It may take the place of another one, never of a real one. */
final class SampleFolder {
    private static final String REGISTRE = "poles.csv";
    private static final String CAMPAGNE = "campagne.csv";
    private static final String TABLE = "LISEZMOI-exemple.md";
    private static final String BOM = "\uFEFF";

    private final Path dossier;
    private final Path classeurs;

    private SampleFolder(Path dossier, Path classeurs) {
        this.dossier = dossier;
        this.classeurs = classeurs;
    }

    /**
     * Opens the folder, empty of the workbooks of a former fictitious campaign.
     *
     * @throws CampagneException when there is a registry there, and no fictitious campaign
     */
    static SampleFolder open(Path dossier, Campagne campagne) throws IOException {
        return open(dossier, List.of(campagne)).get(0);
    }

    /**
     * Opens the folders of several campaigns that share the registry.
     *
     * @throws CampagneException when there is a registry there, and none of these fictitious campaigns
     */
    static List<SampleFolder> open(Path dossier, List<Campagne> campagnes) throws IOException {
        boolean deja = false;
        for (Campagne campagne : campagnes) {
            Path classeurs = dossier.resolve(campagne.id());
            if (Files.exists(classeurs.resolve(CAMPAGNE))) {
                deja = true;
                if (!Campagne.read(dossier, campagne.id()).exemple()) {
                    throw new CampagneException(List.of("Le dossier " + classeurs
                            + " contient une campagne qui n’est pas un exemple : choisissez un autre dossier."));
                }
            }
        }
        if (!deja && Files.exists(dossier.resolve(REGISTRE))) {
            throw new CampagneException(List.of(
                    "Le dossier " + dossier + " contient déjà un registre des pôles : choisissez un autre dossier."));
        }
        List<SampleFolder> dossiers = new ArrayList<>();
        for (Campagne campagne : campagnes) {
            dossiers.add(prepare(dossier, campagne));
        }
        return dossiers;
    }

    private static SampleFolder prepare(Path dossier, Campagne campagne) throws IOException {
        Path classeurs = dossier.resolve(campagne.id());
        if (Files.exists(classeurs.resolve(CAMPAGNE))) {
            clear(classeurs);
        }
        Files.createDirectories(classeurs);
        writeText(
                classeurs.resolve(CAMPAGNE),
                List.of(
                        "cle;valeur",
                        "identifiant;" + campagne.id(),
                        "exercice;" + campagne.exercice(),
                        "libelle;" + campagne.libelle(),
                        "exemple;oui"));
        return new SampleFolder(dossier, classeurs);
    }

    /** Writes the registry. */
    void writeRegistre(List<FictitiousPole> poles) throws IOException {
        List<String> lignes = new ArrayList<>();
        lignes.add("pole;nom;alias;commune;departement;region;contact;courriel");
        poles.forEach(pole -> lignes.add(String.join(
                ";",
                pole.id(),
                pole.nom(),
                "Exemple " + pole.rang(),
                pole.commune(),
                pole.departement(),
                pole.region(),
                pole.contact(),
                pole.courriel())));
        writeText(dossier.resolve(REGISTRE), lignes);
    }

    /** Writes one workbook, at that path under the campaign's folder. */
    void writeClasseur(String fichier, byte[] octets) throws IOException {
        Path cible = classeurs.resolve(fichier);
        Files.createDirectories(classeurs.resolve(fichier + "/..").normalize());
        Files.write(cible, octets);
    }

    /** Writes, beside the registry, the table of what is odd in the workbooks. */
    void writeTable(List<Singularite> singularites) throws IOException {
        List<String> lignes = new ArrayList<>();
        lignes.add("# La campagne d’exemple");
        lignes.add("");
        lignes.add(
                "Données fictives : aucun pôle, aucune structure, aucun SIRET, aucune personne n’existe. Écrite par");
        lignes.add(
                "`ptce exemple --reference --dossier input`. Ce qui est singulier, où, et ce qu’en dit la consolidation :");
        lignes.add("");
        lignes.add("| Singularité | Fichier | Constat |");
        lignes.add("|---|---|---|");
        singularites.forEach(singularite -> lignes.add("| " + singularite.libelle() + " | `"
                + singularite.fichiers().replace(", ", "`, `") + "` | " + singularite.constat() + " |"));
        Files.write(dossier.resolve(TABLE), (String.join("\n", lignes) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void clear(Path classeurs) throws IOException {
        try (Stream<Path> fichiers = Files.walk(classeurs)) {
            for (Path fichier : fichiers.filter(chemin -> chemin.toString().endsWith(".xlsx"))
                    .toList()) {
                Files.delete(fichier);
            }
        }
    }

    private static void writeText(Path fichier, List<String> lignes) throws IOException {
        Files.write(fichier, (BOM + String.join("\n", lignes) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}

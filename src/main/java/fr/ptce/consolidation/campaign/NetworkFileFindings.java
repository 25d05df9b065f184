package fr.ptce.consolidation.campaign;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.CodeList;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what is wrong, though understood, in the CSV files the network keeps: their format, the registry's geography. */
final class NetworkFileFindings {
    private static final String COMMUNE = "commune";
    private static final String DEPARTEMENT = "departement";
    private static final String REGION = "region";

    private final Optional<CodeList> departements;
    private final List<Finding> findings = new ArrayList<>();

    NetworkFileFindings(Definition definition) {
        departements = definition.findField(DEPARTEMENT).flatMap(Field::list);
    }

    /** Everything found so far, gravest first. */
    List<Finding> toList() {
        return findings.stream().sorted().toList();
    }

    /** Adds what is wrong with the format of a file, if it exists. */
    Optional<NetworkCsv> checkFormat(Path fichier) throws IOException {
        if (!Files.isRegularFile(fichier)) {
            return Optional.empty();
        }
        NetworkCsv feuille = NetworkCsv.read(fichier, List.of());
        String nom = String.valueOf(fichier.getFileName());
        if (feuille.separateur() != ';') {
            format(nom, NetworkFileCheck.FDD_SEPARATEUR, ",", ";", "est séparé par des virgules");
        }
        if (!feuille.utf8()) {
            format(nom, NetworkFileCheck.FDD_CODAGE, "Windows-1252", "UTF-8", "n’est pas en UTF-8");
        }
        return Optional.of(feuille);
    }

    private void format(String nom, NetworkFileCheck check, String valeur, String attendu, String quoi) {
        add(
                check,
                Location.ofFichier(nom),
                valeur,
                attendu,
                "Le fichier " + nom + " " + quoi + " : il a été compris.",
                "Enregistrez-le de préférence au format « CSV UTF-8 (délimité par des points-virgules) ».");
    }

    /** Adds the lines of the registry whose commune is not in their département, or the département in their région. */
    void checkRegistre(NetworkCsv registre, String nom) {
        for (NetworkCsv.Ligne ligne : registre.lignes()) {
            String departement = Registry.padded(ligne.get(DEPARTEMENT), 2);
            Optional<Code> seat = ofCommune(Registry.padded(ligne.get(COMMUNE), 5));
            Optional<Code> said = departements.flatMap(list -> list.findCode(departement));
            if (seat.isPresent() && said.isPresent() && !seat.equals(said)) {
                geography(registre, ligne, nom, DEPARTEMENT, seat.get().name());
            }
            String region = Registry.padded(ligne.get(REGION), 2);
            String parent = said.or(() -> seat).map(Code::parent).orElse("");
            if (!region.isEmpty() && !parent.isEmpty() && !parent.equals(region)) {
                geography(registre, ligne, nom, REGION, parent);
            }
        }
    }

    /** The département whose code starts the commune's, overseas and Corsica included. */
    private Optional<Code> ofCommune(String commune) {
        return departements.flatMap(list -> list.codes().stream()
                .filter(code -> !commune.isEmpty() && commune.startsWith(code.name()))
                .findFirst());
    }

    private void geography(NetworkCsv registre, NetworkCsv.Ligne ligne, String nom, String colonne, String attendu) {
        String place = colonne.equals(REGION)
                ? "la région " + ligne.get(REGION) + " n’est pas celle de son département"
                : "la commune " + ligne.get(COMMUNE) + " n’est pas dans le département " + ligne.get(DEPARTEMENT);
        add(
                NetworkFileCheck.COC_REGISTRE,
                new Location(nom, "", registre.cellule(ligne, colonne)),
                ligne.get(colonne),
                attendu,
                "Au registre, " + place + " (pôle " + ligne.get("pole") + ", « " + ligne.get("nom") + " »).",
                "Corrigez cette ligne de " + nom + " : on attendrait " + attendu + ".");
    }

    private void add(
            NetworkFileCheck check, Location place, String valeur, String attendu, String message, String action) {
        findings.add(new Finding(
                check.code(), check.severity(), List.of(place), "", "", "", valeur, attendu, message, action, ""));
    }
}

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
    Optional<NetworkCsv> checkFormat(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        NetworkCsv sheet = NetworkCsv.read(file, List.of());
        String name = String.valueOf(file.getFileName());
        if (sheet.separator() != ';') {
            format(name, NetworkFileCheck.FDD_SEPARATEUR, ",", ";", "est séparé par des virgules");
        }
        if (!sheet.utf8()) {
            format(name, NetworkFileCheck.FDD_CODAGE, "Windows-1252", "UTF-8", "n’est pas en UTF-8");
        }
        return Optional.of(sheet);
    }

    private void format(String name, NetworkFileCheck check, String value, String expected, String what) {
        add(
                check,
                Location.ofFile(name),
                value,
                expected,
                "Le fichier " + name + " " + what + " : il a été compris.",
                "Enregistrez-le de préférence au format « CSV UTF-8 (délimité par des points-virgules) ».");
    }

    /** Adds the lines of the registry whose commune is not in their département, or the département in their région. */
    void checkRegistry(NetworkCsv registry, String name) {
        for (NetworkCsv.NetworkLine line : registry.lignes()) {
            String departement = Registry.padded(line.get(DEPARTEMENT), 2);
            Optional<Code> seat = ofCommune(Registry.padded(line.get(COMMUNE), 5));
            Optional<Code> said = departements.flatMap(list -> list.findCode(departement));
            if (seat.isPresent() && said.isPresent() && !seat.equals(said)) {
                geography(registry, line, name, DEPARTEMENT, seat.get().name());
            }
            String region = Registry.padded(line.get(REGION), 2);
            String parent = said.or(() -> seat).map(Code::parent).orElse("");
            if (!region.isEmpty() && !parent.isEmpty() && !parent.equals(region)) {
                geography(registry, line, name, REGION, parent);
            }
        }
    }

    /** The département whose code starts the commune's, overseas and Corsica included. */
    private Optional<Code> ofCommune(String commune) {
        return departements.flatMap(list -> list.codes().stream()
                .filter(code -> !commune.isEmpty() && commune.startsWith(code.name()))
                .findFirst());
    }

    private void geography(
            NetworkCsv registry, NetworkCsv.NetworkLine line, String name, String column, String expected) {
        String place = column.equals(REGION)
                ? "la région " + line.get(REGION) + " n’est pas celle de son département"
                : "la commune " + line.get(COMMUNE) + " n’est pas dans le département " + line.get(DEPARTEMENT);
        add(
                NetworkFileCheck.COC_REGISTRE,
                new Location(name, "", registry.cell(line, column)),
                line.get(column),
                expected,
                "Au registre, " + place + " (pôle " + line.get("pole") + ", « " + line.get("nom") + " »).",
                "Corrigez cette ligne de " + name + " : on attendrait " + expected + ".");
    }

    private void add(
            NetworkFileCheck check, Location place, String value, String expected, String message, String action) {
        findings.add(new Finding(
                check.code(), check.severity(), List.of(place), "", "", "", value, expected, message, action, ""));
    }
}

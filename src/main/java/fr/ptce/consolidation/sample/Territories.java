package fr.ptce.consolidation.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where fictitious poles sit: the chief towns of the départements, read from {@code communes.csv} (commune, département,
 * région: official codes of Insee's Code officiel géographique).
 */
final class Territories {
    /** Coprime with the number of départements: neighbours in the registry are not neighbours on the map. */
    private static final int STEP = 37;

    private final List<String[]> communes;

    private Territories(List<String[]> communes) {
        this.communes = communes;
    }

    /** Reads the list shipped with the program. */
    static Territories read() {
        try (InputStream stream = Territories.class.getResourceAsStream("communes.csv")) {
            if (stream == null) {
                throw new IllegalStateException("communes.csv is missing from the program");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new Territories(
                    reader.lines().skip(1).map(line -> line.split(";", -1)).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The pole of that number. */
    FictitiousPole pole(int number) {
        String[] commune = communes.get(Math.floorMod(number * STEP, communes.size()));
        return new FictitiousPole(number, commune[0], commune[1], commune[2]);
    }

    /** A commune of another département, for a pole that mixes them up. */
    String elsewhere(FictitiousPole pole) {
        return pole(pole.number() + 1).commune();
    }
}

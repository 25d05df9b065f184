package fr.ptce.consolidation.form;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A small CSV file kept by the network in a spreadsheet program: UTF-8 with or without a byte-order mark, or
 * Windows-1252; separated by {@code ;} or by {@code ,}.
 */
public record FeuilleCsv(List<Ligne> lignes) {
    public FeuilleCsv {
        lignes = List.copyOf(lignes);
    }

    /**
     * One line that is not blank.
     *
     * @param numero line of the file, the header being 1
     * @param valeurs trimmed texts by column
     */
    public record Ligne(String fichier, long numero, Map<String, String> valeurs) {
        /** The text of that column, "" when it is blank. */
        public String get(String colonne) {
            return valeurs.getOrDefault(colonne, "");
        }

        /** An error of this line, as people read it. */
        public String erreur(String texte) {
            return fichier + ", ligne " + numero + " : " + texte + ".";
        }
    }

    /**
     * Reads the file.
     *
     * @param colonnes columns that must stand in the header; others are ignored
     * @throws CampagneException when one is missing, or the quotes of the file are wrong
     */
    public static FeuilleCsv read(Path fichier, List<String> colonnes) throws IOException {
        String texte = decode(Files.readAllBytes(fichier));
        String entete = texte.lines().findFirst().orElse("");
        char separateur = entete.indexOf(';') >= 0 || entete.indexOf(',') < 0 ? ';' : ',';
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(texte))
                .withCSVParser(
                        new RFC4180ParserBuilder().withSeparator(separateur).build())
                .build()) {
            return read(reader, fichier.toString(), colonnes);
        } catch (CsvException faute) {
            throw new CampagneException(List.of(fichier + ", ligne " + faute.getLineNumber()
                    + " : les guillemets de cette ligne ne se referment pas."));
        }
    }

    private static FeuilleCsv read(CSVReader reader, String fichier, List<String> colonnes)
            throws IOException, CsvException {
        String[] entete = reader.readNext();
        List<String> noms = new ArrayList<>();
        for (String nom : entete == null ? new String[0] : entete) {
            noms.add(nom.strip());
        }
        List<String> absentes =
                colonnes.stream().filter(nom -> !noms.contains(nom)).toList();
        if (!absentes.isEmpty()) {
            throw new CampagneException(List.of(fichier + ", ligne 1 : il manque la colonne "
                    + String.join(", ", absentes) + " ; la première ligne doit être « " + String.join(";", colonnes)
                    + " »."));
        }
        List<Ligne> lignes = new ArrayList<>();
        while (true) {
            long numero = reader.getLinesRead() + 1;
            String[] cellules = reader.readNext();
            if (cellules == null) {
                return new FeuilleCsv(lignes);
            }
            Map<String, String> valeurs = new HashMap<>();
            for (int i = 0; i < Math.min(cellules.length, noms.size()); i++) {
                if (!cellules[i].isBlank()) {
                    valeurs.put(noms.get(i), cellules[i].strip());
                }
            }
            if (!valeurs.isEmpty()) {
                lignes.add(new Ligne(fichier, numero, Map.copyOf(valeurs)));
            }
        }
    }

    private static String decode(byte[] octets) {
        String texte;
        try {
            texte = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            // The "CSV" format of a French Excel, as opposed to its "CSV UTF-8".
            texte = new String(octets, Charset.forName("windows-1252"));
        }
        return texte.startsWith("\uFEFF") ? texte.substring(1) : texte;
    }
}

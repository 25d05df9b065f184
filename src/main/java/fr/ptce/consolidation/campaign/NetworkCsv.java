package fr.ptce.consolidation.campaign;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import fr.ptce.consolidation.office.CellAddress;
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
 *
 * @param lignes those that are not blank
 * @param colonnes names of the header, in order
 * @param separateur {@code ;} or {@code ,}
 * @param utf8 whether it is written in UTF-8
 */
public record NetworkCsv(List<Ligne> lignes, List<String> colonnes, char separateur, boolean utf8) {
    public NetworkCsv {
        lignes = List.copyOf(lignes);
        colonnes = List.copyOf(colonnes);
    }

    /** Where a spreadsheet program shows that column of that line, such as {@code E12}. */
    public String cellule(Ligne ligne, String colonne) {
        return CellAddress.letters(Math.max(0, colonnes.indexOf(colonne))) + ligne.numero();
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
    public static NetworkCsv read(Path fichier, List<String> colonnes) throws IOException {
        byte[] octets = Files.readAllBytes(fichier);
        boolean utf8 = isUtf8(octets);
        String texte = decode(octets, utf8);
        String entete = texte.lines().findFirst().orElse("");
        char separateur = entete.indexOf(';') >= 0 || entete.indexOf(',') < 0 ? ';' : ',';
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(texte))
                .withCSVParser(
                        new RFC4180ParserBuilder().withSeparator(separateur).build())
                .build()) {
            List<String> noms = readNoms(reader, fichier.toString(), colonnes);
            return new NetworkCsv(readLignes(reader, fichier.toString(), noms), noms, separateur, utf8);
        } catch (CsvException faute) {
            throw new CampagneException(List.of(fichier + ", ligne " + faute.getLineNumber()
                    + " : les guillemets de cette ligne ne se referment pas."));
        }
    }

    private static List<String> readNoms(CSVReader reader, String fichier, List<String> colonnes)
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
        return noms;
    }

    private static List<Ligne> readLignes(CSVReader reader, String fichier, List<String> noms)
            throws IOException, CsvException {
        List<Ligne> lignes = new ArrayList<>();
        while (true) {
            long numero = reader.getLinesRead() + 1;
            String[] cellules = reader.readNext();
            if (cellules == null) {
                return lignes;
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

    private static boolean isUtf8(byte[] octets) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    /** What is not UTF-8 is the "CSV" format of a French Excel, as opposed to its "CSV UTF-8". */
    private static String decode(byte[] octets, boolean utf8) {
        String texte = new String(octets, utf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"));
        return texte.startsWith("\uFEFF") ? texte.substring(1) : texte;
    }
}

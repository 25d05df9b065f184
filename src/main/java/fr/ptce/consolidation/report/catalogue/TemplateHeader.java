package fr.ptce.consolidation.report.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a template of text says of itself in its first lines, such as {@code ## titre: …}. They are comments of Velocity, hence never
 * written.
 */
final class TemplateHeader {
    private static final List<String> CLES = List.of("titre", "profil", "fichier", "sortie");
    private static final Pattern LIGNE = Pattern.compile("##\\s*(\\p{L}+)\\s*:\\s*(.*)");

    private TemplateHeader() {}

    /** The lines that are about it, each with its number. */
    static Map<String, TemplateDeclaration> read(Path modele) throws IOException {
        Map<String, TemplateDeclaration> entete = new LinkedHashMap<>();
        String nom = String.valueOf(modele.getFileName());
        try (BufferedReader lines = Files.newBufferedReader(modele, StandardCharsets.UTF_8)) {
            int numero = 1;
            String line = lines.readLine();
            while (line != null) {
                String bare = numero == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
                if (!bare.startsWith("##")) {
                    break;
                }
                Matcher matcher = LIGNE.matcher(bare.strip());
                if (matcher.matches() && CLES.contains(matcher.group(1).toLowerCase(Locale.ROOT))) {
                    entete.put(
                            matcher.group(1).toLowerCase(Locale.ROOT),
                            new TemplateDeclaration(matcher.group(2).strip(), nom + ", ligne " + numero));
                }
                numero++;
                line = lines.readLine();
            }
        }
        return entete;
    }
}

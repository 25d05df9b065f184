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
    private static final List<String> KEYS = List.of("titre", "profil", "fichier", "sortie");
    private static final Pattern LINE = Pattern.compile("##\\s*(\\p{L}+)\\s*:\\s*(.*)");

    private TemplateHeader() {}

    /** The lines that are about it, each with its number. */
    static Map<String, TemplateDeclaration> read(Path template) throws IOException {
        Map<String, TemplateDeclaration> header = new LinkedHashMap<>();
        String name = String.valueOf(template.getFileName());
        try (BufferedReader lines = Files.newBufferedReader(template, StandardCharsets.UTF_8)) {
            int number = 1;
            String line = lines.readLine();
            while (line != null) {
                String bare = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
                if (!bare.startsWith("##")) {
                    break;
                }
                Matcher matcher = LINE.matcher(bare.strip());
                if (matcher.matches() && KEYS.contains(matcher.group(1).toLowerCase(Locale.ROOT))) {
                    header.put(
                            matcher.group(1).toLowerCase(Locale.ROOT),
                            new TemplateDeclaration(matcher.group(2).strip(), name + ", ligne " + number));
                }
                number++;
                line = lines.readLine();
            }
        }
        return header;
    }
}

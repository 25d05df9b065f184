package fr.ptce.consolidation.questionnaire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * One line of the definition, as it is recognised from one version of the questionnaire to the next.
 *
 * @param fichier name of its file, such as {@code regles.csv}
 * @param cle what it is called, in one word: name of a question, list and code, id of a rule, id and first modality of an
 *     indicator, name of a setting
 * @param ligne where it starts, 1 being the header
 * @param empreinte short digest of what it says; blank cells and the order of the columns change nothing
 */
public record DefinitionLine(String fichier, String cle, int ligne, String empreinte) {
    /** Enough for two contents of one line never to be taken for each other by chance. */
    private static final int LENGTH = 12;

    /**
     * Every line of the five files of a folder, in order, but those without a name (the ends of groups); of several lines of
     * one name, the later ones bear their rank.
     *
     * @throws IOException when a file cannot be read
     */
    public static List<DefinitionLine> read(Path folder) throws IOException {
        List<DefinitionLine> lines = new ArrayList<>();
        for (String fileName : List.of(
                SurveyReader.FILE, ChoicesReader.FILE, SettingsReader.FILE, RulesReader.FILE, IndicatorsReader.FILE)) {
            Optional<CsvTable> file = CsvTable.read(folder, fileName, List.of(), new Problems());
            file.ifPresent(table -> lines.addAll(lines(table)));
        }
        return List.copyOf(lines);
    }

    private static List<DefinitionLine> lines(CsvTable file) {
        Map<String, DefinitionLine> lines = new LinkedHashMap<>();
        for (CsvRow row : file.rows()) {
            if (file.fichier().equals(SettingsReader.FILE)) {
                new TreeMap<>(row.cells())
                        .forEach((name, value) -> add(
                                lines,
                                new DefinitionLine(file.fichier(), name, row.ligne(), digest(Map.of(name, value)))));
            } else if (!key(row).isEmpty()) {
                add(lines, new DefinitionLine(file.fichier(), key(row), row.ligne(), digest(row.cells())));
            }
        }
        return List.copyOf(lines.values());
    }

    private static void add(Map<String, DefinitionLine> lines, DefinitionLine line) {
        String name = line.cle().replaceAll("\\s+", "_");
        String key = name;
        for (int rank = 2; lines.containsKey(key); rank++) {
            key = name + "~" + rank;
        }
        lines.put(key, new DefinitionLine(line.fichier(), key, line.ligne(), line.empreinte()));
    }

    private static String key(CsvRow row) {
        return switch (row.fichier()) {
            case ChoicesReader.FILE -> row.get("list_name") + "/" + row.get("name");
            case SurveyReader.FILE -> row.get("name");
            case IndicatorsReader.FILE -> indicator(row);
            default -> row.get("id");
        };
    }

    /** The id, and the first name its figures are printed under: lines may share an id, never such a name. */
    private static String indicator(CsvRow row) {
        String names = row.get("modalites").isEmpty() ? row.get("statistiques") : row.get("modalites");
        String first = names.strip().split("[=:, ]", 2)[0];
        return first.isEmpty() ? row.get("id") : row.get("id") + "/" + first;
    }

    private static String digest(Map<String, String> cells) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(cells).forEach((column, cell) -> {
            if (!cell.isEmpty()) {
                text.append(column).append('=').append(cell).append('\u001f');
            }
        });
        return DigestUtils.sha256Hex(text.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, LENGTH);
    }
}

package fr.ptce.consolidation.questionnaire;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A copy of the shipped definition that a test alters as somebody would with a text editor. */
public final class DefinitionCopy {
    /** The shipped definition. */
    public static final Path SHIPPED = Path.of("templates", "questionnaire");

    private static final String BOM = "\uFEFF";

    private final Path folder;

    private DefinitionCopy(Path folder) {
        this.folder = folder;
    }

    /** Copies the files into a folder, which is created. */
    public static DefinitionCopy in(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String file :
                List.of("survey.csv", "choices.csv", "settings.csv", "regles.csv", "indicateurs.csv", Communes.FILE)) {
            Files.copy(SHIPPED.resolve(file), folder.resolve(file));
        }
        return new DefinitionCopy(folder);
    }

    public DefinitionReading read() throws IOException {
        return DefinitionReader.read(folder);
    }

    /** Writes in the cell of that column, on the first line that starts with those words; gives the line's number. */
    public int set(String file, String start, String column, String value) throws IOException {
        List<String> lines = lines(file);
        int rank = Arrays.asList(lines.get(0).split(";", -1)).indexOf(column);
        int line = find(lines, start);
        String[] cells = lines.get(line).split(";", -1);
        cells[rank] = value;
        lines.set(line, String.join(";", cells));
        write(file, lines);
        return line + 1;
    }

    /** Replaces words on the first line that starts with those; gives its number. */
    public int replace(String file, String start, String words, String by) throws IOException {
        List<String> lines = lines(file);
        int line = find(lines, start);
        lines.set(line, lines.get(line).replace(words, by));
        write(file, lines);
        return line + 1;
    }

    /** Inserts a line after the first that starts with those words; gives the new line's number. */
    public int insertAfter(String file, String start, String inserted) throws IOException {
        List<String> lines = lines(file);
        int line = find(lines, start);
        lines.add(line + 1, inserted);
        write(file, lines);
        return line + 2;
    }

    /** Deletes the first line that starts with those words. */
    public void delete(String file, String start) throws IOException {
        List<String> lines = lines(file);
        lines.remove(find(lines, start));
        write(file, lines);
    }

    /** Number of the first line that starts with those words. */
    public int line(String file, String start) throws IOException {
        return find(lines(file), start) + 1;
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    String text(String file) throws IOException {
        return Files.readString(path(file), StandardCharsets.UTF_8).replace(BOM, "");
    }

    void writeText(String file, String text, Charset charset) throws IOException {
        Files.writeString(path(file), text, charset);
    }

    private List<String> lines(String file) throws IOException {
        return new ArrayList<>(List.of(text(file).split("\n", -1)));
    }

    private void write(String file, List<String> lines) throws IOException {
        writeText(file, BOM + String.join("\n", lines), StandardCharsets.UTF_8);
    }

    private static int find(List<String> lines, String start) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no line starts with " + start);
    }
}

package fr.ptce.consolidation.report.annex;

import fr.ptce.consolidation.fill.MergeText;
import fr.ptce.consolidation.fill.SafeVelocity;
import fr.ptce.consolidation.fill.TemplateException;
import fr.ptce.consolidation.fill.TemplateFault;
import fr.ptce.consolidation.french.Typography;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.velocity.VelocityContext;

/**
 * The one place of prose of an annex, a text in UTF-8 that the network edits: {@code = Titre}, {@code == Sous-titre}, paragraphs
 * separated by blank lines, {@code * puce}, {@code **gras**}, {@code @graphique}, {@code @tableau}, {@code @temoignages},
 * {@code @sources}, and Velocity: {@code $I12.competences}, {@code #if($I12.competences.publie)}.
 */
final class Prose {
    /** A line for the reader of blocks, with the number of the line of the file when it asks for something. */
    record ProseLine(int number, String texte) {}

    private static final Pattern REQUEST = Pattern.compile("(?m)^[ \\t]*@(?=\\p{L})");
    private static final Pattern NUMBERED = Pattern.compile("@(\\d+)\\|(.*)");

    private final String name;
    private final String source;

    private Prose(String name, String source) {
        this.name = name;
        this.source = source;
    }

    static Prose read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
        return new Prose(String.valueOf(file.getFileName()), text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** Merges the prose; its values stay in {@code values}. */
    List<ProseLine> merge(Map<String, ?> context, CitedValues values) throws TemplateException {
        VelocityContext scope = values.scope(SafeVelocity.scope(context));
        String numbered = numbered();
        try {
            MergeText text = new SafeVelocity().text(numbered);
            List<TemplateFault> unknown = text.unknown(scope);
            if (!unknown.isEmpty()) {
                throw new TemplateException(unknown.stream()
                        .map(fault -> error(fault.line(), fault.sentence()))
                        .toList());
            }
            return text.merge(scope).lines().map(Prose::line).toList();
        } catch (TemplateFault fault) {
            String bare = fault.sentence()
                    .replace("« " + numbered.strip() + " »", "cette ligne")
                    .replace(numbered.strip() + " : ", "");
            throw new TemplateException(List.of(error(fault.line(), bare)));
        }
    }

    /** A fault of that line, for people. */
    String error(int line, String fault) {
        return name + (line > 0 ? ", ligne " + line : "") + Typography.COLON + fault;
    }

    /** The lines that ask for something keep their number: conditions above them will have taken lines away. */
    private String numbered() {
        List<String> lines = new ArrayList<>();
        int number = 1;
        for (String line : source.split("\n", -1)) {
            lines.add(REQUEST.matcher(line).replaceFirst("@" + number + "|"));
            number++;
        }
        return String.join("\n", lines);
    }

    private static ProseLine line(String text) {
        Matcher numbered = NUMBERED.matcher(text);
        return numbered.matches()
                ? new ProseLine(
                        Integer.parseInt(numbered.group(1)),
                        "@" + numbered.group(2).strip())
                : new ProseLine(0, text.strip());
    }
}

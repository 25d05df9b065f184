package fr.ptce.consolidation.fill.text;

import fr.ptce.consolidation.fill.Escaping;
import fr.ptce.consolidation.fill.MergeText;
import fr.ptce.consolidation.fill.SafeVelocity;
import fr.ptce.consolidation.fill.TemplateException;
import fr.ptce.consolidation.fill.TemplateFault;
import fr.ptce.consolidation.french.Typography;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.velocity.VelocityContext;

/**
 * A text that holds Velocity: the one door of the filler.
 *
 * <p>A line that starts with {@code ##} is a comment and is not written, save in Markdown below the first lines, where it is a title.
 */
public final class TextTemplate {
    private static final Pattern TITLE = Pattern.compile("(?m)^(#{2,6})(?=[ \\t])");
    private static final Pattern COMMENTS = Pattern.compile("\\A(?:##[^\\n]*(?:\\n|\\z))+");

    private final String name;
    private final String source;
    private final TextFormat format;

    private TextTemplate(String name, String source, TextFormat format) {
        this.name = name;
        this.source = source;
        this.format = format;
    }

    /**
     * Opens a template.
     *
     * @param template a text in UTF-8, with or without its mark
     * @param format how values are written in it
     * @throws IOException when the file cannot be read as UTF-8
     */
    public static TextTemplate open(Path template, TextFormat format) throws IOException {
        String text = Files.readString(template, StandardCharsets.UTF_8);
        return new TextTemplate(String.valueOf(template.getFileName()), withoutMark(text), format);
    }

    private static String withoutMark(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n");
    }

    /**
     * Fills the template. The same template and data give the same bytes.
     *
     * @param context plain data only
     * @param out the text to write, replaced when it exists
     * @throws IOException when it cannot be written
     * @throws TemplateException the faults of the template; nothing is then written
     */
    public void fill(Map<String, ?> context, Path out) throws IOException, TemplateException {
        Files.writeString(out, format.output(merge(context)), StandardCharsets.UTF_8);
    }

    /**
     * The filled text.
     *
     * @param context plain data only
     * @throws TemplateException the faults of the template: every unknown name at once, else the first value that is missing
     */
    public String merge(Map<String, ?> context) throws TemplateException {
        return merge(context, format.escaping());
    }

    /**
     * The filled text, its values written another way than its format says.
     *
     * @param context plain data only
     * @param escaping how values are written
     * @throws TemplateException the faults of the template
     */
    public String merge(Map<String, ?> context, Escaping escaping) throws TemplateException {
        VelocityContext scope = escaping.scope(SafeVelocity.scope(context));
        String velocity = format == TextFormat.MARKDOWN ? withTitles(source) : source;
        try {
            MergeText text = new SafeVelocity().text(velocity);
            List<TemplateFault> unknown = text.unknown(scope);
            if (!unknown.isEmpty()) {
                throw new TemplateException(
                        unknown.stream().map(fault -> sentence(fault, velocity)).toList());
            }
            return text.merge(scope);
        } catch (TemplateFault fault) {
            throw new TemplateException(List.of(sentence(fault, velocity)));
        }
    }

    /** Velocity takes two hashes for a comment: those of a title are kept from it. */
    private static String withTitles(String source) {
        Matcher comments = COMMENTS.matcher(source);
        int start = comments.find() ? comments.end() : 0;
        return source.substring(0, start)
                + TITLE.matcher(source.substring(start)).replaceAll("#[[$1]]#");
    }

    private String sentence(TemplateFault fault, String velocity) {
        String line = fault.line() > 0 ? ", ligne " + fault.line() : "";
        return name + line + Typography.COLON + withoutSource(fault.sentence(), velocity.strip());
    }

    /** The whole template would drown the fault. */
    private static String withoutSource(String message, String velocity) {
        return message.replace("« " + velocity + " »", "cette ligne").replace(velocity + " : ", "");
    }
}

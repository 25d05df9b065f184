package fr.ptce.consolidation.fill.docx;

import fr.ptce.consolidation.fill.Escaping;
import fr.ptce.consolidation.fill.MergeText;
import fr.ptce.consolidation.fill.SafeVelocity;
import fr.ptce.consolidation.fill.TemplateFault;
import fr.ptce.consolidation.french.Typography;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.velocity.VelocityContext;

/**
 * Tries the texts and fields of a part before the engine sees them, one paragraph a line, so that a fault is told with its paragraph: the
 * engine would only tell a column of XML.
 */
final class DocxCheck {
    private static final Pattern DIRECTIVE = Pattern.compile("#\\{?(foreach|if|elseif|else|end)\\b");

    private final String place;
    private final List<Paragraph> paragraphs;
    private final SafeVelocity velocity;
    private final List<String> errors = new ArrayList<>();

    /**
     * The check of one part.
     *
     * @param place its name for people, such as « Document »
     * @param velocity the engine of the template: making one takes longer than checking a letter
     */
    DocxCheck(String place, List<Paragraph> paragraphs, SafeVelocity velocity) {
        this.place = place;
        this.paragraphs = paragraphs;
        this.velocity = velocity;
    }

    /** Every fault: those of syntax, else the unknown names, else the first value that is missing. */
    List<String> errors(Map<String, ?> context) {
        VelocityContext scope = Escaping.PLAIN.scope(SafeVelocity.scope(context));
        checkNesting();
        if (errors.isEmpty()) {
            checkEach();
        }
        if (errors.isEmpty()) {
            checkWhole(scope);
        }
        return errors;
    }

    private void checkNesting() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Matcher directive = DIRECTIVE.matcher(paragraphs.get(i).velocity());
            while (directive.find()) {
                String name = directive.group(1);
                if (name.equals("foreach") || name.equals("if")) {
                    open.push(i);
                } else if (open.isEmpty()) {
                    add(i, "#" + name + " sans #foreach ni #if");
                } else if (name.equals("end")) {
                    open.pop();
                }
            }
        }
        open.descendingIterator().forEachRemaining(i -> add(i, "#foreach ou #if sans #end"));
    }

    /** Paragraphs that need no other to be parsed. */
    private void checkEach() {
        for (int i = 0; i < paragraphs.size(); i++) {
            String text = paragraphs.get(i).velocity();
            if (!DIRECTIVE.matcher(text).find()) {
                try {
                    velocity.text(text);
                } catch (TemplateFault fault) {
                    add(i, fault.sentence());
                }
            }
        }
    }

    private void checkWhole(VelocityContext scope) {
        StringBuilder whole = new StringBuilder();
        paragraphs.forEach(paragraph -> whole.append(paragraph.velocity()).append('\n'));
        try {
            MergeText text = velocity.text(whole.toString());
            text.unknown(scope).forEach(fault -> add(fault.line() - 1, fault.sentence()));
            if (errors.isEmpty()) {
                text.merge(scope);
            }
        } catch (TemplateFault fault) {
            String source = whole.toString().strip();
            add(
                    fault.line() - 1,
                    fault.sentence().replace("« " + source + " »", "ce texte").replace(source + " : ", ""));
        }
    }

    private void add(int index, String fault) {
        boolean known = index >= 0 && index < paragraphs.size();
        String where = known
                ? ", paragraphe " + (index + 1) + " « " + paragraphs.get(index).extract() + " »"
                : "";
        errors.add(place + where + Typography.COLON + fault);
    }
}

package fr.ptce.consolidation.fill.docx;

import fr.ptce.consolidation.french.Excerpt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * One paragraph of a template as its author reads it: its text, the name of each merge field in the place of what the field shows.
 *
 * @param element the paragraph
 * @param text its text
 */
record Paragraph(Element element, String text) {
    private static final Pattern FIELD =
            Pattern.compile("\\s*MERGEFIELD\\s+(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(.*?))\\s*(?:\\\\\\*.*)?");
    private static final Pattern DIRECTIVES = Pattern.compile("(?:\\s*#(?:\\{(?:else|end)\\}|else(?!if)\\b|end\\b"
            + "|(?:foreach|if|elseif|set)\\s*\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)))+\\s*");
    private static final Pattern PLACE = Pattern.compile("@/?[\\w:-]+(?=#)");

    static Paragraph of(Element element) {
        StringBuilder text = new StringBuilder();
        new Reading(text).read(element);
        return new Paragraph(element, text.toString().replace('\n', ' '));
    }

    /** Whether it only directs what stands around it, hence is not written. */
    boolean isDirective() {
        return DIRECTIVES.matcher(text).matches()
                && Xml.all(element, "drawing").isEmpty()
                && Xml.all(element, "sectPr").isEmpty();
    }

    boolean isVelocity() {
        return text.indexOf('$') >= 0 || text.indexOf('#') >= 0;
    }

    /** What Velocity will see, without the words that tell the filler where to put a directive ({@code @before-row}). */
    String velocity() {
        return PLACE.matcher(text).replaceAll("");
    }

    /** The first words, to find the paragraph by. */
    String extract() {
        String bare = text.strip();
        return Excerpt.of(bare, 61);
    }

    /** The name of a merge field, "" for another field. */
    static String field(String instruction) {
        Matcher matcher = FIELD.matcher(instruction);
        if (!matcher.matches()) {
            return "";
        }
        String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return name.replace("\\\"", "\"").strip();
    }

    /** Walks a paragraph: fields are either one element or what stands between two marks. */
    private static final class Reading {
        private final StringBuilder text;
        private final StringBuilder instruction = new StringBuilder();
        private boolean inInstruction;
        private boolean inResult;

        Reading(StringBuilder text) {
            this.text = text;
        }

        void read(Node parent) {
            for (Node child : Xml.children(parent)) {
                if (Xml.is(child, "fldSimple")) {
                    simple((Element) child);
                } else if (Xml.is(child, "fldChar")) {
                    mark(((Element) child).getAttributeNS(Xml.W, "fldCharType"));
                } else if (Xml.is(child, "instrText")) {
                    instruction.append(child.getTextContent());
                } else if (Xml.is(child, "t") && !inResult && !inInstruction) {
                    text.append(child.getTextContent());
                } else if (!Xml.is(child, "p")) {
                    read(child);
                }
            }
        }

        private void simple(Element field) {
            String name = field(field.getAttributeNS(Xml.W, "instr"));
            if (name.isEmpty()) {
                read(field);
            } else {
                text.append(name);
            }
        }

        private void mark(String type) {
            if (type.equals("begin")) {
                instruction.setLength(0);
                inInstruction = true;
            } else if (type.equals("separate") || type.equals("end")) {
                String name = inInstruction ? field(instruction.toString()) : "";
                text.append(name);
                inInstruction = false;
                inResult = type.equals("separate") && !name.isEmpty();
            }
        }
    }
}

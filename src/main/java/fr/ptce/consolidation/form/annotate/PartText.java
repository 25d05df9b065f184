package fr.ptce.consolidation.form.annotate;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * An XML part as text, and where the elements under its root stand, so that something may be added without touching the
 * rest.
 */
final class PartText {
    private static final String BOM = "\uFEFF";

    private String text;
    private String prefix = "";
    private int end;
    private final List<Child> children = new ArrayList<>();

    private PartText(String text) {
        this.text = text;
        scan();
    }

    /** An element under the root: its name without prefix, from its first character to the one after its last. */
    private record Child(String name, int start, int end) {}

    /** The part of those bytes, in UTF-8 as the reader demands, or in UTF-16 with its mark. */
    static PartText of(byte[] bytes) {
        boolean wide = bytes.length > 1 && ((bytes[0] == -2 && bytes[1] == -1) || (bytes[0] == -1 && bytes[1] == -2));
        String text = new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return new PartText(text.startsWith(BOM) ? text.substring(1) : text);
    }

    /** The part that says this. */
    static PartText of(String xml) {
        return new PartText(xml);
    }

    private static InputFactoryImpl factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void scan() {
        children.clear();
        try {
            XMLStreamReader2 xml = (XMLStreamReader2) factory().createXMLStreamReader(new StringReader(text));
            int depth = 0;
            int start = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    if (depth == 1) {
                        String own = xml.getPrefix();
                        prefix = own == null || own.isEmpty() ? "" : own + ":";
                    } else if (depth == 2) {
                        start = (int) xml.getLocationInfo().getStartingCharOffset();
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (depth == 2) {
                        int stop = (int) xml.getLocationInfo().getEndingCharOffset();
                        children.add(new Child(xml.getLocalName(), start, stop));
                    } else if (depth == 1) {
                        end = (int) xml.getLocationInfo().getStartingCharOffset();
                    }
                    depth--;
                }
            }
        } catch (XMLStreamException malformed) {
            throw new IllegalArgumentException("a part the reader accepted is malformed", malformed);
        }
    }

    /** Prefix of the elements of the part's own vocabulary, with its colon; "" when there is none. */
    String prefix() {
        return prefix;
    }

    boolean has(String name) {
        return find(name).isPresent();
    }

    private Optional<Child> find(String name) {
        return children.stream().filter(child -> child.name().equals(name)).findFirst();
    }

    /** The text of the first element of that name under the root, tags included; "" when there is none. */
    String element(String name) {
        return find(name)
                .map(child -> text.substring(child.start(), child.end()))
                .orElse("");
    }

    /** Replaces the first element of that name under the root. */
    void replace(String name, String xml) {
        Child child = find(name).orElseThrow();
        text = text.substring(0, child.start()) + xml + text.substring(child.end());
        scan();
    }

    /** Adds an element under the root, where its vocabulary wants it: before the first of those that come after it. */
    void insertBefore(List<String> followers, String xml) {
        int at = children.stream()
                .filter(child -> followers.contains(child.name()))
                .mapToInt(Child::start)
                .findFirst()
                .orElse(end);
        text = text.substring(0, at) + xml + text.substring(at);
        scan();
    }

    /** Adds at the end of the first element of that name under the root, which may be empty. */
    void append(String name, String xml) {
        String element = element(name);
        String tag = element.substring(1, element.indexOf(name) + name.length());
        String grown = element.endsWith("/>")
                ? element.substring(0, element.length() - 2) + ">" + xml + "</" + tag + ">"
                : element.substring(0, element.lastIndexOf("</")) + xml + element.substring(element.lastIndexOf("</"));
        replace(name, grown);
    }

    /** Takes away whatever matches; whether something did. */
    boolean remove(Pattern pattern) {
        String cleared = pattern.matcher(text).replaceAll("");
        boolean removed = !cleared.equals(text);
        if (removed) {
            text = cleared;
            scan();
        }
        return removed;
    }

    byte[] bytes() {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        boolean declared = text.startsWith("<?xml")
                && text.substring(0, text.indexOf("?>")).contains("UTF-16");
        return declared ? text.getBytes(StandardCharsets.UTF_16) : utf8;
    }

    @Override
    public String toString() {
        return text;
    }
}

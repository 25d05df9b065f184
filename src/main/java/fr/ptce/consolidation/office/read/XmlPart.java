package fr.ptce.consolidation.office.read;

import com.fasterxml.aalto.UncheckedStreamException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;

/**
 * One part being parsed: a cursor over its elements that sees to the depth, the deadline and the DOCTYPE, and counts as
 * known only the elements of the namespace of the root.
 */
final class XmlPart implements AutoCloseable {
    /** Elements or texts between two looks at the deadline, less one. */
    private static final int STEP = 0x3FF;
    /** The most attributes one element may have: the limit of the JDK's own parser. */
    private static final int ATTRIBUTES = 10_000;

    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private final String name;
    private final XMLStreamReader2 xml;
    private final int maxDepth;
    private final Deadline deadline;
    private String namespace = "";
    private int depth;
    private int events;

    XmlPart(String name, XMLStreamReader2 xml, int maxDepth, Deadline deadline) {
        this.name = name;
        this.xml = xml;
        this.maxDepth = maxDepth;
        this.deadline = deadline;
    }

    /** Moves to the root, which must have that local name. */
    void readRoot(String expected) throws RefusedException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            event = next();
        }
        namespace = xml.getNamespaceURI();
        if (namespace.startsWith(STRICT)) {
            throw new RefusedException(Fault.STRICT, "Open XML strict", name);
        }
        if (!xml.getLocalName().equals(expected)) {
            throw new RefusedException(Fault.PART, "élément " + xml.getLocalName(), name);
        }
    }

    /** Number of elements open around the cursor, the current one included. */
    int depth() {
        return depth;
    }

    /**
     * Moves to the next child of the element at that depth, whatever stands inside the children being passed over.
     *
     * @return false at the end of the element
     */
    boolean nextChild(int parent) throws RefusedException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (depth == parent + 1) {
                    return true;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && depth < parent) {
                return false;
            }
        }
    }

    /** Reads to the end, so that what follows is known to be well formed too. */
    void readEnd() throws RefusedException {
        int event = next();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
    }

    /** Moves to the next event of the parser, whatever it is. */
    int next() throws RefusedException {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth > maxDepth) {
                    throw new RefusedException(Fault.LIMIT, "plus de " + maxDepth + " éléments emboîtés", name);
                }
                if (xml.getAttributeCount() > ATTRIBUTES) {
                    throw new RefusedException(Fault.LIMIT, "plus de " + ATTRIBUTES + " attributs", name);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.DTD) {
                throw new RefusedException(Fault.DOCTYPE, "DOCTYPE", name);
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new RefusedException(Fault.XML, "entité inconnue", name);
            }
            if ((++events & STEP) == 0) {
                deadline.check(name);
            }
            return event;
        } catch (XMLStreamException | UncheckedStreamException e) {
            throw malformed();
        }
    }

    /** Whether the cursor is on an element of that local name, in the namespace of the root. */
    boolean isAt(String local) {
        return xml.getLocalName().equals(local) && xml.getNamespaceURI().equals(namespace);
    }

    /** Whether the cursor is on an element of that name. */
    boolean isAt(String uri, String local) {
        return xml.getLocalName().equals(local) && xml.getNamespaceURI().equals(uri);
    }

    /** Whether the cursor is on an element of that namespace. */
    boolean isIn(String uri) {
        return xml.getNamespaceURI().equals(uri);
    }

    /** Local name of the element, whatever its namespace. */
    String anyLocal() {
        return xml.getLocalName();
    }

    /** Whether the cursor is on an element of that local name, whatever its namespace. */
    boolean hasLocalName(String local) {
        return xml.getLocalName().equals(local);
    }

    /** Local name of the element, "" in another namespace than the root's. */
    String local() {
        return xml.getNamespaceURI().equals(namespace) ? xml.getLocalName() : "";
    }

    /** The attribute of that local name, whatever its prefix; "" when absent. */
    String attribute(String local) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(local)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The attribute of that name; "" when absent. */
    String attribute(String uri, String local) {
        String value = xml.getAttributeValue(uri, local);
        return value == null ? "" : value;
    }

    /** Whether the attribute of that name says yes. */
    boolean isTrue(String local) {
        String value = attribute(local);
        return value.equals("1") || value.equals("true");
    }

    int attributeCount() {
        return xml.getAttributeCount();
    }

    /** Local name of an attribute; "" when it has a prefix. */
    String attributeName(int index) {
        return xml.getAttributePrefix(index).isEmpty() ? xml.getAttributeLocalName(index) : "";
    }

    /** Local name of an attribute, whatever its prefix. */
    String attributeLocal(int index) {
        return xml.getAttributeLocalName(index);
    }

    String attributeNamespace(int index) {
        return xml.getAttributeNamespace(index);
    }

    String attributeValue(int index) {
        return xml.getAttributeValue(index);
    }

    /** The characters the cursor is on. */
    void appendCharacters(StringBuilder text) throws RefusedException {
        try {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        } catch (UncheckedStreamException e) {
            throw malformed();
        }
    }

    /** Hands the characters of an attribute to a decoder, trimmed. */
    void decode(int index, TypedValueDecoder decoder) throws RefusedException {
        try {
            xml.getAttributeAs(index, decoder);
        } catch (XMLStreamException e) {
            throw new RefusedException(Fault.CELL, "attribut " + attributeName(index), name);
        }
    }

    /**
     * Appends the text of the current element and moves to its end; the elements inside it are passed over with their
     * text.
     *
     * @param most characters past which the file is refused
     */
    void readText(XmlText text, int most) throws RefusedException {
        int here = depth;
        try {
            while (true) {
                int event = next();
                if (event == XMLStreamConstants.CHARACTERS
                        || event == XMLStreamConstants.CDATA
                        || event == XMLStreamConstants.SPACE) {
                    if (depth == here) {
                        char[] chars = xml.getTextCharacters();
                        text.append(chars, xml.getTextStart(), xml.getTextLength());
                        if (text.length() > most) {
                            throw new RefusedException(Fault.LIMIT, "texte trop long", name);
                        }
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT && depth < here) {
                    return;
                }
            }
        } catch (UncheckedStreamException e) {
            throw malformed();
        }
    }

    private RefusedException malformed() {
        return new RefusedException(
                Fault.XML, "XML mal formé, ligne " + xml.getLocation().getLineNumber(), name);
    }

    RefusedException refuse(Fault fault, String seen) {
        return new RefusedException(fault, seen, name);
    }

    @Override
    public void close() throws RefusedException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw malformed();
        }
    }
}

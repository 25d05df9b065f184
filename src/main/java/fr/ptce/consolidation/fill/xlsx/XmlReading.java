package fr.ptce.consolidation.fill.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a part of the template whole: templates are small, it is what they become that is large. */
final class XmlReading {
    private static final int MAX_DEPTH = 200;
    private static final InputFactoryImpl FACTORY = factory();

    private XmlReading() {}

    private static InputFactoryImpl factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static XmlElement read(String part, byte[] bytes) throws IOException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(
                    new ByteArrayInputStream(bytes), encoding(bytes).name());
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    throw new IOException("Part " + part + " declares a DOCTYPE");
                }
            }
            return element(reader, 0);
        } catch (XMLStreamException e) {
            throw new IOException("Part " + part + " is not well-formed XML", e);
        }
    }

    /** The StAX parser takes bytes for UTF-8; a byte order mark may say otherwise. */
    private static Charset encoding(byte[] bytes) {
        boolean littleEndian = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE;
        boolean bigEndian = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF;
        return littleEndian || bigEndian ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private static XmlElement element(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > MAX_DEPTH) {
            throw new XMLStreamException("Elements nested too deep");
        }
        String name = qualified(reader.getPrefix(), reader.getLocalName());
        List<XmlElement.Attribute> attributes = attributes(reader);
        List<XmlNode> children = new ArrayList<>();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(reader, depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                children.add(new XmlCharacters(reader.getText()));
            }
        }
        return new XmlElement(name, attributes, children);
    }

    private static List<XmlElement.Attribute> attributes(XMLStreamReader reader) {
        List<XmlElement.Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            String uri = reader.getNamespaceURI(i);
            String name = prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
            attributes.add(new XmlElement.Attribute(name, uri == null ? "" : uri));
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
            attributes.add(new XmlElement.Attribute(name, reader.getAttributeValue(i)));
        }
        return attributes;
    }

    private static String qualified(@Nullable String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }
}

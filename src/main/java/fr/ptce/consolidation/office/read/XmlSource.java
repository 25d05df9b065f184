package fr.ptce.consolidation.office.read;

import com.fasterxml.aalto.AaltoInputProperties;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.io.Stax2ByteArraySource;
import org.jspecify.annotations.Nullable;

/**
 * Opens the parts of one workbook as XML, once their encoding is known. One per file: the names a hostile file fills
 * the parser's symbol table with are forgotten with it.
 */
final class XmlSource {
    /**
     * Longest stretch without any {@code <}: the longest text a cell may hold, every character of it escaped, fits; a tag
     * of 200,000 attributes, which keeps a parser busy for minutes where no deadline is seen, does not.
     */
    private static final int STRETCH = 256 * 1024;

    private final InputFactoryImpl factory = new InputFactoryImpl();
    private final XlsxLimits limits;
    private final Deadline deadline;

    XmlSource(XlsxLimits limits, Deadline deadline) {
        this.limits = limits;
        this.deadline = deadline;
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory2.P_PRESERVE_LOCATION, false);
        factory.setProperty(AaltoInputProperties.P_RETAIN_ATTRIBUTE_GENERAL_ENTITIES, false);
    }

    XmlPart open(PartBytes part) throws RefusedException {
        deadline.check(part.name());
        try {
            Charset wide = wideCharset(part);
            XMLStreamReader2 xml;
            if (wide == null) {
                requireTagsWithinReason(part);
                xml = (XMLStreamReader2) factory.createXMLStreamReader(
                        new Stax2ByteArraySource(part.bytes(), part.offset(), part.length()));
                requireUtf8(xml.getCharacterEncodingScheme(), part);
            } else {
                xml = (XMLStreamReader2) factory.createXMLStreamReader(new StringReader(decode(part, wide)));
            }
            return new XmlPart(part.name(), xml, limits.depth(), deadline);
        } catch (XMLStreamException e) {
            throw new RefusedException(Fault.XML, "début illisible", part.name());
        }
    }

    /** UTF-16 by its mark, or by a first {@code <} on two bytes; null for the encodings on one byte. */
    private static @Nullable Charset wideCharset(PartBytes part) {
        if (part.length() < 2) {
            return null;
        }
        int first = ((part.bytes()[part.offset()] & 0xFF) << 8) | (part.bytes()[part.offset() + 1] & 0xFF);
        return switch (first) {
            case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
            case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
            default -> null;
        };
    }

    private static String decode(PartBytes part, Charset charset) throws RefusedException {
        try {
            String text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(part.bytes(), part.offset(), part.length()))
                    .toString();
            String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            for (int at = 0; marked.length() - at > STRETCH; ) {
                int tag = marked.lastIndexOf('<', at + STRETCH);
                at = requireTag(tag, at, part);
            }
            return marked;
        } catch (CharacterCodingException e) {
            throw new RefusedException(Fault.XML, "encodage UTF-16 abîmé", part.name());
        }
    }

    private static void requireTagsWithinReason(PartBytes part) throws RefusedException {
        byte[] bytes = part.bytes();
        int end = part.offset() + part.length();
        int at = part.offset();
        while (end - at > STRETCH) {
            int tag = at + STRETCH;
            while (tag > at && bytes[tag] != '<') {
                tag--;
            }
            at = requireTag(tag, at, part);
        }
    }

    private static int requireTag(int tag, int at, PartBytes part) throws RefusedException {
        if (tag <= at) {
            throw new RefusedException(Fault.LIMIT, "texte ou balise démesurés", part.name());
        }
        return tag;
    }

    /** The parser takes whatever a declaration says for UTF-8, Latin-1 included: better refuse than misread. */
    private static void requireUtf8(@Nullable String declared, PartBytes part) throws RefusedException {
        if (declared != null && !declared.equalsIgnoreCase("UTF-8") && !declared.equalsIgnoreCase("US-ASCII")) {
            throw new RefusedException(Fault.XML, "encodage " + declared, part.name());
        }
    }
}

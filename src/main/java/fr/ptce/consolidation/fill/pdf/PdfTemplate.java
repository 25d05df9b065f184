package fr.ptce.consolidation.fill.pdf;

import fr.ptce.consolidation.fill.TemplateException;
import fr.ptce.consolidation.fill.text.TextFormat;
import fr.ptce.consolidation.fill.text.TextTemplate;
import fr.ptce.consolidation.french.Typography;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** A page of XHTML that holds Velocity and becomes a PDF: the one door of the filler. */
public final class PdfTemplate {
    private final String name;
    private final TextTemplate page;

    private PdfTemplate(String name, TextTemplate page) {
        this.name = name;
        this.page = page;
    }

    /**
     * Opens a template.
     *
     * @param template a page of XHTML, in UTF-8, whose root says its language and whose head holds a title
     * @throws IOException when the file cannot be read
     */
    public static PdfTemplate open(Path template) throws IOException {
        return new PdfTemplate(String.valueOf(template.getFileName()), TextTemplate.open(template, TextFormat.HTML));
    }

    /**
     * Fills the template. The same template and data give the same bytes.
     *
     * @param context plain data only
     * @param out the PDF to write, replaced when it exists
     * @throws IOException when it cannot be written
     * @throws TemplateException the faults of the template; nothing is then written
     */
    public void fill(Map<String, ?> context, Path out) throws IOException, TemplateException {
        String xhtml = page.merge(context);
        check(xhtml);
        Files.write(out, new PdfPage(Glyphs.ofOurFonts().printable(xhtml)).render());
    }

    /**
     * A text in the characters a PDF of ours can draw, for who prints the same words elsewhere: a dash for a rarer dash, « ? »
     * for a letter of another script, nothing for an emoji.
     */
    public static String printable(String text) {
        return Glyphs.ofOurFonts().printable(text);
    }

    /** What is not well-formed would be told by the renderer in words of its own. */
    private void check(String xhtml) throws IOException, TemplateException {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.newSAXParser().parse(new InputSource(new StringReader(xhtml)), new DefaultHandler() {
                @Override
                public InputSource resolveEntity(String publicId, String systemId) {
                    return new InputSource(new StringReader(""));
                }

                @Override
                public void fatalError(SAXParseException fault) throws SAXException {
                    throw fault;
                }
            });
        } catch (SAXParseException fault) {
            String line = xhtml.lines()
                    .skip(Math.max(0, fault.getLineNumber() - 1))
                    .findFirst()
                    .orElse("");
            throw new TemplateException(
                    List.of(name + Typography.COLON + "la page remplie n'est pas du XHTML bien formé, près de « "
                            + line.strip() + " » (" + fault.getMessage() + ")"));
        } catch (SAXException | ParserConfigurationException failure) {
            throw new IOException("The page cannot be checked", failure);
        }
    }
}

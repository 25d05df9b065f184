package fr.ptce.consolidation.fill.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** A tagged PDF as a screen reader says it: in the order of its structure, without what is printed on every page. */
public final class PdfText {
    private final Map<COSDictionary, Map<Integer, String>> marked = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private PdfText() {}

    /** The whole text. */
    public static String of(Path pdf) throws IOException {
        PdfText reading = new PdfText();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, String> contents = new HashMap<>();
                collect(extractor.getMarkedContents(), contents);
                reading.marked.put(page.getCOSObject(), contents);
            }
            reading.walk(document.getDocumentCatalog().getStructureTreeRoot(), null);
        }
        return reading.text.toString();
    }

    private static void collect(List<?> contents, Map<Integer, String> found) {
        for (Object content : contents) {
            if (content instanceof PDMarkedContent mark) {
                StringBuilder words = new StringBuilder();
                mark.getContents().stream()
                        .filter(TextPosition.class::isInstance)
                        .forEach(position -> words.append(((TextPosition) position).getUnicode()));
                if (mark.getMCID() >= 0) {
                    found.merge(mark.getMCID(), words.toString(), String::concat);
                }
                collect(mark.getContents(), found);
            }
        }
    }

    private void walk(PDStructureNode node, @Nullable COSDictionary page) {
        for (Object kid : node.getKids()) {
            if (kid instanceof Integer mcid) {
                append(page, mcid);
            } else if (kid instanceof PDMarkedContentReference reference) {
                append(reference.getPage() == null ? page : reference.getPage().getCOSObject(), reference.getMCID());
            } else if (kid instanceof PDStructureElement element) {
                walk(
                        element,
                        element.getPage() == null ? page : element.getPage().getCOSObject());
            }
        }
    }

    private void append(@Nullable COSDictionary page, int mcid) {
        text.append(marked.getOrDefault(page, Map.of()).getOrDefault(mcid, ""));
    }
}

package fr.ptce.consolidation.fill.docx;

import fr.opensagres.xdocreport.core.XDocReportException;
import fr.opensagres.xdocreport.document.docx.DocxReport;
import fr.opensagres.xdocreport.document.docx.preprocessor.sax.DocxPreprocessor;
import fr.opensagres.xdocreport.template.ITemplateEngine;
import fr.opensagres.xdocreport.template.velocity.internal.VelocityTemplateEngine;
import fr.opensagres.xdocreport.template.velocity.internal.XDocVelocityContext;
import fr.ptce.consolidation.fill.SafeVelocity;
import fr.ptce.consolidation.fill.TemplateException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.jspecify.annotations.Nullable;

/**
 * A Word document that holds Velocity: the one door of the filler.
 *
 * <p>A merge field or a text {@code $x} takes its value. A paragraph, or a row of a table, that holds only {@code #foreach(…)},
 * {@code #if(…)}, {@code #elseif(…)}, {@code #else}, {@code #end} or {@code #set(…)} speaks of those after it and is not written;
 * inside a paragraph they speak of its text. XDocReport's own {@code @before-row#foreach(…)} and {@code @after-row#end} are known too.
 */
public final class DocxTemplate {
    private final DocxPackage parts;
    private final SafeVelocity velocity = new SafeVelocity();
    private @Nullable Ready ready;

    private DocxTemplate(DocxPackage parts) {
        this.parts = parts;
    }

    /**
     * Opens a template.
     *
     * @param template a .docx document
     * @throws IOException when the file cannot be read as one
     */
    public static DocxTemplate open(Path template) throws IOException {
        return new DocxTemplate(DocxPackage.read(template));
    }

    /**
     * Fills the template. The same template and data give the same bytes.
     *
     * @param context plain data and charts; {@code rapport.titre}, when there, becomes the title of the document
     * @param out the document to write, replaced when it exists
     * @throws IOException when it cannot be written
     * @throws TemplateException the faults of the template, each with its paragraph; nothing is then written
     */
    public void fill(Map<String, ?> context, Path out) throws IOException, TemplateException {
        Ready template = ready();
        List<String> errors = new ArrayList<>();
        template.paragraphs()
                .forEach((part, paragraphs) ->
                        errors.addAll(new DocxCheck(place(part), paragraphs, velocity).errors(context)));
        if (!errors.isEmpty()) {
            throw new TemplateException(errors);
        }
        DocxValues values = new DocxValues();
        DocxPackage filled = DocxPackage.read(
                new ByteArrayInputStream(merge(template.report(), values.scope(SafeVelocity.scope(context)))));
        new DocxFinish(filled).finish(values.charts(), title(context));
        Files.write(out, filled.zip());
    }

    /** What the template needs once, however often it is filled: its paragraphs by part, and the engine's own reading of it. */
    private record Ready(Map<String, List<Paragraph>> paragraphs, DocxReport report) {}

    private Ready ready() throws IOException {
        Ready known = ready;
        if (known != null) {
            return known;
        }
        DocxPackage prepared = parts.copy();
        Map<String, List<Paragraph>> paragraphs = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> part : parts.parts().entrySet()) {
            if (DocxPackage.isMerged(part.getKey())) {
                DocxPart read = new DocxPart(part.getValue());
                paragraphs.put(part.getKey(), read.paragraphs());
                prepared.put(part.getKey(), read.prepared());
            }
        }
        Ready made = new Ready(paragraphs, report(prepared));
        ready = made;
        return made;
    }

    private static String place(String part) {
        String number = part.replaceAll("\\D", "");
        return part.contains("header")
                ? "En-tête " + number
                : part.contains("footer") ? "Pied de page " + number : "Document";
    }

    private static DocxReport report(DocxPackage prepared) throws IOException {
        // Without a configuration XDocReport escapes nothing by itself: escaping is ours, by the type of the value.
        ITemplateEngine engine = new VelocityTemplateEngine(SafeVelocity.properties());
        try {
            DocxReport report = new TextOnlyReport();
            report.setId("rapport");
            report.setTemplateEngine(engine);
            report.load(new ByteArrayInputStream(prepared.zip()));
            return report;
        } catch (XDocReportException failure) {
            throw new IOException("The document cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static byte[] merge(DocxReport report, VelocityContext scope) throws IOException {
        XDocVelocityContext context = new XDocVelocityContext();
        for (Object key : allKeys(scope)) {
            context.put(key.toString(), scope.get(key.toString()));
        }
        context.attachEventCartridge(scope.getEventCartridge());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            report.process(context, out);
        } catch (XDocReportException failure) {
            throw new IOException("The document cannot be filled: " + failure.getMessage(), failure);
        }
        return out.toByteArray();
    }

    private static List<Object> allKeys(VelocityContext scope) {
        List<Object> keys = new ArrayList<>(List.of((Object[]) scope.getKeys()));
        if (scope.getChainedContext() instanceof VelocityContext inner) {
            keys.addAll(List.of((Object[]) inner.getKeys()));
        }
        return keys;
    }

    private static String title(Map<String, ?> context) {
        return context.get("rapport") instanceof Map<?, ?> report
                ? String.valueOf(report.containsKey("titre") ? report.get("titre") : "")
                : "";
    }

    /** XDocReport adds a directive for each of its helpers: none is let in. */
    private static final class TextOnlyReport extends DocxReport {
        private static final long serialVersionUID = 1L;
        private static final String[] TEXTS = {DocxPackage.DOCUMENT, "word/header*.xml", "word/footer*.xml"};

        @Override
        protected void registerPreprocessors() {
            for (String text : TEXTS) {
                addPreprocessor(text, DocxPreprocessor.INSTANCE);
            }
        }

        @Override
        protected String[] getDefaultXMLEntries() {
            return TEXTS.clone();
        }
    }
}

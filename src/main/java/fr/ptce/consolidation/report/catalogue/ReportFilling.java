package fr.ptce.consolidation.report.catalogue;

import fr.ptce.consolidation.fill.TemplateException;
import fr.ptce.consolidation.fill.docx.DocxTemplate;
import fr.ptce.consolidation.fill.pdf.PdfTemplate;
import fr.ptce.consolidation.fill.text.TextFormat;
import fr.ptce.consolidation.fill.text.TextTemplate;
import fr.ptce.consolidation.fill.xlsx.XlsxTemplate;
import fr.ptce.consolidation.fill.xlsx.XlsxTemplateException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills a template, once or several times, with the filler of its format. */
public final class ReportFilling {
    private final Template template;
    private @Nullable Opened opened;

    /** The filling of that template. */
    public ReportFilling(Template template) {
        this.template = template;
    }

    /**
     * Fills it.
     *
     * @param context plain data only
     * @param out the report, replaced when it exists; its folder exists
     * @throws UnreadableTemplateException when the template is not a readable file of its format
     * @throws IOException when the report cannot be written
     * @throws TemplateException the faults of the template; nothing is left at {@code out}
     */
    public void fill(Map<String, ?> context, Path out) throws IOException, TemplateException {
        Opened template = opened;
        if (template == null) {
            template = open();
            opened = template;
        }
        template.fill(context, out);
    }

    /** A template that was read. */
    @FunctionalInterface
    private interface Opened {
        void fill(Map<String, ?> context, Path out) throws IOException, TemplateException;
    }

    private Opened open() throws UnreadableTemplateException {
        Path source = template.source();
        try {
            return switch (template.format()) {
                case XLSX -> workbook(XlsxTemplate.open(source));
                case DOCX -> DocxTemplate.open(source)::fill;
                case HTML -> template.isPdf() ? PdfTemplate.open(source)::fill : text(TextFormat.HTML);
                case CSV -> text(TextFormat.CSV);
                case TXT -> text(TextFormat.PLAIN);
                case MD -> text(TextFormat.MARKDOWN);
            };
        } catch (IOException unreadable) {
            throw new UnreadableTemplateException(source, unreadable);
        }
    }

    private Opened text(TextFormat format) throws IOException {
        return TextTemplate.open(template.source(), format)::fill;
    }

    private static Opened workbook(XlsxTemplate template) {
        return (context, out) -> {
            try {
                template.fill(context, out);
            } catch (XlsxTemplateException wrong) {
                throw new TemplateException(wrong.errors());
            }
        };
    }
}

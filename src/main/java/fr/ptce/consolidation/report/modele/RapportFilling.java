package fr.ptce.consolidation.report.modele;

import fr.ptce.consolidation.report.docx.DocxTemplate;
import fr.ptce.consolidation.report.pdf.PdfTemplate;
import fr.ptce.consolidation.report.template.TemplateException;
import fr.ptce.consolidation.report.text.TextFormat;
import fr.ptce.consolidation.report.text.TextTemplate;
import fr.ptce.consolidation.report.xlsx.XlsxTemplate;
import fr.ptce.consolidation.report.xlsx.XlsxTemplateException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Fills a template with the filler of its format. */
public final class RapportFilling {
    private final Modele modele;

    /** The filling of that template. */
    public RapportFilling(Modele modele) {
        this.modele = modele;
    }

    /**
     * Fills it.
     *
     * @param context plain data only
     * @param out the report, replaced when it exists; its folder exists
     * @throws IOException when the template is not a readable file of its format, or the report cannot be written
     * @throws TemplateException the faults of the template; nothing is left at {@code out}
     */
    public void fill(Map<String, ?> context, Path out) throws IOException, TemplateException {
        switch (modele.format()) {
            case XLSX -> fillWorkbook(context, out);
            case DOCX -> DocxTemplate.open(modele.source()).fill(context, out);
            case HTML -> fillPage(context, out);
            case CSV -> text(TextFormat.CSV).fill(context, out);
            case TXT -> text(TextFormat.PLAIN).fill(context, out);
            case MD -> text(TextFormat.MARKDOWN).fill(context, out);
        }
    }

    private void fillWorkbook(Map<String, ?> context, Path out) throws IOException, TemplateException {
        try {
            XlsxTemplate.open(modele.source()).fill(context, out);
        } catch (XlsxTemplateException wrong) {
            throw new TemplateException(wrong.errors());
        }
    }

    private void fillPage(Map<String, ?> context, Path out) throws IOException, TemplateException {
        if (modele.isPdf()) {
            PdfTemplate.open(modele.source()).fill(context, out);
        } else {
            text(TextFormat.HTML).fill(context, out);
        }
    }

    private TextTemplate text(TextFormat format) throws IOException {
        return TextTemplate.open(modele.source(), format);
    }
}

package fr.ptce.consolidation.fill.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/** Renders one page of XHTML, however long, with nothing of the machine in the result: its fonts, colours and dates are ours. */
final class PdfPage {
    private static final String FAMILY = "Liberation Sans";

    /** The faces of the family. */
    static final List<String> FACES = List.of("Regular", "Bold", "Italic", "BoldItalic");

    private static final String PROFILE = "srgb.icc";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final long DOCUMENT_ID = 1901_2015L;
    private static final String DATE = "2000-01-01T00:00:00Z";

    static {
        XRLog.setLoggerImpl(new PdfLog());
    }

    private final String xhtml;

    PdfPage(String xhtml) {
        this.xhtml = xhtml;
    }

    byte[] render() throws IOException {
        try (BatikSVGDrawer drawer = new BatikSVGDrawer();
                PdfBoxRenderer renderer = builder(drawer).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                stamp(document);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                document.save(bytes);
                return bytes.toByteArray();
            }
        }
    }

    private PdfRendererBuilder builder(BatikSVGDrawer drawer) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(bytes(PROFILE));
        builder.useSVGDrawer(drawer);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.withProducer("Consolidation PTCE");
        font(builder, "Regular", REGULAR, FontStyle.NORMAL, EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
        font(builder, "Bold", BOLD, FontStyle.NORMAL, EnumSet.of(FSFontUseCase.DOCUMENT));
        font(builder, "Italic", REGULAR, FontStyle.ITALIC, EnumSet.of(FSFontUseCase.DOCUMENT));
        font(builder, "BoldItalic", BOLD, FontStyle.ITALIC, EnumSet.of(FSFontUseCase.DOCUMENT));
        builder.withHtmlContent(xhtml, null);
        return builder;
    }

    private static void font(
            PdfRendererBuilder builder, String face, int weight, FontStyle style, Set<FSFontUseCase> uses) {
        FSSupplier<InputStream> file = () -> open(file(face));
        builder.useFont(file, FAMILY, weight, style, true, uses);
    }

    /**
     * The date of the run, in the properties and in their XMP copy, would make two runs differ; the colour profile, which
     * Java writes anew in its own way, two versions of Java.
     */
    private static void stamp(PDDocument document) throws IOException {
        for (PDOutputIntent intent : document.getDocumentCatalog().getOutputIntents()) {
            try (OutputStream profile = intent.getDestOutputIntent().createOutputStream(COSName.FLATE_DECODE)) {
                profile.write(bytes(PROFILE));
            }
        }
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        day.clear();
        day.set(2000, Calendar.JANUARY, 1);
        document.getDocumentInformation().setCreationDate(day);
        document.getDocumentInformation().setModificationDate(day);
        document.setDocumentId(DOCUMENT_ID);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String dates = "<xmp:CreateDate>" + DATE + "</xmp:CreateDate><xmp:ModifyDate>" + DATE + "</xmp:ModifyDate>";
        metadata.importXMPMetadata(
                xmp.replaceAll("<xmp:CreateDate>[^<]*</xmp:CreateDate>", dates).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        }
    }

    /** The resource of a face. */
    static String file(String face) {
        return "LiberationSans-" + face + ".ttf";
    }

    /** A resource of ours. */
    static InputStream open(String resource) {
        InputStream in = PdfPage.class.getResourceAsStream(resource);
        if (in == null) {
            throw new UncheckedIOException(new IOException("the program lacks its own " + resource));
        }
        return in;
    }
}

package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.office.OfficeZip;
import fr.ptce.consolidation.office.XmlEscape;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes the workbook all the poles of a campaign have in common, marks standing for what differs. */
public final class FormMaster {
    /** Colours of the tabs, in turn. */
    private static final String[] TABS = {"2F6673", "3E7C59", "8A6D1F", "7A4B7A", "9A4A2F", "2D5F9A", "5B6770"};

    private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[(.*?)]]>", Pattern.DOTALL);

    private FormMaster() {}

    /**
     * The parts of the workbook by name, as XML.
     *
     * @param edition which of the definition's workbooks
     */
    static SortedMap<String, String> parts(Definition definition, Campagne campagne, Edition edition) {
        return parts(workbook -> {
            FormBook book =
                    new FormBook(workbook, new FormStyles(workbook), definition, campagne, new AnswerCells(), edition);
            NoticeSheet.write(book);
            int tab = 0;
            for (Section section : book.sections()) {
                String color = TABS[tab++ % TABS.length];
                if (section.repeat()) {
                    StructureSheet.write(book, section, edition.structures(), color);
                } else {
                    QuestionSheet.write(book, section, color);
                }
            }
            LiveChecks.write(book);
            ListSheet.write(book);
            CommuneSheet.write(book);
            MetaSheet.write(book);
            book.workbook().setForceFormulaRecalculation(true);
            workbook.setActiveSheet(0);
            describe(book);
        });
    }

    /** A workbook without marks nor date of its own: the same content gives the same bytes. */
    public static byte[] stamped(Consumer<XSSFWorkbook> content) {
        return new StampedWorkbook(parts(content.andThen(workbook -> {
                    Optional<Date> date = Optional.of(Date.from(Instant.EPOCH));
                    workbook.getProperties().getCoreProperties().setCreated(date);
                    workbook.getProperties().getCoreProperties().setModified(date);
                })))
                .stamp(Map.of());
    }

    private static SortedMap<String, String> parts(Consumer<XSSFWorkbook> content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            content.accept(workbook);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return unzip(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException("a workbook in memory could not be written", impossible);
        }
    }

    /** Nobody's name, and a date that depends on the campaign only. */
    private static void describe(FormBook book) {
        POIXMLProperties.CoreProperties core = book.workbook().getProperties().getCoreProperties();
        Optional<Date> date = Optional.of(Date.from(LocalDate.of(book.campagne().exercice() + 1, 1, 1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()));
        String network = book.definition().settings().get("reseau");
        core.setCreator(network.isEmpty() ? "Réseau des PTCE" : network);
        core.setTitle(book.definition().settings().title() + ", exercice "
                + book.campagne().exercice());
        core.setCreated(date);
        core.setModified(date);
        book.workbook()
                .getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication("Consolidation PTCE");
    }

    private static SortedMap<String, String> unzip(byte[] workbook) {
        SortedMap<String, String> parts = new TreeMap<>();
        OfficeZip.unpack(workbook)
                .forEach((name, bytes) ->
                        parts.put(name, withRows(withoutCdata(new String(bytes, StandardCharsets.UTF_8)))));
        return parts;
    }

    /** The only sheet without rows is that of the communes, which differ from one région to the other. */
    private static String withRows(String xml) {
        return xml.replace("<sheetData/>", "<sheetData>" + CommuneSheet.ROWS + "</sheetData>");
    }

    /** POI's writer wraps texts with many ampersands, in which a mark could not be replaced like elsewhere. */
    private static String withoutCdata(String xml) {
        return CDATA.matcher(xml).replaceAll(found -> Matcher.quoteReplacement(XmlEscape.text(found.group(1))));
    }
}

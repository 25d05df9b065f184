package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The form of a member structure as the network sends it, filled by hand. */
public final class FilledForm {
    private final Campagne campagne;
    private final ExpectedPole pole;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private Instant modified = Instant.parse("2016-06-01T08:00:00Z");
    private Consumer<XSSFWorkbook> tweak = workbook -> {};

    private FilledForm(Campagne campagne, ExpectedPole pole) {
        this.campagne = campagne;
        this.pole = pole;
    }

    /** That of a member of that pole, in the campaign of the tests. */
    public static FilledForm of(String pole) {
        return new FilledForm(
                new Campagne("exemple-2015", 2015, "Enquête d’exemple", true),
                new ExpectedPole(pole, "Pôle " + pole, List.of(), "40209", "40", "75", "", ""));
    }

    /** Types that into the cell of a question, {@code champ}, {@code champ/code} or {@code champ/1}. */
    public FilledForm answers(String field, String text) {
        answers.put(field, text);
        return this;
    }

    /** Saves it at that instant. */
    public FilledForm modified(String instant) {
        modified = Instant.parse(instant);
        return this;
    }

    /** Does that to the workbook once filled. */
    public FilledForm tweak(Consumer<XSSFWorkbook> other) {
        tweak = other;
        return this;
    }

    /** Its bytes. */
    public byte[] bytes() throws IOException {
        byte[] blank = BlankForms.structures(campagne).write(pole);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(blank));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            answers.forEach((field, text) -> cell(workbook, field).setCellValue(text));
            tweak.accept(workbook);
            workbook.getProperties().getCoreProperties().setModified(Optional.of(Date.from(modified)));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static XSSFCell cell(XSSFWorkbook workbook, String field) {
        String name = "rep." + field.replace("/", "..");
        CellReference place = new CellReference(workbook.getName(name).getRefersToFormula());
        return workbook.getSheet(place.getSheetName()).getRow(place.getRow()).getCell(place.getCol());
    }
}

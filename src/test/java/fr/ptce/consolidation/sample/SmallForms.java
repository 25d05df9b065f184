package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.form.write.FormWriter;
import fr.ptce.consolidation.questionnaire.Definition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Questionnaires as the generator fills them, with all its traps, in forms that offer fewer rows for the member structures: what a
 * spreadsheet computes grows with the rows, what each rule says does not.
 */
public final class SmallForms {
    /** Rows enough for structures that differ from one another. */
    public static final int ROWS = 6;

    private SmallForms() {}

    /** Writes so many questionnaires, each with so many rows, {@code P001-7.xlsx} and so on by their seed; the same seed, the same bytes. */
    public static List<Path> write(Definition definition, int rows, int poles, long seed, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        Territories places = Territories.read();
        BlankMould mould = mould(definition, rows, places.pole(0));
        RandomCampagne campaign = new RandomCampagne(definition, places, seed, mould.lines());
        List<Path> files = new ArrayList<>();
        for (int number = 1; number <= poles; number++) {
            SentFile sent = campaign.sentFile(number);
            Path file = folder.resolve(sent.fichier().replace(".xlsx", "-" + seed + ".xlsx"));
            files.add(Files.write(file, mould.fill(sent)));
        }
        return files;
    }

    private static BlankMould mould(Definition definition, int rows, FictitiousPole nobody) {
        Campagne campaign = new Campagne(SampleCampagne.ID, SampleCampagne.EXERCICE, "Essai", true);
        byte[] blank = new FormWriter(definition, campaign, rows)
                .writeWithoutCommunes(new ExpectedPole(nobody.id(), nobody.name(), List.of(), "", "", "", "", ""));
        return new BlankMould(blank, nobody);
    }
}

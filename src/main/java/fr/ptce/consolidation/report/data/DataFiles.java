package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.report.context.CampaignData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes {@code donnees/}: every CSV file of the campaign, and {@code LISEZMOI.txt}, which explains their columns. The
 * columns being a contract, a campaign of fictitious answers is told there, not in the tables.
 */
public final class DataFiles {
    private static final String NOTICE = "LISEZMOI.txt";

    private final CampaignData data;
    private final PerPole perPole;

    /** The files of that campaign. */
    public DataFiles(CampaignData data) {
        this(data, new PerPole());
    }

    /**
     * The files of that campaign.
     *
     * @param perPole told the poles of which a file says nothing
     */
    public DataFiles(CampaignData data, PerPole perPole) {
        this.data = data;
        this.perPole = perPole;
    }

    /**
     * Writes them all.
     *
     * @param folder the folder {@code donnees}, created when absent
     * @return what became of the collected cells, for the journal
     * @throws IOException when the disk or the base fails; the folder is then incomplete
     */
    public Map<String, Object> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        new IndicateursCsv(data).write(folder.resolve("indicateurs.csv"));
        new EffetSelectionCsv(data).write(folder.resolve("effet-selection.csv"));
        new EvolutionCsv(data).write(folder.resolve("evolution.csv"));
        new ContributionsCsv(data).write(folder.resolve("contributions.csv"));
        new AnomaliesCsv(data).write(folder.resolve("anomalies.csv"));
        new SelectionCsv(data).write(folder.resolve("selection.csv"));
        new PolesCsv(data).write(folder.resolve("poles.csv"));
        new StructuresCsv(data).write(folder.resolve("structures.csv"));
        new FormulairesCsv(data).write(folder.resolve("formulaires-structures.csv"));
        new RelancesCsv(data).write(folder.resolve("relances.csv"));
        new ReceptionsCsv(data).write(folder.resolve("receptions.csv"));
        new RedressementsCsv(data).write(folder.resolve("redressements.csv"));
        new RevisionsCsv(data).write(folder.resolve("revisions.csv"));
        new DivergencesCsv(data).write(folder.resolve("divergences.csv"));
        new ReglesCsv(data).write(folder.resolve("regles.csv"));
        writeNotice(folder.resolve(NOTICE));
        try (CellulesSansUsageCsv unused = new CellulesSansUsageCsv(data, folder.resolve("cellules-sans-usage.csv"))) {
            new LignageCsv(data).write(folder.resolve("lignage.csv"), unused, perPole);
            return unused.end();
        } catch (UncheckedIOException disk) {
            throw new IOException("the unused cells could not be written", disk);
        }
    }

    private void writeNotice(Path file) throws IOException {
        try (InputStream in = DataFiles.class.getResourceAsStream(NOTICE)) {
            if (in == null) {
                throw new IOException("the program lacks its own " + NOTICE);
            }
            String mention = data.mention();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{campagne}", data.campagne().libelle())
                    .replace("{id}", data.campagne().id())
                    .replace("{mention}", mention.isEmpty() ? "" : mention.concat("\n\n"))
                    .replace("{selection}", data.consolidation().criteria());
            Files.writeString(file, "\uFEFF" + text.replace("\r", "").replace("\n", "\r\n"), StandardCharsets.UTF_8);
        }
    }
}

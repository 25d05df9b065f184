package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.report.context.CampaignData;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code indicateurs.csv}: one row per figure, complete ones first, then those of profile financeur, masked or not. */
final class IndicateursCsv {
    static final List<String> COLUMNS =
            FigureColumns.named("valeur", "unite", "numerateur", "denominateur", "base", "n", "profil", "statut");

    private final CampaignData data;

    IndicateursCsv(CampaignData data) {
        this.data = data;
    }

    void write(Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.create(file, COLUMNS)) {
            for (Figure figure : data.figures()) {
                write(csv, figure, figure.statut());
            }
            for (Figure figure : data.diffusion().figures()) {
                write(csv, figure, figure.statut());
            }
        }
    }

    /** Writes the row of a figure, masked where it is secret, under the status its readers may know. */
    static void write(CsvWriter csv, Figure figure, String statut) throws IOException {
        csv.row(FigureColumns.of(
                figure,
                shown(figure, figure.valeur()),
                figure.unite().label(),
                shown(figure, figure.numerateur().map(PlainNumber::of)),
                shown(figure, figure.denominateur().map(PlainNumber::of)),
                figure.base(),
                figure.isSecretBase() ? Figure.SECRECY : figure.n(),
                figure.profil(),
                statut));
    }

    private static Object shown(Figure figure, Optional<BigDecimal> number) {
        return figure.isSecrecy() ? Figure.SECRECY : number;
    }
}

package fr.ptce.consolidation.report.donnees;

import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.report.CampaignData;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code indicateurs.csv}: one row per figure. */
final class IndicateursCsv {
    static final List<String> COLONNES = List.of(
            "indicateur",
            "libelle",
            "modalite",
            "modalite_libelle",
            "ventilation",
            "ventilation_modalite",
            "valeur",
            "unite",
            "numerateur",
            "denominateur",
            "base",
            "n",
            "profil",
            "statut");

    private final CampaignData data;

    IndicateursCsv(CampaignData data) {
        this.data = data;
    }

    void write(Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, COLONNES)) {
            for (Figure figure : data.figures()) {
                csv.row(
                        figure.indicateur(),
                        figure.libelle(),
                        figure.modalite(),
                        figure.modaliteLibelle(),
                        figure.ventilation(),
                        figure.ventilationModalite(),
                        figure.valeur(),
                        figure.unite(),
                        plain(figure.numerateur()),
                        plain(figure.denominateur()),
                        figure.base(),
                        figure.n(),
                        figure.profil(),
                        figure.statut());
            }
        }
    }

    private static Optional<BigDecimal> plain(Optional<BigDecimal> number) {
        return number.map(Query::plain);
    }
}

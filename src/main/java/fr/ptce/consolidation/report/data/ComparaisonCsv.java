package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.report.comparison.FigureChange;
import fr.ptce.consolidation.report.comparison.OtherChange;
import fr.ptce.consolidation.report.comparison.PoleEffect;
import fr.ptce.consolidation.report.comparison.RunComparison;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything that moved between two runs: each figure, under it the effect of each pole, then what else is not the same. */
public final class ComparaisonCsv {
    static final List<String> COLUMNS = List.of(
            "objet",
            "mouvement",
            "indicateur",
            "modalite",
            "ventilation",
            "ventilation_modalite",
            "libelle",
            "pole",
            "avant",
            "n_avant",
            "apres",
            "n_apres",
            "ecart",
            "unite",
            "detail");
    private static final int DECIMALS = 6;

    private ComparaisonCsv() {}

    /**
     * Writes it, replacing any other file of that name.
     *
     * @param figureChanges the figures wanted, in their order
     */
    public static void write(Path file, RunComparison comparison, List<FigureChange> figureChanges) throws IOException {
        try (CsvWriter csv = CsvWriter.create(file, COLUMNS)) {
            for (FigureChange moved : figureChanges) {
                figure(csv, moved);
                for (PoleEffect effect : moved.effets()) {
                    pole(csv, moved, effect, comparison.cause(effect));
                }
            }
            for (OtherChange change : comparison.changes()) {
                csv.row(
                        change.subject().name().toLowerCase(Locale.ROOT),
                        change.move(),
                        "",
                        "",
                        "",
                        "",
                        change.nom(),
                        change.pole(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        change.detail());
            }
        }
    }

    private static void figure(CsvWriter csv, FigureChange moved) throws IOException {
        String title =
                moved.modaliteLibelle().isEmpty() ? moved.libelle() : moved.libelle() + " : " + moved.modaliteLibelle();
        csv.row(
                "chiffre",
                switch (moved.presence()) {
                    case DEUX -> "a bougé";
                    case AVANT -> "disparu";
                    case APRES -> "nouveau";
                },
                moved.cle().indicateur(),
                moved.cle().modalite(),
                moved.cle().ventilation(),
                moved.cle().ventilationModalite(),
                title,
                "",
                moved.avant().valeur(),
                moved.avant().n(),
                moved.apres().valeur(),
                moved.apres().n(),
                moved.gap(),
                moved.gapUnit().label(),
                "");
    }

    private static void pole(CsvWriter csv, FigureChange moved, PoleEffect effect, String cause) throws IOException {
        csv.row(
                "pole",
                effect.move().label(),
                moved.cle().indicateur(),
                moved.cle().modalite(),
                "",
                "",
                "",
                effect.pole(),
                effect.avant().map(PlainNumber::of),
                "",
                effect.apres().map(PlainNumber::of),
                "",
                rounded(effect.effect()),
                moved.gapUnit().label(),
                cause);
    }

    private static Optional<BigDecimal> rounded(Optional<BigDecimal> number) {
        return number.map(value -> value.setScale(DECIMALS, RoundingMode.HALF_UP));
    }
}

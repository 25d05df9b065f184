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
    static final List<String> COLONNES = List.of(
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
    private static final int DECIMALES = 6;

    private ComparaisonCsv() {}

    /**
     * Writes it, replacing any other file of that name.
     *
     * @param bouges the figures wanted, in their order
     */
    public static void write(Path file, RunComparison comparaison, List<FigureChange> bouges) throws IOException {
        try (CsvWriter csv = CsvWriter.create(file, COLONNES)) {
            for (FigureChange bouge : bouges) {
                figure(csv, bouge);
                for (PoleEffect effet : bouge.effets()) {
                    pole(csv, bouge, effet, comparaison.cause(effet));
                }
            }
            for (OtherChange change : comparaison.changements()) {
                csv.row(
                        change.sujet().name().toLowerCase(Locale.ROOT),
                        change.mouvement(),
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

    private static void figure(CsvWriter csv, FigureChange bouge) throws IOException {
        String titre =
                bouge.modaliteLibelle().isEmpty() ? bouge.libelle() : bouge.libelle() + " : " + bouge.modaliteLibelle();
        csv.row(
                "chiffre",
                switch (bouge.presence()) {
                    case DEUX -> "a bougé";
                    case AVANT -> "disparu";
                    case APRES -> "nouveau";
                },
                bouge.cle().indicateur(),
                bouge.cle().modalite(),
                bouge.cle().ventilation(),
                bouge.cle().ventilationModalite(),
                titre,
                "",
                bouge.avant().valeur(),
                bouge.avant().n(),
                bouge.apres().valeur(),
                bouge.apres().n(),
                bouge.ecart(),
                bouge.uniteEcart().label(),
                "");
    }

    private static void pole(CsvWriter csv, FigureChange bouge, PoleEffect effet, String cause) throws IOException {
        csv.row(
                "pole",
                effet.mouvement().libelle(),
                bouge.cle().indicateur(),
                bouge.cle().modalite(),
                "",
                "",
                "",
                effet.pole(),
                effet.avant().map(PlainNumber::of),
                "",
                effet.apres().map(PlainNumber::of),
                "",
                rounded(effet.effet()),
                bouge.uniteEcart().label(),
                cause);
    }

    private static Optional<BigDecimal> rounded(Optional<BigDecimal> number) {
        return number.map(value -> value.setScale(DECIMALES, RoundingMode.HALF_UP));
    }
}

package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.fill.FrenchFormat;
import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.french.Plural;
import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.indicator.Labels;
import fr.ptce.consolidation.indicator.LineageLine;
import fr.ptce.consolidation.report.context.CampaignData;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A figure and its cells on the console: the figure first, then its cells by file and by sheet, on 100 columns. */
final class TraceScreen {
    private static final int DIGEST = 12;
    private static final FrenchFormat FORMAT = new FrenchFormat();

    private final PrintWriter out;
    private final CampaignData data;
    private final boolean detail;
    private final Map<String, String> poles = new HashMap<>();
    private final Set<String> units = new HashSet<>();
    private final Set<String> files = new HashSet<>();
    private long cells;
    private String pole = "";
    private String sheet = "";

    TraceScreen(PrintWriter out, CampaignData data, boolean detail) {
        this.out = out;
        this.data = data;
        this.detail = detail;
        for (ExpectedPole expected : data.registry()) {
            poles.put(expected.pole(), expected.nom());
        }
    }

    /** Prints the figures, one line each under their title and base. */
    void figures(String id, List<Figure> figures) {
        String title = "";
        for (Figure figure : figures) {
            String next = figure.libelle() + figure.base();
            if (!next.equals(title)) {
                title = next;
                title(id, figure);
            }
            String name = figure.modalite().isEmpty()
                    ? "Ensemble"
                    : ConsoleText.pad(figure.modalite(), 16) + figure.modaliteLibelle();
            out.println("  " + ConsoleText.fit(name, 44) + ConsoleText.right(value(figure), 15)
                    + ConsoleText.right(number(figure.numerateur()), 11)
                    + ConsoleText.right(number(figure.denominateur()), 13)
                    + ConsoleText.right(Long.toString(figure.n()), 6) + "  "
                    + statut(figure));
        }
        out.println();
        legend();
        out.println();
    }

    private void title(String id, Figure figure) {
        out.println();
        ConsoleText.wrap(out, id + "  ", figure.libelle());
        ConsoleText.wrap(out, "Base : ", figure.base() + (figure.isUnitSet() ? "" : ", " + group(figure)) + ".");
        out.println();
        out.println(
                "  " + ConsoleText.fit("", 44) + ConsoleText.right("valeur", 15) + ConsoleText.right("numérateur", 11)
                        + ConsoleText.right("dénominateur", 13) + ConsoleText.right("n", 6) + "  statut");
    }

    private String group(Figure figure) {
        Labels labels = new Labels(data.definition());
        return labels.field(figure.ventilation()) + " : "
                + labels.code(figure.ventilation(), figure.ventilationModalite());
    }

    private static String value(Figure figure) {
        return figure.valeur()
                .map(value -> FORMAT.nombre(value, decimals(value)) + " "
                        + figure.unite().label())
                .orElse("–");
    }

    /** Two decimals, none for a whole number. */
    private static int decimals(BigDecimal value) {
        return PlainNumber.isWhole(value) ? 0 : 2;
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(value -> FORMAT.nombre(value, decimals(value))).orElse("–");
    }

    /** What a funder sees of it. */
    private String statut(Figure figure) {
        return data.diffusion().figures().stream()
                .filter(shown -> shown.indicateur().equals(figure.indicateur())
                        && shown.libelle().equals(figure.libelle())
                        && shown.modalite().equals(figure.modalite())
                        && shown.ventilation().equals(figure.ventilation())
                        && shown.ventilationModalite().equals(figure.ventilationModalite()))
                .findFirst()
                .map(Figure::statut)
                .orElse("–");
    }

    /** What the letters of the last column mean. */
    private void legend() {
        ConsoleText.wrap(
                out,
                "",
                "statut, dans le profil du financeur : V publié ; A secret, moins de trois unités ; B secret, une unité"
                        + " domine ; D secret, il permettrait d'en déduire un autre ; – jamais diffusé.");
    }

    /** Counts a cell that goes elsewhere than on the screen. */
    void count(LineageLine line) {
        units.add(line.pole() + "/" + line.structure());
        if (!line.fichier().isEmpty()) {
            files.add(line.fichier());
        }
        cells += line.cellule().isEmpty() ? 0 : line.cellule().split(" ").length;
    }

    /**
     * Prints one line of the lineage under its file and its sheet.
     *
     * @param numerator whether lines without a modality are in the base only
     */
    void cell(LineageLine line, boolean numerator) {
        count(line);
        if (!line.pole().equals(pole)) {
            pole = line.pole();
            sheet = "";
            file(line);
        }
        if (!line.feuille().equals(sheet) && !line.feuille().isEmpty()) {
            sheet = line.feuille();
            out.println("  " + sheet);
        }
        String head = "    " + ConsoleText.pad(line.cellule().isEmpty() ? "–" : line.cellule(), 8)
                + ConsoleText.pad(line.structure(), 10)
                + (numerator ? ConsoleText.pad(line.modalite().isEmpty() ? "(base)" : line.modalite(), 22) : "");
        String raw = line.brut().isEmpty() ? "" : "« " + line.brut() + " »";
        String kept = line.retenu().isEmpty() || line.retenu().equals(line.brut()) ? "" : " → " + line.retenu();
        String treatment = line.traitement().isEmpty() ? "" : "  [" + line.traitement() + "]";
        if (detail) {
            out.println((head + ConsoleText.oneLine(raw + kept + treatment)).stripTrailing());
        } else {
            int room = Math.max(12, ConsoleText.WIDTH - head.length() - kept.length() - treatment.length());
            out.println(ConsoleText.cut(
                            head + ConsoleText.cut(ConsoleText.oneLine(raw), room) + kept + treatment,
                            ConsoleText.WIDTH)
                    .stripTrailing());
        }
    }

    private void file(LineageLine line) {
        String sha = detail || line.sha256().length() <= DIGEST
                ? line.sha256()
                : line.sha256().substring(0, DIGEST) + "…";
        String file = line.fichier().isEmpty() ? "aucun questionnaire accepté" : line.fichier() + "  SHA-256 " + sha;
        String text = line.pole() + "  " + poles.getOrDefault(line.pole(), "") + "  " + file;
        out.println(detail ? text : ConsoleText.cut(text, ConsoleText.WIDTH));
    }

    /** Prints how many cells there are, and what the figures are made of when they have none. */
    void end(TraceRequest request) {
        if (cells > 0) {
            out.println();
            out.println(count(cells, "cellule") + ", " + count(units.size(), "unité") + ", "
                    + count(files.size(), "fichier") + ".");
        }
        if (request.isNumerator()) {
            ConsoleText.wrap(out, "", request.rest(units.size()));
        }
        if (!request.madeOf().isEmpty()) {
            ConsoleText.wrap(out, "", request.madeOf());
        }
    }

    private static String count(long number, String word) {
        return FORMAT.nombre(number) + " " + Plural.of(number, word);
    }
}

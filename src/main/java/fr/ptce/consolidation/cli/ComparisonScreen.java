package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.fill.FrenchFormat;
import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.report.comparison.ArchivedRun;
import fr.ptce.consolidation.report.comparison.FigureChange;
import fr.ptce.consolidation.report.comparison.FigureValue;
import fr.ptce.consolidation.report.comparison.OtherChange;
import fr.ptce.consolidation.report.comparison.OtherChange.Subject;
import fr.ptce.consolidation.report.comparison.PoleEffect;
import fr.ptce.consolidation.report.comparison.RunComparison;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Two runs compared, on the console: the figures, the poles behind each, then what else is not the same. */
final class ComparisonScreen {
    private static final FrenchFormat FORMAT = new FrenchFormat();
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final int FIGURES = 15;
    private static final int POLES = 5;
    private static final int CHANGES = 10;

    private final PrintWriter out;
    private final RunComparison comparison;
    private final boolean whole;

    /**
     * A screen.
     *
     * @param whole whether nothing is left out
     */
    ComparisonScreen(PrintWriter out, RunComparison comparison, boolean whole) {
        this.out = out;
        this.comparison = comparison;
        this.whole = whole;
    }

    /** Prints these figures, then the rest, then one line of summary. */
    void print(List<FigureChange> figureChanges) {
        ConsoleText.wrap(out, "Avant : ", name(comparison.avant()));
        ConsoleText.wrap(out, "Après : ", name(comparison.apres()));
        List<FigureChange> unitSet = figureChanges.stream()
                .filter(one -> one.cle().ventilation().isEmpty())
                .toList();
        List<FigureChange> shown = whole ? figureChanges : unitSet;
        int figures = whole ? shown.size() : Math.min(FIGURES, shown.size());
        shown.subList(0, figures).forEach(this::figure);
        if (figures < shown.size()) {
            out.println();
            out.println(
                    "et " + (shown.size() - figures) + " autres chiffres, moins importants (--csv les donne tous).");
        }
        if (!unitSet.isEmpty()) {
            legend();
        }
        for (Subject subject : Subject.values()) {
            changes(subject);
        }
        out.println();
        ConsoleText.wrap(out, "Résumé : ", summary(figureChanges, unitSet.size()));
    }

    private static String name(ArchivedRun run) {
        String label = run.journal().libelle();
        return "« " + run.nom() + " »" + (label.isEmpty() ? "" : ", " + label) + " ("
                + run.journal().fichiers().size() + " fichiers, "
                + run.selection().values().stream()
                        .filter(ArchivedRun.ArchivedPole::retenu)
                        .count() + " pôles retenus)";
    }

    private void figure(FigureChange figureChange) {
        String modality = figureChange.modaliteLibelle().isEmpty() ? "" : " : " + figureChange.modaliteLibelle();
        String group = figureChange.cle().ventilation().isEmpty()
                ? ""
                : " [" + figureChange.cle().ventilation() + "="
                        + figureChange.cle().ventilationModalite() + "]";
        out.println();
        ConsoleText.wrap(
                out,
                ConsoleText.pad(figureChange.cle().indicateur(), 6),
                ConsoleText.oneLine(figureChange.libelle() + modality + group));
        out.println("      " + change(figureChange));
        comparison
                .definition(figureChange.cle().indicateur())
                .forEach(line -> out.println("      la définition a changé : " + line.detail() + ", " + line.nom()
                        + " (" + line.move() + ")"));
        int count = whole
                ? figureChange.effets().size()
                : Math.min(POLES, figureChange.effets().size());
        figureChange.effets().subList(0, count).forEach(this::pole);
        others(
                figureChange,
                figureChange.effets().subList(count, figureChange.effets().size()));
    }

    private static String change(FigureChange figureChange) {
        return switch (figureChange.presence()) {
            case AVANT -> "n'existe plus ; il valait " + value(figureChange, figureChange.avant());
            case APRES -> "nouveau chiffre : " + value(figureChange, figureChange.apres());
            case DEUX ->
                value(figureChange, figureChange.avant()) + " → " + value(figureChange, figureChange.apres())
                        + figureChange
                                .gap()
                                .map(gap -> ("   " + signed(gap) + " " + unit(figureChange, gap)).stripTrailing())
                                .orElse("");
        };
    }

    private static String value(FigureChange figureChange, FigureValue value) {
        return value.valeur()
                        .map(number ->
                                number(number) + " " + figureChange.unite().label())
                        .orElse("sans valeur") + " (n = " + FORMAT.nombre(value.n(), 0) + ")";
    }

    private static String unit(FigureChange figureChange, BigDecimal gap) {
        if (figureChange.unite().isScale()) {
            return "";
        }
        boolean one = figureChange.gapUnit().isPoints() && gap.abs().compareTo(BigDecimal.valueOf(2)) < 0;
        return one ? "point" : figureChange.gapUnit().label();
    }

    private void pole(PoleEffect effect) {
        String part = effect.effect()
                .map(ComparisonScreen::signed)
                .orElseGet(() -> effect.avant().map(ComparisonScreen::number).orElse("–") + " → "
                        + effect.apres().map(ComparisonScreen::number).orElse("–"));
        String head = "        " + ConsoleText.pad(effect.move().label(), 8) + ConsoleText.pad(effect.pole(), 7)
                + ConsoleText.right(part, 12) + "  ";
        ConsoleText.wrap(out, head, ConsoleText.oneLine(comparison.cause(effect)));
    }

    private void others(FigureChange figureChange, List<PoleEffect> others) {
        if (others.isEmpty()) {
            return;
        }
        BigDecimal rest = others.stream()
                .map(PoleEffect::effect)
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean shared = others.stream().anyMatch(one -> one.effect().isPresent());
        out.println("        et " + others.size() + (others.size() == 1 ? " autre pôle" : " autres pôles")
                + (shared ? (" : " + signed(rest) + " " + unit(figureChange, rest)).stripTrailing() : ""));
    }

    private void legend() {
        out.println();
        ConsoleText.wrap(
                out,
                "",
                "Effet d'un pôle : ce dont le chiffre bouge parce que ce pôle apporte autre chose qu'avant. Les effets"
                        + " s'additionnent : leur somme est l'écart. C'est un partage exact de l'écart, non une explication : à"
                        + " droite, ce que les deux passages montrent de différent pour ce pôle.");
    }

    private void changes(Subject subject) {
        List<OtherChange> changes = comparison.changes().stream()
                .filter(change -> change.subject() == subject)
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        out.println();
        out.println(subject.label());
        changes.stream().limit(CHANGES).forEach(change -> {
            String pole =
                    change.pole().isEmpty() || change.pole().equals(change.nom()) ? "" : " (" + change.pole() + ")";
            String detail = change.detail().isEmpty() ? "" : " : " + change.detail();
            ConsoleText.wrap(
                    out, "  " + ConsoleText.pad(change.move(), 18), ConsoleText.oneLine(change.nom() + pole + detail));
        });
        if (changes.size() > CHANGES) {
            int others = changes.size() - CHANGES;
            out.println("  et " + others + (others == 1 ? " autre" : " autres") + " (--csv les donne tous)");
        }
    }

    private String summary(List<FigureChange> figureChanges, int unitSet) {
        List<String> parts = new ArrayList<>();
        int groups = figureChanges.size() - unitSet;
        parts.add(
                figureChanges.isEmpty()
                        ? "aucun chiffre n'a bougé"
                        : count(unitSet, "chiffre d'ensemble", "chiffres d'ensemble") + " et "
                                + count(groups, "chiffre ventilé", "chiffres ventilés") + " ont bougé");
        for (Subject subject : comparison.subjects()) {
            long number = comparison.changes().stream()
                    .filter(change -> change.subject() == subject)
                    .count();
            parts.add(subject.label().toLowerCase(Locale.ROOT) + " : "
                    + (number == 0 ? "rien de changé" : count(number, "changement", "changements")));
        }
        if (!comparison.isOneCampaign()) {
            parts.add("deux campagnes : leurs fichiers et leurs redressements ne se comparent pas");
        }
        return parts.stream().collect(Collectors.joining(" ; ", "", "."));
    }

    private static String count(long number, String one, String several) {
        return FORMAT.nombre(number, 0) + " " + (number > 1 ? several : one);
    }

    private static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + number(number);
    }

    /** Two decimals, none for a whole number, more for a tiny one. */
    private static String number(BigDecimal number) {
        if (PlainNumber.isWhole(number)) {
            return FORMAT.nombre(number, 0);
        }
        return FORMAT.nombre(number, number.abs().compareTo(HUNDREDTH) < 0 ? 6 : 2);
    }
}

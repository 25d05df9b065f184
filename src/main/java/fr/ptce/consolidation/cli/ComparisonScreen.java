package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.fill.FrenchFormat;
import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.report.comparison.ArchivedRun;
import fr.ptce.consolidation.report.comparison.FigureChange;
import fr.ptce.consolidation.report.comparison.FigureValue;
import fr.ptce.consolidation.report.comparison.OtherChange;
import fr.ptce.consolidation.report.comparison.OtherChange.Sujet;
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
    private static final BigDecimal CENTIEME = new BigDecimal("0.01");
    private static final int CHIFFRES = 15;
    private static final int POLES = 5;
    private static final int CHANGEMENTS = 10;

    private final PrintWriter out;
    private final RunComparison comparaison;
    private final boolean whole;

    /**
     * A screen.
     *
     * @param whole whether nothing is left out
     */
    ComparisonScreen(PrintWriter out, RunComparison comparaison, boolean whole) {
        this.out = out;
        this.comparaison = comparaison;
        this.whole = whole;
    }

    /** Prints these figures, then the rest, then one line of summary. */
    void print(List<FigureChange> bouges) {
        ConsoleText.wrap(out, "Avant : ", name(comparaison.avant()));
        ConsoleText.wrap(out, "Après : ", name(comparaison.apres()));
        List<FigureChange> ensemble =
                bouges.stream().filter(one -> one.cle().ventilation().isEmpty()).toList();
        List<FigureChange> shown = whole ? bouges : ensemble;
        int chiffres = whole ? shown.size() : Math.min(CHIFFRES, shown.size());
        shown.subList(0, chiffres).forEach(this::figure);
        if (chiffres < shown.size()) {
            out.println();
            out.println(
                    "et " + (shown.size() - chiffres) + " autres chiffres, moins importants (--csv les donne tous).");
        }
        if (!ensemble.isEmpty()) {
            legend();
        }
        for (Sujet sujet : Sujet.values()) {
            changes(sujet);
        }
        out.println();
        ConsoleText.wrap(out, "Résumé : ", summary(bouges, ensemble.size()));
    }

    private static String name(ArchivedRun passage) {
        String libelle = passage.journal().libelle();
        return "« " + passage.nom() + " »" + (libelle.isEmpty() ? "" : ", " + libelle) + " ("
                + passage.journal().fichiers().size() + " fichiers, "
                + passage.selection().values().stream()
                        .filter(ArchivedRun.Recu::retenu)
                        .count() + " pôles retenus)";
    }

    private void figure(FigureChange bouge) {
        String modalite = bouge.modaliteLibelle().isEmpty() ? "" : " : " + bouge.modaliteLibelle();
        String group = bouge.cle().ventilation().isEmpty()
                ? ""
                : " [" + bouge.cle().ventilation() + "=" + bouge.cle().ventilationModalite() + "]";
        out.println();
        ConsoleText.wrap(
                out,
                ConsoleText.pad(bouge.cle().indicateur(), 6),
                ConsoleText.oneLine(bouge.libelle() + modalite + group));
        out.println("      " + change(bouge));
        comparaison
                .definition(bouge.cle().indicateur())
                .forEach(line -> out.println("      la définition a changé : " + line.detail() + ", " + line.nom()
                        + " (" + line.mouvement() + ")"));
        int count =
                whole ? bouge.effets().size() : Math.min(POLES, bouge.effets().size());
        bouge.effets().subList(0, count).forEach(this::pole);
        others(bouge, bouge.effets().subList(count, bouge.effets().size()));
    }

    private static String change(FigureChange bouge) {
        return switch (bouge.presence()) {
            case AVANT -> "n'existe plus ; il valait " + value(bouge, bouge.avant());
            case APRES -> "nouveau chiffre : " + value(bouge, bouge.apres());
            case DEUX ->
                value(bouge, bouge.avant()) + " → " + value(bouge, bouge.apres())
                        + bouge.ecart()
                                .map(ecart -> ("   " + signed(ecart) + " " + unit(bouge, ecart)).stripTrailing())
                                .orElse("");
        };
    }

    private static String value(FigureChange bouge, FigureValue valeur) {
        return valeur.valeur()
                        .map(number -> number(number) + " " + bouge.unite().label())
                        .orElse("sans valeur") + " (n = " + FORMAT.nombre(valeur.n(), 0) + ")";
    }

    private static String unit(FigureChange bouge, BigDecimal ecart) {
        if (bouge.unite().isScale()) {
            return "";
        }
        boolean one = bouge.uniteEcart().isPoints() && ecart.abs().compareTo(BigDecimal.valueOf(2)) < 0;
        return one ? "point" : bouge.uniteEcart().label();
    }

    private void pole(PoleEffect effet) {
        String part = effet.effet()
                .map(ComparisonScreen::signed)
                .orElseGet(() -> effet.avant().map(ComparisonScreen::number).orElse("–") + " → "
                        + effet.apres().map(ComparisonScreen::number).orElse("–"));
        String head = "        " + ConsoleText.pad(effet.mouvement().libelle(), 8) + ConsoleText.pad(effet.pole(), 7)
                + ConsoleText.right(part, 12) + "  ";
        ConsoleText.wrap(out, head, ConsoleText.oneLine(comparaison.cause(effet)));
    }

    private void others(FigureChange bouge, List<PoleEffect> others) {
        if (others.isEmpty()) {
            return;
        }
        BigDecimal rest = others.stream()
                .map(PoleEffect::effet)
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean shared = others.stream().anyMatch(one -> one.effet().isPresent());
        out.println("        et " + others.size() + (others.size() == 1 ? " autre pôle" : " autres pôles")
                + (shared ? (" : " + signed(rest) + " " + unit(bouge, rest)).stripTrailing() : ""));
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

    private void changes(Sujet sujet) {
        List<OtherChange> changes = comparaison.changements().stream()
                .filter(change -> change.sujet() == sujet)
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        out.println();
        out.println(sujet.libelle());
        changes.stream().limit(CHANGEMENTS).forEach(change -> {
            String pole =
                    change.pole().isEmpty() || change.pole().equals(change.nom()) ? "" : " (" + change.pole() + ")";
            String detail = change.detail().isEmpty() ? "" : " : " + change.detail();
            ConsoleText.wrap(
                    out,
                    "  " + ConsoleText.pad(change.mouvement(), 18),
                    ConsoleText.oneLine(change.nom() + pole + detail));
        });
        if (changes.size() > CHANGEMENTS) {
            int others = changes.size() - CHANGEMENTS;
            out.println("  et " + others + (others == 1 ? " autre" : " autres") + " (--csv les donne tous)");
        }
    }

    private String summary(List<FigureChange> bouges, int ensemble) {
        List<String> parts = new ArrayList<>();
        int groups = bouges.size() - ensemble;
        parts.add(
                bouges.isEmpty()
                        ? "aucun chiffre n'a bougé"
                        : count(ensemble, "chiffre d'ensemble", "chiffres d'ensemble") + " et "
                                + count(groups, "chiffre ventilé", "chiffres ventilés") + " ont bougé");
        for (Sujet sujet : comparaison.sujets()) {
            long number = comparaison.changements().stream()
                    .filter(change -> change.sujet() == sujet)
                    .count();
            parts.add(sujet.libelle().toLowerCase(Locale.ROOT) + " : "
                    + (number == 0 ? "rien de changé" : count(number, "changement", "changements")));
        }
        if (!comparaison.isOneCampaign()) {
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
        return FORMAT.nombre(number, number.abs().compareTo(CENTIEME) < 0 ? 6 : 2);
    }
}

package fr.ptce.consolidation.report.comparison;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Shares the change of whole figures out between the poles. Of a sum, a pole's part is the change of what it brings. Of a
 * quotient R = N / D, it is (change of its N − mean R × change of its D) / mean D, the means being those of the two runs: the
 * parts add up to the change exactly, and going back gives the opposite.
 */
final class Decomposition {
    private static final BigDecimal DEUX = BigDecimal.valueOf(2);
    private static final MathContext PRECISION = new MathContext(40, RoundingMode.HALF_UP);

    private final Map<List<String>, Map<String, Paire>> figures;

    private Decomposition(Map<List<String>, Map<String, Paire>> figures) {
        this.figures = figures;
    }

    /** What a pole brings to a figure. */
    private record Apport(BigDecimal numerateur, BigDecimal denominateur, long n) {
        static final Apport RIEN = new Apport(BigDecimal.ZERO, BigDecimal.ZERO, 0);

        static Apport of(Table.Row row) {
            return new Apport(
                    row.number("numerateur").orElse(BigDecimal.ZERO),
                    row.number("denominateur").orElse(BigDecimal.ZERO),
                    row.count("n"));
        }

        boolean isSame(Apport other) {
            return n == other.n
                    && numerateur.compareTo(other.numerateur) == 0
                    && denominateur.compareTo(other.denominateur) == 0;
        }
    }

    /** The same before and after. */
    private record Paire(Apport avant, Apport apres) {}

    /** Reads what differs between the two runs, for those figures only: the poles that bring the same are forgotten. */
    static Decomposition read(ArchivedRun avant, ArchivedRun apres, Set<List<String>> figures) throws IOException {
        Map<List<String>, Map<String, Paire>> read = new HashMap<>();
        Table.forEach(avant.dossier().resolve("contributions.csv"), row -> {
            List<String> figure = List.of(row.get("indicateur"), row.get("modalite"));
            if (figures.contains(figure)) {
                read.computeIfAbsent(figure, key -> new TreeMap<>())
                        .put(row.get("pole"), new Paire(Apport.of(row), Apport.RIEN));
            }
        });
        Table.forEach(apres.dossier().resolve("contributions.csv"), row -> {
            List<String> figure = List.of(row.get("indicateur"), row.get("modalite"));
            if (figures.contains(figure)) {
                Map<String, Paire> poles = read.computeIfAbsent(figure, key -> new TreeMap<>());
                Apport before = poles.getOrDefault(row.get("pole"), new Paire(Apport.RIEN, Apport.RIEN))
                        .avant();
                Apport now = Apport.of(row);
                if (before.isSame(now)) {
                    poles.remove(row.get("pole"));
                } else {
                    poles.put(row.get("pole"), new Paire(before, now));
                }
            }
        });
        return new Decomposition(read);
    }

    /** The poles behind the change of a figure, the largest effect first. */
    List<PoleEffect> of(FigureChange bouge) {
        List<PoleEffect> effets = new ArrayList<>();
        figures.getOrDefault(List.of(bouge.cle().indicateur(), bouge.cle().modalite()), Map.of())
                .forEach((pole, paire) -> effets.add(new PoleEffect(
                        pole,
                        mouvement(paire),
                        Optional.of(paire.avant().numerateur())
                                .filter(number -> paire.avant().n() > 0),
                        Optional.of(paire.apres().numerateur())
                                .filter(number -> paire.apres().n() > 0),
                        effet(bouge, paire))));
        effets.sort(Comparator.comparing(
                        (PoleEffect one) -> one.effet().map(BigDecimal::abs).orElse(BigDecimal.ZERO))
                .reversed()
                .thenComparing(PoleEffect::pole));
        return effets;
    }

    private static PoleEffect.Mouvement mouvement(Paire paire) {
        if (paire.avant().n() == 0) {
            return PoleEffect.Mouvement.ENTRE;
        }
        return paire.apres().n() == 0 ? PoleEffect.Mouvement.SORT : PoleEffect.Mouvement.CHANGE;
    }

    private static Optional<BigDecimal> effet(FigureChange bouge, Paire paire) {
        FigureValue avant = bouge.avant();
        FigureValue apres = bouge.apres();
        BigDecimal facteur = avant.facteur().or(apres::facteur).orElse(BigDecimal.ONE);
        if (avant.valeur().isEmpty()
                || apres.valeur().isEmpty()
                || avant.numerateur().isEmpty()
                || apres.numerateur().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal above = paire.apres().numerateur().subtract(paire.avant().numerateur());
        if (avant.denominateur().isEmpty() || apres.denominateur().isEmpty()) {
            return Optional.of(above.multiply(facteur));
        }
        BigDecimal below = paire.apres().denominateur().subtract(paire.avant().denominateur());
        BigDecimal ratio = ratio(avant).add(ratio(apres)).divide(DEUX, PRECISION);
        BigDecimal base =
                avant.denominateur().get().add(apres.denominateur().get()).divide(DEUX, PRECISION);
        return Optional.of(
                above.subtract(ratio.multiply(below)).multiply(facteur).divide(base, PRECISION));
    }

    private static BigDecimal ratio(FigureValue valeur) {
        return valeur.numerateur().orElseThrow().divide(valeur.denominateur().orElseThrow(), PRECISION);
    }
}

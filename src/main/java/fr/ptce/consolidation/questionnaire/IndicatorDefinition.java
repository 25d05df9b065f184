package fr.ptce.consolidation.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * One figure of the network: one line of {@code indicateurs.csv}. Several lines may share an id (mean and median of the
 * same thing); each has its own base.
 *
 * @param id such as {@code I05} or {@code I13a}
 * @param bloc sheet of the national summary it belongs to
 * @param libelle what it measures, in French
 * @param calculation how
 * @param population the units counted
 * @param champ the select field whose codes are the modalities, absent when {@code numerateur} is used
 * @param numerateur numeric expression, or condition for {@link Calculation#PART_SI}
 * @param denominateur numeric expression of ratios
 * @param filter condition on the units of the base, absent when all
 * @param modalities codes printed, empty when all of the list; an element may be a grouping
 * @param statistics for {@link Calculation#STATISTIQUES}: among moyenne, mediane, q1, q3, min, max, somme
 * @param base label of the denominator, printed beside every figure; never empty
 * @param unite such as {@code %}, {@code ETP}, {@code €}, {@code structures}
 * @param ventilations names of select fields the figure is broken down by
 * @param repere published figure it may be compared with, "" when none
 * @param chart chart drawn from it in the summary: {@code barres}, {@code secteurs} or ""
 * @param publication what may leave the network of it
 * @param line line of {@code indicateurs.csv}
 */
public record IndicatorDefinition(
        String id,
        String bloc,
        String libelle,
        Calculation calculation,
        Population population,
        Optional<Field> champ,
        Optional<Expression> numerateur,
        Optional<Expression> denominateur,
        Optional<Expression> filter,
        List<Modality> modalities,
        List<String> statistics,
        String base,
        FigureUnit unite,
        List<String> ventilations,
        String repere,
        String chart,
        Publication publication,
        int line) {
    public IndicatorDefinition {
        modalities = List.copyOf(modalities);
        statistics = List.copyOf(statistics);
        ventilations = List.copyOf(ventilations);
        if (base.isBlank()) {
            throw new IllegalArgumentException("an indicator needs the label of its base: " + id);
        }
    }

    /** A modality printed: one code, or several counted together. */
    public record Modality(String name, String label, List<String> codes) {
        public Modality {
            codes = List.copyOf(codes);
        }
    }

    /** What may leave the network: column {@code publication}, blank for the first. */
    public enum Publication {
        /** Every figure, under statistical secrecy. */
        SOUS_SECRET,
        /** Nothing: it speaks of the collection itself, of questions left blank, of errors. */
        INTERNE,
        /** The whole is announced by the network whatever its size; its breakdowns are under secrecy. */
        PUBLIQUE
    }

    /** The units an indicator counts. */
    public enum Population {
        /** Poles of the registry. */
        POLES_ATTENDUS,
        /** Poles with a valid questionnaire. */
        POLES_RECUS,
        /** Poles kept by the selection. */
        POLES_RETENUS,
        /** Member structures of the kept poles, each counted once nationally. */
        STRUCTURES_RETENUES,
        /** Lines of the kept poles: a structure of two poles counts twice. */
        LIGNES_RETENUES
    }

    /** The ways of computing. */
    public enum Calculation {
        /** Share of the units that answered having each code of {@code champ}. */
        PART,
        /** Share of the units meeting the condition {@code numerateur}. */
        PART_SI,
        /** Sum of {@code numerateur} over sum of {@code denominateur}, units that have both. */
        RATIO,
        /** Statistics of {@code numerateur}, or of its quotient by {@code denominateur}, over the units. */
        STATISTIQUES,
        /** Number of units. */
        EFFECTIF,
        /** Valid questionnaires over registry. */
        TAUX_REPONSE,
        /** Kept over received. */
        TAUX_RETENUE,
        /** Per field, share of the expected answers that are missing. */
        NON_REPONSE,
        /** Findings of the run by severity. */
        QUALITE,
        /** Change from the previous campaign: « sans comparaison » until there is one. */
        EVOLUTION
    }
}

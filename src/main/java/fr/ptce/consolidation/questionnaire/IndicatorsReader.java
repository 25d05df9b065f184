package fr.ptce.consolidation.questionnaire;

import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Calculation;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Population;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the figures of {@code indicateurs.csv}. */
final class IndicatorsReader {
    static final String FILE = "indicateurs.csv";
    static final List<String> COLUMNS = List.of(
            "id",
            "bloc",
            "libelle",
            "calcul",
            "population",
            "champ",
            "numerateur",
            "denominateur",
            "filtre",
            "modalites",
            "statistiques",
            "base",
            "unite",
            "ventilations",
            "repere",
            "graphique");

    private static final List<String> STATISTICS = List.of("moyenne", "mediane", "q1", "q3", "min", "max", "somme");
    private static final List<String> CHARTS = List.of("", "barres", "secteurs");

    private final Vocabulary vocabulary;
    private final ExpressionParser parser;
    private final Problems problems;

    IndicatorsReader(Vocabulary vocabulary, ExpressionParser parser, Problems problems) {
        this.vocabulary = vocabulary;
        this.parser = parser;
        this.problems = problems;
    }

    /** The figures; lines without base are left out, their problem being noted. */
    List<IndicatorDefinition> read(CsvTable file, Map<String, Field> fields) {
        List<IndicatorDefinition> indicators = new ArrayList<>();
        for (CsvRow row : file.rows()) {
            check(row);
            if (!row.get("base").isEmpty()) {
                indicators.add(read(row, fields));
            }
        }
        new PrintedNamesCheck(problems).check(indicators);
        return indicators;
    }

    private IndicatorDefinition read(CsvRow row, Map<String, Field> fields) {
        Calculation calculation = Choice.read(row, "calcul", Calculation.class, Calculation.EFFECTIF, problems);
        Population population = Choice.read(row, "population", Population.class, Population.POLES_RETENUS, problems);
        boolean structure = isStructure(population);
        Optional<Field> field = field(row, fields, structure);
        Optional<Expression> numerator = parser.parse(new ExpressionSite(row, "numerateur", structure));
        Optional<Expression> denominator = parser.parse(new ExpressionSite(row, "denominateur", structure));
        checkTerms(row, calculation);
        return new IndicatorDefinition(
                row.get("id"),
                row.get("bloc"),
                row.get("libelle"),
                calculation,
                population,
                field,
                numerator,
                denominator,
                parser.parse(new ExpressionSite(row, "filtre", structure)),
                new ModalitiesReader(row, field.flatMap(Field::list), problems).read(),
                statistics(row),
                row.get("base"),
                new FigureUnit(row.get("unite")),
                breakdowns(row, structure),
                row.get("repere"),
                chart(row),
                publication(row),
                row.ligne());
    }

    private void check(CsvRow row) {
        if (row.get("base").isEmpty()) {
            problems.add(
                    row,
                    "l’indicateur « " + row.get("id") + " » n’a pas de libellé de base",
                    "Dites dans la colonne base sur quoi il est calculé : aucun pourcentage ne s’imprime sans sa base.");
        }
        for (String column : List.of("id", "bloc", "libelle", "unite")) {
            if (row.get(column).isEmpty()) {
                problems.add(row, "la colonne « " + column + " » est vide", "Remplissez-la.");
            }
        }
    }

    /** An optional column: a definition of former years has none, and all its figures are under secrecy. */
    private Publication publication(CsvRow row) {
        return row.get("publication").isEmpty()
                ? Publication.SOUS_SECRET
                : Choice.read(row, "publication", Publication.class, Publication.INTERNE, problems);
    }

    private Optional<Field> field(CsvRow row, Map<String, Field> fields, boolean structure) {
        String name = row.get("champ");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<Field> field = Optional.ofNullable(fields.get(name));
        if (vocabulary.findField(name).flatMap(Vocabulary.Declared::list).isEmpty()) {
            problems.add(row, "« " + name + " » n’est pas un champ à choix", "Corrigez la colonne champ.");
        } else if (!structure && isRepeat(name)) {
            problems.add(
                    row,
                    "« " + name + " » est un champ des structures, et la population compte des pôles",
                    "Prenez la population structures_retenues ou lignes_retenues.");
        }
        return field;
    }

    /** What each way of computing needs. */
    private void checkTerms(CsvRow row, Calculation calculation) {
        List<String> needed =
                switch (calculation) {
                    case PART -> List.of("champ");
                    case PART_SI -> List.of("numerateur");
                    case STATISTIQUES -> List.of("numerateur", "statistiques");
                    case RATIO -> List.of("numerateur", "denominateur");
                    default -> List.of();
                };
        needed.stream()
                .filter(column -> row.get(column).isEmpty())
                .forEach(column -> problems.add(
                        row,
                        "le calcul « " + row.get("calcul") + " » a besoin de la colonne « " + column
                                + " », qui est vide",
                        "Remplissez-la."));
    }

    private List<String> statistics(CsvRow row) {
        List<String> statistics = Words.split(row.get("statistiques"));
        statistics.stream()
                .filter(name -> !STATISTICS.contains(name))
                .forEach(name -> problems.add(
                        row,
                        "la statistique « " + name + " » est inconnue",
                        "Statistiques admises : " + String.join(", ", STATISTICS) + "."));
        return statistics;
    }

    private List<String> breakdowns(CsvRow row, boolean structure) {
        List<String> names = Words.split(row.get("ventilations"));
        for (String name : names) {
            if (vocabulary.findField(name).flatMap(Vocabulary.Declared::list).isEmpty()) {
                problems.add(
                        row,
                        "la ventilation « " + name + " » n’est pas un champ à choix",
                        "Ventilez par un champ select_one ou select_multiple, ou par un calcul parent(…).");
            } else if (!structure && isRepeat(name)) {
                problems.add(
                        row,
                        "la ventilation « " + name
                                + " » est un champ des structures, et la population compte des pôles",
                        "Ventilez par un champ du pôle.");
            }
        }
        return names;
    }

    private String chart(CsvRow row) {
        String chart = row.get("graphique");
        if (!CHARTS.contains(chart)) {
            problems.add(row, "le graphique « " + chart + " » est inconnu", "Écrivez barres, secteurs, ou rien.");
            return "";
        }
        return chart;
    }

    private boolean isRepeat(String name) {
        return vocabulary.findField(name).filter(Vocabulary.Declared::repeat).isPresent();
    }

    private static boolean isStructure(Population population) {
        return population == Population.STRUCTURES_RETENUES || population == Population.LIGNES_RETENUES;
    }
}

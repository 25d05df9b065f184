package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.campaign.Campagne;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.merge.Consolidation;
import fr.ptce.consolidation.merge.Totals;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Expression;
import fr.ptce.consolidation.questionnaire.ExpressionVisitor;
import fr.ptce.consolidation.questionnaire.FigureUnit;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Calculation;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Modality;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Population;
import fr.ptce.consolidation.questionnaire.Operands;
import fr.ptce.consolidation.questionnaire.Outcome;
import fr.ptce.consolidation.questionnaire.Rule;
import fr.ptce.consolidation.store.Returned;
import fr.ptce.consolidation.store.SmallDefinition;
import fr.ptce.consolidation.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Three poles of a small questionnaire on H2, and a fourth that did not answer: every figure can be done by hand. */
public final class SmallCampaign {
    public static final Campagne CAMPAGNE = new Campagne(Returned.CAMPAGNE, 2015, "Essai", true);
    public static final List<ExpectedPole> REGISTRY = Stream.of("P001", "P002", "P003", "P004")
            .map(id -> new ExpectedPole(id, "=Nom " + id, List.of(), "", "13", "93", "Contact", "c@exemple.fr"))
            .toList();
    private static final String SIRET = "73282932000074";

    private SmallCampaign() {}

    /** Consolidates the three poles, all of them kept. */
    public static Totals fill(Store store, Definition definition) {
        List<Returned> files = List.of(
                pole("P001", "1", "10", Set.of("cooperation"), Set.of())
                        .structure(SIRET, "association", "3")
                        .structure("", "scic", "5"),
                pole("P002", "2", "0", Set.of("cooperation", "lien-social"), Set.of())
                        .structure(SIRET, "association", "3"),
                pole("P003", "4.5", "10", Set.of("cooperation"), Set.of("lien-social"))
                        .structure("", "", "4"));
        store.saveCampagne(CAMPAGNE);
        store.replaceRegistry(Returned.CAMPAGNE, REGISTRY);
        store.replaceInventory(
                Returned.CAMPAGNE,
                Returned.DIGEST,
                files.stream().map(Returned::file).toList());
        files.forEach(file -> store.save(file.submission()));
        return new Consolidation(store, definition).run(Returned.CAMPAGNE, List.of());
    }

    private static Returned pole(
            String id, String animation, String invested, Set<String> chosen, Set<String> unknown) {
        return Returned.of(id + ".xlsx", id)
                .with("etp_animation", Returned.number(animation))
                .with("etp_investis", Returned.number(invested))
                .with("valeurs", Returned.codes(chosen, unknown));
    }

    /** The small questionnaire with those indicators. */
    public static Definition definition(IndicatorDefinition... indicators) {
        Definition mini = SmallDefinition.definition();
        return new Definition(
                mini.settings(),
                mini.sections(),
                mini.lists(),
                mini.rules(),
                List.of(indicators),
                mini.empreinte(),
                mini.formDigest());
    }

    public static IndicatorDefinition part(String id, Population population, String field, Modality... modalities) {
        return line(
                id, Calculation.PART, population, field, null, null, List.of(modalities), List.of(), "%", List.of());
    }

    public static IndicatorDefinition of(String id, Calculation calculation, Population population, String unit) {
        return line(id, calculation, population, "", null, null, List.of(), List.of(), unit, List.of());
    }

    public static IndicatorDefinition ratio(String id, Rendered above, Rendered below) {
        return line(
                id,
                Calculation.RATIO,
                Population.POLES_RETENUS,
                "",
                above,
                below,
                List.of(),
                List.of(),
                "%",
                List.of());
    }

    public static IndicatorDefinition statistics(String id, Rendered above, @Nullable Rendered below, String... names) {
        String unit = below == null ? "ETP" : "%";
        return line(
                id,
                Calculation.STATISTIQUES,
                Population.POLES_RETENUS,
                "",
                above,
                below,
                List.of(),
                List.of(names),
                unit,
                List.of());
    }

    public static IndicatorDefinition line(
            String id,
            Calculation calculation,
            Population population,
            String field,
            @Nullable Rendered above,
            @Nullable Rendered below,
            List<Modality> modalities,
            List<String> statistics,
            String unit,
            List<String> breakdowns) {
        return new IndicatorDefinition(
                id,
                "Bloc",
                "Libellé " + id,
                calculation,
                population,
                SmallDefinition.definition().findField(field),
                Optional.ofNullable(above),
                Optional.ofNullable(below),
                Optional.empty(),
                modalities,
                statistics,
                "unités ayant répondu",
                new FigureUnit(unit),
                breakdowns,
                "",
                "",
                IndicatorDefinition.Publication.SOUS_SECRET,
                2);
    }

    /** A tree given by its walk, for what only renders it. */
    public interface Rendered extends Expression {
        Object walk(ExpressionVisitor<Object> visitor);

        static Rendered field(String name) {
            return visitor -> visitor.variable(name);
        }

        @Override
        @SuppressWarnings("unchecked")
        default <T> T render(ExpressionVisitor<T> visitor) {
            return (T) walk((ExpressionVisitor<Object>) visitor);
        }

        @Override
        default String source() {
            return "";
        }

        @Override
        default Set<String> variables() {
            return Set.of("etp_animation", "etp_investis");
        }

        @Override
        default Outcome test(Operands operands, Rule.Missing missing) {
            return Outcome.NON_EVALUABLE;
        }

        @Override
        default Optional<String> text(Operands operands) {
            return Optional.empty();
        }
    }

    static Store open(Path folder, Definition definition) {
        return Store.open(folder.resolve("ptce"), definition);
    }
}

package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.store.Store;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures of a campaign and what they are compared with; each comparison is computed once, when first asked for. */
public final class Comparisons {
    private final Store store;
    private final Definition definition;
    private final String campagne;
    private final List<Figure> figures;
    private @Nullable List<SelectionEffect> effect;
    private @Nullable Evolution evolution;

    /** Those of these figures of that campaign. */
    public Comparisons(Store store, Definition definition, String campagne, List<Figure> figures) {
        this.store = store;
        this.definition = definition;
        this.campagne = campagne;
        this.figures = List.copyOf(figures);
    }

    /** The same comparisons, beside these figures. */
    Comparisons with(List<Figure> all) {
        Comparisons same = new Comparisons(store, definition, campagne, all);
        same.evolution = evolution;
        return same;
    }

    /** Every figure, complete, in the order of the definition. */
    public List<Figure> figures() {
        return figures;
    }

    /** What the selection of the most complete questionnaires changes to each figure, in the order of the definition. */
    public synchronized List<SelectionEffect> effect() {
        List<SelectionEffect> known = Optional.ofNullable(effect)
                .orElseGet(() -> new SelectionEffects(store, definition, campagne).of(figures));
        effect = known;
        return known;
    }

    /** Each figure beside that of the campaign before; without lines when the base holds none. */
    public synchronized Evolution evolution() {
        Evolution known = Optional.ofNullable(evolution)
                .orElseGet(() -> new PreviousCampagne(store, definition, campagne).of(figures));
        evolution = known;
        return known;
    }
}

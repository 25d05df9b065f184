package fr.ptce.consolidation.report.data;

import fr.ptce.consolidation.indicator.Figure;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns that say which figure a row is about: the first ones of each file of figures, always in this order. */
final class FigureColumns {
    private static final List<String> NAMES =
            List.of("indicateur", "libelle", "modalite", "modalite_libelle", "ventilation", "ventilation_modalite");

    private FigureColumns() {}

    /** Their names, then those of the columns of that file. */
    static List<String> named(String... others) {
        return Stream.concat(NAMES.stream(), Stream.of(others)).toList();
    }

    /** What they hold for that figure, then what the columns of that file hold. */
    static @Nullable Object[] of(Figure figure, @Nullable Object... others) {
        Stream<Object> own = Stream.of(
                figure.indicateur(),
                figure.libelle(),
                figure.modalite(),
                figure.modaliteLibelle(),
                figure.ventilation(),
                figure.ventilationModalite());
        return Stream.concat(own, Stream.of(others)).toArray();
    }
}

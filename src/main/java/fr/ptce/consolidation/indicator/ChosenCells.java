package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.french.AccentFolding;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which cell says which code of a multiple answer. Ticks stand in the order of the list, so that the yes cells and the
 * chosen codes go in step; drop-down cells name their code. When neither tells, the cells are quoted together: together
 * they said it.
 */
final class ChosenCells {
    private static final Set<String> REFUSAL = Set.of("non", "n", "no", "0", "faux", "false", "nsp", "so");

    private ChosenCells() {}

    /** The cells of each chosen code, in the order of the list. */
    static Map<String, List<CellSource>> of(Field field, Set<String> chosen, List<CellSource> sources) {
        List<Code> codes = field.getList().codes().stream()
                .filter(code -> chosen.contains(code.name()))
                .toList();
        boolean ticks = field.layout().kind() == Field.Layout.Kind.TICKS;
        List<CellSource> yes = sources.stream()
                .filter(source -> !ticks || !REFUSAL.contains(key(source.brut())))
                .toList();
        Map<String, List<CellSource>> cells = new LinkedHashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            Code code = codes.get(i);
            List<CellSource> own = ticks && yes.size() == codes.size() ? List.of(yes.get(i)) : named(code, yes);
            cells.put(code.name(), own.isEmpty() ? yes : own);
        }
        return cells;
    }

    private static List<CellSource> named(Code code, List<CellSource> sources) {
        Set<String> names = Stream.concat(Stream.of(code.name(), code.label()), code.alias().stream())
                .map(ChosenCells::key)
                .collect(Collectors.toUnmodifiableSet());
        return sources.stream()
                .filter(source -> names.contains(key(source.brut())))
                .toList();
    }

    private static String key(String text) {
        return AccentFolding.fold(text).replaceAll("[^\\p{Alnum}]", "");
    }
}

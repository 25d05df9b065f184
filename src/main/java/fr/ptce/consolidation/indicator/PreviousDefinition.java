package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.questionnaire.CodeList;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionLine;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Calculation;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Modality;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Population;
import fr.ptce.consolidation.store.DefinitionLines;
import fr.ptce.consolidation.store.Store;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What changed in the definition since the campaign before, as far as one line of {@code indicateurs.csv} is concerned. */
final class PreviousDefinition {
    private static final String QUESTIONS = "survey.csv";
    private static final String CODES = "choices.csv";
    private static final String INDICATORS = "indicateurs.csv";
    private static final String SETTINGS = "settings.csv";

    private final Definition definition;
    private final Map<String, String> now;
    private final Map<String, String> before;
    private final Map<Integer, String> indicators = new HashMap<>();

    private PreviousDefinition(Definition definition, List<DefinitionLine> now, List<DefinitionLine> before) {
        this.definition = definition;
        this.now = digests(now);
        this.before = digests(before);
        now.stream()
                .filter(line -> line.fichier().equals(INDICATORS))
                .forEach(line -> indicators.put(line.ligne(), line.cle()));
    }

    static PreviousDefinition read(Store store, Definition definition, String campagne, String previous) {
        DefinitionLines lines = new DefinitionLines(store);
        return new PreviousDefinition(definition, lines.of(campagne), lines.of(previous));
    }

    private static Map<String, String> digests(List<DefinitionLine> lines) {
        Map<String, String> digests = new HashMap<>();
        lines.forEach(line -> digests.put(name(line.fichier(), line.cle()), line.empreinte()));
        return digests;
    }

    private static String name(String file, String key) {
        return file + "/" + key;
    }

    /** Whether what that figure measures is said otherwise; empty when one of the two definitions is not known. */
    Optional<Boolean> isChanged(IndicatorDefinition line) {
        if (now.isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        Set<String> read = new HashSet<>();
        read.add(name(INDICATORS, indicators.getOrDefault(line.line(), "")));
        if (Probe.isTraceable(line)) {
            fields(line).forEach(field -> {
                read.add(name(QUESTIONS, field.name()));
                Breakdown.codes(definition, field).map(CodeList::name).ifPresent(list -> Stream.concat(
                                now.keySet().stream(), before.keySet().stream())
                        .filter(name -> name.startsWith(name(CODES, list + "/")))
                        .forEach(read::add));
            });
        }
        if (line.population() != Population.POLES_ATTENDUS && line.population() != Population.POLES_RECUS) {
            Stream.concat(now.keySet().stream(), before.keySet().stream())
                    .filter(name -> name.startsWith(name(SETTINGS, "selection_")))
                    .forEach(read::add);
        }
        return Optional.of(
                read.stream().anyMatch(name -> !now.getOrDefault(name, "").equals(before.getOrDefault(name, ""))));
    }

    private Stream<Field> fields(IndicatorDefinition line) {
        return Stream.concat(
                new Probe(definition, line, "").allFields(),
                line.ventilations().stream().flatMap(name -> definition.findField(name).stream()));
    }

    /** Whether the questions of that line, and the codes of that modality, were asked then; yes when nobody knows. */
    boolean existed(IndicatorDefinition line, String modality) {
        if (before.isEmpty() || !Probe.isTraceable(line)) {
            return true;
        }
        boolean asked = new Probe(definition, line, "")
                .allFields()
                .allMatch(field -> before.containsKey(name(QUESTIONS, field.name())));
        return asked && codesExisted(line, modality);
    }

    private boolean codesExisted(IndicatorDefinition line, String modality) {
        if (line.calculation() != Calculation.PART) {
            return true;
        }
        Field field = line.champ().orElseThrow();
        return Measures.modalities(line, field).stream()
                .filter(one -> one.name().equals(modality))
                .map(Modality::codes)
                .flatMap(codes -> codes.isEmpty() ? Stream.of(modality) : codes.stream())
                .anyMatch(code -> before.containsKey(name(CODES, field.getList().name() + "/" + code)));
    }
}

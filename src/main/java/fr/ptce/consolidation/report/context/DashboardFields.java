package fr.ptce.consolidation.report.context;

import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.indicator.Figure;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Calculation;
import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Population;
import fr.ptce.consolidation.questionnaire.Section;
import fr.ptce.consolidation.store.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The questions of the pole whose answer stands beside the national one: numbers and codes, never free texts nor contacts.
 * National: the median of the kept poles, or the share of them that chose each code, as the indicator of the question has
 * it.
 */
final class DashboardFields {
    private final CampaignData data;
    private final List<Field> fields = new ArrayList<>();
    private final Map<String, Section> sections = new HashMap<>();

    DashboardFields(CampaignData data) {
        this.data = data;
        for (Section section : data.definition().sections()) {
            for (Field field : section.fields()) {
                boolean shown = field.type().isNumeric() || field.type().isSelect();
                if (!section.repeat() && shown && !field.personal() && !field.readOnly()) {
                    fields.add(field);
                    sections.put(field.name(), section);
                }
            }
        }
    }

    List<Field> fields() {
        return fields;
    }

    /** Their columns, in order, led by a comma each. */
    String columns() {
        return fields.stream()
                .map(field -> ", u." + new Column(field, "").quoted())
                .collect(Collectors.joining());
    }

    List<Object> toList() {
        Map<String, BigDecimal> medians = medians();
        List<Object> list = new ArrayList<>();
        for (Field field : fields) {
            Map<String, Object> shares = shares(field);
            list.add(DashboardRow.of(
                    field.name(),
                    sections.getOrDefault(
                                    field.name(), data.definition().sections().get(0))
                            .label(),
                    field.label(),
                    field.unit(),
                    field.type().isSelect() ? labels(field) : null,
                    medians.get(field.name()),
                    shares.isEmpty() ? null : shares));
        }
        return list;
    }

    private static Map<String, Object> labels(Field field) {
        Map<String, Object> labels = new LinkedHashMap<>();
        for (Code code : field.getList().codes()) {
            labels.put(code.name(), code.label());
        }
        return labels;
    }

    private Map<String, BigDecimal> medians() {
        List<Field> numbers =
                fields.stream().filter(field -> field.type().isNumeric()).toList();
        Map<String, BigDecimal> medians = new HashMap<>();
        if (!numbers.isEmpty()) {
            String select = numbers.stream()
                    .map(field -> "PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY u.%s)"
                            .formatted(new Column(field, "").quoted()))
                    .collect(Collectors.joining(", "));
            data.store()
                    .rows()
                    .forEach(
                            "SELECT %s FROM unite_pole u WHERE u._campagne = ? AND u._retenu".formatted(select),
                            row -> {
                                for (int i = 0; i < numbers.size(); i++) {
                                    String name = numbers.get(i).name();
                                    row.findDecimal(i + 1).ifPresent(median -> medians.put(name, rounded(median)));
                                }
                            },
                            data.campagne().id());
        }
        return medians;
    }

    private static BigDecimal rounded(BigDecimal median) {
        return PlainNumber.of(median.setScale(2, RoundingMode.HALF_UP));
    }

    /** Shares of the kept poles, of the indicator that counts the codes of that question; none when there is none. */
    private Map<String, Object> shares(Field field) {
        Map<String, Object> shares = new LinkedHashMap<>();
        for (IndicatorDefinition line : data.definition().indicators()) {
            if (line.calculation() == Calculation.PART
                    && line.population() == Population.POLES_RETENUS
                    && line.champ().filter(field::equals).isPresent()) {
                for (Figure figure : data.figures()) {
                    if (figure.indicateur().equals(line.id())
                            && figure.libelle().equals(line.libelle())
                            && figure.isUnitSet()) {
                        figure.valeur().ifPresent(value -> code(line, field, figure.modalite())
                                .forEach(code -> shares.put(code, value.setScale(1, RoundingMode.HALF_UP))));
                    }
                }
            }
        }
        return shares;
    }

    /** The code a modality stands for; none when it gathers several. */
    private static List<String> code(IndicatorDefinition line, Field field, String modality) {
        List<String> codes = line.modalities().stream()
                .filter(one -> one.name().equals(modality))
                .findFirst()
                .map(one -> one.codes().isEmpty() ? List.of(one.name()) : one.codes())
                .orElse(List.of(modality));
        return codes.size() == 1 && field.getList().findCode(codes.get(0)).isPresent() ? codes : List.of();
    }
}

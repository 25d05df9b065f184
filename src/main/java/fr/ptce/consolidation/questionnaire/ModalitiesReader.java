package fr.ptce.consolidation.questionnaire;

import fr.ptce.consolidation.questionnaire.IndicatorDefinition.Modality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the modalities of an indicator: comma separated, each {@code code}, {@code nom=Libellé:code|code} ({@code *} for
 * every code not named elsewhere), or {@code nom=Libellé} for a figure that has no code.
 */
final class ModalitiesReader {
    private static final String OTHERS = "*";

    private final CsvRow row;
    private final Optional<CodeList> list;
    private final Problems problems;

    ModalitiesReader(CsvRow row, Optional<CodeList> list, Problems problems) {
        this.row = row;
        this.list = list;
        this.problems = problems;
    }

    List<Modality> read() {
        List<Modality> modalities = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String element : row.get("modalites").split(",", -1)) {
            if (!element.isBlank()) {
                Modality modality = read(element.strip());
                if (!names.add(modality.name())) {
                    fault(
                            "la modalité « " + modality.name() + " » est en double",
                            "Donnez un autre nom à l’une d’elles.");
                }
                modalities.add(modality);
            }
        }
        return withOthers(modalities);
    }

    private Modality read(String element) {
        int equal = element.indexOf('=');
        if (equal < 0) {
            return new Modality(element, label(element), List.of(checked(element)));
        }
        String name = element.substring(0, equal).strip();
        int colon = element.indexOf(':', equal);
        if (colon < 0) {
            if (list.isPresent()) {
                fault("la modalité « " + name + " » ne dit pas ses codes", "Écrivez nom=Libellé:code|code.");
            }
            return new Modality(name, element.substring(equal + 1).strip(), List.of());
        }
        List<String> codes = Arrays.stream(element.substring(colon + 1).split("\\|", -1))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(this::checked)
                .toList();
        return new Modality(name, element.substring(equal + 1, colon).strip(), codes);
    }

    private String label(String code) {
        return list.flatMap(codes -> codes.findCode(code)).map(Code::label).orElse(code);
    }

    private String checked(String code) {
        boolean known = code.equals(OTHERS)
                || list.flatMap(codes -> codes.findCode(code)).isPresent();
        if (!known) {
            fault(
                    "la modalité nomme un code inconnu : « " + code + " »",
                    list.map(codes -> "Codes de la liste « " + codes.name() + " » : "
                                    + String.join(
                                            ", ",
                                            codes.codes().stream()
                                                    .map(Code::name)
                                                    .toList()) + ".")
                            .orElse("Remplissez la colonne champ, ou écrivez nom=Libellé."));
        }
        return code;
    }

    /** The star as the codes it stands for. */
    private List<Modality> withOthers(List<Modality> modalities) {
        Set<String> named = new HashSet<>();
        modalities.forEach(modality -> named.addAll(modality.codes()));
        List<String> others = list.map(codes -> codes.codes().stream()
                        .map(Code::name)
                        .filter(code -> !named.contains(code))
                        .toList())
                .orElse(List.of());
        return modalities.stream()
                .map(modality -> modality.codes().contains(OTHERS)
                        ? new Modality(modality.name(), modality.label(), others)
                        : modality)
                .toList();
    }

    private void fault(String message, String action) {
        problems.add(row, message, action);
    }
}

package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.questionnaire.CommuneChoice;
import fr.ptce.consolidation.questionnaire.Communes;
import fr.ptce.consolidation.questionnaire.Communes.Commune;
import fr.ptce.consolidation.questionnaire.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a code of no commune may have been meant for: the communes of the name written beside it, those of its département
 * first; else those of its département whose code has one other digit, or two digits the other way round.
 */
final class NearCommunes {
    private static final int CANDIDATES = 4;
    private static final String EXPECTED = "le code Insee d'une commune";

    private NearCommunes() {}

    /** Empty when the answer is a commune, no commune is asked, or none is known; else what to write instead. */
    static Optional<String> ofUnknown(Field field, Answer answer) {
        return field.commune()
                .map(CommuneChoice::communes)
                .filter(Communes::isKnown)
                .flatMap(communes -> answer.value()
                        .findText()
                        .filter(code -> communes.find(code).isEmpty())
                        .map(code -> of(communes, code, answer)));
    }

    private static String of(Communes communes, String code, Answer answer) {
        String departement = Communes.departement(code);
        List<Commune> candidates = answer.sources().stream()
                .map(CellSource::brut)
                .flatMap(raw -> communes.named(raw.replace(code, "")).stream())
                .sorted(Comparator.comparing(
                        (Commune commune) -> commune.departement().equals(departement) ? 0 : 1))
                .toList();
        if (candidates.isEmpty()) {
            candidates = communes.current().stream()
                    .filter(commune -> commune.departement().equals(departement) && isSlip(code, commune.code()))
                    .toList();
        }
        return candidates.isEmpty()
                ? EXPECTED
                : candidates.stream()
                        .limit(CANDIDATES)
                        .map(Commune::label)
                        .collect(Collectors.joining(", ", "peut-être ", ""));
    }

    /** One digit is another, or two neighbours changed places. */
    private static boolean isSlip(String typed, String meant) {
        int first = -1;
        int others = 0;
        for (int i = 0; i < Math.min(typed.length(), meant.length()); i++) {
            if (typed.charAt(i) != meant.charAt(i)) {
                first = first < 0 ? i : first;
                others++;
            }
        }
        return others == 1
                || (others == 2
                        && first + 1 < meant.length()
                        && typed.charAt(first) == meant.charAt(first + 1)
                        && typed.charAt(first + 1) == meant.charAt(first));
    }
}

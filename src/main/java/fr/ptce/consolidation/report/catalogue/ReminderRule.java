package fr.ptce.consolidation.report.catalogue;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.french.Plural;
import fr.ptce.consolidation.french.Typography;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule a pole is written about, with the first places where it is not met.
 *
 * @param first the first of them
 * @param lieux sheet and cell of the first places
 * @param number how many places in all
 */
record ReminderRule(Finding first, List<String> lieux, int number) {
    /** Places a letter names for one rule. */
    private static final int NAMED = 4;

    ReminderRule {
        lieux = List.copyOf(lieux);
    }

    static ReminderRule of(Finding finding) {
        return new ReminderRule(finding, List.of(place(finding.location())), 1);
    }

    /** Both, the first one speaking for all. */
    ReminderRule and(ReminderRule next) {
        List<String> all = Stream.concat(lieux.stream(), next.lieux.stream())
                .distinct()
                .limit(NAMED)
                .toList();
        return new ReminderRule(first, all, number + next.number);
    }

    private static String place(Location location) {
        return Stream.of(location.feuille(), location.cellule())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(Typography.NO_BREAK));
    }

    Map<String, Object> toMap() {
        String places = lieux.stream().filter(place -> !place.isEmpty()).collect(Collectors.joining(", "));
        int others = number - lieux.size();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", first.code());
        map.put("gravite", first.severity().label());
        map.put("bloquante", first.severity() == Severity.ERROR);
        map.put("message", first.message());
        map.put("action", first.action());
        map.put("lieux", others > 0 ? places + " et " + Plural.counted(others, "autre") : places);
        map.put("nombre", number);
        return map;
    }
}

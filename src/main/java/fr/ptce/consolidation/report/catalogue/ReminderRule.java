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
 * @param premiere the first of them
 * @param lieux sheet and cell of the first places
 * @param nombre how many places in all
 */
record ReminderRule(Finding premiere, List<String> lieux, int nombre) {
    /** Places a letter names for one rule. */
    private static final int NOMMES = 4;

    ReminderRule {
        lieux = List.copyOf(lieux);
    }

    static ReminderRule of(Finding finding) {
        return new ReminderRule(finding, List.of(lieu(finding.location())), 1);
    }

    /** Both, the first one speaking for all. */
    ReminderRule and(ReminderRule next) {
        List<String> all = Stream.concat(lieux.stream(), next.lieux.stream())
                .distinct()
                .limit(NOMMES)
                .toList();
        return new ReminderRule(premiere, all, nombre + next.nombre);
    }

    private static String lieu(Location location) {
        return Stream.of(location.feuille(), location.cellule())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(Typography.NO_BREAK));
    }

    Map<String, Object> toMap() {
        String places = lieux.stream().filter(lieu -> !lieu.isEmpty()).collect(Collectors.joining(", "));
        int others = nombre - lieux.size();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", premiere.code());
        map.put("gravite", premiere.severity().libelle());
        map.put("bloquante", premiere.severity() == Severity.ERROR);
        map.put("message", premiere.message());
        map.put("action", premiere.action());
        map.put("lieux", others > 0 ? places + " et " + Plural.counted(others, "autre") : places);
        map.put("nombre", nombre);
        return map;
    }
}

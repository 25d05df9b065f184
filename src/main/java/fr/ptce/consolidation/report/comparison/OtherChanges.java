package fr.ptce.consolidation.report.comparison;

import fr.ptce.consolidation.report.comparison.OtherChange.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is not the same in the two runs, other than figures. Files are compared within one campaign only. */
final class OtherChanges {
    private final ArchivedRun earlier;
    private final ArchivedRun after;
    private final List<OtherChange> list = new ArrayList<>();

    private OtherChanges(ArchivedRun earlier, ArchivedRun after) {
        this.earlier = earlier;
        this.after = after;
    }

    static List<OtherChange> between(ArchivedRun earlier, ArchivedRun after) {
        OtherChanges changes = new OtherChanges(earlier, after);
        if (earlier.journal().campagne().equals(after.journal().campagne())) {
            changes.files();
            changes.corrections();
        }
        changes.selection();
        changes.definition();
        changes.software();
        return List.copyOf(changes.list);
    }

    private void add(Subject subject, String move, String name, String pole, String detail) {
        list.add(new OtherChange(subject, move, name, pole, detail));
    }

    private void files() {
        Map<String, JournalRead.JournalFile> before = earlier.journal().fichiers();
        Map<String, JournalRead.JournalFile> now = after.journal().fichiers();
        for (String name : both(before.keySet(), now.keySet())) {
            JournalRead.JournalFile was = before.get(name);
            JournalRead.JournalFile later = now.get(name);
            if (was == null && later != null) {
                add(Subject.FICHIER, "nouveau", name, later.pole(), later.etat());
            } else if (later == null && was != null) {
                add(Subject.FICHIER, "disparu", name, was.pole(), was.etat());
            } else if (later != null && was != null && !later.sha256().equals(was.sha256())) {
                add(Subject.FICHIER, "remplacé", name, later.pole(), later.etat());
            } else if (later != null && was != null && !later.etat().equals(was.etat())) {
                add(Subject.FICHIER, "jugé autrement", name, later.pole(), was.etat() + " → " + later.etat());
            }
        }
    }

    private void corrections() {
        Map<List<String>, ArchivedRun.ArchivedCorrection> before = new LinkedHashMap<>();
        earlier.corrections().forEach(one -> before.put(one.gesture(), one));
        for (ArchivedRun.ArchivedCorrection later : after.corrections()) {
            ArchivedRun.ArchivedCorrection was = before.remove(later.gesture());
            if (was == null) {
                add(Subject.REDRESSEMENT, "nouveau", name(later), later.pole(), later.etat());
            } else if (!was.etat().equals(later.etat())) {
                add(
                        Subject.REDRESSEMENT,
                        "devenu " + later.etat(),
                        name(later),
                        later.pole(),
                        was.etat() + " → " + later.etat());
            }
        }
        before.values().forEach(gone -> add(Subject.REDRESSEMENT, "retiré", name(gone), gone.pole(), gone.etat()));
    }

    private static String name(ArchivedRun.ArchivedCorrection one) {
        String place = one.structure().isEmpty() ? one.champ() : one.champ() + " de " + one.structure();
        return one.ancienne().isEmpty() && one.nouvelle().isEmpty()
                ? place
                : place + " : « " + one.ancienne() + " » → « " + one.nouvelle() + " »";
    }

    private void selection() {
        if (!earlier.journal().criteria().equals(after.journal().criteria())) {
            add(
                    Subject.SELECTION,
                    "autres critères",
                    after.journal().criteria(),
                    "",
                    "avant : " + earlier.journal().criteria());
        }
        for (String pole : both(earlier.selection().keySet(), after.selection().keySet())) {
            ArchivedRun.ArchivedPole was = earlier.selection().get(pole);
            ArchivedRun.ArchivedPole later = after.selection().get(pole);
            boolean kept = was != null && was.retenu();
            boolean keeps = later != null && later.retenu();
            if (keeps && !kept) {
                add(Subject.SELECTION, was == null ? "reçu et retenu" : "désormais retenu", pole, pole, "");
            } else if (kept && !keeps) {
                add(
                        Subject.SELECTION,
                        "n'est plus retenu",
                        pole,
                        pole,
                        later == null ? "plus aucun questionnaire accepté" : later.raison());
            } else if (was == null && later != null) {
                add(Subject.SELECTION, "reçu, non retenu", pole, pole, later.raison());
            } else if (later == null && was != null) {
                add(Subject.SELECTION, "n'est plus reçu", pole, pole, "il n'était pas retenu");
            } else if (was != null && later != null && !was.raison().equals(later.raison())) {
                add(Subject.SELECTION, "autre critère manqué", pole, pole, later.raison());
            }
        }
    }

    private void definition() {
        Map<String, Map<String, String>> before = earlier.journal().definition();
        Map<String, Map<String, String>> now = after.journal().definition();
        if (before.isEmpty() || now.isEmpty()) {
            if (!before.equals(now)) {
                add(
                        Subject.DEFINITION,
                        "inconnue",
                        "l'un des deux journaux ne dit pas sa définition ligne par ligne",
                        "",
                        "");
            }
            return;
        }
        for (String file : both(before.keySet(), now.keySet())) {
            Map<String, String> lines = before.getOrDefault(file, Map.of());
            Map<String, String> present = now.getOrDefault(file, Map.of());
            for (String key : both(lines.keySet(), present.keySet())) {
                if (!lines.containsKey(key)) {
                    add(Subject.DEFINITION, "nouvelle ligne", key, "", file);
                } else if (!present.containsKey(key)) {
                    add(Subject.DEFINITION, "ligne retirée", key, "", file);
                } else if (!lines.getOrDefault(key, "").equals(present.get(key))) {
                    add(Subject.DEFINITION, "ligne modifiée", key, "", file);
                }
            }
        }
    }

    private void software() {
        if (!earlier.journal().version().equals(after.journal().version())) {
            add(
                    Subject.LOGICIEL,
                    "autre version",
                    after.journal().version(),
                    "",
                    "avant : " + earlier.journal().version());
        }
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> names = new TreeSet<>(one);
        names.addAll(other);
        return new LinkedHashSet<>(names);
    }
}

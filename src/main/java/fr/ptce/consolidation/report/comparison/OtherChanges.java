package fr.ptce.consolidation.report.comparison;

import fr.ptce.consolidation.report.comparison.OtherChange.Sujet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is not the same in the two runs, other than figures. Files are compared within one campaign only. */
final class OtherChanges {
    private final ArchivedRun avant;
    private final ArchivedRun apres;
    private final List<OtherChange> list = new ArrayList<>();

    private OtherChanges(ArchivedRun avant, ArchivedRun apres) {
        this.avant = avant;
        this.apres = apres;
    }

    static List<OtherChange> between(ArchivedRun avant, ArchivedRun apres) {
        OtherChanges changes = new OtherChanges(avant, apres);
        if (avant.journal().campagne().equals(apres.journal().campagne())) {
            changes.fichiers();
            changes.redressements();
        }
        changes.selection();
        changes.definition();
        changes.logiciel();
        return List.copyOf(changes.list);
    }

    private void add(Sujet sujet, String mouvement, String nom, String pole, String detail) {
        list.add(new OtherChange(sujet, mouvement, nom, pole, detail));
    }

    private void fichiers() {
        Map<String, JournalRead.Fichier> before = avant.journal().fichiers();
        Map<String, JournalRead.Fichier> now = apres.journal().fichiers();
        for (String nom : both(before.keySet(), now.keySet())) {
            JournalRead.Fichier was = before.get(nom);
            JournalRead.Fichier is = now.get(nom);
            if (was == null && is != null) {
                add(Sujet.FICHIER, "nouveau", nom, is.pole(), is.etat());
            } else if (is == null && was != null) {
                add(Sujet.FICHIER, "disparu", nom, was.pole(), was.etat());
            } else if (is != null && was != null && !is.sha256().equals(was.sha256())) {
                add(Sujet.FICHIER, "remplacé", nom, is.pole(), is.etat());
            } else if (is != null && was != null && !is.etat().equals(was.etat())) {
                add(Sujet.FICHIER, "jugé autrement", nom, is.pole(), was.etat() + " → " + is.etat());
            }
        }
    }

    private void redressements() {
        Map<List<String>, ArchivedRun.Redresse> before = new LinkedHashMap<>();
        avant.redressements().forEach(one -> before.put(one.geste(), one));
        for (ArchivedRun.Redresse is : apres.redressements()) {
            ArchivedRun.Redresse was = before.remove(is.geste());
            if (was == null) {
                add(Sujet.REDRESSEMENT, "nouveau", nom(is), is.pole(), is.etat());
            } else if (!was.etat().equals(is.etat())) {
                add(Sujet.REDRESSEMENT, "devenu " + is.etat(), nom(is), is.pole(), was.etat() + " → " + is.etat());
            }
        }
        before.values().forEach(gone -> add(Sujet.REDRESSEMENT, "retiré", nom(gone), gone.pole(), gone.etat()));
    }

    private static String nom(ArchivedRun.Redresse one) {
        String place = one.structure().isEmpty() ? one.champ() : one.champ() + " de " + one.structure();
        return one.ancienne().isEmpty() && one.nouvelle().isEmpty()
                ? place
                : place + " : « " + one.ancienne() + " » → « " + one.nouvelle() + " »";
    }

    private void selection() {
        if (!avant.journal().criteres().equals(apres.journal().criteres())) {
            add(
                    Sujet.SELECTION,
                    "autres critères",
                    apres.journal().criteres(),
                    "",
                    "avant : " + avant.journal().criteres());
        }
        for (String pole : both(avant.selection().keySet(), apres.selection().keySet())) {
            ArchivedRun.Recu was = avant.selection().get(pole);
            ArchivedRun.Recu is = apres.selection().get(pole);
            boolean kept = was != null && was.retenu();
            boolean keeps = is != null && is.retenu();
            if (keeps && !kept) {
                add(Sujet.SELECTION, was == null ? "reçu et retenu" : "désormais retenu", pole, pole, "");
            } else if (kept && !keeps) {
                add(
                        Sujet.SELECTION,
                        "n'est plus retenu",
                        pole,
                        pole,
                        is == null ? "plus aucun questionnaire accepté" : is.raison());
            } else if (was == null && is != null) {
                add(Sujet.SELECTION, "reçu, non retenu", pole, pole, is.raison());
            } else if (is == null && was != null) {
                add(Sujet.SELECTION, "n'est plus reçu", pole, pole, "il n'était pas retenu");
            } else if (was != null && is != null && !was.raison().equals(is.raison())) {
                add(Sujet.SELECTION, "autre critère manqué", pole, pole, is.raison());
            }
        }
    }

    private void definition() {
        Map<String, Map<String, String>> before = avant.journal().definition();
        Map<String, Map<String, String>> now = apres.journal().definition();
        if (before.isEmpty() || now.isEmpty()) {
            if (!before.equals(now)) {
                add(
                        Sujet.DEFINITION,
                        "inconnue",
                        "l'un des deux journaux ne dit pas sa définition ligne par ligne",
                        "",
                        "");
            }
            return;
        }
        for (String fichier : both(before.keySet(), now.keySet())) {
            Map<String, String> lines = before.getOrDefault(fichier, Map.of());
            Map<String, String> present = now.getOrDefault(fichier, Map.of());
            for (String cle : both(lines.keySet(), present.keySet())) {
                if (!lines.containsKey(cle)) {
                    add(Sujet.DEFINITION, "nouvelle ligne", cle, "", fichier);
                } else if (!present.containsKey(cle)) {
                    add(Sujet.DEFINITION, "ligne retirée", cle, "", fichier);
                } else if (!lines.getOrDefault(cle, "").equals(present.get(cle))) {
                    add(Sujet.DEFINITION, "ligne modifiée", cle, "", fichier);
                }
            }
        }
    }

    private void logiciel() {
        if (!avant.journal().version().equals(apres.journal().version())) {
            add(
                    Sujet.LOGICIEL,
                    "autre version",
                    apres.journal().version(),
                    "",
                    "avant : " + avant.journal().version());
        }
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> names = new TreeSet<>(one);
        names.addAll(other);
        return new LinkedHashSet<>(names);
    }
}

package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.merge.StructureForms.Recu;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides of the forms the member structures of one pole sent. Of each structure, the last form without a blocking finding
 * counts; it joins the row its pole describes it on, or is added to the members.
 */
final class StructureFormsOfPole {
    private final Optional<SentVersion> pole;
    private final List<MemberRow> libres;
    private final FileStates etats;
    private final RowJoin reunion;
    private final List<Finding> findings = new ArrayList<>();
    private int derniere;
    private int ajoutees;

    /**
     * The forms of a pole.
     *
     * @param pole its questionnaire that counts, if there is one
     * @param rows the structures it describes
     */
    StructureFormsOfPole(Optional<SentVersion> pole, List<MemberRow> rows, FileStates etats, RowJoin reunion) {
        this.pole = pole;
        this.libres = new ArrayList<>(rows);
        this.etats = etats;
        this.reunion = reunion;
        this.derniere = rows.stream().mapToInt(MemberRow::ligne).max().orElse(1);
    }

    /** One structure's answer that counts, facing the rows of its pole. */
    private record Candidat(SentVersion version, MemberRow membre) {}

    /** Decides of each of them and gives what must be said. */
    List<Finding> join(List<Recu> received) {
        List<Candidat> candidats = new ArrayList<>();
        for (List<Recu> same : groups(received)) {
            choose(same).ifPresent(candidats::add);
        }
        // A SIRET recognises better than a name: those that bear one choose their row first.
        candidats.sort(Comparator.comparing(one -> one.membre().siret().isEmpty()));
        candidats.forEach(this::place);
        return findings;
    }

    private List<List<Recu>> groups(List<Recu> received) {
        List<List<Recu>> groups = new ArrayList<>();
        for (Recu one : received) {
            if (one.membre().isEmpty()) {
                ecarte(
                        one,
                        "La structure de ce formulaire est exclue par une ligne de redressements.csv.",
                        "Rien à faire, ou retirez cette ligne.");
                continue;
            }
            Optional<List<Recu>> known = groups.stream()
                    .filter(group -> group.stream().anyMatch(other -> isSame(one, other)))
                    .findFirst();
            known.orElseGet(() -> {
                        List<Recu> group = new ArrayList<>();
                        groups.add(group);
                        return group;
                    })
                    .add(one);
        }
        return groups;
    }

    private static boolean isSame(Recu one, Recu other) {
        return one.membre().orElseThrow().isSame(other.membre().orElseThrow());
    }

    /** The last valid form of a structure; the others are replaced by it, or wait to be corrected. */
    private Optional<Candidat> choose(List<Recu> same) {
        same.sort(Comparator.comparing(Recu::version, SentVersion.ORDRE));
        int kept = same.size() - 1;
        while (kept > 0 && same.get(kept).erreurs() > 0) {
            kept--;
        }
        if (same.get(kept).erreurs() > 0) {
            kept = same.size() - 1;
        }
        Recu chosen = same.get(kept);
        for (int i = 0; i < same.size(); i++) {
            if (i > kept) {
                bloque(same.get(i));
            } else if (i < kept) {
                etats.addReplaced(same.get(i).version(), chosen.version(), 0);
            }
        }
        if (pole.isEmpty()) {
            sansPole(chosen);
        } else if (chosen.erreurs() > 0) {
            bloque(chosen);
        } else {
            return Optional.of(new Candidat(chosen.version(), chosen.membre().orElseThrow()));
        }
        return Optional.empty();
    }

    private void place(Candidat one) {
        SentVersion version = one.version();
        SentVersion questionnaire = pole.orElseThrow();
        Recu recu = new Recu(version, 0, Optional.of(one.membre()));
        MemberRow.Choix choix = one.membre().among(libres);
        if (choix.ambigue()) {
            ecarte(
                    recu,
                    "Plusieurs structures membres du pôle peuvent être celle de ce formulaire : rien ne dit laquelle.",
                    "Complétez le SIRET, dans le formulaire et dans le questionnaire du pôle.");
            return;
        }
        Optional<String> retiree =
                choix.row().isPresent() ? Optional.empty() : reunion.retrait(questionnaire, one.membre());
        if (retiree.isPresent()) {
            ecarte(
                    recu,
                    "Cette structure est retirée du pôle : " + retiree.get(),
                    "Rien à faire, ou retirez cette ligne.");
            return;
        }
        choix.row().ifPresent(libres::remove);
        RowJoin.Ligne ligne = choix.row()
                .map(row -> RowJoin.Ligne.decrite(row.ligne()))
                .orElseGet(() -> RowJoin.Ligne.ajoutee(++derniere, questionnaire.pole() + "-F" + ++ajoutees));
        findings.addAll(reunion.join(version, questionnaire, ligne));
        String raison = choix.row().isPresent()
                ? "Réponse jointe à celle du pôle, ligne " + ligne.numero() + " de « " + questionnaire.fichier() + " »."
                : "Structure ajoutée à celles que décrit « " + questionnaire.fichier() + " ».";
        etats.add(version, FileState.Etat.RATTACHE, raison, 0);
    }

    private void bloque(Recu one) {
        String nombre = one.erreurs() == 1
                ? "1 anomalie bloquante reste à corriger"
                : one.erreurs() + " anomalies bloquantes restent à corriger";
        ecarte(
                one,
                nombre + " dans ce formulaire : il n'est pas joint à son pôle.",
                "Faites-le corriger par la structure : il est annoté dans retours/structures/.");
    }

    private void ecarte(Recu one, String raison, String action) {
        findings.add(StructureFormFindings.ecartee(one.version(), reunion.nom(one), raison, action));
        etats.add(one.version(), FileState.Etat.NON_RATTACHE, raison, 0);
    }

    private void sansPole(Recu one) {
        String raison =
                "Le pôle n'a pas de questionnaire valable : la réponse de sa structure est gardée, et ne compte pas.";
        findings.add(StructureFormFindings.sansPole(one.version(), reunion.nom(one), raison));
        etats.add(one.version(), FileState.Etat.NON_RATTACHE, raison, 0);
    }
}

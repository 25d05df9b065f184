package fr.ptce.consolidation.merge;

import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.merge.StructureForms.ReceivedForm;
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
    private final List<MemberRow> free;
    private final FileStates states;
    private final RowJoin join;
    private final List<Finding> findings = new ArrayList<>();
    private int last;
    private int added;

    /**
     * The forms of a pole.
     *
     * @param pole its questionnaire that counts, if there is one
     * @param rows the structures it describes
     */
    StructureFormsOfPole(Optional<SentVersion> pole, List<MemberRow> rows, FileStates states, RowJoin join) {
        this.pole = pole;
        this.free = new ArrayList<>(rows);
        this.states = states;
        this.join = join;
        this.last = rows.stream().mapToInt(MemberRow::ligne).max().orElse(1);
    }

    /** One structure's answer that counts, facing the rows of its pole. */
    private record Candidate(SentVersion version, MemberRow member) {}

    /** Decides of each of them and gives what must be said. */
    List<Finding> join(List<ReceivedForm> received) {
        List<Candidate> candidates = new ArrayList<>();
        for (List<ReceivedForm> same : groups(received)) {
            choose(same).ifPresent(candidates::add);
        }
        // A SIRET recognises better than a name: those that bear one choose their row first.
        candidates.sort(Comparator.comparing(one -> one.member().siret().isEmpty()));
        candidates.forEach(this::place);
        return findings;
    }

    private List<List<ReceivedForm>> groups(List<ReceivedForm> received) {
        List<List<ReceivedForm>> groups = new ArrayList<>();
        for (ReceivedForm one : received) {
            if (one.member().isEmpty()) {
                discarded(
                        one,
                        "La structure de ce formulaire est exclue par une ligne de redressements.csv.",
                        "Rien à faire, ou retirez cette ligne.");
                continue;
            }
            Optional<List<ReceivedForm>> known = groups.stream()
                    .filter(group -> group.stream().anyMatch(other -> isSame(one, other)))
                    .findFirst();
            known.orElseGet(() -> {
                        List<ReceivedForm> group = new ArrayList<>();
                        groups.add(group);
                        return group;
                    })
                    .add(one);
        }
        return groups;
    }

    private static boolean isSame(ReceivedForm one, ReceivedForm other) {
        return one.member().orElseThrow().isSame(other.member().orElseThrow());
    }

    /** The last valid form of a structure; the others are replaced by it, or wait to be corrected. */
    private Optional<Candidate> choose(List<ReceivedForm> same) {
        same.sort(Comparator.comparing(ReceivedForm::version, SentVersion.ORDER));
        int kept = same.size() - 1;
        while (kept > 0 && same.get(kept).erreurs() > 0) {
            kept--;
        }
        if (same.get(kept).erreurs() > 0) {
            kept = same.size() - 1;
        }
        ReceivedForm chosen = same.get(kept);
        for (int i = 0; i < same.size(); i++) {
            if (i > kept) {
                blocks(same.get(i));
            } else if (i < kept) {
                states.addReplaced(same.get(i).version(), chosen.version(), 0);
            }
        }
        if (pole.isEmpty()) {
            withoutPole(chosen);
        } else if (chosen.erreurs() > 0) {
            blocks(chosen);
        } else {
            return Optional.of(new Candidate(chosen.version(), chosen.member().orElseThrow()));
        }
        return Optional.empty();
    }

    private void place(Candidate one) {
        SentVersion version = one.version();
        SentVersion questionnaire = pole.orElseThrow();
        ReceivedForm received = new ReceivedForm(version, 0, Optional.of(one.member()));
        MemberRow.RowChoice choice = one.member().among(free);
        if (choice.ambiguous()) {
            discarded(
                    received,
                    "Plusieurs structures membres du pôle peuvent être celle de ce formulaire : rien ne dit laquelle.",
                    "Complétez le SIRET, dans le formulaire et dans le questionnaire du pôle.");
            return;
        }
        Optional<String> removal =
                choice.row().isPresent() ? Optional.empty() : join.removal(questionnaire, one.member());
        if (removal.isPresent()) {
            discarded(
                    received,
                    "Cette structure est retirée du pôle : " + removal.get(),
                    "Rien à faire, ou retirez cette ligne.");
            return;
        }
        choice.row().ifPresent(free::remove);
        RowJoin.JoinedRow line = choice.row()
                .map(row -> RowJoin.JoinedRow.described(row.ligne()))
                .orElseGet(() -> RowJoin.JoinedRow.added(++last, questionnaire.pole() + "-F" + ++added));
        Optional<List<Finding>> joined = join.attempt(version, questionnaire, line);
        if (joined.isEmpty()) {
            discarded(
                    received,
                    "La réponse de cette structure n'a pas pu être réunie à celle de son pôle.",
                    "Cherchez un nombre ou un texte démesuré dans le formulaire et dans le questionnaire du pôle.");
            return;
        }
        findings.addAll(joined.get());
        String reason = choice.row().isPresent()
                ? "Réponse jointe à celle du pôle, ligne " + line.number() + " de « " + questionnaire.fichier() + " »."
                : "Structure ajoutée à celles que décrit « " + questionnaire.fichier() + " ».";
        states.add(version, FileState.State.RATTACHE, reason, 0);
    }

    private void blocks(ReceivedForm one) {
        String number = one.erreurs() == 1
                ? "1 anomalie bloquante reste à corriger"
                : one.erreurs() + " anomalies bloquantes restent à corriger";
        discarded(
                one,
                number + " dans ce formulaire : il n'est pas joint à son pôle.",
                "Faites-le corriger par la structure : il est annoté dans retours/structures/.");
    }

    private void discarded(ReceivedForm one, String reason, String action) {
        findings.add(StructureFormFindings.discarded(one.version(), join.name(one), reason, action));
        states.add(one.version(), FileState.State.NON_RATTACHE, reason, 0);
    }

    private void withoutPole(ReceivedForm one) {
        String reason =
                "Le pôle n'a pas de questionnaire valable : la réponse de sa structure est gardée, et ne compte pas.";
        findings.add(StructureFormFindings.withoutPole(one.version(), join.name(one), reason));
        states.add(one.version(), FileState.State.NON_RATTACHE, reason, 0);
    }
}

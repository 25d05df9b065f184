package fr.ptce.consolidation.correction;

import fr.ptce.consolidation.answer.Answer;
import fr.ptce.consolidation.answer.AnswerSet;
import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.answer.SetAsideRow;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.answer.Submission;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.typing.FormCheck;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applies the corrections of one pole to its questionnaire, one after the other. */
final class Corrector {
    private final Submission submission;
    private final List<StructureRow> rows;
    private final List<SetAsideRow> setAside;
    private final List<Finding> findings;
    private final List<RemovedStructure> removals = new ArrayList<>();
    private AnswerSet pole;

    Corrector(Submission submission) {
        this.submission = submission;
        pole = submission.pole();
        rows = new ArrayList<>(submission.structures());
        setAside = new ArrayList<>(submission.setAside());
        findings = new ArrayList<>(submission.findings());
    }

    /** The questionnaire as corrected so far. */
    Submission submission() {
        return new Submission(
                submission.fichier(), submission.sha256(), submission.identity(), pole, rows, setAside, findings);
    }

    /** Applies a correction that is no acceptance, or says why it is out of date. */
    CorrectionOutcome apply(Correction line) {
        if (line.structure().isEmpty()) {
            return correct(line, Optional.empty());
        }
        Optional<StructureRow> row = DesignatedStructure.find(rows, line.structure());
        if (row.isEmpty()) {
            return applyAside(line);
        }
        return switch (line.gesture()) {
            case EXCLURE -> exclude(line, row.get());
            case FUSIONNER -> merge(line, row.get());
            case ARBITRER -> choose(line, row.get());
            case CORRIGER, ACCEPTER, RATTACHER -> correct(line, row);
        };
    }

    /** A row set aside is a structure once the network corrects one of its answers; nothing else can be done to it. */
    private CorrectionOutcome applyAside(Correction line) {
        Optional<SetAsideRow> aside = DesignatedStructure.find(
                        setAside.stream().map(SetAsideRow::row).toList(), line.structure())
                .flatMap(row ->
                        setAside.stream().filter(one -> one.row().equals(row)).findFirst());
        if (aside.isEmpty()) {
            return outOfDate(line, DesignatedStructure.absence(line.structure()), List.of());
        }
        StructureRow row = aside.get().row();
        boolean still = line.champ()
                .filter(field -> OldValueMatch.isStill(field, row.answers().get(field.name()), line.ancienne()))
                .isPresent();
        if (line.gesture() != Correction.Gesture.CORRIGER || !still) {
            return outOfDate(
                    line,
                    "La ligne " + row.ligne() + " n'est pas comptée comme une structure ("
                            + aside.get().reason() + ").",
                    first(row).sources());
        }
        takeBack(aside.get());
        return correct(line, Optional.of(row));
    }

    private void takeBack(SetAsideRow aside) {
        setAside.remove(aside);
        findings.remove(aside.said());
        findings.addAll(aside.findings());
        rows.add(aside.row());
        rows.sort(Comparator.comparingInt(StructureRow::ligne));
    }

    /** The member structures taken out so far. */
    List<RemovedStructure> removals() {
        return removals;
    }

    /** Whether another pole describes it too is known once all are read: the consolidation tells. */
    private CorrectionOutcome choose(Correction line, StructureRow row) {
        String detail = "La description de « " + DesignatedStructure.name(row) + " » par ce pôle est retenue.";
        note(
                FormCheck.RED_APPLIQUE,
                line,
                DesignatedStructure.name(row),
                detail,
                first(row).sources());
        return new CorrectionOutcome(line.ligne(), true, detail, row.ligne());
    }

    private CorrectionOutcome correct(Correction line, Optional<StructureRow> row) {
        Field field = line.champ().orElseThrow();
        AnswerSet answers = row.map(StructureRow::answers).orElse(pole);
        Answer seen = answers.get(field.name());
        Answer wanted = OldValueMatch.wanted(field, line.nouvelle());
        if (!OldValueMatch.isStill(field, seen, line.ancienne())) {
            String now = OldValueMatch.shown(seen);
            String detail = OldValueMatch.isEqual(seen, wanted)
                    ? "Le questionnaire porte maintenant la valeur voulue."
                    : "Le questionnaire ne porte plus « " + line.ancienne() + " », mais « " + now + " ».";
            return outOfDate(line, detail, seen.sources());
        }
        replace(row, field.name(), OldValueMatch.marked(seen, wanted));
        dropDoubts(seen.sources());
        String detail = "« " + OldValueMatch.shown(seen) + " » remplacé par « " + line.nouvelle() + " ».";
        return applied(line, row, detail, seen);
    }

    private CorrectionOutcome exclude(Correction line, StructureRow row) {
        rows.remove(row);
        dropRow(row);
        String detail = "La structure « " + DesignatedStructure.name(row) + " » est exclue.";
        removals.add(new RemovedStructure(row, cited(line, detail)));
        return applied(line, Optional.of(row), detail, first(row));
    }

    private CorrectionOutcome merge(Correction line, StructureRow row) {
        Optional<StructureRow> into = DesignatedStructure.find(rows, line.nouvelle());
        if (into.isEmpty() || into.get().equals(row)) {
            return outOfDate(line, DesignatedStructure.absence(line.nouvelle()), List.of());
        }
        Map<String, Answer> all = new LinkedHashMap<>(into.get().answers().answers());
        Map<String, Answer> left = new LinkedHashMap<>(row.answers().answers());
        row.answers().answers().forEach((field, answer) -> {
            boolean blank = into.get().answers().get(field).isBlank();
            if (blank && !answer.isBlank()) {
                all.put(field, OldValueMatch.marked(answer, answer));
                left.remove(field);
            }
        });
        StructureRow kept = into.get();
        rows.set(
                rows.indexOf(kept),
                new StructureRow(kept.key(), kept.ligne(), new AnswerSet(all), kept.justification()));
        rows.remove(row);
        dropRow(row);
        String detail = "La structure « " + DesignatedStructure.name(row) + " » est réunie à « "
                + DesignatedStructure.name(kept) + " ».";
        removals.add(new RemovedStructure(
                new StructureRow(row.key(), row.ligne(), new AnswerSet(left), row.justification()),
                cited(line, detail)));
        return applied(line, Optional.of(row), detail, first(row));
    }

    private void replace(Optional<StructureRow> row, String field, Answer answer) {
        AnswerSet answers = row.map(StructureRow::answers).orElse(pole);
        Map<String, Answer> all = new LinkedHashMap<>(answers.answers());
        all.put(field, answer);
        if (row.isEmpty()) {
            pole = new AnswerSet(all);
        } else {
            StructureRow old = row.get();
            rows.set(
                    rows.indexOf(old),
                    new StructureRow(old.key(), old.ligne(), new AnswerSet(all), old.justification()));
        }
    }

    /** What could not be understood in a cell, or was doubtful, matters no more once its answer is corrected. */
    private void dropDoubts(List<CellSource> sources) {
        findings.removeIf(finding -> finding.severity() != Severity.INFO
                && finding.locations().stream().allMatch(place -> stands(place, sources)));
    }

    private void dropRow(StructureRow row) {
        List<CellSource> cells = row.answers().answers().values().stream()
                .flatMap(answer -> answer.sources().stream())
                .toList();
        findings.removeIf(finding -> finding.locations().stream().allMatch(place -> stands(place, cells)));
    }

    private static boolean stands(Location place, List<CellSource> sources) {
        return sources.stream()
                .anyMatch(source -> source.feuille().equals(place.feuille())
                        && source.cellule().equals(place.cellule()));
    }

    private static Answer first(StructureRow row) {
        return row.answers().answers().values().stream()
                .filter(answer -> !answer.sources().isEmpty())
                .findFirst()
                .orElse(Answer.ABSENT);
    }

    private CorrectionOutcome applied(Correction line, Optional<StructureRow> row, String detail, Answer seen) {
        String structure = row.map(DesignatedStructure::name).orElse("");
        note(FormCheck.RED_APPLIQUE, line, structure, detail, seen.sources());
        return new CorrectionOutcome(line.ligne(), true, detail);
    }

    private CorrectionOutcome outOfDate(Correction line, String detail, List<CellSource> sources) {
        note(FormCheck.RED_PERIME, line, line.structure(), detail, sources);
        return new CorrectionOutcome(line.ligne(), false, detail);
    }

    private static String cited(Correction line, String detail) {
        return detail + " (" + Corrections.FILE + ", ligne " + line.ligne() + " ; " + line.decision() + ")";
    }

    private void note(FormCheck check, Correction line, String structure, String detail, List<CellSource> sources) {
        List<Location> places = sources.isEmpty()
                ? List.of(Location.ofFile(submission.fichier()))
                : sources.stream()
                        .map(source -> new Location(submission.fichier(), source.feuille(), source.cellule()))
                        .toList();
        findings.add(new Finding(
                check.code(),
                check.severity(),
                places,
                line.pole(),
                structure,
                line.champ().map(Field::name).orElse(""),
                line.ancienne(),
                line.nouvelle(),
                cited(line, detail),
                check == FormCheck.RED_APPLIQUE
                        ? "Rien à faire : le redressement est repris à chaque consolidation."
                        : "Relisez cette ligne : corrigez-la, ou supprimez-la.",
                ""));
    }
}

package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.answer.SetAsideRow;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.form.read.ReadingLog.Subject;
import fr.ptce.consolidation.french.Typography;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.typing.FormCheck;
import fr.ptce.consolidation.typing.Place;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of the rows under the structures that are none, or might be none. */
final class RowFindings {
    /** Cells quoted of a row. */
    private static final int QUOTED = 4;

    private static final String EXPECTED = "une ligne par structure membre";

    private final ReadingLog log;

    RowFindings(ReadingLog log) {
        this.log = log;
    }

    /** A row that counts nowhere. */
    SetAsideRow setAside(TableLine line, RowNature nature, StructureRow row) {
        FormCheck check =
                switch (nature.kind()) {
                    case TOTAL -> FormCheck.FLF_TOTAL;
                    case NOTE -> FormCheck.FLF_NOTE;
                    case UNKNOWN, STRUCTURE, DOUBTFUL -> FormCheck.FLF_ECARTEE;
                };
        String first = check == FormCheck.FLF_ECARTEE ? "Effacez cette ligne si elle ne sert à rien." : "Rien à faire.";
        Finding said = log.onCells(
                check,
                places(line),
                new Subject("", "", seen(places(line)), EXPECTED),
                sentence(line, nature) + " Elle n'est comptée ni parmi les structures, ni dans leurs ETP.",
                first
                        + " Si c'est bien une structure, indiquez sur cette ligne sa raison sociale, son SIRET et son statut juridique,"
                        + " ou corrigez l'une de ses réponses dans redressements.csv (structure "
                        + Typography.quote(row.key()) + ").");
        return new SetAsideRow(row, reason(nature), said, line.log().toList());
    }

    /** A row that counts, though it might be none. */
    void doubtful(TableLine line, RowNature nature, String key) {
        log.onCells(
                FormCheck.FLF_DOUTEUSE,
                places(line),
                new Subject(line.structure(), "", seen(places(line)), EXPECTED),
                sentence(line, nature) + " Elle est comptée comme une structure.",
                "Si c'est une structure, indiquez sa raison sociale, son SIRET et son statut juridique ; si c'est un total ou une"
                        + " note, effacez la ligne, ou écartez-la dans redressements.csv (EXCLURE, structure "
                        + Typography.quote(key) + ").");
    }

    /** A row whose answers read better one column further. */
    void shifted(TableLine line, Shift shift) {
        Place expected = shift.expected();
        Place found = shift.found();
        log.onCells(
                FormCheck.FLF_DECALAGE,
                List.of(expected, found),
                new Subject(line.structure(), "", log.shown(found), "une réponse en " + expected.address()),
                "À partir de " + expected.address()
                        + ", les réponses de cette ligne semblent décalées d'une colonne vers la "
                        + (shift.isForth() ? "droite" : "gauche") + " : " + log.quoted(found) + " est en "
                        + found.address() + ", à côté de la réponse attendue en " + expected.address() + ".",
                "Remettez chaque réponse de la ligne dans sa colonne.");
    }

    /** A note in the column of the justifications, on a row without answer. */
    void margin(Place note) {
        log.onCells(
                FormCheck.FLF_NOTE,
                List.of(note),
                new Subject("", "", log.shown(note), EXPECTED),
                "La ligne " + (note.row() + 1) + " n'a pas de réponse : " + log.quoted(note)
                        + " est une note, dont rien n'est repris.",
                "Rien à faire, si elle ne concerne aucune structure.");
    }

    private String sentence(TableLine line, RowNature nature) {
        String seen = log.quoted(places(line).get(0));
        return "La ligne " + line.number() + (seen.isEmpty() ? "" : " (" + seen + ")") + " " + nature.why() + ".";
    }

    private String seen(List<Place> places) {
        return places.stream()
                        .limit(QUOTED)
                        .map(place -> ReadingLog.excerpt(log.shown(place)))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" | "))
                + (places.size() > QUOTED ? " | …" : "");
    }

    private static List<Place> places(TableLine line) {
        return line.cells().stream().map(cell -> place(line, cell)).toList();
    }

    private static Place place(TableLine line, Cell cell) {
        return new Place(line.table().sheet(), cell.row(), cell.column());
    }

    private static String reason(RowNature nature) {
        return switch (nature.kind()) {
            case TOTAL -> "ligne de total";
            case NOTE -> "note";
            case UNKNOWN, STRUCTURE, DOUBTFUL -> "ligne non comprise";
        };
    }
}

package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.form.layout.Question;
import fr.ptce.consolidation.form.read.RowNature.Kind;
import fr.ptce.consolidation.french.Spelling;
import fr.ptce.consolidation.office.read.Cell;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.typing.Cells;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the structures from the totals and the notes people write under them or between them. A row with a SIRET, or with
 * answers of its own, is a structure whatever its name; one with a name is a structure unless the name is that of a total or
 * of a note; one with neither is a structure only when nothing else explains it.
 */
final class RowNatures {
    /** Rows past which sums are not looked for: five times what a pole may have. */
    private static final int MOST = 1_000;

    private final List<TableLine> lines;
    private final Map<Integer, RowNature> natures = new HashMap<>();

    private RowNatures(List<TableLine> lines) {
        this.lines = lines;
    }

    /** What each of those rows is, in the order of the sheet. */
    static List<RowNature> of(List<TableLine> lines) {
        RowNatures natures = new RowNatures(lines);
        lines.forEach(line -> byItself(line).ifPresent(nature -> natures.natures.put(line.number(), nature)));
        List<RowNature> all = new ArrayList<>(lines.size());
        for (TableLine line : lines) {
            RowNature nature = natures.natures.get(line.number());
            RowNature told = nature == null ? natures.bySums(line) : nature;
            natures.natures.put(line.number(), told);
            all.add(told);
        }
        return all;
    }

    /** What the row says of itself; empty when the other rows must be looked at. */
    private static Optional<RowNature> byItself(TableLine line) {
        return mentionsTotal(line) ? Optional.empty() : plainly(line);
    }

    /** The same, whatever other words than those of a total its name has. */
    private static Optional<RowNature> plainly(TableLine line) {
        boolean unnamed = isUnnamed(line);
        if (!line.isIdentified() && line.table().repeatsTitles(line.row())) {
            return note("répète les titres du tableau");
        }
        if (line.isIdentified() || line.ownAnswers(unnamed && holdsNothingWords(line)) > (unnamed ? 0 : 1)) {
            return holdsTotalWords(line) && !line.isIdentified() ? Optional.empty() : Optional.of(RowNature.STRUCTURE);
        }
        if (holdsTotalWords(line)) {
            return Optional.empty();
        }
        return unnamed ? unnamed(line) : named(line);
    }

    /** A row with a name, and at most one answer of its own. */
    private static Optional<RowNature> named(TableLine line) {
        boolean alone = line.ownAnswers(false) == 0;
        if (alone && RowWords.isNote(line.nameText())) {
            return hasNumbers(line)
                    ? Optional.of(new RowNature(Kind.DOUBTFUL, "porte des nombres, mais son nom est une note"))
                    : note("est une note");
        }
        if (line.cells().size() == 1 && RowWords.isEnd(line.nameText())) {
            return note("est une note");
        }
        return alone && hasNumbers(line) ? Optional.empty() : Optional.of(RowNature.STRUCTURE);
    }

    /** A row with neither a name nor an answer of its own. */
    private static Optional<RowNature> unnamed(TableLine line) {
        List<Cell> cells = line.cells();
        if (cells.stream().allMatch(RowNatures::isZero)) {
            return note("ne contient que des zéros");
        }
        if (cells.stream().allMatch(cell -> isZero(cell) || isNothing(cell))) {
            return note("ne contient que des tirets, des croix ou des mots sans réponse");
        }
        if (cells.size() == 1 && line.nameCell().isPresent()) {
            return note(cells.get(0).type() == Cell.Type.DATE ? "ne contient qu'une date" : "ne contient qu'un numéro");
        }
        if (hasNumbers(line)) {
            return Optional.empty();
        }
        if (cells.stream().anyMatch(cell -> cell.type() == Cell.Type.TEXT && RowWords.isNote(cell.text()))) {
            return note("est une note");
        }
        boolean figures = cells.stream().anyMatch(cell -> isFigure(line, cell));
        return Optional.of(
                figures
                        ? RowNature.STRUCTURE
                        : new RowNature(Kind.UNKNOWN, "n'a ni nom, ni SIRET, ni réponse qui soit comprise"));
    }

    /** A row that may add others up. */
    private RowNature bySums(TableLine line) {
        RowSums sums = sums(line);
        if (mentionsTotal(line)) {
            Optional<RowNature> nature = mentioned(line, sums).or(() -> plainly(line));
            if (nature.isPresent()) {
                return nature.get();
            }
        }
        if (holdsTotalWords(line)) {
            return calledTotal(line, sums);
        }
        if (!isUnnamed(line)) {
            if (sums.isWhole() && holdsNumbersAlone(line)) {
                return new RowNature(
                        Kind.TOTAL,
                        "porte les sommes de toutes les lignes au-dessus, et aucune réponse d'une structure");
            }
            return sums.isCertain()
                    ? new RowNature(
                            Kind.DOUBTFUL,
                            "porte les sommes des autres lignes, et aucune autre réponse d'une structure")
                    : RowNature.STRUCTURE;
        }
        if (sums.isTotal()) {
            return new RowNature(Kind.TOTAL, "n'a pas de nom, et porte les sommes d'autres lignes");
        }
        return sums.isComparable()
                ? new RowNature(Kind.DOUBTFUL, "n'a pas de nom, et ne porte que des nombres")
                : RowNature.STRUCTURE;
    }

    /** A row whose name has a word of a total, and its numbers the sums; the answers of the row above may be dragged down. */
    private Optional<RowNature> mentioned(TableLine line, RowSums sums) {
        boolean bare = !line.isIdentified() && line.ownAnswers(false) == 0;
        boolean dragged = !bare
                && !sums.disagrees()
                && previous(line).filter(line::repeats).isPresent();
        if (!sums.agree() || !(bare || dragged)) {
            return Optional.empty();
        }
        return Optional.of(
                bare || sums.isStrong() || RowWords.isSurelyTotal(line.nameText())
                        ? new RowNature(Kind.TOTAL, "porte un nom de total, et les sommes des autres lignes")
                        : new RowNature(Kind.DOUBTFUL, "porte un nom de total, et des réponses d'une structure"));
    }

    private Optional<TableLine> previous(TableLine line) {
        return lines.stream().filter(other -> other.number() < line.number()).reduce((first, second) -> second);
    }

    /** A row called a total, which one answer dragged along makes no structure. */
    private static RowNature calledTotal(TableLine line, RowSums sums) {
        int own = line.ownAnswers(isUnnamed(line) && holdsNothingWords(line));
        boolean surely = texts(line).stream().anyMatch(RowWords::isSurelyTotal);
        if (own == 0) {
            return new RowNature(
                    surely || sums.isTotal() ? Kind.TOTAL : Kind.UNKNOWN,
                    "porte le nom d'un total, et aucune réponse d'une structure");
        }
        if (own == 1 && surely && sums.isTotal() && !sums.disagrees()) {
            return new RowNature(Kind.TOTAL, "porte le nom d'un total, et les sommes des autres lignes");
        }
        return own == 1 || sums.isTotal()
                ? new RowNature(Kind.DOUBTFUL, "porte le nom d'un total, et des réponses d'une structure")
                : RowNature.STRUCTURE;
    }

    private RowSums sums(TableLine line) {
        if (lines.size() > MOST) {
            return new RowSums(line, List.of(), List.of(), List.of());
        }
        List<TableLine> above = new ArrayList<>();
        List<TableLine> block = new ArrayList<>();
        List<TableLine> rest = new ArrayList<>();
        int next = -1;
        for (TableLine other : lines) {
            RowNature nature = natures.get(other.number());
            boolean counted = other.number() != line.number() && (nature == null || !nature.isSetAside());
            boolean before = other.number() < line.number();
            if (before && (!counted || (next >= 0 && other.number() > next))) {
                block.clear();
            }
            if (counted) {
                rest.add(other);
                if (before) {
                    above.add(other);
                    block.add(other);
                }
            }
            next = other.number() + 1;
        }
        return new RowSums(line, above, block, rest);
    }

    private static Optional<RowNature> note(String why) {
        return Optional.of(new RowNature(Kind.NOTE, why));
    }

    /** No name, or a dash, a cross, a number or a date in its place. */
    private static boolean isUnnamed(TableLine line) {
        return line.nameCell()
                .filter(cell -> cell.type() == Cell.Type.TEXT && !RowWords.isNothing(cell.text()))
                .filter(cell -> !Spelling.key(cell.text()).matches("[0-9]{1,3}"))
                .isEmpty();
    }

    private static boolean holdsTotalWords(TableLine line) {
        return texts(line).stream().anyMatch(RowWords::isTotal);
    }

    private static boolean mentionsTotal(TableLine line) {
        return !isUnnamed(line) && hasNumbers(line) && RowWords.mentionsTotal(line.nameText());
    }

    /** Whether nothing but numbers stands beside the name. */
    private static boolean holdsNumbersAlone(TableLine line) {
        int numbers = line.numeric().stream()
                .mapToInt(question -> line.cells(question).size())
                .sum();
        return line.cells().size() == numbers + 1;
    }

    /** The texts of the row, on whatever column: « Total » is often typed just before the sums. */
    private static List<String> texts(TableLine line) {
        if (!isUnnamed(line)) {
            return List.of(line.nameText());
        }
        return line.row().cells().stream()
                .filter(cell -> cell.type() == Cell.Type.TEXT)
                .map(Cell::text)
                .toList();
    }

    private static boolean hasNumbers(TableLine line) {
        return line.numeric().stream()
                .anyMatch(question -> line.number(question).isPresent());
    }

    /** Dashes or crosses where they answer nothing: they answer nothing among the ticks either. */
    private static boolean holdsNothingWords(TableLine line) {
        return line.questions().stream()
                .filter(question -> question.field().layout().kind() != Field.Layout.Kind.TICKS)
                .filter(question -> !line.answer(question).isGiven() || question.equals(line.name()))
                .flatMap(question -> line.cells(question).stream())
                .anyMatch(RowNatures::isNothing);
    }

    private static boolean isNothing(Cell cell) {
        return cell.type() == Cell.Type.TEXT && RowWords.isNothing(cell.text());
    }

    private static boolean isZero(Cell cell) {
        return cell.type() == Cell.Type.NUMBER && Cells.shown(cell).equals("0");
    }

    /** What may be a number, or a SIRET, that lost something on the way: a structure's, until its pole mends it. */
    private static boolean isFigure(TableLine line, Cell cell) {
        Optional<Question> question = line.questions().stream()
                .filter(asked -> line.cells(asked).contains(cell))
                .findFirst();
        boolean figures = question.filter(asked -> asked.field().type().isNumeric()
                        || asked.field().digits() > 0
                        || asked.field().commune().isPresent())
                .isPresent();
        return figures && cell.type() != Cell.Type.ERROR && cell.text().matches("(?s).*[0-9].*");
    }
}

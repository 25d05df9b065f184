package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.fill.MergeCondition;
import fr.ptce.consolidation.fill.MergeLoop;
import fr.ptce.consolidation.fill.MergeText;
import java.util.List;
import java.util.Optional;

/** What the author meant by a stretch of template rows, markers included. */
sealed interface Block {
    int first();

    int last();

    /** Rows written as they come. */
    record Lines(int first, int last) implements Block {}

    /** Rows written once per item. */
    record Loop(int first, int last, MergeLoop header, List<Block> body) implements Block {
        /** The row whose look an empty list keeps; 0 when the loop holds no row. */
        int blankRow() {
            return firstLine(body);
        }

        /** Every iteration has the same rows: counting the items is enough to plan them. */
        boolean isUniform() {
            return body.stream().allMatch(Lines.class::isInstance);
        }
    }

    /** Rows of the first branch that holds. */
    record Choice(int first, int last, List<Branch> branches) implements Block {}

    record Branch(Optional<MergeCondition> condition, List<Block> body) {}

    /** A {@code #set} or a comment on a row of its own: no row is written. */
    record Assign(int first, int last, MergeText text) implements Block {}

    /** Tells whether blocks are every line of a sheet, as it stands. */
    static boolean isWhole(List<Block> blocks) {
        return blocks.size() == 1 && blocks.get(0) instanceof Lines lines && lines.first() == 1;
    }

    /** The first template row that a list of blocks can write; 0 when none. */
    static int firstLine(List<Block> blocks) {
        for (Block block : blocks) {
            int row = 0;
            if (block instanceof Lines lines) {
                row = lines.first();
            } else if (block instanceof Loop loop) {
                row = firstLine(loop.body());
            } else if (block instanceof Choice choice) {
                row = choice.branches().stream()
                        .mapToInt(b -> firstLine(b.body()))
                        .filter(r -> r > 0)
                        .findFirst()
                        .orElse(0);
            }
            if (row > 0) {
                return row;
            }
        }
        return 0;
    }

    /** Tells whether blocks can write a template row of this interval. */
    static boolean writes(List<Block> blocks, int first, int last) {
        return blocks.stream().anyMatch(block -> {
            if (block.first() > last || block.last() < first) {
                return false;
            }
            if (block instanceof Loop loop) {
                return writes(loop.body(), first, last);
            }
            if (block instanceof Choice choice) {
                return choice.branches().stream().anyMatch(b -> writes(b.body(), first, last));
            }
            return block instanceof Lines;
        });
    }
}

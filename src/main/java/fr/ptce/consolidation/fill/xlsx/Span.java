package fr.ptce.consolidation.fill.xlsx;

import java.util.List;

/** How many rows a block becomes, and which: the plan of one block. */
sealed interface Span {
    int height();

    record Lines(Block.Lines block) implements Span {
        @Override
        public int height() {
            return block.last() - block.first() + 1;
        }
    }

    /** A loop whose iterations are all alike. */
    record Even(Block.Loop block, int count, Body body) implements Repeated {
        @Override
        public Body body(int iteration) {
            return body;
        }

        @Override
        public int offset(int iteration) {
            return Math.multiplyExact(iteration, body.height());
        }

        @Override
        public int iterationAt(int rows) {
            return rows / body.height();
        }
    }

    /** A loop whose iterations differ. */
    record Uneven(Block.Loop block, List<Body> bodies, Offsets offsets) implements Repeated {
        @Override
        public int count() {
            return bodies.size();
        }

        @Override
        public Body body(int iteration) {
            return bodies.get(iteration);
        }

        @Override
        public int offset(int iteration) {
            return offsets.at(iteration);
        }
    }

    /** A loop that writes rows. */
    sealed interface Repeated extends Span permits Even, Uneven {
        Block.Loop block();

        int count();

        Body body(int iteration);

        /** Rows written before an iteration. */
        int offset(int iteration);

        @Override
        default int height() {
            return offset(count());
        }

        /** The iteration that writes the row at an offset. */
        default int iterationAt(int rows) {
            int low = 0;
            int high = count() - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (offset(middle) <= rows) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        }
    }

    /** A loop without any row: one blank row, so that ranges and tables stay valid. */
    record Blank(Block.Loop block) implements Span {
        @Override
        public int height() {
            return block.blankRow() > 0 ? 1 : 0;
        }
    }

    /** The branch that holds, if any. */
    record Chosen(Block.Choice block, int branch, Body body) implements Span {
        @Override
        public int height() {
            return body.height();
        }
    }

    record Nothing(Block block) implements Span {
        @Override
        public int height() {
            return 0;
        }
    }

    /**
     * Blocks one after the other.
     *
     * @param offsets where each begins, then the height of all
     */
    record Body(List<Block> blocks, List<Span> spans, Offsets offsets) {
        static Body of(List<Block> blocks, List<Span> spans) {
            return new Body(
                    blocks,
                    List.copyOf(spans),
                    Offsets.of(spans.stream().map(Span::height).toList()));
        }

        int height() {
            return offsets.at(spans.size());
        }
    }
}

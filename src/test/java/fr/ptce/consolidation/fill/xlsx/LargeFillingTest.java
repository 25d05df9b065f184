package fr.ptce.consolidation.fill.xlsx;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list is never held: rows by the ten thousand in a heap that none of them grows; {@code ScaleBenchmark} fills 300,000. */
class LargeFillingTest {
    private static final String HEAP = "-Xmx40m";

    @TempDir
    private Path folder;

    @Test
    void fillsTwiceTheRowsInTheSameHeap() throws Exception {
        LargeFilling.prove(folder, 12_000, HEAP);
        LargeFilling.prove(folder, 24_000, HEAP);
    }
}

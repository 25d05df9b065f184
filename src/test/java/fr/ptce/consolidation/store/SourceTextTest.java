package fr.ptce.consolidation.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.finding.Location;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTextTest {
    private static List<String> read(String text) {
        List<String> cells = new ArrayList<>();
        SourceText.read(text, (field, source) -> cells.add(field + "|" + source));
        return cells;
    }

    @Test
    void givesBackEveryCellWhateverItHolds() {
        CellSource plain = new CellSource("1_PÔLE", "C2", "2,5 ETP", "DES");
        CellSource odd = new CellSource("1_PÔLE", "C3", "a\tb\\n\nc\r\\", "");
        CellSource other = new CellSource("Feuil\t2", "A1", "\u2028fin", "X");
        SourceText text = new SourceText();
        text.add("etp", List.of(plain, odd));
        text.add("nom", List.of(other));

        assertThat(read(text.toString())).containsExactly("etp|" + plain, "etp|" + odd, "nom|" + other);
    }

    @Test
    void leavesOutBlankCells() {
        SourceText text = new SourceText();
        text.add("etp", List.of(new CellSource("1_POLE", "C2", "", "")));

        assertThat(text.toString()).isEmpty();
        assertThat(read("")).isEmpty();
    }

    @Test
    void staysBelowWhatTheBaseTakesInOneText() {
        SourceText text = new SourceText();
        for (int i = 0; i < 2_000; i++) {
            text.add("champ" + i, List.of(new CellSource("1_POLE", "C" + i, "\t".repeat(32_767), "")));
        }

        assertThat(text.toString().length()).isBetween(900_000, 1_048_576);
        assertThat(read(text.toString()).get(0)).contains("\t".repeat(SourceText.RAW_MAX) + "…");
    }

    @Test
    void givesBackEveryLocationOfAFinding() {
        List<Location> locations = List.of(new Location("a\tb.xlsx", "", ""), new Location("c.xlsx", "F\n1", "D7"));

        assertThat(FindingTable.toLocations(FindingTable.toText(locations))).isEqualTo(locations);
    }
}

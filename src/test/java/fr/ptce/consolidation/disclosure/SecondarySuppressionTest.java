package fr.ptce.consolidation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.disclosure.PublishableFigure.MaskingRank;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables made to betray: what is masked in them must stay unknown. */
class SecondarySuppressionTest {
    private final LinearSystem system = new LinearSystem();
    private final Map<Unknown, PublishableFigure> figures = new LinkedHashMap<>();
    private int units;

    /** Units that nobody met yet. */
    private UnitSet units(int number) {
        UnitSet set = UnitSet.EMPTY;
        for (int i = 0; i < number; i++) {
            set = set.plus(UnitSet.of("unit " + units++));
        }
        return set;
    }

    private Unknown published(Unknown number, MaskingRank rank) {
        PublishableFigure figure = system.figure(new PublishableFigure(rank, List.of(), List.of(number), number));
        figures.put(number, figure);
        if (number.value() > 0 && number.value() < Thresholds.MINIMUM && rank != MaskingRank.ANNONCE) {
            number.protect(Thresholds.HESITATION);
            figure.mask(Thresholds.FREQUENCY, "moins de 3", true);
        }
        return number;
    }

    private boolean isMasked(Unknown number) {
        PublishableFigure figure = figures.get(number);
        return figure != null && figure.isMasked();
    }

    /** A table with its margins; gives its rows, total last. */
    private List<List<Unknown>> table(int[]... cells) {
        List<List<Unknown>> rows = new ArrayList<>();
        List<UnitSet> columns = new ArrayList<>();
        UnitSet all = UnitSet.EMPTY;
        for (int[] row : cells) {
            List<Unknown> line = new ArrayList<>();
            UnitSet total = UnitSet.EMPTY;
            for (int j = 0; j < row.length; j++) {
                UnitSet set = units(row[j]);
                total = total.plus(set);
                if (columns.size() == j) {
                    columns.add(UnitSet.EMPTY);
                }
                columns.set(j, columns.get(j).plus(set));
                line.add(published(row[j] == 0 ? system.free(0) : system.count(set), MaskingRank.GROUPE));
            }
            all = all.plus(total);
            Unknown whole = published(system.count(total), MaskingRank.ENSEMBLE);
            system.total(whole, line);
            line.add(whole);
            rows.add(line);
        }
        List<Unknown> margins = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            int column = j;
            Unknown margin = published(system.count(columns.get(j)), MaskingRank.ENSEMBLE);
            system.total(margin, rows.stream().map(row -> row.get(column)).toList());
            margins.add(margin);
        }
        system.total(published(system.count(all), MaskingRank.ANNONCE), margins);
        return rows;
    }

    @Test
    void masksFourCornersOfATableForOneSmallCell() {
        List<List<Unknown>> rows = table(new int[] {1, 9, 8}, new int[] {7, 6, 9}, new int[] {8, 9, 5});

        Attack attack = SecondarySuppression.run(system);

        assertThat(attack.recovered()).isEmpty();
        assertThat(rows.stream().flatMap(row -> row.subList(0, 3).stream()).filter(this::isMasked))
                .hasSize(4);
        assertThat(rows).noneMatch(row -> isMasked(row.get(3)));
    }

    @Test
    void masksTotalsOfATwoByTwoTableThatHasNothingElse() {
        table(new int[] {1, 2}, new int[] {2, 1});

        assertThat(Attack.of(system).recovered()).isNotEmpty();
        assertThat(SecondarySuppression.run(system).recovered()).isEmpty();
    }

    @Test
    void twoMaskedCellsOfOneUnitEachAreNotEnough() {
        List<List<Unknown>> rows = table(new int[] {1, 1, 6, 7}, new int[] {9, 9, 9, 9});

        assertThat(SecondarySuppression.run(system).recovered()).isEmpty();
        double masked = rows.get(0).subList(0, 4).stream()
                .filter(this::isMasked)
                .mapToDouble(Unknown::value)
                .sum();
        assertThat(masked).isGreaterThanOrEqualTo(Thresholds.MINIMUM);
    }

    @Test
    void theSameUnitsPrintedElsewhereAreMaskedThereToo() {
        UnitSet small = units(2);
        UnitSet large = units(9);
        Unknown whole = published(system.count(small.plus(large)), MaskingRank.ENSEMBLE);
        Unknown cell = published(system.count(small), MaskingRank.GROUPE);
        system.total(whole, List.of(cell, published(system.count(large), MaskingRank.GROUPE)));
        PublishableFigure elsewhere = system.figure(new PublishableFigure(
                MaskingRank.GROUPE, List.of(system.count(large)), List.of(), system.count(units(30))));

        assertThat(SecondarySuppression.run(system).recovered()).isEmpty();
        assertThat(elsewhere.isMasked() || isMasked(whole)).isTrue();
    }

    @Test
    void groupedModalitiesDoNotGiveTheirPartsAway() {
        Unknown rare = published(system.count(units(1)), MaskingRank.ENSEMBLE);
        Unknown other = published(system.count(units(5)), MaskingRank.ENSEMBLE);
        Unknown third = published(system.count(units(8)), MaskingRank.ENSEMBLE);
        Unknown grouped = published(system.count(units(14)), MaskingRank.ENSEMBLE);
        system.total(grouped, List.of(rare, other, third));

        assertThat(SecondarySuppression.run(system).recovered()).isEmpty();
        assertThat(isMasked(other)).isTrue();
        assertThat(isMasked(third)).isFalse();
    }

    @Test
    void aMaskedSumKeepsFifteenPerCentOfRoomOnBothSides() {
        UnitSet few = units(5);
        Unknown base = system.count(few);
        List<Unknown> parts = new ArrayList<>();
        for (double value : new double[] {1000, 20, 400}) {
            Unknown sum = system.sum(Quantity.only("g" + value), few, value);
            parts.add(sum);
            figures.put(
                    sum, system.figure(new PublishableFigure(MaskingRank.GROUPE, List.of(sum), List.of(sum), base)));
        }
        parts.get(0).protect(Thresholds.PROTECTION * 950);
        figures.getOrDefault(parts.get(0), system.figures().get(0)).mask(Thresholds.DOMINANCE, "une seule", false);
        Unknown whole = system.sum(Quantity.only("total"), few, 1420);
        figures.put(
                whole,
                system.figure(new PublishableFigure(MaskingRank.ENSEMBLE, List.of(whole), List.of(whole), base)));
        system.total(whole, parts);

        assertThat(SecondarySuppression.run(system).recovered()).isEmpty();
        assertThat(isMasked(parts.get(2)) || isMasked(whole)).isTrue();
    }

    @Test
    void allGroupsOfOneUnitCallForTheAnnouncedTotal() {
        List<Unknown> groups = new ArrayList<>();
        UnitSet all = UnitSet.EMPTY;
        for (int i = 0; i < 4; i++) {
            UnitSet one = units(1);
            all = all.plus(one);
            groups.add(published(system.count(one), MaskingRank.GROUPE));
        }
        Unknown announced = published(system.count(all), MaskingRank.ANNONCE);
        system.total(announced, groups);

        assertThat(SecondarySuppression.run(system).recovered()).isEmpty();
        assertThat(isMasked(announced)).isTrue();
    }

    @Test
    void eliminationFindsWhatOnlySeveralRelationsTogetherTell() {
        List<Map<Integer, Long>> rows =
                List.of(Map.of(0, 1L, 1, 1L), Map.of(1, 1L, 2, 1L), Map.of(0, 1L, 2, 1L), Map.of(3, 1L, 4, -1L));

        assertThat(new Elimination(rows).determined()).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void boundsMoveAsFarAsTheRelationsAllow() {
        Polyhedron polyhedron = new Polyhedron(
                new Elimination(List.of(Map.of(0, 1L, 1, 1L, 2, 1L))), Arrays.copyOf(new double[] {-1, -4, -2}, 3));

        polyhedron.push(0, 1, 100);
        polyhedron.push(0, -1, 100);

        assertThat(polyhedron.highest(0)).isEqualTo(6);
        assertThat(polyhedron.lowest(0)).isEqualTo(-1);
    }
}

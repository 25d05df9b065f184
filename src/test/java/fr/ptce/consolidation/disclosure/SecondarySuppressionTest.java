package fr.ptce.consolidation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.disclosure.PublishableFigure.Rang;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables made to betray: what is masked in them must stay unknown. */
class SecondarySuppressionTest {
    private final LinearSystem systeme = new LinearSystem();
    private final Map<Unknown, PublishableFigure> chiffres = new LinkedHashMap<>();
    private int unites;

    /** Units that nobody met yet. */
    private UnitSet units(int number) {
        UnitSet set = UnitSet.VIDE;
        for (int i = 0; i < number; i++) {
            set = set.plus(UnitSet.of("unit " + unites++));
        }
        return set;
    }

    private Unknown published(Unknown number, Rang rang) {
        PublishableFigure chiffre = systeme.chiffre(new PublishableFigure(rang, List.of(), List.of(number), number));
        chiffres.put(number, chiffre);
        if (number.valeur() > 0 && number.valeur() < Thresholds.MINIMUM && rang != Rang.ANNONCE) {
            number.protege(Thresholds.HESITATION);
            chiffre.masque(Thresholds.FREQUENCE, "moins de 3", true);
        }
        return number;
    }

    private boolean isMasked(Unknown number) {
        PublishableFigure chiffre = chiffres.get(number);
        return chiffre != null && chiffre.isMasque();
    }

    /** A table with its margins; gives its rows, total last. */
    private List<List<Unknown>> table(int[]... cells) {
        List<List<Unknown>> rows = new ArrayList<>();
        List<UnitSet> columns = new ArrayList<>();
        UnitSet all = UnitSet.VIDE;
        for (int[] row : cells) {
            List<Unknown> line = new ArrayList<>();
            UnitSet total = UnitSet.VIDE;
            for (int j = 0; j < row.length; j++) {
                UnitSet set = units(row[j]);
                total = total.plus(set);
                if (columns.size() == j) {
                    columns.add(UnitSet.VIDE);
                }
                columns.set(j, columns.get(j).plus(set));
                line.add(published(row[j] == 0 ? systeme.libre(0) : systeme.comptage(set), Rang.GROUPE));
            }
            all = all.plus(total);
            Unknown whole = published(systeme.comptage(total), Rang.ENSEMBLE);
            systeme.total(whole, line);
            line.add(whole);
            rows.add(line);
        }
        List<Unknown> margins = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            int column = j;
            Unknown margin = published(systeme.comptage(columns.get(j)), Rang.ENSEMBLE);
            systeme.total(margin, rows.stream().map(row -> row.get(column)).toList());
            margins.add(margin);
        }
        systeme.total(published(systeme.comptage(all), Rang.ANNONCE), margins);
        return rows;
    }

    @Test
    void masksFourCornersOfATableForOneSmallCell() {
        List<List<Unknown>> rows = table(new int[] {1, 9, 8}, new int[] {7, 6, 9}, new int[] {8, 9, 5});

        Attack attaque = SecondarySuppression.run(systeme);

        assertThat(attaque.percees()).isEmpty();
        assertThat(rows.stream().flatMap(row -> row.subList(0, 3).stream()).filter(this::isMasked))
                .hasSize(4);
        assertThat(rows).noneMatch(row -> isMasked(row.get(3)));
    }

    @Test
    void masksTotalsOfATwoByTwoTableThatHasNothingElse() {
        table(new int[] {1, 2}, new int[] {2, 1});

        assertThat(Attack.of(systeme).percees()).isNotEmpty();
        assertThat(SecondarySuppression.run(systeme).percees()).isEmpty();
    }

    @Test
    void twoMaskedCellsOfOneUnitEachAreNotEnough() {
        List<List<Unknown>> rows = table(new int[] {1, 1, 6, 7}, new int[] {9, 9, 9, 9});

        assertThat(SecondarySuppression.run(systeme).percees()).isEmpty();
        double masked = rows.get(0).subList(0, 4).stream()
                .filter(this::isMasked)
                .mapToDouble(Unknown::valeur)
                .sum();
        assertThat(masked).isGreaterThanOrEqualTo(Thresholds.MINIMUM);
    }

    @Test
    void theSameUnitsPrintedElsewhereAreMaskedThereToo() {
        UnitSet small = units(2);
        UnitSet large = units(9);
        Unknown whole = published(systeme.comptage(small.plus(large)), Rang.ENSEMBLE);
        Unknown cell = published(systeme.comptage(small), Rang.GROUPE);
        systeme.total(whole, List.of(cell, published(systeme.comptage(large), Rang.GROUPE)));
        PublishableFigure elsewhere = systeme.chiffre(new PublishableFigure(
                Rang.GROUPE, List.of(systeme.comptage(large)), List.of(), systeme.comptage(units(30))));

        assertThat(SecondarySuppression.run(systeme).percees()).isEmpty();
        assertThat(elsewhere.isMasque() || isMasked(whole)).isTrue();
    }

    @Test
    void groupedModalitiesDoNotGiveTheirPartsAway() {
        Unknown rare = published(systeme.comptage(units(1)), Rang.ENSEMBLE);
        Unknown other = published(systeme.comptage(units(5)), Rang.ENSEMBLE);
        Unknown third = published(systeme.comptage(units(8)), Rang.ENSEMBLE);
        Unknown grouped = published(systeme.comptage(units(14)), Rang.ENSEMBLE);
        systeme.total(grouped, List.of(rare, other, third));

        assertThat(SecondarySuppression.run(systeme).percees()).isEmpty();
        assertThat(isMasked(other)).isTrue();
        assertThat(isMasked(third)).isFalse();
    }

    @Test
    void aMaskedSumKeepsFifteenPerCentOfRoomOnBothSides() {
        UnitSet few = units(5);
        Unknown base = systeme.comptage(few);
        List<Unknown> parts = new ArrayList<>();
        for (double value : new double[] {1000, 20, 400}) {
            Unknown sum = systeme.somme(Quantity.seule("g" + value), few, value);
            parts.add(sum);
            chiffres.put(sum, systeme.chiffre(new PublishableFigure(Rang.GROUPE, List.of(sum), List.of(sum), base)));
        }
        parts.get(0).protege(Thresholds.PROTECTION * 950);
        chiffres.getOrDefault(parts.get(0), systeme.chiffres().get(0)).masque(Thresholds.DOMINANCE, "une seule", false);
        Unknown whole = systeme.somme(Quantity.seule("total"), few, 1420);
        chiffres.put(
                whole, systeme.chiffre(new PublishableFigure(Rang.ENSEMBLE, List.of(whole), List.of(whole), base)));
        systeme.total(whole, parts);

        assertThat(SecondarySuppression.run(systeme).percees()).isEmpty();
        assertThat(isMasked(parts.get(2)) || isMasked(whole)).isTrue();
    }

    @Test
    void allGroupsOfOneUnitCallForTheAnnouncedTotal() {
        List<Unknown> groups = new ArrayList<>();
        UnitSet all = UnitSet.VIDE;
        for (int i = 0; i < 4; i++) {
            UnitSet one = units(1);
            all = all.plus(one);
            groups.add(published(systeme.comptage(one), Rang.GROUPE));
        }
        Unknown announced = published(systeme.comptage(all), Rang.ANNONCE);
        systeme.total(announced, groups);

        assertThat(SecondarySuppression.run(systeme).percees()).isEmpty();
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
        Polyhedron polyedre = new Polyhedron(
                new Elimination(List.of(Map.of(0, 1L, 1, 1L, 2, 1L))), Arrays.copyOf(new double[] {-1, -4, -2}, 3));

        polyedre.push(0, 1, 100);
        polyedre.push(0, -1, 100);

        assertThat(polyedre.highest(0)).isEqualTo(6);
        assertThat(polyedre.lowest(0)).isEqualTo(-1);
    }
}

package fr.ptce.consolidation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.disclosure.Chiffre.Rang;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables made to betray: what is masked in them must stay unknown. */
class SuppressionTest {
    private final Systeme systeme = new Systeme();
    private final Map<Inconnue, Chiffre> chiffres = new LinkedHashMap<>();
    private int unites;

    /** Units that nobody met yet. */
    private Ensemble units(int number) {
        Ensemble set = Ensemble.VIDE;
        for (int i = 0; i < number; i++) {
            set = set.plus(Ensemble.of("unit " + unites++));
        }
        return set;
    }

    private Inconnue published(Inconnue number, Rang rang) {
        Chiffre chiffre = systeme.chiffre(new Chiffre(rang, List.of(), List.of(number), number));
        chiffres.put(number, chiffre);
        if (number.valeur() > 0 && number.valeur() < Secret.MINIMUM && rang != Rang.ANNONCE) {
            number.protege(Secret.HESITATION);
            chiffre.masque(Secret.FREQUENCE, "moins de 3", true);
        }
        return number;
    }

    private boolean isMasked(Inconnue number) {
        Chiffre chiffre = chiffres.get(number);
        return chiffre != null && chiffre.isMasque();
    }

    /** A table with its margins; gives its rows, total last. */
    private List<List<Inconnue>> table(int[]... cells) {
        List<List<Inconnue>> rows = new ArrayList<>();
        List<Ensemble> columns = new ArrayList<>();
        Ensemble all = Ensemble.VIDE;
        for (int[] row : cells) {
            List<Inconnue> line = new ArrayList<>();
            Ensemble total = Ensemble.VIDE;
            for (int j = 0; j < row.length; j++) {
                Ensemble set = units(row[j]);
                total = total.plus(set);
                if (columns.size() == j) {
                    columns.add(Ensemble.VIDE);
                }
                columns.set(j, columns.get(j).plus(set));
                line.add(published(row[j] == 0 ? systeme.libre(0) : systeme.comptage(set), Rang.GROUPE));
            }
            all = all.plus(total);
            Inconnue whole = published(systeme.comptage(total), Rang.ENSEMBLE);
            systeme.total(whole, line);
            line.add(whole);
            rows.add(line);
        }
        List<Inconnue> margins = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            int column = j;
            Inconnue margin = published(systeme.comptage(columns.get(j)), Rang.ENSEMBLE);
            systeme.total(margin, rows.stream().map(row -> row.get(column)).toList());
            margins.add(margin);
        }
        systeme.total(published(systeme.comptage(all), Rang.ANNONCE), margins);
        return rows;
    }

    @Test
    void masksFourCornersOfATableForOneSmallCell() {
        List<List<Inconnue>> rows = table(new int[] {1, 9, 8}, new int[] {7, 6, 9}, new int[] {8, 9, 5});

        Attaque attaque = Suppression.run(systeme);

        assertThat(attaque.percees()).isEmpty();
        assertThat(rows.stream().flatMap(row -> row.subList(0, 3).stream()).filter(this::isMasked))
                .hasSize(4);
        assertThat(rows).noneMatch(row -> isMasked(row.get(3)));
    }

    @Test
    void masksTotalsOfATwoByTwoTableThatHasNothingElse() {
        table(new int[] {1, 2}, new int[] {2, 1});

        assertThat(Attaque.of(systeme).percees()).isNotEmpty();
        assertThat(Suppression.run(systeme).percees()).isEmpty();
    }

    @Test
    void twoMaskedCellsOfOneUnitEachAreNotEnough() {
        List<List<Inconnue>> rows = table(new int[] {1, 1, 6, 7}, new int[] {9, 9, 9, 9});

        assertThat(Suppression.run(systeme).percees()).isEmpty();
        double masked = rows.get(0).subList(0, 4).stream()
                .filter(this::isMasked)
                .mapToDouble(Inconnue::valeur)
                .sum();
        assertThat(masked).isGreaterThanOrEqualTo(Secret.MINIMUM);
    }

    @Test
    void theSameUnitsPrintedElsewhereAreMaskedThereToo() {
        Ensemble small = units(2);
        Ensemble large = units(9);
        Inconnue whole = published(systeme.comptage(small.plus(large)), Rang.ENSEMBLE);
        Inconnue cell = published(systeme.comptage(small), Rang.GROUPE);
        systeme.total(whole, List.of(cell, published(systeme.comptage(large), Rang.GROUPE)));
        Chiffre elsewhere = systeme.chiffre(
                new Chiffre(Rang.GROUPE, List.of(systeme.comptage(large)), List.of(), systeme.comptage(units(30))));

        assertThat(Suppression.run(systeme).percees()).isEmpty();
        assertThat(elsewhere.isMasque() || isMasked(whole)).isTrue();
    }

    @Test
    void groupedModalitiesDoNotGiveTheirPartsAway() {
        Inconnue rare = published(systeme.comptage(units(1)), Rang.ENSEMBLE);
        Inconnue other = published(systeme.comptage(units(5)), Rang.ENSEMBLE);
        Inconnue third = published(systeme.comptage(units(8)), Rang.ENSEMBLE);
        Inconnue grouped = published(systeme.comptage(units(14)), Rang.ENSEMBLE);
        systeme.total(grouped, List.of(rare, other, third));

        assertThat(Suppression.run(systeme).percees()).isEmpty();
        assertThat(isMasked(other)).isTrue();
        assertThat(isMasked(third)).isFalse();
    }

    @Test
    void aMaskedSumKeepsFifteenPerCentOfRoomOnBothSides() {
        Ensemble few = units(5);
        Inconnue base = systeme.comptage(few);
        List<Inconnue> parts = new ArrayList<>();
        for (double value : new double[] {1000, 20, 400}) {
            Inconnue sum = systeme.somme(Grandeur.seule("g" + value), few, value);
            parts.add(sum);
            chiffres.put(sum, systeme.chiffre(new Chiffre(Rang.GROUPE, List.of(sum), List.of(sum), base)));
        }
        parts.get(0).protege(Secret.PROTECTION * 950);
        chiffres.getOrDefault(parts.get(0), systeme.chiffres().get(0)).masque(Secret.DOMINANCE, "une seule", false);
        Inconnue whole = systeme.somme(Grandeur.seule("total"), few, 1420);
        chiffres.put(whole, systeme.chiffre(new Chiffre(Rang.ENSEMBLE, List.of(whole), List.of(whole), base)));
        systeme.total(whole, parts);

        assertThat(Suppression.run(systeme).percees()).isEmpty();
        assertThat(isMasked(parts.get(2)) || isMasked(whole)).isTrue();
    }

    @Test
    void allGroupsOfOneUnitCallForTheAnnouncedTotal() {
        List<Inconnue> groups = new ArrayList<>();
        Ensemble all = Ensemble.VIDE;
        for (int i = 0; i < 4; i++) {
            Ensemble one = units(1);
            all = all.plus(one);
            groups.add(published(systeme.comptage(one), Rang.GROUPE));
        }
        Inconnue announced = published(systeme.comptage(all), Rang.ANNONCE);
        systeme.total(announced, groups);

        assertThat(Suppression.run(systeme).percees()).isEmpty();
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
        Polyedre polyedre = new Polyedre(
                new Elimination(List.of(Map.of(0, 1L, 1, 1L, 2, 1L))), Arrays.copyOf(new double[] {-1, -4, -2}, 3));

        polyedre.push(0, 1, 100);
        polyedre.push(0, -1, 100);

        assertThat(polyedre.highest(0)).isEqualTo(6);
        assertThat(polyedre.lowest(0)).isEqualTo(-1);
    }
}

package fr.ptce.consolidation.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.answer.Value;
import fr.ptce.consolidation.sample.Deal.Quota;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final List<Map<String, Value>> STRUCTURES = IntStream.range(0, Targets.STRUCTURES)
            .mapToObj(Calibration::structure)
            .toList();
    private static final List<Map<String, Value>> POLES =
            IntStream.range(0, Targets.SIZES.size()).mapToObj(Calibration::pole).toList();

    @Test
    void fiftyPolesAnswerAndTwentyFourAreKept() {
        assertThat(IntStream.rangeClosed(1, 160).filter(Calibration::isReceived))
                .hasSize(50);
        assertThat(IntStream.range(0, 50).filter(Calibration::isKept)).hasSize(24);
    }

    @Test
    void polesDeclareSevenHundredAndFortyStructures() {
        int kept = IntStream.range(0, 24).map(Calibration::size).sum();
        int discarded = IntStream.range(0, 26).map(Calibration::sizeDiscarded).sum();

        assertThat(kept).isEqualTo(188);
        assertThat(kept + discarded).isEqualTo(740);
        assertThat(IntStream.range(0, 26).map(Calibration::sizeDiscarded)).allMatch(size -> size > 5 && size <= 60);
    }

    @Test
    void structuresAddUpToThePublishedCounts() {
        assertThat(count(STRUCTURES, "statut")).containsAllEntriesOf(asMap(Targets.STATUTS));
        assertThat(count(STRUCTURES, "secteurs")).isEqualTo(asMap(Targets.SECTORS));
        assertThat(count(STRUCTURES, "mutualisations")).containsAllEntriesOf(asMap(Targets.POOLINGS));
        assertThat(count(STRUCTURES, "effets")).containsAllEntriesOf(asMap(Targets.EFFECTS));
        assertThat(count(STRUCTURES, "impacts_rh")).containsAllEntriesOf(asMap(Targets.IMPACTS_RH));
        assertThat(count(STRUCTURES, "iae")).containsEntry("oui", 43).containsEntry("non", 144);
        assertThat(count(STRUCTURES, "qpv")).containsEntry("oui", 72).containsEntry("non", 115);
        assertThat(count(STRUCTURES, "impact_rh")).containsEntry("oui", 125).containsEntry("non", 62);
    }

    @Test
    void everyStructureHasOneToThreeSectors() {
        assertThat(STRUCTURES).allSatisfy(structure -> assertThat(codes(structure, "secteurs"))
                .hasSizeBetween(1, 3));
    }

    @Test
    void effectsOnStaffAreOnlyGivenByThoseWhoDeclareOne() {
        assertThat(STRUCTURES).allSatisfy(structure -> assertThat(structure.containsKey("impacts_rh"))
                .isEqualTo(codes(structure, "impact_rh").equals(List.of("oui"))));
    }

    @Test
    void polesAddUpToThePublishedCounts() {
        assertThat(count(POLES, "echelle")).isEqualTo(asMap(Targets.SCALES));
        assertThat(count(POLES, "organisation")).isEqualTo(asMap(Targets.ORGANISATIONS));
        assertThat(count(POLES, "valeurs"))
                .containsEntry("cooperation", 20)
                .containsEntry("mutualisation", 18)
                .containsEntry("lien_social", 16);
        assertThat(POLES).allSatisfy(pole -> assertThat(codes(pole, "valeurs")).hasSizeBetween(1, 3));
    }

    @Test
    void animationWeighsExactlyTenPercentAndFromZeroToThirtyEight() {
        List<BigDecimal> parts = new ArrayList<>();
        BigDecimal animation = BigDecimal.ZERO;
        BigDecimal invested = BigDecimal.ZERO;
        for (Map<String, Value> pole : POLES) {
            BigDecimal a = number(pole, "etp_animation");
            BigDecimal e = number(pole, "etp_investis");
            animation = animation.add(a);
            invested = invested.add(e);
            parts.add(a.divide(e, java.math.MathContext.DECIMAL64));
        }

        assertThat(animation.multiply(BigDecimal.TEN)).isEqualByComparingTo(invested);
        assertThat(Collections.min(parts)).isEqualByComparingTo("0");
        assertThat(Collections.max(parts)).isEqualByComparingTo("0.38");
    }

    private static Map<String, Integer> asMap(List<Quota> quotas) {
        Map<String, Integer> numbers = new TreeMap<>();
        quotas.forEach(quota -> numbers.put(quota.code(), quota.number()));
        return numbers;
    }

    private static Map<String, Integer> count(List<Map<String, Value>> units, String field) {
        Map<String, Integer> numbers = new TreeMap<>();
        units.forEach(unit -> codes(unit, field).forEach(code -> numbers.merge(code, 1, Integer::sum)));
        return numbers;
    }

    private static BigDecimal number(Map<String, Value> unit, String field) {
        return unit.getOrDefault(field, Value.NONE).findNumber().orElse(BigDecimal.ONE.negate());
    }

    private static List<String> codes(Map<String, Value> unit, String field) {
        Value value = unit.getOrDefault(field, Value.NONE);
        return value.findCode()
                .map(List::of)
                .or(() -> value.findChoices().map(choice -> List.copyOf(choice.chosen())))
                .orElse(List.of());
    }
}

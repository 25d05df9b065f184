package fr.ptce.consolidation.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Deals exact counts over places, as cards are dealt: each place has a rank, all ranks are different, and a quota of 72
 * goes to the places of rank 0 to 71. With another step, the same places are dealt in another order, so that two
 * questions are not answered alike.
 *
 * @param total number of places
 * @param step step between the ranks of two neighbours, coprime with {@code total}
 * @param start rank of the first place
 */
record Deal(int total, int step, int start) {
    /** One code and how many places it goes to. */
    record Quota(String code, int number) {}

    /** Refuses a step that would give two places the same rank. */
    Deal {
        int a = total;
        int b = step;
        while (b != 0) {
            int rest = a % b;
            a = b;
            b = rest;
        }
        if (a != 1) {
            throw new IllegalArgumentException(step + " and " + total + " have a common divisor");
        }
    }

    /** Rank of a place, from 0. */
    int rank(int place) {
        return Math.floorMod(place * step + start, total);
    }

    /** Whether the place is among the {@code quota} first. */
    boolean serves(int place, int quota) {
        return rank(place) < quota;
    }

    /** The one code of the place; "" when the quotas do not reach it. */
    String code(int place, List<Quota> quotas) {
        int end = 0;
        for (Quota quota : quotas) {
            end += quota.number();
            if (rank(place) < end) {
                return quota.code();
            }
        }
        return "";
    }

    /**
     * The codes of the place when the cards of all quotas are laid end to end and dealt round and round: nobody gets the
     * same card twice, and hands differ by one card at most.
     */
    List<String> hand(int place, List<Quota> quotas) {
        int cards = quotas.stream().mapToInt(Quota::number).sum();
        List<String> hand = new ArrayList<>();
        for (int card = rank(place); card < cards; card += total) {
            int rest = card;
            for (Quota quota : quotas) {
                if (rest < quota.number()) {
                    hand.add(quota.code());
                    break;
                }
                rest -= quota.number();
            }
        }
        return hand;
    }
}

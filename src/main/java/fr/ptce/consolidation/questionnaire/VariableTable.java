package fr.ptce.consolidation.questionnaire;

import java.util.ArrayList;
import java.util.List;

/** The variables of one expression, by rank. */
final class VariableTable {
    /**
     * One variable.
     *
     * @param numeric whether a missing answer may count as zero
     * @param tolerant whether the expression says itself what a missing answer gives, everywhere it reads it
     */
    record Entry(String name, boolean numeric, boolean tolerant) {}

    private final List<Entry> entries = new ArrayList<>();

    int index(String name, boolean numeric, boolean tolerant) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.name().equals(name)) {
                entries.set(i, new Entry(name, numeric, entry.tolerant() && tolerant));
                return i;
            }
        }
        entries.add(new Entry(name, numeric, tolerant));
        return entries.size() - 1;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }
}

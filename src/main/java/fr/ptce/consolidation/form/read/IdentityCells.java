package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.campaign.ExpectedPole;
import fr.ptce.consolidation.office.read.Row;
import fr.ptce.consolidation.office.read.Workbook;
import fr.ptce.consolidation.typing.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The cells of a workbook that would make its pole doubtful again, though the network attached it. */
final class IdentityCells {
    private final ExpectedPole pole;
    private final List<IdentityCell> cells = new ArrayList<>();

    private IdentityCells(ExpectedPole pole) {
        this.pole = pole;
    }

    /** Those of a workbook where all that testifies of its pole was found, and its tables of structures. */
    static List<IdentityCell> of(
            Workbook workbook, PoleWitnesses witnesses, List<StructureTable> tables, ExpectedPole pole) {
        IdentityCells found = new IdentityCells(pole);
        Envelope.places(workbook, "pole").forEach(place -> found.add(place, pole.pole()));
        witnesses.all().forEach(found::addWitness);
        tables.forEach(found::addKeys);
        return List.copyOf(found.cells);
    }

    private void add(Place place, String text) {
        if (!place.shown().equals(text)) {
            cells.add(new IdentityCell(place.sheet().name(), place.address(), text));
        }
    }

    /** A name that designates nobody, as a pole writes its own after a change, stays. */
    private void addWitness(PoleWitnesses.Witness witness) {
        boolean right = witness.poles().equals(Set.of(pole.pole()));
        switch (witness.kind()) {
            case ID -> witness.place().filter(place -> !right).ifPresent(place -> add(place, pole.pole()));
            case NAME ->
                witness.place()
                        .filter(place -> !right && !witness.poles().isEmpty())
                        .ifPresent(place -> add(place, pole.nom()));
            case FILE -> {}
        }
    }

    /** A row keeps its answers and loses the key of the other pole's workbook, as in the base. */
    private void addKeys(StructureTable table) {
        for (Row row : table.sheet().rows()) {
            if (StructureRow.isKeyOfAnother(table.key(row), pole.pole())) {
                add(new Place(table.sheet(), row.index(), table.keyColumn()), "");
            }
        }
    }
}

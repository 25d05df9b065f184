package fr.ptce.consolidation.indicator;

import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.indicator.UnusedCell.Reason;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.store.RemovedStructures;
import fr.ptce.consolidation.store.SourceCell;
import fr.ptce.consolidation.store.Store;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The lineage read the other way: of everything that was collected, the cells that are in no figure, each with the reason.
 *
 * <p>Collected: every filled answer cell of every file that was read, replaced and duplicate files included; a file refused
 * before its answers could be read is one line. In a figure: the cell stands in {@code lignage.csv} (in a numerator, or
 * only in a base), or breaks figures down (it places its pole or structure in one of their groups). Being copied in
 * {@code poles.csv} or {@code structures.csv}, checked by a rule, read by the selection or used to recognise a structure
 * is not being in a figure. So each collected cell is in one of three places, counted by {@link #account}.
 *
 * <p>Fed with the lines of {@link Lineage} as they come: the heap holds the cells of one pole.
 */
public final class UnusedCells {
    /** A cell that counts nowhere for one of these may still place its unit in a group. */
    private static final Set<Reason> BREAKABLE = EnumSet.of(Reason.HORS_BASE, Reason.POLE_NON_RETENU);

    private final Store store;
    private final String campagne;
    private final UsedFields fields;
    private final Set<String> traced = new HashSet<>();
    private final Set<String> remaining;
    private final Account account = new Account();

    /** The unused cells of that campaign, once consolidated. */
    public UnusedCells(Store store, Definition definition, String campagne) {
        this.store = store;
        this.campagne = campagne;
        fields = new UsedFields(definition);
        remaining = new TreeSet<>(
                store.rows().texts("SELECT DISTINCT pole FROM etat_fichier WHERE campagne = ?", campagne));
    }

    /** What became of the collected cells. */
    public static final class Account {
        private long inLineage;
        private long breakingDown;
        private final Map<Reason, Long> unused = new EnumMap<>(Reason.class);

        /** Cells that stand in {@code lignage.csv}. */
        public long inLineage() {
            return inLineage;
        }

        /** Cells that only break figures down. */
        public long breakingDown() {
            return breakingDown;
        }

        /** Cells in no figure, by reason; a refused file is one. */
        public Map<Reason, Long> unused() {
            return Map.copyOf(unused);
        }
    }

    /** What was counted so far. */
    public Account account() {
        return account;
    }

    /** A cell of the present pole is behind a figure. */
    public void use(LineageLine line) {
        Arrays.stream(line.cellule().split(" ")).forEach(cell -> traced.add(key(line.fichier(), line.feuille(), cell)));
    }

    /** Every line of that pole is given: gives its unused cells, file by file, row by row. */
    public void endPole(String pole, Consumer<UnusedCell> reader) {
        remaining.remove(pole);
        for (PoleFile file : PoleFile.of(store, campagne, pole)) {
            read(file, reader);
        }
        traced.clear();
    }

    /** Every pole is given: gives the cells of the files whose pole is not counted. */
    public void end(Consumer<UnusedCell> reader) {
        for (String pole : List.copyOf(remaining)) {
            endPole(pole, reader);
        }
    }

    private void read(PoleFile file, Consumer<UnusedCell> reader) {
        if (!file.isRead()) {
            tell(
                    file.cell(
                            "",
                            Location.ofFile(file.fichier()),
                            "",
                            "",
                            file.reason().orElse(Reason.FICHIER_REFUSE),
                            file.precision()),
                    reader);
            return;
        }
        PoleFile.Rows rows = file.rows(store, campagne);
        store.forEachSourceOf(file.depot(), cell -> read(file, rows, cell, reader));
        for (RemovedStructures.RemovedCell cell : RemovedStructures.of(store, file.depot())) {
            Reason reason = file.reason().orElse(Reason.STRUCTURE_RETIREE);
            tell(
                    file.cell(
                            cell.structure(),
                            new Location(
                                    file.fichier(),
                                    cell.source().feuille(),
                                    cell.source().cellule()),
                            cell.champ(),
                            cell.source().brut(),
                            reason,
                            reason == Reason.STRUCTURE_RETIREE ? cell.detail() : file.precision()),
                    reader);
        }
        rows.personal()
                .forEach((line, fields) -> fields.forEach(field -> tell(
                        file.cell(rows.key(line), Location.ofFile(file.fichier()), field, "", Reason.PERSONNELLE, ""),
                        reader)));
    }

    private void read(PoleFile file, PoleFile.Rows rows, SourceCell cell, Consumer<UnusedCell> reader) {
        Location place = new Location(
                file.fichier(), cell.source().feuille(), cell.source().cellule());
        if (traced.contains(key(place.fichier(), place.feuille(), place.cellule()))) {
            account.inLineage++;
            return;
        }
        Optional<Reason> whole = file.reason();
        Reason reason = whole.orElseGet(() -> reason(file, rows, cell));
        if (whole.isEmpty() && BREAKABLE.contains(reason) && breaksDown(file, rows, cell)) {
            account.breakingDown++;
            return;
        }
        tell(
                file.cell(
                        rows.key(cell.ligne()),
                        place,
                        cell.champ(),
                        cell.source().brut(),
                        reason,
                        precision(file, rows, cell, reason)),
                reader);
    }

    private Reason reason(PoleFile file, PoleFile.Rows rows, SourceCell cell) {
        if (cell.isSetAside()) {
            return Reason.LIGNE_ECARTEE;
        }
        if (!fields.isUseful(cell.champ())) {
            return Reason.QUESTION;
        }
        Optional<Reason> mark = rows.mark(cell.ligne(), cell.champ());
        if (mark.isPresent()) {
            return mark.get();
        }
        if (!rows.other(cell.ligne(), cell.champ()).isEmpty()) {
            return Reason.AUTRE_REPONSE;
        }
        if (!file.retenu()) {
            return Reason.POLE_NON_RETENU;
        }
        if (cell.ligne() > 0 && !rows.isUnit(cell.ligne())) {
            return Reason.LIGNE_SANS_REPONSE;
        }
        return rows.isCountedElsewhere(cell.ligne()) ? Reason.STRUCTURE_DOUBLE : Reason.HORS_BASE;
    }

    private boolean breaksDown(PoleFile file, PoleFile.Rows rows, SourceCell cell) {
        return fields.breaksDown(cell.champ(), file.populations(cell.ligne()))
                && rows.mark(cell.ligne(), cell.champ()).isEmpty();
    }

    private static String precision(PoleFile file, PoleFile.Rows rows, SourceCell cell, Reason reason) {
        return switch (reason) {
            case FICHIER_REFUSE,
                    FICHIER_VIDE,
                    FICHIER_REMPLACE,
                    FICHIER_IDENTIQUE,
                    FORMULAIRE_NON_RATTACHE,
                    POLE_NON_RETENU -> file.precision();
            case AUTRE_REPONSE -> rows.other(cell.ligne(), cell.champ());
            case STRUCTURE_DOUBLE -> rows.elsewhere(cell.ligne());
            default -> "";
        };
    }

    private void tell(UnusedCell cell, Consumer<UnusedCell> reader) {
        account.unused.merge(cell.raison(), 1L, Long::sum);
        reader.accept(cell);
    }

    private static String key(String file, String sheet, String cell) {
        return file + '\0' + sheet + '\0' + cell;
    }
}

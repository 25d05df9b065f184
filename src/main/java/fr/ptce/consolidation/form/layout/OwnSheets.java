package fr.ptce.consolidation.form.layout;

import fr.ptce.consolidation.office.read.Workbook;
import java.util.Set;

/**
 * The sheets a workbook holds for its own use: lists, calculations, what it says of its answers. They repeat the labels and
 * the answers of the questions, so nothing is ever read there; checks are made again.
 */
public final class OwnSheets {
    /** The sheet that says, question by question, what remains to be done: the only one shown. */
    public static final String CHECK = "Contrôle";
    /** The hidden sheet of the drop-downs. */
    public static final String LISTS = "_LISTES";
    /** The hidden sheet of the communes and their codes. */
    public static final String COMMUNES = "_COMMUNES";

    /** Defined name of the number of findings the check sheet cannot see, which a return writes; 0 in a workbook to fill. */
    public static final String UNSEEN = "controle.reseau";

    private static final Set<String> NAMES =
            Set.of(CHECK, LISTS, COMMUNES, "_CALCULS", "_LIGNES", "_MOTS", "_MESSAGES");

    private OwnSheets() {}

    /** Whether a sheet of that name is one of them. */
    public static boolean contain(String name) {
        return NAMES.contains(name);
    }

    /** The workbook as its answers are looked for. */
    public static Workbook leftOut(Workbook workbook) {
        return new Workbook(
                workbook.sheets().stream()
                        .filter(sheet -> !contain(sheet.name()))
                        .toList(),
                workbook.names(),
                workbook.properties(),
                workbook.modified(),
                workbook.application());
    }
}

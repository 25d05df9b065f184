package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.form.layout.OwnSheets;
import fr.ptce.consolidation.questionnaire.CodeList;
import fr.ptce.consolidation.questionnaire.CommuneChoice;
import fr.ptce.consolidation.questionnaire.Communes.Commune;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.SheetVisibility;

/**
 * The hidden sheet of the communes: their labels in column A, département after département; beside them, what the
 * département may be called (column B) and the first and last row of its communes (C, D). Its rows are another list in each
 * région: {@link CommuneRows} makes them, {@link StampedWorkbook} puts them in.
 */
final class CommuneSheet {
    /** Name of the sheet, which the reader does not open. */
    static final String NAME = OwnSheets.COMMUNES;
    /** What stands for its rows in the common workbook. */
    static final String ROWS = "\ue000LIGNES\ue001";

    private CommuneSheet() {}

    /** The defined name of the communes offered for that question; empty when none are. */
    static Optional<String> findList(Field field) {
        return field.commune()
                .filter(choice ->
                        choice.communes().isKnown() && !choice.departement().isEmpty())
                .map(CommuneSheet::name);
    }

    /** How the drop-down of that question shows a commune; empty when none is known by that code. */
    static Optional<String> findLabel(Field field, String code) {
        return field.commune().flatMap(choice -> choice.communes().find(code)).map(Commune::label);
    }

    /** The codes of the département that decides what is offered. */
    static CodeList departements(Definition definition, CommuneChoice choice) {
        return definition
                .findField(choice.departement())
                .flatMap(Field::list)
                .orElseThrow(() -> new IllegalStateException("no list of départements: " + choice.departement()));
    }

    /** The questions whose answers are offered, one for each question that says the département. */
    static Iterable<CommuneChoice> choices(Definition definition) {
        Set<String> seen = new TreeSet<>();
        return definition.sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> findList(field).isPresent())
                .flatMap(field -> field.commune().stream())
                .filter(choice -> seen.add(choice.departement()))
                .toList();
    }

    /** Writes the sheet, without its rows, and the names of the lists; nothing when no commune is offered. */
    static void write(FormBook book) {
        int keys = CommuneRows.keys(book.definition());
        for (CommuneChoice choice : choices(book.definition())) {
            if (book.workbook().getSheetIndex(NAME) < 0) {
                new Canvas(book, NAME, FormStyle.Ink.GREY).protect(false);
                book.workbook().setSheetVisibility(book.workbook().getSheetIndex(NAME), SheetVisibility.HIDDEN);
            }
            Name name = book.workbook().createName();
            name.setNameName(name(choice));
            name.setRefersToFormula(offered(book, choice, keys));
        }
    }

    /**
     * From the first to the last commune of the département answered; those of the whole sheet when it is blank or of
     * another région. INDEX, unlike OFFSET and INDIRECT, is not computed again at each keystroke.
     */
    private static String offered(FormBook book, CommuneChoice choice, int keys) {
        String answer = departement(book, choice);
        String row = "IFERROR(MATCH(" + answer + "," + NAME + "!$B$1:$B$" + keys + ",0),1)";
        return end("$C$1:$C$" + keys, row) + ":" + end("$D$1:$D$" + keys, row);
    }

    /** The answer to its question; where that is not asked, in the form of a structure, what the registry says of the pole. */
    private static String departement(FormBook book, CommuneChoice choice) {
        Field field = book.definition().findField(choice.departement()).orElseThrow();
        boolean asked =
                book.sections().stream().anyMatch(section -> section.fields().contains(field));
        return asked
                ? "rep." + Marker.of(field).get(0).definedName()
                : PoleTokens.findPrefill(field.name())
                        .map(token -> '"' + token.mark() + '"')
                        .orElse("\"\"");
    }

    private static String end(String rows, String row) {
        return "INDEX(" + NAME + "!$A:$A,INDEX(" + NAME + "!" + rows + "," + row + "))";
    }

    private static String name(CommuneChoice choice) {
        return "communes." + choice.departement();
    }
}

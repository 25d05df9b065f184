package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.office.CellAddress;
import fr.ptce.consolidation.office.read.Sheet;
import fr.ptce.consolidation.office.read.Workbook;
import fr.ptce.consolidation.typing.Place;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places the workbook's defined names stand for; a name that no longer stands for a cell is as if it were gone. */
final class DefinedPlaces {
    private static final Pattern REFERENCE = Pattern.compile(
            "=?(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[^'!]+))!\\$?(?<column>[A-Za-z]{1,3})\\$?(?<row>[0-9]{1,7})"
                    + "(?::\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7})?");

    private final Workbook workbook;
    private final Map<String, String> references = new HashMap<>();

    DefinedPlaces(Workbook workbook) {
        this.workbook = workbook;
        for (Workbook.DefinedName name : workbook.names()) {
            references.putIfAbsent(name.name().toLowerCase(Locale.ROOT), name.reference());
        }
    }

    /** The cell of that name, the first one when it is a range. */
    Optional<Place> find(String name) {
        String reference = references.get(name.toLowerCase(Locale.ROOT));
        if (reference == null) {
            return Optional.empty();
        }
        Matcher matcher = REFERENCE.matcher(reference.trim());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String quoted = matcher.group("quoted");
        String sheetName = quoted == null ? matcher.group("plain") : quoted.replace("''", "'");
        Optional<Sheet> sheet = workbook.findSheet(sheetName);
        int row = Integer.parseInt(matcher.group("row")) - 1;
        int column = CellAddress.column(matcher.group("column"));
        return sheet.filter(found -> column >= 0).map(found -> new Place(found, row, column));
    }
}

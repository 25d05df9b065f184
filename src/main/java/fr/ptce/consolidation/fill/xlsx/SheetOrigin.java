package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.fill.SafeVelocity;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.jspecify.annotations.Nullable;

/**
 * Which sheet of the author's a sheet comes from once sheets and columns are repeated, and what its cells see besides the data.
 *
 * @param index of the author's sheet
 * @param name of the author's sheet, as its tab shows it
 * @param filled the name of the sheet in the filled workbook
 * @param variables the item the sheet was repeated for; empty for most
 * @param columns where its columns come from
 * @param items by column from 1, what the columns were repeated for
 */
record SheetOrigin(
        int index,
        String name,
        String filled,
        Map<String, @Nullable Object> variables,
        AxisMap columns,
        Map<Integer, Map<String, @Nullable Object>> items) {
    static SheetOrigin of(int index, String name, String filled, Map<String, @Nullable Object> variables) {
        return new SheetOrigin(index, name, filled, variables, AxisMap.identity(Axis.COLUMNS), Map.of());
    }

    SheetOrigin withColumns(AxisMap map, Map<Integer, Map<String, @Nullable Object>> repeated) {
        return new SheetOrigin(index, name, filled, variables, map, repeated);
    }

    /** The author's column. */
    int column(int column) {
        return columns.origin(column).map(AxisMap.Origin::line).orElse(column);
    }

    /** A fresh scope for the whole sheet. */
    VelocityContext scope(Map<String, ?> data) {
        VelocityContext scope = SafeVelocity.scope(data);
        variables.forEach(scope::put);
        return scope;
    }

    /** What the cells of a column see, in a row. */
    VelocityContext scope(VelocityContext row, int column) {
        Map<String, @Nullable Object> item = items.get(column);
        if (item == null) {
            return row;
        }
        VelocityContext own = new VelocityContext(row);
        item.forEach(own::put);
        return own;
    }
}

package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.fill.MergeText;
import fr.ptce.consolidation.fill.SafeVelocity;
import fr.ptce.consolidation.fill.TemplateFault;
import fr.ptce.consolidation.french.Excerpt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.velocity.VelocityContext;

/**
 * Merges headers and footers. There {@code &} gives orders and a number after it is a size: what data brings is neither. No header is
 * longer than 255 characters, or the spreadsheet repairs the workbook: values are cut until it fits.
 */
record HeaderText(SafeVelocity velocity, Supplier<VelocityContext> scope) {
    private static final int MAX = 255;
    private static final Pattern SIZE_THEN_VALUE = Pattern.compile("(&[0-9]+)(?=\\$)");

    String merge(String text, Consumer<String> fault) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        try {
            MergeText merge = velocity.text(SIZE_THEN_VALUE.matcher(text).replaceAll("$1 "));
            if (merge.isPlain()) {
                return text;
            }
            for (int length = MAX; length > 1; length = length * 2 / 3) {
                String merged = merge(merge, length);
                if (merged.length() <= MAX) {
                    return merged;
                }
            }
            fault.accept("un en-tête ou un pied de page dépasse " + MAX + " caractères");
        } catch (TemplateFault e) {
            fault.accept(String.valueOf(e.getMessage()));
        }
        return text;
    }

    private String merge(MergeText merge, int length) throws TemplateFault {
        return merge.merge(scope.get(), value -> {
            return Excerpt.of(CellText.clean(value), length).replace("&", "&&");
        });
    }
}

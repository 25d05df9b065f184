package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.fill.MergeText;
import fr.ptce.consolidation.fill.SafeVelocity;
import fr.ptce.consolidation.fill.TemplateFault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.velocity.VelocityContext;

/** One filling: what its writers share. */
final class Workbook {
    private final SafeVelocity velocity;
    private final Map<String, ?> data;
    private final TemplateErrors errors;
    private final Styles styles;
    private final boolean from1904;
    private final MovedReferences references;
    private final List<DefinedName> names;
    private final Evaluation evaluation;
    private final List<SheetTexts> texts;
    private boolean incomplete;

    /** What is known once the rows are planned. */
    record Plan(
            MovedReferences references,
            List<DefinedName> names,
            Map<String, TableArea> tables,
            Grid grid,
            List<SheetTexts> texts) {}

    Workbook(TemplateReading template, Map<String, ?> data, Plan plan) {
        this.velocity = template.velocity();
        this.data = data;
        this.errors = template.errors();
        this.styles = new Styles(template.styles());
        this.from1904 = template.from1904();
        this.references = plan.references();
        this.names = List.copyOf(plan.names());
        this.texts = List.copyOf(plan.texts());
        this.evaluation = new Evaluation(plan.grid(), names, plan.tables());
    }

    TemplateErrors errors() {
        return errors;
    }

    Styles styles() {
        return styles;
    }

    boolean from1904() {
        return from1904;
    }

    MovedReferences references() {
        return references;
    }

    List<DefinedName> names() {
        return names;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    /** The texts of a sheet outside its cells. */
    SheetTexts texts(SheetTemplate sheet) {
        return texts.get(sheet.index());
    }

    VelocityContext scope(SheetTemplate sheet) {
        return sheet.origin().scope(data);
    }

    /** A formula whose value is left to the spreadsheet. */
    Optional<CellContent> withoutValue() {
        incomplete = true;
        return Optional.empty();
    }

    boolean isIncomplete() {
        return incomplete || evaluation.isIncomplete();
    }

    /** Merges a text outside the cells: a header, a title of a chart. */
    String merge(SheetTemplate sheet, String text) {
        return merge(velocity, scope(sheet), text, message -> errors.sheet(sheet, message));
    }

    static String merge(
            SafeVelocity velocity, VelocityContext scope, String text, java.util.function.Consumer<String> fault) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        try {
            MergeText merge = velocity.text(text);
            return merge.isPlain() ? text : CellText.clean(merge.merge(scope));
        } catch (TemplateFault e) {
            fault.accept(String.valueOf(e.getMessage()));
            return text;
        }
    }
}

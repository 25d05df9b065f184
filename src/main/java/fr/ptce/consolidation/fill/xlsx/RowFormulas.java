package fr.ptce.consolidation.fill.xlsx;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Computes, row after row, the formulas of repeated rows that others read, before anything else asks for them: a total over hundreds of
 * thousands of computed cells then finds numbers, and not as many formulas to remember at once.
 */
record RowFormulas(SheetTemplate sheet, ValueStore values, Evaluation evaluation) {
    void compute(AxisMap map) {
        Map<Integer, List<TemplateCell>> formulas =
                sheet.rows().values().stream().collect(Collectors.toMap(TemplateRow::number, this::read));
        if (formulas.values().stream().allMatch(List::isEmpty)) {
            return;
        }
        walk(map.body(), 1, false, formulas);
    }

    private List<TemplateCell> read(TemplateRow row) {
        return row.cells().values().stream()
                .filter(cell -> cell.formula() != null && values.wants(sheet.index(), cell.column()))
                .toList();
    }

    private void walk(Span.Body body, int base, boolean repeated, Map<Integer, List<TemplateCell>> formulas) {
        for (int i = 0; i < body.spans().size(); i++) {
            Span span = body.spans().get(i);
            int start = base + body.offsets().at(i);
            if (span instanceof Span.Repeated loop) {
                for (int k = 0; k < loop.count(); k++) {
                    walk(loop.body(k), start + loop.offset(k), true, formulas);
                }
            } else if (span instanceof Span.Chosen chosen) {
                walk(chosen.body(), start, repeated, formulas);
            } else if (repeated && span instanceof Span.Lines lines) {
                lines(lines.block(), start, formulas);
            }
        }
    }

    private void lines(Block.Lines block, int start, Map<Integer, List<TemplateCell>> formulas) {
        for (int row = block.first(); row <= block.last(); row++) {
            for (TemplateCell cell : formulas.getOrDefault(row, List.of())) {
                evaluation.computed(sheet.index(), start + row - block.first(), cell.column());
            }
        }
    }
}

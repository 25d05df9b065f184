package fr.ptce.consolidation.fill.xlsx;

import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.Ptg;

/** A defined name as POI's evaluator wants it. */
record GridName(GridWorkbook workbook, DefinedName name, int index) implements EvaluationName {
    int scope() {
        return name.scope();
    }

    @Override
    public String getNameText() {
        return name.name();
    }

    @Override
    public boolean isFunctionName() {
        return false;
    }

    @Override
    public boolean hasFormula() {
        return !name.formula().isEmpty();
    }

    @Override
    public Ptg[] getNameDefinition() {
        return FormulaParser.parse(name.formula(), workbook, FormulaType.NAMEDRANGE, Math.max(0, scope()), 0);
    }

    @Override
    public boolean isRange() {
        return hasFormula();
    }

    @Override
    public NamePtg createPtg() {
        return new NamePtg(index);
    }
}

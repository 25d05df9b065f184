package fr.ptce.consolidation.fill.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SUM(A1:B2)+$C$3                            | <A1:B2> <$C$3>
            LOG10(A1)+1E5+A1B+Taux_2015                | <A1>
            'L''été 2015'!$B$2:$B$4                    | <'L''été 2015'!$B$2:$B$4>
            Été!A1+Feuil1!A:C+Feuil1!2:5               | <Été!A1> <Feuil1!A:C> <Feuil1!2:5>
            T[[#This Row],[A1]]+T[@B2]                 |
            "A1 ""B2"" "&A3                            | <A3>
            IF(A1=#N/A,#REF!,#DIV/0!)                  | <A1>
            [1]Feuil1!A1+'[Livre.xlsx]F'!$A$1+A2       | <A2>
            SUM(Q1:Q4!B2)                              | <'Q1:Q4'!B2>
            XFD1048576+XFE1+A1048577                   | <XFD1048576>
            _xlfn.XLOOKUP(A1,B:B,$1:$2)                | <A1> <B:B> <$1:$2>
            SUM(A1:INDEX(B:B,3))                       | <A1> <B:B>
            """)
    void findsReferencesAndNothingElse(String formula, String expected) {
        FormulaText text = FormulaText.parse(formula);

        String found = String.join(
                " ", text.references().map(r -> "<" + r.text() + ">").toList());
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SUM(A1:A3)*2          | false
            SUM(A1:A3*2)          | true
            SUM(IF((B1:B3)>1,1))  | true
            -(A1:A3)              | true
            SUM(A1:A3)-SUM(B1:B3) | false
            A1+A2                 | false
            MATCH(1,(A1:A3=2),0)  | true
            """)
    void tellsWhenAnOperatorIsAppliedToSeveralCells(String formula, boolean expected) {
        assertThat(FormulaText.parse(formula).calculatesOnRanges()).isEqualTo(expected);
    }
}

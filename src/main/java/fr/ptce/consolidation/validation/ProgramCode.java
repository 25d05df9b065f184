package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.campaign.NetworkFileCheck;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.office.read.XlsxReading;
import fr.ptce.consolidation.questionnaire.FieldCheck;
import fr.ptce.consolidation.questionnaire.Rule;
import fr.ptce.consolidation.typing.FormCheck;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A check the program makes on each file, whatever the definition: reading, envelope, each answer by itself.
 *
 * @param code code of its findings
 * @param severity how serious it is, unless the network's line says otherwise
 * @param scope what it is made on
 * @param refuses whether the file contributes nothing, which no line of the network can change
 */
record ProgramCode(String code, Severity severity, Rule.Scope scope, boolean refuses) {
    /** All of them, by code. */
    static Map<String, ProgramCode> all() {
        Map<String, ProgramCode> codes = new TreeMap<>();
        XlsxReading.refusals()
                .forEach(code -> codes.put(code, new ProgramCode(code, Severity.ERROR, Rule.Scope.FICHIER, true)));
        for (FormCheck check : FormCheck.values()) {
            Rule.Scope scope = check.isOnFile() ? Rule.Scope.FICHIER : Rule.Scope.CELLULE;
            codes.put(check.code(), new ProgramCode(check.code(), check.severity(), scope, check.refuses()));
        }
        for (NetworkFileCheck check : NetworkFileCheck.values()) {
            codes.put(check.code(), new ProgramCode(check.code(), check.severity(), Rule.Scope.FICHIER, false));
        }
        for (FieldCheck check : FieldCheck.values()) {
            codes.put(check.code(), new ProgramCode(check.code(), check.severity(), Rule.Scope.CELLULE, false));
        }
        return Collections.unmodifiableMap(codes);
    }
}

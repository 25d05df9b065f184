package fr.ptce.consolidation.validation;

import fr.ptce.consolidation.answer.CellSource;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.finding.Location;
import fr.ptce.consolidation.finding.Severity;
import fr.ptce.consolidation.french.PlainNumber;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldCheck;
import fr.ptce.consolidation.questionnaire.FieldWords;
import fr.ptce.consolidation.questionnaire.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words and places of the findings: what was typed, where, what the definition says of it. */
final class FindingWriter {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_.-]*)}");

    /** The answer at hand, as an expression names it. */
    private static final Pattern SELF = Pattern.compile("(?<![\\w.])\\.(?![\\w.])");

    private final Definition definition;

    FindingWriter(Definition definition) {
        this.definition = definition;
    }

    /** A mandatory answer is missing. */
    Finding missing(CheckedUnit unit, Field field) {
        return write(unit, FieldCheck.FDM_OBLIGATOIRE, field, FieldWords.missing(field));
    }

    /** An answer stands where the question is not asked. */
    Finding notAsked(CheckedUnit unit, Field field) {
        return write(unit, FieldCheck.FDM_SANS_OBJET, field, FieldWords.notAsked(field));
    }

    /** The constraint of the field is not met. */
    Finding constraint(CheckedUnit unit, Field field) {
        return write(unit, FieldCheck.VIR_CONTRAINTE, field, FieldWords.constraint(field));
    }

    /** A text is longer than its field. */
    Finding tooLong(CheckedUnit unit, Field field, int length) {
        return write(unit, FieldCheck.FDL_LONGUEUR, field, FieldWords.tooLong(field, String.valueOf(length)));
    }

    /** A code that goes with no other goes with another. */
    Finding exclusive(CheckedUnit unit, Field field, String label) {
        return write(unit, FieldCheck.COV_EXCLUSIF, field, FieldWords.exclusive(field, label));
    }

    /**
     * A code is that of no commune, in force or former.
     *
     * @param near what it may have been meant for
     */
    Finding unknownCommune(CheckedUnit unit, Field field, String near) {
        return write(unit, FieldCheck.COC_COMMUNE_INCONNUE, field, FieldWords.unknownCommune(field, near));
    }

    /** A rule across fields is broken. */
    Finding broken(Breach breach, Rule rule) {
        CheckedUnit unit = breach.unit();
        String expected = rule.expression()
                .map(expression -> expected(expression.source(), rule))
                .orElse(breach.attendu());
        return write(
                unit,
                rule.id(),
                rule.appliedSeverity(),
                rule.fields(),
                new FieldWords(
                        expected,
                        quote(ofField(rule.message(), rule), unit, expected),
                        quote(ofField(rule.action(), rule), unit, expected)));
    }

    /** The text with the name of the field it is about, where it quotes the answer at hand. */
    private static String ofField(String text, Rule rule) {
        return text.replace("${.}", "${" + rule.self() + "}");
    }

    private Finding write(CheckedUnit unit, FieldCheck check, Field field, FieldWords texts) {
        return write(unit, check.code(), check.severity(), List.of(field.name()), texts);
    }

    private Finding write(CheckedUnit unit, String code, Severity severity, List<String> fields, FieldWords texts) {
        String field = fields.isEmpty() ? "" : fields.get(0);
        return new Finding(
                code,
                severity,
                locations(unit, fields),
                unit.submission().identity().pole(),
                unit.structure(),
                field,
                typed(unit, field),
                texts.expected(),
                texts.message(),
                texts.action(),
                justification(unit, fields));
    }

    private static List<Location> locations(CheckedUnit unit, List<String> fields) {
        String file = unit.submission().fichier();
        List<Location> locations = new ArrayList<>();
        for (String field : fields) {
            unit.answer(field).sources().stream()
                    .findFirst()
                    .map(source -> new Location(file, source.feuille(), source.cellule()))
                    .filter(location -> !locations.contains(location))
                    .ifPresent(locations::add);
        }
        return locations.isEmpty() ? List.of(Location.ofFile(file)) : locations;
    }

    /** What stands in the cells; a personal answer is never repeated. */
    private String typed(CheckedUnit unit, String field) {
        if (isPersonal(field)) {
            return "";
        }
        return unit.answer(field).sources().stream()
                .map(CellSource::brut)
                .filter(raw -> !raw.isBlank())
                .collect(Collectors.joining(" ; "));
    }

    private boolean isPersonal(String field) {
        return definition.findField(field).map(Field::personal).orElse(false);
    }

    /** What the pole wrote beside one of these answers, else beside the row of the structure; "" when nothing. */
    static String justification(CheckedUnit unit, List<String> fields) {
        String beside = fields.stream()
                .map(field -> unit.answer(field).justification())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        return beside.isEmpty() && !unit.rows().isEmpty() ? unit.rows().get(0).justification() : beside;
    }

    /** The message with the answers in place of {@code ${champ}}, numbers as French writes them. */
    private String quote(String text, CheckedUnit unit, String expected) {
        return REFERENCE.matcher(text).replaceAll(match -> {
            if (match.group(1).equals("attendu")) {
                return Matcher.quoteReplacement(expected);
            }
            if (isPersonal(match.group(1))) {
                return "donnée personnelle non reproduite";
            }
            String typed = unit.answer(match.group(1))
                    .value()
                    .findNumber()
                    .map(PlainNumber::french)
                    .orElseGet(() -> typed(unit, match.group(1)));
            return Matcher.quoteReplacement(typed.isEmpty() ? "sans réponse" : typed);
        });
    }

    /** The expression with the numbers of the questions in place of their names: {@code A04 <= E01}. */
    private String expected(String source, Rule rule) {
        String named = SELF.matcher(source).replaceAll(Matcher.quoteReplacement("${" + rule.self() + "}"));
        return REFERENCE.matcher(named).replaceAll(match -> {
            String name = match.group(1);
            String shown = name.equals("tolerance")
                    ? rule.tolerance()
                    : definition.findField(name).map(Field::id).orElse(name);
            return Matcher.quoteReplacement(shown);
        });
    }
}

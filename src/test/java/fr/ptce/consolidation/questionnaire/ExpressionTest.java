package fr.ptce.consolidation.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ptce.consolidation.questionnaire.Vocabulary.Declared;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an expression gives: four outcomes, a missing answer never being taken for a good one. */
class ExpressionTest {
    private static final CodeList REGIONS = new CodeList("regions", List.of(code("75", ""), code("93", "")));
    private static final CodeList DEPARTEMENTS =
            new CodeList("departements", List.of(code("40", "75"), code("13", "93")));
    private static final CodeList TYPES = new CodeList("types", List.of(code("aci", ""), code("ei", "")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ${a} <= ${b}                                         | a=2;b=3          | OK
            ${a} <= ${b}                                         | a=4;b=3          | KO
            ${a} <= ${b}                                         | a=4              | NON_EVALUABLE
            ${a} <= ${b}                                         | a=4;b=SO         | SANS_OBJET
            ${a} <= ${b}                                         | b=SO             | SANS_OBJET
            ${a} + 0.2 = 0.3                                     | a=0.1            | OK
            abs(${a} - ${b}) <= ${tolerance}                     | a=1;b=1.05;tolerance=0.05 | OK
            abs(${a} - ${b}) <= ${tolerance}                     | a=1;b=1.06;tolerance=0.05 | KO
            abs(${a} - ${b}) <= ${tolerance}                     | a=152000.05;b=152000;tolerance=0.05 | OK
            abs(${a} - ${b}) < ${tolerance}                      | a=1;b=1.05;tolerance=0.05 | KO
            ${a} >= ${b}                                         | a=0.1;b=0.10001  | KO
            ${a} = ${b}                                          | a=0.1;b=0.10001  | KO
            ${a} <= ${exercice}                                  | a=2015;exercice=2015      | OK
            ${a} div ${b} < 1                                    | a=1;b=0          | NON_EVALUABLE
            ${nom} < 3                                           | nom=douze        | NON_EVALUABLE
            ${nom} = 'Pôle'                                      | nom=Pôle         | OK
            ${nom} != 'Pôle'                                     | nom=Pôle         | KO
            selected(${types}, 'aci')                            | types=aci ei     | OK
            selected(${types}, 'aci')                            | types=ei         | KO
            selected(${types}, 'aci')                            |                  | NON_EVALUABLE
            count-selected(${types}) = 2                         | types=aci ei     | OK
            if(${a} > 1, ${b} = 1, ${b} = 2)                     | a=2;b=1          | OK
            if(${a} > 1, ${b} = 1, ${b} = 2)                     | a=1;b=1          | KO
            coalesce(${a}, 0) = 0                                |                  | OK
            coalesce(${a}, ${b}) = 3                             | b=3              | OK
            coalesce(${a}, ${b}) = 3                             |                  | NON_EVALUABLE
            coalesce(${a}, 0) + ${a} = 0                         |                  | NON_EVALUABLE
            siret-valide(${nom})                                 | nom=73282932000074 | OK
            siret-valide(${nom})                                 | nom=73282932000075 | KO
            siret-valide(${nom})                                 | nom=35600000049837 | OK
            siren-valide(${nom})                                 | nom=732829320    | OK
            parent(${departement}) = '75'                        | departement=40   | OK
            parent(${departement}) = '75'                        | departement=13   | KO
            regex(${nom}, '^[0-9]{5}$') and string-length(${nom}) = 5 | nom=40209   | OK
            starts-with(${nom}, ${departement})                  | nom=40209;departement=40 | OK
            not(${a} > 1) or ${b} > 1                            | a=2;b=1          | KO
            sum(${etp}) >= ${a}                                  | sum(etp)=10;a=10 | OK
            sum(${etp}) >= ${a}                                  | a=10             | NON_EVALUABLE
            count(${etp}) = 2                                    | count(etp)=2     | OK
            min(${etp}) = 1 and max(${etp}) = 3                  | min(etp)=1;max(etp)=3 | OK
            """)
    void givesOneOfFourOutcomes(String source, String answers, Outcome expected) {
        assertThat(parse(source).test(operands(answers), Rule.Missing.NON_EVALUABLE))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ${a} <= ${b}                 | ZERO | b=3  | OK
            ${a} >= ${b}                 | ZERO | b=3  | KO
            ${a} <= ${b}                 | ZERO | b=SO | SANS_OBJET
            ${a} > 0                     | VIDE |      | KO
            string-length(${nom}) = 0    | VIDE |      | OK
            count-selected(${types}) = 0 | VIDE |      | OK
            ${nom} = ''                  | ZERO |      | OK
            """)
    void replacesAMissingAnswerOnlyWhenTheRuleSaysSo(
            String source, Rule.Missing missing, String answers, Outcome expected) {
        assertThat(parse(source).test(operands(answers), missing)).isEqualTo(expected);
    }

    @Test
    void givesATextOrNothing() {
        assertThat(parse("parent(${departement})").text(operands("departement=40")))
                .hasValue("75");
        assertThat(parse("parent(${departement})").text(operands(""))).isEmpty();
        assertThat(parse("concat(${nom}, '-', substr(${nom}, 0, 2))").text(operands("nom=abc")))
                .hasValue("abc-ab");
    }

    @Test
    void saysWhatItReads() {
        assertThat(parse("sum(${etp}) + ${b} >= ${a} + ${tolerance}").variables())
                .containsExactly("a", "b", "sum(etp)", "tolerance");
    }

    @Test
    void rendersItsTreeInAnotherLanguage() {
        Expression expression = parse("if(${a} + 1 >= -${b}, sum(${etp}) mod 2 != 0, ${nom} = 'x' and not(true()))");

        assertThat(expression.render(new Prefix()))
                .isEqualTo("if((>= (+ a 1.0) (neg b)), (!= (mod sum<etp> 2.0) 0.0), (and (= nom 'x') not(true())))");
    }

    @Test
    void givesTheSameOutcomesToEightThreads() throws InterruptedException, ExecutionException {
        Expression expression = parse("${a} * 2 = ${b} and siret-valide(${nom})");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> right = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int seed = thread;
                right.add(threads.submit(() -> isRightOnThousands(expression, seed)));
            }

            for (Future<Boolean> one : right) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean isRightOnThousands(Expression expression, int seed) {
        for (int i = 0; i < 2_000; i++) {
            int a = seed * 10_000 + i;
            boolean even = i % 2 == 0;
            Operands operands = operands("a=" + a + ";b=" + (even ? 2 * a : 2 * a + 1) + ";nom=73282932000074");
            if (expression.test(operands, Rule.Missing.NON_EVALUABLE) != (even ? Outcome.OK : Outcome.KO)) {
                return false;
            }
        }
        return true;
    }

    private static Expression parse(String source) {
        Map<String, CodeList> lists = new LinkedHashMap<>();
        List.of(REGIONS, DEPARTEMENTS, TYPES).forEach(list -> lists.put(list.name(), list));
        Vocabulary vocabulary = new Vocabulary(lists);
        vocabulary.declare(new Declared("a", FieldType.DECIMAL, Optional.empty(), false));
        vocabulary.declare(new Declared("b", FieldType.DECIMAL, Optional.empty(), false));
        vocabulary.declare(new Declared("nom", FieldType.TEXT, Optional.empty(), false));
        vocabulary.declare(new Declared("types", FieldType.SELECT_MULTIPLE, Optional.of(TYPES), false));
        vocabulary.declare(new Declared("departement", FieldType.SELECT_ONE, Optional.of(DEPARTEMENTS), false));
        vocabulary.declare(new Declared("etp", FieldType.DECIMAL, Optional.empty(), true));
        Problems problems = new Problems();
        CsvRow row = new CsvRow("regles.csv", 2, Map.of("expression", source));
        Optional<Expression> expression =
                new ExpressionParser(vocabulary, problems).parse(new ExpressionSite(row, "expression", false));
        assertThat(problems.sorted()).isEmpty();
        return expression.orElseThrow();
    }

    /** {@code a=2;nom=x;b=SO}; a name that is not there is missing. */
    private static Operands operands(String answers) {
        Map<String, Operand> operands = new LinkedHashMap<>();
        for (String answer : (answers == null ? "" : answers).split(";", -1)) {
            String[] parts = answer.split("=", 2);
            if (parts.length == 2) {
                operands.put(parts[0], operand(parts[0], parts[1]));
            }
        }
        return name -> operands.getOrDefault(name, Operand.MISSING);
    }

    private static Operand operand(String name, String value) {
        if (value.equals("SO")) {
            return Operand.WITHOUT_OBJECT;
        }
        boolean text = List.of("nom", "types", "departement").contains(name);
        return text ? Operand.of(value) : Operand.of(Double.parseDouble(value));
    }

    private static Code code(String name, String parent) {
        return new Code(name, name, List.of(), false, parent);
    }

    /** The tree, operators first. */
    private static final class Prefix implements ExpressionVisitor<String> {
        @Override
        public String number(double value) {
            return String.valueOf(value);
        }

        @Override
        public String text(String value) {
            return "'" + value + "'";
        }

        @Override
        public String variable(String name) {
            return name;
        }

        @Override
        public String aggregate(String function, String field) {
            return function + "<" + field + ">";
        }

        @Override
        public String compare(String operator, String left, String right) {
            return "(" + operator + " " + left + " " + right + ")";
        }

        @Override
        public String logic(String operator, String left, String right) {
            return compare(operator, left, right);
        }

        @Override
        public String arithmetic(String operator, String left, String right) {
            return compare(operator, left, right);
        }

        @Override
        public String negate(String operand) {
            return "(neg " + operand + ")";
        }

        @Override
        public String function(String name, List<String> arguments) {
            return name + "(" + String.join(", ", arguments) + ")";
        }
    }
}

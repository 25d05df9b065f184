package fr.ptce.consolidation.form;

import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.CodeList;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Expression;
import fr.ptce.consolidation.questionnaire.ExpressionVisitor;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.FieldType;
import fr.ptce.consolidation.questionnaire.Operands;
import fr.ptce.consolidation.questionnaire.Outcome;
import fr.ptce.consolidation.questionnaire.Rule;
import fr.ptce.consolidation.questionnaire.Section;
import fr.ptce.consolidation.questionnaire.Settings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shipped questionnaire, as the writer needs it: without evaluating a condition. */
final class SurveyFixture {
    private static final Path FOLDER = Path.of("templates", "questionnaire");

    private SurveyFixture() {}

    /** The shipped definition. */
    static Definition shipped() throws IOException {
        Map<String, CodeList> lists = lists();
        Map<String, String> settings = FeuilleCsv.read(FOLDER.resolve("settings.csv"), List.of("version"))
                .lignes()
                .get(0)
                .valeurs();
        return new Definition(
                new Settings(
                        "ptce_pole",
                        settings.getOrDefault("form_title", ""),
                        settings.getOrDefault("version", ""),
                        List.of(),
                        settings),
                sections(lists),
                lists,
                List.of(),
                List.of(),
                "0".repeat(64));
    }

    private static Map<String, CodeList> lists() throws IOException {
        Map<String, List<Code>> codes = new LinkedHashMap<>();
        for (FeuilleCsv.Ligne line :
                FeuilleCsv.read(FOLDER.resolve("choices.csv"), List.of("name")).lignes()) {
            codes.computeIfAbsent(line.get("list_name"), any -> new ArrayList<>())
                    .add(new Code(line.get("name"), line.get("label::Français (fr)"), List.of(), false, ""));
        }
        Map<String, CodeList> lists = new LinkedHashMap<>();
        codes.forEach((name, all) -> lists.put(name, new CodeList(name, all)));
        return lists;
    }

    private static List<Section> sections(Map<String, CodeList> lists) throws IOException {
        List<Section> sections = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        Map<String, FeuilleCsv.Ligne> begin = new LinkedHashMap<>();
        for (FeuilleCsv.Ligne line :
                FeuilleCsv.read(FOLDER.resolve("survey.csv"), List.of("name")).lignes()) {
            String type = line.get("type");
            if (type.startsWith("begin_")) {
                begin.put("", line);
                fields = new ArrayList<>();
            } else if (type.startsWith("end_")) {
                FeuilleCsv.Ligne group = begin.getOrDefault("", line);
                sections.add(new Section(
                        group.get("name"),
                        group.get("feuille"),
                        group.get("label::Français (fr)"),
                        group.get("hint"),
                        type.equals("end_repeat"),
                        group.get("appearance").equals("facultative"),
                        fields));
            } else {
                fields.add(field(line, lists));
            }
        }
        return sections;
    }

    private static Field field(FeuilleCsv.Ligne line, Map<String, CodeList> lists) {
        String[] type = line.get("type").split(" ", -1);
        String look = line.get("appearance");
        Field.Layout layout = look.equals("cases")
                ? new Field.Layout(Field.Layout.Kind.TICKS, 0)
                : look.startsWith("choix-")
                        ? new Field.Layout(Field.Layout.Kind.SLOTS, Integer.parseInt(look.substring(6)))
                        : Field.Layout.SINGLE_CELL;
        return new Field(
                line.get("id"),
                line.get("name"),
                FieldType.valueOf(type[0].toUpperCase(Locale.ROOT)),
                type.length < 2 ? Optional.empty() : Optional.ofNullable(lists.get(type[1])),
                layout,
                line.get("label::Français (fr)"),
                line.get("hint"),
                line.get("unite"),
                expression(line.get("required")),
                line.get("required_message"),
                expression(line.get("relevant")),
                expression(line.get("constraint")),
                line.get("constraint_message"),
                Optional.empty(),
                expression(line.get("calculation")),
                line.get("longueur").isEmpty() ? 0 : Integer.parseInt(line.get("longueur")),
                line.get("default"),
                line.get("readonly").equals("yes"),
                line.get("personnel").equals("oui"),
                line.get("formulaire").equals("structure"),
                (int) line.numero());
    }

    private static Optional<Expression> expression(String source) {
        return source.isEmpty() ? Optional.empty() : Optional.of(new Unevaluated(source));
    }

    /** An expression nobody evaluates here. */
    private record Unevaluated(String source) implements Expression {
        private static final Pattern VARIABLE = Pattern.compile("\\$\\{([a-z_]+)}");

        @Override
        public Set<String> variables() {
            Set<String> names = new TreeSet<>();
            Matcher matcher = VARIABLE.matcher(source);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
            return names;
        }

        @Override
        public Outcome test(Operands operands, Rule.Missing missing) {
            throw new UnsupportedOperationException(source);
        }

        @Override
        public Optional<BigDecimal> number(Operands operands) {
            throw new UnsupportedOperationException(source);
        }

        @Override
        public Optional<String> text(Operands operands) {
            throw new UnsupportedOperationException(source);
        }

        @Override
        public <T> T render(ExpressionVisitor<T> visitor) {
            throw new UnsupportedOperationException(source);
        }
    }
}

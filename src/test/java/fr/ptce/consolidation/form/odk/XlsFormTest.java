package fr.ptce.consolidation.form.odk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.util.XFormUtils;
import org.javarosa.xpath.XPathParseTool;
import org.javarosa.xpath.expr.XPathFuncExpr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the tools of the ODK family demand of an XLSForm, checked line by line. */
class XlsFormTest {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)\\}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Set<String> SIMPLE =
            Set.of("text", "integer", "decimal", "date", "calculate", "note", "begin_group", "begin_repeat");
    private static final Set<String> OWN = Set.of("siret-valide", "siren-valide", "parent(", "tolerance");

    private static byte[] bytes = new byte[0];
    private static List<Map<String, String>> survey = List.of();
    private static List<Map<String, String>> choices = List.of();
    private static List<Map<String, String>> settings = List.of();

    @BeforeAll
    static void exportsTheQuestionnaire() throws IOException {
        Definition definition =
                DefinitionReader.read(Path.of("templates/questionnaire")).getDefinition();
        bytes = XlsForm.write(definition, Optional.empty());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            survey = rows(workbook.getSheet("survey"));
            choices = rows(workbook.getSheet("choices"));
            settings = rows(workbook.getSheet("settings"));
        }
        assertThat(XlsForm.write(definition, Optional.empty())).isEqualTo(bytes);
    }

    @Test
    void asksEveryQuestionOfTheWorkbook() throws IOException {
        Definition definition =
                DefinitionReader.read(Path.of("templates/questionnaire")).getDefinition();

        assertThat(survey.stream().map(row -> get(row, "name")))
                .containsAll(definition.sections().stream()
                        .flatMap(section -> section.fields().stream())
                        .map(field -> field.name())
                        .toList());
        assertThat(row("etp_animation"))
                .containsEntry("type", "decimal")
                .containsEntry("constraint", "(. >= 0)")
                .containsEntry("required", "yes");
        assertThat(row("secteurs")).containsEntry("type", "select_multiple secteurs");
        assertThat(row("filieres_pivot").get("relevant"))
                .isEqualTo("((${organisation} = 'pivot') or (${organisation} = 'connexes'))");
    }

    @Test
    void namesEachThingOnceAndClosesEachGroup() {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        for (Map<String, String> row : survey) {
            String type = get(row, "type");
            if (type.startsWith("end_")) {
                assertThat(open.pop()).isEqualTo(type.replace("end_", "begin_"));
                continue;
            }
            assertThat(get(row, "name")).matches(NAME);
            assertThat(seen.add(get(row, "name"))).as(get(row, "name")).isTrue();
            if (type.startsWith("begin_")) {
                open.push(type);
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void usesTypesAndListsThatExist() {
        Set<String> lists =
                new TreeSet<>(choices.stream().map(row -> get(row, "list_name")).toList());
        Set<String> codes = new HashSet<>();
        choices.forEach(row -> {
            assertThat(get(row, "name")).doesNotContain(" ").isNotEmpty();
            assertThat(codes.add(get(row, "list_name") + "/" + get(row, "name")))
                    .isTrue();
            assertThat(get(row, "label::Français (fr)")).isNotEmpty();
        });
        for (Map<String, String> row : survey) {
            String[] type = get(row, "type").split(" ", -1);
            if (type[0].startsWith("select_")) {
                assertThat(type[0]).isIn("select_one", "select_multiple");
                assertThat(lists).contains(type[1]);
            } else if (!type[0].startsWith("end_")) {
                assertThat(SIMPLE).contains(type[0]);
            }
        }
    }

    @Test
    void writesExpressionsThatOdkUnderstands() {
        Set<String> names =
                new TreeSet<>(survey.stream().map(row -> get(row, "name")).toList());
        int read = 0;
        for (Map<String, String> row : survey) {
            for (String column : List.of("required", "relevant", "constraint", "choice_filter", "calculation")) {
                String expression = get(row, column);
                if (!expression.isEmpty() && !expression.equals("yes")) {
                    read++;
                    assertThat(references(expression)).isSubsetOf(names);
                    assertThat(OWN).noneMatch(expression::contains);
                    String path = REFERENCE.matcher(expression).replaceAll("/data/$1");
                    assertThatCode(() -> XPathParseTool.parseXPath(path))
                            .as(get(row, "name") + " " + column + " : " + expression)
                            .doesNotThrowAnyException();
                }
            }
            assertThat(references(get(row, "label::Français (fr)"))).isSubsetOf(names);
        }
        assertThat(read).isGreaterThan(100);
    }

    /** The engine of ODK Collect builds the graph of what depends on what, and refuses a form with a cycle in it. */
    @Test
    void isLoadedAndWalkedByTheEngineOfCollection() throws Exception {
        new JavaRosaCoreModule().registerModule();
        new XFormsModule().registerModule();
        String form = XForm.of(survey, choices);

        FormDef loaded =
                XFormUtils.getFormFromInputStream(new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)));
        loaded.initialize(true, new InstanceInitializationFactory());

        FormEntryController walk = new FormEntryController(new FormEntryModel(loaded));
        int questions = 0;
        int event = walk.stepToNextEvent();
        while (event != FormEntryController.EVENT_END_OF_FORM) {
            if (event == FormEntryController.EVENT_QUESTION) {
                FormEntryPrompt prompt = walk.getModel().getQuestionPrompt();
                assertThat(prompt.getQuestionText()).isNotBlank();
                boolean choice = prompt.getControlType() == Constants.CONTROL_SELECT_ONE
                        || prompt.getControlType() == Constants.CONTROL_SELECT_MULTI;
                assertThat(choice && prompt.getSelectChoices().isEmpty())
                        .as(prompt.getIndex().getReference().toString())
                        .isFalse();
                questions++;
            }
            event = walk.stepToNextEvent();
        }
        assertThat(questions).isGreaterThan(60);
    }

    /** Whatever engine: no question decides of another that decides of it, through any column. */
    @Test
    void hasNoQuestionThatDependsOnItself() {
        Map<String, Set<String>> reads = new LinkedHashMap<>();
        for (Map<String, String> row : survey) {
            for (String column : List.of("required", "relevant", "calculation")) {
                reads.computeIfAbsent(get(row, "name"), any -> new TreeSet<>()).addAll(references(get(row, column)));
            }
        }
        for (String name : reads.keySet()) {
            Set<String> reached = new TreeSet<>();
            Deque<String> left = new ArrayDeque<>(reads.getOrDefault(name, Set.of()));
            while (!left.isEmpty()) {
                String next = left.pop();
                if (reached.add(next)) {
                    left.addAll(reads.getOrDefault(next, Set.of()));
                }
            }
            assertThat(reached).as("what " + name + " depends on").doesNotContain(name);
        }
    }

    @Test
    void refusesOutsideTheSameKeysAsTheProgram() throws Exception {
        String rule = row("regle_cov_siret").getOrDefault("relevant", "");
        String broken = rule.substring(rule.lastIndexOf("not("));

        for (Map.Entry<String, Boolean> each : Map.of(
                        "73282932000074", false,
                        "73282932000075", true,
                        "35600000049837", false,
                        "35600000000048", false,
                        "35600000049838", true,
                        "12345678912345", true)
                .entrySet()) {
            String expression = broken.replace("${structure_siret}", "'" + each.getKey() + "'");

            Object result = XPathFuncExpr.unpack(XPathParseTool.parseXPath(expression)
                    .eval(null, new org.javarosa.core.model.condition.EvaluationContext(null)));

            assertThat(result).as(each.getKey()).isEqualTo(each.getValue());
        }
    }

    @Test
    void showsARuleOnlyWhenItsAnswersAreThere() {
        assertThat(row("regle_vco_animation"))
                .containsEntry("type", "note")
                .containsEntry(
                        "relevant",
                        "${etp_animation} != '' and ${etp_investis} != '' and"
                                + " not((${etp_animation} <= (${etp_investis} + 0.005)))");
        assertThat(row("regle_vco_animation").get("label::Français (fr)"))
                .startsWith("À corriger : Les ETP d’animation (${etp_animation})");
        assertThat(row("region"))
                .containsEntry("calculation", "instance('departements')/root/item[name = ${departement}]/parent");
        assertThat(row("departement")).containsEntry("choice_filter", "true()");
        assertThat(row("statut")).doesNotContainKey("choice_filter");
    }

    @Test
    void saysWhichFormItIs() {
        assertThat(settings).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("form_id", "ptce_pole")
                .containsEntry("default_language", "Français (fr)")
                .containsKeys("form_title", "version"));
    }

    private static Map<String, String> row(String name) {
        return survey.stream()
                .filter(row -> get(row, "name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> references(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String get(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static List<Map<String, String>> rows(Sheet sheet) {
        List<String> header = new ArrayList<>();
        sheet.getRow(0).forEach(cell -> header.add(cell.getStringCellValue()));
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            Row line = sheet.getRow(i);
            Map<String, String> row = new LinkedHashMap<>();
            for (Cell cell : line) {
                row.put(header.get(cell.getColumnIndex()), cell.getStringCellValue());
            }
            rows.add(row);
        }
        return rows;
    }
}

package fr.ptce.consolidation.form.odk;

import fr.ptce.consolidation.form.write.FormMaster;
import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.CodeList;
import fr.ptce.consolidation.questionnaire.Definition;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.questionnaire.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The questionnaire as an XLSForm workbook, for a collection on the web or on a telephone with the tools of the ODK family:
 * sheets {@code survey}, {@code choices}, {@code settings}. Same questions, codes, conditions and messages as the workbook of
 * the poles.
 *
 * @see <a href="https://xlsform.org">XLSForm</a>
 */
public final class XlsForm {
    private static final List<String> CHOICES = List.of("list_name", "name", "label::Français (fr)", "parent");
    private static final List<String> SETTINGS = List.of("form_title", "form_id", "version", "default_language");
    private static final int WIDTH = 28 * 256;

    private XlsForm() {}

    /**
     * Writes it.
     *
     * @param exercice accounting year the answers are about; absent, it is the year before that of the collection
     * @return an .xlsx workbook, the same bytes for the same definition
     */
    public static byte[] write(Definition definition, Optional<Integer> exercice) {
        return FormMaster.stamped(workbook -> {
            fill(workbook, "survey", OdkSurvey.COLUMNS, OdkSurvey.rows(definition, exercice));
            fill(workbook, "choices", CHOICES, choices(definition));
            fill(workbook, "settings", SETTINGS, List.of(settings(definition.settings())));
        });
    }

    private static List<Map<String, String>> choices(Definition definition) {
        Map<String, CodeList> used = new LinkedHashMap<>();
        definition.sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.type().isSelect())
                .map(Field::getList)
                .forEach(list -> used.putIfAbsent(list.name(), list));
        List<Map<String, String>> rows = new ArrayList<>();
        for (CodeList list : used.values()) {
            for (Code code : list.codes()) {
                rows.add(Map.of(
                        CHOICES.get(0),
                        list.name(),
                        CHOICES.get(1),
                        code.name(),
                        CHOICES.get(2),
                        code.label(),
                        CHOICES.get(3),
                        code.parent()));
            }
        }
        return rows;
    }

    private static Map<String, String> settings(Settings settings) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(SETTINGS.get(0), settings.title());
        row.put(SETTINGS.get(1), settings.formId());
        row.put(SETTINGS.get(2), settings.version());
        row.put(SETTINGS.get(3), settings.get(SETTINGS.get(3)));
        return row;
    }

    private static void fill(XSSFWorkbook workbook, String name, List<String> columns, List<Map<String, String>> rows) {
        Sheet sheet = workbook.createSheet(name);
        CellStyle header = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        header.setFont(bold);
        Row first = sheet.createRow(0);
        for (int column = 0; column < columns.size(); column++) {
            Cell cell = first.createCell(column);
            cell.setCellValue(columns.get(column));
            cell.setCellStyle(header);
            sheet.setColumnWidth(column, WIDTH);
        }
        sheet.createFreezePane(0, 1);
        for (int row = 0; row < rows.size(); row++) {
            Row line = sheet.createRow(row + 1);
            for (int column = 0; column < columns.size(); column++) {
                String text = rows.get(row).getOrDefault(columns.get(column), "");
                if (!text.isEmpty()) {
                    line.createCell(column).setCellValue(text);
                }
            }
        }
    }
}

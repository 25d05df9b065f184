package fr.ptce.consolidation.form.read;

import fr.ptce.consolidation.answer.SetAsideRow;
import fr.ptce.consolidation.answer.StructureRow;
import fr.ptce.consolidation.finding.Finding;
import fr.ptce.consolidation.form.layout.Marker;
import fr.ptce.consolidation.form.layout.Questions;
import fr.ptce.consolidation.questionnaire.DefinitionCopy;
import fr.ptce.consolidation.questionnaire.DefinitionReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sheet of the member structures of the shipped definition, on which a test types rows. */
final class MemberSheet {
    private static final Questions QUESTIONS = questions();
    private static final int TITLES = 6;

    final GridSheet grid = new GridSheet("6_STRUCTURES");
    private final Map<String, Integer> columns = new HashMap<>();
    private int next = TITLES;

    MemberSheet() {
        grid.type(0, 0, "#cle");
        int column = 1;
        for (Marker marker : QUESTIONS.allMarkers()) {
            if (!marker.field().readOnly()) {
                grid.type(0, column, marker.technicalName());
                grid.type(TITLES - 1, column, marker.field().label());
                columns.put(marker.technicalName(), column++);
            }
        }
        grid.type(0, column, "#justification");
        columns.put("justification", column);
    }

    /** Types a row: {@code champ: texte} pairs between bars. The first row is the seventh. */
    MemberSheet row(String answers) {
        for (String answer : answers.split("\\|", -1)) {
            String[] parts = answer.split(":", 2);
            if (parts.length == 2) {
                grid.type(next, column(parts[0].strip()), parts[1].strip());
            }
        }
        grid.type(next, 0, "P001-" + (next - TITLES + 1));
        next++;
        return this;
    }

    /** A row whose answers leave no doubt that it is a structure. */
    MemberSheet member(String name, String etp) {
        return row("structure_nom: " + name + " | statut: Association | cercle: '1 | etp_total: " + etp);
    }

    /** Leaves a row blank. */
    MemberSheet blank() {
        return row("");
    }

    int column(String field) {
        Integer column = columns.get(field);
        if (column == null) {
            throw new IllegalArgumentException(field);
        }
        return column;
    }

    /** What is read of it. */
    Reading read() {
        ReadingLog log = new ReadingLog("P001.xlsx", "P001");
        List<StructureTable> tables = new StructureTables(QUESTIONS, GridSheet.workbook(grid)).find();
        StructureReader.Structures structures = new StructureReader(QUESTIONS, FormerEdition.PRESENT, log).read(tables);
        return new Reading(structures.structures(), structures.setAside(), log.toList());
    }

    /** What is read of such a sheet. */
    record Reading(List<StructureRow> structures, List<SetAsideRow> setAside, List<Finding> findings) {
        List<Integer> members() {
            return structures.stream().map(StructureRow::ligne).toList();
        }

        /** The findings about rows rather than about what stands in one cell. */
        List<Finding> onRows() {
            return findings.stream()
                    .filter(finding ->
                            finding.code().matches("FLF-(TOTAL|NOTE|ECARTEE|DOUTEUSE|DECALAGE|FUSION|CACHEE)"))
                    .toList();
        }

        List<String> codes() {
            return onRows().stream().map(Finding::code).toList();
        }
    }

    private static Questions questions() {
        try {
            return new Questions(DefinitionReader.read(DefinitionCopy.SHIPPED)
                    .getDefinition()
                    .structureFields());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

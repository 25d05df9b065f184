package fr.ptce.consolidation.sample;

import fr.ptce.consolidation.form.write.AddedStrings;
import fr.ptce.consolidation.form.write.AnswerSheet;
import fr.ptce.consolidation.form.write.TypedCell;
import fr.ptce.consolidation.office.OfficeZip;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The blank workbook, written once by the form writer for a pole that does not exist, into which any number of
 * questionnaires are poured: filling a workbook costs no more than writing its text.
 *
 * <p>Whatever names that pole (its id, its name) takes the place of the one that answers; the answers go into the cells
 * that bear their technical names.
 */
final class BlankMould {
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String PROPERTIES = "docProps/core.xml";

    private final FictitiousPole person;
    private final Map<String, byte[]> parts;
    private final Map<String, AnswerSheet> sheets = new LinkedHashMap<>();
    private final AddedStrings strings;

    /**
     * Cuts the blank workbook.
     *
     * @param blank bytes of the workbook
     * @param person the pole it was written for
     */
    BlankMould(byte[] blank, FictitiousPole person) {
        this.person = person;
        parts = OfficeZip.unpack(blank);
        strings = AddedStrings.of(text(STRINGS));
        parts.keySet().stream()
                .filter(name -> name.startsWith("xl/worksheets/") && name.endsWith(".xml"))
                .forEach(name -> sheets.put(name, AnswerSheet.of(text(name), strings)));
    }

    /** Lines of member structures it has room for. */
    int lines() {
        return sheets.values().stream().mapToInt(AnswerSheet::lines).max().orElse(0);
    }

    /** Technical names of all cells answers may go to. */
    List<String> names() {
        return sheets.values().stream().flatMap(sheet -> sheet.names().stream()).toList();
    }

    /**
     * The workbook as the pole returns it.
     *
     * @throws IllegalArgumentException when it has no room for all the structures
     */
    byte[] fill(SentFile sentFile) {
        SampleSubmission copy = sentFile.copy();
        if (copy.lignes().size() > lines()) {
            throw new IllegalArgumentException(copy.lignes().size() + " structures, room for " + lines());
        }
        Map<String, TypedCell> pole = sentFile.typing().cells(copy.answers());
        copy.answers()
                .justifications()
                .forEach((field, text) -> pole.put(AnswerSheet.JUSTIFICATION + field, TypedCell.text(text)));
        List<Map<String, TypedCell>> lines = new ArrayList<>();
        copy.lignes().forEach(line -> lines.add(line(line, sentFile.typing())));
        AddedStrings answers = strings.blanks();
        Map<String, byte[]> filled = new LinkedHashMap<>(parts);
        sheets.forEach((name, sheet) -> filled.put(name, bytes(sheet.filled(pole, lines, answers))));
        filled.put(STRINGS, bytes(answers.toXml()));
        filled.put(
                PROPERTIES,
                bytes(text(PROPERTIES).replaceFirst("(<dcterms:modified[^>]*>)[^<]*", "$1" + sentFile.modifie())));
        filled.replaceAll((name, bytes) -> name.endsWith(".xml") ? named(bytes, copy.pole()) : bytes);
        return sentFile.tweak().apply(OfficeZip.pack(filled));
    }

    /** A line has one justification for all its answers. */
    private static Map<String, TypedCell> line(DraftAnswers answers, TypingStyle typing) {
        Map<String, TypedCell> cells = typing.cells(answers);
        String justification = String.join(" ", answers.justifications().values());
        if (!justification.isEmpty()) {
            cells.put(AnswerSheet.JUSTIFICATION, TypedCell.text(justification));
        }
        return cells;
    }

    private byte[] named(byte[] bytes, FictitiousPole pole) {
        return bytes(new String(bytes, StandardCharsets.UTF_8)
                .replace(person.id(), pole.id())
                .replace(person.name(), pole.name()));
    }

    private String text(String name) {
        byte[] bytes = parts.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException("the blank workbook has no " + name);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package fr.ptce.consolidation.form.write;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A stretch of a part of a workbook that is written many times. */
@FunctionalInterface
interface Fragment {
    /**
     * What one workbook holds that the others do not.
     *
     * @param texts by mark
     * @param pole cells of the questions asked once, by technical name
     * @param lignes those of each row of the table of structures
     * @param communes rows of the communes offered, as {@link CommuneRows} makes them; "" for none
     */
    record FragmentContent(
            Map<String, String> texts,
            Map<String, TypedCell> pole,
            List<Map<String, TypedCell>> lignes,
            String communes) {}

    /** The stretch, in that workbook; the texts of its cells are added to its shared strings. */
    byte[] bytes(FragmentContent content, AddedStrings strings);

    /** The same for all. */
    static Fragment fixed(String xml) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        return (content, strings) -> bytes;
    }

    /**
     * A mark.
     *
     * @param escape what a text becomes where that mark stands
     */
    static Fragment text(String mark, UnaryOperator<String> escape) {
        if (mark.equals(CommuneSheet.ROWS)) {
            return (content, strings) -> content.communes().getBytes(StandardCharsets.UTF_8);
        }
        return (content, strings) ->
                escape.apply(content.texts().getOrDefault(mark, "")).getBytes(StandardCharsets.UTF_8);
    }

    /** The end of a cell that holds a mark, or of a blank cell when there is nothing to hold. */
    static Fragment cell(String xml, String mark) {
        byte[] filled = xml.getBytes(StandardCharsets.UTF_8);
        byte[] blank = "/>".getBytes(StandardCharsets.UTF_8);
        return (content, strings) -> content.texts().getOrDefault(mark, "").isEmpty() ? blank : filled;
    }

    /** The cell of an answer; without one, as the blank workbook has it. */
    static Fragment answer(AnswerSheet.AnswerCell cell, List<Fragment> blank) {
        return (content, strings) -> {
            Optional<TypedCell> typed = cell.typed(content.pole(), content.lignes());
            if (typed.isPresent()) {
                return cell.filled(typed.get(), strings).getBytes(StandardCharsets.UTF_8);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            blank.forEach(piece -> bytes.writeBytes(piece.bytes(content, strings)));
            return bytes.toByteArray();
        };
    }

    /** The shared strings that the answers add. */
    static Fragment added() {
        return (content, strings) -> strings.added().getBytes(StandardCharsets.UTF_8);
    }
}

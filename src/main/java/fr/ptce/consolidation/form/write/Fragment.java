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
    record Contenu(
            Map<String, String> texts,
            Map<String, TypedCell> pole,
            List<Map<String, TypedCell>> lignes,
            String communes) {}

    /** The stretch, in that workbook; the texts of its cells are added to its shared strings. */
    byte[] bytes(Contenu contenu, AddedStrings chaines);

    /** The same for all. */
    static Fragment fixed(String xml) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        return (contenu, chaines) -> bytes;
    }

    /**
     * A mark.
     *
     * @param escape what a text becomes where that mark stands
     */
    static Fragment text(String mark, UnaryOperator<String> escape) {
        if (mark.equals(CommuneSheet.ROWS)) {
            return (contenu, chaines) -> contenu.communes().getBytes(StandardCharsets.UTF_8);
        }
        return (contenu, chaines) ->
                escape.apply(contenu.texts().getOrDefault(mark, "")).getBytes(StandardCharsets.UTF_8);
    }

    /** The end of a cell that holds a mark, or of a blank cell when there is nothing to hold. */
    static Fragment cell(String xml, String mark) {
        byte[] filled = xml.getBytes(StandardCharsets.UTF_8);
        byte[] blank = "/>".getBytes(StandardCharsets.UTF_8);
        return (contenu, chaines) -> contenu.texts().getOrDefault(mark, "").isEmpty() ? blank : filled;
    }

    /** The cell of an answer; without one, as the blank workbook has it. */
    static Fragment answer(AnswerSheet.Case cell, List<Fragment> vierge) {
        return (contenu, chaines) -> {
            Optional<TypedCell> saisie = cell.saisie(contenu.pole(), contenu.lignes());
            if (saisie.isPresent()) {
                return cell.remplie(saisie.get(), chaines).getBytes(StandardCharsets.UTF_8);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            vierge.forEach(piece -> bytes.writeBytes(piece.bytes(contenu, chaines)));
            return bytes.toByteArray();
        };
    }

    /** The shared strings that the answers add. */
    static Fragment added() {
        return (contenu, chaines) -> chaines.suite().getBytes(StandardCharsets.UTF_8);
    }
}

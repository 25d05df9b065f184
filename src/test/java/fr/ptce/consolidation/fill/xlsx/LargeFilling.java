package fr.ptce.consolidation.fill.xlsx;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Fills a template with a long list, in a machine of its own: arguments are the template, the result and the number of rows. */
final class LargeFilling {
    private LargeFilling() {}

    public static void main(String[] args) throws Exception {
        int rows = Integer.parseInt(args[2]);
        Supplier<Iterator<Map<String, Object>>> lines = () ->
                IntStream.rangeClosed(1, rows).mapToObj(LargeFilling::line).iterator();
        XlsxTemplate.open(Path.of(args[0])).fill(Map.of("lignes", lines), Path.of(args[1]));
    }

    private static Map<String, Object> line(int number) {
        return Map.of(
                "numero",
                number,
                "nom",
                "Structure membre nº " + number,
                "montant",
                number % 100,
                "actif",
                number % 2 == 0,
                "texte",
                "Un texte de longueur moyenne, comme en écrivent les pôles");
    }
}

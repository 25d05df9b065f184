package fr.ptce.consolidation.form.write;

import fr.ptce.consolidation.form.layout.OwnSheets;
import fr.ptce.consolidation.form.livecheck.LiveCalculations;
import fr.ptce.consolidation.form.livecheck.LiveQuestion;
import fr.ptce.consolidation.form.livecheck.QuestionState;
import fr.ptce.consolidation.questionnaire.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** The sheet that says, question by question, what remains to be done before sending the workbook. */
final class CheckSheet {
    /** Defined name of the sentence that says whether the workbook may be sent. */
    static final String VERDICT = "controle.verdict";
    /** Defined name of the share of the mandatory answers that are given. */
    static final String COMPLETENESS = "controle.completude";

    private static final int NUMBER = 1;
    private static final int QUESTION = 2;
    private static final int STATE = 3;
    private static final int REMARK = 4;
    private static final int ACTION = 5;
    private static final int LINK = 6;
    private static final double[] WIDTHS = {2, 7, 38, 13, 52, 46, 14};
    private static final List<QuestionState> COUNTED =
            List.of(QuestionState.INVALIDE, QuestionState.MANQUANT, QuestionState.A_JUSTIFIER, QuestionState.JUSTIFIE);
    private static final double TALL = 27;

    private final FormBook book;
    private final LiveCalculations calculations;
    private final Canvas canvas;
    private final StateColours colours;
    private int row;

    private CheckSheet(FormBook book, LiveCalculations calculations) {
        this.book = book;
        this.calculations = calculations;
        this.canvas = new Canvas(book, OwnSheets.CHECK, FormStyle.Ink.RUST);
        this.colours = new StateColours(canvas.sheet());
    }

    /** Writes the sheet. */
    static void write(FormBook book, LiveCalculations calculations, List<LiveQuestion> once, List<LiveQuestion> rows) {
        new CheckSheet(book, calculations).write(once, rows);
    }

    private void write(List<LiveQuestion> once, List<LiveQuestion> rows) {
        canvas.widths(0, WIDTHS);
        row = canvas.head(
                NUMBER,
                LINK,
                "Où en êtes-vous ?",
                "Cette feuille se met à jour quand vous répondez. Le réseau vérifie tout de nouveau à la réception, et"
                        + " fait d’autres contrôles : avec les autres pôles, les années précédentes, le répertoire Sirene.");
        summary();
        int header = row;
        header();
        Map<String, LiveQuestion> questions = once.stream()
                .collect(Collectors.toMap(question -> question.field().name(), Function.identity()));
        List<int[]> blocks = new ArrayList<>();
        // The structures last: their lines are offered whether they are used or not.
        List<Section> sections = book.definition().sections().stream()
                .sorted(Comparator.comparing(Section::repeat))
                .toList();
        for (Section section : sections) {
            List<LiveQuestion> own = section.fields().stream()
                    .map(field -> questions.get(field.name()))
                    .filter(question -> question != null)
                    .toList();
            boolean table = section.repeat() && !rows.isEmpty();
            if (!own.isEmpty() || table) {
                canvas.band(row++, NUMBER, LINK, section.label(), FormStyle.HEADING);
                int first = row;
                own.forEach(this::question);
                for (int rank = 1; table && rank <= calculations.lines(); rank++) {
                    structure(rank, rows);
                }
                blocks.add(new int[] {first, row - 1});
            }
        }
        blocks.forEach(block -> colours.words(block[0], block[1], STATE));
        canvas.sheet().createFreezePane(0, header + 1);
        canvas.sheet().setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
        canvas.printOn(true, 1);
        canvas.protect(false);
    }

    /** The verdict, how complete the workbook is, and how many answers are in each state. */
    private void summary() {
        int verdict = row++;
        int complete = row++;
        int counts = row++;
        canvas.merge(verdict, verdict, NUMBER, LINK, FormStyle.VERDICT);
        book.name(OwnSheets.UNSEEN, "0");
        formula(verdict, NUMBER, verdict(counts), FormStyle.VERDICT);
        canvas.height(verdict, TALL);
        name(VERDICT, verdict, NUMBER);
        canvas.put(complete, NUMBER, "Réponses obligatoires données", FormStyle.LABEL);
        canvas.merge(complete, complete, NUMBER, QUESTION, FormStyle.LABEL);
        canvas.merge(complete, complete, STATE, REMARK, FormStyle.PERCENT);
        String share = "IF(" + calculations.required() + "=0,1,(" + calculations.answered() + ")/("
                + calculations.required() + "))";
        formula(complete, STATE, share, FormStyle.PERCENT);
        colours.bar(complete, STATE);
        name(COMPLETENESS, complete, STATE);
        formula(
                complete,
                ACTION,
                "(" + calculations.answered() + ")&\" sur \"&(" + calculations.required() + ")",
                FormStyle.CODE);
        canvas.height(complete, TALL);
        int column = QUESTION;
        canvas.put(counts, NUMBER, "", FormStyle.STATE);
        for (QuestionState state : COUNTED) {
            formula(counts, column, calculations.number(state), FormStyle.COUNT);
            column++;
        }
        canvas.height(counts, TALL);
        column = QUESTION;
        canvas.put(row, NUMBER, "", FormStyle.STATE);
        for (QuestionState state : COUNTED) {
            canvas.put(row, column, state.label(), FormStyle.STATE);
            column++;
        }
        colours.words(row, row, QUESTION, column - 1);
        row += 2;
    }

    private static String verdict(int counts) {
        String[] words = {"à corriger", "à compléter", "à justifier"};
        StringBuilder parts = new StringBuilder();
        StringBuilder sum = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            String count = new CellReference(counts, QUESTION + i, true, true).formatAsString();
            sum.append(i == 0 ? "" : "+").append(count);
            parts.append(i == 0 ? "" : "&")
                    .append("IF(" + count + ">0,\", \"&" + count + "&\" " + words[i] + "\",\"\")");
        }
        String unseen = OwnSheets.UNSEEN;
        String points = unseen + "&IF(" + unseen
                + ">1,\" points relevés\",\" point relevé\")&\" par le réseau, que cette feuille ne"
                + " vérifie pas : voyez la feuille « À corriger ».\"";
        return "IF(" + sum + "=0,IF(" + unseen + "=0,\"Prêt à envoyer.\",\"Reste à revoir : \"&" + points
                + "),\"Pas encore prêt à envoyer : \"&MID(" + parts + ",3,200)&IF(" + unseen + "=0,\".\",\", et \"&"
                + points
                + "))";
    }

    private void header() {
        String[] titles = {"N°", "Question", "État", "Ce qu’il y a à dire", "Que faire", "Aller"};
        for (int i = 0; i < titles.length; i++) {
            canvas.put(row, NUMBER + i, titles[i], FormStyle.HEADER);
        }
        canvas.height(row, 24);
        row++;
    }

    private void question(LiveQuestion question) {
        LiveCalculations.StateTold finding = calculations.state(question.field().name());
        String cell = question.cells().get(0).reference();
        canvas.put(row, NUMBER, question.field().id(), FormStyle.NUMBER);
        canvas.put(row, QUESTION, question.field().label(), FormStyle.CODE);
        String sheet = cell.substring(0, cell.lastIndexOf('!') + 1);
        line(finding, "\"#" + sheet + "\"&ADDRESS(ROW(" + cell + "),COLUMN(" + cell + "),4)", "");
        canvas.height(row, TextHeight.of(question.field().label(), canvas.width(QUESTION, QUESTION), FormStyle.CODE));
        row++;
    }

    private void structure(int rank, List<LiveQuestion> rows) {
        LiveCalculations.StateTold finding = calculations.state(rank);
        String name = rows.stream()
                .filter(question -> !question.field().readOnly())
                .findFirst()
                .map(question -> "INDEX(" + question.cells().get(0).reference() + "," + rank + ")&\"\"")
                .orElse("\"\"");
        formula(row, NUMBER, blankUnless(finding, String.valueOf(rank)), FormStyle.NUMBER);
        formula(row, QUESTION, blankUnless(finding, name), FormStyle.CODE);
        line(finding, calculations.link(rank), finding.etat());
        row++;
    }

    private void line(LiveCalculations.StateTold finding, String link, String used) {
        formula(row, STATE, finding.libelle(), FormStyle.STATE);
        formula(row, REMARK, finding.message(), FormStyle.REMARK);
        formula(row, ACTION, finding.action(), FormStyle.REMARK);
        String jump = "HYPERLINK(" + link + ",\"Aller à la réponse\")";
        formula(row, LINK, used.isEmpty() ? jump : "IF(" + used + "=\"\",\"\"," + jump + ")", FormStyle.JUMP);
        canvas.height(row, TALL);
    }

    private static String blankUnless(LiveCalculations.StateTold finding, String formula) {
        return "IF(" + finding.etat() + "=\"\",\"\"," + formula + ")";
    }

    private void formula(int line, int column, String formula, FormStyle look) {
        canvas.put(line, column, "", look).getCTCell().addNewF().setStringValue(formula);
    }

    private void name(String name, int line, int column) {
        book.name(name, OwnSheets.CHECK, new CellReference(line, column, true, true).formatAsString());
    }
}

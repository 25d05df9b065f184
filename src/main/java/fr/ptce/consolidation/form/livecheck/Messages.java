package fr.ptce.consolidation.form.livecheck;

import fr.ptce.consolidation.form.livecheck.LiveQuestion.MessageText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the checks say, by key, in a hidden sheet: message and action, answers to be put in place of {@code ${champ}}. */
final class Messages {
    private static final String SHEET = "_MESSAGES";
    private static final String NAME = "controle.messages";

    private static final Pattern QUOTED = Pattern.compile("\\$\\{([A-Za-z_.][A-Za-z0-9_.-]*)\\}");
    private static final int KEY = 0;
    private static final int MESSAGE = 1;
    private static final int ACTION = 2;

    private final Map<String, MessageText> texts = new LinkedHashMap<>();

    void add(String key, MessageText text) {
        texts.putIfAbsent(key, text);
    }

    /** The sheet, once all messages are known. */
    CalculationSheet grid() {
        CalculationSheet grid = new CalculationSheet(SHEET);
        int row = 0;
        for (Map.Entry<String, MessageText> entry : texts.entrySet()) {
            grid.text(row, KEY, entry.getKey());
            grid.text(row, MESSAGE, entry.getValue().message());
            grid.text(row, ACTION, entry.getValue().action());
            row++;
        }
        return grid;
    }

    /** The cells of the messages, by the name formulas give them. */
    Map<String, String> names() {
        return Map.of(NAME, grid().absolute(0, KEY, Math.max(0, texts.size() - 1), ACTION));
    }

    /**
     * The message for the key after the letter of a state, "" without a key.
     *
     * @param keys those the state may have
     * @param quote formula of the answer to a field as the message quotes it
     */
    String message(String state, Set<String> keys, Function<String, String> quote) {
        return text(state, MESSAGE, keys, quote);
    }

    /** What to do, likewise. */
    String action(String state, Set<String> keys, Function<String, String> quote) {
        return text(state, ACTION, keys, quote);
    }

    private String text(String state, int column, Set<String> keys, Function<String, String> quote) {
        Set<String> quoted = new LinkedHashSet<>();
        for (String key : keys) {
            MessageText text = texts.getOrDefault(key, new MessageText("", ""));
            Matcher matcher = QUOTED.matcher(column == MESSAGE ? text.message() : text.action());
            while (matcher.find()) {
                quoted.add(matcher.group(1));
            }
        }
        String formula = "VLOOKUP(MID(" + state + ",3,99)," + NAME + "," + (column + 1) + ",FALSE)";
        for (String field : quoted) {
            formula = "SUBSTITUTE(" + formula + ",\"${" + field + "}\"," + quote.apply(field) + ")";
        }
        return "IF(LEN(" + state + ")<3,\"\"," + formula + ")";
    }
}

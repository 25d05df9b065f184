package fr.ptce.consolidation.form.layout;

import fr.ptce.consolidation.questionnaire.Code;
import fr.ptce.consolidation.questionnaire.Field;
import fr.ptce.consolidation.typing.AnswerParser;
import fr.ptce.consolidation.typing.CodeMatcher;
import fr.ptce.consolidation.typing.TickParser;
import java.util.ArrayList;
import java.util.List;

/** One cell, or one column, of a question: its technical names, and how to understand what is typed there. */
public final class Marker {
    private final Field field;
    private final String part;
    private final String label;
    private final AnswerParser parser;
    private final Titles titles;

    private Marker(Field field, String part, String label, AnswerParser parser) {
        this.field = field;
        this.part = part;
        this.label = label;
        this.parser = parser;
        this.titles = Titles.of(field, label);
    }

    /** The cells of a question, in order; none for a calculation, which nobody types. */
    public static List<Marker> of(Field field) {
        if (!field.isAsked()) {
            return List.of();
        }
        List<Marker> markers = new ArrayList<>();
        switch (field.layout().kind()) {
            case SINGLE -> markers.add(new Marker(field, "", field.label(), AnswerParser.of(field)));
            case SLOTS -> {
                AnswerParser parser = AnswerParser.of(field);
                for (int slot = 1; slot <= field.layout().cells(); slot++) {
                    markers.add(new Marker(field, String.valueOf(slot), field.label(), parser));
                }
            }
            case TICKS -> {
                CodeMatcher codes = new CodeMatcher(field.getList());
                for (Code code : field.getList().codes()) {
                    markers.add(new Marker(field, code.name(), code.label(), new TickParser(code.name(), codes)));
                }
            }
        }
        return markers;
    }

    /** The technical name in the hidden row or column: {@code champ}, {@code champ/code}, {@code champ/1}. */
    public String technicalName() {
        return part.isEmpty() ? field.name() : field.name() + "/" + part;
    }

    /** The defined name, after its prefix {@code rep.} or {@code col.}. */
    public String definedName() {
        return part.isEmpty() ? field.name() : field.name() + ".." + part;
    }

    /** The question. */
    public Field field() {
        return field;
    }

    /** "" for a single cell, the code of a tick, the number of a slot from 1. */
    public String part() {
        return part;
    }

    /** What people read beside the cell: the code's label for a tick, the question's otherwise. */
    public String label() {
        return label;
    }

    /** Understands what is typed in the cell. */
    public AnswerParser parser() {
        return parser;
    }

    /** The words that may stand above its column. */
    public Titles titles() {
        return titles;
    }
}

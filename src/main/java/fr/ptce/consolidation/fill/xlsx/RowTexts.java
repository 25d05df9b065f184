package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.fill.MergeText;
import fr.ptce.consolidation.fill.SafeVelocity;
import fr.ptce.consolidation.fill.TemplateFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.velocity.VelocityContext;

/** The texts of notes and links that must be merged with their row. */
final class RowTexts {
    private static final List<String> LINK_TEXTS = List.of("tooltip", "display");

    private final SheetTemplate sheet;
    private final SafeVelocity velocity;
    private final TemplateErrors errors;
    private final Map<Integer, List<Source>> sources = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();

    private record Source(int column, String text, MergeText merge) {}

    private RowTexts(SheetTemplate sheet, SafeVelocity velocity, TemplateErrors errors) {
        this.sheet = sheet;
        this.velocity = velocity;
        this.errors = errors;
    }

    static RowTexts of(TemplateReading template, SheetTemplate sheet) throws IOException {
        RowTexts texts = new RowTexts(sheet, template.velocity(), template.errors());
        OpcPackage parts = template.parts();
        Optional<XmlElement> relations = parts.find(OpcPackage.relationsPart(sheet.part()));
        for (XmlElement relation : relations.map(XmlElement::elements).orElse(List.of())) {
            if (relation.get("TargetMode").equals("External")
                    && relation.get("Target").contains("$")) {
                texts.targets.put(relation.get("Id"), relation.get("Target"));
            }
        }
        for (XmlElement links : sheet.root().all("hyperlinks")) {
            links.all("hyperlink").forEach(texts::addLink);
        }
        for (String comments : parts.related(sheet.part(), "comments")) {
            for (XmlElement list : parts.get(comments).all("commentList")) {
                list.all("comment").forEach(comment -> texts.addAll(comment.get("ref"), Notes.texts(comment)));
            }
        }
        return texts;
    }

    private void addLink(XmlElement link) {
        List<String> texts = new ArrayList<>();
        LINK_TEXTS.forEach(attribute -> texts.add(link.get(attribute)));
        texts.add(SheetTexts.tab(link.get("location")));
        texts.add(targets.getOrDefault(link.get("id"), ""));
        addAll(link.get("ref"), texts);
    }

    private void addAll(String ref, List<String> texts) {
        Optional<Reference> cell = Reference.parse(ref);
        for (String text : texts) {
            if (cell.isPresent() && text.indexOf('$') >= 0) {
                add(cell.get().first(Axis.ROWS), cell.get().first(Axis.COLUMNS), text);
            }
        }
    }

    private void add(int row, int column, String text) {
        try {
            Source source = new Source(column, text, velocity.text(text));
            sources.computeIfAbsent(row, r -> new ArrayList<>()).add(source);
        } catch (TemplateFault e) {
            errors.cell(sheet, row, column, String.valueOf(e.getMessage()));
        }
    }

    boolean isEmpty() {
        return sources.isEmpty();
    }

    Map<String, String> targets() {
        return targets;
    }

    /** Merges the texts of a row that is being written. */
    void merge(int output, int row, VelocityContext scope, SheetTexts merged) {
        for (Source source : sources.getOrDefault(row, List.of())) {
            try {
                String value = source.merge().merge(sheet.origin().scope(scope, source.column()));
                merged.put(output, source.column(), source.text(), CellText.clean(value));
            } catch (TemplateFault e) {
                errors.cell(sheet, row, source.column(), String.valueOf(e.getMessage()));
            }
        }
    }
}

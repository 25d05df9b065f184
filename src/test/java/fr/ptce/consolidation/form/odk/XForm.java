package fr.ptce.consolidation.form.odk;

import fr.ptce.consolidation.office.XmlEscape;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form that collection tools load, made of the sheets of an XLSForm as pyxform makes it: an instance, its secondary
 * instances, a binding per question, a control per question.
 */
final class XForm {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)\\}");
    private static final String LABEL = "label::Français (fr)";

    private final List<Map<String, String>> survey;
    private final Map<String, String> paths = new LinkedHashMap<>();
    private final StringBuilder instance = new StringBuilder();
    private final StringBuilder bindings = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    private XForm(List<Map<String, String>> survey) {
        this.survey = survey;
    }

    /** The text of the form of those rows of the sheets survey and choices. */
    static String of(List<Map<String, String>> survey, List<Map<String, String>> choices) {
        XForm form = new XForm(survey);
        form.walk((row, path) -> form.paths.putIfAbsent(get(row, "name"), path));
        form.open.clear();
        form.walk(form::write);
        return """
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
                  xmlns:jr="http://openrosa.org/javarosa">
                <h:head><h:title>Enquête</h:title><model><instance><data id="ptce">""" + form.instance
                + "</data></instance>" + lists(choices) + form.bindings + "</model></h:head><h:body>" + form.body
                + "</h:body></h:html>";
    }

    private void walk(BiConsumer<Map<String, String>, String> visit) {
        for (Map<String, String> row : survey) {
            String type = get(row, "type");
            if (type.startsWith("end_")) {
                end(type);
                continue;
            }
            String above = open.isEmpty() ? "/data" : open.getLast();
            String path = above + "/" + get(row, "name");
            visit.accept(row, path);
            if (type.startsWith("begin_")) {
                open.addLast(path);
            }
        }
    }

    private void end(String type) {
        String name = open.getLast().substring(open.getLast().lastIndexOf('/') + 1);
        open.removeLast();
        if (!bindings.isEmpty()) {
            instance.append("</").append(name).append(">");
            body.append(type.endsWith("repeat") ? "</repeat></group>" : "</group>");
        }
    }

    private void write(Map<String, String> row, String path) {
        String type = get(row, "type");
        String name = get(row, "name");
        if (type.startsWith("begin_")) {
            boolean repeat = type.endsWith("repeat");
            instance.append("<").append(name).append(repeat ? " jr:template=\"\">" : ">");
            body.append("<group ref=\"").append(path).append("\">").append(label(row));
            body.append(repeat ? "<repeat nodeset=\"" + path + "\">" : "");
            return;
        }
        instance.append("<").append(name).append("/>");
        bindings.append("<bind nodeset=\"").append(path).append("\" type=\"string\"");
        Map.of("relevant", "relevant", "required", "required", "constraint", "constraint", "calculation", "calculate")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(each -> !get(row, each.getKey()).isEmpty())
                .forEach(each -> bindings.append(" ")
                        .append(each.getValue())
                        .append("=\"")
                        .append(expression(get(row, each.getKey())))
                        .append("\""));
        bindings.append(type.equals("note") ? " readonly=\"true()\"/>" : "/>");
        control(row, path, type);
    }

    private void control(Map<String, String> row, String path, String type) {
        if (type.equals("calculate")) {
            return;
        }
        if (!type.startsWith("select_")) {
            body.append("<input ref=\"")
                    .append(path)
                    .append("\">")
                    .append(label(row))
                    .append("</input>");
            return;
        }
        String[] words = type.split(" ", -1);
        String control = words[0].equals("select_one") ? "select1" : "select";
        String filter = get(row, "choice_filter");
        body.append("<" + control + " ref=\"" + path + "\">" + label(row) + "<itemset nodeset=\"instance('" + words[1]
                + "')/root/item" + (filter.isEmpty() ? "" : "[" + expression(filter) + "]")
                + "\"><value ref=\"name\"/><label ref=\"label\"/></itemset></" + control + ">");
    }

    private String label(Map<String, String> row) {
        String text = XmlEscape.attribute(get(row, LABEL));
        return "<label>"
                + REFERENCE
                        .matcher(text)
                        .replaceAll(
                                match -> Matcher.quoteReplacement("<output value=\"" + path(match.group(1)) + "\"/>"))
                + "</label>";
    }

    private String expression(String written) {
        String plain = written.equals("yes") ? "true()" : written;
        return XmlEscape.attribute(REFERENCE.matcher(plain).replaceAll(match -> " " + path(match.group(1)) + " "));
    }

    private String path(String name) {
        String path = paths.get(name);
        if (path == null) {
            throw new IllegalArgumentException("no question " + name);
        }
        return path;
    }

    private static String lists(List<Map<String, String>> choices) {
        return choices.stream()
                .collect(Collectors.groupingBy(
                        row -> get(row, "list_name"),
                        LinkedHashMap::new,
                        Collectors.mapping(XForm::item, Collectors.joining())))
                .entrySet()
                .stream()
                .map(list -> "<instance id=\"" + list.getKey() + "\"><root>" + list.getValue() + "</root></instance>")
                .collect(Collectors.joining());
    }

    private static String item(Map<String, String> row) {
        return "<item><name>" + get(row, "name") + "</name><label>" + XmlEscape.attribute(get(row, LABEL))
                + "</label><parent>" + get(row, "parent") + "</parent></item>";
    }

    private static String get(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}

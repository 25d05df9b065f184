package fr.ptce.consolidation.fill.xlsx;

import fr.ptce.consolidation.office.XmlEscape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The texts the template's cells share.
 *
 * @param root the part, empty when the template has none
 * @param texts plain, runs put together
 */
record TemplateStrings(Optional<XmlElement> root, List<String> texts) {
    static TemplateStrings of(Optional<XmlElement> root) {
        List<String> texts = root.stream()
                .flatMap(r -> r.all("si").stream())
                .map(TemplateStrings::plain)
                .toList();
        return new TemplateStrings(root, texts);
    }

    Optional<String> find(String index) {
        try {
            int i = Integer.parseInt(index.strip());
            return i >= 0 && i < texts.size() ? Optional.of(texts.get(i)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The text of a rich or plain string, phonetic hints left out. */
    static String plain(XmlElement string) {
        StringBuilder text = new StringBuilder();
        for (XmlElement child : string.elements()) {
            if (child.is("t")) {
                text.append(child.text());
            } else if (child.is("r")) {
                child.all("t").forEach(t -> text.append(t.text()));
            }
        }
        return XmlEscape.uncellText(text.toString());
    }

    /** The part without the texts that were merged: nobody needs to find the author's markers in the result. */
    XmlElement without(java.util.function.Predicate<String> merged) {
        XmlElement strings = root.orElseThrow();
        List<XmlNode> kept = new ArrayList<>();
        for (XmlElement si : strings.elements()) {
            boolean gone = si.is("si") && merged.test(plain(si));
            kept.add(gone ? si.withChildren(List.of(new XmlElement(si.prefix() + "t", List.of(), List.of()))) : si);
        }
        return strings.withChildren(kept);
    }
}

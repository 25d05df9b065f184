package fr.ptce.consolidation.fill.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One element of a part, held whole: its name and attributes keep their prefixes, namespace declarations are attributes.
 *
 * @param name with its prefix
 * @param attributes in the order of the part
 * @param children elements and texts
 */
record XmlElement(String name, List<Attribute> attributes, List<XmlNode> children) implements XmlNode {
    record Attribute(String name, String value) {}

    XmlElement {
        attributes = List.copyOf(attributes);
        children = List.copyOf(children);
    }

    static String localOf(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    String local() {
        return localOf(name);
    }

    String prefix() {
        return name.substring(0, name.indexOf(':') + 1);
    }

    boolean is(String local) {
        return local().equals(local);
    }

    /** The value of an attribute by its name without prefix. */
    Optional<String> find(String attribute) {
        return attributes.stream()
                .filter(a -> localOf(a.name()).equals(attribute) && !a.name().startsWith("xmlns"))
                .map(Attribute::value)
                .findFirst();
    }

    String get(String attribute) {
        return find(attribute).orElse("");
    }

    boolean isTrue(String attribute) {
        String value = get(attribute);
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

    XmlElement with(String attribute, String value) {
        List<Attribute> changed = new ArrayList<>();
        boolean found = false;
        for (Attribute a : attributes) {
            boolean same = a.name().equals(attribute);
            found |= same;
            changed.add(same ? new Attribute(attribute, value) : a);
        }
        if (!found) {
            changed.add(new Attribute(attribute, value));
        }
        return new XmlElement(name, changed, children);
    }

    XmlElement without(String... removed) {
        List<String> names = List.of(removed);
        return new XmlElement(
                name, attributes.stream().filter(a -> !names.contains(a.name())).toList(), children);
    }

    XmlElement withChildren(List<? extends XmlNode> replaced) {
        return new XmlElement(name, attributes, List.copyOf(replaced));
    }

    XmlElement withText(String text) {
        return withChildren(List.of(new XmlCharacters(text)));
    }

    /** This element with its children of a name changed, the others as they are. */
    XmlElement mapChildren(String local, UnaryOperator<XmlElement> change) {
        return withChildren(children.stream()
                .map(child -> child instanceof XmlElement e && e.is(local) ? change.apply(e) : child)
                .toList());
    }

    XmlElement mapAttributes(UnaryOperator<Attribute> change) {
        return new XmlElement(name, attributes.stream().map(change).toList(), children);
    }

    List<XmlElement> elements() {
        return children.stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .toList();
    }

    List<XmlElement> all(String local) {
        return elements().stream().filter(e -> e.is(local)).toList();
    }

    Optional<XmlElement> child(String local) {
        return elements().stream().filter(e -> e.is(local)).findFirst();
    }

    /** The text of this element and of those inside it. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (XmlNode child : children) {
            text.append(child instanceof XmlCharacters t ? t.value() : ((XmlElement) child).text());
        }
        return text.toString();
    }
}

package fr.ptce.consolidation.fill.docx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A part of a template made ready for the engine: what Word split is joined again, paragraphs and rows that only hold directives become
 * those directives, and spaces around fields are kept.
 */
final class DocxPart {
    private final Document document;
    private final List<Paragraph> paragraphs = new ArrayList<>();

    DocxPart(byte[] bytes) throws IOException {
        document = Xml.read(bytes);
        for (String noise : List.of("proofErr", "lastRenderedPageBreak", "noBreakHyphenHint")) {
            Xml.all(document, noise).forEach(DocxPart::remove);
        }
        for (Element element : Xml.all(document, "p")) {
            joinRuns(element);
            paragraphs.add(Paragraph.of(element));
        }
    }

    /** Every paragraph, in the order of the part. */
    List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /** The part with its directives in their place. */
    String prepared() throws IOException {
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.isVelocity()) {
                Xml.all(paragraph.element(), "t").forEach(Xml::keepSpaces);
            }
        }
        for (Element row : Xml.all(document, "tr")) {
            liftRow(row);
        }
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.isDirective() && paragraph.element().getParentNode() != null && isAttached(paragraph)) {
                lift(paragraph.element(), paragraph.text());
            }
        }
        return Xml.write(document);
    }

    private boolean isAttached(Paragraph paragraph) {
        Node node = paragraph.element();
        while (node != null && node != document) {
            node = node.getParentNode();
        }
        return node == document;
    }

    /** A row whose only text is a directive speaks of the rows after it. */
    private void liftRow(Element row) {
        StringBuilder text = new StringBuilder();
        List<Paragraph> inside = Xml.all(row, "p").stream().map(Paragraph::of).toList();
        for (Paragraph paragraph : inside) {
            if (!paragraph.text().isBlank() && !paragraph.isDirective()) {
                return;
            }
            text.append(paragraph.text());
        }
        if (!text.toString().isBlank()) {
            lift(row, text.toString());
        }
    }

    private void lift(Element element, String directive) {
        Node parent = element.getParentNode();
        parent.replaceChild(document.createTextNode(operators(directive.strip())), element);
        if (Xml.is(parent, "tc") && Xml.all(parent, "p").isEmpty()) {
            parent.appendChild(document.createElementNS(Xml.W, "w:p"));
        }
    }

    /** XML would escape the signs Velocity knows by a word too. */
    private static String operators(String directive) {
        return directive
                .replace("&&", " and ")
                .replace("<=", " le ")
                .replace(">=", " ge ")
                .replace("<", " lt ")
                .replace(">", " gt ");
    }

    /** Word cuts a reference in two when it corrects or dates it: neighbours of the same look are one run. */
    private static void joinRuns(Element paragraph) {
        Node run = paragraph.getFirstChild();
        while (run != null) {
            Node next = run.getNextSibling();
            if (next != null && isText(run) && isText(next) && look(run).equals(look(next))) {
                Element text = Xml.all(run, "t").get(0);
                text.setTextContent(
                        text.getTextContent() + Xml.all(next, "t").get(0).getTextContent());
                Xml.keepSpaces(text);
                remove(next);
            } else {
                run = next;
            }
        }
    }

    private static boolean isText(Node node) {
        if (!Xml.is(node, "r")) {
            return false;
        }
        List<Node> children = Xml.children(node);
        long texts = children.stream().filter(child -> Xml.is(child, "t")).count();
        long looks = children.stream().filter(child -> Xml.is(child, "rPr")).count();
        return texts == 1 && texts + looks == children.size();
    }

    private static String look(Node run) {
        List<Element> looks = Xml.all(run, "rPr");
        return looks.isEmpty() ? "" : describe(looks.get(0));
    }

    private static String describe(Node node) {
        StringBuilder text = new StringBuilder(node.getNodeName());
        for (int i = 0; node.getAttributes() != null && i < node.getAttributes().getLength(); i++) {
            text.append(' ').append(node.getAttributes().item(i));
        }
        Xml.children(node)
                .forEach(child -> text.append('<').append(describe(child)).append('>'));
        return text.toString();
    }

    private static void remove(Node node) {
        node.getParentNode().removeChild(node);
    }
}

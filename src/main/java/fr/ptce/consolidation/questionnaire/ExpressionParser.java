package fr.ptce.consolidation.questionnaire;

import java.util.Optional;
import java.util.regex.Pattern;
import org.javarosa.xpath.XPathParseTool;
import org.javarosa.xpath.expr.XPathExpression;
import org.javarosa.xpath.parser.XPathSyntaxException;

/** Parses an expression of the definition and checks every name, function and code it uses. */
final class ExpressionParser {
    /** A text between quotes, or a reference outside of them. */
    private static final Pattern TOKEN = Pattern.compile("'[^']*'|\"[^\"]*\"|\\$\\{([^}]*)\\}");

    private final Vocabulary vocabulary;
    private final Problems problems;

    ExpressionParser(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** The expression; empty when the cell is blank, or when it is wrong and its problems are noted. */
    Optional<Expression> parse(ExpressionSite site) {
        String source = site.row().get(site.column());
        if (source.isEmpty()) {
            return Optional.empty();
        }
        try {
            XPathExpression tree = XPathParseTool.parseXPath(toXPath(source));
            if (tree == null) {
                throw new XPathSyntaxException("empty");
            }
            ExpressionBuilder builder = new ExpressionBuilder(vocabulary, site);
            XPathExpression checked = builder.build(tree);
            builder.faults()
                    .forEach(fault -> problems.add(site.row(), place(site, source) + fault.message(), fault.action()));
            return builder.faults().isEmpty()
                    ? Optional.of(new JavaRosaExpression(source, checked, builder.variables()))
                    : Optional.empty();
        } catch (XPathSyntaxException | RuntimeException e) {
            problems.add(
                    site.row(),
                    place(site, source) + "elle ne se lit pas comme une expression",
                    "Vérifiez parenthèses, guillemets et opérateurs (= != < <= > >= + - * div and or).");
            return Optional.empty();
        }
    }

    private static String place(ExpressionSite site, String source) {
        return "colonne « " + site.column() + " », expression « " + source + " » : ";
    }

    /** The references as XPath variables, apart from their neighbours: a name may hold a minus sign or a dot. */
    private static String toXPath(String source) {
        return TOKEN.matcher(source)
                .replaceAll(token -> java.util.regex.Matcher.quoteReplacement(
                        token.group(1) == null
                                ? token.group()
                                : " $" + token.group(1).strip() + " "));
    }
}

package fr.ptce.consolidation.fill;

import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.context.InternalContextAdapterImpl;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.slf4j.helpers.NOPLogger;

/**
 * Velocity closed: plain data only, unknown references are faults, no template calls another, nothing is read but the given text.
 *
 * <p>Texts of respondents enter as values and are never parsed. One instance per template; not shared between threads.
 */
public final class SafeVelocity {
    private static final Set<String> DIRECTIVES = Set.of("foreach");
    private static final Set<String> FORBIDDEN =
            Set.of("evaluate", "parse", "include", "macro", "define", "stop", "break");
    private static final int MAX_LOOPS = 100_000;

    private final RuntimeInstance runtime = new RuntimeInstance();

    /** An engine with the closed settings. */
    public SafeVelocity() {
        Properties properties = properties();
        properties.put("runtime.log.instance", NOPLogger.NOP_LOGGER);
        properties.forEach((name, value) -> runtime.setProperty((String) name, value));
        runtime.init();
    }

    /**
     * The settings that close the engine, for the fillers that must build their own.
     *
     * @return a fresh copy
     */
    public static Properties properties() {
        Properties properties = new Properties();
        properties.putAll(Map.ofEntries(
                Map.entry("introspector.uberspect.class", PlainDataUberspect.class.getName()),
                Map.entry("runtime.strict_mode.enable", "true"),
                Map.entry("runtime.strict_math", "true"),
                Map.entry("runtime.interpolate_string_literals", "false"),
                Map.entry("runtime.log.log_invalid_references", "false"),
                Map.entry("directive.foreach.max_loops", Integer.toString(MAX_LOOPS)),
                Map.entry("directive.foreach.skip_invalid_iterator", "false"),
                Map.entry("velocimacro.inline.allow", "false"),
                Map.entry("velocimacro.library.path", ""),
                Map.entry("resource.loaders", "none"),
                Map.entry(
                        "resource.loader.none.class",
                        "org.apache.velocity.runtime.resource.loader.StringResourceLoader"),
                Map.entry("resource.default_encoding", "UTF-8"),
                Map.entry("parser.pool.size", "1")));
        return properties;
    }

    /**
     * Parses a text that may hold references and directives.
     *
     * @param source the text, as its author typed it
     * @return the parsed text
     * @throws TemplateFault when its syntax is wrong or it holds a forbidden directive
     */
    public MergeText text(String source) throws TemplateFault {
        return new MergeText(source, parse(source));
    }

    /**
     * Parses what stands between the parentheses of an {@code #if}.
     *
     * @param condition without its parentheses
     * @return the parsed condition
     * @throws TemplateFault when its syntax is wrong
     */
    public MergeCondition condition(String condition) throws TemplateFault {
        return new MergeCondition(
                parse("#if(" + condition + ")#end").jjtGetChild(0).jjtGetChild(0), condition);
    }

    /**
     * Parses what stands between the parentheses of a {@code #foreach}: {@code $r in $regions}.
     *
     * @param header without its parentheses
     * @return the parsed header
     * @throws TemplateFault when its syntax is wrong
     */
    public MergeLoop loop(String header) throws TemplateFault {
        return new MergeLoop(parse("#foreach(" + header + ")#end").jjtGetChild(0), header);
    }

    /**
     * A scope to merge in: the given data, with {@code $f} the formatting tool.
     *
     * @param data plain data, by name
     * @return a scope of its own: what a template sets there stays there
     */
    public static VelocityContext scope(Map<String, ?> data) {
        VelocityContext scope = new VelocityContext();
        scope.put("f", new FrenchFormat());
        data.forEach(scope::put);
        return scope;
    }

    private SimpleNode parse(String source) throws TemplateFault {
        Template template = new Template();
        template.setName("template");
        template.setRuntimeServices(runtime);
        try {
            SimpleNode root = runtime.parse(new StringReader(source), template);
            checkDirectives(root, source);
            root.init(new InternalContextAdapterImpl(new VelocityContext()), runtime);
            return root;
        } catch (ParseException | VelocityException e) {
            throw new TemplateFault("« " + source.strip() + " » n'est pas du Velocity correct" + hint(source), e);
        }
    }

    private static String hint(String source) {
        boolean open = (source.contains("#foreach") || source.contains("#if")) && !source.contains("end");
        return open ? " (#foreach ou #if sans #end)" : "";
    }

    private static void checkDirectives(Node node, String source) throws TemplateFault {
        if (node instanceof ASTDirective directive) {
            String name = directive.getDirectiveName();
            if (FORBIDDEN.contains(name)) {
                throw new TemplateFault("#" + name + " est interdit dans un modèle");
            }
            if (!DIRECTIVES.contains(name) && source.contains("#" + name + "(")) {
                throw new TemplateFault("#" + name + " est une directive inconnue");
            }
        }
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            checkDirectives(node.jjtGetChild(i), source);
        }
    }
}

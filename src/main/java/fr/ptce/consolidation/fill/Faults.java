package fr.ptce.consolidation.fill;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.velocity.exception.MethodInvocationException;

/** Says in French what Velocity says in English. */
final class Faults {
    private static final Pattern UNSET = Pattern.compile("Variable (\\$\\S+) has not been set");
    private static final Pattern NULL = Pattern.compile(
            "(?:Reference )?(\\$\\S+) (?:is null|evaluated to (?:object .* whose toString\\(\\) method returned )?null)");
    private static final Pattern REFUSED = Pattern.compile("does not contain (?:method|property) '?([\\w.]+)");

    private Faults() {}

    static TemplateFault of(RuntimeException cause, String source) {
        String message = String.valueOf(cause.getMessage());
        Matcher unset = UNSET.matcher(message);
        if (unset.find()) {
            return new TemplateFault(unset.group(1) + " est inconnu", cause);
        }
        Matcher absent = NULL.matcher(message);
        if (absent.find()) {
            return new TemplateFault(noValue(absent.group(1)), cause);
        }
        if (message.startsWith("Attempted to access")) {
            return new TemplateFault(source + " : une de ses parties est inconnue ou sans valeur", cause);
        }
        Matcher refused = REFUSED.matcher(message);
        if (refused.find()) {
            return new TemplateFault(source + " : " + refused.group(1) + " n'existe pas ou n'est pas permis", cause);
        }
        if (cause instanceof MethodInvocationException call) {
            return new TemplateFault(source + " : " + call.getMethodName() + " a échoué", cause);
        }
        return new TemplateFault("« " + source + " » ne peut pas être calculé", cause);
    }

    static String noValue(String reference) {
        String quiet = "$!" + reference.substring(reference.startsWith("$!") ? 2 : 1);
        return reference + " est inconnu ou sans valeur (écrire " + quiet + " s'il peut manquer)";
    }
}

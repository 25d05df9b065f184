package fr.ptce.consolidation.fill;

/**
 * Text our own Java wrote in the format of the output: the only value that is not escaped.
 *
 * @param text well-formed in that format
 */
public record Markup(String text) {
    @Override
    public String toString() {
        return text;
    }
}

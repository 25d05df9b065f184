package fr.ptce.consolidation.fill;

/** A value that is drawn where the output can show a drawing, and told in words (its {@code toString}) where it cannot. */
public interface Drawing {
    /** The drawing as inline SVG, with its text alternative. */
    Markup svg();
}

/**
 * Rules: on one submission first (type, mandatory, relevance, code, bounds, length, constraint, rules across fields).
 *
 * <p>In: a submission. Out: findings, all of a file at once; the door is
 * {@link fr.ptce.consolidation.validation.SubmissionValidator}. Pure: nothing is read or written beyond the argument. Afterwards every
 * rule of the definition has its outcome (ok, broken, without object, not evaluable), and each finding its cell, its severity and what to do.
 */
@NullMarked
package fr.ptce.consolidation.validation;

import org.jspecify.annotations.NullMarked;

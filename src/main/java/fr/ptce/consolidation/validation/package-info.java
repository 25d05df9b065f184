/**
 * Rules: on one submission first (type, mandatory, relevance, code, bounds, length, constraint, rules across fields).
 *
 * <p>In: a submission. Out: findings, all of a file at once. Pure.
 */
@NullMarked
package fr.ptce.consolidation.validation;

import org.jspecify.annotations.NullMarked;

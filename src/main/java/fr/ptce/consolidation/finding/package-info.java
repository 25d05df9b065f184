/**
 * What is wrong in a questionnaire, where, and what to do.
 *
 * <p>In: a code, a severity, every place, what was seen and what was expected. Out: {@link fr.ptce.consolidation.finding.Finding}, the
 * door. Findings are collected, never thrown: a questionnaire that is wrong is data. Everything below this package may
 * create findings; nothing above it exists.
 */
@NullMarked
package fr.ptce.consolidation.finding;

import org.jspecify.annotations.NullMarked;

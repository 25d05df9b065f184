/**
 * Fictitious campaigns: poles, structures and people that do not exist, answering the real form.
 *
 * <p>In: a definition, a seed and a number of poles, or the reference campaign's targets. Out: a registry and returned
 * workbooks, filled in the blank workbook the network would have sent. The same seed gives the same bytes: numbers come
 * from {@link fr.ptce.consolidation.sample.Draws} alone, never from a clock.
 *
 * <p>The way of the data: a {@code PoleOrder} says which pole answers and what is imposed, {@code AnswerDraft} writes
 * plausible and consistent answers around it, a {@code Mistake} may spoil them, {@code TypingStyle} types them the way people
 * do, {@code BlankMould} pours them into the workbook. The door is {@code SampleCampagne}.
 */
@NullMarked
package fr.ptce.consolidation.sample;

import org.jspecify.annotations.NullMarked;

/**
 * What people type in one cell, understood: numbers, days, choices, ticks, communes, « ne sait pas », « sans objet ».
 *
 * <p>In: one cell and the field it answers. Out: a {@link fr.ptce.consolidation.typing.Reading}, that is a value and the conversions
 * made, or a refusal with what was expected and what to do. The door is {@link fr.ptce.consolidation.typing.AnswerParser}. Afterwards a
 * value is what its type says, exactly as typed; nothing is guessed without a finding of {@link fr.ptce.consolidation.typing.FormCheck}.
 */
@NullMarked
package fr.ptce.consolidation.typing;

import org.jspecify.annotations.NullMarked;

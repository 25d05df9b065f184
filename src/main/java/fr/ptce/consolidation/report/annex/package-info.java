/**
 * The part « annexe » of a report: a prose kept in one text file, with the figures that support it, made into blocks that every format of
 * the report shows, so that they cannot disagree.
 *
 * <p>In: the figures of the report's profile, under its secrecy; its context, the prose, the fiches whose pole consents. Out: titles, paragraphs, charts, tables, quotations and the
 * table of sources, as plain data. The door is {@link fr.ptce.consolidation.report.annex.Annex}.
 *
 * <p>Afterwards no sentence cites a figure that its readers may not see: it is gone with its figure.
 */
@NullMarked
package fr.ptce.consolidation.report.annex;

import org.jspecify.annotations.NullMarked;

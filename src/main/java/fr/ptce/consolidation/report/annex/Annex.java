package fr.ptce.consolidation.report.annex;

import fr.ptce.consolidation.disclosure.Profile;
import fr.ptce.consolidation.fill.TemplateException;
import fr.ptce.consolidation.fill.pdf.PdfTemplate;
import fr.ptce.consolidation.report.context.CampaignData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds to the context of a report the part {@code annexe}, made of its prose:
 *
 * <pre>
 * annexe      titre, sousTitre, objet (texts), blocs [bloc], sources [source]
 * bloc        titre1, titre2, paragraphe, puce, graphique, tableau, temoignage, sources (booleans: one is true), texte, ancre, numero,
 *             morceaux [morceau], lignes, source (text: base and n), dessin (chart), pole
 * morceau     texte, gras, cite (booleans), ancre, libelle, etiquette (id of the indicator, or ""), suite (punctuation)
 * lignes      of a table: libelle, valeur, effectif, n, base, id, ancre; of a quotation: rubrique, texte; of the sources: source
 * source      id, libelle, base, n, valeur, ancre
 * </pre>
 *
 * <p>In the prose, the context of the report and one name per indicator: {@code $I12.competences}.
 */
public final class Annex {
    private final CampaignData data;

    /** The annexes of that campaign. */
    public Annex(CampaignData data) {
        this.data = data;
    }

    /**
     * The context of a report with its annex.
     *
     * @param context of the report, in its profile
     * @param profile who may read the report: its figures are those of that profile, hence under its secrecy
     * @param prose the text
     * @return the same, and {@code annexe}
     * @throws IOException when the prose cannot be read
     * @throws TemplateException the wrong lines of the prose
     */
    public Map<String, Object> with(Map<String, ?> context, Profile profile, Path prose)
            throws IOException, TemplateException {
        CitedIndicators cited = new CitedIndicators(data.figures(profile), data.figures());
        return of(context, prose, cited, new Fiches(data).read());
    }

    static Map<String, Object> of(Map<String, ?> context, Path prose, CitedIndicators cited, List<Testimony> fiches)
            throws IOException, TemplateException {
        Map<String, CitedIndicator> indicators = cited.byId();
        Map<String, Object> names = new LinkedHashMap<>(context);
        indicators.forEach((id, indicator) -> names.put(id, indicator.figures()));
        Prose text = Prose.read(prose);
        CitedValues values = new CitedValues();
        List<Prose.ProseLine> lines = text.merge(names, values);
        Blocks blocks = new Blocks(text, values, indicators, fiches);
        blocks.read(lines);
        if (!blocks.errors().isEmpty()) {
            throw new TemplateException(blocks.errors());
        }
        Map<String, Object> whole = new LinkedHashMap<>(context);
        whole.put("annexe", printable(toMap(blocks)));
        return whole;
    }

    /** The same words in Word and in the PDF, which has fewer characters. */
    private static Object printable(Object part) {
        if (part instanceof String text) {
            return PdfTemplate.printable(text);
        }
        if (part instanceof List<?> list) {
            return list.stream().map(Annex::printable).toList();
        }
        if (part instanceof Map<?, ?> map) {
            Map<Object, Object> printed = new LinkedHashMap<>();
            map.forEach((name, value) -> printed.put(name, printable(value)));
            return printed;
        }
        return part;
    }

    private static Map<String, Object> toMap(Blocks blocks) {
        Map<String, Object> annex = new LinkedHashMap<>();
        annex.put("titre", blocks.heading().getOrDefault("titre", ""));
        annex.put("sousTitre", blocks.heading().getOrDefault("sous-titre", ""));
        annex.put("objet", blocks.heading().getOrDefault("objet", ""));
        annex.put("blocs", blocks.toMaps());
        annex.put("sources", blocks.sources());
        return annex;
    }
}

package fr.ptce.consolidation.report.catalogue;

import fr.ptce.consolidation.disclosure.Profile;
import fr.ptce.consolidation.fill.TemplateException;
import fr.ptce.consolidation.report.annex.Annex;
import fr.ptce.consolidation.report.context.CampaignData;
import fr.ptce.consolidation.report.context.ReportContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes every report of a campaign: one file per template, or one per received pole when its profile is « pôle », one per pole
 * to write to when it is « relance ».
 *
 * <p>The context of a report is {@link ReportContext} in its profile, with {@code rapport} (titre, profil, fichier); {@code pole} in
 * that of a pole; {@code relance} in a letter to a pole; {@code annexe} when a prose of the same name stands in {@code prose/}.
 */
public final class Reports {
    private final CampaignData data;
    private final Path dossier;
    private final Map<Profile, Map<String, Object>> contextes = new EnumMap<>(Profile.class);

    /**
     * The reports of a campaign.
     *
     * @param data the campaign, computed
     * @param dossier {@code templates/rapports}
     */
    public Reports(CampaignData data, Path dossier) {
        this.data = data;
        this.dossier = dossier;
    }

    /** How many reports that template gives. */
    public long count(Template modele) {
        return switch (modele.profil()) {
            case INTERNE, FINANCEUR -> 1;
            case POLE -> data.bilan().acceptes();
            case RELANCE -> data.consolidation().relances(data.campagne().id()).size();
        };
    }

    /**
     * Makes the reports of one template.
     *
     * @param modele one of {@link Templates#read}
     * @param sortie folder of the campaign's outputs
     * @param made told of each report once it is written
     * @throws IOException when the template cannot be read, or a report written
     * @throws TemplateException every fault of the template
     */
    public void fill(Template modele, Path sortie, Runnable made) throws IOException, TemplateException {
        Map<String, Object> contexte = contexte(modele);
        ReportFilling filling = new ReportFilling(modele);
        switch (modele.profil()) {
            case INTERNE, FINANCEUR -> {
                fill(filling, contexte, sortie.resolve(modele.fichier()));
                made.run();
            }
            case POLE -> {
                Feedback restitutions = Feedback.of(data);
                for (PoleContext pole : PoleContext.of(data)) {
                    Map<String, Object> own = pole.toMap();
                    own.put("restitution", restitutions.toMap(pole.id()));
                    fill(filling, with(contexte, "pole", own), sortie.resolve(modele.fichier(pole.id())));
                    made.run();
                }
            }
            case RELANCE -> {
                for (ReminderContext relance : ReminderContext.of(data)) {
                    fill(
                            filling,
                            with(contexte, "relance", relance.toMap()),
                            sortie.resolve(modele.fichier(relance.pole())));
                    made.run();
                }
            }
        }
    }

    private static Map<String, Object> with(Map<String, Object> contexte, String name, Map<String, Object> own) {
        Map<String, Object> all = new LinkedHashMap<>(contexte);
        all.put(name, own);
        return all;
    }

    private static void fill(ReportFilling filling, Map<String, Object> contexte, Path out)
            throws IOException, TemplateException {
        Files.createDirectories(out.getParent());
        filling.fill(contexte, out);
    }

    private Map<String, Object> contexte(Template modele) throws IOException, TemplateException {
        Map<String, Object> contexte = new LinkedHashMap<>(
                contextes.computeIfAbsent(modele.profil(), profil -> ReportContext.of(data, profil)));
        Map<String, Object> rapport = new LinkedHashMap<>();
        rapport.put("titre", modele.titre());
        rapport.put("profil", modele.profil().code());
        rapport.put("fichier", modele.fichier());
        contexte.put("rapport", rapport);
        Path prose = prose(modele);
        return Files.exists(prose) ? new Annex(data).with(contexte, modele.profil(), prose) : contexte;
    }

    private Path prose(Template modele) {
        String name = String.valueOf(modele.source().getFileName());
        return dossier.resolve("prose").resolve(name.substring(0, name.lastIndexOf('.')) + ".txt");
    }
}

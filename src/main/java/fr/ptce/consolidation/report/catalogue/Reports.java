package fr.ptce.consolidation.report.catalogue;

import fr.ptce.consolidation.disclosure.Profile;
import fr.ptce.consolidation.fill.TemplateException;
import fr.ptce.consolidation.report.annex.Annex;
import fr.ptce.consolidation.report.context.CampaignData;
import fr.ptce.consolidation.report.context.ReportContext;
import fr.ptce.consolidation.report.data.PerPole;
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
    private final Path folder;
    private final Map<Profile, Map<String, Object>> contexts = new EnumMap<>(Profile.class);

    /**
     * The reports of a campaign.
     *
     * @param data the campaign, computed
     * @param folder {@code templates/rapports}
     */
    public Reports(CampaignData data, Path folder) {
        this.data = data;
        this.folder = folder;
    }

    /** How many reports that template gives. */
    public long count(Template template) {
        return switch (template.profil()) {
            case INTERNE, FINANCEUR -> 1;
            case POLE -> data.totals().acceptes();
            case RELANCE -> data.consolidation().reminders(data.campagne().id()).size();
        };
    }

    /**
     * Makes the reports of one template.
     *
     * @param template one of {@link Templates#read}
     * @param output folder of the campaign's outputs
     * @param perPole makes those of each pole, and is told those that cannot be made
     * @param made told of each report once it is over
     * @throws IOException when the template cannot be read, or a report written
     * @throws TemplateException every fault of the template
     */
    public void fill(Template template, Path output, PerPole perPole, Runnable made)
            throws IOException, TemplateException {
        Map<String, Object> context = context(template);
        ReportFilling filling = new ReportFilling(template);
        switch (template.profil()) {
            case INTERNE, FINANCEUR -> {
                fill(filling, context, output.resolve(template.fichier()));
                made.run();
            }
            case POLE -> {
                Feedback feedback = Feedback.of(data);
                PoleReports reports = new PoleReports(template, perPole);
                for (PoleContext pole : PoleContext.of(data)) {
                    reports.make(pole.id(), file -> {
                        Map<String, Object> own = pole.toMap();
                        own.put("restitution", feedback.toMap(pole.id()));
                        fill(filling, with(context, "pole", own), output.resolve(file));
                    });
                    made.run();
                }
                reports.end();
            }
            case RELANCE -> {
                PoleReports reports = new PoleReports(template, perPole);
                for (ReminderContext reminder : ReminderContext.of(data)) {
                    reports.make(
                            reminder.pole(),
                            file -> fill(filling, with(context, "relance", reminder.toMap()), output.resolve(file)));
                    made.run();
                }
                reports.end();
            }
        }
    }

    private static Map<String, Object> with(Map<String, Object> context, String name, Map<String, Object> own) {
        Map<String, Object> all = new LinkedHashMap<>(context);
        all.put(name, own);
        return all;
    }

    private static void fill(ReportFilling filling, Map<String, Object> context, Path out)
            throws IOException, TemplateException {
        Files.createDirectories(out.getParent());
        filling.fill(context, out);
    }

    private Map<String, Object> context(Template template) throws IOException, TemplateException {
        Map<String, Object> context = new LinkedHashMap<>(
                contexts.computeIfAbsent(template.profil(), profile -> ReportContext.of(data, profile)));
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("titre", template.title());
        report.put("profil", template.profil().code());
        report.put("fichier", template.fichier());
        context.put("rapport", report);
        Path prose = prose(template);
        return Files.exists(prose) ? new Annex(data).with(context, template.profil(), prose) : context;
    }

    private Path prose(Template template) {
        String name = String.valueOf(template.source().getFileName());
        return folder.resolve("prose").resolve(name.substring(0, name.lastIndexOf('.')) + ".txt");
    }
}

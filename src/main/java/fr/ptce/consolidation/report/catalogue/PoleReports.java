package fr.ptce.consolidation.report.catalogue;

import fr.ptce.consolidation.fill.TemplateException;
import fr.ptce.consolidation.report.data.MissingOutput;
import fr.ptce.consolidation.report.data.PerPole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The reports a template gives pole by pole. A template that fills for some poles is right: where it does not, that report alone
 * is missing. One that fills for none of the first is at fault itself.
 */
final class PoleReports {
    /** So many failures in a row, and no report made, are the template's. */
    private static final int TRIES = 3;

    private final Template template;
    private final PerPole perPole;
    private final List<MissingOutput> waiting = new ArrayList<>();
    private final List<TemplateException> faults = new ArrayList<>();
    private boolean fills;

    PoleReports(Template template, PerPole perPole) {
        this.template = template;
        this.perPole = perPole;
    }

    /** The filling of one report, whose name is given. */
    @FunctionalInterface
    interface Filling {
        void fill(String file) throws IOException, TemplateException;
    }

    /** Makes the report of a pole. */
    void make(String pole, Filling filling) throws IOException, TemplateException {
        String file = template.file(pole);
        try {
            if (perPole.make(MissingOutput.failed(file, pole, ""), () -> filling.fill(file))) {
                fills = true;
                waiting.forEach(perPole::add);
                waiting.clear();
            }
        } catch (TemplateException wrong) {
            missing(file, pole, wrong);
        }
    }

    private void missing(String file, String pole, TemplateException wrong) throws TemplateException {
        MissingOutput one = new MissingOutput(
                file, pole, "", "Le modèle ne se remplit pas pour le pôle " + pole + " : " + first(wrong));
        if (fills) {
            perPole.add(one);
            return;
        }
        waiting.add(one);
        faults.add(wrong);
        if (faults.size() == TRIES) {
            throw faults.get(0);
        }
    }

    private static String first(TemplateException wrong) {
        return wrong.errors().isEmpty() ? "" : wrong.errors().get(0);
    }

    /** To be called after the last one. */
    void end() throws TemplateException {
        if (!fills && !faults.isEmpty()) {
            throw faults.get(0);
        }
    }
}

package fr.ptce.consolidation.cli;

import fr.ptce.consolidation.job.SoftwareVersion;
import picocli.CommandLine.IVersionProvider;

/** The version written in the jar's manifest. */
final class ManifestVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {

        return new String[] {"Consolidation PTCE " + SoftwareVersion.get()};
    }
}

package fr.ptce.consolidation.job;

/** The version of this software, from the manifest of its jar. */
public final class SoftwareVersion {
    private SoftwareVersion() {}

    /** Such as {@code 1.0.0}; {@code en développement} when run from its classes. */
    public static String get() {
        String version = SoftwareVersion.class.getPackage().getImplementationVersion();
        return version == null ? "en développement" : version;
    }
}

package fr.ptce.consolidation.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook we wrote ourselves, in order; written back, the same parts give the same bytes. */
final class SampleZip {
    /** The earliest time a zip entry can bear. */
    private static final LocalDateTime HEURE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SampleZip() {}

    /** Unpacks a workbook of ours; a received one goes through {@code form.xlsx} instead. */
    static Map<String, byte[]> unpack(byte[] classeur) {
        Map<String, byte[]> parties = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(classeur))) {
            for (ZipEntry entree = zip.getNextEntry(); entree != null; entree = zip.getNextEntry()) {
                parties.put(entree.getName(), zip.readAllBytes());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return parties;
    }

    /** Packs the parts, in their order. */
    static byte[] pack(Map<String, byte[]> parties) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(octets)) {
            for (Map.Entry<String, byte[]> partie : parties.entrySet()) {
                ZipEntry entree = new ZipEntry(partie.getKey());
                entree.setTimeLocal(HEURE);
                zip.putNextEntry(entree);
                zip.write(partie.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return octets.toByteArray();
    }
}

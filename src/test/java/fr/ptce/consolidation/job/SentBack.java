package fr.ptce.consolidation.job;

import fr.ptce.consolidation.office.OfficeZip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A workbook of {@code retours/} as its pole sends it back: saved again, one more day. */
final class SentBack {
    private SentBack() {}

    /** Writes it where it is received, saved at that instant, such as {@code 2031-05-06T07:08:09Z}. */
    static void receive(Path returned, Path received, String saved) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>(OfficeZip.unpack(Files.readAllBytes(returned)));
        parts.computeIfPresent("docProps/core.xml", (name, part) -> saved(part, "dcterms:modified", saved));
        parts.computeIfPresent("meta.xml", (name, part) -> saved(part, "dc:date", saved));
        Files.write(received, OfficeZip.pack(parts));
    }

    private static byte[] saved(byte[] part, String element, String instant) {
        String text = new String(part, StandardCharsets.UTF_8);
        String changed = text.replaceFirst("(<" + element + "[^>]*>)[^<]*", "$1" + instant);
        return Optional.of(changed)
                .filter(other -> !other.equals(text))
                .orElseThrow()
                .getBytes(StandardCharsets.UTF_8);
    }
}

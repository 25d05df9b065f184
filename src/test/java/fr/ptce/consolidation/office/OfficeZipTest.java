package fr.ptce.consolidation.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class OfficeZipTest {
    @Test
    void putsTheTypesFirstAndKeepsTheOrderOfTheOthers() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("xl/workbook.xml", bytes("classeur"));
        parts.put("docProps/core.xml", bytes("propriétés"));
        parts.put(OfficeZip.TYPES, bytes("types"));

        byte[] zip = OfficeZip.pack(parts);

        assertThat(entries(zip))
                .extracting(ZipEntry::getName)
                .containsExactly(OfficeZip.TYPES, "xl/workbook.xml", "docProps/core.xml");
        assertThat(OfficeZip.unpack(zip)).containsExactlyInAnyOrderEntriesOf(parts);
    }

    @Test
    void givesTheSameBytesUnderEveryTimeZone() {
        Map<String, byte[]> parts = Map.of("a.xml", bytes("<a/>"));
        byte[] here = OfficeZip.pack(parts);
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("America/Los_Angeles", "Asia/Tokyo", "Pacific/Kiritimati", "UTC")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(OfficeZip.pack(parts)).as(zone).isEqualTo(here);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void writesAnEntryAsItIsMadeLikeAWholeOne() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (OfficeZip zip = new OfficeZip(whole)) {
            zip.put("a", bytes("un deux"));
            zip.put("b", bytes("trois"));
        }

        ByteArrayOutputStream slowly = new ByteArrayOutputStream();
        OfficeZip zip = new OfficeZip(slowly);
        try (OutputStream entry = zip.open("a")) {
            entry.write(bytes("un "));
            entry.flush();
            entry.write(bytes("deux"));
        }
        zip.put("b", bytes("trois"));
        zip.finish();

        assertThat(slowly.toByteArray()).isEqualTo(whole.toByteArray());
    }

    /** Earlier samples bore an instant, in the time zone of whoever had made them. */
    @Test
    void everyEntryOfTheCommittedSampleBearsThatDayAndNothingElse() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("input"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".xlsx")).toList()) {
                List<ZipEntry> entries = entries(Files.readAllBytes(file));
                assertThat(entries.get(0).getName()).as(file.toString()).isEqualTo(OfficeZip.TYPES);
                assertThat(entries)
                        .as(file.toString())
                        .allMatch(entry -> entry.getTimeLocal().equals(LocalDateTime.of(1980, 2, 1, 0, 0)))
                        .allMatch(entry -> entry.getExtra() == null);
            }
        }
    }

    private static List<ZipEntry> entries(byte[] file) throws IOException {
        List<ZipEntry> entries = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

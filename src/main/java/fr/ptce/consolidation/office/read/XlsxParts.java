package fr.ptce.consolidation.office.read;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The parts of a workbook as they are, .xlsx or .ods, for whoever writes it again with something more: behind the same guards
 * as the reader.
 */
public final class XlsxParts {
    private XlsxParts() {}

    /**
     * The parts of a workbook, by name, in the order of the zip.
     *
     * @param bytes a workbook the reader accepts
     * @param nanoClock a clock that only goes forward, in nanoseconds
     * @return empty when the reader would refuse it
     */
    public static Optional<Map<String, byte[]>> read(byte[] bytes, LongSupplier nanoClock) {
        XlsxLimits limits = XlsxLimits.defaults();
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipContent zip = new ZipContent(bytes, limits, new Deadline(nanoClock, limits.deadline()))) {
            ZipKind.of(zip);
            for (String name : zip.names()) {
                PartBytes part = zip.find(name).orElseThrow();
                parts.put(part.name(), Arrays.copyOfRange(part.bytes(), part.offset(), part.offset() + part.length()));
            }
            return Optional.of(parts);
        } catch (RefusedException refused) {
            return Optional.empty();
        }
    }
}

package fr.ptce.consolidation.office.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Reads received workbooks, .xlsx or .ods, told apart by their content. The bytes are read once, and those very bytes are hashed, checked and parsed. May be shared
 * by threads.
 *
 * <p>Nothing is evaluated, nothing is followed: a formula gives its cached value, a link is text. Whatever a file holds,
 * it is either read whole or refused with the reason and the remedy; one file never stops the others.
 */
public final class XlsxReader {
    private final XlsxLimits limits;
    private final LongSupplier nanoClock;
    private final Predicate<String> left;

    /**
     * @param limits what one file may cost
     * @param nanoClock a clock that only goes forward, in nanoseconds, such as {@code System::nanoTime}
     * @param left names of the sheets nobody needs: they are there, without cells
     */
    public XlsxReader(XlsxLimits limits, LongSupplier nanoClock, Predicate<String> left) {
        this.limits = limits;
        this.nanoClock = nanoClock;
        this.left = left;
    }

    /** Reads a regular file; a file that cannot be opened is a refusal, {@code FLF-ILLISIBLE}. */
    public XlsxReading read(Path file) {
        byte[] bytes;
        try {
            if (!Files.isRegularFile(file)) {
                return new RefusedException(Fault.UNREADABLE, "ce n'est pas un fichier ordinaire").toReading("");
            }
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(limits.fileBytes() + 1);
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return new RefusedException(Fault.UNREADABLE, "lecture impossible").toReading("");
        }
        return read(bytes, String.valueOf(file.getFileName()));
    }

    /** Reads the bytes of a file whose name nobody knows; they must not change meanwhile. */
    public XlsxReading read(byte[] bytes) {
        return read(bytes, "");
    }

    private XlsxReading read(byte[] bytes, String name) {
        String sha256 = "";
        try {
            Deadline deadline = new Deadline(nanoClock, limits.deadline());
            sha256 = DigestUtils.sha256Hex(bytes);
            Signature.requireZip(bytes, name, limits);
            return new XlsxReading.Read(sha256, readZip(bytes, deadline));
        } catch (RefusedException e) {
            return Signature.named(e, name).toReading(sha256);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return new RefusedException(Fault.BOMB, "mémoire épuisée").toReading(sha256);
        } catch (Throwable e) {
            return new RefusedException(Fault.INTERNAL, String.valueOf(e)).toReading(sha256);
        }
    }

    /** The workbook of a zip; then the parts nobody needs, whose CRC is checked all the same. */
    private Workbook readZip(byte[] bytes, Deadline deadline) throws RefusedException {
        XmlSource source = new XmlSource(limits, deadline);
        try (ZipContent zip = new ZipContent(bytes, limits, deadline)) {
            Workbook workbook =
                    switch (ZipKind.of(zip)) {
                        case OPEN_XML -> new WorkbookReader(zip, limits, source, left).read();
                        case OPEN_DOCUMENT -> new OpenDocumentReader(zip, limits, source, left).read();
                    };
            zip.verifyRest();
            return workbook;
        }
    }
}

package fr.ptce.consolidation.fill.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF says of a file. */
public final class PdfConformity {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfConformity() {}

    /** Clauses of PDF/A-3a and of PDF/UA-1 that the file breaks, with what is wrong. */
    public static List<String> faults(Path pdf) throws IOException {
        return java.util.stream.Stream.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)
                .flatMap(flavour -> faults(pdf, flavour).stream())
                .toList();
    }

    private static List<String> faults(Path pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(Files.newInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> flavour + " " + assertion.getRuleId().getClause() + ": " + assertion.getMessage())
                    .distinct()
                    .toList();
        } catch (IOException | ModelParsingException | EncryptedPdfException | ValidationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

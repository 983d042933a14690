package org.rathaus.forms.internal.receipt;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Which standards a document keeps. */
final class Standards {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Standards() {
    }

    /** Fails unless it is for screen readers and for archives. */
    static void assertKept(byte[] pdf) {
        List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A).forEach(standard -> assertKept(pdf, standard));
    }

    private static void assertKept(byte[] pdf, PDFAFlavour standard) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(standard, false).validate(parser);
            assertTrue(result.isCompliant(), () -> result.getTestAssertions().toString());
        } catch (VeraPDFException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.rathaus.itests;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The W3C's HTML checker. To read its grammar takes longer than to check a page, so all pages share one. */
final class Markup {

    private static final String GRAMMAR = "http://s.validator.nu/html5-all.rnc";

    private static SimpleDocumentValidator checker;

    private Markup() {}

    /** What is wrong with a page; warnings and hints are matters of taste. */
    static synchronized List<String> errors(byte[] html) {
        var found = new Findings();
        try {
            if (checker == null) {
                checker = new SimpleDocumentValidator(true, false, false);
                checker.setUpMainSchema(GRAMMAR, found);
            }
            checker.setUpValidatorAndParsers(found, true, false);
            checker.checkHtmlInputSource(new InputSource(new ByteArrayInputStream(html)));
        } catch (Exception e) {
            throw new IllegalStateException("the HTML checker fails", e);
        }
        return found.errors;
    }

    private static final class Findings implements ErrorHandler {

        private final List<String> errors = new ArrayList<>();

        @Override
        public void warning(SAXParseException warning) {
            // a matter of taste
        }

        @Override
        public void error(SAXParseException error) {
            errors.add("line " + error.getLineNumber() + ": " + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}

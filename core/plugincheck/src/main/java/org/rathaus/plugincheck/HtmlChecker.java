package org.rathaus.plugincheck;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The W3C's HTML checker. To read its grammar takes longer than to check a page, so all pages should share one. */
public final class HtmlChecker {

    private static final String GRAMMAR = "http://s.validator.nu/html5-all.rnc";

    /** The grammar is deeply nested. */
    private static final long STACK_BYTES = 8L * 1024 * 1024;

    private final ExecutorService deep = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(null, work, "rathaus-html", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    });
    private SimpleDocumentValidator checker;

    /** What is wrong with a page, a line for each; warnings and hints are matters of taste. */
    public List<String> errors(byte[] html) {
        try {
            return deep.submit(() -> check(html)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the HTML checker fails", e.getCause());
        }
    }

    private List<String> check(byte[] html) throws Exception {
        var found = new Findings();
        if (checker == null) {
            checker = new SimpleDocumentValidator(true, false, false);
            checker.setUpMainSchema(GRAMMAR, found);
        }
        checker.setUpValidatorAndParsers(found, true, false);
        checker.checkHtmlInputSource(new InputSource(new ByteArrayInputStream(html)));
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

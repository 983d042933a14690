package org.rathaus.plugincheck;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import nu.validator.validation.SimpleDocumentValidator;
import org.rathaus.operation.internal.verify.PageCheck;
import org.rathaus.operation.internal.verify.PageRules;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** What the portal itself can see of a page, and the W3C's HTML checker. To read its grammar takes longer than to check a page. */
final class W3cRules implements PageRules {

    private static final String GRAMMAR = "http://s.validator.nu/html5-all.rnc";

    /** The grammar is deeply nested. */
    private static final long STACK_BYTES = 8L * 1024 * 1024;

    private final ExecutorService deep = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(null, work, "rathaus-html", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    });
    private SimpleDocumentValidator checker;

    @Override
    public List<String> faults(String html, String language) {
        return Stream.concat(PageCheck.faults(html, language).stream(), errors(html).stream()).toList();
    }

    private List<String> errors(String html) {
        try {
            return deep.submit(() -> check(html)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the HTML checker fails", e.getCause());
        }
    }

    /** Warnings and hints are matters of taste. */
    private List<String> check(String html) throws Exception {
        var found = new Findings();
        if (checker == null) {
            checker = new SimpleDocumentValidator(true, false, false);
            checker.setUpMainSchema(GRAMMAR, found);
        }
        checker.setUpValidatorAndParsers(found, true, false);
        checker.checkHtmlInputSource(new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
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

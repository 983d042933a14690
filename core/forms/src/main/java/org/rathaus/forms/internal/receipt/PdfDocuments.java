package org.rathaus.forms.internal.receipt;

import java.nio.file.Path;
import java.util.Locale;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Letters;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.Receipts;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.kernel.service.ServiceTerms;

/** Receipts and letters as PDF, set in the fonts of the portal's pages. */
@Component(service = {Receipts.class, Letters.class})
public final class PdfDocuments implements Receipts, Letters {

    private final ServiceCatalog catalog;
    private final Typesetter typesetter;

    /** In the framework: takes the fonts from the distribution. */
    @Activate
    public PdfDocuments(BundleContext context, @Reference ServiceCatalog catalog) {
        this(fonts(context), catalog);
    }

    PdfDocuments(Path fonts, ServiceCatalog catalog) {
        this.catalog = catalog;
        this.typesetter = new Typesetter(fonts);
    }

    static Path fonts(BundleContext context) {
        return Path.of(String.valueOf(context.getProperty("rathaus.home")), "branding", "base", "fonts");
    }

    @Override
    public byte[] pdf(Town town, CaseFile file, Locale language) {
        ServiceTerms terms = ServiceTerms.of(file, catalog, town, language);
        return typesetter.pdf(new ReceiptDocument(town, file, terms, typesetter.alphabet()).build());
    }

    @Override
    public byte[] pdf(Town town, CaseFile file, Letter letter) {
        Locale language = town.languages().contains(file.language()) ? file.language() : town.languages().get(0);
        ServiceTerms terms = ServiceTerms.of(file, catalog, town, language);
        return typesetter.pdf(new LetterDocument(town, file, terms, typesetter.alphabet()).build(letter));
    }
}

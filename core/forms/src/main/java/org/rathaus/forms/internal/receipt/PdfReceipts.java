package org.rathaus.forms.internal.receipt;

import java.nio.file.Path;
import java.util.Locale;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Receipts;
import org.rathaus.api.service.ServiceCatalog;
import org.rathaus.api.service.ServiceTerms;
import org.rathaus.api.town.Town;
import org.w3c.dom.Document;

/** Receipts as PDF, set in the fonts of the portal's pages. */
@Component(service = Receipts.class)
public final class PdfReceipts implements Receipts {

    private final ServiceCatalog catalog;
    private final Typesetter typesetter;

    /** In the framework: takes the fonts from the distribution. */
    @Activate
    public PdfReceipts(BundleContext context, @Reference ServiceCatalog catalog) {
        this(Path.of(String.valueOf(context.getProperty("rathaus.home")), "branding", "base", "fonts"), catalog);
    }

    PdfReceipts(Path fonts, ServiceCatalog catalog) {
        this.catalog = catalog;
        this.typesetter = new Typesetter(fonts);
    }

    @Override
    public byte[] pdf(Town town, CaseFile file, Locale language) {
        ServiceTerms terms = ServiceTerms.of(file, catalog, town, language);
        Document document = new ReceiptDocument(town, file, terms, typesetter.alphabet()).build();
        return typesetter.pdf(document);
    }
}

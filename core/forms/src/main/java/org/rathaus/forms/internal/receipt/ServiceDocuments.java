package org.rathaus.forms.internal.receipt;

import java.nio.file.Path;
import java.util.List;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.rathaus.api.document.Document;
import org.rathaus.api.document.Documents;
import org.rathaus.api.document.LabelSheet;
import org.rathaus.api.town.Town;

/** What services print, as PDF, set in the fonts of the portal's pages. */
@Component
public final class ServiceDocuments implements Documents {

    private final Typesetter typesetter;

    /** In the framework: takes the fonts from the distribution. */
    @Activate
    public ServiceDocuments(BundleContext context) {
        this(PdfDocuments.fonts(context));
    }

    ServiceDocuments(Path fonts) {
        this.typesetter = new Typesetter(fonts);
    }

    @Override
    public byte[] pdf(Town town, String title, List<Document> documents) {
        requireSome(documents);
        return typesetter.pdf(new DocumentPages(town, documents.get(0).language(), typesetter.alphabet()).build(title, documents));
    }

    @Override
    public byte[] pdf(Town town, LabelSheet sheet) {
        requireSome(sheet.labels());
        return typesetter.pdf(new LabelPages(sheet, typesetter.alphabet()).build(town));
    }

    private static void requireSome(List<?> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to print");
        }
    }
}

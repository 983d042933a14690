package org.rathaus.backoffice.internal.staff;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.Receipts;

/** The receipts of cases as one ZIP file: a PDF each, named by its number. */
final class ReceiptArchive {

    private ReceiptArchive() {
    }

    /** Does not close the stream. */
    static void write(CaseSource cases, Receipts receipts, Town town, OutputStream out) throws IOException {
        Locale language = town.languages().get(0);
        ZipOutputStream zip = new ZipOutputStream(out);
        cases.write(file -> {
            zip.putNextEntry(new ZipEntry(file.reference() + ".pdf"));
            zip.write(receipts.pdf(town, file, language));
            zip.closeEntry();
        });
        zip.finish();
    }
}

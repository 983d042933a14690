package org.rathaus.cases.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.PersonalData;
import org.rathaus.api.cases.PersonalData.Kept;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.Correspondence.Note;
import org.rathaus.kernel.cases.Receipts;

/** Cases as one ZIP file, a folder each, written on the way: the size of attachments does not matter. */
final class CaseArchive {

    /** What might lead out of the folder, or be refused by some file system. */
    private static final Pattern HARMFUL = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()/-]|(?<![^/])[./]+|/(?=/|$)");

    private final ServiceCatalog catalog;
    private final Receipts receipts;
    private final DataKeepers keepers;

    CaseArchive(ServiceCatalog catalog, Receipts receipts, DataKeepers keepers) {
        this.catalog = catalog;
        this.receipts = receipts;
        this.keepers = keepers;
    }

    /** Cases, each with what staff noted and the person may read, and what is kept besides cases. Does not close the stream. */
    void write(Town town, Map<CaseFile, List<Note>> cases, List<Kept> besides, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<CaseFile, List<Note>> entry : cases.entrySet()) {
            CaseFile file = entry.getKey();
            Folder folder = new Folder(zip, file.reference());
            ServiceTerms terms = ServiceTerms.of(file, catalog, town, file.language());
            folder.add("case.json", CaseJson.write(file, entry.getValue(), terms));
            folder.add("receipt.pdf", receipts.pdf(town, file, file.language()));
            if (!file.isSealed()) {
                keepers.export(file, folder);
            }
        }
        for (Kept kept : besides) {
            keepers.export(town.id(), kept, new Folder(zip, kept.serviceId() + "-" + kept.id()));
        }
        zip.finish();
    }

    /** A folder of the file; gives each name once. */
    private static final class Folder implements PersonalData.Collector {

        private final ZipOutputStream zip;
        private final String name;
        private final Set<String> taken = new HashSet<>();

        Folder(ZipOutputStream zip, String name) {
            this.zip = zip;
            this.name = name;
        }

        void add(String file, byte[] content) throws IOException {
            begin(file);
            zip.write(content);
            zip.closeEntry();
        }

        @Override
        public void add(String file, InputStream content) throws IOException {
            begin(file);
            content.transferTo(zip);
            zip.closeEntry();
        }

        private void begin(String file) throws IOException {
            String harmless = HARMFUL.matcher(file).replaceAll("_");
            String unique = harmless;
            for (int i = 2; !taken.add(unique); i++) {
                int slash = harmless.lastIndexOf('/') + 1;
                unique = harmless.substring(0, slash) + i + "-" + harmless.substring(slash);
            }
            zip.putNextEntry(new ZipEntry(name + "/" + unique));
        }
    }
}

package org.rathaus.cases.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.delivery.DeliveryBatch;
import org.rathaus.api.delivery.DeliveryException;
import org.rathaus.api.delivery.DeliveryReport;
import org.rathaus.api.delivery.DeliveryTarget;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.kernel.service.ServiceTerms;

/**
 * Writes cases into a folder per town and service, as CSV or JSON. The ledger settles first which case goes into which
 * file; whatever happens after that, the same file is written under the same name, and each case is in one file.
 */
@Component(service = DeliveryTarget.class)
public final class FileDrop implements DeliveryTarget {

    private static final int BATCH = 1_000;
    private static final String MANIFEST = ".manifest.json";

    private final DropLedger ledger;
    private final ServiceCatalog catalog;
    private final Clock clock;
    private final Path root;

    @Activate
    public FileDrop(@Reference(target = "(model=cases)") EntityStore store, @Reference ServiceCatalog catalog,
            @Reference Clock clock, BundleContext context) {
        this(store, catalog, clock, Optional.ofNullable(context.getProperty("rathaus.deliveries")).map(Path::of)
                .orElseGet(() -> Path.of(context.getProperty("rathaus.data"), "deliveries")));
    }

    FileDrop(EntityStore store, ServiceCatalog catalog, Clock clock, Path root) {
        this.ledger = new DropLedger(store);
        this.catalog = catalog;
        this.clock = clock;
        this.root = root;
    }

    @Override
    public String id() {
        return "file-drop";
    }

    @Override
    public int batchSize() {
        return BATCH;
    }

    @Override
    public DeliveryReport deliver(DeliveryBatch batch) {
        Town town = batch.town();
        String format = DropContent.JSON.equals(batch.settings().get("format")) ? DropContent.JSON : DropContent.CSV;
        DropFolder folder = new DropFolder(root.resolve(town.id()).resolve(batch.serviceId()));
        for (StoredDrop drop : ledger.plan(town.id(), batch.serviceId(), format, batch.items(), clock.instant())) {
            if (!drop.isWritten()) {
                ledger.written(town.id(), drop, write(folder, town, drop), clock.instant());
            }
        }
        return DeliveryReport.all(batch);
    }

    private String write(DropFolder folder, Town town, StoredDrop drop) {
        try {
            return complete(folder, town, numbered(folder, town, drop));
        } catch (IOException e) {
            // staff read this, and where it lies on the machine is not for them
            throw new DeliveryException("the folder " + town.id() + "/" + drop.service() + " for deliveries cannot be written: "
                    + e.getClass().getSimpleName(), e);
        }
    }

    /** After a restore the folder may hold files that the ledger has forgotten: they stay, and this one gets a number behind them. */
    private StoredDrop numbered(DropFolder folder, Town town, StoredDrop planned) throws IOException {
        Pattern manifests = Pattern.compile(Pattern.quote(planned.service()) + "-(\\d{6,9})" + Pattern.quote(MANIFEST));
        StoredDrop drop = planned;
        while (folder.has(manifest(drop)) && !DropContent.isOf(drop, folder.read(manifest(drop)))) {
            drop = ledger.renumber(town.id(), drop, folder.highest(manifests));
        }
        return drop;
    }

    private static String manifest(StoredDrop drop) {
        return name(drop) + MANIFEST;
    }

    private static String name(StoredDrop drop) {
        return "%s-%06d".formatted(drop.service(), drop.number());
    }

    /** The file, then its manifest; what an earlier attempt has completed stays as it is. Returns the file's hash. */
    private String complete(DropFolder folder, Town town, StoredDrop drop) throws IOException {
        if (folder.has(manifest(drop))) {
            return DropContent.sha256(folder.read(manifest(drop)));
        }
        String name = name(drop) + "." + drop.format();
        List<CaseFile> cases = ledger.cases(town.id(), drop);
        byte[] content = content(town, drop, cases);
        String hash = hash(content);
        folder.write(name, content);
        folder.write(manifest(drop), DropContent.manifest(name, town.id(), drop, cases.size(), hash));
        return hash;
    }

    private byte[] content(Town town, StoredDrop drop, List<CaseFile> cases) {
        FormDefinition form = ServiceTerms.at(drop.plannedAt(), catalog, town, drop.service(), town.languages().get(0))
                .form().orElse(null);
        return drop.format().equals(DropContent.JSON) ? DropContent.json(town.id(), drop.service(), drop.number(), cases, form)
                : DropContent.csv(cases, form);
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

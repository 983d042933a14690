package org.rathaus.operation.internal.plugin;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.operation.OfferReport;
import org.rathaus.kernel.service.ServiceCatalog;

/** The same as {@code plugins why} prints. */
@Component
public final class PrintedOfferReport implements OfferReport {

    private final WhyNot whyNot;

    @Activate
    public PrintedOfferReport(@Reference ServiceCatalog catalog, @Reference Towns towns, @Reference Clock clock) {
        whyNot = new WhyNot(catalog, towns, clock);
    }

    @Override
    public List<String> lines(String called, Optional<String> townId) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        whyNot.tell(called, townId, out);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}

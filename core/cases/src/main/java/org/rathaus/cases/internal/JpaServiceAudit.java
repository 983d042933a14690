package org.rathaus.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.rathaus.api.audit.ServiceAudit;
import org.rathaus.api.identity.NotPermittedException;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Towns;

/** The log of one service, for the bundle that publishes this service. */
@Component(scope = ServiceScope.BUNDLE)
public final class JpaServiceAudit implements ServiceAudit {

    private static final Pattern ACTION = Pattern.compile("[a-z][A-Za-z0-9]{0,29}");
    /** No blank: nothing that somebody typed looks like this for long. */
    private static final Pattern ABOUT = Pattern.compile("[A-Za-z0-9._/-]{0,55}");

    private final Supplier<String> own;
    private final EntityStore store;
    private final AuditLog log;
    private final Towns towns;
    private final Clock clock;

    /** For whichever bundle asks for it. */
    @Activate
    public JpaServiceAudit(ComponentContext context, @Reference(target = "(model=cases)") EntityStore store, @Reference AuditLog log,
            @Reference Towns towns, @Reference Clock clock) {
        this(new OwnService(context.getUsingBundle()), store, log, towns, clock);
    }

    /** @param own the id of the service */
    JpaServiceAudit(Supplier<String> own, EntityStore store, AuditLog log, Towns towns, Clock clock) {
        this.own = own;
        this.store = store;
        this.log = log;
        this.towns = towns;
        this.clock = clock;
    }

    @Override
    public void write(StaffMember member, String action, String about) {
        String service = own.get();
        if (!member.covers(service)) {
            throw new NotPermittedException("not responsible for " + service);
        }
        write(service, member.townId(), member.id(), action, about);
    }

    @Override
    public void write(String townId, String action, String about) {
        write(own.get(), townId, Author.SYSTEM, action, about);
    }

    private void write(String service, String townId, String actor, String action, String about) {
        if (!ACTION.matcher(action).matches() || !ABOUT.matcher(about).matches()) {
            throw new IllegalArgumentException("an entry names an action and an id, and nothing else");
        }
        if (towns.find(townId).isEmpty()) {
            throw new IllegalArgumentException("no such town: its entries would never be sealed");
        }
        // as exactly as databases keep it, or the signature would not fit
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        store.write(townId, rows -> {
            log.ofDeed(rows, townId, actor, service, action, about, now);
            return null;
        });
    }
}

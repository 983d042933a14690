package org.rathaus.auth.internal.citizen;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.auth.internal.factor.FactorWatch;
import org.rathaus.kernel.audit.AuditTrail;
import org.rathaus.kernel.identity.AccountEvent;
import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.identity.SecondFactors.Owner;

/** Tells owners what happens to their second factor: on the page of their account, and by mail where somebody else might be at work. */
@Component
public final class FactorNews implements FactorWatch {

    private static final Map<AuditTrail.AccountEvent, WaitingMail.Kind> MAILED = Map.of(
            AuditTrail.AccountEvent.FACTOR_SET, WaitingMail.Kind.FACTOR_SET,
            AuditTrail.AccountEvent.FACTOR_REMOVED, WaitingMail.Kind.FACTOR_REMOVED,
            AuditTrail.AccountEvent.RECOVERY_USED, WaitingMail.Kind.RECOVERY_USED);

    private final CitizenStore store;
    private final Clock clock;
    private final AccountMails mails;
    private final Journal journal;

    /** With the store of the model {@code auth}. */
    @Activate
    public FactorNews(@Reference(target = "(model=auth)") EntityStore store, @Reference Clock clock, @Reference AccountMails mails,
            @Reference Journal journal) {
        this.store = new CitizenStore(store);
        this.clock = clock;
        this.mails = mails;
        this.journal = journal;
    }

    @Override
    public void happened(Owner owner, AuditTrail.AccountEvent event, Client client) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<WaitingMail.Kind> mailed = Optional.ofNullable(MAILED.get(event));
        store.change(owner.place(), rows -> rows.byId(owner.accountId()).ifPresent(citizen -> {
            rows.note(owner.accountId(), new AccountEvent(AccountEvent.Kind.valueOf(event.name()), client.device(), now));
            mailed.ifPresent(kind -> rows.add(new WaitingMail(kind, citizen.email(), null, citizen.language(), now)));
        }));
        journal.log(owner.place(), owner.accountId(), event);
        mailed.ifPresent(kind -> mails.hurry(owner.place()));
    }
}

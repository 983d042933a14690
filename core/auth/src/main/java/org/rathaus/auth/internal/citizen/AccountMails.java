package org.rathaus.auth.internal.citizen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.delivery.DeliveryException;
import org.rathaus.api.delivery.DeliveryReport;
import org.rathaus.api.delivery.Mail;
import org.rathaus.api.delivery.Mails;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.auth.internal.OneTimeSecret;
import org.rathaus.kernel.identity.AccountLinks.Purpose;
import org.rathaus.kernel.identity.CitizenAccounts;
import org.rathaus.kernel.operation.DaemonThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the mails about accounts: at once, and what did not leave then each five minutes for a day. */
@Component(service = AccountMails.class)
public final class AccountMails {

    private static final Logger LOG = LoggerFactory.getLogger(AccountMails.class);
    private static final Duration RETRY = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final Duration LINK = Duration.ofDays(1);
    private static final Duration RECOVERY_LINK = Duration.ofHours(1);

    private final CitizenStore store;
    private final Towns towns;
    private final Mails mails;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(new DaemonThreads("rathaus-account-mails"));
    private final Set<String> withoutMails = new HashSet<>();

    /** With the store of the model {@code auth}. */
    @Activate
    public AccountMails(@Reference(target = "(model=auth)") EntityStore store, @Reference Towns towns, @Reference Mails mails,
            @Reference Clock clock) {
        this.store = new CitizenStore(store);
        this.towns = towns;
        this.mails = mails;
        this.clock = clock;
        timer.scheduleWithFixedDelay(this::round, 1, RETRY.toMinutes(), TimeUnit.MINUTES);
    }

    @Deactivate
    void deactivate() {
        timer.shutdownNow();
    }

    /** A mail waits; what is missed here is done in the next round. */
    void hurry(String townId) {
        try {
            timer.execute(() -> towns.find(townId).filter(AccountMails::writes).ifPresent(town -> guarded(town, this::sendDue)));
        } catch (RejectedExecutionException e) {
            LOG.debug("the portal is being stopped", e);
        }
    }

    private static boolean writes(Town town) {
        return town.mailing().isPresent();
    }

    private void round() {
        for (Town town : towns.all()) {
            if (writes(town)) {
                withoutMails.remove(town.id());
                guarded(town, this::sendDue);
                guarded(town, this::tidy);
            } else if (withoutMails.add(town.id())) {
                LOG.info("{} offers no accounts to citizens: its town.json has no mail.from, so no address can be confirmed", town.id());
            }
        }
    }

    private static void guarded(Town town, Consumer<Town> work) {
        try {
            work.accept(town);
        } catch (RuntimeException e) {
            LOG.warn("mails about accounts of {} wait: {}", town.id(), e.toString());
        }
    }

    private void tidy(Town town) {
        Instant now = clock.instant();
        store.change(town.id(), rows -> rows.tidy(now, now.minus(Duration.ofDays(CitizenAccounts.EVENT_DAYS))));
    }

    void sendDue(Town town) {
        Instant now = clock.instant();
        List<WaitingMail> due = store.read(town.id(), rows -> rows.due(now));
        for (WaitingMail mail : due) {
            if (store.write(town.id(), rows -> rows.claim(mail, now.plus(RETRY))) && isSettled(town, mail, now)) {
                store.change(town.id(), rows -> rows.done(mail));
            }
        }
    }

    /** Whether nothing more is to be done: it has left, or it never will. */
    private boolean isSettled(Town town, WaitingMail waiting, Instant now) {
        if (waiting.askedAt().plus(PATIENCE).isBefore(now)) {
            return true;
        }
        try {
            return letter(town, waiting, now).map(it -> hasLeft(town, it)).orElse(true);
        } catch (DeliveryException e) {
            LOG.warn("mails about accounts of {} wait: {}", town.id(), e.getMessage());
            return false;
        }
    }

    private boolean hasLeft(Town town, Mail mail) {
        DeliveryReport report = mails.send(town, mail);
        report.reason(mail.key()).ifPresent(reason -> LOG.warn("a mail about an account of {} did not leave: {}", town.id(), reason));
        return report.isAcknowledged(mail.key()) || report.isRefused(mail.key());
    }

    /** What is to be said to this address, now that nobody waits for the answer; empty: nothing. */
    private Optional<Mail> letter(Town town, WaitingMail waiting, Instant now) {
        AccountLetter letter = new AccountLetter(town, mails.portal(town), waiting);
        Optional<String> owner = store.read(town.id(), rows -> rows.byEmail(waiting.email())).map(it -> it.id().toString());
        return switch (waiting.kind()) {
            case REGISTER -> Optional.of(owner.isPresent() ? letter.known()
                    : letter.link(link(town, Purpose.REGISTER, waiting, null, now.plus(LINK))));
            case RECOVER -> owner.map(id -> letter.link(link(town, Purpose.RECOVER, waiting, id, now.plus(RECOVERY_LINK))));
            case EMAIL -> Optional.of(owner.isPresent() ? letter.known()
                    : letter.link(link(town, Purpose.EMAIL, waiting, waiting.citizen(), now.plus(LINK))));
            default -> Optional.of(letter.notice());
        };
    }

    /** The secret exists from here to the mail server only. */
    private String link(Town town, Purpose purpose, WaitingMail waiting, String citizen, Instant endsAt) {
        String secret = OneTimeSecret.make();
        store.change(town.id(), rows -> rows.add(new StoredLink(purpose, waiting, citizen, secret, endsAt)));
        return secret;
    }
}

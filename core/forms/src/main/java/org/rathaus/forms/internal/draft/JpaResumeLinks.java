package org.rathaus.forms.internal.draft;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.kernel.form.Draft;
import org.rathaus.kernel.form.ResumeLink;
import org.rathaus.kernel.form.ResumeLinks;

/** Links in the database, one row each. */
@Component
public final class JpaResumeLinks implements ResumeLinks {

    private final EntityStore store;
    private final Clock clock;
    private final LinkMails mails;

    /** With the store of the model {@code forms}. */
    @Activate
    public JpaResumeLinks(@Reference(target = "(model=forms)") EntityStore store, @Reference Clock clock, @Reference LinkMails mails) {
        this.store = store;
        this.clock = clock;
        this.mails = mails;
    }

    @Override
    public ResumeLink of(Draft draft) {
        LinkSecret secret = shown(draft).orElseGet(() -> made(draft, link -> link));
        return new ResumeLink(secret.text(), secret.code());
    }

    private List<StoredLink> links(Draft draft) {
        return store.read(draft.townId(), entities -> new LinkRows(entities).of(row(draft).toString()));
    }

    private Optional<LinkSecret> shown(Draft draft) {
        return links(draft).stream().filter(link -> link.isShown() && link.isOpen()).findFirst()
                .map(link -> LinkSecret.of(draft.id(), link.number()));
    }

    private static UUID row(Draft draft) {
        return StoredDraft.idOf(draft.id());
    }

    /** A number that somebody else has just taken is theirs. */
    private LinkSecret made(Draft draft, UnaryOperator<StoredLink> finish) {
        while (true) {
            int number = links(draft).stream().findFirst().map(StoredLink::number).orElse(0) + 1;
            LinkSecret secret = LinkSecret.of(draft.id(), number);
            StoredLink link = finish.apply(new StoredLink(secret, row(draft), draft, now()));
            try {
                store.write(draft.townId(), entities -> {
                    entities.persist(link);
                    return link;
                });
                return secret;
            } catch (DuplicateKeyException e) {
                Optional<LinkSecret> other = link.isShown() ? shown(draft) : Optional.empty();
                if (other.isPresent()) {
                    return other.get();
                }
            }
        }
    }

    @Override
    public boolean mail(Draft draft, String address, Locale language) {
        List<StoredLink> before = links(draft);
        if (before.stream().filter(link -> !link.isShown()).count() >= MAILS) {
            return false;
        }
        made(draft, link -> link.mailed(address, language, LinkSecret.of(draft.id(), link.number()).text()));
        mails.hurry(draft.townId());
        return true;
    }

    @Override
    public State state(String townId, String serviceId, String secret) {
        return LinkSecret.typed(secret, "").map(it -> store.read(townId, entities -> {
            LinkRows rows = new LinkRows(entities);
            return rows.find(it.row().toString(), serviceId).map(link -> state(rows, link)).orElse(State.UNKNOWN);
        })).orElse(State.UNKNOWN);
    }

    private State state(LinkRows rows, StoredLink link) {
        return link.isOpen() && !rows.isKept(link.draft(), now()) ? State.EXPIRED : link.state();
    }

    @Override
    public Opening open(String townId, String serviceId, String secret, String code) {
        State before = state(townId, serviceId, secret);
        LinkSecret typed = LinkSecret.typed(secret, code).orElse(null);
        if (before != State.OPEN || typed == null) {
            return new Opening(Optional.empty(), before, 0);
        }
        String id = typed.row().toString();
        if (!store.write(townId, entities -> new LinkRows(entities).count(id, serviceId))) {
            return new Opening(Optional.empty(), State.LOCKED, 0);
        }
        StoredLink link = store.read(townId, entities -> new LinkRows(entities).find(id, serviceId)).orElseThrow();
        Optional<String> draftId = link.isOpen() ? typed.open(link.sealed()) : Optional.empty();
        return draftId.isPresent() ? opened(townId, id, draftId) : refused(townId, id, link.tries());
    }

    private Opening opened(String townId, String id, Optional<String> draftId) {
        store.write(townId, entities -> {
            new LinkRows(entities).forgetTries(id);
            return null;
        });
        return new Opening(draftId, State.OPEN, TRIES);
    }

    private Opening refused(String townId, String id, int tries) {
        if (tries < TRIES) {
            return new Opening(Optional.empty(), State.OPEN, TRIES - tries);
        }
        store.write(townId, entities -> {
            new LinkRows(entities).lock(id, now());
            return null;
        });
        return new Opening(Optional.empty(), State.LOCKED, 0);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

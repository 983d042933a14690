package org.rathaus.auth.internal.citizen;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.kernel.identity.AccountEvent;

/** Something that happened to an account, as its owner sees it. It goes with the account. */
@Entity(name = "CitizenEvent")
@Table(name = "AUTH_CITIZEN_EVENT")
public class StoredEvent extends TownEntity {

    private static final int LONGEST_DEVICE = 60;

    @Column(name = "CITIZEN")
    private String citizen;

    @Column(name = "KIND")
    @Enumerated(EnumType.STRING)
    private AccountEvent.Kind kind;

    @Column(name = "DEVICE")
    private String device;

    @Column(name = "HAPPENED_AT")
    private Instant at;

    /** For the storage. */
    protected StoredEvent() {
    }

    StoredEvent(String citizen, AccountEvent event) {
        super(UUID.randomUUID());
        this.citizen = citizen;
        this.kind = event.kind();
        this.device = event.device().substring(0, Math.min(event.device().length(), LONGEST_DEVICE));
        this.at = event.at();
    }

    AccountEvent event() {
        return new AccountEvent(kind, device, at);
    }
}

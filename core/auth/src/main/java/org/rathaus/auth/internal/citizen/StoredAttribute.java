package org.rathaus.auth.internal.citizen;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.rathaus.api.identity.IdentityAttribute;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.kernel.identity.CitizenAccounts.Verified;

/** What a provider said of a citizen at the last sign-in. It goes with the account. */
@Entity
@Table(name = "AUTH_ATTRIBUTE")
public class StoredAttribute extends TownEntity {

    @Column(name = "CITIZEN")
    private String citizen;

    @Column(name = "KIND")
    @Enumerated(EnumType.STRING)
    private IdentityAttribute kind;

    @Column(name = "SAID")
    private String value;

    @Column(name = "ASSURANCE")
    @Enumerated(EnumType.STRING)
    private LevelOfAssurance level;

    /** For the storage. */
    protected StoredAttribute() {
    }

    StoredAttribute(String citizen, IdentityAttribute kind, Verified said) {
        super(UUID.randomUUID());
        this.citizen = citizen;
        this.kind = kind;
        this.value = said.value();
        this.level = said.level();
    }

    IdentityAttribute kind() {
        return kind;
    }

    Verified said() {
        return new Verified(value, level);
    }
}

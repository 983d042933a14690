package org.rathaus.auth.internal;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.kernel.identity.SavedViews.View;

/** A list that a member of staff looks at again. */
@Entity
@Table(name = "AUTH_VIEW")
public class StoredView extends TownEntity {

    /** Of the one that is seen first. */
    static final int FIRST = 0;
    /** Of all others. */
    static final int BEHIND = 1;

    @Column(name = "ACCOUNT")
    private String account;

    @Column(name = "NAME")
    private String name;

    @Column(name = "ADDRESS")
    private String address;

    @Column(name = "PLACE")
    private int place;

    /** For the storage. */
    protected StoredView() {
    }

    StoredView(UUID id, String account, View view) {
        super(id);
        this.account = account;
        this.name = view.name();
        this.address = view.address();
        this.place = view.isFirst() ? FIRST : BEHIND;
    }

    View toView() {
        return new View(name, address, place == FIRST);
    }
}

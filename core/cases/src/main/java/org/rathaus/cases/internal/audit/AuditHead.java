package org.rathaus.cases.internal.audit;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** The end of a town's chain, one row a town. Who adds to the chain holds this row, so one at a time does. */
@Entity
@Table(name = "CASE_AUDIT_HEAD")
public class AuditHead extends TownEntity {

    /** The same in each town. */
    static final UUID ID = new UUID(0, 0);

    @Column(name = "SEQ")
    private long seq;
    @Column(name = "LINK")
    private String link;

    /** For the storage. */
    protected AuditHead() {
    }

    AuditHead(Link end) {
        super(ID);
        moveTo(end);
    }

    final void moveTo(Link end) {
        seq = end.seq();
        link = end.hash();
    }

    Link end() {
        return new Link(seq, link);
    }
}

package org.rathaus.cases.internal;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Channel;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.kernel.cases.AnonymousCase;

/** What is left of a case that was made anonymous. Its id is random: one made of time would lead back to the case. */
@Entity
@Table(name = "CASE_ANONYMOUS")
public class StoredAnonymousCase extends TownEntity {

    @Column(name = "SERVICE")
    private String service;
    @Column(name = "FORM_VERSION")
    private int formVersion;
    @Column(name = "CHANNEL")
    private String channel;

    /** For the storage. */
    protected StoredAnonymousCase() {
    }

    private StoredAnonymousCase(CaseFile file) {
        super(UUID.randomUUID());
        this.service = file.serviceId();
        this.formVersion = file.formVersion();
        this.channel = file.intake().channel().key();
    }

    /** Stores what may stay of the case. */
    static void leave(EntityManager rows, CaseFile file) {
        StoredAnonymousCase left = new StoredAnonymousCase(file);
        rows.persist(left);
        for (CaseEvent event : file.events()) {
            rows.persist(new StoredAnonymousStep(left.id(), event));
        }
    }

    AnonymousCase with(List<AnonymousCase.Step> steps) {
        return new AnonymousCase(service, formVersion, Channel.of(channel), steps);
    }
}

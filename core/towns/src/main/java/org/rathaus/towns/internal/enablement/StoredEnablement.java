package org.rathaus.towns.internal.enablement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.api.town.OfferPeriod;
import org.rathaus.kernel.town.Enablement;

/** What a town's administrators decided about a service last; its id follows from the service. */
@Entity
@Table(name = "TOWN_SERVICE")
public class StoredEnablement extends TownEntity {

    @Column(name = "SERVICE")
    private String service;
    /** 1 or 0; null where {@code town.json} holds again. */
    @Column(name = "OFFERED")
    private Integer offered;
    @Column(name = "OPENS_AT")
    private Instant opens;
    @Column(name = "ENDS_AT")
    private Instant ends;
    @Column(name = "ASSURANCE")
    private String assurance;
    @Column(name = "SETTINGS")
    private String settings;
    @Column(name = "REVISION")
    private int revision;
    @Column(name = "DECIDED_AT")
    private Instant decidedAt;

    /** For the storage. */
    protected StoredEnablement() {
    }

    private StoredEnablement(String service, Decision decision) {
        super(idOf(service));
        this.service = service;
        this.offered = decision.wanted().map(it -> it.isOn() ? 1 : 0).orElse(null);
        Enablement wanted = decision.wanted().orElse(Enablement.NONE);
        this.opens = wanted.period().opens().orElse(null);
        this.ends = wanted.period().ends().orElse(null);
        this.assurance = wanted.assurance().orElse(LevelOfAssurance.NONE).key();
        this.settings = SettingsJson.write(wanted.settings());
        this.revision = decision.revision();
        this.decidedAt = decision.at();
    }

    static StoredEnablement of(String service, Decision decision) {
        return new StoredEnablement(service, decision);
    }

    static UUID idOf(String service) {
        return UUID.nameUUIDFromBytes(service.getBytes(StandardCharsets.UTF_8));
    }

    String service() {
        return service;
    }

    Decision decision() {
        Optional<Enablement> wanted = Optional.ofNullable(offered).map(it -> new Enablement(it == 1,
                new OfferPeriod(Optional.ofNullable(opens), Optional.ofNullable(ends)),
                LevelOfAssurance.named(assurance).filter(level -> level != LevelOfAssurance.NONE), SettingsJson.read(settings)));
        return new Decision(wanted, revision, decidedAt);
    }
}

package org.rathaus.service.postalvote;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.service.postalvote.election.StoredElection;
import org.rathaus.service.postalvote.invitation.StoredBatch;
import org.rathaus.service.postalvote.invitation.StoredKey;
import org.rathaus.service.postalvote.ledger.LedgerBatch;
import org.rathaus.service.postalvote.ledger.StoredApplication;
import org.rathaus.service.postalvote.ledger.StoredCertificate;
import org.rathaus.service.postalvote.ledger.StoredClaim;
import org.rathaus.service.postalvote.ledger.StoredCounter;
import org.rathaus.service.postalvote.register.StoredContent;
import org.rathaus.service.postalvote.register.StoredRegister;
import org.rathaus.service.postalvote.register.StoredVoter;

/** What the service keeps besides cases. */
@Component
public final class PostalVoteModel implements PersistentModel {

    @Override
    public String name() {
        return PostalVote.ID;
    }

    @Override
    public List<Class<? extends TownEntity>> entities() {
        return List.of(StoredElection.class, StoredKey.class, StoredBatch.class, StoredRegister.class, StoredContent.class, StoredVoter.class,
                StoredApplication.class, StoredClaim.class, StoredCertificate.class, StoredCounter.class, LedgerBatch.class);
    }
}

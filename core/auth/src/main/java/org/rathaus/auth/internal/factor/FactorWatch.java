package org.rathaus.auth.internal.factor;

import org.rathaus.kernel.audit.AuditTrail.AccountEvent;
import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.identity.SecondFactors.Owner;

/** Is told what happens to the second factors of citizens, whose accounts have a log and mails of their own. */
@FunctionalInterface
public interface FactorWatch {

    /** Something has happened or is about to. */
    void happened(Owner owner, AccountEvent event, Client client);
}

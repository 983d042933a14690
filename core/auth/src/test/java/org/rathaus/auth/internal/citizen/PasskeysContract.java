package org.rathaus.auth.internal.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.identity.AccountLinks.Purpose;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.CitizenAccounts.Attempt;
import org.rathaus.kernel.identity.CitizenAccounts.Outcome;
import org.rathaus.kernel.identity.Passkeys.Site;

/** Accounts with passkeys on emulated devices. */
abstract class PasskeysContract extends CitizensContract {

    static final String ORIGIN = "https://portal.example";

    @TempDir
    Path keys;

    final Device device = new Device();
    JpaPasskeys passkeys;
    Site site;

    @BeforeEach
    void prepare() {
        passkeys = passkeys(keys);
        site = site(ours, ORIGIN);
    }

    Site site(Town town, String origin) {
        return passkeys.site(town, origin).orElseThrow();
    }

    /** Opened with a passkey, without a password. */
    CitizenAccount opened() {
        String secret = secret(Purpose.REGISTER);
        return passkeys.open(site, secret, device.create(site, passkeys.askToOpen(site, secret)), CLIENT);
    }

    /** Opened with a password, with a passkey added. */
    CitizenAccount added() {
        CitizenAccount account = account();
        passkeys.add(site, account, device.create(site, passkeys.askToAdd(site, account)), CLIENT);
        return account;
    }

    Attempt show(Device with) {
        return passkeys.signIn(site, with.signIn(site, passkeys.askToSignIn(site)), CLIENT);
    }

    void assertRefused(String answer) {
        assertEquals(Outcome.REFUSED, passkeys.signIn(site, answer, CLIENT).outcome());
    }
}

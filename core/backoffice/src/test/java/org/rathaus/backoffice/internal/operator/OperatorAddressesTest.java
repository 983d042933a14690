package org.rathaus.backoffice.internal.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.backoffice.internal.testing.Browser;
import org.rathaus.backoffice.internal.testing.MemoryAccounts;
import org.rathaus.backoffice.internal.testing.MemoryDeliveries;
import org.rathaus.backoffice.internal.testing.MemoryEnablement;
import org.rathaus.backoffice.internal.testing.MemoryPlugins;
import org.rathaus.backoffice.internal.testing.MemoryStatistics;
import org.rathaus.backoffice.internal.testing.MemoryUnfinished;
import org.rathaus.backoffice.internal.testing.OneService;

/** What each address of the operator answers: everything to operators, and the sign-in to everybody else. */
class OperatorAddressesTest {

    private static final Set<String> NAMED = new TreeSet<>(Set.of("accounts", "accounts/${id}", "towns/${town}/accounts", "towns/${town}/accounts/${id}",
            "deliveries", "remove-plugin", "services", "statistics", "account", "audit", "second-factor", "authenticator", "sign-in", "sign-out", "elsewhere/#{provider}",
            "return/#{provider}", "invitation/#{secret}", "why"));

    private final MemoryAccounts accounts = new MemoryAccounts();
    private String host = "";

    private Browser browser() {
        return new Browser(area(), null, new OneService());
    }

    private OperatorArea area() {
        return new OperatorArea(accounts.identities(), new MemoryDeliveries(), new MemoryPlugins(), new MemoryEnablement(), new MemoryUnfinished(),
                new MemoryStatistics(), null, () -> false, name -> name.equals("rathaus.operator.host") ? host : "");
    }

    @ParameterizedTest
    @CsvSource({"'', 200", "accounts, 200", "accounts/x, 404", "towns/ours/accounts, 200", "towns/ours/accounts/x, 404", "towns/none/accounts, 404",
            "deliveries, 303", "remove-plugin, 404", "why, 404", "services, 200", "statistics, 200", "account, 200", "audit, 200",
            "second-factor, 303", "authenticator, 200"})
    void answersOperatorsAndAsksAllOthersWhoTheyAre(String path, int status) {
        Browser operator = browser().as(accounts.add(StaffMember.INSTALLATION, "op", "Op"));
        operator.get(path);
        assertEquals(status, operator.status());
        Browser clerk = browser().as(accounts.add("ours", "vera", "Vera", Role.TOWN_ADMINISTRATOR));
        for (String page : new String[] {clerk.get(path), clerk.post(path, Map.of("x", "y")), browser().get(path)}) {
            assertTrue(page.contains("current-password"), page);
        }
    }

    @Test
    void noAddressIsLeftOut() {
        assertEquals(NAMED, new TreeSet<>(area().pages().keySet()));
    }

    @Test
    void answerOnTheirOwnHostOnly() {
        host = "operator.example";
        Browser elsewhere = browser();
        elsewhere.get("");
        assertEquals(404, elsewhere.status());
        host = "LOCALHOST";
        assertTrue(browser().get("").contains("current-password"));
    }
}

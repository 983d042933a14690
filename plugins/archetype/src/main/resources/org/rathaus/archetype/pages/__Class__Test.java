package __package__;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.plugincheck.TestPortal;
import org.rathaus.testkit.Page;

class __Class__Test {

    @RegisterExtension
    final TestPortal portal = new TestPortal();

    @Test
    void saysWhatItCosts() {
        Page page = portal.open("cost?months=3");
        assertTrue(page.words().contains("37,50 €"), page::words);
    }
}

package org.rathaus.service.postalvote.desk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.rathaus.web.DeskPage;

/** The pages of the election office, in the order of the work. */
public final class StaffPages {

    /** Path to page. */
    public static final Map<String, Class<? extends DeskPage>> ALL = all();

    private StaffPages() {
    }

    private static Map<String, Class<? extends DeskPage>> all() {
        Map<String, Class<? extends DeskPage>> pages = new LinkedHashMap<>();
        pages.put(OverviewPage.PATH, OverviewPage.class);
        pages.put(RegisterPage.PATH, RegisterPage.class);
        pages.put(MismatchPage.PATH, MismatchPage.class);
        pages.put(DivertedPage.PATH, DivertedPage.class);
        pages.put(CertificatesPage.PATH, CertificatesPage.class);
        pages.put(LedgerPage.PATH, LedgerPage.class);
        return Collections.unmodifiableMap(pages);
    }
}

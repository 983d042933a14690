package org.rathaus.web.internal.dispatch;

import java.util.Arrays;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.storage.StorageException;
import org.rathaus.kernel.identity.StaffAccounts;
import org.rathaus.web.area.CoreRequest;
import org.rathaus.web.area.Preview;
import org.rathaus.web.internal.plugin.PluginRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out who looks at a service before citizens have it; costs nobody else a question to the database. */
final class Previews {

    private static final Logger LOG = LoggerFactory.getLogger(Previews.class);

    private final PluginRegistry plugins;
    private final StaffAccounts accounts;

    Previews(PluginRegistry plugins, StaffAccounts accounts) {
        this.plugins = plugins;
        this.accounts = accounts;
    }

    /** Whether the browser asks for it; whether it gets it is another question. */
    boolean isWanted(HttpServletRequest request, Route route) {
        Cookie[] cookies = request.getCookies();
        return route.town() != null && cookies != null && Arrays.stream(cookies).anyMatch(it -> it.getName().equals(Preview.COOKIE))
                && plugins.find(route.segment()).isPresent();
    }

    /** Marks the request if it comes from somebody who may choose the town's services, signed in with both factors. */
    boolean isOne(Visit visit) {
        boolean isOne = isWanted(visit.request(), visit.route()) && mayChoose(visit.request());
        if (isOne) {
            CoreRequest.preview(visit.request());
        }
        return isOne;
    }

    private boolean mayChoose(HttpServletRequest request) {
        try {
            return CoreRequest.of(request).session(Audience.STAFF).filter(it -> it.level().reaches(LevelOfAssurance.SUBSTANTIAL))
                    .flatMap(it -> accounts.find(it.place(), it.accountId())).filter(it -> it.may(Permission.MANAGE_SERVICES)).isPresent();
        } catch (StorageException e) {
            LOG.debug("nobody looks ahead while the database is away", e);
            return false;
        }
    }
}

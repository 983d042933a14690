package org.rathaus.backoffice.internal.staff;

import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.identity.SavedViews;
import org.rathaus.kernel.identity.SavedViews.View;
import org.rathaus.web.PortalRequest;

/**
 * What a clerk wants with the list as it is shown: to keep it under a name, or to forget it.
 *
 * @param operation {@link #SAVE}, {@link #FORGET} or something else
 * @param name      how it is to be called
 * @param isFirst   whether it is to be seen first
 */
record ViewChange(String operation, String name, boolean isFirst) {

    static final String SAVE = "saveView";
    static final String FORGET = "forgetView";

    static ViewChange of(PortalRequest request) {
        return new ViewChange(request.parameter("op"), request.parameter("viewName").strip(), request.parameter("viewFirst").equals("yes"));
    }

    boolean isAny() {
        return operation.equals(SAVE) || operation.equals(FORGET);
    }

    /** Does it; the text key of what is wrong, or empty. */
    String apply(SavedViews views, StaffMember member, WorkListQuery query) {
        String address = query.toView().toAddress();
        if (operation.equals(FORGET)) {
            views.forget(member, address);
            return "";
        }
        if (name.isEmpty() || name.length() > SavedViews.LONGEST_NAME) {
            return "viewName";
        }
        if (!query.toView().isFiltered() || address.length() > SavedViews.LONGEST_ADDRESS) {
            return "viewAddress";
        }
        return views.save(member, new View(name, address, isFirst)) ? "" : "viewMost";
    }
}

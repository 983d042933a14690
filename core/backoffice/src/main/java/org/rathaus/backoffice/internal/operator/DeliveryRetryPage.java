package org.rathaus.backoffice.internal.operator;

import java.util.List;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.backoffice.internal.MemberPage;

/** Tries again what a town has not got rid of to a target, when it is posted to, and leads back. */
public final class DeliveryRetryPage extends MemberPage {

    private static final long serialVersionUID = 1L;

    /** Leads on at once. */
    public DeliveryRetryPage(PageParameters parameters) {
        super(parameters, Permission.OPERATE, Permission.OPERATE);
        String town = request().parameter("town");
        if (request().isPost() && request().core().towns().find(town).isPresent()) {
            OperatorArea.deliveries().retryAll(member(), town, request().parameter("target"));
        }
        throw request().seeOther(areaLink(""));
    }

    @Override
    protected List<String> titleParts() {
        return List.of();
    }
}

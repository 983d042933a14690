package org.rathaus.portal.internal.account;

import java.util.regex.Pattern;

import org.apache.wicket.request.resource.AbstractResource;
import org.apache.wicket.request.resource.IResource;
import org.apache.wicket.request.resource.ResourceReference;
import org.rathaus.web.PortalRequest;

/**
 * Where providers of identities post that somebody has signed out (OpenID Connect Back-Channel Logout 1.0, 2.8). It believes
 * nothing but their signatures, and looks at no cookie.
 */
final class LogoutTokenReference extends ResourceReference {

    static final String PATH = "logout-token";
    static final Pattern ADDRESS = Pattern.compile("/" + PATH + "/[a-z][a-z0-9-]{0,39}");

    private static final long serialVersionUID = 1L;
    private static final int BAD_REQUEST = 400;

    LogoutTokenReference() {
        super(LogoutTokenReference.class, PATH);
    }

    @Override
    public IResource getResource() {
        return new Ending();
    }

    private static final class Ending extends AbstractResource {

        private static final long serialVersionUID = 1L;

        @Override
        protected ResourceResponse newResourceResponse(Attributes attributes) {
            PortalRequest request = PortalRequest.current();
            boolean ended = request.isPost() && AccountArea.current().external().ended(request.requireTown(),
                    attributes.getParameters().get("provider").toString(""), request.parameter("logout_token"));
            ResourceResponse response = new ResourceResponse();
            response.setContentType("text/plain");
            response.disableCaching();
            if (!ended) {
                response.setError(BAD_REQUEST);
            }
            response.setWriteCallback(new WriteCallback() {
                @Override
                public void writeData(Attributes target) {
                    // the status says it all
                }
            });
            return response;
        }
    }
}

package org.rathaus.portal.internal.account;

import java.io.IOException;
import java.util.Optional;

import org.apache.wicket.request.resource.AbstractResource;
import org.apache.wicket.request.resource.ContentDisposition;
import org.apache.wicket.request.resource.IResource;
import org.apache.wicket.request.resource.ResourceReference;
import org.rathaus.api.identity.Audience;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.web.area.CoreRequest;

/** All that is kept of an account as ZIP, for its owner (GDPR, Art. 15 and 20). */
final class ExportReference extends ResourceReference {

    private static final long serialVersionUID = 1L;

    ExportReference() {
        super(ExportReference.class, "export");
    }

    @Override
    public IResource getResource() {
        return new Export();
    }

    private static final class Export extends AbstractResource {

        private static final long serialVersionUID = 1L;

        @Override
        protected ResourceResponse newResourceResponse(Attributes attributes) {
            CitizenAccount account = owner();
            ResourceResponse response = new ResourceResponse();
            response.setContentType("application/zip");
            response.setContentDisposition(ContentDisposition.ATTACHMENT);
            response.setFileName("account.zip");
            response.disableCaching();
            response.setWriteCallback(new WriteCallback() {
                @Override
                public void writeData(Attributes target) throws IOException {
                    AccountArea.current().export(account).write(target.getResponse().getOutputStream());
                }
            });
            return response;
        }

        private static CitizenAccount owner() {
            CoreRequest request = CoreRequest.current();
            Optional<CitizenAccount> account = request.session(Audience.CITIZENS)
                    .flatMap(it -> AccountArea.current().accounts().find(it.place(), it.accountId()));
            return account.orElseThrow(() -> request.seeOther(request.link("account/sign-in?to=account/data")));
        }
    }
}

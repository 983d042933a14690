package org.rathaus.portal.internal.account;

import org.apache.wicket.request.resource.AbstractResource;
import org.apache.wicket.request.resource.IResource;
import org.apache.wicket.request.resource.ResourceReference;
import org.rathaus.kernel.identity.Passkeys.Site;
import org.rathaus.web.NotFoundException;

/** What a browser is asked that signs in with a passkey. The same for everybody but for the challenge; asking leaves nothing behind. */
final class PasskeyQuestion extends ResourceReference {

    private static final long serialVersionUID = 1L;

    PasskeyQuestion() {
        super(PasskeyQuestion.class, "question");
    }

    @Override
    public IResource getResource() {
        return new Question();
    }

    private static final class Question extends AbstractResource {

        private static final long serialVersionUID = 1L;

        @Override
        protected ResourceResponse newResourceResponse(Attributes attributes) {
            Site site = AccountArea.current().site().orElseThrow(NotFoundException::new);
            ResourceResponse response = new ResourceResponse();
            response.setContentType("application/json");
            response.setTextEncoding("UTF-8");
            response.disableCaching();
            response.setWriteCallback(new WriteCallback() {
                @Override
                public void writeData(Attributes target) {
                    target.getResponse().write(AccountArea.current().passkeys().askToSignIn(site));
                }
            });
            return response;
        }
    }
}

package org.rathaus.portal.internal.status;

import java.io.IOException;

import org.apache.wicket.request.resource.AbstractResource;
import org.apache.wicket.request.resource.ContentDisposition;
import org.apache.wicket.request.resource.IResource;
import org.apache.wicket.request.resource.ResourceReference;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.portal.internal.HomeArea;
import org.rathaus.web.PortalRequest;

/** All that is kept of a case as ZIP, for whoever has the secret link (GDPR, Art. 15 and 20). */
public final class DataReference extends ResourceReference {

    private static final long serialVersionUID = 1L;

    /** To be mounted under an address with the parameter {@code secret}. */
    public DataReference() {
        super(DataReference.class, "data");
    }

    @Override
    public IResource getResource() {
        return new Data();
    }

    private static final class Data extends AbstractResource {

        private static final long serialVersionUID = 1L;

        @Override
        protected ResourceResponse newResourceResponse(Attributes attributes) {
            CaseFile file = CasePages.find(attributes.getParameters());
            PortalRequest.current().header("X-Robots-Tag", "noindex");
            ResourceResponse response = new ResourceResponse();
            response.setContentType("application/zip");
            response.setContentDisposition(ContentDisposition.ATTACHMENT);
            response.setFileName(file.reference() + ".zip");
            response.disableCaching();
            response.setWriteCallback(new WriteCallback() {
                @Override
                public void writeData(Attributes target) throws IOException {
                    HomeArea.handOut(file, target.getResponse().getOutputStream());
                }
            });
            return response;
        }
    }
}

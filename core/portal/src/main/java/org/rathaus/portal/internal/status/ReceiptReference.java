package org.rathaus.portal.internal.status;

import org.apache.wicket.request.resource.AbstractResource;
import org.apache.wicket.request.resource.ContentDisposition;
import org.apache.wicket.request.resource.IResource;
import org.apache.wicket.request.resource.ResourceReference;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.portal.internal.HomeArea;
import org.rathaus.web.PortalRequest;

/** The acknowledgement of a case as PDF, for whoever has the secret link. */
public final class ReceiptReference extends ResourceReference {

    private static final long serialVersionUID = 1L;

    /** To be mounted under an address with the parameter {@code secret}. */
    public ReceiptReference() {
        super(ReceiptReference.class, "receipt");
    }

    @Override
    public IResource getResource() {
        return new Receipt();
    }

    private static final class Receipt extends AbstractResource {

        private static final long serialVersionUID = 1L;

        @Override
        protected ResourceResponse newResourceResponse(Attributes attributes) {
            CaseFile file = CasePages.find(attributes.getParameters());
            byte[] pdf = HomeArea.receiptOf(file);
            PortalRequest.current().header("X-Robots-Tag", "noindex");
            ResourceResponse response = new ResourceResponse();
            response.setContentType("application/pdf");
            response.setContentDisposition(ContentDisposition.ATTACHMENT);
            response.setFileName(file.reference() + ".pdf");
            response.setContentLength(pdf.length);
            response.disableCaching();
            response.setWriteCallback(new WriteCallback() {
                @Override
                public void writeData(Attributes target) {
                    target.getResponse().write(pdf);
                }
            });
            return response;
        }
    }
}

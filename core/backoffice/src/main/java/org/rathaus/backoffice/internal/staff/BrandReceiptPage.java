package org.rathaus.backoffice.internal.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.apache.wicket.request.IRequestCycle;
import org.apache.wicket.request.IRequestHandler;
import org.apache.wicket.request.flow.ResetResponseException;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Answers;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Town;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.web.NotFoundException;
import org.rathaus.web.area.CoreRequest;

/** The receipt of a case that there is not, with the town's letterhead. */
public final class BrandReceiptPage extends MemberPage {

    static final String PATH = "brand/receipt";
    private static final long serialVersionUID = 1L;

    /** Sends the document at once. */
    public BrandReceiptPage(PageParameters parameters) {
        super(parameters, Permission.MANAGE_ACCOUNTS, Permission.MANAGE_ACCOUNTS);
        OfferedService service = service(request()).orElseThrow(NotFoundException::new);
        Town town = request().requireTown();
        byte[] document = StaffArea.keeping().receipts().pdf(town, example(town, service), language());
        throw new Document(new File(town.referencePrefix() + "-0000-0000.pdf", document));
    }

    /** Ends the request with a document instead of a page. */
    private static final class Document extends ResetResponseException {

        private static final long serialVersionUID = 1L;

        Document(File file) {
            super(file);
        }
    }

    private record File(String name, byte[] content) implements IRequestHandler {

        @Override
        public void respond(IRequestCycle cycle) {
            WebResponse response = (WebResponse) cycle.getResponse();
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            response.setContentType("application/pdf");
            response.setContentLength(content.length);
            response.write(content);
        }
    }

    /** What the example is about: a service of the town; empty if it has none. */
    static Optional<OfferedService> service(CoreRequest request) {
        return request.core().catalog().offeredIn(request.requireTown()).stream().findFirst();
    }

    private CaseFile example(Town town, OfferedService service) {
        Instant now = request().now();
        CaseEvent received = new CaseEvent(1, service.service().lifecycle().initial(), "", "citizen", now);
        int version = service.service().form(service.in(town, now)).version();
        return new CaseFile(new UUID(0, 0), town.id(), service.id(), town.referencePrefix() + "-0000-0000", "", version, Answers.none(), language(),
                now, List.of(received));
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString("staffArea"));
    }
}

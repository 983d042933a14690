package org.rathaus.backoffice.internal.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FileType;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Town;
import org.rathaus.backoffice.internal.MemberPage;

/** A document about a case that there is not, as the town's citizens get it. */
abstract class BrandDocumentPage extends MemberPage {

    private static final long serialVersionUID = 1L;

    /** Sends the document at once. */
    BrandDocumentPage(PageParameters parameters) {
        super(parameters, Permission.MANAGE_ACCOUNTS, Permission.MANAGE_ACCOUNTS);
        Town town = request().requireTown();
        CaseFile file = example(town);
        byte[] document = document(town, file);
        throw new StreamedFile(file.reference() + ".pdf", FileType.PDF.mediaType(), out -> out.write(document));
    }

    /** As PDF. */
    abstract byte[] document(Town town, CaseFile file);

    /** About a service of the town; while it has none, about one that is made up as well. */
    private CaseFile example(Town town) {
        Instant now = request().now();
        Optional<OfferedService> service = request().core().catalog().offeredIn(town).stream().findFirst();
        String status = service.map(it -> it.service().lifecycle().initial()).orElseGet(() -> getString("example.status"));
        int version = service.map(it -> it.service().form(it.in(town, now)).version()).orElse(1);
        return new CaseFile(new UUID(0, 0), town.id(), service.map(OfferedService::id).orElseGet(() -> getString("example.service")),
                town.referencePrefix() + "-0000-0000", "", version, Answers.none(), language(), now, List.of(new CaseEvent(1, status, "", "citizen", now)));
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString("staffArea"));
    }
}

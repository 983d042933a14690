package org.rathaus.portal.internal.status;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.Disposal;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.kernel.cases.Deletion;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.web.Element;
import org.rathaus.web.PortalRequest;
import org.rathaus.web.area.AreaPage;

/** The case was deleted: says when, why and by which law (410). */
public final class DeletedCasePage extends AreaPage {

    private static final long serialVersionUID = 1L;

    private final transient Deletion deletion;

    /** In place of the status page. */
    public DeletedCasePage(Deletion deletion) {
        super(new PageParameters());
        this.deletion = deletion;
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString("title"));
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        ServiceTerms terms = ServiceTerms.at(deletion.at(), request().core().catalog(), request().requireTown(),
                deletion.serviceId(), language());
        String day = DateQuestion.write(PortalRequest.local(deletion.at()).toLocalDate(), language());
        add(new Label("service", terms.title()));
        add(new Label("text", getString("text." + deletion.cause().name().toLowerCase(Locale.ROOT)).replace("{0}", day)));
        add(new Element("anonymous").when(deletion.disposal() == Disposal.ANONYMISE));
        add(new Label("law", getString("law").replace("{0}", deletion.law())));
        add(new ExternalLink("home", request().link("")));
    }

    @Override
    protected void setHeaders(WebResponse response) {
        super.setHeaders(response);
        response.setHeader("X-Robots-Tag", "noindex");
        response.setStatus(HttpServletResponse.SC_GONE);
    }

    @Override
    public boolean isErrorPage() {
        return true;
    }
}

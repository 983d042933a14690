package org.rathaus.web.area;

import org.apache.wicket.IPageFactory;
import org.apache.wicket.RuntimeConfigurationType;
import org.apache.wicket.Session;
import org.apache.wicket.csp.CSPDirective;
import org.apache.wicket.protocol.http.WebApplication;
import org.apache.wicket.protocol.http.WebSession;
import org.apache.wicket.request.Request;
import org.apache.wicket.request.Response;
import org.apache.wicket.settings.RequestCycleSettings.RenderStrategy;
import org.rathaus.web.internal.page.Failures;
import org.rathaus.web.internal.page.PageTexts;
import org.rathaus.web.internal.page.StrictPackageResourceGuard;

/** The settings that all our Wicket applications share. */
public abstract class PortalApplication extends WebApplication {

    @Override
    public final RuntimeConfigurationType getConfigurationType() {
        return RuntimeConfigurationType.DEPLOYMENT;
    }

    @Override
    protected void init() {
        super.init();
        setRootRequestMapper(new MountedPagesOnly(this));
        setRequestCycleProvider(RootedRequestCycle::new);
        getMarkupSettings().setDefaultMarkupEncoding("UTF-8");
        getMarkupSettings().setStripComments(true);
        getRequestCycleSettings().setRenderStrategy(RenderStrategy.ONE_PASS_RENDER);
        getStoreSettings().setAsynchronous(false);
        getResourceSettings().setPackageResourceGuard(new StrictPackageResourceGuard());
        getResourceSettings().getStringResourceLoaders().add(0, new PageTexts());
        // a missing text is a defect that tests find; a citizen sees the rest of the page
        getResourceSettings().setThrowExceptionOnMissingResource(false);
        getCspSettings().blocking().strict()
                .add(CSPDirective.IMG_SRC, "data:")
                .add(CSPDirective.FORM_ACTION, "'self'")
                .add(CSPDirective.FRAME_ANCESTORS, "'none'");
        getRequestCycleListeners().add(new Failures());
    }

    @Override
    protected final IPageFactory newPageFactory() {
        return new PageMaker();
    }

    /** Speaks the language of the request; binds nothing. */
    @Override
    public final Session newSession(Request request, Response response) {
        WebSession session = new WebSession(request);
        CoreRequest visit = CoreRequest.of(request);
        if (visit != null) {
            session.setLocale(visit.language());
        }
        return session;
    }
}

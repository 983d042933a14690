package org.rathaus.web.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.rathaus.api.service.Category;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.web.Html;
import org.rathaus.web.area.CoreRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What else a town offers to somebody who came for a service that it does not, or not now: of the same subject, if there is any. */
public final class LikeServices {

    private static final Logger LOG = LoggerFactory.getLogger(LikeServices.class);
    private static final int MOST = 5;

    private final CoreRequest request;
    private final Town town;
    private final List<Link> links = new ArrayList<>();

    private record Link(String address, String title) {
    }

    /** @param id of the service that somebody came for */
    public LikeServices(CoreRequest request, Town town, String id) {
        this.request = request;
        this.town = town;
        ServiceCatalog catalog = request.core().catalog();
        Optional<Category> subject = catalog.find(id).map(it -> it.descriptor().category());
        List<OfferedService> others = catalog.offeredIn(town).stream().filter(it -> !it.id().equals(id)).toList();
        // of what is gone nobody knows the subject
        List<OfferedService> like = others.stream().filter(it -> subject.filter(it.descriptor().category()::equals).isPresent()).toList();
        (like.isEmpty() ? others : like).stream().limit(MOST).forEach(this::add);
    }

    /** One that fails is left out. */
    private void add(OfferedService service) {
        try {
            String title = service.text(service.in(town, request.now()), request.language(), "service.title");
            links.add(new Link(request.link(service.id()), title));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} is not named instead of another service: {}", service.id(), e.getClass().getName());
        }
    }

    /** Whether there is nothing else. */
    public boolean isEmpty() {
        return links.isEmpty();
    }

    /** As items of a list. */
    public void write(Html html) {
        links.forEach(it -> html.open("li").open("a", "kern-link kern-link--no-visited-state").with("href", it.address()).text(it.title())
                .close("a").close("li"));
    }
}

package org.rathaus.portal.internal.sitemap;

import java.util.List;
import java.util.stream.Stream;

import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;
import org.rathaus.portal.internal.home.HomeContent;
import org.rathaus.web.area.CoreRequest;

/**
 * The pages of a town that everybody may read, in groups.
 *
 * @param services  each with its address and title
 * @param occasions the same
 * @param others    by the last part of their address, whose names are texts
 */
record SitePages(List<HomeContent.Link> services, List<HomeContent.Link> occasions, List<String> others) {

    private static final List<String> IF_WRITTEN = List.of("legal/easy-language", "legal/sign-language");

    static SitePages of(CoreRequest request) {
        Town town = request.requireTown();
        HomeContent content = HomeContent.of(request);
        Stream<String> written = IF_WRITTEN.stream().filter(it -> town.text(it.replace('/', '.'), Texts.EASY_GERMAN).isPresent());
        List<String> others = Stream.concat(Stream.of("legal/imprint", "legal/privacy", "legal/accessibility", "feedback"), written).toList();
        return new SitePages(content.serviceLinks(), content.occasionLinks(), others);
    }

    /** Below the town, its home first. */
    Stream<String> paths() {
        return Stream.of(Stream.of(""), services.stream().map(HomeContent.Link::path), occasions.stream().map(HomeContent.Link::path),
                others.stream(), Stream.of("sitemap")).flatMap(it -> it);
    }
}

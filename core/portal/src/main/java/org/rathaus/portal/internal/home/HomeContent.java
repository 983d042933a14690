package org.rathaus.portal.internal.home;

import java.util.List;

import org.rathaus.api.town.Town;
import org.rathaus.web.area.CoreRequest;

/**
 * What there is to find in a town, in the language of the page.
 *
 * @param cards     its services
 * @param occasions in life
 */
public record HomeContent(List<Card> cards, List<Occasion> occasions) {

    /**
     * A page of the town.
     *
     * @param path  below the town
     * @param title what it is called
     */
    public record Link(String path, String title) {
    }

    /** Of the town of the request. */
    public static HomeContent of(CoreRequest request) {
        Town town = request.requireTown();
        List<Card> cards = new Cards(town, request.now(), request.language()).of(request.core().catalog());
        return new HomeContent(cards, new Occasions(town, request.language(), cards).all());
    }

    /** The pages of its services. */
    public List<Link> serviceLinks() {
        return cards.stream().map(it -> new Link(it.id(), it.title())).toList();
    }

    /** The pages of its occasions. */
    public List<Link> occasionLinks() {
        return occasions.stream().map(it -> new Link(SituationPage.PATH + it.id(), it.name())).toList();
    }
}

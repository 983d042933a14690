package org.rathaus.service.ideacontest;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.api.storage.TownEntity;

/** What the contest keeps. */
@Component
public final class IdeaContestModel implements PersistentModel {

    @Override
    public String name() {
        return IdeaContest.ID;
    }

    @Override
    public List<Class<? extends TownEntity>> entities() {
        return List.of(Contest.class, ContestEntry.class, Claim.class, Contact.class, Idea.class, Support.class, Card.class, Keying.class,
                Draw.class, Winner.class);
    }
}

package org.rathaus.kernel.testing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.kernel.identity.Session;
import org.rathaus.kernel.identity.Sessions;

/** Sessions in memory; none ends by itself. */
public final class MemorySessions implements Sessions {

    private final Map<String, Session> byToken = new LinkedHashMap<>();

    @Override
    public String open(String place, Audience audience, String accountId, LevelOfAssurance level, String device) {
        String token = UUID.randomUUID().toString();
        byToken.put(token, new Session(UUID.randomUUID().toString(), place, audience, accountId, level, device, Instant.EPOCH, Instant.EPOCH));
        return token;
    }

    @Override
    public Optional<Session> find(String place, Audience audience, String token) {
        return Optional.ofNullable(byToken.get(token)).filter(it -> it.place().equals(place) && it.audience() == audience);
    }

    @Override
    public List<Session> list(String place, Audience audience, String accountId) {
        return byToken.values().stream().filter(it -> belongs(it, place, audience, accountId)).toList();
    }

    @Override
    public void end(String place, Audience audience, String accountId, String sessionId) {
        byToken.values().removeIf(it -> belongs(it, place, audience, accountId) && it.id().equals(sessionId));
    }

    @Override
    public void endAll(String place, Audience audience, String accountId, String except) {
        byToken.values().removeIf(it -> belongs(it, place, audience, accountId) && !it.id().equals(except));
    }

    private static boolean belongs(Session session, String place, Audience audience, String accountId) {
        return session.place().equals(place) && session.audience() == audience && session.accountId().equals(accountId);
    }
}

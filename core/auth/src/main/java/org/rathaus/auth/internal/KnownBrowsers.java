package org.rathaus.auth.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.identity.Audience;
import org.rathaus.kernel.identity.CitizenAccounts;
import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.identity.SecondFactors.Owner;

/**
 * Recognises browsers with which somebody has signed in to an account before, by what they bring along: the account's id and the
 * time, sealed (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"). Nothing is stored, so a restart forgets none.
 */
@Component(service = KnownBrowsers.class)
public final class KnownBrowsers {

    private static final String FILE = "known-browsers";
    private static final Duration LASTS = Duration.ofDays(CitizenAccounts.RECOGNITION_DAYS);

    private final Seal seal;
    private final Clock clock;

    @Activate
    public KnownBrowsers(@Reference Clock clock, BundleContext context) {
        this(clock, Path.of(context.getProperty("rathaus.data")).resolve("keys"));
    }

    /** With the key in this folder. */
    KnownBrowsers(Clock clock, Path folder) {
        this.clock = clock;
        this.seal = Seal.in(folder, FILE);
    }

    /** What the browser of whoever has signed in brings along next time. */
    public String recognition(Owner owner) {
        String content = owner.accountId() + " " + clock.instant().getEpochSecond();
        return seal.seal(purpose(owner.place(), owner.audience()), content.getBytes(StandardCharsets.UTF_8));
    }

    /** The id of the account that somebody has signed in to with this browser. */
    public Optional<String> account(String place, Audience audience, Client client) {
        if (client.recognition().isEmpty()) {
            return Optional.empty();
        }
        try {
            String[] content = new String(seal.open(purpose(place, audience), client.recognition()), StandardCharsets.UTF_8).split(" ");
            Instant end = Instant.ofEpochSecond(Long.parseLong(content[1])).plus(LASTS);
            return Optional.of(content[0]).filter(it -> clock.instant().isBefore(end));
        } catch (IllegalArgumentException | IllegalStateException e) {
            // anybody can send anything
            return Optional.empty();
        }
    }

    private static String purpose(String place, Audience audience) {
        return place + "/" + audience;
    }
}

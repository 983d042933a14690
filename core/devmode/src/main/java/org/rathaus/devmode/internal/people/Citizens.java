package org.rathaus.devmode.internal.people;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.town.Town;
import org.rathaus.devmode.internal.Settings;
import org.rathaus.devmode.internal.mail.CaughtMail;
import org.rathaus.devmode.internal.mail.Mailbox;
import org.rathaus.kernel.identity.AccountLinks;
import org.rathaus.kernel.identity.Client;

/** Opens accounts of citizens, in the same way as they do: by the link in the mail. */
@Component(service = Citizens.class)
public final class Citizens {

    private static final Client NOBODY = new Client("127.0.0.1", "");
    private static final Pattern LINK = Pattern.compile("/account/link/([A-Za-z0-9_-]{22})");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 50;
    private static final String OPENED = "opened";

    private final AccountLinks links;
    private final Mailbox mailbox;
    private final Keys keys;

    @Activate
    public Citizens(@Reference AccountLinks links, @Reference Mailbox mailbox, BundleContext context) {
        this.links = links;
        this.mailbox = mailbox;
        keys = new Keys(Settings.of(context).data().resolve("sample-citizens.properties"));
    }

    /** Somebody with an account in the town; empty if the mail with the link does not come. */
    Optional<Person> citizen(Town town) throws InterruptedException {
        String email = "erika@" + town.id() + ".example";
        String owner = town.id() + "." + email;
        if (!keys.get(owner).equals(OPENED)) {
            links.ask(town.id(), AccountLinks.Purpose.REGISTER, email, Locale.GERMAN, NOBODY);
            Optional<String> secret = secret(email);
            if (secret.isEmpty()) {
                return Optional.empty();
            }
            links.setPassword(town.id(), secret.get(), People.PASSWORD, NOBODY);
            keys.put(owner, OPENED);
        }
        return Optional.of(new Person(Person.Kind.CITIZEN, "/" + town.id() + "/account/sign-in", email, ""));
    }

    private Optional<String> secret(String email) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<String> secret = mailbox.mails().stream().filter(it -> it.recipient().equals(email)).map(CaughtMail::text)
                    .flatMap(it -> LINK.matcher(it).results().map((MatchResult link) -> link.group(1))).findFirst();
            if (secret.isPresent()) {
                return secret;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return Optional.empty();
    }
}

package org.rathaus.plugincheck;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.Profile;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.identity.AccountLinks;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.CitizenAccounts;
import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.identity.Sessions;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.Visitor;

/**
 * Somebody with an account in a town who is signed in there. Forms begin with what the account knows of them.
 *
 * @param visitor with the browser
 * @param account whose it is
 * @param town    where it is
 */
public record Citizen(Visitor visitor, CitizenAccount account, Town town) {

    private static final String PASSWORD = "vier gelbe Leuchttürme";
    private static final Pattern OPENING = Pattern.compile("/account/link/([A-Za-z0-9_-]{22})");

    /** Somebody new, who has opened an account by the link in a mail and said this of themselves. */
    static Citizen join(RunningPortal portal, Town town, Profile profile) {
        // a network may ask for a hundred mails an hour: each town is one here
        Client client = new Client(town.id(), "");
        String email = UUID.randomUUID() + "@citizens.example";
        AccountLinks links = portal.service(AccountLinks.class);
        links.ask(town.id(), AccountLinks.Purpose.REGISTER, email, Locale.GERMAN, client);
        Patience.until("the mail comes that opens an account", () -> opening(portal, town, email).isPresent());
        CitizenAccount account = links.setPassword(town.id(), opening(portal, town, email).orElseThrow(), PASSWORD, client);
        portal.service(CitizenAccounts.class).keep(account, profile);
        String token = portal.service(Sessions.class).open(town.id(), Audience.CITIZENS, account.id(), LevelOfAssurance.LOW, "");
        return new Citizen(portal.visitor().carrying("citizens-" + town.id(), token), account, town);
    }

    private static Optional<String> opening(RunningPortal portal, Town town, String email) {
        return portal.letters().from(TestTowns.sender(town.id())).stream().filter(it -> it.recipients().contains(email))
                .map(it -> OPENING.matcher(it.text())).filter(Matcher::find).map(it -> it.group(1)).findFirst();
    }

    /** Whether it is about nothing but the opening of an account. */
    static boolean isOpening(Mail mail) {
        return OPENING.matcher(mail.text()).find();
    }

    /** Opens a page of the service, or one of the town's if the path begins with a slash, to fill in its form. */
    public FormWalk visit(String path) {
        return visitor.visit(TestPortal.address(town, "", path));
    }

    /** Opens it and reads it. */
    public Page open(String path) {
        return visitor.open(TestPortal.address(town, "", path));
    }

    /** The status page of an application of theirs. */
    public Page open(ReceivedCase received) {
        return open(status(received));
    }

    /** The references of all applications that the account lists, the newest first. */
    public List<String> applications() {
        return open("/account").html().select("section[aria-labelledby=casesTitle] tbody td:nth-child(2)").eachText();
    }

    /**
     * Withdraws an application of theirs on its page.
     *
     * @throws AssertionError if that cannot be
     */
    public Page withdraw(ReceivedCase received) {
        Page question = open(status(received) + "/withdraw");
        boolean isAsked = !question.html().select("main form[method=post]").isEmpty();
        Page page = isAsked ? visitor.visit(question).submit().page() : question;
        if (!page.path().endsWith("?withdrawn=1")) {
            throw new AssertionError("the application is not withdrawn: " + page);
        }
        return page;
    }

    private static String status(ReceivedCase received) {
        return "/status/" + received.file().id();
    }
}

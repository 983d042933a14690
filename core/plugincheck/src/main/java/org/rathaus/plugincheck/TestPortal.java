package org.rathaus.plugincheck;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.Profile;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Upkeep;
import org.rathaus.api.town.Town;
import org.rathaus.cases.internal.Dispatcher;
import org.rathaus.kernel.service.PluginGuard;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.Visitor;

/**
 * The plugin that the build has just compiled, in a real portal within the process of the test: its pages over HTTP, forms, cases, storage
 * and mail are those that citizens get. All tests of a process share the portal; each has a town of its own, which offers the service.
 *
 * <pre>{@code
 * @RegisterExtension
 * final TestPortal portal = new TestPortal();
 *
 * @Test
 * void tellsTheCitizenThatItIsGranted() {
 *     portal.at("2027-03-01T12:00").visit("apply").answer("email", "e@example.org").submit().submit();
 *     portal.onlyCase().hasStatus("received");
 *     portal.as(Role.CLERK).decide(portal.onlyCase(), "granted", "");
 *     portal.mail().says("bewilligt");
 * }
 * }</pre>
 */
public final class TestPortal implements BeforeEachCallback, AfterEachCallback {

    private static final Duration UPKEEP = Duration.ofMinutes(1);

    private final Map<String, Object> settings = Given.settings();
    private Town town;
    private Visitor citizen;
    private int mailsRead;

    /** What the town sets for the service, besides what {@code verify-settings.json} of the test's resources says. */
    public TestPortal setting(String key, Object value) {
        settings.put(key, value);
        return this;
    }

    /** Nothing of an earlier test is left; the portal and the town begin when the test asks for them. */
    @Override
    public void beforeEach(ExtensionContext test) {
        town = null;
        citizen = null;
        mailsRead = 0;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (citizen != null) {
            citizen.close();
        }
        if (town != null) {
            portal().clock().reset();
        }
    }

    private static RunningPortal portal() {
        return RunningPortal.shared();
    }

    /** The town of this test, which offers the service. */
    public Town town() {
        if (town == null) {
            town = portal().towns().make(offered(settings));
        }
        return town;
    }

    /** Every service of the plugin, with the same settings. */
    static Map<String, Map<String, Object>> offered(Map<String, Object> settings) {
        Map<String, Map<String, Object>> offered = new HashMap<>();
        RunningPortal.services().forEach(it -> offered.put(it.id(), settings));
        return offered;
    }

    /** The citizen's browser. */
    public Visitor citizen() {
        if (citizen == null) {
            citizen = portal().visitor();
        }
        return citizen;
    }

    /** It is this moment in Germany, such as {@code 2027-03-01T12:00}, and time goes on from there. */
    public TestPortal at(String moment) {
        return at(LocalDateTime.parse(moment).atZone(Offer.LEGAL_ZONE).toInstant());
    }

    /** It is this moment, and time goes on from there. */
    public TestPortal at(Instant moment) {
        town();
        portal().clock().set(moment);
        return this;
    }

    /** The service looks after the town now, as it does by itself in its rounds; what it throws is thrown on. */
    public TestPortal upkeep() {
        Upkeep service = service(Upkeep.class);
        Offer offer = offer(service.getClass().getAnnotation(ServiceDescriptor.class).id());
        portal().service(PluginGuard.class).guarded(Upkeep.class, service, portal().plugin().getBundleId(), UPKEEP).lookAfter(offer);
        return this;
    }

    /** The citizen opens a page of the service, such as {@code apply}, to fill in its form. */
    public FormWalk visit(String path) {
        return citizen().visit(address(path));
    }

    /** The citizen opens a page of the service and reads it. */
    public Page open(String path) {
        return citizen().open(address(path));
    }

    /** Where a page is: below the service or, if the path begins with a slash, below the town. */
    public String address(String path) {
        return address(town(), "", path);
    }

    static String address(Town town, String before, String path) {
        if (path.startsWith("/")) {
            return "/" + town.id() + path;
        }
        String service = "/" + town.id() + "/" + before + RunningPortal.services().get(0).id();
        return path.isEmpty() ? service : service + "/" + path;
    }

    /** Somebody with a browser of their own, who has not been here yet. */
    public Visitor visitor() {
        return portal().visitor();
    }

    /** A member of the town's staff with this role, signed in; for these services only, or for all. */
    public Member as(Role role, String... services) {
        return Member.hire(portal(), town(), role, services);
    }

    /** A citizen with an account in the town who has said this of themselves there, signed in; {@link Profile#EMPTY} says nothing. */
    public Citizen as(Profile profile) {
        return Citizen.join(portal(), town(), profile);
    }

    /** The one case of the town. */
    public ReceivedCase onlyCase() {
        List<CaseFile> cases = cases();
        if (cases.size() != 1) {
            throw new AssertionError("there are " + cases.size() + " cases, not one: " + cases.stream().map(CaseFile::reference).toList());
        }
        return new ReceivedCase(cases.get(0));
    }

    /** All cases of the town, the newest first. */
    public List<CaseFile> cases() {
        CaseDesk desk = portal().service(CaseDesk.class);
        StaffMember reader = new StaffMember(UUID.randomUUID().toString(), town().id(), "test", "Test", Role.CLERK);
        return desk.list(reader, new CaseDesk.Query("", "", "", 200)).rows().stream().map(it -> desk.open(reader, it.id()).orElseThrow()).toList();
    }

    /** The next mail that the town sends; waits for it. */
    public Mail mail() {
        Patience.until("another mail comes", () -> {
            portal().service(Dispatcher.class).look();
            return mails().size() > mailsRead;
        });
        return mails().get(mailsRead++);
    }

    /** All mails that the town has sent up to now but those that open accounts, the oldest first. */
    public List<Mail> mails() {
        return portal().letters().from(TestTowns.sender(town().id())).stream().filter(it -> !Citizen.isOpening(it)).toList();
    }

    /** What the town offers at this moment. */
    public Offer offer() {
        return offer(RunningPortal.services().get(0).id());
    }

    private Offer offer(String service) {
        return new Offer(town(), town().settings(service), portal().clock().instant());
    }

    /** A service that the plugin or the portal provides, such as the class of the plugin's {@code PublicService}. */
    public <T> T service(Class<T> type) {
        return Stream.concat(portal().services(type).stream(), portal().services(PublicService.class).stream().filter(type::isInstance).map(type::cast))
                .findFirst().orElseThrow(() -> new AssertionError("nobody provides " + type.getName()));
    }
}

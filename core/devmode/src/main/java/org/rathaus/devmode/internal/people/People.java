package org.rathaus.devmode.internal.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.identity.Role;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.devmode.internal.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sample people of a portal in developer mode, all with the same password. Whoever starts it is told before all else: the first operator is then
 * there already.
 */
@Component(service = {People.class, Supplier.class}, immediate = true, property = "rathaus.announcement:Integer=5")
public final class People implements Supplier<List<String>> {

    /** Of everybody. */
    public static final String PASSWORD = "neun blaue Kraniche";

    private static final Logger LOG = LoggerFactory.getLogger(People.class);
    private static final int MOST_TOWNS = 5;
    private static final long PATIENCE_MILLIS = 30_000;

    private final Staff staff;
    private final Citizens citizens;
    private final Towns towns;
    private final Clock clock;
    private final String address;
    private final List<Person> people = new CopyOnWriteArrayList<>();
    private final Thread making = new Thread(this::make, "rathaus-dev-people");

    /** Begins to make who is not there yet. */
    @Activate
    public People(@Reference Staff staff, @Reference Citizens citizens, @Reference Towns towns, @Reference Clock clock, BundleContext context) {
        this.staff = staff;
        this.citizens = citizens;
        this.towns = towns;
        this.clock = clock;
        address = Settings.of(context).address();
        making.setDaemon(true);
        making.start();
    }

    @Deactivate
    void deactivate() {
        making.interrupt();
    }

    private void make() {
        try {
            people.add(staff.operator("admin", "Ada Admin"));
            for (Town town : towns.all().stream().limit(MOST_TOWNS).toList()) {
                people.add(staff.of(town.id(), "verwaltung", "Vera Verwaltung", Role.TOWN_ADMINISTRATOR));
                people.add(staff.of(town.id(), "amt", "Anton Amt", Role.CLERK));
                citizens.citizen(town).ifPresent(people::add);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("not all sample people are there", e);
        }
    }

    /** Who is there by now. */
    public List<Person> all() {
        return List.copyOf(people);
    }

    /** The code that a person's second factor shows now; empty if there is none. */
    public String code(Person person) {
        return person.key().isEmpty() ? "" : Code.of(person.key(), clock.instant());
    }

    @Override
    public List<String> get() {
        try {
            making.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<String> lines = new ArrayList<>();
        lines.add("Developer mode: " + address + "/dev shows builds, mails, and the codes of second factors");
        lines.add("Sign in with the password \"" + PASSWORD + "\" as");
        people.forEach(it -> lines.add("  " + it.login() + "  " + address + it.address() + (it.key().isEmpty() ? "" : "  (with a code)")));
        return lines;
    }
}

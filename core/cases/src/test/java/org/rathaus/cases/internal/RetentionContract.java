package org.rathaus.cases.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Disposal;
import org.rathaus.api.cases.Expiry;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.PersonalData;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;
import org.rathaus.api.testing.KnownTowns;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.ServiceCatalog;

/** Two towns with a service whose cases are kept for a year, and another bundle that keeps something of them. */
abstract class RetentionContract extends CasesContract {

    /** Kept for a year, when rejected for a month, or as long as a law says. */
    @ServiceDescriptor(id = SERVICE, category = Category.TAXES, retention = "P1Y", retentionAtLeast = "P2M",
            retentionLaw = "KAG § 12")
    static final class DogTax implements PublicService {

        @Override
        public FormDefinition form() {
            return FormDefinition.of(1, Step.of("owner", Question.text("a")));
        }

        @Override
        public Lifecycle lifecycle() {
            return Lifecycle.simple().keep("rejected", Period.ofMonths(1)).dispose("done", Disposal.ANONYMISE);
        }

        @Override
        public Optional<Expiry> expiry(CaseFile file, Offer offer) {
            return Optional.of(file.subject()).filter(subject -> subject.startsWith("until "))
                    .map(subject -> new Expiry(Instant.parse(subject.substring(6)), "law"));
        }
    }

    /** A bundle with data of its own. */
    static final class Beside implements PersonalData {

        final List<UUID> erased = new ArrayList<>();
        final List<Kept> kept = new ArrayList<>();
        final List<UUID> madeAnonymous = new ArrayList<>();
        RuntimeException failure;

        @Override
        public void export(CaseFile file, Collector collector) throws IOException {
            collector.add("../photo.jpg", new ByteArrayInputStream("photo".getBytes(StandardCharsets.UTF_8)));
            collector.add("case.json", new ByteArrayInputStream(new byte[0]));
        }

        @Override
        public List<Kept> find(String townId, Person person) {
            if (failure != null) {
                throw failure;
            }
            return kept.stream().filter(it -> person.fits(it.subject(), "")).toList();
        }

        @Override
        public void export(String townId, Kept one, Collector collector) throws IOException {
            if (kept.contains(one)) {
                collector.add("finder.txt", new ByteArrayInputStream(one.subject().getBytes(StandardCharsets.UTF_8)));
            }
        }

        @Override
        public void erase(String townId, Kept one) {
            kept.remove(one);
        }

        @Override
        public void erase(String townId, String serviceId, UUID caseId) {
            if (failure != null) {
                throw failure;
            }
            erased.add(caseId);
        }

        @Override
        public void anonymise(String townId, String serviceId, UUID caseId) {
            if (failure != null) {
                throw failure;
            }
            madeAnonymous.add(caseId);
        }
    }

    /** One service, while it runs. */
    static final class Catalog implements ServiceCatalog {

        boolean running = true;

        @Override
        public List<OfferedService> offeredIn(Town town) {
            return find(SERVICE).stream().toList();
        }

        @Override
        public Optional<OfferedService> find(String serviceId) {
            return Optional.of(new OfferedService(DogTax.class.getAnnotation(ServiceDescriptor.class), new DogTax(),
                    Texts.of(DogTax.class))).filter(it -> running && it.id().equals(serviceId));
        }

        @Override
        public List<PluginState> plugins() {
            return List.of();
        }
    }

    final Catalog catalog = new Catalog();
    final Beside beside = new Beside();
    final DataKeepers keepers = new DataKeepers(new NoPlugins());
    final JpaRetention retention = retention(NOW);

    RetentionContract() {
        keepers.addKeeper(beside, NoPlugins.PROPERTIES);
    }

    Destruction destruction(Instant now) {
        return new Destruction(store, keepers, catalog, auditLog(), Clock.fixed(now, ZoneOffset.UTC));
    }

    final JpaRetention retention(Instant now) {
        return new JpaRetention(store, destruction(now), catalog, auditLog(), Clock.fixed(now, ZoneOffset.UTC));
    }

    RetentionRun run(Instant now, Town... towns) {
        return new RetentionRun(store, new KnownTowns(List.of(towns)), catalog, destruction(now),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Looks at the town at noon of another day than any other test. */
    void sweep(Instant now) {
        new RetentionSweep(store, catalog, destruction(now)).town(town, now);
    }

    /** A day in some far year, on which no other test runs. */
    static Instant someDay() {
        return NOW.plusSeconds(ThreadLocalRandom.current().nextLong(1_000, 1_000_000) * 24 * 3_600);
    }

    boolean exists(CaseFile file) {
        return cases.byKey(town, SERVICE, "key of " + file.subject()).isPresent();
    }

    CaseFile receiveAs(String subject) {
        return cases.receive(town, submission("key of " + subject), "received", subject);
    }

    static Instant in(Period time) {
        return NOW.atZone(Offer.LEGAL_ZONE).plus(time).toInstant();
    }
}

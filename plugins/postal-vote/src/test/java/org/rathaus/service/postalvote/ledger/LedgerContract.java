package org.rathaus.service.postalvote.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Channel;
import org.rathaus.api.form.Answers;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.plugincheck.TestStore;
import org.rathaus.service.postalvote.PostalVoteModel;
import org.rathaus.service.postalvote.register.RegisterLoader;
import org.rathaus.service.postalvote.register.RegisterPreview;
import org.rathaus.service.postalvote.register.Registers;
import org.rathaus.service.postalvote.register.Voter;

/** The ledger of a town, once per kind of database; another town for each test. */
@ParameterizedClass
@EnumSource(TestStore.class)
abstract class LedgerContract implements CaseLookup {

    static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");
    static final String ELECTION = "ltw";

    static EntityStore store;

    @Parameter
    TestStore database;

    final String town = "town-" + UUID.randomUUID();
    final Registers registers = new Registers(store);
    final Applications applications = new Applications(store, registers, this);

    private final Map<String, CaseFile> files = new HashMap<>();

    @BeforeParameterizedClassInvocation
    static void open(TestStore database) {
        store = database.open(new PostalVoteModel());
    }

    @Override
    public synchronized Optional<CaseFile> byId(String townId, UUID caseId) {
        return files.values().stream().filter(it -> it.townId().equals(townId) && it.id().equals(caseId)).findFirst();
    }

    @Override
    public synchronized Optional<CaseFile> byKey(String townId, String key) {
        return Optional.ofNullable(files.get(key)).filter(it -> it.townId().equals(townId));
    }

    /** The case of a key is stored, or has another status now. */
    synchronized CaseFile store(String key, String status) {
        UUID id = Optional.ofNullable(files.get(key)).map(CaseFile::id).orElseGet(UUID::randomUUID);
        CaseFile file = new CaseFile(id, town, "postal-vote", "REF-" + key, "Nowak, Ewa", 3, Answers.none(), Locale.GERMAN, NOW,
                List.of(new CaseEvent(1, status, "", "system", NOW)));
        files.put(key, file);
        return file;
    }

    static Voter ewa(String street) {
        return new Voter("", "", "", "Nowak", "Ewa Maria", LocalDate.of(1961, 3, 9), street, "12 a", "22844", "Musterstadt");
    }

    static Incoming incoming(String key, Voter typed, Channel channel, String... elections) {
        return new Incoming(key, Arrays.asList(elections), typed, "", channel, NOW);
    }

    Standing receive(String key, Voter typed) {
        return applications.receive(town, incoming(key, typed, Channel.ONLINE, ELECTION));
    }

    /** In force from now on: somebody who is nobody of the tests. */
    void register(String election) {
        byte[] content = "Familienname;Vornamen;Geburtsdatum;Straße\nMuster;Max;01.01.1950;Am Markt 1\n".getBytes(StandardCharsets.UTF_8);
        UUID id = registers.stage(town, election, content, RegisterPreview.of(content), NOW, "clerk", LocalDate.of(2027, 10, 18));
        try (RegisterLoader loader = new RegisterLoader(registers, Clock.fixed(NOW, ZoneOffset.UTC))) {
            loader.run(town, id);
        }
    }

    static <R> List<R> atOnce(int times, Callable<R> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<R>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(work));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}

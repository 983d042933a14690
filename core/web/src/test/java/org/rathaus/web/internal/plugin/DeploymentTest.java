package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Expiry;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.Offer;
import org.rathaus.kernel.service.PluginState.Cause;
import org.rathaus.kernel.service.PluginState.Problem;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.storage.StorageException;
import org.rathaus.web.internal.plugin.Deployment.Outcome;

class DeploymentTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int TIMES = 10;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private DogVersion version;

    private void start(Duration deadline) throws ServletException {
        version = new DogVersion(this::work, deadline);
    }

    private boolean work() {
        begun.countDown();
        try {
            return end.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @AfterEach
    void endAll() {
        end.countDown();
        version.deployment.drain(Duration.ZERO);
        version.threads.close();
    }

    private void ask() {
        Background.run("citizen", () -> outcomes.add(version.ask()));
    }

    private List<Outcome> answers(int number) throws InterruptedException {
        for (int i = 0; i < 500 && outcomes.size() < number; i++) {
            Thread.sleep(10);
        }
        return outcomes.stream().toList();
    }

    @Test
    void tooMuchAtOnceIsNoFaultOfThePlugin() throws Exception {
        start(LONG);
        Stream.generate(() -> 1).limit(TIMES * DogVersion.PLACES).forEach(it -> ask());
        int refused = (TIMES - 2) * DogVersion.PLACES;
        assertEquals(List.of(Outcome.UNAVAILABLE), answers(refused).stream().distinct().toList(), "those who need not wait");
        assertEquals(refused, outcomes.size());
        end.countDown();
        assertEquals(2 * DogVersion.PLACES, answers(TIMES * DogVersion.PLACES).stream().filter(it -> it == Outcome.ANSWERED).count());
        assertEquals(Optional.empty(), version.deployment.problem().or(version.deployment::lastFailure));
        assertEquals(Outcome.ANSWERED, version.ask());
    }

    @Test
    void whatDoesNotEndIsItsFault() throws Exception {
        start(Duration.ofMillis(100));
        BlockingQueue<Boolean> faults = new LinkedBlockingQueue<>();
        version.deployment.report((nanos, status, isFault) -> faults.add(status == 503 && isFault));
        assertEquals(Outcome.HANGING, version.ask());
        assertEquals(List.of(true), List.copyOf(faults));
        assertTrue(version.deployment.lastFailure().isPresent());
    }

    @Test
    void whoeverAsksForMoreMemoryThanThereIsIsClosedAtOnce() throws Exception {
        version = new DogVersion(() -> {
            throw new OutOfMemoryError("Java heap space");
        }, LONG);
        assertEquals(Outcome.DEFECT, version.ask());
        assertEquals(Cause.GREEDY, version.deployment.problem().orElseThrow().cause());
        assertTrue(version.deployment.isClosedForGood());
        assertEquals(Outcome.UNAVAILABLE, version.ask());
    }

    /** Says how long a case is kept, where the database lets it. */
    @ServiceDescriptor(id = "dogs", category = Category.TAXES)
    private record Keeper(RuntimeException failure) implements PublicService {

        @Override
        public FormDefinition form() {
            return FormDefinition.of(1, Step.of("dog", Question.text("name")));
        }

        @Override
        public Optional<Expiry> expiry(CaseFile file, Offer offer) {
            throw failure;
        }
    }

    private Optional<Problem> askingFails(RuntimeException failure) throws ServletException {
        version = new DogVersion(() -> true, LONG, new Keeper(failure));
        assertThrows(failure.getClass(), () -> version.deployment.guarded().service().expiry(null, null));
        return version.deployment.problem();
    }

    @Test
    void whatItCannotAnswerThePortalIsNotedForTheOperator() throws Exception {
        Problem problem = askingFails(new IllegalStateException("Müller's case")).orElseThrow();
        assertEquals(Cause.FAULTY, problem.cause());
        assertTrue(problem.detail().startsWith("it failed when it was asked for \"expiry\": java.lang.IllegalStateException"), problem::detail);
        assertFalse(problem.detail().contains("Müller"));
    }

    @Test
    void thatTheDatabaseIsAwayIsNoFaultOfIt() throws Exception {
        assertEquals(Optional.empty(), askingFails(new StorageException("away", null)));
    }

    @Test
    void whatGoesLetsRequestsEnd() throws Exception {
        start(LONG);
        ask();
        begun.await();
        Thread draining = Background.run("drain", version.deployment::drain);
        draining.join(300);
        assertTrue(draining.isAlive() && !version.deployment.enter() && outcomes.isEmpty());
        end.countDown();
        assertEquals(List.of(Outcome.ANSWERED), answers(1));
        draining.join(5_000);
        assertFalse(draining.isAlive());
    }

    @Test
    void whoeverWillNotWaitEndsItForAll() throws Exception {
        start(LONG);
        ask();
        begun.await();
        Thread draining = Background.run("drain", version.deployment::drain);
        version.deployment.drain(Duration.ofMillis(50));
        draining.join(5_000);
        assertFalse(draining.isAlive());
    }
}

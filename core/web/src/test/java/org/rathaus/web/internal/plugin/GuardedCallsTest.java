package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.time.Duration;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rathaus.kernel.service.UnansweredException;

class GuardedCallsTest {

    private final PluginThreads threads = new PluginThreads("test", getClass().getClassLoader(), 2);
    private volatile boolean ended;

    @AfterEach
    void endAll() {
        ended = true;
        threads.close();
    }

    private Callable<?> guarded(Callable<?> service) {
        return GuardedCalls.to(Callable.class, service, "org.example.dogs", threads, Duration.ofMillis(200));
    }

    private String loop() {
        while (!ended) {
            Thread.onSpinWait();
        }
        return "";
    }

    @Test
    void areMadeOnThePluginsThreads() throws Exception {
        assertEquals("plugin test", guarded(() -> Thread.currentThread().getThreadGroup().getName()).call());
    }

    @Test
    void throwWhatTheServiceThrows() {
        assertThrows(FileNotFoundException.class, guarded(() -> {
            throw new FileNotFoundException();
        })::call);
    }

    @Test
    void makeAnErrorAnException() {
        var failure = assertThrows(IllegalStateException.class, guarded(() -> {
            throw new StackOverflowError();
        })::call);
        assertEquals(StackOverflowError.class, failure.getCause().getClass());
    }

    @Test
    void endAtTheDeadlineAndNameThePlace() {
        var failure = assertThrows(UnansweredException.class, guarded(this::loop)::call);
        assertTrue(failure.getMessage().matches("org.example.dogs does not answer: .*GuardedCallsTest\\.loop.*"), failure.getMessage());
    }

    @Test
    void leaveWhoHangsAlone() {
        Callable<?> looping = guarded(this::loop);
        assertThrows(UnansweredException.class, looping::call);
        assertEquals("org.example.dogs hangs and is not asked", assertThrows(UnansweredException.class, looping::call).getMessage());
    }

    @Test
    void askAgainWhenItHasEndedAfterAll() throws Exception {
        Callable<?> looping = guarded(this::loop);
        assertThrows(UnansweredException.class, looping::call);
        ended = true;
        for (int i = 0; i < 500 && !"".equals(answerOf(looping)); i++) {
            Thread.sleep(10);
        }
        assertEquals("", looping.call());
    }

    private static Object answerOf(Callable<?> service) {
        try {
            return service.call();
        } catch (Exception e) {
            return e;
        }
    }

    @Test
    void areEqualToThemselvesOnly() {
        Callable<?> one = guarded(() -> "");
        assertEquals(one.hashCode(), one.hashCode());
        assertTrue(one.toString().contains("GuardedCalls"));
    }
}

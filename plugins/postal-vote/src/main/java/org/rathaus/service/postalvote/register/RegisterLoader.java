package org.rathaus.service.postalvote.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.rathaus.api.service.Offer;
import org.rathaus.api.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores voter registers beside the requests, one after the other. What it is stopped at stays visible, and can be begun again. */
public final class RegisterLoader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterLoader.class);
    private static final int PORTION = 1_000;

    private final Registers registers;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread loader = new Thread(work, "postal-vote-register");
        loader.setDaemon(true);
        return loader;
    });

    /** Begins its thread when there is something to do. */
    public RegisterLoader(Registers registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /** Stores a file that was looked at, and lets it take the place of the one before; false if that is under way already. */
    public boolean start(String townId, UUID register) {
        if (!registers.begin(townId, register, clock.instant())) {
            return false;
        }
        thread.execute(() -> load(townId, register));
        return true;
    }

    /** The same before this returns. */
    public void run(String townId, UUID register) {
        if (registers.begin(townId, register, clock.instant())) {
            load(townId, register);
        }
    }

    private void load(String townId, UUID register) {
        try {
            registers.deleteVoters(townId, register);
            registers.content(townId, register).ifPresent(it -> store(townId, register, it));
        } catch (RuntimeException e) {
            // such as that somebody has deleted it meanwhile
            LOG.warn("a voter register of {} is not stored: {}", townId, e.toString());
            fail(townId, register);
        }
    }

    private void store(String townId, UUID register, byte[] content) {
        List<Voter> portion = new ArrayList<>(PORTION);
        int[] loaded = new int[1];
        LocalDate today = LocalDate.ofInstant(clock.instant(), Offer.LEGAL_ZONE);
        RegisterFile.of(content).asOf(today).read(voter -> {
            portion.add(voter);
            loaded[0]++;
            if (portion.size() == PORTION) {
                add(townId, register, portion, loaded[0]);
            }
        }, fault -> { });
        add(townId, register, portion, loaded[0]);
        registers.activate(townId, register, clock.instant());
        registers.expire(townId, clock.instant(), today);
    }

    private void add(String townId, UUID register, List<Voter> portion, int loaded) {
        if (Thread.currentThread().isInterrupted()) {
            throw new Stopped();
        }
        registers.add(townId, register, portion, loaded, clock.instant());
        portion.clear();
    }

    private void fail(String townId, UUID register) {
        try {
            registers.fail(townId, register, clock.instant());
        } catch (StorageException e) {
            LOG.warn("a voter register of {} stays unfinished: {}", townId, e.getMessage());
        }
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("the plugin ends", null, false, false);
        }
    }
}

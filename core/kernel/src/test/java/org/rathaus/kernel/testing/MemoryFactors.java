package org.rathaus.kernel.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.identity.SecondFactors;

/** Second factors in memory; {@link #CODE} is always right, the third wrong one is one too many, and recovery codes count once. */
public final class MemoryFactors implements SecondFactors {

    public static final String CODE = "123456";
    private static final int ALLOWED = 2;

    private final Map<Owner, List<String>> recovery = new HashMap<>();
    private int made;
    private int refused;

    @Override
    public boolean isSet(Owner owner) {
        return recovery.containsKey(owner);
    }

    @Override
    public String begin(Owner owner) {
        return "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    }

    @Override
    public Outcome confirm(Owner owner, String code, Client client) {
        Outcome outcome = outcome(code.equals(CODE));
        if (outcome == Outcome.ACCEPTED) {
            recovery.put(owner, new ArrayList<>());
        }
        return outcome;
    }

    @Override
    public Outcome check(Owner owner, String code, Client client) {
        return outcome(code.equals(CODE) || recovery.get(owner).remove(code));
    }

    private Outcome outcome(boolean right) {
        if (right) {
            return Outcome.ACCEPTED;
        }
        return ++refused > ALLOWED ? Outcome.TOO_MANY_ATTEMPTS : Outcome.REFUSED;
    }

    @Override
    public List<String> renewRecovery(Owner owner, Client client) {
        made++;
        List<String> codes = IntStream.range(0, 10).mapToObj(it -> "code-" + made + "-" + it).toList();
        recovery.put(owner, new ArrayList<>(codes));
        return codes;
    }

    @Override
    public int recoveryLeft(Owner owner) {
        return recovery.getOrDefault(owner, List.of()).size();
    }

    @Override
    public void remove(Owner owner, Client client) {
        recovery.remove(owner);
    }
}

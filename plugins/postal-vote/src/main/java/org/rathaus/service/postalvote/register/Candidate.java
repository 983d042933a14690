package org.rathaus.service.postalvote.register;

import java.util.List;

/**
 * A row of the voter register that an application may mean.
 *
 * @param score    of 100, the sum of what the findings contribute; not below 0
 * @param findings part by part
 */
public record Candidate(Voter voter, int score, List<Finding> findings) {

    private static final int ENOUGH = 90;

    static Candidate of(Voter typed, Voter registered) {
        List<Finding> findings = Comparison.of(typed, registered);
        return new Candidate(registered, Math.max(0, findings.stream().mapToInt(Finding::points).sum()), findings);
    }

    /** Whether it is meant beyond doubt: nearly everything is the same, and nothing speaks against it. */
    public boolean isCertain() {
        return score >= ENOUGH && findings.stream().noneMatch(it -> it.kind().contradicts());
    }

    boolean isOfThatNumber() {
        return findings.stream().anyMatch(it -> it.part() == Finding.Part.NUMBER && it.kind() == Finding.Kind.SAME);
    }

    /** What is not simply the same. */
    public List<Finding> remarks() {
        return findings.stream().filter(Finding::isRemarkable).toList();
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "Candidate[" + score + "]";
    }
}

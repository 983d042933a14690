package org.rathaus.service.postalvote.register;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody sees of a file before it becomes the voter register.
 *
 * @param file       the file
 * @param voters     how many rows can be used
 * @param faultCount how many faults there are
 * @param first      the first rows
 * @param faults     the first faults
 */
public record RegisterPreview(RegisterFile file, int voters, int faultCount, List<Voter> first, List<RegisterFault> faults) {

    private static final int ROWS = 5;
    private static final int FAULTS = 20;

    /** Reads a file whole. */
    public static RegisterPreview of(byte[] content) {
        return of(RegisterFile.of(content));
    }

    /** The same, as of a day or not. */
    public static RegisterPreview of(RegisterFile file) {
        int[] counts = new int[2];
        List<Voter> first = new ArrayList<>();
        List<RegisterFault> faults = new ArrayList<>();
        file.read(voter -> {
            if (counts[0]++ < ROWS) {
                first.add(voter);
            }
        }, fault -> {
            if (counts[1]++ < FAULTS) {
                faults.add(fault);
            }
        });
        return new RegisterPreview(file, counts[0], counts[1], List.copyOf(first), List.copyOf(faults));
    }

    /** Whether there is anything to store. */
    public boolean isUsable() {
        return voters > 0;
    }
}

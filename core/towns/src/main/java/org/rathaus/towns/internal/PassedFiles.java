package org.rathaus.towns.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which contents passed a check, so that thousands of towns with one brand cost it once. */
final class PassedFiles {

    /** A few megabytes at most; who has more brands than that has them checked anew. */
    private static final int MOST = 20_000;

    private final Set<String> passed = ConcurrentHashMap.newKeySet();

    /** A check that refuses a content by its exception. */
    interface Check {
        void run() throws BrokenTownException;
    }

    /** Runs the check unless this content has passed one of this kind. */
    void pass(String kind, byte[] content, Check check) throws BrokenTownException {
        String key = kind + HexFormat.of().formatHex(digest(content));
        if (passed.contains(key)) {
            return;
        }
        check.run();
        if (passed.size() >= MOST) {
            passed.clear();
        }
        passed.add(key);
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

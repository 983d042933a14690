package org.rathaus.benchmarks.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JvmTest {

    @Test
    void readsTheHeapOfG1AndLeavesMetaspaceOut() {
        assertEquals(45678, Jvm.usedKiB("""
                4711:
                 garbage-first heap   total 262144K, used 45678K [0x00000000e0000000, 0x0000000100000000)
                  region size 1024K, 12 young (12288K), 3 survivors (3072K)
                 Metaspace       used 60000K, committed 60800K, reserved 1114112K
                """));
    }

    @Test
    void addsTheGenerationsOfTheSerialCollector() {
        assertEquals(300, Jvm.usedKiB("""
                 def new generation   total 78656K, used 100K [0x0, 0x1, 0x2)
                 tenured generation   total 174784K, used 200K [0x0, 0x1, 0x2)
                """));
    }

    @Test
    void readsTheHeapAsNewerVersionsPrintIt() {
        assertEquals(4096, Jvm.usedKiB(" garbage-first heap   total reserved 524288K, committed 262144K, used 4096K [0x0, 0x1)"));
    }
}

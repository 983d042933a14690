package org.rathaus.benchmarks.suite;

import java.util.List;

/** One question, answered by measuring one contender or both. */
interface Benchmark {

    /** How it was measured, in one line above the table. */
    String method();

    void measure(List<Contender> contenders, Figures figures);

    static Benchmark named(String name, Options options, Workplace place) {
        return switch (name) {
            case "start" -> new StartBenchmark(options, place);
            case "memory" -> new MemoryBenchmark(options, place);
            case "deploy" -> new DeployBenchmark(options, place);
            case "storage" -> StorageBenchmark.ofSubmissions(options, place);
            case "work-list" -> StorageBenchmark.ofWorkLists(options, place);
            case "export" -> StorageBenchmark.ofExports(options, place);
            case "search" -> StorageBenchmark.ofSearches(options, place);
            case "draw" -> StorageBenchmark.ofDraws(options, place);
            case "towns" -> new TownsBenchmark(options, place);
            case "town-starts" -> new TownStartsBenchmark(options, place);
            case "forms" -> new FormsBenchmark(options, place);
            case "lighthouse" -> new LighthouseBenchmark(options, place);
            case "hot-deploy" -> new HotDeployBenchmark(options, place);
            case "dev" -> new DevBenchmark(options, place);
            case "sign-in" -> new SignInBenchmark(options, place);
            case "spike" -> new SpikeBenchmark(options, place);
            case "faults" -> new FaultsBenchmark(options, place);
            default -> new ApplyBenchmark(options, place);
        };
    }
}

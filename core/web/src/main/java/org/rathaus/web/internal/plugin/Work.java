package org.rathaus.web.internal.plugin;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** Something that runs on a thread of a plugin, and may go on there after everybody has given it up. */
final class Work<T> extends FutureTask<T> {

    private final Consumer<Work<?>> afterwards;
    private volatile Thread thread;

    /** @param afterwards is told when it has really ended, however that comes */
    Work(Callable<T> work, Consumer<Work<?>> afterwards) {
        super(work);
        this.afterwards = afterwards;
    }

    @Override
    public void run() {
        thread = Thread.currentThread();
        try {
            super.run();
        } finally {
            thread = null;
            afterwards.accept(this);
        }
    }

    /** Whether it was given up and runs all the same. */
    boolean isStuck() {
        return isCancelled() && thread != null;
    }

    /** Where in the code it is. */
    Optional<String> place() {
        return Optional.ofNullable(thread).map(Thread::getStackTrace).flatMap(Work::placeIn);
    }

    /** The first line of a stack that is not the Java library's own. */
    static Optional<String> placeIn(StackTraceElement[] trace) {
        return Arrays.stream(trace).filter(it -> !it.getClassName().matches("(java|javax|jdk|sun)\\..*")).findFirst()
                .or(() -> Arrays.stream(trace).findFirst())
                .map(it -> it.getClassName() + "." + it.getMethodName() + "(" + it.getFileName() + ":" + it.getLineNumber() + ")");
    }
}

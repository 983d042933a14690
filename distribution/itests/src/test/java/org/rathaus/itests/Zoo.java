package org.rathaus.itests;

import java.util.List;
import java.util.Map;

/** Bad plugins: those whose code is bad. */
final class Zoo {

    private static final String ACTIVATOR = """
            public FormDefinition form() { return usual(); }
            public static class Start implements org.osgi.framework.BundleActivator {
                public void start(org.osgi.framework.BundleContext context) throws Exception { START }
                public void stop(org.osgi.framework.BundleContext context) { }
            }""";
    private static final String DEADLOCK = """
            private static final Object ONE = new Object();
            private static final Object OTHER = new Object();
            public Animal() throws Exception {
                new Thread(() -> take(OTHER, ONE), "the other one").start();
                take(ONE, OTHER);
            }
            private static void take(Object first, Object second) {
                synchronized (first) {
                    java.util.concurrent.locks.LockSupport.parkNanos(300_000_000);
                    synchronized (second) { ONE.hashCode(); }
                }
            }""";

    private Zoo() {}

    private static Animal form(String name, String body, String detail) {
        return Animal.with(name, "public FormDefinition form() { " + body + " }", Animal.FAULTY, detail);
    }

    private static Animal activator(String name, String start, String cause, String detail) {
        return activator(name, "", start, cause, detail);
    }

    private static Animal activator(String name, String members, String start, String cause, String detail) {
        return Animal.of(name, () -> Jars.changed(Animal.with(name, members + ACTIVATOR.replace("START", start), cause, detail).jar().get(),
                Map.of("Bundle-Activator", "zoo." + name.replace("-", "") + ".Animal$Start"), texts -> texts), cause, detail);
    }

    /** They fail. */
    static List<Animal> failing() {
        return List.of(
                Animal.with("throws-in-constructor", "public Animal() { throw new IllegalStateException(\"born bad\"); }", Animal.FAULTY, "born bad"),
                Animal.with("throws-in-static-block", "static { if (true) throw new IllegalStateException(); }", Animal.FAULTY, ""),
                Animal.with("throws-in-activate", "@Activate void go() { throw new IllegalStateException(); }", Animal.FAULTY, ""),
                activator("throws-in-activator", "throw new IllegalStateException();", Animal.FAULTY, "Activator start error"),
                activator("error-in-activator", "throw new NoClassDefFoundError(\"gone\");", Animal.FAULTY, "Activator start error"),
                form("throws-in-form", "throw new IllegalStateException(\"no form\");", "no form"),
                form("recurses-without-end", "return form();", "StackOverflowError"),
                form("says-it-has-no-memory", "throw new OutOfMemoryError(\"so it says\");", "so it says"),
                form("lacks-a-class", "throw new NoClassDefFoundError(\"gone\");", "NoClassDefFoundError"),
                form("fails-an-assertion", "throw new AssertionError(\"never\");", "AssertionError"),
                form("has-no-form", "return null;", "NullPointerException"),
                form("asks-twice-the-same", "return FormDefinition.of(1, Step.of(\"only\", Question.text(\"wish\"), Question.text(\"wish\")));", "wish"),
                form("hogs-the-heap", "byte[][] all = new byte[64][]; for (int i = 0; i < 64; i++) all[i] = new byte[Integer.MAX_VALUE - 8]; return usual();",
                        "OutOfMemoryError"),
                Animal.with("hogs-the-heap-in-requests",
                        "public Availability availability(Offer offer) { byte[] all = new byte[Integer.MAX_VALUE - 8]; return Availability.open(); }",
                        "nimmt zu viel", "OutOfMemoryError"),
                Animal.with("throws-in-lifecycle", "public Lifecycle lifecycle() { throw new IllegalStateException(\"no life\"); }", Animal.FAULTY, "no life"),
                Animal.with("throws-in-availability", "public Availability availability(Offer offer) { throw new IllegalStateException(); }",
                        "Zu viele Anfragen", "IllegalStateException"),
                Animal.with("error-in-availability", "public Availability availability(Offer offer) { throw new StackOverflowError(); }",
                        "Zu viele Anfragen", "StackOverflowError"),
                Animal.with("throws-in-form-of-a-town", "public FormDefinition form(Offer offer) { throw new IllegalStateException(); }",
                        "Zu viele Anfragen", "IllegalStateException"),
                Animal.with("throws-in-text", "public Optional<String> text(String key, Locale language, Offer offer) { throw new IllegalStateException(); }",
                        "Zu viele Anfragen", "IllegalStateException"));
    }

    /** They do not end. */
    static List<Animal> hanging() {
        return List.of(
                // one that eats a processor is enough: the others go round as stubbornly, but leave the machine to the other tests
                Animal.with("loops-in-constructor", "public Animal() { spin(); }", Animal.HANGS, "Animal.spin").enduring(),
                Animal.with("loops-in-form", "public FormDefinition form() { loop(); return usual(); }", Animal.HANGS, "Animal.loop").enduring(),
                Animal.with("loops-in-availability", "public Availability availability(Offer offer) { loop(); return Availability.open(); }",
                        Animal.HANGS, "Animal.loop").enduring(),
                Animal.with("sleeps-in-availability", """
                        public Availability availability(Offer offer) {
                            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000_000L);
                            return Availability.open();
                        }""", Animal.HANGS, ""),
                Animal.with("deadlocks", DEADLOCK, Animal.HANGS, "Animal.take").enduring(),
                activator("loops-in-activator", "loop();", Animal.HANGS, "Animal.loop").enduring(),
                activator("sleeps-in-activator", "Thread.sleep(100_000);", Animal.HANGS, "Animal$Start.start"),
                activator("is-slow-to-start", "Thread.sleep(1_500);", Animal.RUNS, ""));
    }

    /** They run, and leave or take what they should not. */
    static List<Animal> greedy() {
        return List.of(
                Animal.with("bombs-with-threads", """
                        public Animal() {
                            for (int i = 0; i < 400; i++) {
                                new Thread(() -> java.util.concurrent.locks.LockSupport.parkNanos(5_000_000_000L), "bomb " + i).start();
                            }
                        }""", "nimmt zu viel", "threads, such as"),
                Animal.with("keeps-files-open", """
                        public Animal() throws Exception {
                            for (int i = 0; i < 300; i++) FILES.add(new java.io.FileInputStream("/dev/null"));
                        }
                        private static final List<Object> FILES = new ArrayList<>();""", Animal.RUNS, ""),
                Animal.with("keeps-memory", "private static final byte[] MUCH = new byte[100_000_000];", Animal.RUNS, ""),
                Animal.with("leaves-a-thread-that-listens", """
                        public Animal() {
                            new Thread(() -> { try { Thread.sleep(1_000_000); } catch (InterruptedException e) { return; } }, "polite").start();
                        }""", Animal.RUNS, ""),
                Animal.with("leaves-a-thread-that-does-not", "public Animal() { new Thread(Animal::loop, \"rude\").start(); }", Animal.RUNS, "").enduring(),
                Animal.with("leaves-a-timer", """
                        public Animal() {
                            java.util.concurrent.Executors.newScheduledThreadPool(2).scheduleAtFixedRate(() -> { }, 100, 100, java.util.concurrent.TimeUnit.MILLISECONDS);
                        }""", Animal.RUNS, "").enduring(),
                activator("loses-what-its-service-needs", "@Reference(target = \"(zoo=needed)\") Runnable needed;", """
                        org.osgi.framework.ServiceRegistration<?> needed = context.registerService(Runnable.class, () -> { },
                                new Hashtable<>(java.util.Map.of("zoo", "needed")));
                        new Thread(() -> { java.util.concurrent.locks.LockSupport.parkNanos(8_000_000_000L); needed.unregister(); }).start();""",
                        "bietet keinen Dienst an", "its service is gone"),
                activator("leaves-a-service", "context.registerService(Runnable.class, () -> { }, null);", Animal.RUNS, ""),
                activator("leaves-a-listener", "context.addFrameworkListener(event -> { }); context.addServiceListener(event -> { throw new IllegalStateException(); });",
                        Animal.RUNS, ""),
                activator("says-it-is-the-clock", """
                        context.registerService(java.time.Clock.class, java.time.Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC),
                                new Hashtable<>(java.util.Map.of("service.ranking", Integer.MAX_VALUE)));""", Animal.RUNS, ""));
    }
}

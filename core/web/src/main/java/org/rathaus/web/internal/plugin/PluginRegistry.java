package org.rathaus.web.internal.plugin;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.servlet.ServletContext;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.operation.DaemonThreads;
import org.rathaus.kernel.operation.PluginUsage;
import org.rathaus.kernel.service.PluginGuard;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.PluginState.Cause;
import org.rathaus.kernel.service.PluginState.Problem;
import org.rathaus.kernel.service.PluginState.State;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.web.ServicePages;
import org.rathaus.web.internal.dispatch.Hosting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The services that run. A new version of a service is started and tried out beside the old one; then requests go to
 * the new one in one step, and the old one ends when its last request has.
 */
@Component(service = {PluginRegistry.class, ServiceCatalog.class, PluginGuard.class})
public final class PluginRegistry
        implements ServiceCatalog, PluginGuard, ServiceTrackerCustomizer<PublicService, Deployment>, BundleListener {

    private static final Logger LOG = LoggerFactory.getLogger(PluginRegistry.class);
    /** How long the last requests may take to a service that goes, or to all together when the portal stops. */
    private static final Duration DRAIN = Duration.ofSeconds(5);
    private static final Duration PARK = Duration.ofSeconds(10);
    private static final Problem GONE = new Problem(Cause.NO_SERVICE, "its service is gone, although its bundle runs", "");

    private final BundleContext context;
    private final Bundle framework;
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();
    private final FileStates files = new FileStates();
    private final Map<Long, QuarantineException> refusals = new ConcurrentHashMap<>();
    private final Map<String, Served> served = new ConcurrentHashMap<>();
    private final Set<Long> givenUp = new HashSet<>();
    private final AtomicLong generation = new AtomicLong();
    private final AtomicLong lastDrain = new AtomicLong();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(new DaemonThreads("rathaus-plugin-watch"));
    private final WarmUp warmUp;
    private final Demonstration demonstration;
    private final Bulkheads bulkheads;
    private volatile Hosting hosting;
    private volatile BiConsumer<Bundle, String> failedTrial = (bundle, reason) -> { };
    private ServiceTracker<PublicService, Deployment> tracker;

    /** Starts to serve when the portal has its servlet context: see {@link #open}. */
    @Activate
    public PluginRegistry(BundleContext context, @Reference Clock clock) {
        this.context = context;
        this.framework = context.getBundle(0);
        this.bulkheads = new Bulkheads(Limits.of(context), clock);
        this.warmUp = new WarmUp(WarmUp.address(context::getProperty), bulkheads.limits().deadline());
        this.demonstration = new Demonstration(context::getProperty, this::isStopping);
        context.addBundleListener(this);
        watch.scheduleWithFixedDelay(this::watch, 1, 1, TimeUnit.SECONDS);
    }

    private void watch() {
        slots.values().forEach(slot -> slot.current().ifPresent(Deployment::watch));
        slots.values().forEach(slot -> slot.current().ifPresent(it -> it.lookAfter(hosting.towns(), hosting.clock())));
    }

    @Deactivate
    void deactivate() {
        watch.shutdownNow();
        context.removeBundleListener(this);
        close();
    }

    /** Takes up plugins, those already there and those to come. */
    public synchronized void open(ServletContext servletContext, Hosting newHosting) {
        hosting = newHosting;
        warmUp.towns(newHosting.towns());
        tracker = new ServiceTracker<>(context, PublicService.class, this);
        tracker.open();
        notifyAll();
    }

    /** Ends all plugins' applications. */
    public synchronized void close() {
        if (tracker != null) {
            tracker.close();
            tracker = null;
        }
    }

    /** Waits until plugins are taken up. */
    synchronized boolean awaitOpen(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (tracker == null && System.nanoTime() < end) {
            wait(100);
        }
        return tracker != null;
    }

    @Override
    public Deployment addingService(ServiceReference<PublicService> reference) {
        Bundle bundle = reference.getBundle();
        try {
            PublicService service = context.getService(reference);
            if (service == null) {
                throw new QuarantineException(Cause.FAULTY, "its component could not be created: see the log");
            }
            return replace(start(bundle, service));
        } catch (Exception | Error e) {
            refusals.put(bundle.getBundleId(), reason(e));
            LOG.warn("service of {} refused", bundle.getSymbolicName(), e);
            return null;
        }
    }

    private static QuarantineException reason(Throwable e) {
        return e instanceof QuarantineException known ? known : new QuarantineException(Cause.FAULTY, Failure.origin(e));
    }

    private Deployment start(Bundle bundle, PublicService service) throws Exception {
        OfferedService offered = PluginCheck.check(service);
        requireFree(offered.id(), bundle.getSymbolicName());
        Deployment deployment = new Deployment(bundle, offered, hosting.host(offered, bundle), bulkheads.of(bundle),
                bulkheads.limits());
        try {
            warmUp.render(deployment);
        } catch (Exception e) {
            deployment.drain(DRAIN);
            throw e;
        }
        return deployment;
    }

    /** @throws QuarantineException if the id belongs to a plugin of another symbolic name that runs */
    void requireFree(String id, String plugin) throws QuarantineException {
        Optional<String> holder = Optional.ofNullable(slots.get(id)).flatMap(Slot::current).map(it -> it.bundle().getSymbolicName())
                .filter(it -> !it.equals(plugin));
        if (holder.isPresent()) {
            throw new QuarantineException(Cause.REFUSED, "the service id '" + id + "' belongs to " + holder.get() + ", which runs: choose another id");
        }
    }

    private Deployment replace(Deployment next) throws QuarantineException {
        switchTo(next);
        generation.incrementAndGet();
        refusals.remove(next.bundle().getBundleId());
        LOG.info("service {} runs, {} {}", next.service().id(), next.bundle().getSymbolicName(),
                next.bundle().getVersion());
        demonstration.begin(next.service(), bulkheads.of(next.bundle()), hosting.towns(), hosting.clock());
        return next;
    }

    /** Ends a version that another one has replaced, when its last request has ended or its deadline is over. */
    void drain(Bundle replaced) {
        tracked().stream().filter(it -> it.bundle().equals(replaced)).forEach(Deployment::drain);
    }

    private synchronized Collection<Deployment> tracked() {
        return tracker == null ? List.of() : tracker.getTracked().values();
    }

    private void switchTo(Deployment next) throws QuarantineException {
        synchronized (givenUp) {
            try {
                // others may have started meanwhile
                requireFree(next.service().id(), next.bundle().getSymbolicName());
                if (givenUp.contains(next.bundle().getBundleId())) {
                    throw new QuarantineException(Cause.FAULTY, "it was ready too late");
                }
            } catch (QuarantineException e) {
                next.drain(Duration.ZERO);
                throw e;
            }
            next.report(recorderOf(next));
            slots.computeIfAbsent(next.service().id(), id -> new Slot(PARK)).put(next);
        }
    }

    private Deployment.Recorder recorderOf(Deployment version) {
        Trial trial = new Trial();
        Served record = served.computeIfAbsent(version.service().id(), id -> new Served());
        return (nanos, status, isFault) -> {
            record.note(nanos, status);
            if (trial.failsWith(isFault) && !isStopping()) {
                String detail = version.lastFailure().map(Problem::detail).orElse("see the log");
                Background.run("rathaus-plugin-trial", () -> failedTrial.accept(version.bundle(),
                        "its first page was there, but then it answered citizens with " + status + ": " + detail));
            }
        };
    }

    /** Who is told of a version that fails citizens right after it has taken over, and how, in a thread of its own. */
    void onFailedTrial(BiConsumer<Bundle, String> listener) {
        failedTrial = listener;
    }

    /** No longer waits for a bundle that hangs: it will never serve; false if it does already. */
    boolean giveUp(Bundle bundle) {
        synchronized (givenUp) {
            return serviceOf(bundle).isEmpty() && givenUp.add(bundle.getBundleId());
        }
    }

    /** What a service has answered since the start. */
    PluginUsage usage(String serviceId) {
        return Optional.ofNullable(served.get(serviceId)).orElseGet(Served::new).usage();
    }

    @Override
    public void modifiedService(ServiceReference<PublicService> reference, Deployment deployment) {
        // facts of a service are annotations: they change with the bundle only
    }

    @Override
    public void removedService(ServiceReference<PublicService> reference, Deployment deployment) {
        slots.get(deployment.service().id()).take(deployment);
        generation.incrementAndGet();
        deployment.drain(Duration.ofNanos(Math.max(0, drainsUntil() - System.nanoTime())));
        context.ungetService(reference);
    }

    /** When the portal stops, plugins go one after the other. */
    private long drainsUntil() {
        long end = System.nanoTime() + DRAIN.toNanos();
        if (!isStopping()) {
            return end;
        }
        lastDrain.compareAndSet(0, end);
        return lastDrain.get();
    }

    private boolean isStopping() {
        return framework.getState() == Bundle.STOPPING;
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.UNINSTALLED) {
            slots.values().forEach(slot -> slot.goneWith(event.getBundle().getBundleId()));
            refusals.remove(event.getBundle().getBundleId());
        }
    }

    /** Why the service of a bundle does not run; empty when it runs or there is none. */
    Optional<QuarantineException> refusal(Bundle bundle) {
        return Optional.ofNullable(refusals.get(bundle.getBundleId()));
    }

    /** The same in words. */
    public Optional<String> reason(Bundle bundle) {
        return refusal(bundle).map(it -> it.problem().detail());
    }

    /** The id of the service that a bundle runs. */
    Optional<String> serviceOf(Bundle bundle) {
        return slots.values().stream().flatMap(slot -> slot.current().stream())
                .filter(it -> it.bundle().equals(bundle)).map(it -> it.service().id()).findFirst();
    }

    /** The version of a service that serves. */
    Optional<Deployment> running(String serviceId) {
        return Optional.ofNullable(slots.get(serviceId)).flatMap(Slot::current);
    }

    /** Another number whenever another version serves. */
    public long generation() {
        return generation.get();
    }

    /** What became of each file. */
    FileStates files() {
        return files;
    }

    /** What keeps plugins apart. */
    Bulkheads bulkheads() {
        return bulkheads;
    }

    /**
     * Asks another service of a bundle something: one of a plugin on the plugin's own threads, one of the core as it is.
     *
     * @throws IllegalStateException if a plugin does not answer
     */
    public <T> T ask(Bundle bundle, Supplier<T> question) {
        try {
            return isPlugin(bundle) ? bulkheads.of(bundle).ask(question::get, bulkheads.limits().question()) : question.get();
        } catch (NoAnswerException e) {
            throw new IllegalStateException(bundle.getSymbolicName() + " does not answer: " + e.getMessage());
        }
    }

    @Override
    public <T> T guarded(Class<T> type, T service, long bundleId, Duration most) {
        Bundle bundle = context.getBundle(bundleId);
        boolean isPlugin = bundle != null && isPlugin(bundle);
        return isPlugin ? GuardedCalls.to(type, service, bundle.getSymbolicName(), bulkheads.of(bundle), most) : service;
    }

    private static boolean isPlugin(Bundle bundle) {
        return bundle.getLocation().startsWith("plugin:");
    }

    /** Counts a request in to the version that serves, after waiting for one if need be. */
    public Optional<Deployment> enter(String serviceId, String candidate) {
        Optional<Deployment> tried = warmUp.candidate(candidate).filter(Deployment::enter);
        return tried.or(() -> Optional.ofNullable(slots.get(serviceId)).flatMap(Slot::enter));
    }

    /** Whether the service may come back by itself: it was stopped, not uninstalled. */
    public boolean mayComeBack(String serviceId) {
        return Optional.ofNullable(slots.get(serviceId)).map(slot -> !slot.isGone()).orElse(false);
    }

    /** Whether there is such a service, or was one since the start. */
    public boolean knows(String serviceId) {
        return slots.containsKey(serviceId);
    }

    @Override
    public List<OfferedService> offeredIn(Town town) {
        return slots.keySet().stream().sorted().filter(town::offers).flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public Optional<OfferedService> find(String serviceId) {
        return Optional.ofNullable(slots.get(serviceId)).flatMap(Slot::current).map(Deployment::guarded);
    }

    @Override
    public boolean hasDesk(String serviceId) {
        return running(serviceId).map(it -> it.service().service()).filter(ServicePages.class::isInstance)
                .map(it -> !((ServicePages) it).deskPages().isEmpty()).orElse(false);
    }

    @Override
    public List<PluginState> plugins() {
        return Stream.concat(files.all().stream().map(this::now), bulkheads.left().stream())
                .sorted(Comparator.comparing(PluginState::file)).toList();
    }

    /** What started well may be in trouble now. */
    private PluginState now(PluginState started) {
        if (started.state() != State.RUNNING) {
            return started;
        }
        return running(started.serviceId()).filter(it -> it.bundle().getSymbolicName().equals(started.plugin()))
                .map(it -> now(started, it)).orElseGet(() -> started.with(State.TROUBLED, GONE));
    }

    private static PluginState now(PluginState started, Deployment runs) {
        return runs.problem().map(problem -> started.with(runs.isClosedForGood() ? State.QUARANTINED : State.TROUBLED, problem)).orElse(started);
    }
}

package org.rathaus.backoffice.internal.operator;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

import org.apache.wicket.Page;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.request.http.WebRequest;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.backoffice.internal.GuardedArea;
import org.rathaus.backoffice.internal.Identities;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.backoffice.internal.account.AccountPages;
import org.rathaus.kernel.delivery.DeliveryDesk;
import org.rathaus.kernel.operation.OfferReport;
import org.rathaus.kernel.operation.PluginDesk;
import org.rathaus.kernel.statistics.Statistics;
import org.rathaus.kernel.storage.StorageState;
import org.rathaus.kernel.town.EnablementDesk;
import org.rathaus.kernel.town.UnfinishedTowns;
import org.rathaus.web.area.AreaApplication;
import org.rathaus.web.area.CoreRequest;
import org.rathaus.web.area.WebArea;

/**
 * Where the installation is run: {@code /operator}. Only from the machine itself and under a name that always means it, unless the framework property
 * {@code rathaus.operator.host} names the host that it is reached by, and nowhere else then, or
 * {@code rathaus.operator.remote} is {@code true}.
 */
@Component(service = WebArea.class)
public final class OperatorArea extends GuardedArea {

    static final String DELIVERIES = "deliveries";
    static final String SERVICES = "services";
    static final String REMOVAL = "remove-plugin";
    static final String WHY = "why";

    private final UnaryOperator<String> properties;
    private final BooleanSupplier seesAllTowns;
    private final boolean remote;
    private final String host;
    private final DeliveryDesk deliveries;
    private final PluginDesk plugins;
    private final EnablementDesk enablement;
    private final UnfinishedTowns unfinished;
    private final StagedJars stagedJars;
    private final Statistics statistics;
    private final OfferReport report;

    @Activate
    public OperatorArea(@Reference Identities identities, @Reference DeliveryDesk deliveries, @Reference PluginDesk plugins,
            @Reference EnablementDesk enablement, @Reference UnfinishedTowns unfinished, @Reference Statistics statistics, @Reference OfferReport report,
            @Reference StorageState storage, BundleContext context) {
        this(identities, deliveries, plugins, enablement, unfinished, statistics, report, storage::seesAllTowns, context::getProperty);
    }

    OperatorArea(Identities identities, DeliveryDesk deliveries, PluginDesk plugins, EnablementDesk enablement, UnfinishedTowns unfinished,
            Statistics statistics, OfferReport report, BooleanSupplier seesAllTowns, UnaryOperator<String> properties) {
        super(identities);
        this.enablement = enablement;
        this.unfinished = unfinished;
        this.deliveries = deliveries;
        this.plugins = plugins;
        this.statistics = statistics;
        this.report = report;
        this.stagedJars = new StagedJars(Path.of(String.valueOf(properties.apply("rathaus.data")), "cache", "plugin-uploads"));
        this.seesAllTowns = seesAllTowns;
        this.properties = properties;
        this.host = Optional.ofNullable(properties.apply("rathaus.operator.host")).orElse("").strip();
        this.remote = Boolean.parseBoolean(properties.apply("rathaus.operator.remote"));
    }

    /** A framework property, for the page in work; empty if it is not set. */
    static String property(String name) {
        String value = AreaApplication.area(OperatorArea.class).properties.apply(name);
        return value == null ? "" : value;
    }

    /** Whether the database user escapes what keeps the towns apart. */
    static boolean seesAllTowns() {
        return AreaApplication.area(OperatorArea.class).seesAllTowns.getAsBoolean();
    }

    /** Where plugins are changed, for the page in work. */
    static PluginDesk plugins() {
        return AreaApplication.area(OperatorArea.class).plugins;
    }

    /** Where towns choose services, for the page in work. */
    static EnablementDesk enablement() {
        return AreaApplication.area(OperatorArea.class).enablement;
    }

    /** Which towns lack something, for the page in work. */
    static UnfinishedTowns unfinished() {
        return AreaApplication.area(OperatorArea.class).unfinished;
    }

    /** The plugins that were uploaded and not confirmed yet, for the page in work. */
    static StagedJars stagedJars() {
        return AreaApplication.area(OperatorArea.class).stagedJars;
    }

    /** How much each town's portal is used, for the page in work. */
    static Statistics statistics() {
        return AreaApplication.area(OperatorArea.class).statistics;
    }

    /** Why a service is not offered, for the page in work. */
    static OfferReport report() {
        return AreaApplication.area(OperatorArea.class).report;
    }

    /** What does not arrive, for the page in work. */
    static DeliveryDesk deliveries() {
        return AreaApplication.area(OperatorArea.class).deliveries;
    }

    @Override
    protected Map<String, Class<? extends MemberPage>> memberPages() {
        Map<String, Class<? extends MemberPage>> pages = new LinkedHashMap<>(AccountPages.pages(true));
        pages.put(DELIVERIES, DeliveryRetryPage.class);
        pages.put(REMOVAL, RemovalPage.class);
        pages.put(WHY, WhyNotPage.class);
        pages.put(SERVICES, ServiceMatrixPage.class);
        pages.put(TownStatisticsPage.PATH, TownStatisticsPage.class);
        return pages;
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public Scope scope() {
        return Scope.INSTALLATION;
    }

    @Override
    public String path() {
        return "operator";
    }

    @Override
    public Class<? extends Page> homePage() {
        return OperatorPage.class;
    }

    @Override
    public boolean isTarget(String path) {
        return path.matches("account|audit|services|" + TownStatisticsPage.PATH + "|(towns/[a-z0-9-]{1,60}/)?accounts(/[0-9a-f-]{36})?");
    }

    @Override
    public boolean admits(CoreRequest request) {
        if (!host.isEmpty()) {
            return host.equalsIgnoreCase(request.host());
        }
        return remote || isLoopback(request.clientAddress()) && isOwnName(request.host()) && !isForwarded();
    }

    /** Any other name may lead a browser on this machine here today and elsewhere tomorrow (DNS rebinding). */
    static boolean isOwnName(String host) {
        return host.equalsIgnoreCase("localhost") || isLoopback(host);
    }

    /** Behind a proxy on the same machine every client looks local. */
    private static boolean isForwarded() {
        WebRequest request = (WebRequest) RequestCycle.get().getRequest();
        return request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
    }

    /** Takes literal addresses only, so that no name is looked up. */
    static boolean isLoopback(String address) {
        String literal = address.replaceAll("[\\[\\]]", "");
        try {
            return literal.matches("[0-9.]+|[0-9a-fA-F.]*:[0-9a-fA-F:.]*")
                    && InetAddress.getByName(literal).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}

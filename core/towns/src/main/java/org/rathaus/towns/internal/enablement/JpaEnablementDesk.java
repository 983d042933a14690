package org.rathaus.towns.internal.enablement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.OfferPeriod;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.audit.AuditTrail;
import org.rathaus.kernel.audit.AuditTrail.ServiceEvent;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.kernel.service.ServiceSettings;
import org.rathaus.kernel.service.Setting;
import org.rathaus.kernel.town.Enablement;
import org.rathaus.kernel.town.EnablementDesk;
import org.rathaus.kernel.town.SetUpCopy;
import org.rathaus.towns.internal.enablement.Copying.Step;

/** Keeps decisions in the database, each with its entry in the town's log. */
@Component
public final class JpaEnablementDesk implements EnablementDesk {

    private final Towns towns;
    private final Decisions decisions;
    private final Needs needs;
    private final ServiceCatalog catalog;
    private final AllSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    @Activate
    public JpaEnablementDesk(@Reference Towns towns, @Reference Decisions decisions, @Reference Needs needs,
            @Reference ServiceCatalog catalog, @Reference ServiceSettings settings, @Reference AuditTrail audit, @Reference Clock clock) {
        this.towns = towns;
        this.decisions = decisions;
        this.needs = needs;
        this.catalog = catalog;
        this.settings = new AllSettings(catalog, settings, needs);
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Entry> list(StaffMember member) {
        member.require(Permission.READ_SERVICES);
        Town town = town(member);
        Map<String, Decision> decided = decisions.of(town.id());
        Set<String> ids = new TreeSet<>(town.services());
        running().forEach(ids::add);
        return ids.stream().map(id -> entry(town, id, Optional.ofNullable(decided.get(id)))).toList();
    }

    private Stream<String> running() {
        return catalog.plugins().stream().map(PluginState::serviceId).distinct().filter(id -> catalog.find(id).isPresent());
    }

    private Town town(StaffMember member) {
        return towns.find(member.townId()).orElseThrow(() -> new IllegalStateException("no town " + member.townId()));
    }

    private Entry entry(Town town, String id, Optional<Decision> decision) {
        Optional<Enablement> wanted = decision.flatMap(Decision::wanted);
        return new Entry(id, catalog.find(id).isPresent(), wanted.orElseGet(() -> ofFile(town, id)), wanted.isPresent(),
                decision.map(Decision::revision).orElse(0), wanted.isPresent() ? decision.map(Decision::at) : Optional.empty());
    }

    private static Enablement ofFile(Town town, String id) {
        Optional<LevelOfAssurance> level = Optional.ofNullable(town.settings(id).get("assurance")).map(String::valueOf)
                .flatMap(LevelOfAssurance::named);
        return new Enablement(town.offers(id), OfferPeriod.ALWAYS, level, Map.of());
    }

    @Override
    public List<Check> checks(StaffMember member, String serviceId) {
        member.require(Permission.READ_SERVICES);
        return catalog.find(serviceId).map(it -> needs.of(it, town(member))).orElse(List.of());
    }

    @Override
    public List<Setting> settings(StaffMember member, String serviceId, Locale language) {
        member.require(Permission.READ_SERVICES);
        return settings.of(town(member), serviceId, language);
    }

    @Override
    public void decide(StaffMember member, String serviceId, Enablement wanted, int revision) {
        member.require(Permission.MANAGE_SERVICES);
        Town town = town(member);
        check(town, serviceId, wanted);
        Enablement before = list(member).stream().filter(it -> it.serviceId().equals(serviceId)).findFirst().map(Entry::now)
                .orElse(Enablement.NONE);
        store(member.townId(), member.id(), serviceId, new Decision(Optional.of(wanted), revision + 1, now()),
                event(before.isOn(), wanted.isOn()), words(before, wanted));
    }

    @Override
    public SetUpCopy plan(StaffMember from, StaffMember to, Locale language) {
        Copying copying = copying(from, to);
        return copying.plan(steps(copying), language);
    }

    @Override
    public SetUpCopy plan(StaffMember operator, String fromTown, String toTown, Locale language) {
        Copying copying = copying(operator, fromTown, toTown);
        return copying.plan(steps(copying), language);
    }

    @Override
    public List<Copied> copy(StaffMember from, StaffMember to, String mark) {
        return copy(copying(from, to), mark, to.id());
    }

    @Override
    public List<Copied> copy(StaffMember operator, String fromTown, String toTown, String mark) {
        return copy(copying(operator, fromTown, toTown), mark, operator.id());
    }

    private Copying copying(StaffMember from, StaffMember to) {
        from.require(Permission.READ_SERVICES);
        to.require(Permission.MANAGE_SERVICES);
        return copying(town(from), town(to));
    }

    private Copying copying(StaffMember operator, String fromTown, String toTown) {
        operator.require(Permission.OPERATE);
        Town from = towns.find(fromTown).orElseThrow(() -> new IllegalArgumentException("copy.unknown"));
        return copying(from, towns.find(toTown).orElseThrow(() -> new IllegalArgumentException("copy.unknown")));
    }

    private Copying copying(Town from, Town to) {
        require(!from.id().equals(to.id()), "copy.same");
        return new Copying(from, to, decisions.of(to.id()), needs, settings);
    }

    private List<Step> steps(Copying copying) {
        return running().filter(id -> copying.from().services().contains(id)).map(id -> copying.step(catalog.find(id).orElseThrow())).toList();
    }

    private List<Copied> copy(Copying copying, String mark, String actor) {
        List<Step> steps = steps(copying);
        require(mark.equals(Copying.mark(steps)), "copy.changed");
        return steps.stream().map(it -> copy(it, copying, actor)).toList();
    }

    private Copied copy(Step step, Copying copying, String actor) {
        String id = step.service().id();
        boolean isOn = step.wanted().isOn();
        store(copying.to().id(), actor, id, new Decision(Optional.of(step.wanted()), step.revision() + 1, now()), event(copying.to().offers(id), isOn),
                "from " + copying.from().id());
        return new Copied(id, isOn, step.isLacking());
    }

    private static ServiceEvent event(boolean wasOn, boolean isOn) {
        return wasOn == isOn ? ServiceEvent.SERVICE_SET : isOn ? ServiceEvent.SERVICE_ON : ServiceEvent.SERVICE_OFF;
    }

    private void check(Town town, String serviceId, Enablement wanted) {
        OfferedService service = catalog.find(serviceId).orElse(null);
        require(service != null || !wanted.isOn() && town.services().contains(serviceId), "service");
        OfferPeriod period = wanted.period();
        require(period.ends().isEmpty() || period.opens().filter(it -> !it.isBefore(period.ends().get())).isEmpty(), "period");
        if (service != null) {
            require(wanted.assurance().filter(it -> !it.reaches(service.descriptor().assurance())).isEmpty(), "assurance");
            require(areTaken(serviceId, wanted.settings(), town), "settings");
            require(!wanted.isOn() || town.offers(serviceId) || needs.areMet(service, EnabledTown.deciding(town, serviceId, wanted)), "needs");
        }
    }

    /** What an earlier version of the plugin took may stay until it is changed. */
    private boolean areTaken(String serviceId, Map<String, Object> wanted, Town town) {
        List<Setting> known = settings.of(town, serviceId, town.languages().get(0));
        Map<String, Object> before = town.settings(serviceId);
        return wanted.entrySet().stream().allMatch(it -> it.getValue().equals(before.get(it.getKey()))
                || known.stream().anyMatch(setting -> setting.id().equals(it.getKey()) && setting.accepts(it.getValue())));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    @Override
    public void followFile(StaffMember member, String serviceId, int revision) {
        member.require(Permission.MANAGE_SERVICES);
        require(revision > 0, "revision");
        store(member.townId(), member.id(), serviceId, new Decision(Optional.empty(), revision + 1, now()), ServiceEvent.SERVICE_FILE, "");
    }

    private void store(String town, String actor, String serviceId, Decision decision, ServiceEvent event, String detail) {
        require(decisions.store(town, serviceId, decision, () -> audit.write(town, actor, event, serviceId, detail)), "revision");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What changes: times, level, and which settings, not what they say. */
    private static String words(Enablement before, Enablement wanted) {
        StringBuilder words = new StringBuilder();
        if (!before.period().equals(wanted.period())) {
            words.append(wanted.period().opens().map(String::valueOf).orElse("")).append('/')
                    .append(wanted.period().ends().map(String::valueOf).orElse("")).append(' ');
        }
        if (!before.assurance().equals(wanted.assurance())) {
            words.append(wanted.assurance().orElse(LevelOfAssurance.NONE).key()).append(' ');
        }
        Set<String> changed = new TreeSet<>(wanted.settings().keySet());
        changed.addAll(before.settings().keySet());
        changed.removeIf(it -> wanted.settings().containsKey(it) && wanted.settings().get(it).equals(before.settings().get(it)));
        return words.append(String.join(",", changed)).toString().strip();
    }
}

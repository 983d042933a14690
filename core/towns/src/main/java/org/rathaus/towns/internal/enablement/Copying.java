package org.rathaus.towns.internal.enablement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.Setting;
import org.rathaus.kernel.town.Enablement;
import org.rathaus.kernel.town.SetUpCopy;
import org.rathaus.kernel.town.SetUpCopy.Changed;
import org.rathaus.kernel.town.SetUpCopy.Planned;

/**
 * What it means to copy the set-up of a town to another one.
 *
 * @param decided what was decided in the other one, by service
 */
record Copying(Town from, Town to, Map<String, Decision> decided, Needs needs, AllSettings settings) {

    private static final String ASSURANCE = "assurance";

    /**
     * What is to be decided about a service.
     *
     * @param revision how often it was decided so far
     */
    record Step(OfferedService service, Enablement wanted, int revision, boolean isLacking) {

        private String mark() {
            return service.id() + revision + wanted.with(Map.of()) + SettingsJson.write(wanted.settings());
        }
    }

    Step step(OfferedService service) {
        String id = service.id();
        Optional<Decision> before = Optional.ofNullable(decided.get(id));
        Enablement same = in(from, service).with(settings(service, before));
        boolean isLacking = same.isOn() && !to.offers(id) && !needs.areMet(service, EnabledTown.deciding(to, id, same));
        return new Step(service, isLacking ? same.off() : same, before.map(Decision::revision).orElse(0), isLacking);
    }

    /** Stands for what these steps set. */
    static String mark(List<Step> steps) {
        String all = steps.stream().map(Step::mark).collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    SetUpCopy plan(List<Step> steps, Locale language) {
        return new SetUpCopy(steps.stream().map(it -> planned(it, language)).toList(), mark(steps));
    }

    private static Enablement in(Town town, OfferedService service) {
        return new Enablement(town.offers(service.id()), town.offerPeriod(service.id()),
                Optional.of(service.assurance(town)).filter(it -> it != LevelOfAssurance.NONE), Map.of());
    }

    /** What the portal could have set, be it from the file, but for what is a town's own: of that stays what was there before. */
    private Map<String, Object> settings(OfferedService service, Optional<Decision> before) {
        Set<String> own = own(service);
        Map<String, Object> all = from.settings(service.id());
        Map<String, Object> copied = takenOver(service, from.languages().get(0)).stream().collect(Collectors.toMap(Setting::id, it -> all.get(it.id())));
        before.flatMap(Decision::wanted).map(Enablement::settings).orElse(Map.of()).forEach((name, value) -> {
            if (own.contains(name)) {
                copied.put(name, value);
            }
        });
        return copied;
    }

    private static Set<String> own(OfferedService service) {
        return Set.of(service.descriptor().ownSettings());
    }

    private List<Setting> takenOver(OfferedService service, Locale language) {
        Map<String, Object> all = from.settings(service.id());
        return settings.of(from, service.id(), language).stream()
                .filter(it -> !own(service).contains(it.id()) && all.containsKey(it.id()) && it.accepts(all.get(it.id()))).toList();
    }

    private Planned planned(Step step, Locale language) {
        OfferedService service = step.service();
        Town after = EnabledTown.deciding(to, service.id(), step.wanted());
        List<Setting> known = settings.of(after, service.id(), language);
        Map<String, String> names = new TreeMap<>();
        from.settings(service.id()).keySet().forEach(it -> names.put(it, it));
        known.forEach(it -> names.computeIfPresent(it.id(), (id, name) -> it.name()));
        List<String> own = names.keySet().stream().filter(own(service)::contains).map(names::get).toList();
        names.keySet().removeAll(own(service));
        takenOver(service, language).forEach(it -> names.remove(it.id()));
        names.remove(ASSURANCE);
        return new Planned(service.id(), in(to, service), in(after, service), step.isLacking(), changed(known, to.settings(service.id()),
                after.settings(service.id())), own, List.copyOf(names.values()), texts(service.id()));
    }

    private static List<Changed> changed(List<Setting> known, Map<String, Object> before, Map<String, Object> after) {
        Function<Map<String, Object>, Function<Setting, List<String>>> typed = town -> it -> town.containsKey(it.id()) ? Setting.typed(town.get(it.id())) : it.defaults();
        return known.stream().map(it -> new Changed(it, typed.apply(before).apply(it), typed.apply(after).apply(it)))
                .filter(it -> !it.before().equals(it.after())).toList();
    }

    private int texts(String serviceId) {
        String prefix = "service." + serviceId + ".";
        return (int) from.languages().stream().flatMap(it -> from.textKeys(it).stream()).filter(it -> it.startsWith(prefix)).distinct().count();
    }
}

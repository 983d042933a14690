package org.rathaus.backoffice.internal.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.rathaus.kernel.service.Setting;
import org.rathaus.kernel.service.Setting.Kind;
import org.rathaus.web.PortalRequest;

/**
 * The settings of a service in a form.
 *
 * @param typed what stands in the fields, by the setting
 */
record SettingsForm(Map<Setting, List<String>> typed) {

    /** What the names and ids of the fields begin with. */
    static final String PREFIX = "setting-";

    /** What holds: what the town says, else what the plugin does. */
    static SettingsForm of(List<Setting> settings, Map<String, Object> town) {
        Map<Setting, List<String>> typed = new LinkedHashMap<>();
        settings.forEach(it -> typed.put(it, town.containsKey(it.id()) ? Setting.typed(town.get(it.id())) : it.defaults()));
        return new SettingsForm(typed);
    }

    static SettingsForm sent(List<Setting> settings, PortalRequest request) {
        Map<Setting, List<String>> typed = new LinkedHashMap<>();
        settings.forEach(it -> typed.put(it, sent(it, request)));
        return new SettingsForm(typed);
    }

    /** Several values that are typed stand in a line each. */
    private static List<String> sent(Setting setting, PortalRequest request) {
        Stream<String> values = Stream.of(request.parameters(field(setting)));
        boolean areLines = setting.isList() && setting.options().isEmpty();
        return (areLines ? values.flatMap(String::lines) : values).map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    /** The name and id of a setting's field. */
    static String field(Setting setting) {
        return PREFIX + setting.id();
    }

    /** Whether its values are offered to choose from. */
    static boolean isChosen(Setting setting) {
        return setting.kind() == Kind.YES_NO || !setting.options().isEmpty();
    }

    /** The id of what takes the focus: of several boxes the first. */
    static String first(Setting setting) {
        return isChosen(setting) && setting.isList() ? field(setting) + "-0" : field(setting);
    }

    /** The key of what is to be said where its value is none. */
    static String complaint(Setting setting) {
        return "setting.wrong." + (setting.options().isEmpty() ? setting.kind().name() : "CHOICE");
    }

    /** Those whose value is none. */
    List<Setting> wrong() {
        List<Setting> wrong = new ArrayList<>();
        typed.forEach((setting, values) -> {
            boolean isLacking = values.isEmpty() && setting.isRequired() && setting.defaults().isEmpty();
            if (isLacking || !values.isEmpty() && !isRead(setting, values)) {
                wrong.add(setting);
            }
        });
        return wrong;
    }

    private static boolean isRead(Setting setting, List<String> values) {
        try {
            setting.read(values);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * What is to be stored; where nothing is typed, town.json or the plugin holds, but a list that was emptied is to be empty.
     *
     * @param town what held so far
     */
    Map<String, Object> values(Map<String, Object> town) {
        Map<String, Object> read = new LinkedHashMap<>();
        typed.forEach((setting, values) -> {
            boolean isEmptied = setting.isList() && !setting.isRequired() && (town.containsKey(setting.id()) || !setting.defaults().isEmpty());
            if (!values.isEmpty() || isEmptied) {
                read.put(setting.id(), setting.read(values));
            }
        });
        return read;
    }
}

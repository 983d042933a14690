package org.rathaus.web.internal.plugin;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;
import org.rathaus.kernel.service.ServiceSettings;
import org.rathaus.kernel.service.Setting;
import org.rathaus.kernel.service.Setting.Kind;

/** Reads what a plugin's Metatype designates for the component that is its service; runs no code of the plugin. */
@Component
public final class MetatypeSettings implements ServiceSettings {

    private final PluginRegistry plugins;
    private final MetaTypeService metatypes;

    @Activate
    public MetatypeSettings(@Reference PluginRegistry plugins, @Reference MetaTypeService metatypes) {
        this.plugins = plugins;
        this.metatypes = metatypes;
    }

    @Override
    public List<Setting> of(String serviceId, Locale language) {
        return plugins.running(serviceId).flatMap(it -> definition(it.bundle(), it.service().service().getClass().getName(), language))
                .map(MetatypeSettings::settings).orElse(List.of());
    }

    private Optional<ObjectClassDefinition> definition(Bundle bundle, String pid, Locale language) {
        MetaTypeInformation known = metatypes.getMetaTypeInformation(bundle);
        boolean isThere = known != null && Arrays.asList(known.getPids()).contains(pid);
        return isThere ? Optional.ofNullable(known.getObjectClassDefinition(pid, language.getLanguage())) : Optional.empty();
    }

    private static List<Setting> settings(ObjectClassDefinition definition) {
        Set<String> required = attributes(definition, ObjectClassDefinition.REQUIRED).stream().map(AttributeDefinition::getID).collect(Collectors.toSet());
        return attributes(definition, ObjectClassDefinition.ALL).stream().map(it -> setting(it, required.contains(it.getID()))).toList();
    }

    private static List<AttributeDefinition> attributes(ObjectClassDefinition definition, int which) {
        AttributeDefinition[] found = definition.getAttributeDefinitions(which);
        return found == null ? List.of() : Arrays.asList(found);
    }

    private static Setting setting(AttributeDefinition attribute, boolean isRequired) {
        List<String> defaults = attribute.getDefaultValue() == null ? List.of()
                : Stream.of(attribute.getDefaultValue()).filter(it -> !it.isBlank()).toList();
        return new Setting(attribute.getID(), kind(attribute.getType()), attribute.getCardinality() != 0, isRequired,
                Optional.ofNullable(attribute.getName()).orElse(attribute.getID()), Optional.ofNullable(attribute.getDescription()).orElse(""),
                options(attribute), defaults, value -> fits(attribute, value));
    }

    /** Null says that there is no rule. */
    private static boolean fits(AttributeDefinition attribute, String value) {
        String problem = attribute.validate(value);
        return problem == null || problem.isEmpty();
    }

    private static Kind kind(int type) {
        return switch (type) {
            case AttributeDefinition.BOOLEAN -> Kind.YES_NO;
            case AttributeDefinition.LONG, AttributeDefinition.INTEGER, AttributeDefinition.SHORT, AttributeDefinition.BYTE -> Kind.WHOLE;
            case AttributeDefinition.DOUBLE, AttributeDefinition.FLOAT -> Kind.DECIMAL;
            default -> Kind.TEXT;
        };
    }

    private static Map<String, String> options(AttributeDefinition attribute) {
        Map<String, String> options = new LinkedHashMap<>();
        String[] values = attribute.getOptionValues();
        String[] labels = attribute.getOptionLabels();
        for (int i = 0; values != null && i < values.length && attribute.getType() != AttributeDefinition.BOOLEAN; i++) {
            options.put(values[i], labels[i]);
        }
        return options;
    }
}

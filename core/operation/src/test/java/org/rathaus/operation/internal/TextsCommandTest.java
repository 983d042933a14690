package org.rathaus.operation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.testing.KnownTowns;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.operation.OperatorCommand;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.operation.internal.plugin.DogTax;

class TextsCommandTest {

    /** What only one language has, like a page on the portal in easy German, the other one does not lack. */
    private static final Town TOWN = saying(Set.of("home.title", "openingHours"), Set.of("home.title", "legal.easy-language"));

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private static Town saying(Set<String> german, Set<String> english) {
        SampleTown plain = new SampleTown("hamlet");
        return (Town) Proxy.newProxyInstance(Town.class.getClassLoader(), new Class<?>[] {Town.class}, (proxy, method, arguments) ->
                method.getName().equals("textKeys") ? arguments[0].equals(Locale.GERMAN) ? german : english : method.invoke(plain, arguments));
    }

    private int run(OfferedService... running) {
        ServiceCatalog catalog = new ServiceCatalog() {
            @Override
            public List<OfferedService> offeredIn(Town town) {
                return List.of(running);
            }

            @Override
            public Optional<OfferedService> find(String serviceId) {
                return Optional.empty();
            }

            @Override
            public List<PluginState> plugins() {
                return List.of();
            }
        };
        return new TextsCommand(new KnownTowns(List.of(TOWN)), catalog).run(List.of(), new PrintStream(said));
    }

    @Test
    void listsWhatTownsAndTheirServicesDoNotSay() {
        assertEquals(OperatorCommand.FAILED, run(DogTax.offered()));
        assertEquals(List.of("dog-tax en: 1 of 2 texts", "  missing: name.label", "town hamlet en: 1 of 2 texts", "  missing: openingHours"),
                said.toString().lines().toList());
    }

    @Test
    void needsServicesThatRun() {
        assertEquals(OperatorCommand.FAILED, run());
        assertEquals("no service runs here; start the portal first", said.toString().strip());
    }
}

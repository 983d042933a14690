package org.rathaus.portal.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.apache.wicket.protocol.http.mock.MockHttpServletResponse;
import org.apache.wicket.util.tester.WicketTester;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.osgi.framework.BundleContext;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.identity.Sessions;
import org.rathaus.kernel.testing.MemorySessions;
import org.rathaus.towns.internal.FolderTowns;
import org.rathaus.web.area.AreaApplication;
import org.rathaus.web.area.CoreRequest;
import org.rathaus.web.area.WebArea;

/** Visits the pages of an area: the shipped towns, some services, and a moment that stands still. */
public final class Citizen {

    /** A Sunday, 14:02 in Berlin. */
    public static final Instant NOW = Instant.parse("2026-11-22T13:02:00Z");
    private static final Path SHIPPED = Path.of("..", "..", "branding");

    private final Towns towns;
    private final CoreRequest.Core core;
    private final WicketTester tester;
    private Locale language = Locale.GERMAN;

    /** Copies the shipped towns into the folder. */
    public Citizen(Path data, WebArea area, OfferedService... services) {
        this(shipped(data), area, services);
    }

    /** Of these towns. */
    public Citizen(Towns towns, WebArea area, OfferedService... services) {
        this.towns = towns;
        this.core = new CoreRequest.Core(towns, new FixedCatalog(List.of(services)),
                Clock.fixed(NOW, ZoneOffset.UTC), "/assets/1", new MemorySessions());
        this.tester = new WicketTester(new AreaApplication(area));
        tester.setFollowRedirects(false);
    }

    /** In towns that write mails and so offer accounts. */
    public static Citizen withMails(Path data, WebArea area, OfferedService... services) {
        return in(data, "\"mail\": {\"from\": \"post@stadt.example\"}", area, services);
    }

    /** In a town whose {@code town.json} says this, too. */
    public static Citizen in(Path data, String entry, WebArea area, OfferedService... services) {
        return new Citizen(towns(data, json -> json.replace("\"services\": {\n", entry + ", \"services\": {\n")), area, services);
    }

    /** The town, with its {@code town.json} changed. */
    public static Towns towns(Path data, UnaryOperator<String> change) {
        Path folder = data.resolve("branding/norderstedt");
        copy(SHIPPED.resolve("norderstedt"), folder);
        try {
            Path town = folder.resolve("town.json");
            Files.writeString(town, change.apply(Files.readString(town)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(data);
    }

    /** Reads this language from now on. */
    public Citizen reading(Locale other) {
        language = other;
        return this;
    }

    /** The shipped town that most tests visit. */
    public Town town() {
        return towns.find("norderstedt").orElseThrow();
    }

    /** A page of that town. */
    public Document inTown(String path) {
        return visit(town(), "/norderstedt", path);
    }

    /** What a form of that town leads to. */
    public Document sent(String path, Map<String, String> fields) {
        tester.getRequest().setMethod("POST");
        fields.forEach((name, value) -> tester.getRequest().getPostParameters().setParameterValue(name, value));
        return inTown(path);
    }

    /** Where the last answer leads, below the town; empty: nowhere. */
    public String location() {
        String location = answer().getHeader("Location");
        return location == null ? "" : location.replaceFirst("^.*/norderstedt/", "");
    }

    /** Who is signed in. */
    public Sessions sessions() {
        return core.sessions();
    }

    /** A page of the installation. */
    public Document atHome(String path) {
        return visit(null, "", path);
    }

    /** What came last, with its status and headers. */
    public MockHttpServletResponse answer() {
        return tester.getLastResponse();
    }

    /** Whether a session was made. */
    public boolean hasSession() {
        return !tester.getSession().isTemporary();
    }

    private Document visit(Town town, String base, String path) {
        new CoreRequest(tester.getRequest(), tester.getResponse(), core, town, base, language);
        tester.getSession().setLocale(language);
        tester.executeUrl("./" + path);
        return Jsoup.parse(answer().getDocument());
    }

    private static Towns shipped(Path data) {
        copy(SHIPPED.resolve("norderstedt"), data.resolve("branding/norderstedt"));
        copy(SHIPPED.resolve("musterhausen"), data.resolve("branding/musterhausen"));
        return read(data);
    }

    private static Towns read(Path data) {
        BundleContext context = (BundleContext) Proxy.newProxyInstance(Citizen.class.getClassLoader(),
                new Class<?>[] {BundleContext.class}, (proxy, method, arguments) -> data.toString());
        FolderTowns towns = new FolderTowns(context);
        towns.close();
        return towns;
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectories(to);
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

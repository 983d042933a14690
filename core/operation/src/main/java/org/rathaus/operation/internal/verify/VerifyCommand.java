package org.rathaus.operation.internal.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.kernel.cases.PersonalRecords;
import org.rathaus.kernel.form.Drafts;
import org.rathaus.kernel.identity.Sessions;
import org.rathaus.kernel.identity.StaffAccounts;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.operation.OperatorCommand;
import org.rathaus.kernel.operation.PluginChangeException;
import org.rathaus.kernel.operation.PluginDesk;
import org.rathaus.kernel.operation.PluginPreview;
import org.rathaus.operation.internal.Arguments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the author of a plugin, or whoever is to install it, whether it keeps what plugins promise. Runs in a portal that the
 * launcher starts for it, with two towns and nothing else, so that nothing can happen to anybody's data.
 */
@Component
public final class VerifyCommand implements OperatorCommand {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyCommand.class);
    /** The framework property by which the launcher says that the portal is for this command only. */
    private static final String ALONE = "rathaus.verify";
    private static final String SETTINGS = "--settings";
    private static final String ANSWERS = "--answers";
    private static final List<String> TOWNS = List.of("sample-town", "other-town");

    private final BundleContext context;
    private final PluginDesk desk;
    private final Towns towns;
    private final Inquiry.Core core;

    @Activate
    public VerifyCommand(BundleContext context, @Reference PluginDesk desk, @Reference Towns towns, @Reference Drafts drafts,
            @Reference Cases cases, @Reference PersonalRecords records, @Reference Sessions sessions, @Reference StaffAccounts staff,
            @Reference Clock clock) {
        this.context = context;
        this.desk = desk;
        this.towns = towns;
        this.core = new Inquiry.Core(context, drafts, cases, records, new Accounts(sessions, staff), clock,
                (path, html, language) -> PageCheck.faults(html, language));
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String usage() {
        return "JAR [--settings FILE.json] [--answers FILE.properties] checks a plugin in a portal of its own and says what is wrong; "
                + "the files say what the sample towns set for the service, and what is answered in which field";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Optional<Arguments> parsed = Arguments.parse(arguments, 1, Set.of(SETTINGS, ANSWERS));
        if (parsed.isEmpty()) {
            return USAGE;
        }
        if (context.getProperty(ALONE) == null) {
            out.println("A plugin is verified in a portal of its own: ./rathaus verify JAR starts one");
            return FAILED;
        }
        PrintedReport report = new PrintedReport(out);
        try {
            verify(Path.of(parsed.get().plain().get(0)), settings(parsed.get()), answers(parsed.get()), report);
        } catch (IOException | RuntimeException e) {
            LOG.error("a plugin cannot be looked at", e);
            report.tell("can be looked at to the end", List.of(e.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            report.tell("can be looked at to the end", List.of("somebody interrupted it"));
        }
        report.conclude();
        report.note("Not checked here, but by the build of the plugin: HTML as the W3C checks it, accessibility (axe in a browser)");
        return report.isGood() ? DONE : FAILED;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> settings(Arguments arguments) throws IOException {
        Optional<String> file = arguments.option(SETTINGS);
        return file.isEmpty() ? Map.of() : JsonMapper.builder().build().readValue(Files.readAllBytes(Path.of(file.get())), Map.class);
    }

    private static Map<String, String> answers(Arguments arguments) throws IOException {
        Properties answers = new Properties();
        if (arguments.option(ANSWERS).isPresent()) {
            try (var in = Files.newBufferedReader(Path.of(arguments.option(ANSWERS).get()))) {
                answers.load(in);
            }
        }
        Map<String, String> fields = new HashMap<>();
        answers.stringPropertyNames().forEach(field -> fields.put(field, answers.getProperty(field)));
        return fields;
    }

    private void verify(Path jar, Map<String, Object> settings, Map<String, String> answers, Report report) throws IOException, InterruptedException {
        Set<Thread> threads = Remains.running();
        Optional<PluginState> state = start(jar, report);
        if (state.isEmpty()) {
            return;
        }
        String service = state.get().serviceId();
        Optional<Remains> remains = Optional.empty();
        if (service.isEmpty()) {
            report.leaveOut("its service", "it publishes none");
        } else {
            List<SampleTown> offering = TOWNS.stream().map(id -> new SampleTown(towns, folder(), id)).toList();
            for (SampleTown town : offering) {
                town.offer(service, settings);
            }
            remains = Optional.of(new Inquiry(core, offering.stream().map(SampleTown::town).toList(), answers, report).into(service, threads));
        }
        end(state.get().plugin(), remains, report);
    }

    private Path folder() {
        return Path.of(context.getProperty("rathaus.data"), "branding");
    }

    private Optional<PluginState> start(Path jar, Report report) {
        try {
            PluginPreview preview = desk.check(jar);
            report.tell("is a plugin: " + preview.plugin() + " " + preview.version(), preview.wanting());
            report.tell(PortalImports.CHECK, PortalImports.faults(jar));
            report.tell(TextFiles.CHECK, TextFiles.faults(jar));
            PluginState state = desk.by(PluginDesk.COMMAND).install(jar);
            report.tell("starts", List.of());
            return Optional.of(state);
        } catch (PluginChangeException e) {
            report.tell("starts", List.of(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            report.tell("is a plugin", List.of(e.toString()));
        }
        return Optional.empty();
    }

    private void end(String plugin, Optional<Remains> remains, Report report) throws InterruptedException {
        try {
            desk.by(PluginDesk.COMMAND).remove(plugin);
            if (remains.isEmpty()) {
                report.leaveOut("what it leaves behind", "it publishes no service that could be tried out");
            } else {
                report.tell("goes, and leaves nothing registered, running or in memory", remains.get().faults());
            }
        } catch (PluginChangeException e) {
            report.tell("goes", List.of(String.valueOf(e.getMessage())));
        }
    }
}

package org.rathaus.towns.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.operation.OperatorCommand;

/** Makes the folder of a new town, which the portal then takes up as any other change. */
@Component
public final class TownNewCommand implements OperatorCommand {

    private static final Set<String> OPTIONS = Set.of("--name", "--official-name", "--prefix", "--ags", "--postcodes", "--phone", "--mail");
    private static final int SHORTEST_PREFIX = 2;
    private static final int USUAL_PREFIX = 3;
    private static final int LONGEST_PREFIX = 5;

    private final Towns towns;
    private final Path folders;

    /** In the framework: the towns of the data folder. */
    @Activate
    public TownNewCommand(@Reference Towns towns, BundleContext context) {
        this(towns, Path.of(context.getProperty("rathaus.data"), "branding"));
    }

    TownNewCommand(Towns towns, Path folders) {
        this.towns = towns;
        this.folders = folders;
    }

    @Override
    public String name() {
        return "town new";
    }

    @Override
    public String usage() {
        return "ID [--name NAME] [--official-name NAME] [--prefix AB] [--ags 01060063] [--postcodes 22844,22846] [--phone '+49 40 1234']"
                + " [--mail ADDRESS] makes the folder of a new town";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Map<String, String> options = new HashMap<>();
        for (Iterator<String> rest = arguments.stream().skip(1).iterator(); rest.hasNext();) {
            String option = rest.next();
            if (!OPTIONS.contains(option) || !rest.hasNext()) {
                out.println("Nothing was made: " + option + (OPTIONS.contains(option) ? " needs a value" : " is unknown"));
                return USAGE;
            }
            options.put(option, rest.next());
        }
        if (arguments.isEmpty()) {
            out.println("Nothing was made: the id of the town is missing");
            return USAGE;
        }
        return make(arguments.get(0), options, out);
    }

    private int make(String id, Map<String, String> options, PrintStream out) {
        Optional<String> refusal = refusal(id, options);
        if (refusal.isPresent()) {
            out.println("Nothing was made: " + refusal.get());
            return USAGE;
        }
        try {
            town(id, options).write(folders);
        } catch (BrokenTownException e) {
            out.println("Nothing was made: " + e.getMessage());
            return USAGE;
        } catch (IOException e) {
            out.println("Nothing was made: " + e);
            return FAILED;
        }
        tell(id, out);
        return DONE;
    }

    private Optional<String> refusal(String id, Map<String, String> options) {
        String malformed = TownRules.refusal(id);
        if (malformed != null) {
            return Optional.of(id + " is no id of a town: " + malformed);
        }
        if (Files.exists(folders.resolve(id), LinkOption.NOFOLLOW_LINKS) || towns.find(id).isPresent()) {
            return Optional.of("there is a town " + id + " already");
        }
        String prefix = options.get("--prefix");
        return prefix == null || !taken().contains(prefix) ? Optional.empty() : Optional.of("another town has the prefix " + prefix);
    }

    private NewTown town(String id, Map<String, String> options) {
        String name = options.getOrDefault("--name", nameOf(id));
        List<String> postcodes = Stream.of(options.getOrDefault("--postcodes", "").split(",")).map(String::strip).filter(it -> !it.isEmpty()).toList();
        return new NewTown(id, options.getOrDefault("--prefix", prefixOf(id)), name, options.getOrDefault("--official-name", name),
                options.getOrDefault("--ags", Blanks.AGS), postcodes, options.getOrDefault("--phone", Blanks.PHONE),
                options.getOrDefault("--mail", "rathaus@" + id.replaceAll("-+$", "") + Blanks.DOMAIN));
    }

    /** {@code Bad Segeberg} of {@code bad-segeberg}. */
    private static String nameOf(String id) {
        return Arrays.stream(id.split("-+")).map(it -> it.substring(0, 1).toUpperCase(Locale.ROOT) + it.substring(1)).collect(Collectors.joining(" "));
    }

    /** The first letters of the id that no other town has; where all are taken, the first free letters of the alphabet after its own. */
    private String prefixOf(String id) {
        String letters = id.replaceAll("[^a-z]", "").toUpperCase(Locale.ROOT);
        Set<String> taken = taken();
        Stream<Integer> lengths = Stream.of(USUAL_PREFIX, USUAL_PREFIX + 1, LONGEST_PREFIX, SHORTEST_PREFIX);
        return Stream.concat(lengths.filter(it -> it <= letters.length()).map(it -> letters.substring(0, it)), spare(letters.charAt(0)))
                .filter(it -> !taken.contains(it)).findFirst().orElseThrow();
    }

    private static Stream<String> spare(char first) {
        int letters = 'Z' - 'A' + 1;
        return Stream.iterate(0, it -> it < letters * letters * letters, it -> it + 1)
                .map(it -> "" + first + (char) ('A' + it / letters / letters) + (char) ('A' + it / letters % letters) + (char) ('A' + it % letters));
    }

    private Set<String> taken() {
        return towns.all().stream().map(Town::referencePrefix).collect(Collectors.toSet());
    }

    private void tell(String id, PrintStream out) {
        Path folder = folders.resolve(id);
        out.println("Made " + folder);
        out.println("Still to fill in: what stands in [AUSFÜLLEN: …] and [FILL IN: …] there, and in town.json " + missing(folder));
        out.println("Until nothing of what is in brackets is left the town is reached by its address only: no list shows it, and no service goes live");
    }

    private static String missing(Path folder) {
        try {
            return String.join(", ", Blanks.in(TownReader.json(Files.readAllBytes(folder.resolve("town.json")))));
        } catch (IOException | BrokenTownException e) {
            throw new IllegalStateException(e);
        }
    }
}

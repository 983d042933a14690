package org.rathaus.operation.internal;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rathaus.kernel.operation.OperatorCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All commands of this portal; {@code commands} itself lists them. */
@Component(service = Commands.class)
public final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final List<OperatorCommand> known = new CopyOnWriteArrayList<>(List.of(new CommandList(this)));

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(OperatorCommand command) {
        known.add(command);
    }

    void remove(OperatorCommand command) {
        known.remove(command);
    }

    /** By name. */
    List<OperatorCommand> all() {
        return known.stream().sorted(Comparator.comparing(OperatorCommand::name)).toList();
    }

    /**
     * Runs the command whose name the words begin with; of two, the longer name.
     *
     * @param out    what the command prints
     * @param errors one line for each reason why it was not run or did not end well
     * @return the exit status
     */
    int run(List<String> words, PrintStream out, PrintStream errors) {
        Optional<OperatorCommand> command = find(words);
        if (command.isEmpty()) {
            errors.println("unknown command " + String.join(" ", words) + " (rathaus commands lists them)");
            return OperatorCommand.USAGE;
        }
        int status = run(command.get(), words, out, errors);
        if (status == OperatorCommand.USAGE) {
            errors.println("Usage: rathaus " + line(command.get()));
        }
        return status;
    }

    private Optional<OperatorCommand> find(List<String> words) {
        return all().stream().filter(command -> isPrefix(nameOf(command), words))
                .max(Comparator.comparingInt(command -> nameOf(command).size()));
    }

    private static int run(OperatorCommand command, List<String> words, PrintStream out, PrintStream errors) {
        try {
            return command.run(words.subList(nameOf(command).size(), words.size()), out);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The command {} failed", command.name(), e);
            errors.println(command.name() + " failed: " + e + " (more in logs/rathaus.log)");
            return OperatorCommand.FAILED;
        }
    }

    static String line(OperatorCommand command) {
        return command.name() + " " + command.usage();
    }

    private static List<String> nameOf(OperatorCommand command) {
        return List.of(command.name().split(" "));
    }

    private static boolean isPrefix(List<String> name, List<String> words) {
        return name.size() <= words.size() && name.equals(words.subList(0, name.size()));
    }
}

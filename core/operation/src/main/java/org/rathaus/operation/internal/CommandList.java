package org.rathaus.operation.internal;

import java.io.PrintStream;
import java.util.List;

import org.rathaus.kernel.operation.OperatorCommand;

/** What there is to call. */
final class CommandList implements OperatorCommand {

    private final Commands commands;

    CommandList(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public String usage() {
        return "lists all commands of this portal";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        commands.all().forEach(command -> out.println("rathaus " + Commands.line(command)));
        return DONE;
    }
}

package org.rathaus.operation.internal;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the operator's shell in, each command in a thread of its own. A portal that cannot open it serves all the same. */
@Component(service = {}, immediate = true)
public final class CommandSocket {

    private static final Logger LOG = LoggerFactory.getLogger(CommandSocket.class);
    private static final long PAUSE_NANOS = 50_000_000;

    private final Commands commands;
    private final BooleanSupplier isComplete;
    private final Socket socket;

    @Activate
    public CommandSocket(@Reference Commands commands, BundleContext context) {
        this(commands, Path.of(context.getProperty("rathaus.data")),
                () -> context.getBundle(Constants.SYSTEM_BUNDLE_ID).getState() == Bundle.ACTIVE);
    }

    CommandSocket(Commands commands, Path dataFolder, BooleanSupplier isComplete) {
        this.commands = commands;
        this.isComplete = isComplete;
        socket = open(dataFolder);
        if (socket != null) {
            start("rathaus-commands", this::accept);
        }
    }

    private static Socket open(Path dataFolder) {
        try {
            return Socket.in(dataFolder);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.error("The shell's commands cannot reach this portal: {}", e.toString());
            return null;
        }
    }

    private void accept() {
        try {
            awaitAllCommands();
            while (true) {
                SocketChannel shell = socket.channel().accept();
                start("rathaus-command", new Conversation(shell, commands));
            }
        } catch (ClosedChannelException e) {
            LOG.debug("no more commands");
        } catch (IOException e) {
            LOG.error("The shell's commands cannot reach this portal any more", e);
        }
    }

    /** Who calls during the start waits, instead of being told that the command is unknown. */
    private void awaitAllCommands() {
        while (!isComplete.getAsBoolean() && socket.channel().isOpen()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends the channel, not the commands that run. */
    @Deactivate
    void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
    }
}

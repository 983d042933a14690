package org.rathaus.launcher;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The shell's end of the channel into a running portal; the bundle {@code org.rathaus.operation} is the other. */
final class CommandChannel implements AutoCloseable {

    private final SocketChannel portal;
    private final DataInputStream in;

    private CommandChannel(SocketChannel portal) {
        this.portal = portal;
        this.in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(portal)));
    }

    /** The channel to the portal that runs on this data folder; empty if none does. */
    static Optional<CommandChannel> to(Path dataFolder) {
        try {
            return Optional.of(new CommandChannel(SocketChannel.open(UnixDomainSocketAddress.of(socket(dataFolder)))));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** A path that is too long for a socket is replaced by one that is told in a file. */
    private static Path socket(Path dataFolder) throws IOException {
        Path pointer = dataFolder.resolve("run/commands.path");
        return Files.exists(pointer) ? Path.of(Files.readString(pointer)) : dataFolder.resolve("run/commands.sock");
    }

    /**
     * Has the command run and shows what it prints, as it comes.
     *
     * @return its exit status
     * @throws Refusal if the portal ends before the command does
     */
    int run(List<String> words, PrintStream out, PrintStream errors) throws IOException {
        send(words);
        boolean isFirstComplaint = true;
        try {
            for (char kind = kind(); kind != 'x'; kind = kind()) {
                byte[] bytes = in.readNBytes(in.readInt());
                if (kind == 'e' && isFirstComplaint) {
                    errors.print("rathaus: ");
                    isFirstComplaint = false;
                }
                PrintStream target = kind == 'e' ? errors : out;
                target.write(bytes);
                target.flush();
            }
            return in.readInt();
        } catch (EOFException e) {
            throw Refusal.broken("the portal ended before the command did");
        }
    }

    private char kind() throws IOException {
        return (char) in.readUnsignedByte();
    }

    private void send(List<String> words) throws IOException {
        var request = new DataOutputStream(Channels.newOutputStream(portal));
        request.writeInt(words.size());
        for (String word : words) {
            request.writeUTF(word);
        }
        request.flush();
    }

    @Override
    public void close() throws IOException {
        portal.close();
    }
}

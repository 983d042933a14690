package org.rathaus.operation.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One command of the operator's shell. The shell sends the number of words and each as UTF; the portal answers with
 * frames of a kind, a length and as many bytes: what goes to the output ({@code o}), to the errors ({@code e}), and at
 * last, without bytes, the exit status in place of the length ({@code x}). The launcher speaks the other side.
 */
final class Conversation implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
    private static final int MOST_WORDS = 1_000;

    private final SocketChannel shell;
    private final Commands commands;

    Conversation(SocketChannel shell, Commands commands) {
        this.shell = shell;
        this.commands = commands;
    }

    @Override
    public void run() {
        try (shell;
                DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(shell)));
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(shell))) {
            List<String> words = words(in);
            LOG.info("command {}", words.get(0));
            int status = commands.run(words, printer('o', out), printer('e', out));
            frame('x', status, new byte[0], 0, out);
        } catch (IOException e) {
            LOG.info("the shell has gone: {}", e.toString());
        }
    }

    private static List<String> words(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 1 || count > MOST_WORDS) {
            throw new IOException(count + " words");
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(in.readUTF());
        }
        return words;
    }

    /** A shell that has gone is no reason to end a command: a print stream passes over it. */
    private static PrintStream printer(char kind, DataOutputStream out) {
        OutputStream frames = new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                write(new byte[] {(byte) single}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                frame(kind, length, java.util.Arrays.copyOfRange(bytes, offset, offset + length), length, out);
            }
        };
        return new PrintStream(frames, true, StandardCharsets.UTF_8);
    }

    private static void frame(char kind, int number, byte[] bytes, int length, DataOutputStream out)
            throws IOException {
        synchronized (out) {
            out.writeByte(kind);
            out.writeInt(number);
            out.write(bytes, 0, length);
            out.flush();
        }
    }
}

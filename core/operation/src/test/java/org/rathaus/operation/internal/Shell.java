package org.rathaus.operation.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The launcher's side of the channel. */
final class Shell {

    record Answer(int status, String out, String errors) {
    }

    private Shell() {
    }

    static Answer say(Path data, List<String> words) throws IOException {
        Path pointer = data.resolve("run/commands.path");
        Path socket = Files.exists(pointer) ? Path.of(Files.readString(pointer)) : data.resolve("run/commands.sock");
        try (SocketChannel portal = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            DataOutputStream request = new DataOutputStream(Channels.newOutputStream(portal));
            request.writeInt(words.size());
            for (String word : words) {
                request.writeUTF(word);
            }
            return answer(new DataInputStream(Channels.newInputStream(portal)));
        }
    }

    private static Answer answer(DataInputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        for (char kind = (char) in.readByte(); kind != 'x'; kind = (char) in.readByte()) {
            (kind == 'o' ? out : errors).write(in.readNBytes(in.readInt()));
        }
        return new Answer(in.readInt(), out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }
}

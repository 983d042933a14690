package org.rathaus.web.internal.plugin;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a class file says of the methods that it calls and the types that it uses by name (JVMS 4.4): enough to find calls that end the
 * whole portal, and parts of Wicket with published weaknesses. Calls by reflection, method handles or native code are not found.
 */
final class ClassCalls {

    private static final int MAGIC = 0xCAFEBABE;
    private static final Set<String> DEADLY =
            Set.of("java/lang/System.exit", "java/lang/Runtime.exit", "java/lang/Runtime.halt");
    /** Beginnings of names: uploads of folders leave their place; the others put what people type into pages as it is (CONTRIBUTING.md). */
    private static final List<String> WEAK = List.of("org/apache/wicket/markup/html/form/upload/resource/", "org/apache/wicket/markup/head/MetaDataHeaderItem",
            "org/apache/wicket/extensions/ajax/markup/html/AjaxEditable", "org/apache/wicket/extensions/markup/html/form/palette/");

    private final Map<Integer, String> names = new HashMap<>();
    /** The names of classes, methods and pairs of both by the numbers that they refer to. */
    private final Map<Integer, int[]> pairs = new HashMap<>();
    private final Map<Integer, Integer> classes = new HashMap<>();
    private final int version;

    private ClassCalls(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("no class file");
        }
        in.readUnsignedShort();
        version = in.readUnsignedShort();
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            i += read(i, in);
        }
    }

    /** @throws IOException if it is no class file */
    static ClassCalls read(InputStream in) throws IOException {
        return new ClassCalls(new DataInputStream(in));
    }

    /** Reads a constant; long and double ones take two numbers. */
    private int read(int number, DataInputStream in) throws IOException {
        int tag = in.readUnsignedByte();
        switch (tag) {
            case 1 -> names.put(number, in.readUTF());
            case 7 -> classes.put(number, in.readUnsignedShort());
            case 10, 12 -> pairs.put(number, new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
            case 3, 4, 9, 11, 17, 18 -> in.readInt();
            case 5, 6 -> in.readLong();
            case 8, 16, 19, 20 -> in.readUnsignedShort();
            case 15 -> in.skipNBytes(3);
            default -> throw new IOException("no class file: unknown constant " + tag);
        }
        return tag == 5 || tag == 6 ? 1 : 0;
    }

    /** The Java release that can load it. */
    int release() {
        return version - 44;
    }

    /** A call that ends the portal, such as {@code java/lang/System.exit}. */
    Optional<String> deadly() {
        return pairs.values().stream().filter(it -> classes.containsKey(it[0]) && pairs.containsKey(it[1]))
                .map(it -> names.get(classes.get(it[0])) + "." + names.get(pairs.get(it[1])[0]))
                .filter(DEADLY::contains).findFirst();
    }

    /** A type of Wicket that is not to be used, such as {@code org/apache/wicket/markup/head/MetaDataHeaderItem}. */
    Optional<String> weak() {
        return classes.values().stream().map(names::get).filter(it -> WEAK.stream().anyMatch(it::startsWith)).findFirst();
    }
}

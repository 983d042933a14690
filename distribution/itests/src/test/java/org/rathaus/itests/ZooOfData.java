package org.rathaus.itests;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bad plugins: those that do not fit what is there already, be it tables, drafts or the packages of others. */
final class ZooOfData {

    /** Where a citizen is in the middle of its form when the version comes that fails. */
    static final Animal DRAFTS = Animal.with("cannot-migrate-drafts", """
            public FormDefinition form() {
                return FormDefinition.of(2, usual().steps().get(0));
            }
            public Answers migrate(Answers answers, int fromVersion, Offer offer) {
                throw new IllegalStateException(answers.toString());
            }""", Animal.FAULTY, "could not migrate a draft of form version 1, which is used as it is: java.lang.IllegalStateException at zoo.");

    /** Whose script the database does not understand. */
    static final String ERROR = "has-a-script-with-an-error";

    private static final String TABLES = "Die Tabellen in der Datenbank passen nicht";
    private static final String MODEL = """
            @jakarta.persistence.Entity @jakarta.persistence.Table(name = "TABLE_NAME")
            public static class Bone extends org.rathaus.api.storage.TownEntity { }
            @Component
            public static class Bones implements org.rathaus.api.storage.PersistentModel {
                public String name() { return "SERVICE"; }
                public List<Class<? extends org.rathaus.api.storage.TownEntity>> entities() { return List.of(Bone.class); }
            }
            @Reference org.rathaus.api.storage.EntityStore store;""";
    private static final String TABLE = "create table TABLE_NAME (town varchar(60) not null, id ${uuid} not null, primary key (town, id));\n";
    private static final String SCRIPT = "OSGI-INF/db/V1__bones.sql";

    private ZooOfData() {}

    /** The version before the one that fails. */
    static byte[] beforeDrafts() {
        return Jars.changed(Animal.good(DRAFTS.name()), Map.of("Bundle-Version", "0.9.0"), texts -> texts);
    }

    /** Nothing is wrong with each of them. */
    static List<Animal> providers() {
        return List.of(exporting("brings-a-package", "zoo.shared;version=\"1.0.0\""),
                exporting("brings-it-in-another-version", "zoo.shared;version=\"2.0.0\",zoo.guest;version=\"1.0.0\";uses:=\"zoo.shared\""));
    }

    private static Animal exporting(String name, String packages) {
        return Animal.header(name, "Export-Package", packages, Animal.RUNS, "");
    }

    /** They come when the providers and the version before are there. */
    static List<Animal> misfits() {
        return List.of(DRAFTS,
                Animal.header("sees-a-package-in-two-versions", "Import-Package", "zoo.shared;version=\"[1,2)\",zoo.guest", Animal.UNRESOLVED,
                        "it is exposed to package 'zoo.shared' from resources"),
                tables(ERROR, "create tabel nothing (id int);\n", "V1__bones.sql"),
                tables("has-a-script-that-fails-half-way", "insert into TABLE_NAME (town, id) values (null, null);\n", "V1__bones.sql"),
                tables("has-no-script-for-its-table", "drop table TABLE_NAME;\n", "the table ZOO_"));
    }

    private static Animal tables(String name, String more, String detail) {
        return Animal.of(name, () -> withTables(name, more), TABLES, detail);
    }

    /** A plugin with a table of its own and a script that makes it and goes on like this. */
    static byte[] withTables(String name, String more) {
        String table = "ZOO_" + name.replace("-", "_").toUpperCase(Locale.ROOT);
        String members = MODEL.replace("TABLE_NAME", table).replace("SERVICE", name);
        return PluginBuild.with(Animal.with(name, members, Animal.RUNS, "").jar().get(), SCRIPT, (TABLE + more).replace("TABLE_NAME", table)
                .getBytes(StandardCharsets.UTF_8));
    }
}

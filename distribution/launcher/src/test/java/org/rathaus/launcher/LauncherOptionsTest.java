package org.rathaus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherOptionsTest {

    private static LauncherOptions parse(String... arguments) {
        return LauncherOptions.parse(List.of(arguments));
    }

    @Test
    void listensOnThisMachineOnlyUnlessToldOtherwise() {
        assertEquals("127.0.0.1", parse().host());
        assertEquals(8080, parse().port());
        assertEquals("0.0.0.0", parse("--host", "0.0.0.0").host());
    }

    @Test
    void keepsTheDataInTheCurrentFolderUnlessToldOtherwise() {
        assertEquals(Path.of("data").toAbsolutePath(), parse().data());
        assertEquals(Path.of("/srv/rathaus"), parse("--data", "/srv/x/../rathaus").data());
    }

    @Test
    void usesTheEmbeddedDatabaseInTheDataFolderUnlessToldOtherwise() {
        assertEquals("jdbc:derby:/srv/derby;create=true", parse("--data", "/srv").database());
        assertEquals("jdbc:postgresql://db/rathaus", parse("--db", "jdbc:postgresql://db/rathaus").database());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "99999999999", "http", "-1", ""})
    void refusesAPortThatDoesNotExist(String port) {
        assertEquals(2, assertThrows(Refusal.class, () -> parse("--port", port)).status());
    }

    @Test
    void refusesAnUnknownOptionByName() {
        var refusal = assertThrows(Refusal.class, () -> parse("--prot", "8080"));
        assertTrue(refusal.getMessage().contains("--prot"), refusal.getMessage());
        assertEquals(2, refusal.status());
    }

    @Test
    void refusesAnOptionWithoutItsValue() {
        assertEquals("--data needs a value", assertThrows(Refusal.class, () -> parse("--data")).getMessage());
        assertEquals("--data needs a value", assertThrows(Refusal.class, () -> parse("--data", "--port")).getMessage());
    }

    @Test
    void refusesADatabaseItDoesNotKnow() {
        assertEquals(2, assertThrows(Refusal.class, () -> parse("--db", "jdbc:oracle:thin:@db")).status());
    }

    @Test
    void fillsTownsWithMadeUpDataOnlyWhenAsked() {
        assertFalse(parse().demo());
        assertTrue(parse("--demo", "--port", "8081").demo());
    }

    @Test
    void showsTheUsageWhenAsked() {
        assertTrue(parse("--help").help());
    }
}

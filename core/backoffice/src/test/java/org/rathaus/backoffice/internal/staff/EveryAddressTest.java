package org.rathaus.backoffice.internal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rathaus.api.identity.Role;

/** What each address of a town's staff answers to whom: the one place that says so, and no address is without a line. */
class EveryAddressTest {

    private static final List<String> PEOPLE = List.of("CLERK", "SERVICE_MANAGER", "TOWN_ADMINISTRATOR", "AUDITOR", "LIMITED", "FOREIGN", "NOBODY");
    /** Who works for another service only. */
    private static final String LIMITED = "LIMITED";
    /** An administrator of another town. */
    private static final String FOREIGN = "FOREIGN";

    /** {@code ask} is the sign-in, {@code lead} leads on. */
    private static final String TABLE = """
            method | address                   | form            | CLERK | SERVICE_MANAGER | TOWN_ADMINISTRATOR | AUDITOR | LIMITED | FOREIGN | NOBODY
            GET    | (home)                    |                 | page  | page            | page               | page    | page    | ask     | ask
            POST   | (home)                    | op=assign       | page  | page            | page               | 403     | page    | ask     | ask
            POST   | (home)                    | op=saveView     | page  | page            | page               | 403     | page    | ask     | ask
            POST   | (home)                    | op=undo         | page  | page            | page               | 403     | page    | ask     | ask
            GET    | case/#{id}                |                 | page  | page            | page               | page    | 404     | ask     | ask
            POST   | case/#{id}                | status=x        | page  | page            | page               | 403     | 404     | ask     | ask
            POST   | case/#{id}                | op=message      | page  | page            | page               | 403     | 404     | ask     | ask
            POST   | case/#{id}                | op=take         | lead  | lead            | lead               | 403     | 404     | ask     | ask
            POST   | case/#{id}                | op=undo         | page  | page            | page               | 403     | 404     | ask     | ask
            GET    | case/#{id}/file/#{file}   |                 | 404   | 404             | 404                | 404     | 404     | ask     | ask
            GET    | case/${id}/file/${file}/preview |                 | 404   | 404             | 404                | 404     | 404     | ask     | ask
            GET    | case/${id}/keeping        |                 | page  | page            | page               | page    | 404     | ask     | ask
            POST   | case/${id}/keeping        | op=hold         | page  | page            | page               | 403     | 404     | ask     | ask
            POST   | case/${id}/keeping        | op=release      | lead  | lead            | lead               | 403     | 404     | ask     | ask
            POST   | case/${id}/keeping        | op=handOut      | file  | file            | file               | 403     | 404     | ask     | ask
            POST   | case/${id}/keeping        | op=destroy      | 403   | page            | page               | 403     | 404     | ask     | ask
            GET    | person                    |                 | page  | page            | page               | page    | page    | ask     | ask
            POST   | person                    | op=find         | page  | page            | page               | page    | page    | ask     | ask
            POST   | person                    | op=handOut      | page  | page            | page               | 403     | page    | ask     | ask
            GET    | deletions                 |                 | page  | page            | page               | page    | page    | ask     | ask
            GET    | statistics                |                 | 403   | page            | page               | page    | 403     | ask     | ask
            GET    | export/#{service}         |                 | page  | page            | page               | 403     | 403     | ask     | ask
            POST   | export/#{service}         |                 | file  | file            | file               | 403     | 403     | ask     | ask
            GET    | deliveries                |                 | page  | page            | page               | page    | page    | ask     | ask
            POST   | deliveries                |                 | lead  | lead            | lead               | 403     | lead    | ask     | ask
            GET    | counter                   |                 | page  | page            | page               | 403     | page    | ask     | ask
            POST   | counter                   | channel=counter | page  | page            | page               | 403     | page    | ask     | ask
            GET    | service/${service}/#{first}/#{second}/#{third}/#{fourth} |  | 404 | 404 | 404 | 404 | 403 | ask | ask
            POST   | service/${service}/#{first}/#{second}/#{third}/#{fourth} | op=x | 404 | 404 | 404 | 404 | 403 | ask | ask
            GET    | brand                     |                 | 403   | 403             | page               | 403     | 403     | ask     | ask
            GET    | brand/receipt             |                 | 403   | 403             | file               | 403     | 403     | ask     | ask
            GET    | brand/letter              |                 | 403   | 403             | file               | 403     | 403     | ask     | ask
            GET    | accounts                  |                 | 403   | 403             | page               | 403     | 403     | ask     | ask
            POST   | accounts                  | login=x         | 403   | 403             | page               | 403     | 403     | ask     | ask
            GET    | accounts/${id}            |                 | 403   | 403             | 404                | 403     | 403     | ask     | ask
            POST   | accounts/${id}            | op=deactivate   | 403   | 403             | 404                | 403     | 403     | ask     | ask
            GET    | audit                     |                 | 403   | 403             | page               | page    | 403     | ask     | ask
            POST   | audit                     | day=x           | 403   | 403             | page               | page    | 403     | ask     | ask
            GET    | services                  |                 | 403   | 403             | page               | page    | 403     | ask     | ask
            POST   | services                  | from=foreign    | 403   | 403             | 404                | 403     | 403     | ask     | ask
            GET    | services/${service}       |                 | 403   | 403             | page               | page    | 403     | ask     | ask
            POST   | services/${service}       | op=decide       | 403   | 403             | page               | 403     | 403     | ask     | ask
            POST   | services/${service}       | op=follow       | 403   | 403             | page               | 403     | 403     | ask     | ask
            GET    | account                   |                 | page  | page            | page               | page    | page    | ask     | ask
            POST   | account                   | op=endAll       | lead  | lead            | lead               | lead    | lead    | ask     | ask
            GET    | second-factor             |                 | lead  | lead            | lead               | lead    | lead    | ask     | ask
            POST   | second-factor             | code=123456     | lead  | lead            | lead               | lead    | lead    | ask     | ask
            GET    | authenticator             |                 | page  | page            | page               | page    | page    | ask     | ask
            POST   | authenticator             | code=123456     | page  | page            | page               | page    | page    | ask     | ask
            GET    | sign-in                   |                 | ask   | ask             | ask                | ask     | ask     | ask     | ask
            POST   | sign-in                   | login=x         | ask   | ask             | ask                | ask     | ask     | ask     | ask
            GET    | sign-out                  |                 | lead  | lead            | lead               | lead    | lead    | lead    | lead
            GET    | elsewhere/#{provider}     |                 | 404   | 404             | 404                | 404     | 404     | 404     | 404
            GET    | return/#{provider}        |                 | 404   | 404             | 404                | 404     | 404     | 404     | 404
            GET    | invitation/#{secret}      |                 | 410   | 410             | 410                | 410     | 410     | 410     | 410
            """;

    private record Row(String method, String address, String form, List<String> answers) {

        static Row of(String line) {
            List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            return new Row(cells.get(0), cells.get(1), cells.get(2), cells.subList(3, cells.size()));
        }

        String path(Fixture town) {
            return address.replace("(home)", "").replace("case/#{id}", "case/" + town.ours.id()).replace("case/${id}", "case/" + town.ours.id())
                    .replaceAll("[#$]\\{(file|id)}", "00000000-0000-0000-0000-000000000000").replaceAll("[#$]\\{service}", "dog-tax")
                    .replaceAll("/#\\{(first|second|third|fourth)}", "")
                    .replace("#{secret}", "unknown").replace("#{provider}", "unknown");
        }
    }

    private static final class Fixture extends StaffPages {

        String answer(Row row, String person) {
            enter(person);
            String page = row.method().equals("GET") ? browser.get(row.path(this)) : browser.post(row.path(this), fields(row.form()));
            if (browser.status() != 200) {
                return browser.status() / 100 == 3 ? "lead" : String.valueOf(browser.status());
            }
            if (browser.header("Content-Disposition") != null) {
                return "file";
            }
            return page.contains("name=\"password\" type=\"password\" autocomplete=\"current-password\"") ? "ask" : "page";
        }

        private void enter(String person) {
            switch (person) {
                case LIMITED -> browser.as(accounts.add("ours", "person", "Person", Role.CLERK, "another-service"));
                case FOREIGN -> browser.as(accounts.add("foreign", "person", "Person", Role.TOWN_ADMINISTRATOR));
                case "NOBODY" -> browser.get("");
                default -> browser.as(accounts.add("ours", "person", "Person", Role.valueOf(person)));
            }
        }

        private static Map<String, String> fields(String form) {
            return form.isEmpty() ? Map.of() : Map.of(form.split("=")[0], form.split("=")[1]);
        }
    }

    private static Stream<Row> rows() {
        return TABLE.lines().skip(1).map(Row::of);
    }

    @TestFactory
    Stream<DynamicTest> answersEachAsTheTableSays() {
        return rows().flatMap(row -> IntStream.range(0, PEOPLE.size()).mapToObj(i -> dynamicTest(
                row.method() + " " + row.address() + " " + row.form() + " as " + PEOPLE.get(i),
                () -> assertEquals(row.answers().get(i), new Fixture().answer(row, PEOPLE.get(i))))));
    }

    @Test
    void isInTheTable() {
        Set<String> inTable = rows().map(Row::address).filter(it -> !it.equals("(home)")).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(new Fixture().area.pages().keySet()), inTable);
    }
}

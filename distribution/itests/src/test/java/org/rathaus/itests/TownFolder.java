package org.rathaus.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.Visitor;

/**
 * The folder of a town of a running portal, whose settings a test changes as an operator does.
 *
 * @param data the portal's data folder
 * @param town the town's id
 */
record TownFolder(Path data, String town) {

    private static final String PROVIDERS = """
            "identityProviders": [
              {"id": "keycloak", "name": {"de": "Stadtkonto", "en": "Town account"}, "issuer": "${issuer}", "clientId": "${citizens}",
               "clientSecretFile": "keycloak", "scopes": ["profile", "email", "address"],
               "level": "low", "levels": {"low": "low", "substantial": "substantial"},
               "attributes": {
                 "given_name": {"as": "givenName", "level": "substantial"}, "family_name": {"as": "familyName", "level": "substantial"},
                 "birthdate": {"as": "birthDate", "level": "substantial"}, "address.postal_code": {"as": "postcode"},
                 "address.locality": {"as": "city"}, "email": {"as": "email"}}},
              {"id": "club", "name": {"de": "Vereinskonto", "en": "Club account"}, "issuer": "${issuer}", "clientId": "${citizens}",
               "clientSecretFile": "keycloak", "scopes": ["profile"]},
              {"id": "hall", "name": {"de": "Rathauskonto", "en": "Staff account"}, "audiences": ["staff"], "issuer": "${issuer}",
               "clientId": "${staff}", "clientSecretFile": "keycloak", "scopes": ["profile"],
               "levels": {"low": "low", "substantial": "substantial"},
               "groups": {"rathaus-clerks": {"role": "clerk"}, "rathaus-administrators": {"role": "town-administrator"}}}
            ],""";
    private static final String HELP_LINE = "+49 30 23125 777";

    /** Mails citizens, and writes applications for postal voting into files; returns when the portal has noticed. */
    void sendMailsAndFiles(Visitor visitor) throws IOException {
        change(json -> json.replaceFirst("(\"postal-vote\": \\{\\s*)\"delivery\": \"overview\",", "$1")
                .replace("\"services\": {", "\"mail\": {\"from\": \"wahlamt@%s.example\"},%n".formatted(town)
                        + "\"deliveries\": {\"postal-vote\": {\"file-drop\": {\"format\": \"csv\"}}},\n\"services\": {")
                // something that citizens can see
                .replaceAll("\"phone\": \"[^\"]*\"", "\"phone\": \"" + HELP_LINE + "\""));
        Patience.until("the portal has read the settings of " + town, () -> visitor.get("/" + town + "/").words().contains(HELP_LINE));
    }

    /** Offers a service that is installed, unless the town does so already; returns when the portal has noticed. */
    void offer(String service, Visitor visitor) throws IOException {
        if (visitor.get("/" + town + "/" + service).status() == 200) {
            return;
        }
        choose(service);
        Patience.until("the town offers " + service, () -> visitor.get("/" + town + "/" + service).status() == 200);
    }

    /** Offers services, also such as are not installed yet; the caller waits until the portal has noticed. */
    void choose(String... services) throws IOException {
        String offered = Arrays.stream(services).map(it -> "\n\"" + it + "\": {},").collect(Collectors.joining());
        change(json -> json.replace("\"services\": {", "\"services\": {" + offered));
    }

    /** Trusts three providers of one issuer, two for citizens and one for staff; returns when the portal has noticed. */
    void trust(String issuer, Visitor visitor) throws IOException {
        Path secrets = Files.createDirectories(data.resolve("secrets").resolve(town));
        Files.writeString(secrets.resolve("keycloak"), KeycloakRealm.SECRET);
        String providers = PROVIDERS.replace("${issuer}", issuer).replace("${citizens}", KeycloakRealm.CITIZENS)
                .replace("${staff}", KeycloakRealm.STAFF);
        change(json -> json.replace("\"services\": {", providers + "\n\"services\": {"));
        Patience.until("the town trusts the provider",
                () -> visitor.get("/" + town + "/account/sign-in").words().contains("Anmelden mit Stadtkonto"));
    }

    /** Tells citizens something for a long time, also on the page of postal voting; returns when the portal has noticed. */
    void tell(String title, Visitor visitor) throws IOException {
        String notice = "\"notices\": [{\"kind\": \"outage\", \"from\": \"2020-01-01\", \"until\": \"2099-12-31T18:00\","
                + " \"services\": [\"postal-vote\"], \"title\": {\"de\": \"%s\"}, \"text\": {\"de\": \"Danach geht alles wieder.\"}}],";
        change(json -> json.replace("\"services\": {\n", notice.formatted(title) + "\n\"services\": {\n"));
        Patience.until("the portal shows the notice", () -> visitor.get("/" + town + "/").words().contains(title));
    }

    /** Speaks another language, too; returns when the portal has noticed. */
    void speak(String tag, Visitor visitor) throws IOException {
        Files.writeString(data.resolve("branding").resolve(town).resolve("texts_" + tag + ".utf8.properties"), "home.intro=Witamy\n");
        change(json -> json.replaceFirst("(\"languages\": \\[[^\\]]*)\\]", "$1, \"" + tag + "\"]"));
        Patience.until("the town speaks " + tag, () -> visitor.get("/" + town + "/?lang=" + tag).html().select("html").attr("lang").equals(tag));
    }

    /** Asks those who use a service for a level of assurance; the caller waits until the portal has noticed. */
    void raise(String service, String level) throws IOException {
        change(json -> json.replaceAll("\"%s\": \\{[^}]*\\}".formatted(service), "\"%s\": {\"assurance\": \"%s\"}".formatted(service, level)));
    }

    /** Gives links and buttons another colour in light. */
    void paint(String colour) {
        Path css = data.resolve("branding").resolve(town).resolve("tokens.css");
        try {
            Files.writeString(css, Files.readString(css).replaceFirst("(--kern-color-action-default: )#[0-9a-f]{6}", "$1" + colour));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void change(UnaryOperator<String> edit) throws IOException {
        Path json = data.resolve("branding").resolve(town).resolve("town.json");
        Path unfinished = Files.writeString(json.resolveSibling("town.json.new"), edit.apply(Files.readString(json)));
        Files.move(unfinished, json, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Where the town's files go. */
    Path inbox() {
        return data.resolve("deliveries").resolve(town);
    }

    /** Puts a file where the folder should be, so that nothing can be written. */
    void blockFiles() throws IOException {
        Files.createDirectories(inbox().getParent());
        Files.writeString(inbox(), "in the way");
    }

    /** The opposite. */
    void unblockFiles() throws IOException {
        Files.delete(inbox());
    }

    /** In how many lines of complete files the case is. */
    long occurrences(String reference) throws IOException {
        return lines().stream().filter(line -> line.startsWith(reference)).count();
    }

    private List<String> lines() throws IOException {
        Path folder = inbox().resolve("postal-vote");
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> manifests = files.filter(it -> it.toString().endsWith(".manifest.json")).toList();
            return manifests.stream().map(it -> it.toString().replace(".manifest.json", ".csv")).map(Path::of)
                    .flatMap(TownFolder::linesOf).toList();
        }
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.rathaus.towns.internal;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What {@code town.json} must keep beyond its shape. All broken rules are told at once. */
final class TownRules {

    /** Names that mean something else as the first part of a path. */
    private static final Set<String> RESERVED = Set.of("operator", "health", "metrics", "assets", "base", "status",
            "account", "staff", "admin", "error");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,40}");
    private static final String MAIL = "[^@\\s]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}";
    private static final String PHONE = "\\+[0-9][0-9 ]{5,24}";
    private static final String HOST = "[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*";

    private static final String SENDER = "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}";
    private static final String PORTAL = "https?://[^\\s/?#]+(/[^\\s/?#]+)*";
    private static final String MAIL_TARGET = "mail";
    /** What waits for a day is an alarm. */
    private static final Duration LONGEST_PERIOD = Duration.ofHours(12);
    private static final String FILE_DROP = "file-drop";
    private static final String DELIVERY = "delivery";

    /** By what they are written as: each is asked for each town. */
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private final JsonLines lines;
    private final List<String> problems = new ArrayList<>();

    private TownRules(JsonLines lines) {
        this.lines = lines;
    }

    /** Why a folder of this name cannot be a town; null if it can. */
    static String refusal(String id) {
        if (RESERVED.contains(id)) {
            return "the name " + id + " is reserved; rename the folder";
        }
        return ID.matcher(id).matches() ? null
                : "the folder's name must start with a small letter and have 2 to 41 of a-z, 0-9 and -";
    }

    static void check(TownJson town, JsonLines lines) throws BrokenTownException {
        TownRules rules = new TownRules(lines);
        rules.town(town);
        for (int i = 0; i < town.contacts().size(); i++) {
            rules.contact(town.contacts().get(i), "/contacts/" + i);
        }
        rules.mail(town.mail());
        town.deliveries().forEach((service, targets) -> rules.deliveries(town, service, targets));
        new ProviderRules(rules).check(town.identityProviders());
        new HomeRules(rules).check(town);
        if (!rules.problems.isEmpty()) {
            throw new BrokenTownException(rules.problems);
        }
    }

    private void town(TownJson town) {
        filled("/name", town.name());
        filled("/officialName", town.officialName());
        matches("/ags", town.ags(), "[0-9]{8}", "must be the eight digits of the official municipality key");
        matches("/referencePrefix", town.referencePrefix(), "[A-Z]{2,5}", "must be two to five capital letters");
        each("/hosts", town.hosts(), HOST, "must be a host name in small letters, without port");
        each("/languages", town.languages(), "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "must be a language tag such as de, en or de-simple");
        each("/postcodes", town.postcodes(), "[0-9]{5}", "must have five digits");
        each("/address", town.address(), ".*\\S.*", "must not be empty");
        some("/languages", town.languages());
        some("/address", town.address());
        reachable("", town.phone(), town.email());
        for (String service : town.services().keySet()) {
            matches("/services/" + service, service, "[a-z][a-z0-9-]*", "is no service id: small letters, digits, -");
        }
        town.services().forEach((service, settings) -> {
            if (settings != null && settings.containsKey("retention")) {
                matches("/services/" + service + "/retention", String.valueOf(settings.get("retention")),
                        "P[1-9][0-9]{0,4}[DWMY]", "must be a time such as P90D, P6M or P1Y");
            }
            if (settings != null && settings.containsKey(DELIVERY)) {
                matches("/services/" + service + "/" + DELIVERY, String.valueOf(settings.get(DELIVERY)), "overview",
                        "must be overview; targets stand under deliveries");
            }
            if (settings != null && settings.containsKey("assurance")) {
                matches("/services/" + service + "/assurance", String.valueOf(settings.get("assurance")),
                        "none|low|substantial|high", "must be a level of assurance: none, low, substantial or high");
            }
        });
    }

    private void mail(TownJson.Mail mail) {
        if (mail != null) {
            matches("/mail/from", mail.from(), SENDER, "must be a plain mail address");
            if (mail.portal() != null) {
                matches("/mail/portal", mail.portal(), PORTAL, "must be an address without a slash at its end, such as"
                        + " https://service.example.org");
            }
        }
    }

    private void deliveries(TownJson town, String service, Map<String, Map<String, Object>> targets) {
        String at = "/deliveries/" + service;
        if (!town.services().containsKey(service)) {
            problem(at, "names a service that services does not offer");
        }
        Map<String, Object> own = town.services().get(service);
        if (own != null && own.containsKey(DELIVERY)) {
            problem(at, "names targets of a service whose cases stay in the overview");
        }
        if (targets == null || targets.isEmpty()) {
            problem(at, "needs at least one target, such as \"file-drop\": {}");
            return;
        }
        targets.forEach((target, settings) -> target(at + "/" + target, target, settings));
    }

    private void target(String at, String target, Map<String, Object> settings) {
        matches(at, target, "[a-z][a-z0-9-]{0,39}", "is no target id: small letters, digits, -");
        if (target.equals(MAIL_TARGET)) {
            problem(at, "is no target of cases; mails to citizens are switched on by mail.from");
        }
        Object every = settings == null ? null : settings.get("every");
        if (every != null && !isPeriod(every)) {
            problem(at + "/every", "must be a time from PT1M to PT12H, such as PT15M");
        }
        Object format = settings == null ? null : settings.get("format");
        if (target.equals(FILE_DROP) && format != null) {
            matches(at + "/format", format.toString(), "csv|json", "must be csv or json");
        }
    }

    private static boolean isPeriod(Object value) {
        try {
            Duration period = Duration.parse(value.toString());
            return period.compareTo(Duration.ofMinutes(1)) >= 0 && period.compareTo(LONGEST_PERIOD) <= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void contact(TownJson.Person contact, String at) {
        if (contact == null) {
            problem(at, "must not be null");
            return;
        }
        some(at + "/areas", contact.areas());
        each(at + "/areas", contact.areas(), "\\*|[a-z][a-z0-9-]*", "must be a category, a service id or *");
        filled(at + "/name", contact.name());
        reachable(at, contact.phone(), contact.email());
    }

    private void reachable(String at, String phone, String email) {
        matches(at + "/phone", phone, PHONE, "must be in international notation, such as +49 40 66969 000");
        matches(at + "/email", email, MAIL, "must be a mail address");
    }

    void filled(String at, String value) {
        matches(at, value, ".*\\S.*", "must not be empty");
    }

    void some(String at, List<String> values) {
        if (values.isEmpty()) {
            problem(at, "needs at least one entry");
        }
    }

    void each(String at, List<String> values, String regex, String rule) {
        for (int i = 0; i < values.size(); i++) {
            matches(at + "/" + i, values.get(i), regex, rule);
        }
    }

    void matches(String at, String value, String regex, String rule) {
        if (value == null) {
            problem(at, "is missing");
        } else if (!PATTERNS.computeIfAbsent(regex, Pattern::compile).matcher(value).matches()) {
            problem(at, rule + ", but is \"" + value + "\"");
        }
    }

    void problem(String at, String reason) {
        problems.add("town.json, line " + lines.at(at) + ": " + at.substring(1) + " " + reason);
    }
}

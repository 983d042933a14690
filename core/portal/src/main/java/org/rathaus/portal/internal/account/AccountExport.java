package org.rathaus.portal.internal.account;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.IdentityAttribute;
import org.rathaus.api.identity.Profile;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.PersonalRecords;
import org.rathaus.kernel.form.Draft;
import org.rathaus.kernel.identity.AccountEvent;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.CitizenAccounts.Verified;
import org.rathaus.kernel.identity.Passkeys.Passkey;
import tools.jackson.databind.json.JsonMapper;

/**
 * An account to take along: itself and its drafts as JSON, and for each case what its secret link hands out.
 *
 * @param town    the town
 * @param account the account
 * @param profile what its owner has said
 * @param verified what a provider has said
 * @param events  what has happened
 * @param passkeys what it can be signed in to with, without the keys
 * @param drafts  what was begun
 * @param cases   what was sent
 * @param records hand out cases
 */
record AccountExport(Town town, CitizenAccount account, Profile profile, Map<IdentityAttribute, Verified> verified,
        List<AccountEvent> events, List<Passkey> passkeys, List<Draft> drafts, List<CaseFile> cases, PersonalRecords records) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Does not close the stream. */
    void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        json(zip, "account.json", Map.of("email", account.email(), "provider", account.provider(), "openedAt", account.openedAt().toString(),
                "profile", said(), "family", family(), "verified", known(), "events", events.stream().map(AccountExport::event).toList(),
                "passkeys", passkeys.stream().map(AccountExport::passkey).toList()));
        for (Draft draft : drafts) {
            json(zip, "drafts/" + draft.serviceId() + "-" + draft.key().substring(0, 8) + ".json",
                    Map.of("service", draft.serviceId(), "savedAt", draft.savedAt().toString(), "answers", draft.answers().asMap()));
        }
        for (CaseFile file : cases) {
            zip.putNextEntry(new ZipEntry("applications/" + file.reference() + ".zip"));
            records.write(town, file, zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void json(ZipOutputStream zip, String name, Object content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
        zip.closeEntry();
    }

    private List<Map<String, String>> family() {
        return profile.family().stream().map(it -> Map.of("givenName", it.givenName(), "familyName", it.familyName(), "birthDate", it.birthDate())).toList();
    }

    private Map<String, Map<String, String>> known() {
        Map<String, Map<String, String>> known = new LinkedHashMap<>();
        verified.forEach((attribute, it) -> known.put(attribute.key(), Map.of("value", it.value(), "level", it.level().name())));
        return known;
    }

    private Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("givenName", profile.givenName());
        said.put("familyName", profile.familyName());
        said.put("birthDate", profile.birthDate());
        said.put("street", profile.street());
        said.put("houseNumber", profile.houseNumber());
        said.put("postcode", profile.postcode());
        said.put("city", profile.city());
        said.put("phone", profile.phone());
        return said;
    }

    private static Map<String, String> passkey(Passkey passkey) {
        return Map.of("name", passkey.name(), "host", passkey.host(), "addedAt", passkey.addedAt().toString(),
                "usedAt", passkey.usedAt().map(Instant::toString).orElse(""));
    }

    private static Map<String, String> event(AccountEvent event) {
        return Map.of("at", event.at().toString(), "kind", event.kind().name(), "device", event.device());
    }
}

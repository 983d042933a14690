package org.rathaus.auth.internal.citizen;

import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.kernel.identity.CitizenAccount;

/** A citizen's account as a row. It is there once the address is confirmed, so there are none that are not in force. */
@Entity
@Table(name = "AUTH_CITIZEN")
public class Citizen extends TownEntity {

    @Column(name = "LOGIN")
    private String login;

    @Column(name = "EMAIL")
    private String email;

    @Column(name = "PASSWORD_HASH")
    private String passwordHash;

    @Column(name = "PROVIDER")
    private String provider = "";

    @Column(name = "USER_HANDLE")
    private String userHandle;

    @Column(name = "LANGUAGE")
    private String language;

    @Column(name = "OPENED_AT")
    private Instant openedAt;

    @Column(name = "READ_UNTIL")
    private Instant readUntil;

    /** For the storage. */
    protected Citizen() {
    }

    Citizen(String email, String passwordHash, Locale language, Instant openedAt) {
        super(UUID.randomUUID());
        write(email);
        this.passwordHash = passwordHash;
        this.language = language.toLanguageTag();
        this.openedAt = openedAt;
    }

    /** Of somebody whom a provider of identities knows; nobody can type this login, and so the address is nobody's key. */
    static Citizen of(String provider, Locale language, Instant openedAt) {
        Citizen citizen = new Citizen("", null, language, openedAt);
        citizen.provider = provider;
        citizen.login = " " + citizen.id();
        return citizen;
    }

    /** Where it can be written to, whoever else has that address. */
    void writeTo(String address) {
        email = address;
    }

    /** What an address is recognised by: nobody remembers how they wrote theirs. */
    static String loginOf(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    final void write(String address) {
        email = address.strip();
        login = loginOf(address);
    }

    String email() {
        return email;
    }

    /** Empty where a provider says who it is, and where passkeys take its place. */
    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    void setPasswordHash(String hash) {
        passwordHash = hash;
    }

    /** As whom authenticators know the account, if there is or was a passkey. */
    Optional<byte[]> handle() {
        return Optional.ofNullable(userHandle).map(Base64.getUrlDecoder()::decode);
    }

    /** Two pages at once may have thought of two names: the first stays, the other passkey would open nothing. */
    void knownAs(byte[] handle) {
        String written = Base64.getUrlEncoder().withoutPadding().encodeToString(handle);
        if (userHandle != null && !userHandle.equals(written)) {
            throw new IllegalArgumentException("passkey.failed");
        }
        userHandle = written;
    }

    Instant readUntil() {
        return readUntil == null ? openedAt : readUntil;
    }

    void read(Instant until) {
        if (until.isAfter(readUntil())) {
            readUntil = until;
        }
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    CitizenAccount in(String townId) {
        return new CitizenAccount(id().toString(), townId, email, openedAt, provider, passwordHash != null);
    }
}

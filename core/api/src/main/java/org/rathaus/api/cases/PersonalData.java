package org.rathaus.api.cases;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a bundle keeps of persons besides the case files: of cases, such as attachments, mails, or a plugin's own entities, and
 * of people who have no case. A bundle that keeps anything publishes this as an OSGi service; a plugin's service class may
 * implement it as well.
 */
@ConsumerType
public interface PersonalData {

    /** Takes files for the person whom a case is about. */
    @ProviderType
    interface Collector {

        /**
         * Adds a file.
         *
         * @param name    such as {@code attachments/passport.jpg}; made unique and harmless
         * @param content is read, not closed
         */
        void add(String name, InputStream content) throws IOException;
    }

    /**
     * Whom staff look for; empty parts do not count.
     *
     * @param name      starts of names, in any order
     * @param birthDate such as {@code 1961-03-09}
     * @param email     the mail address
     */
    record Person(String name, String birthDate, String email) {

        /** Whether nothing was said of the person. */
        public boolean isNobody() {
            return Stream.of(name, birthDate, email).allMatch(String::isBlank);
        }

        /**
         * Whether what is kept may be about the person: each part of the name that was given starts a word of the kept one, and
         * the mail address stands in the contact. Where neither was given, nobody is meant.
         */
        public boolean fits(String keptName, String keptContact) {
            List<String> kept = words(keptName);
            boolean isMeant = !words(name).isEmpty() || !email.isBlank();
            return isMeant && words(name).stream().allMatch(word -> kept.stream().anyMatch(it -> it.startsWith(word)))
                    && keptContact.toLowerCase(Locale.ROOT).contains(email.strip().toLowerCase(Locale.ROOT));
        }

        private static List<String> words(String text) {
            return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+")).filter(it -> !it.isEmpty()).toList();
        }

        /** Without the person. */
        @Override
        public String toString() {
            return "Person";
        }
    }

    /**
     * Something that is kept of a person besides cases, such as who has brought a thing to the lost property office.
     *
     * @param id        by which the bundle knows it
     * @param serviceId the service whose business it is
     * @param subject   whom it is about, as staff have written it
     * @param name      by what staff know it, such as the number of the thing
     * @param since     since when it is kept
     */
    record Kept(UUID id, String serviceId, String subject, String name, LocalDate since) {

        /** Without the person. */
        @Override
        public String toString() {
            return "Kept[" + id + " " + serviceId + "]";
        }
    }

    /** What is kept of a person besides cases, at most 200. By default there is nothing. */
    default List<Kept> find(String townId, Person person) {
        return List.of();
    }

    /** Gives out all that {@link #find} has told of; nothing where another bundle has told of it. */
    default void export(String townId, Kept kept, Collector collector) throws IOException {
    }

    /** Destroys all that says whom it is about. May be called again, and for what another bundle has told of. */
    default void erase(String townId, Kept kept) {
    }

    /** Gives out all that is kept of the case. */
    default void export(CaseFile file, Collector collector) throws IOException {
    }

    /**
     * Destroys all that is kept of the case. The case file is gone already. May be called again for the same case, also
     * where nothing is kept of it, and after any exception is called again the next day.
     */
    void erase(String townId, String serviceId, UUID caseId);

    /**
     * Destroys all that says whom the case is about; what statistics need may stay. Called instead of {@link #erase} when
     * the service or the town has cases made anonymous, under the same conditions. By default nothing stays.
     */
    default void anonymise(String townId, String serviceId, UUID caseId) {
        erase(townId, serviceId, caseId);
    }
}

package org.rathaus.service.postalvote.register;

/** By what two applications, or two imports of a register, are seen to mean the same person. */
public final class Identity {

    private Identity() {
    }

    /** Name, day of birth and home, however they are spelled. */
    public static String of(Voter voter) {
        Spelling.Home home = Spelling.home(voter.street(), voter.houseNumber());
        return String.join("\n", StoredVoter.nameKey(voter.familyName(), voter.firstNames()), String.valueOf(voter.birthDate()), home.street(),
                home.number());
    }

    /** District and number, which stay when a register is imported again; else the person. */
    public static String inRegister(Voter voter) {
        return voter.isNumbered() ? voter.district() + "/" + Spelling.number(voter.number()) : of(voter);
    }

    /** An address in one line, however it is spelled, to find those that go to the same one. */
    public static String ofPlace(String street, String houseNumber, String postcode, String city) {
        Spelling.Home home = Spelling.home(street, houseNumber);
        String place = String.join(" ", home.street(), home.number(), Spelling.plain(postcode), Spelling.street(city)).strip();
        return place.substring(0, Math.min(200, place.length()));
    }
}

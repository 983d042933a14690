package org.rathaus.itests;

import java.time.LocalDate;
import java.util.Map;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Visitor;

/** An invented citizen who has moved within Norderstedt with her son a few days ago. */
final class Move {

    static final LocalDate DAY = Today.inTown().minusDays(3);

    private static final String SERVICE = "/norderstedt/moving-notice";

    private Move() {}

    /** Fills in all steps; the confirmation of the landlord follows. */
    static FormWalk check(Visitor citizen, String familyName) {
        FormWalk form = citizen.visit(SERVICE + "/apply").answer("name.givenNames", "Ewa Maria").answer("name.familyName", familyName)
                .answer("usualName", "Maria").answer("birthDate", "9.3.1961").submit();
        form.answer("movedOn", DAY.getDayOfMonth() + "." + DAY.getMonthValue() + "." + DAY.getYear());
        address(form, "oldAddress", "Altweg", "22844");
        address(form, "newAddress", "Ulzburger Straße", "22850").submit();
        form.answer("keepsOld", "no").answer("hasOthers", "no").submit();
        form.answer("familyMoves", "yes").submit();
        return rest(form);
    }

    private static FormWalk rest(FormWalk form) {
        form.answer("family.1.memberName.givenNames", "Jan").answer("family.1.memberName.familyName", "Kowalski")
                .answer("family.1.memberBirthDate", "1.2.2016").answer("family.1.relationship", "child").answer("assurance", "yes").submit();
        form.answer("tenure", "rented").submit();
        form.answer("providerName", "Klaus Wirt").answer("providerOwns", "yes");
        address(form, "providerAddress", "Marktgasse", "22846").submit();
        form.answer("proof", "later").submit();
        return form.page().path().endsWith("/proof") ? form.submit() : form;
    }

    private static FormWalk address(FormWalk form, String question, String street, String postcode) {
        Map.of("street", street, "houseNumber", "12", "postcode", postcode, "city", "Norderstedt")
                .forEach((part, value) -> form.answer(question + "." + part, value));
        return form;
    }

    /** Reports the move and reads the confirmation. */
    static Sent send(Visitor citizen, String familyName) {
        return new Sent(check(citizen, familyName).submit().page()).requireReference();
    }
}

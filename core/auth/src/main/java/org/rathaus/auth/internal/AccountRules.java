package org.rathaus.auth.internal;

import java.util.Set;
import java.util.regex.Pattern;

import org.rathaus.api.identity.Duties;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;

/** What an account may be called and be for; whatever breaks a rule is refused with the rule's text key. */
final class AccountRules {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9._-]{2,60}");
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]{1,60}");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_LIST = 1_000;

    private AccountRules() {
    }

    static void checkNames(String login, String name) {
        check(isLogin(login), "login.invalid");
        check(!name.isBlank() && name.length() <= LONGEST_NAME, "name.invalid");
    }

    static boolean isLogin(String login) {
        return LOGIN.matcher(login).matches();
    }

    static void checkDuties(String place, Duties duties) {
        check(duties.role() != null && place.equals(StaffMember.INSTALLATION) == (duties.role() == Role.OPERATOR), "role.invalid");
        Set<String> services = duties.services();
        check(services.isEmpty() || duties.role().canBeLimited() && services.stream().allMatch(it -> SERVICE.matcher(it).matches())
                && Account.written(services).length() <= LONGEST_LIST, "services.invalid");
    }

    static void check(boolean fine, String problem) {
        if (!fine) {
            throw new IllegalArgumentException(problem);
        }
    }
}

package org.rathaus.backoffice.internal.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.backoffice.internal.GuardedArea;

/** The accounts of a town, as cases name them. */
final class Colleagues {

    private final StaffMember member;
    private final List<StaffMember> all;

    private Colleagues(StaffMember member, List<StaffMember> all) {
        this.member = member;
        this.all = all;
    }

    static Colleagues of(StaffMember member) {
        return new Colleagues(member, GuardedArea.current().accounts().list(member.townId()));
    }

    /** The name of an account; empty for one that is no more. */
    Optional<String> name(String account) {
        return all.stream().filter(it -> it.id().equals(account)).map(StaffMember::name).findFirst();
    }

    /** Who can work on cases, name by account, without whoever looks. */
    Map<String, String> others() {
        Map<String, String> names = new LinkedHashMap<>();
        all.stream().filter(it -> it.may(Permission.WORK_ON_CASES) && !it.id().equals(member.id()))
                .forEach(it -> names.put(it.id(), it.name()));
        return names;
    }

    /** Who can be chosen to work on cases: oneself, nobody and the others. */
    Map<String, String> choices(String me, String nobody) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(WorkListQuery.ME, me);
        names.put(CaseDesk.NOBODY, nobody);
        names.putAll(others());
        return names;
    }

    /** Whoever was chosen; empty if that is nobody who is in force here. */
    Optional<StaffMember> chosen(String choice) {
        String account = choice.equals(WorkListQuery.ME) ? member.id() : choice;
        return all.stream().filter(it -> it.id().equals(account)).findFirst();
    }
}

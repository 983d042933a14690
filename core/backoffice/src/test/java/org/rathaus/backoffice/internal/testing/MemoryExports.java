package org.rathaus.backoffice.internal.testing;

import java.time.LocalDate;
import java.util.function.Consumer;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.Offer;
import org.rathaus.kernel.cases.CaseExports;

/** The cases of a desk in memory. */
public final class MemoryExports implements CaseExports {

    private final MemoryDesk desk;

    /** Of this desk. */
    public MemoryExports(MemoryDesk desk) {
        this.desk = desk;
    }

    @Override
    public void received(StaffMember member, String serviceId, LocalDate from, LocalDate to, Consumer<CaseFile> each) {
        member.require(Permission.WORK_ON_CASES, serviceId);
        desk.of(member).stream().filter(it -> it.serviceId().equals(serviceId)).filter(it -> {
            LocalDate day = LocalDate.ofInstant(it.receivedAt(), Offer.LEGAL_ZONE);
            return !day.isBefore(from) && !day.isAfter(to);
        }).forEach(each);
    }
}

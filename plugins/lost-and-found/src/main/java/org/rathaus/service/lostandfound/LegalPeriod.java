package org.rathaus.service.lostandfound;

import java.math.BigDecimal;
import java.time.LocalDate;

/** When found things become somebody's, BGB §§ 965, 973, 976, 978 to 981. Days are reckoned as BGB §§ 187, 188 say. */
final class LegalPeriod {

    private LegalPeriod() {
    }

    /** Whether the finder must report it, § 965 (2). */
    static boolean isToBeReported(BigDecimal worth, LocalDate foundOn) {
        return worth.compareTo(Law.DUTY_TO_REPORT.on(foundOn)) > 0;
    }

    /** The last day on which the owner alone has a right to it: after the report, or of what is worth little after the find, § 973. */
    static LocalDate last(BigDecimal worth, LocalDate foundOn, LocalDate reportedOn) {
        LocalDate begin = isToBeReported(worth, foundOn) ? reportedOn : foundOn;
        return begin.plusMonths(Law.PERIOD.wholeOn(begin));
    }

    /** The last day on which the owner may ask for what the auction brought: years after the end of the public notice, § 981 (1). */
    static LocalDate proceedsLast(LocalDate noticeUntil) {
        return noticeUntil.plusYears(Law.PROCEEDS.wholeOn(noticeUntil));
    }
}

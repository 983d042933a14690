package org.rathaus.storage.internal;

import java.sql.SQLException;

import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.ValidateOutput;
import org.flywaydb.core.api.output.ValidateResult;

/** Why scripts and tables do not fit, and what to do about it, in words for the operator. */
final class Misfit {

    private Misfit() {
    }

    /** Of scripts that are not those that ran before. */
    static String reason(ValidateResult result, Scripts scripts) {
        return result.invalidMigrations.stream()
                .filter(script -> script.errorDetails.errorCode != CoreErrorCode.RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED)
                .findFirst().map(script -> reason(script, scripts))
                .orElseGet(result::getAllErrorMessages);
    }

    private static String reason(ValidateOutput script, Scripts scripts) {
        String version = "V" + script.version;
        if (script.errorDetails.errorCode == CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED) {
            return "its tables were made by a newer version of it: script " + version + " ran, but the newest in this file is "
                    + scripts.newest() + "; copy the newer version here";
        }
        if (script.errorDetails.errorCode == CoreErrorCode.CHECKSUM_MISMATCH
                || script.errorDetails.errorCode == CoreErrorCode.DESCRIPTION_MISMATCH) {
            return "script " + version + " (" + script.description + ") was changed after it had run: put it back as it was,"
                    + " and write the change into a new script";
        }
        return "script " + version + ": " + script.errorDetails.errorMessage.lines().findFirst().orElse("");
    }

    /** Of a script that the database does not take. */
    static String reason(FlywayException failure) {
        String script = failure.getMessage().lines().findFirst().orElse("a script failed");
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return script + ": " + sql.getMessage() + " Nothing of the script was kept; correct it";
            }
        }
        return script;
    }
}

package org.rathaus.web.internal.plugin;

/** Nobody asked the plugin, for a reason that is not its fault: more wait for its places than may, or the portal stops. */
final class TurnedAwayException extends NoAnswerException {

    private static final long serialVersionUID = 1L;

    TurnedAwayException(String why) {
        super(why);
    }
}

package org.rathaus.api.identity;

/** What somebody may do; a {@link Role} gives some of these. */
public enum Permission {
    /** Look after one's own account: password, second factor, sessions. */
    OWN_ACCOUNT,
    /** See cases: lists, answers, files, the protocol of deletions. */
    READ_CASES,
    /** Change cases: status, holds, exports, copies for the person concerned, deliveries. */
    WORK_ON_CASES,
    /** Destroy cases before their time, which nobody can undo. */
    DESTROY_CASES,
    /** Read how much services are used. */
    READ_STATISTICS,
    /** Read who did what. */
    READ_AUDIT,
    /** Invite, change and deactivate accounts of the own place. */
    MANAGE_ACCOUNTS,
    /** See which services the town offers, from when until when, with which settings. */
    READ_SERVICES,
    /** Choose and set up the services that the town offers. */
    MANAGE_SERVICES,
    /** Run the installation: plugins, towns, each town's administrators. */
    OPERATE
}

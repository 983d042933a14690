package org.rathaus.api.identity;

/** What a member of staff may do. */
public enum Role {
    /** Works on the cases of a town. */
    CLERK,
    /** Runs the installation: plugins, towns and staff accounts; sees no case. */
    OPERATOR
}

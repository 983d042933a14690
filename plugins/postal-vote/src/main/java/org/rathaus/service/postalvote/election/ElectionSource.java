package org.rathaus.service.postalvote.election;

import java.util.List;

/** Knows the elections that a town's administrators have set up. */
@FunctionalInterface
public interface ElectionSource {

    /** Those of a town, archived ones included; perhaps as they were some seconds ago. */
    List<Election> of(String townId);
}

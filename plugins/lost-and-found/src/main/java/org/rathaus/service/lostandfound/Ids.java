package org.rathaus.service.lostandfound;

import java.util.UUID;

import org.rathaus.web.NotFoundException;

/** Ids in addresses. */
final class Ids {

    private Ids() {
    }

    /** @throws NotFoundException if it is none */
    static UUID parse(String typed) {
        if (!typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotFoundException();
        }
        return UUID.fromString(typed);
    }
}

package org.rathaus.testkit;

import java.util.List;
import java.util.Optional;

/** What the portal prints on its first start for whoever looks after it. */
final class AdministratorLink {

    private static final String PATH = "/operator/invitation/";

    private AdministratorLink() {}

    /** The path of the link, if one of the lines has it. */
    static Optional<String> in(List<String> lines) {
        return lines.stream().filter(line -> line.contains(PATH)).map(line -> line.substring(line.indexOf(PATH)).strip())
                .findFirst();
    }
}

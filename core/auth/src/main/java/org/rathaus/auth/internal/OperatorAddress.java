package org.rathaus.auth.internal;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where operators reach their pages, as far as the portal knows. */
final class OperatorAddress {

    private OperatorAddress() {
    }

    /** By the framework's properties: on the machine itself, or under the host of their own, behind a proxy with TLS. */
    static String of(UnaryOperator<String> properties) {
        return Optional.ofNullable(properties.apply("rathaus.operator.host")).map(String::strip).filter(it -> !it.isEmpty())
                .map(it -> "https://" + it).orElseGet(() -> properties.apply("rathaus.origin"));
    }

    /** The page that takes a one-time secret. */
    static String invitation(String address, String secret) {
        return address + "/operator/invitation/" + secret;
    }
}

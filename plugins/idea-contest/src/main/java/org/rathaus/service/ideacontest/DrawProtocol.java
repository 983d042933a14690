package org.rathaus.service.ideacontest;

import java.util.List;
import java.util.stream.Collectors;

/** A draw as JSON, for everybody who wants to do it again. Holds hexadecimal digits, and what came from outside. */
final class DrawProtocol {

    private final Contest contest;
    private final Draw draw;
    private final List<Winner> winners;

    DrawProtocol(Contest contest, Draw draw, List<Winner> winners) {
        this.contest = contest;
        this.draw = draw;
        this.winners = winners;
    }

    String json() {
        ContestTerms terms = contest.terms();
        return "{\"contest\":\"" + contest.id() + "\",\"commitment\":\"" + draw.commitment() + "\",\"committedAt\":\"" + draw.committedAt()
                + "\",\"seed\":\"" + draw.revealedSeed().orElse("") + "\",\"outside\":\"" + escaped(draw.outside())
                + "\",\"listHash\":\"" + draw.listHash().orElse("") + "\",\"winners\":" + terms.winners() + ",\"alternates\":" + terms.alternates()
                + ",\"drawn\":" + list(winners.stream().map(Winner::ticketHash).toList()) + ",\"tickets\":" + list(draw.tickets()) + "}\n";
    }

    private static String list(List<String> hashes) {
        return hashes.stream().map(it -> "\"" + it + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    /** RFC 8259, 7. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(it -> {
            if (it == '"' || it == '\\') {
                escaped.append('\\').append((char) it);
            } else if (it < ' ' || it == '<') {
                escaped.append(String.format("\\u%04x", it));
            } else {
                escaped.append((char) it);
            }
        });
        return escaped.toString();
    }
}

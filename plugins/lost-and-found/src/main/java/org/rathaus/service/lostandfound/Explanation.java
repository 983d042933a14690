package org.rathaus.service.lostandfound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.service.Texts;

/** What staff read above a case: which items fit, or how well somebody knows what they say is theirs. */
final class Explanation {

    private final Items items;
    private final Matching matching;
    private final Words words;

    Explanation(Items items, Matching matching, Words words) {
        this.items = items;
        this.matching = matching;
        this.words = words;
    }

    List<String> of(CaseFile file) {
        return of(file, matching.of(file.townId(), file.answers()));
    }

    /** @param fitting what fits the case, as {@link Matching} says */
    List<String> of(CaseFile file, List<Matching.Candidate> fitting) {
        return switch (file.answers().raw(LossForm.ABOUT.id())) {
            case LossForm.LOST -> ofLoss(fitting);
            case LossForm.CLAIM -> ofClaim(file);
            case LossForm.FOUND -> List.of(text(file.answers().raw(LossForm.RIGHTS.id()).equals("waive") ? "explain.waives" : "explain.wants"));
            default -> List.of();
        };
    }

    private List<String> ofLoss(List<Matching.Candidate> candidates) {
        List<String> fitting = candidates.stream().map(it -> text("explain.fits", it.item().number(),
                words.name(it.item()), it.match().score(), Matching.explain(it.match(), words.texts()))).toList();
        return fitting.isEmpty() ? List.of(text("explain.fitsNothing")) : fitting;
    }

    private List<String> ofClaim(CaseFile file) {
        Optional<FoundItem> claimed = items.byNumber(file.townId(), file.answers().raw(LossForm.ITEM.id()));
        if (claimed.isEmpty()) {
            return List.of(text("explain.noItem", file.answers().raw(LossForm.ITEM.id())));
        }
        FoundItem item = claimed.get();
        List<String> said = new ArrayList<>(List.of(text("explain.item", item.number(), words.name(item), words.status(item.status()))));
        Map<MarkKind, Boolean> compared = matching.compare(file.townId(), item, LossReport.marks(file.answers()));
        compared.forEach((kind, isSame) -> said.add(text(isSame ? "explain.mark" : "explain.otherMark", text("mark." + kind.key()))));
        if (compared.isEmpty()) {
            said.add(text(items.marks(file.townId(), item.id()).isEmpty() ? "explain.noMarks" : "explain.saidNone"));
        }
        if (item.kind().isInPerson()) {
            said.add(text("explain.inPerson"));
        }
        return said;
    }

    private String text(String key, Object... values) {
        return Texts.fill(words.texts().apply(key), values);
    }
}

package org.rathaus.service.lostandfound;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.rathaus.api.document.Document;
import org.rathaus.api.document.Documents;
import org.rathaus.api.document.LabelSheet;
import org.rathaus.api.town.Town;

/** What the office prints: labels, the protocol of a hand-over, the public notice. */
final class Papers {

    private final Documents documents;
    private final Town town;
    private final Words words;
    private final BiFunction<String, Object[], String> texts;

    Papers(Documents documents, Town town, Words words, BiFunction<String, Object[], String> texts) {
        this.documents = documents;
        this.town = town;
        this.words = words;
        this.texts = texts;
    }

    private String text(String key, Object... values) {
        return texts.apply(key, values);
    }

    /** A label whose code opens the item for staff. */
    byte[] label(FoundItem item, String address) {
        LabelSheet.Label label = new LabelSheet.Label(item.number(), List.of(words.name(item), text("paper.found", words.day(item.foundOn())),
                item.place(), text("paper.until", words.day(item.periodLast()))), address);
        return documents.pdf(town, new LabelSheet(text("paper.label", item.number()), words.language(), LabelSheet.Format.ADDRESSES, List.of(label)));
    }

    /** To be signed by whoever takes the thing and whoever gives it. */
    byte[] protocol(FoundItem item, LocalDate today) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(text("item.numberShort"), item.number());
        facts.put(text("item.name"), words.name(item));
        facts.put(text("field.itemDescription"), item.description());
        facts.put(text("item.foundOn"), words.day(item.foundOn()));
        facts.put(text("item.place"), item.place());
        Document document = Document.of(text("paper.protocol"), words.language()).facts(facts).paragraph(text("paper.protocolText"));
        if (item.finder().isKnown() && !item.finder().isWaiving()) {
            document = document.paragraph(text("paper.reward", words.money(item.reward(today).amount())));
        }
        return documents.pdf(town, document.paragraph(text("paper.identity")).paragraph(text("paper.day", words.day(today)))
                .signatures(text("paper.receiver"), text("paper.giver")));
    }

    /** What is to be auctioned, for the notice board, BGB §§ 980, 982. */
    byte[] notice(List<FoundItem> items, LocalDate today) {
        List<String> columns = List.of(text("item.numberShort"), text("item.name"), text("item.place"), text("item.foundOn"));
        List<List<String>> rows = items.stream().map(it -> List.of(it.number(), words.name(it), it.place(), words.day(it.foundOn()))).toList();
        String until = items.stream().flatMap(it -> it.noticeUntil().stream()).max(LocalDate::compareTo).map(words::day).orElse("");
        return documents.pdf(town, Document.of(text("page.notice.title"), words.language()).paragraph(text("paper.notice", until))
                .table(columns, rows).paragraph(text("notice.law")).paragraph(text("paper.day", words.day(today))));
    }
}

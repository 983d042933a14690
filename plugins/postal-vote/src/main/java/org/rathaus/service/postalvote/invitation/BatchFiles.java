package org.rathaus.service.postalvote.invitation;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.rathaus.api.document.LabelSheet;
import org.rathaus.api.document.LabelSheet.Format;
import org.rathaus.api.document.LabelSheet.Label;

/** A batch to be printed: as a table for the printing house, and as sheets of cards. */
final class BatchFiles {

    /** As many cards as a file has. */
    static final int CARDS = 400;

    private final StoredBatch batch;
    private final NoticeSeal seal;
    private final String address;

    /** @param address where codes are typed, without a slash at its end */
    BatchFiles(StoredBatch batch, NoticeSeal seal, String address) {
        this.batch = batch;
        this.seal = seal;
        this.address = address;
    }

    /** How many files of cards there are. */
    static int parts(int total) {
        return (total + CARDS - 1) / CARDS;
    }

    /** A row for each card: district and number, the code, and the address with it. */
    Stream<List<String>> rows() {
        NoticeNumbers numbers = batch.numbers();
        return IntStream.range(0, batch.total()).mapToObj(place -> {
            NoticeNumber number = numbers.at(place);
            NoticeSeal.Place notice = new NoticeSeal.Place(batch.number(), place);
            return List.of(String.valueOf(number.district()), String.valueOf(number.number()), seal.code(notice), link(notice));
        });
    }

    /**
     * A part of the cards.
     *
     * @param part  from 0
     * @param lines what stands on a card, from its number and its code
     */
    LabelSheet cards(String title, Locale language, int part, BiFunction<String, String, List<String>> lines) {
        NoticeNumbers numbers = batch.numbers();
        List<Label> labels = IntStream.range(part * CARDS, Math.min((part + 1) * CARDS, batch.total())).mapToObj(place -> {
            NoticeSeal.Place notice = new NoticeSeal.Place(batch.number(), place);
            return new Label(title, lines.apply(numbers.at(place).printed(), seal.code(notice)), link(notice));
        }).toList();
        return new LabelSheet(title, language, Format.CARDS, labels);
    }

    private String link(NoticeSeal.Place notice) {
        return address + "/" + seal.token(notice);
    }
}

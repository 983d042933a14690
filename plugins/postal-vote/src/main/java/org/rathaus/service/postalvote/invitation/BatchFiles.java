package org.rathaus.service.postalvote.invitation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

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

    /** UTF-8 with a byte order mark, by which spreadsheets know it; only digits, letters of codes and addresses in it. */
    byte[] csv(List<String> columns) {
        NoticeNumbers numbers = batch.numbers();
        StringBuilder csv = new StringBuilder("\uFEFF").append(String.join(";", columns)).append("\r\n");
        for (int place = 0; place < batch.total(); place++) {
            NoticeNumber number = numbers.at(place);
            NoticeSeal.Place notice = new NoticeSeal.Place(batch.number(), place);
            csv.append(number.district()).append(';').append(number.number()).append(';').append(seal.code(notice)).append(';')
                    .append(link(notice)).append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
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

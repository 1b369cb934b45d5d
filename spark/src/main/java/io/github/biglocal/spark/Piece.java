package io.github.biglocal.spark;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.partnership.ConflictOfInterest;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.RecordReader;
import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.serialization.json.BigLocalJson;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A record as it travels: its place in the file, by which records are put in order again; the list of the programme it is in and
 * itself as JSON; what it refers to and what is within it, as texts of references. A programme without records is in no list, a
 * line that cannot be read is of no kind.
 */
record Piece(
        long line,
        int place,
        Kind kind,
        String list,
        String json,
        String about,
        List<String> named,
        List<String> within)
        implements Serializable {
    static final Comparator<Piece> ORDER = Comparator.comparingLong(Piece::line).thenComparingInt(Piece::place);

    enum Kind {
        RECORD,
        PROGRAMME,
        UNREAD
    }

    /** Returns the records of a line of a programme. */
    static List<Piece> of(String text, long line) {
        List<Piece> pieces = new ArrayList<>();
        ByteArrayInputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try (RecordReader<Entity> reader = BigLocalJson.standard().records(bytes, "line", TextLayout.LINES)) {
            while (reader.hasNext()) {
                RecordReader.Next<Entity> next = reader.next();
                if (next.record().isPresent()) {
                    pieces.add(ofRecord(next.record().get(), line, pieces.size()));
                } else if (next.problems().stream().anyMatch(JsonLines::isError)) {
                    pieces.add(new Piece(line, pieces.size(), Kind.UNREAD, "", "", "", List.of(), List.of()));
                }
            }
            reader.programme()
                    .ifPresent(programme -> pieces.add(new Piece(
                            line,
                            pieces.size(),
                            Kind.PROGRAMME,
                            "",
                            JsonLines.ofProgramme(programme),
                            "",
                            List.of(),
                            List.of())));
        }
        return pieces;
    }

    private static Piece ofRecord(Entity record, long line, int place) {
        String json = JsonLines.ofRecord(record);
        int end = json.indexOf("\":[");
        return new Piece(
                line,
                place,
                Kind.RECORD,
                json.substring(2, end),
                json.substring(end + 3, json.length() - 2),
                record.reference().toString(),
                named(record).distinct().toList(),
                record.recordsWithin().stream()
                        .map(part -> part.reference().toString())
                        .distinct()
                        .toList());
    }

    /** A conflict of interest belongs to the area of its partnership, whatever it concerns. */
    private static Stream<String> named(Entity record) {
        return record instanceof ConflictOfInterest conflict
                ? Stream.of(conflict.partnership().reference().toString())
                : record.references().stream().map(FieldReference::to).map(Object::toString);
    }

    /** Returns a programme with some records. */
    static Programme programme(String withoutRecords, List<Piece> records) {
        List<String> names = records.stream().map(Piece::list).distinct().toList();
        StringBuilder json = new StringBuilder(withoutRecords.substring(0, withoutRecords.length() - 1));
        for (String name : names) {
            json.append(",\"").append(name).append("\":[");
            records.stream()
                    .filter(record -> record.list().equals(name))
                    .sorted(ORDER)
                    .forEach(record -> json.append(record.json()).append(','));
            json.setCharAt(json.length() - 1, ']');
        }
        return BigLocalJson.standard().parse(json.append('}').toString()).orThrow();
    }
}

package io.github.biglocal.serialization.json;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.programme.RecordReader;
import io.github.biglocal.reading.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A program that writes grants and reads them, at the same time, and prints how many it got through; it is given a small heap. */
final class ManyGrants {
    private static final BigLocalJson JSON = BigLocalJson.standard();
    private static final int BUFFER = 1 << 16;

    private ManyGrants() {}

    /** How records are written: what they are written into. */
    private enum Form {
        PROGRAMME {
            @Override
            JsonRecordWriter<? super Grant> writer(OutputStream stream) {
                return JSON.writer(stream, TextLayout.DOCUMENT, programme());
            }

            @Override
            RecordReader<? extends Entity> reader(InputStream stream) {
                return JSON.records(stream, name(), TextLayout.DOCUMENT);
            }
        },
        LINES_OF_A_PROGRAMME {
            @Override
            JsonRecordWriter<? super Grant> writer(OutputStream stream) {
                return JSON.writer(stream, TextLayout.LINES, programme());
            }

            @Override
            RecordReader<? extends Entity> reader(InputStream stream) {
                return JSON.records(stream, name(), TextLayout.LINES);
            }
        },
        LIST {
            @Override
            JsonRecordWriter<? super Grant> writer(OutputStream stream) {
                return JSON.writer(stream, TextLayout.DOCUMENT, Grant.class);
            }

            @Override
            RecordReader<? extends Entity> reader(InputStream stream) {
                return JSON.records(stream, name(), TextLayout.DOCUMENT, Grant.class);
            }
        },
        LINES {
            @Override
            JsonRecordWriter<? super Grant> writer(OutputStream stream) {
                return JSON.writer(stream, TextLayout.LINES, Grant.class);
            }

            @Override
            RecordReader<? extends Entity> reader(InputStream stream) {
                return JSON.records(stream, name(), TextLayout.LINES, Grant.class);
            }
        };

        abstract JsonRecordWriter<? super Grant> writer(OutputStream stream);

        abstract RecordReader<? extends Entity> reader(InputStream stream);
    }

    private static Programme programme() {
        return Programme.builder()
                .id(ProgrammeId.of("programme"))
                .name("Programme")
                .build();
    }

    private static Grant grant(int number) {
        return Grant.builder()
                .id(GrantId.of("grant-" + number))
                .area(AreaId.of("area-" + number % 150))
                .title("Grant number " + number)
                .amountAwarded(Money.ofMinor(CurrencyUnit.GBP, number))
                .awardDate(LocalDate.of(2016, 1, 1).plusDays(number % 1_000))
                .putAdditionalField("x-" + number, AdditionalValue.of(number))
                .build();
    }

    private static void write(Form form, int grants, OutputStream stream) {
        try (stream;
                JsonRecordWriter<? super Grant> writer = form.writer(stream)) {
            for (int number = 0; number < grants; number++) {
                writer.write(grant(number));
            }
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes and reads.
     *
     * @param arguments for each form, a name and how many grants
     */
    public static void main(String[] arguments) throws Exception {
        for (int i = 0; i < arguments.length; i += 2) {
            Form form = Form.valueOf(arguments[i]);
            int grants = Integer.parseInt(arguments[i + 1]);
            PipedInputStream in = new PipedInputStream(BUFFER);
            PipedOutputStream out = new PipedOutputStream(in);
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(form, grants, out));
            int read = 0;
            int problems = 0;
            try (RecordReader<? extends Entity> records = form.reader(in)) {
                while (records.hasNext()) {
                    RecordReader.Next<? extends Entity> next = records.next();
                    read += next.record().filter(grant(read)::equals).isPresent() ? 1 : 0;
                    problems += next.problems().size();
                }
            }
            writing.get();
            System.out.println(form + ": " + read + " the same, " + problems + " problems");
        }
    }
}

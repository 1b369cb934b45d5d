package io.github.biglocal.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.standards.threesixtygiving.GivingGrant;
import io.github.biglocal.standards.threesixtygiving.GivingMetadata;
import io.github.biglocal.standards.threesixtygiving.GrantWriter;
import io.github.biglocal.standards.threesixtygiving.ThreeSixtyGiving;
import io.github.biglocal.tables.grid.SheetFiles;
import io.github.biglocal.tables.grid.SheetWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every writer that takes its content in pieces behaves in one manner when nobody finishes it. */
class UnfinishedWritersTest {
    private static final String LONG = "x".repeat(100_000);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

    /** What is done with a writer that has something in it already. */
    private interface Use {
        /** Uses it, before it is closed. */
        void of(Finish finish) throws IOException;
    }

    /** Finishes a writer. */
    private interface Finish {
        void run() throws IOException;
    }

    /** The writers, by what they write. */
    private enum Writer {
        GRANTS_JSON("grants.json"),
        GRANTS_LINES("grants.jsonl"),
        GRANTS_STREAM(""),
        SHEET_CSV("grants.csv"),
        SHEETS_ZIP("grants.zip"),
        WORKBOOK("grants.xlsx"),
        RECORDS(""),
        RECORDS_LINES(""),
        PROGRAMME(""),
        RECORDS_JACKSON_3(""),
        PROGRAMME_JACKSON_3("");

        /** The file; empty if it writes to a stream. */
        private final String file;

        Writer(String file) {
            this.file = file;
        }

        boolean isLines() {
            return this == GRANTS_LINES || this == RECORDS_LINES;
        }

        void open(Path folder, OutputStream stream, Use use) throws IOException {
            switch (this) {
                case GRANTS_JSON, GRANTS_LINES ->
                    grants(ThreeSixtyGiving.standard().writer(folder.resolve(file), metadata()), use);
                case GRANTS_STREAM ->
                    grants(ThreeSixtyGiving.standard().writer(stream, TextLayout.DOCUMENT, metadata()), use);
                case SHEET_CSV, SHEETS_ZIP, WORKBOOK -> {
                    try (SheetWriter writer = SheetFiles.standard().write(folder.resolve(file))) {
                        writer.begin("Grants", List.of("Grant"));
                        use.of(writer::finish);
                    }
                }
                case RECORDS, RECORDS_LINES -> {
                    try (io.github.biglocal.serialization.json.JsonRecordWriter<Grant> writer =
                            io.github.biglocal.serialization.json.BigLocalJson.standard()
                                    .writer(stream, isLines() ? TextLayout.LINES : TextLayout.DOCUMENT, Grant.class)) {
                        writer.write(grant());
                        use.of(writer::finish);
                    }
                }
                case PROGRAMME -> {
                    try (io.github.biglocal.serialization.json.JsonRecordWriter<Entity> writer =
                            io.github.biglocal.serialization.json.BigLocalJson.standard()
                                    .writer(stream, TextLayout.DOCUMENT, programme())) {
                        writer.write(grant());
                        use.of(writer::finish);
                    }
                }
                case RECORDS_JACKSON_3 -> {
                    try (io.github.biglocal.serialization.jackson3.JsonRecordWriter<Grant> writer =
                            io.github.biglocal.serialization.jackson3.BigLocalJson.standard()
                                    .writer(stream, TextLayout.DOCUMENT, Grant.class)) {
                        writer.write(grant());
                        use.of(writer::finish);
                    }
                }
                case PROGRAMME_JACKSON_3 -> {
                    try (io.github.biglocal.serialization.jackson3.JsonRecordWriter<Entity> writer =
                            io.github.biglocal.serialization.jackson3.BigLocalJson.standard()
                                    .writer(stream, TextLayout.DOCUMENT, programme())) {
                        writer.write(grant());
                        use.of(writer::finish);
                    }
                }
            }
        }

        private static void grants(GrantWriter opened, Use use) throws IOException {
            try (GrantWriter writer = opened) {
                writer.add(GivingGrant.builder().title(LONG).build());
                use.of(writer::finish);
            }
        }

        /** Longer than what a writer keeps before it hands it on. */
        private static Grant grant() {
            return Grant.builder()
                    .id(GrantId.of("g"))
                    .area(AreaId.of("a"))
                    .title(LONG)
                    .amountAwarded(Money.of(CurrencyUnit.GBP, 1))
                    .awardDate(LocalDate.of(2016, 1, 1))
                    .build();
        }

        private static GivingMetadata metadata() {
            return GivingMetadata.builder().build();
        }

        private static Programme programme() {
            return Programme.builder().id(ProgrammeId.of("p")).name("P").build();
        }
    }

    private void assertNothingStands(Writer writer) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        if (!writer.isLines()) {
            assertThat(stream.toString(StandardCharsets.UTF_8).stripTrailing())
                    .as("a document that somebody takes for whole")
                    .doesNotEndWith("]}")
                    .doesNotEndWith("]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneThatNobodyFinishesSaysSoAndNothingStands(Writer writer) throws IOException {
        assertThatThrownBy(() -> writer.open(folder, stream, finish -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was not finished")
                .hasMessageContaining("Call finish() at the end");
        assertNothingStands(writer);
    }

    @ParameterizedTest
    @EnumSource
    void whatWentWrongBeforeIsWhatIsThrown(Writer writer) throws IOException {
        UncheckedIOException wrong = new UncheckedIOException(new IOException("the source broke"));
        assertThatThrownBy(() -> writer.open(folder, stream, finish -> {
                    throw wrong;
                }))
                .isSameAs(wrong);
        assertNothingStands(writer);
    }

    @ParameterizedTest
    @EnumSource
    void oneThatIsFinishedStandsAndIsClosedWithoutAWord(Writer writer) throws IOException {
        writer.open(folder, stream, finish -> {
            finish.run();
            assertThatThrownBy(finish::run).as("once more").isInstanceOf(IllegalStateException.class);
        });
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .isEqualTo(writer.file.isEmpty() ? List.of() : List.of(writer.file));
        }
        assertThat(stream.size() > 0).isEqualTo(writer.file.isEmpty());
    }
}

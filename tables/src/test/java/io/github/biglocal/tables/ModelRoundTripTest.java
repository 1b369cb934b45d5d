package io.github.biglocal.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.testkit.RandomProgrammes;
import io.github.biglocal.testkit.Samples;
import java.io.IOException;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelRoundTripTest {
    private static Loaded<Programme> writtenAndRead(Programme programme, MemorySheets.As as) throws IOException {
        MemorySheets sheets = new MemorySheets(as);
        new ModelWriter(sheets, CellSettings.standard()).programme(programme);
        try (ModelReader reader = ModelReader.ofProgramme(sheets, BigLocalTables.standard())) {
            return reader.programme();
        }
    }

    private static void assertSame(Programme programme, MemorySheets.As as) throws IOException {
        Loaded<Programme> read = writtenAndRead(programme, as);

        assertThat(read.errors()).isEmpty();
        Programme again = read.orThrow();
        ModelTable.PROGRAMME
                .shape()
                .fields()
                .forEach(field -> assertThat(field.get(again)).as(field.name()).isEqualTo(field.get(programme)));
        assertThat(again).isEqualTo(programme);
    }

    @ParameterizedTest
    @EnumSource
    void theFullestProgrammeIsReadBackTheSame(MemorySheets.As as) throws IOException {
        assertSame(Samples.maximal(), as);
    }

    @ParameterizedTest
    @EnumSource
    void theBarestProgrammeIsReadBackTheSame(MemorySheets.As as) throws IOException {
        assertSame(Samples.minimal(), as);
        assertSame(Samples.empty(), as);
    }

    @ParameterizedTest
    @EnumSource
    void generatedProgrammesAreReadBackTheSame(MemorySheets.As as) throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            assertSame(RandomProgrammes.of(seed, LocalDate.of(2016, 1, 1)).programme(), as);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGrantThatIsCalledTotalAndIsAsLargeAsThoseAboveIsAGrant(MemorySheets.As as) throws IOException {
        Programme programme = Samples.empty()
                .withGrants(grant("g1", "Lunch club", 1000), grant("g2", "Fair", 500), grant("g3", "Total", 1500));

        assertSame(programme, as);
    }

    private static Grant grant(String id, String title, int pounds) {
        return Grant.builder()
                .id(GrantId.of(id))
                .area(AreaId.of("north"))
                .title(title)
                .amountAwarded(Money.of(CurrencyUnit.GBP, pounds))
                .build();
    }
}

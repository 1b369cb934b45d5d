package io.github.biglocal.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.match.StatedTotal;
import io.github.biglocal.match.StatedTotalId;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.testkit.RandomProgrammes;
import io.github.biglocal.testkit.Samples;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @EnumSource
    void statedTotalsOfEqualAmountsAreNoTotalsOfEachOther(MemorySheets.As as) throws IOException {
        assertSame(Samples.empty().withStatedTotals(stated("total-2017"), stated("total-2018"), stated("Total")), as);
    }

    @ParameterizedTest
    @EnumSource
    void twoLinesOfAProjectThatIsCalledTotalAreBothRead(MemorySheets.As as) throws IOException {
        FundingLine line = FundingLine.of(Money.of(CurrencyUnit.GBP, 100));
        Project project = Project.builder()
                .id(ProjectId.of("total-place"))
                .title("Total place")
                .programmeLines(List.of(line, line))
                .matchLines(List.of(line, line, line))
                .build();

        assertSame(Samples.empty().withProjects(project), as);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#example", "#Example"})
    void anIdThatMarksAnExampleIsRefused(String id) {
        Programme programme = Samples.empty().withGrants(grant(id, "Fair", 500));

        assertThatThrownBy(() -> writtenAndRead(programme, MemorySheets.As.CSV))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("id is #example, which marks a row that is not read");
    }

    private static StatedTotal stated(String id) {
        Money amount = Money.of(CurrencyUnit.GBP, 100);
        return StatedTotal.builder()
                .id(StatedTotalId.of(id))
                .programmeMoney(amount)
                .match(amount)
                .citations(Samples.maximal().statedTotals().get(0).citations())
                .build();
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

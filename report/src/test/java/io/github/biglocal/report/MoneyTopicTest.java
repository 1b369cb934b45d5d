package io.github.biglocal.report;

import static io.github.biglocal.report.ProgrammePageTest.NORTH;
import static io.github.biglocal.report.ProgrammePageTest.drawing;
import static io.github.biglocal.report.ProgrammePageTest.page;
import static io.github.biglocal.report.ProgrammePageTest.programme;
import static io.github.biglocal.report.ProgrammePageTest.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Periods;
import io.github.biglocal.funding.Allocation;
import io.github.biglocal.funding.AllocationId;
import io.github.biglocal.funding.Drawdown;
import io.github.biglocal.funding.DrawdownId;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.funding.FundingAgreementId;
import io.github.biglocal.funding.SpendLine;
import io.github.biglocal.funding.SpendReport;
import io.github.biglocal.funding.SpendReportId;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.report.picture.Picture;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What the page says of the money of an area with an allocation of £100,000 and an agreement of £50,000. */
class MoneyTopicTest {
    private static final FundingAgreementId AGREEMENT = FundingAgreementId.of("f");

    private static PageView view(String drawn, String spent) {
        return page(programme()
                        .withAllocations(Allocation.builder()
                                .id(AllocationId.of("a"))
                                .area(NORTH)
                                .initial(Money.parse("GBP 100000"))
                                .build())
                        .withFundingAgreements(FundingAgreement.builder()
                                .id(AGREEMENT)
                                .area(NORTH)
                                .lto(OrganisationId.of("lto"))
                                .amount(Money.parse("GBP 50000"))
                                .build())
                        .withDrawdowns(Drawdown.builder()
                                .id(DrawdownId.of("d"))
                                .agreement(AGREEMENT)
                                .date(LocalDate.of(2018, 5, 1))
                                .planMoney(Money.parse(drawn))
                                .build())
                        .withSpendReports(SpendReport.builder()
                                .id(SpendReportId.of("s"))
                                .agreement(AGREEMENT)
                                .period(Periods.parse("2018-05-01/2019-03-31"))
                                .addLines(SpendLine.of("all", Money.parse(spent)))
                                .build()))
                .view();
    }

    /** What the picture's table has of the last year, by its column. */
    private static List<String> lastYear(PageView page) {
        Picture picture = drawing(page, PagePart.MONEY);
        List<String> row = picture.table().rows().get(picture.table().rows().size() - 1);
        return IntStream.range(1, row.size())
                .mapToObj(at -> picture.table().columns().get(at).heading() + ": " + row.get(at))
                .toList();
    }

    @Test
    void whatIsNotDrawnDownOfTheAllocationHasAnotherNameThanWhatIsNotDrawnDownOfTheAgreement() {
        PageView page = view("GBP 40000", "GBP 30000");
        assertThat(texts(page, PagePart.MONEY)).contains("Agreed, still to be drawn down: £10,000");
        assertThat(lastYear(page))
                .containsExactly(
                        "Reported as spent: £30,000",
                        "Held: £10,000",
                        "Allocated, not yet drawn down: £60,000",
                        "Total: £100,000");
        assertThat(drawing(page, PagePart.MONEY).caption().sentence())
                .contains("What is not yet drawn down is of the allocation");
    }

    @Test
    void whatIsSpentBeyondWhatWasDrawnDownIsNotHeld() {
        PageView page = view("GBP 40000", "GBP 60000");
        assertThat(texts(page, PagePart.MONEY))
                .contains("Overspent: £20,000")
                .noneMatch(text -> text.startsWith("Held"));
        assertThat(lastYear(page))
                .containsExactly(
                        "Reported as spent: £60,000",
                        "Spent beyond what was drawn down: -£20,000",
                        "Allocated, not yet drawn down: £60,000",
                        "Total: £100,000");
    }

    @Test
    void whatIsDrawnDownBeyondTheAllocationIsNotStillToBeDrawnDown() {
        assertThat(lastYear(view("GBP 130000", "GBP 100000")))
                .containsExactly(
                        "Reported as spent: £100,000",
                        "Held: £30,000",
                        "Drawn down beyond the allocation: -£30,000",
                        "Total: £100,000");
    }

    @Test
    void grantsAreCountedWithTheirSumEvenWhereNoMoneyOfTheAreaIsRecorded() {
        Grant grant = Grant.builder()
                .id(GrantId.of("g1"))
                .area(NORTH)
                .title("Tools")
                .amountAwarded(Money.parse("GBP 1250"))
                .build();
        Grant later = grant.withId(GrantId.of("g3")).withAwardDate(ProgrammePageTest.DAY.plusDays(1));
        assertThat(texts(
                        page(programme().withGrants(grant, grant.withId(GrantId.of("g2")), later))
                                .view(),
                        PagePart.MONEY))
                .containsExactly(
                        "Awarded: 2 grants as of 29 February 2020, £2,500 in total; of 3 records of grants, 1 does not"
                                + " count as awarded by that day.",
                        "No allocation is recorded, and no funding agreement.");
        assertThat(texts(page(programme()).view(), PagePart.MONEY))
                .containsExactly("No allocation is recorded, and no funding agreement.");
    }
}

package io.github.biglocal.testkit;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.match.ContributionKind;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.FundingStatus;
import io.github.biglocal.match.FundingStream;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What tests need most, in short: boards, projects, areas and amounts. To be imported statically.
 *
 * <pre>{@code
 * Partnership board = board().residents(5).others(3).nonVoting(1).build();
 * Programme programme = area("north")
 *         .partnership(board().residents(8).others(4))
 *         .project(project(pounds(45_000), pounds(10_000)))
 *         .programme();
 * }</pre>
 *
 * <p>What each assumes is stated there. Ids are made from those of what surrounds it, so the same short-hand gives the same records.
 */
public final class Shorthand {
    private static final Pattern POUNDS = Pattern.compile("-?(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4})(\\.\\d{1,2})?");

    private Shorthand() {}

    /** {@return a board without members, to be given some} */
    public static BoardBuilder board() {
        return BoardBuilder.EMPTY;
    }

    /**
     * {@return an area with nothing in it, to be given a partnership and other records}
     *
     * @param id its id, and its name
     */
    public static AreaBuilder area(String id) {
        return new AreaBuilder(AreaId.of(Objects.requireNonNull(id, "id")), List.of());
    }

    /**
     * {@return a programme with some areas and what is in them}
     *
     * @param areas the areas
     */
    public static Programme programme(AreaBuilder... areas) {
        Objects.requireNonNull(areas, "areas");
        return (Programme) ProgrammeOfRecords.draft(
                        ProgrammeId.of("programme"),
                        "programme",
                        Stream.of(areas).flatMap(AreaBuilder::records).toList())
                .build();
    }

    /**
     * {@return the project {@code project}, with match and programme money} As {@link #project(String, Money, Money)}.
     *
     * @param match the match
     * @param grant the programme money
     */
    public static Project project(Money match, Money grant) {
        return project("project", match, grant);
    }

    /**
     * {@return a project with match and programme money} Both are cash that is spent, without a date or a contributor; the match is
     * from trusts and foundations. The total cost is not recorded.
     *
     * @param id its id, and its title
     * @param match the match
     * @param grant the programme money; zero if there is none, and that is known
     */
    public static Project project(String id, Money match, Money grant) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(match, "match");
        Objects.requireNonNull(grant, "grant");
        return Project.builder()
                .id(ProjectId.of(id))
                .title(id)
                .addProgrammeLine(line(grant, FundingStream.PROGRAMME_LINKED))
                .addMatchLine(line(match, FundingStream.TRUSTS_AND_FOUNDATIONS))
                .build();
    }

    private static FundingLine line(Money amount, FundingStream stream) {
        return FundingLine.of(amount)
                .withStream(stream)
                .withKind(ContributionKind.CASH)
                .withStatus(FundingStatus.SPENT);
    }

    /**
     * {@return an amount of whole pounds}
     *
     * @param amount the pounds
     */
    public static Money pounds(long amount) {
        return Money.ofMajor(CurrencyUnit.GBP, amount);
    }

    /**
     * {@return an amount of pounds and pence}
     *
     * @param amount the pounds, such as {@code 147805.00} or {@code 147,805}
     * @throws InvalidValueException if it is not such an amount
     */
    public static Money pounds(String amount) {
        if (!POUNDS.matcher(Objects.requireNonNull(amount, "amount")).matches()) {
            throw new InvalidValueException(
                    Money.class,
                    "amount",
                    "the text is not an amount of pounds and pence",
                    "Write it like 147805.00 or 147,805.");
        }
        return Money.of(CurrencyUnit.GBP, new BigDecimal(amount.replace(",", "")), RoundingMode.UNNECESSARY);
    }
}

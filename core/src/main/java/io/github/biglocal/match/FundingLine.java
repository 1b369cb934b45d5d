package io.github.biglocal.match;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.style.Domain;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.Money;

/** One contribution to a project: how much, from whom, in what form and with what status. Immutable and thread-safe. */
@Domain
@Value.Immutable
public abstract sealed class FundingLine implements WithFundingLine permits ImmutableFundingLine {
    FundingLine() {}

    /** {@return the amount, or the value; never negative} */
    public abstract Money amount();

    /** {@return who contributes; empty if the source does not name them} */
    public abstract Optional<OrganisationId> contributor();

    /** {@return which stream of money it comes from; empty if not recorded} */
    public abstract Optional<FundingStream> stream();

    /** {@return in what form it comes; empty if not recorded} */
    public abstract Optional<ContributionKind> kind();

    /** {@return its status; empty if not recorded} */
    public abstract Optional<FundingStatus> status();

    /** {@return the day it reached that status; empty if not recorded} */
    public abstract Optional<LocalDate> date();

    /**
     * {@return how the amount compares with the true one: "over £2 million" is at least that; empty if it is the
     * amount}
     */
    public abstract Optional<AmountBound> bound();

    /**
     * {@return whether the contributor claims to have leveraged the rest; empty if not recorded, which counts as no
     * claim}
     */
    public abstract Optional<FundingRole> role();

    /** {@return the stage of the project it is for; empty if the project has no stages} */
    public abstract Optional<ProjectPhase> phase();

    /** {@return the unpaid time whose value the amount is; empty if it is not unpaid time, or that is not recorded} */
    public abstract List<VolunteerTime> volunteerTime();

    /** {@return where it was published; empty if that is the source of its project} */
    public abstract List<Citation> citations();

    /** {@return the fields the library does not know, see {@link io.github.biglocal.entity.Entity#additionalFields()}} */
    public abstract Map<String, AdditionalValue> additionalFields();

    /**
     * {@return a contribution with only an amount}
     *
     * @param amount how much
     */
    public static FundingLine of(Money amount) {
        return builder().amount(amount).build();
    }

    @Value.Check
    void check() {
        Require.of(FundingLine.class)
                .notNegative("amount", amount())
                .oneCurrency(
                        "amount, volunteerTime",
                        Stream.concat(
                                Stream.of(amount()),
                                volunteerTime().stream().map(time -> time.rate().amount())))
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final String toString() {
        return "Funding line of " + Text.money(amount());
    }

    /** {@return a builder; amount is required} */
    public static ImmutableFundingLine.Builder builder() {
        return ImmutableFundingLine.builder();
    }
}

package io.github.biglocal.match;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of source that other people's money comes from. The list is open. Streams separate public from private money
 * and lottery money from other money, which is what views of leverage ask.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record FundingStream(String value) implements Code {
    /** Money given under an arrangement with the programme itself, such as UnLtd awards made jointly with Big Local. */
    public static final FundingStream PROGRAMME_LINKED = new FundingStream("PROGRAMME_LINKED");

    /** National Lottery money other than the programme's own. */
    public static final FundingStream LOTTERY_OTHER = new FundingStream("LOTTERY_OTHER");

    /** Money of government departments and agencies. */
    public static final FundingStream CENTRAL_GOVERNMENT = new FundingStream("CENTRAL_GOVERNMENT");

    /** Money of councils and combined authorities. */
    public static final FundingStream LOCAL_GOVERNMENT = new FundingStream("LOCAL_GOVERNMENT");

    /** European Union money. */
    public static final FundingStream EU = new FundingStream("EU");

    /** Money of charitable trusts and foundations. */
    public static final FundingStream TRUSTS_AND_FOUNDATIONS = new FundingStream("TRUSTS_AND_FOUNDATIONS");

    /** Money of companies. */
    public static final FundingStream CORPORATE = new FundingStream("CORPORATE");

    /** Crowdfunding and donations. */
    public static final FundingStream CROWDFUNDING = new FundingStream("CROWDFUNDING");

    /** Income from trading. */
    public static final FundingStream EARNED_INCOME = new FundingStream("EARNED_INCOME");

    /** Borrowed money. */
    public static final FundingStream LOAN = new FundingStream("LOAN");

    /** Time that people give. */
    public static final FundingStream VOLUNTEERS = new FundingStream("VOLUNTEERS");

    private static final Map<FundingStream, StreamGroup> KNOWN = Map.ofEntries(
            Map.entry(PROGRAMME_LINKED, StreamGroup.PROGRAMME_LINKED),
            Map.entry(LOTTERY_OTHER, StreamGroup.LOTTERY),
            Map.entry(CENTRAL_GOVERNMENT, StreamGroup.PUBLIC),
            Map.entry(LOCAL_GOVERNMENT, StreamGroup.PUBLIC),
            Map.entry(EU, StreamGroup.PUBLIC),
            Map.entry(TRUSTS_AND_FOUNDATIONS, StreamGroup.PRIVATE),
            Map.entry(CORPORATE, StreamGroup.PRIVATE),
            Map.entry(CROWDFUNDING, StreamGroup.PRIVATE),
            Map.entry(EARNED_INCOME, StreamGroup.PRIVATE),
            Map.entry(LOAN, StreamGroup.REPAYABLE),
            Map.entry(VOLUNTEERS, StreamGroup.PRIVATE));

    /** Checks that the code is not blank. */
    public FundingStream {
        Require.of(FundingStream.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static FundingStream of(String value) {
        return new FundingStream(value);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.containsKey(this);
    }

    /** Returns the kind of giver that the stream indicates; empty if this version does not know the stream. */
    Optional<StreamGroup> group() {
        return Optional.ofNullable(KNOWN.get(this));
    }

    /** {@return the code} */
    @Override
    public String toString() {
        return value;
    }
}

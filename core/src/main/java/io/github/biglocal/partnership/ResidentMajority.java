package io.github.biglocal.partnership;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Share;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.threeten.extra.LocalDateRange;

/**
 * Enough of a partnership's members live inside the area: since July 2015 at least 51 per cent.
 *
 * <p>Decided in whole numbers: 26 of 51 is a majority, prints as 51 %, and is not enough. A partnership with nobody in
 * post cannot be evaluated and does not pass. Which editions of the wording apply, who counts and what an unknown
 * residence means are the caller's to change; each change gives a new rule with the same id.
 *
 * <p>In 2016, 88 % of partnerships met this and the minimum size (Local Trust, How many people are on Big Local
 * partnerships?, 2016), so a partnership that does not is a finding, not an impossibility.
 */
public final class ResidentMajority extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("resident-majority");

    /** The wording of 2012: half of the project steering board. */
    public static final Edition HALF_2012 = new Edition(
            LocalDateRange.of(LocalDate.of(2012, 5, 31), LocalDate.of(2015, 7, 1)),
            Ratio.ofPercent(50),
            Citation.of("The Guardian, Voluntary sector network: Big Local Trust, 31 May 2012"));

    /** The wording of the guidance from July 2015 to the programme's end: at least 51 % of members. */
    public static final Edition AT_LEAST_51_PERCENT_2015 =
            new Edition(Guidance.FROM_JULY_2015, Ratio.ofPercent(51), Guidance.PARTNERSHIPS);

    /**
     * One wording of the rule.
     *
     * @param period when it applies
     * @param minimum the least share of residents; more than 0, at most 1
     * @param source where it was published
     */
    public record Edition(LocalDateRange period, Ratio minimum, Citation source) {
        /**
         * Checks the range of the minimum.
         *
         * @param period when it applies
         * @param minimum the least share of residents; more than 0, at most 1
         * @param source where it was published
         */
        public Edition {
            Require.atLeastADay("period", period);
            if (minimum.compareTo(Ratio.ZERO) <= 0 || minimum.compareTo(Ratio.ONE) > 0) {
                throw new IllegalArgumentException(
                        "the least share of residents is more than 0 and at most 1, not " + minimum);
            }
        }
    }

    /** Who counts as a member. The published guidance does not say whether members without a vote do. */
    public enum Counted {
        /** Everyone in post on the date. */
        MEMBERS_IN_POST,
        /** Those in post who have a vote on the date. */
        VOTING_MEMBERS
    }

    /** What to do with a member whose residence on the date is not known. */
    public enum UnknownResidence {
        /** Count the member, as one who is not resident. */
        COUNT_AS_NON_RESIDENT,
        /** Leave the member out of the count. */
        EXCLUDE,
        /** Give no verdict. */
        FAIL
    }

    private final List<Edition> editions;
    private final Counted counted;
    private final UnknownResidence unknownResidence;

    private ResidentMajority(List<Edition> editions, Counted counted, UnknownResidence unknownResidence) {
        super(
                RuleInfo.of("partnership", ID, RuleKind.REQUIREMENT)
                        .title("At least 51 % of the partnership's members are residents")
                        .rationale(
                                "Big Local is resident-led, so people who live in the area must be the majority of those who decide. Local Trust monitored this: 88 % of partnerships met it and the minimum size in 2016.")
                        .sources(editions.stream()
                                .map(Edition::source)
                                .distinct()
                                .toList())
                        .rows("P2", "P2a", "P2b")
                        .guidance(span(editions))
                        .basis(
                                "Local Trust's guidance of July 2015 and July 2017 and the report of 2020 (5.1, \"must have\") ask for at least 51 %; the programme monitored it (88 % of partnerships met it and the minimum size in 2016) and what followed a breach is not published.")
                        .ownReading("Everyone in post counts, with or without a vote (no source says who counts)")
                        .ownReading("an unknown residence counts as not resident")
                        .ownReading(
                                "the 50 % wording is applied from the day of the article, 31 May 2012, to 30 June 2015")
                        .build() /*PARAMS parameters(editions, counted, unknownResidence)*/,
                Partnership.class);
        this.editions = editions;
        this.counted = counted;
        this.unknownResidence = unknownResidence;
    }

    /** {@return the rule as Big Local published it: half from 2012, at least 51 % from July 2015} */
    public static ResidentMajority standard() {
        return ofEditions(List.of(HALF_2012, AT_LEAST_51_PERCENT_2015));
    }

    /**
     * {@return the rule with one minimum for all time, such as for another programme}
     *
     * @param minimum the least share of residents; more than 0, at most 1
     * @param source where that is published
     */
    public static ResidentMajority requiring(Ratio minimum, Citation source) {
        return ofEditions(List.of(new Edition(LocalDateRange.ALL, minimum, source)));
    }

    /**
     * {@return the rule with the editions of the caller's choice}
     *
     * @param editions at least one; no two apply on the same day; on a day without one the rule is not applicable
     */
    public static ResidentMajority ofEditions(List<Edition> editions) {
        List<Edition> sorted = new ArrayList<>(editions);
        sorted.sort(Comparator.comparing(edition -> edition.period().getStart()));
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("the rule needs an edition");
        }
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).period().overlaps(sorted.get(i).period())) {
                throw new IllegalArgumentException("two editions apply on the same day: "
                        + Periods.format(sorted.get(i - 1).period()) + " and "
                        + Periods.format(sorted.get(i).period()));
            }
        }
        return new ResidentMajority(
                List.copyOf(sorted), Counted.MEMBERS_IN_POST, UnknownResidence.COUNT_AS_NON_RESIDENT);
    }

    /**
     * {@return the published rule with the late wording, at least half, from a day on} The page that has it is undated,
     * so the day is the caller's to name; {@link #standard()} does not use it.
     *
     * @param from the first day of the late wording, after 1 July 2015 and before April 2026
     * @throws IllegalArgumentException if the day is outside those dates
     */
    public static ResidentMajority standardWithAtLeastHalfFrom(LocalDate from) {
        if (!Guidance.FROM_JULY_2015.contains(from) || from.equals(Guidance.FROM_JULY_2015.getStart())) {
            throw new IllegalArgumentException("the late wording came after 1 July 2015 and before April 2026");
        }
        Edition until = new Edition(
                LocalDateRange.of(Guidance.FROM_JULY_2015.getStart(), from),
                AT_LEAST_51_PERCENT_2015.minimum(),
                AT_LEAST_51_PERCENT_2015.source());
        Edition late = new Edition(
                LocalDateRange.ofClosed(from, Guidance.PROGRAMME_ENDS),
                Ratio.ofPercent(50),
                Guidance.HOW_AN_AREA_WORKS);
        return ofEditions(List.of(HALF_2012, until, late));
    }

    /**
     * {@return the same rule, counting others} By default everyone in post.
     *
     * @param who who counts as a member
     */
    public ResidentMajority counting(Counted who) {
        return new ResidentMajority(editions, who, unknownResidence);
    }

    /**
     * {@return the same rule, reading an unknown residence otherwise} By default as not resident.
     *
     * @param reading what to do with a member whose residence is not known
     */
    public ResidentMajority readingUnknownResidence(UnknownResidence reading) {
        return new ResidentMajority(editions, counted, reading);
    }

    /** {@return the wordings, earliest first} */
    public List<Edition> editions() {
        return editions;
    }

    @Override
    public List<Change> changes() {
        Changes changes = Changes.of(reference());
        editions.forEach(edition -> changes.during("editions", edition.period()));
        return changes.toList();
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        LocalDate asOf = context.asOf();
        Optional<Ratio> inForce = editions.stream()
                .filter(edition -> edition.period().contains(asOf))
                .map(Edition::minimum)
                .findFirst();
        if (inForce.isEmpty()) {
            return Verdict.notApplicable("no edition of the rule applies on that day");
        }
        if (partnership.isOutsideItsPeriod(asOf)) {
            return Verdict.notApplicable(Partnership.OUTSIDE_ITS_PERIOD);
        }
        Ratio minimum = inForce.get();
        int members = 0;
        int residents = 0;
        int unknown = 0;
        for (Member member : partnership.members()) {
            if (!member.isInPost(asOf)) {
                continue;
            }
            if (counted == Counted.VOTING_MEMBERS && member.votingOn(asOf) == VotingRight.NON_VOTING) {
                continue;
            }
            members++;
            switch (member.residenceOn(asOf)) {
                case RESIDENT -> residents++;
                case UNKNOWN -> unknown++;
                case NON_RESIDENT -> {}
            }
        }
        if (unknownResidence == UnknownResidence.FAIL && unknown > 0) {
            return Verdict.unknown("where " + unknown + " of the " + members + " members counted live");
        }
        if (unknownResidence == UnknownResidence.EXCLUDE) {
            if (unknown > 0 && unknown == members) {
                return Verdict.unknown("where the members counted live");
            }
            members -= unknown;
        }
        if (members == 0) {
            return Verdict.unknown("who the" + who(counted) + " are: nobody is recorded as in post");
        }
        Share share = Share.of(residents, members);
        OptionalInt spare = share.departuresTolerated(minimum);
        return spare.isPresent()
                ? Verdict.satisfied(new Headroom(share, counted, minimum, spare.getAsInt()))
                : Verdict.breached(new Shortfall(share, counted, minimum, unknown, unknownResidence));
    }

    private static LocalDateRange span(List<Edition> editions) {
        return editions.stream()
                .map(Edition::period)
                .reduce(LocalDateRange::span)
                .orElseThrow(() -> new IllegalArgumentException("the rule needs an edition"));
    }

    /** A minimum the way it is published: as a percentage if it is a whole one, else as a fraction. */
    private static String percent(Ratio minimum) {
        Ratio percent = minimum.times(Ratio.of(100, 1));
        return percent.isWhole() ? percent + " %" : minimum.toString();
    }

    private static String who(Counted counted) {
        return counted == Counted.VOTING_MEMBERS ? " voting members" : " members";
    }

    /**
     * Too few members are residents.
     *
     * @param residents how many of the members counted are residents
     * @param counted who is counted
     * @param minimum the least share asked for
     * @param unknown of how many members, counted or left out, it is not known where they live
     * @param unknownResidence what was done with those
     */
    public record Shortfall(
            Share residents, Counted counted, Ratio minimum, int unknown, UnknownResidence unknownResidence)
            implements Finding {
        /** {@return how many residents would have to join; empty if no number is enough} */
        public OptionalInt residentsToAdd() {
            return residents.additionsToReach(minimum);
        }

        /** {@return how many of the others would have to leave instead; empty if that is not enough} */
        public OptionalInt nonResidentsToLeave() {
            return residents.removalsToReach(minimum);
        }

        /**
         * {@return of how many of the members whose residence is not known it would be enough to find that they are
         * residents; empty if of all of them would not be}
         */
        public OptionalInt residencesToConfirm() {
            for (int confirmed = 1; confirmed <= unknown; confirmed++) {
                int whole = residents.whole() + (unknownResidence == UnknownResidence.EXCLUDE ? confirmed : 0);
                if (Share.of(residents.part() + confirmed, whole).isAtLeast(minimum)) {
                    return OptionalInt.of(confirmed);
                }
            }
            return OptionalInt.empty();
        }

        @Override
        public String problem() {
            String notKnown = unknown == 0
                    ? ""
                    : "; where " + unknown + (unknown == 1 ? " lives" : " live") + " is not known, "
                            + (unknownResidence == UnknownResidence.EXCLUDE
                                    ? "and they are left out"
                                    : "and they count as not resident");
            return residents + who(counted) + " are residents, less than the " + percent(minimum) + " asked for"
                    + notKnown + ".";
        }

        @Override
        public String repair() {
            List<String> ways = new ArrayList<>();
            residencesToConfirm()
                    .ifPresent(number -> ways.add("find that " + number + " of those whose residence is not known "
                            + (number == 1 ? "is a resident" : "are residents")));
            String vote = counted == Counted.VOTING_MEMBERS ? " with a vote" : "";
            residentsToAdd()
                    .ifPresent(number -> ways.add("add " + number + (number == 1 ? " resident" : " residents") + vote));
            nonResidentsToLeave()
                    .ifPresent(number ->
                            ways.add(number + " of the other" + who(counted) + (number == 1 ? " leaves" : " leave")));
            String repair = ways.isEmpty()
                    ? "every" + (vote.isEmpty() ? "" : " voting") + " member has to be a resident"
                    : String.join(", or ", ways);
            return repair.substring(0, 1).toUpperCase(Locale.ROOT) + repair.substring(1) + ".";
        }
    }

    /**
     * Enough members are residents.
     *
     * @param residents how many of the members counted are residents
     * @param counted who is counted
     * @param minimum the least share asked for
     * @param residentsWhoMayLeave how many residents may leave, nobody joining, with the rule still satisfied
     */
    public record Headroom(Share residents, Counted counted, Ratio minimum, int residentsWhoMayLeave)
            implements Margin {
        @Override
        public String description() {
            return residents + who(counted) + " are residents; " + residentsWhoMayLeave + " may leave.";
        }
    }
}

package io.github.biglocal.partnership;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Series;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * Enough of a partnership's members live inside the area: since July 2015, at least 51 %.
 *
 * <p>Decided in whole numbers: 26 of 51 (50.98 %) is a majority, but is not enough. A partnership with no members in
 * post cannot be judged and does not pass. Which wording applies when, who counts and how unknown residences are
 * treated can be set; each change gives a new rule with the same id. Counted as a {@link CompositionRule} counts; its
 * findings and margins are those of one.
 *
 * <p>In 2016, 88 % of partnerships met this and the minimum size (Local Trust, How many people are on Big Local
 * partnerships?, 2016), so a partnership that does not is a finding, not an impossibility. What a newspaper wrote in
 * 2012 is a separate rule, {@link CompositionPresets#residentHalfOfSteeringBoard()}.
 */
public final class ResidentMajority extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("resident-majority");

    /** The wording of the guidance from July 2015 to the programme's end: at least 51 % of members. */
    public static final Edition<Ratio> AT_LEAST_51_PERCENT =
            Edition.of(Guidance.FROM_JULY_2015, Ratio.ofPercent(51), Guidance.PARTNERSHIPS);

    /** The least share of residents, and when it applies; on a day without one the rule does not apply. */
    public static final Parameter<Series<Edition<Ratio>>> MINIMUM = Parameter.dated(
            Parameter.share(
                    "minimum", "the smallest share of members who must be residents", AT_LEAST_51_PERCENT.value()),
            Series.of(List.of(AT_LEAST_51_PERCENT)));

    /** Which members count; everyone in post, unless changed. */
    public static final Parameter<CountedMembers> COUNTED = CompositionRule.COUNTED;

    /** How members count whose residence is not recorded; judged both ways, unless changed. */
    public static final Parameter<UnknownMembers> UNKNOWN = Parameter.choice(
            CompositionRule.UNKNOWN.name(),
            "members whose residence is not recorded",
            UnknownMembers.class,
            UnknownMembers.JUDGED_BOTH_WAYS);

    private static final RuleInfo INFO = RuleInfo.of("partnership", ID, RuleKind.REQUIREMENT)
            .title("At least 51 % of the partnership's members are residents")
            .rationale(
                    "Big Local is resident-led, so people who live in the area must be the majority of those who decide."
                            + " Local Trust monitored this: in 2016, 88 % of partnerships met both this and the minimum size.")
            .sources(Guidance.PARTNERSHIPS, Guidance.MEMBERS_2020, Guidance.MEMBERS_2016)
            .rows("P2", "P2b")
            .guidance(Guidance.FROM_JULY_2015)
            .basis(
                    "Local Trust's guidance of July 2015 and July 2017 and the report of 2020 (5.1, \"must have\") ask for"
                            + " at least 51 %. The programme monitored it (in 2016, 88 % of partnerships met both this and the"
                            + " minimum size); what happened where it was not met has not been published.")
            .ownReading("everyone in post counts, with or without a vote, because no source says who counts")
            .build();

    private ResidentMajority(RuleInfo info, Parameters parameters) {
        super(info, Partnership.class, parameters);
    }

    /** {@return the rule as Big Local published it: at least 51 % from July 2015} */
    public static ResidentMajority standard() {
        return new ResidentMajority(INFO, Parameters.of(MINIMUM, COUNTED, UNKNOWN));
    }

    /**
     * {@return the rule with one minimum for all time, such as for another programme}
     *
     * @param minimum the least share of residents; from 0 to 1
     * @param source where that is published
     */
    public static ResidentMajority requiring(Ratio minimum, Citation source) {
        Objects.requireNonNull(minimum, "minimum");
        Objects.requireNonNull(source, "source");
        return standard().requiring(Series.of(List.of(Edition.of(LocalDateRange.ALL, minimum, source))));
    }

    /**
     * {@return the published rule with the late wording, at least half, from a day on} The page that has it is undated,
     * so the caller gives the day; {@link #standard()} does not use it.
     *
     * @param from the first day of the late wording, after 1 July 2015 and before April 2026
     * @throws InvalidValueException if the day is outside those dates
     */
    public static ResidentMajority standardWithAtLeastHalfFrom(LocalDate from) {
        Objects.requireNonNull(from, "from");
        LocalDateRange guidance = AT_LEAST_51_PERCENT.period();
        if (!guidance.contains(from) || from.equals(guidance.getStart())) {
            throw new InvalidValueException(
                    ResidentMajority.class,
                    "from",
                    "from is " + Text.day(from),
                    "Give a day after 1 July 2015 and before 1 April 2026: the later wording was published between them.");
        }
        return standard()
                .requiring(Series.of(List.of(
                        Edition.of(
                                LocalDateRange.of(guidance.getStart(), from),
                                AT_LEAST_51_PERCENT.value(),
                                Guidance.PARTNERSHIPS),
                        Edition.of(
                                LocalDateRange.of(from, guidance.getEnd()),
                                Ratio.ofPercent(50),
                                Guidance.HOW_AN_AREA_WORKS))));
    }

    /**
     * {@return the same rule with other editions} Their sources, where they name any, are those of the rule, and it applies
     * from the first day of the first edition to the last of the last.
     *
     * @param editions the least share of residents, and when it applies; at least one
     */
    public ResidentMajority requiring(Series<Edition<Ratio>> editions) {
        Objects.requireNonNull(editions, "editions");
        return with(parameters().with(MINIMUM, editions));
    }

    /**
     * {@return the same rule, counting others} By default everyone in post.
     *
     * @param who which members count
     */
    public ResidentMajority counting(CountedMembers who) {
        Objects.requireNonNull(who, "who");
        return with(parameters().with(COUNTED, who));
    }

    /**
     * {@return the same rule, counting members whose residence is not recorded in another way} By default it gives a
     * verdict only where it is the same either way.
     *
     * @param reading how they count
     */
    public ResidentMajority readingUnknown(UnknownMembers reading) {
        Objects.requireNonNull(reading, "reading");
        return with(parameters().with(UNKNOWN, reading));
    }

    @Override
    protected ResidentMajority with(Parameters changed) {
        Series<Edition<Ratio>> editions = changed.get(MINIMUM);
        if (editions.equals(MINIMUM.standard())) {
            return new ResidentMajority(INFO, changed);
        }
        List<Citation> sources = editions.entries().stream()
                .flatMap(edition -> edition.source().stream())
                .distinct()
                .toList();
        List<Ratio> shares =
                editions.entries().stream().map(Edition::value).distinct().toList();
        RuleInfo.Builder info = RuleInfo.of("partnership", ID, RuleKind.REQUIREMENT)
                .title((shares.size() == 1 ? "At least " + shares.get(0).inPercent() : "Enough")
                        + " of the partnership's members are residents")
                .rationale(INFO.rationale())
                .sources(sources.isEmpty() ? INFO.sources() : sources)
                .rows(INFO.rows().toArray(String[]::new))
                .guidance(editions.span().orElseThrow());
        INFO.ownReadings().forEach(info::ownReading);
        return new ResidentMajority(info.build(), changed);
    }

    @Override
    public List<Change> changes() {
        return Stream.concat(
                        super.changes().stream(),
                        parameters().get(MINIMUM).changes(reference(), MINIMUM.name()).stream())
                .toList();
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(CompositionRule.WrongShare.class);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        Optional<Edition<Ratio>> edition = parameters().get(MINIMUM).on(context.asOf());
        if (edition.isEmpty()) {
            return Verdict.notApplicable("no minimum applies on the date asked about");
        }
        if (partnership.isOutsideItsPeriod(context.asOf())) {
            return Verdict.notApplicable(Partnership.OUTSIDE_ITS_PERIOD);
        }
        return composition(partnership, context, edition.get().value()).judge();
    }

    private Composition composition(Partnership partnership, RuleContext context, Ratio minimum) {
        return Composition.of(
                partnership,
                context.asOf(),
                parameters().get(COUNTED),
                0,
                parameters().get(UNKNOWN),
                List.of(Requirement.atLeast(minimum, MemberCategory.RESIDENTS)));
    }

    @Override
    protected List<Repair> repairs(Partnership partnership, RuleContext context, Finding finding) {
        return parameters()
                .get(MINIMUM)
                .on(context.asOf())
                .map(edition -> MemberChanges.repairs(finding, composition(partnership, context, edition.value())))
                .orElseGet(List::of);
    }
}

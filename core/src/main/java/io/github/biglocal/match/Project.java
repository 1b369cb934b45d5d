package io.github.biglocal.match;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.References;
import io.github.biglocal.invariant.Amounts;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A piece of work in an area, in several, or of the whole programme, that programme money, other people's money or both pay
 * for.
 *
 * <p>The two sides are read differently where there is no record. No match lines means no match: leaving such a project
 * out would overstate leverage. No programme lines means that the programme's contribution is not known; a contribution
 * of zero is a line of zero, and such a project counts as <em>external benefit</em>, not as leverage.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, section 3.2, table 1.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Project implements Entity, WithProject permits ImmutableProject {
    /** Projects by each of their areas. */
    public static final Index<AreaId, Project> BY_AREA = Index.ofEach(Project.class, Project::areas);

    /** Projects by each of their areas, those of no area under an empty key. */
    static final Index<Optional<AreaId>, Project> BY_PLACE = Index.ofEach(Project.class, Project::places);

    /** Projects by each organisation that contributes to them, with programme money or match, as far as it is recorded. */
    public static final Index<OrganisationId, Project> BY_CONTRIBUTOR =
            Index.ofEach(Project.class, Project::contributors);

    Project() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract ProjectId id();

    /**
     * {@return the area; of a project of several, the one that it is counted with; empty if it is of no area, such as a
     * project of the whole programme} A project without an area counts in the programme's figures and in no area's.
     */
    public abstract Optional<AreaId> area();

    /** {@return the areas that it is a project of besides {@link #area}; empty if it is of one area or none, never without one} */
    public abstract Set<AreaId> otherAreas();

    /** {@return what the project is, in short} */
    public abstract String title();

    /** {@return the programme's contributions; empty if they are not known} */
    public abstract List<FundingLine> programmeLines();

    /** {@return other people's contributions} */
    public abstract List<FundingLine> matchLines();

    /** {@return the total cost as the source states it; never negative; empty if it states none} */
    public abstract Optional<Money> totalCost();

    /** {@return what other passages say of the same figures} */
    public abstract List<AmountClaim> claims();

    /** {@return how strong the claim is that the programme brought in the match; empty if not recorded} */
    public abstract Optional<ClaimStrength> claimStrength();

    /** {@return the evidence of the programme's role} */
    public abstract List<RoleEvidence> roleEvidence();

    /** {@return what was found about the spending that public bodies are bound to; empty if that was not assessed} */
    public abstract List<StatutoryAssessment> statutoryAssessments();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /** {@return the total of the programme's contributions, as first recorded; empty if it is not known} */
    public final Optional<Money> programmeMoney() {
        return sum(programmeLines());
    }

    /** {@return the total match, as first recorded; empty if the project has no match lines} */
    public final Optional<Money> match() {
        return sum(matchLines());
    }

    /**
     * {@return a figure of the project, as first recorded} The total cost is the one stated, or the sum where none is; a
     * match without lines is zero. Empty if the programme's contribution is not known and the figure cannot be worked out
     * without it. What it became later is in the lines ({@link FundingLine#on}), and {@link Leverage} reads it as of a day.
     *
     * @param figure which figure
     */
    public final Optional<Money> figure(ProjectFigure figure) {
        return switch (figure) {
            case PROGRAMME_MONEY -> programmeMoney();
            case MATCH -> match().or(() -> zero());
            case TOTAL_COST ->
                totalCost()
                        .or(() -> programmeMoney()
                                .map(own -> match().map(own::plus).orElse(own)));
        };
    }

    /**
     * {@return the strongest claim that the evidence supports on a day} Where there is no evidence, only that it is
     * claimed.
     *
     * @param date the day; evidence of a later one does not count, evidence without a date does
     */
    public final ClaimStrength shownStrength(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return roleEvidence().stream()
                .filter(evidence -> evidence.date().filter(date::isBefore).isEmpty())
                .map(RoleEvidence::shows)
                .max(Comparator.naturalOrder())
                .orElse(ClaimStrength.CLAIMED);
    }

    /**
     * {@return what was found last about the spending that public bodies are bound to; empty if that had not been
     * assessed by then}
     *
     * @param date the day; findings of a later one do not count, those without a date count as the earliest; of two on
     *     one day, the one that says the money replaces other spending counts
     */
    public final Optional<StatutoryEffect> statutoryEffectOn(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return statutoryAssessments().stream()
                .filter(assessment -> assessment.date().filter(date::isBefore).isEmpty())
                .max(Comparator.comparing((StatutoryAssessment assessment) ->
                                assessment.date().orElse(LocalDate.MIN))
                        .thenComparing(StatutoryAssessment::effect))
                .map(StatutoryAssessment::effect);
    }

    /**
     * {@return how a figure of the project compares with the true one} A stated total cost is taken as exact.
     *
     * @param figure which figure
     */
    public final Bound bound(ProjectFigure figure) {
        return switch (figure) {
            case PROGRAMME_MONEY -> bound(programmeLines());
            case MATCH -> bound(matchLines());
            case TOTAL_COST ->
                totalCost().isPresent() ? Bound.EXACT : bound(programmeLines()).and(bound(matchLines()));
        };
    }

    /** The lines of one side. */
    final List<FundingLine> lines(ProjectFigure side) {
        return side == ProjectFigure.PROGRAMME_MONEY ? programmeLines() : matchLines();
    }

    /**
     * The project with each line as it was on a day, in the same order; a line of a later day as it was first recorded.
     * Rules read a project so: what one says of its lines is then true of that day.
     */
    final Project asRecordedOn(LocalDate day) {
        return asRecordedOn(() -> day);
    }

    /** The same; the day is not looked at where no line was ever anything else. */
    final Project asRecordedOn(Supplier<LocalDate> given) {
        if (!hasPast()) {
            return this;
        }
        LocalDate day = given.get();
        List<FundingLine> own = asRecordedOn(day, programmeLines());
        List<FundingLine> match = asRecordedOn(day, matchLines());
        return own == programmeLines() && match == matchLines()
                ? this
                : withProgrammeLines(own).withMatchLines(match);
    }

    private boolean hasPast() {
        return Stream.of(programmeLines(), matchLines()).flatMap(List::stream).anyMatch(FundingLine::hasPast);
    }

    private static List<FundingLine> asRecordedOn(LocalDate day, List<FundingLine> lines) {
        List<FundingLine> then = new ArrayList<>(lines.size());
        boolean same = true;
        for (FundingLine line : lines) {
            FundingLine state = line.asRecordedOn(day);
            then.add(state);
            same &= state == line;
        }
        return same ? lines : then;
    }

    /** How the sum of some lines compares with the true one. */
    static Bound bound(List<FundingLine> lines) {
        Bound bound = Bound.EXACT;
        for (FundingLine line : lines) {
            if (line.bound().isPresent()) {
                bound = bound.and(line.bound().get());
            }
        }
        return bound;
    }

    /** {@return its areas, the one that it is counted with first; empty if it is of none} */
    public final List<AreaId> areas() {
        return Stream.concat(area().stream(), otherAreas().stream()).distinct().toList();
    }

    /** Its areas; a project of none is in the place of those without. */
    final List<Optional<AreaId>> places() {
        return areas().isEmpty()
                ? List.of(Optional.empty())
                : areas().stream().map(Optional::of).toList();
    }

    /** Those who contribute to it on either side, as far as they are recorded. */
    final List<OrganisationId> contributors() {
        return Stream.concat(programmeLines().stream(), matchLines().stream())
                .flatMap(line -> line.contributor().stream())
                .toList();
    }

    /** Zero, in the currency of the project; empty if it has no amount at all. */
    private Optional<Money> zero() {
        return programmeMoney().or(this::totalCost).map(amount -> Money.zero(amount.getCurrencyUnit()));
    }

    private static Optional<Money> sum(List<FundingLine> lines) {
        return lines.stream().map(FundingLine::amount).reduce(Money::plus);
    }

    @Value.Check
    void check() {
        Require.of(Project.class)
                .text("title", title())
                .notNegative("totalCost", totalCost())
                .oneCurrency(
                        "programmeLines, matchLines, totalCost, claims",
                        new Amounts()
                                .each(programmeLines(), FundingLine::amount)
                                .each(matchLines(), FundingLine::amount)
                                .and(totalCost())
                                .each(claims(), AmountClaim::amount))
                .additionalFields(additionalFields().keySet());
        if (area().isEmpty() && !otherAreas().isEmpty()) {
            throw new InvalidValueException(
                    Project.class,
                    "otherAreas",
                    "there are other areas, but no area that the project is counted with",
                    "Give one of them as the area, and the rest as otherAreas.");
        }
    }

    @Override
    public final Reference reference() {
        return Reference.to(Project.class, id());
    }

    @Override
    public final List<Change> changes() {
        Changes changes = Changes.of(reference());
        programmeLines().forEach(line -> addDays(changes, "programmeLines", line));
        matchLines().forEach(line -> addDays(changes, "matchLines", line));
        Stream.concat(programmeLines().stream(), matchLines().stream())
                .flatMap(line -> line.volunteerTime().stream())
                .forEach(time -> changes.during("volunteerTime", time.rate().period()));
        roleEvidence().forEach(evidence -> changes.on("roleEvidence", evidence.date()));
        statutoryAssessments().forEach(assessment -> changes.on("statutoryAssessments", assessment.date()));
        return changes.toList();
    }

    private static void addDays(Changes changes, String field, FundingLine line) {
        changes.on(field, line.date());
        line.later().forEach(change -> changes.on(field, Optional.of(change.date())));
        changes.on(field, line.withdrawn());
        line.returned().forEach(payment -> changes.on(field, Optional.of(payment.date())));
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .optional("area", area())
                .each("otherAreas", otherAreas())
                .parts("programmeLines", programmeLines(), "contributor", FundingLine::contributor)
                .parts("matchLines", matchLines(), "contributor", FundingLine::contributor)
                .toList();
    }

    @Override
    public final String toString() {
        return "Project " + id();
    }

    /**
     * {@return a project with only a programme contribution, and so far no match}
     *
     * <p>From a list of two amounts a project, this and {@link #matchedBy} make projects. The match has a method of its
     * own, so the two amounts are not exchanged by mistake:
     *
     * <pre>{@code
     * Project garden = Project.of(ProjectId.of("garden"), area, "Community garden", grant).matchedBy(match);
     * Leverage.asOf(day).of(List.of(garden, hall));
     * }</pre>
     *
     * @param id its id
     * @param area the area
     * @param title what the project is, in short
     * @param programmeMoney what the programme contributes; never negative
     * @throws InvalidValueException if the title is blank or the amount negative
     */
    public static Project of(ProjectId id, AreaId area, String title, Money programmeMoney) {
        Objects.requireNonNull(programmeMoney, "programmeMoney");
        return builder()
                .id(id)
                .area(area)
                .title(title)
                .addProgrammeLines(FundingLine.of(programmeMoney))
                .build();
    }

    /**
     * {@return this project with one more contribution from others, with only an amount}
     *
     * @param match what others contribute; never negative, and in the currency of the project
     * @throws InvalidValueException if the amount is negative or in another currency
     */
    public final Project matchedBy(Money match) {
        Objects.requireNonNull(match, "match");
        return builder().from(this).addMatchLines(FundingLine.of(match)).build();
    }

    /** {@return a builder; id and title are required} */
    public static ImmutableProject.Builder builder() {
        return ImmutableProject.builder();
    }
}

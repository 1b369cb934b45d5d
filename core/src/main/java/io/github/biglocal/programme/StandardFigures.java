package io.github.biglocal.programme;

import io.github.biglocal.area.Area;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.evaluation.Evaluation;
import io.github.biglocal.evaluation.EvaluationOutputKind;
import io.github.biglocal.evaluation.Fieldwork;
import io.github.biglocal.evaluation.FigureMeasure;
import io.github.biglocal.evaluation.FigureScope;
import io.github.biglocal.evaluation.Survey;
import io.github.biglocal.evidence.EvidenceMethod;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.GrantSummaries;
import io.github.biglocal.grant.GrantSummary;
import io.github.biglocal.grant.Scheme;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageRatio;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.match.LeverageSearch;
import io.github.biglocal.match.LineNote;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ZeroGrantPolicy;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.partnership.MembershipChange;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.PartnershipReview;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.partnership.ReviewCountsEnoughMembers;
import io.github.biglocal.partnership.ReviewCountsEnoughResidents;
import io.github.biglocal.partnership.Turnover;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.support.Employment;
import io.github.biglocal.support.PaidWorker;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** The calculators of the measures that the library knows. */
final class StandardFigures {
    static final String NOT_EVERY_AREA = "the records may not hold every area";

    private static final String NOT_EVERY_PROJECT = "the records may not hold every project";

    private StandardFigures() {}

    static Map<FigureMeasure, FigureCalculator> all() {
        return Map.ofEntries(
                Map.entry(FigureMeasure.AREAS, StandardFigures::areas),
                Map.entry(FigureMeasure.PARTNERSHIPS_MEETING_CRITERIA, StandardFigures::partnershipsMeetingCriteria),
                Map.entry(FigureMeasure.PARTNERSHIPS_GROWN, question -> partnerships(question, Turnover.Size.GROWN)),
                Map.entry(FigureMeasure.PARTNERSHIPS_SHRUNK, question -> partnerships(question, Turnover.Size.SHRUNK)),
                Map.entry(FigureMeasure.MEMBERS_JOINED, question -> members(question, MembershipChange::joined)),
                Map.entry(FigureMeasure.MEMBERS_LEFT, question -> members(question, MembershipChange::left)),
                Map.entry(FigureMeasure.AREAS_WITH_PAID_WORKER, StandardFigures::areasWithPaidWorker),
                Map.entry(FigureMeasure.AREAS_WITH_GRANT_SCHEME, StandardFigures::areasWithGrantScheme),
                Map.entry(FigureMeasure.PAID_WORKERS, question -> paidWorkers(question, worker -> Known.YES, "", "")),
                Map.entry(
                        FigureMeasure.RESIDENT_PAID_WORKERS,
                        question -> paidWorkers(
                                question,
                                worker -> residence(worker, question.day()),
                                "residence",
                                "whether the worker lived in the area")),
                Map.entry(FigureMeasure.EMPLOYED_PAID_WORKERS, question -> employed(question, Employment.EMPLOYED)),
                Map.entry(
                        FigureMeasure.SELF_EMPLOYED_PAID_WORKERS,
                        question -> employed(question, Employment.SELF_EMPLOYED)),
                Map.entry(FigureMeasure.GRANTS_MADE, StandardFigures::grantsMade),
                Map.entry(FigureMeasure.GRANTS_PER_AREA, StandardFigures::grantsPerArea),
                Map.entry(
                        FigureMeasure.PROGRAMME_MONEY,
                        question -> money(
                                question,
                                result -> result.counted().programmeMoney(),
                                result -> result.counted().programmeBound())),
                Map.entry(
                        FigureMeasure.MATCH,
                        question -> money(
                                question,
                                result -> result.counted().match(),
                                result -> result.counted().matchBound())),
                Map.entry(FigureMeasure.MATCH_PER_GRANT, StandardFigures::matchPerGrant),
                Map.entry(FigureMeasure.EXTERNAL_BENEFIT, StandardFigures::externalBenefit),
                Map.entry(FigureMeasure.EXTERNAL_FUNDING, StandardFigures::externalFunding),
                Map.entry(FigureMeasure.TOTAL_COST, StandardFigures::totalCost),
                Map.entry(
                        FigureMeasure.INTERVIEWS,
                        question -> fieldwork(question, EvidenceMethod.INTERVIEW, Fieldwork::count)),
                Map.entry(
                        FigureMeasure.FOCUS_GROUPS,
                        question -> fieldwork(question, EvidenceMethod.FOCUS_GROUP, Fieldwork::count)),
                Map.entry(
                        FigureMeasure.FOCUS_GROUP_PARTICIPANTS,
                        question -> fieldwork(question, EvidenceMethod.FOCUS_GROUP, Fieldwork::people)),
                Map.entry(
                        FigureMeasure.EVENT_PARTICIPANTS,
                        question -> fieldwork(question, EvidenceMethod.EVENT, Fieldwork::people)),
                Map.entry(FigureMeasure.EVALUATION_FILMS, question -> outputs(question, EvaluationOutputKind.FILM)),
                Map.entry(
                        FigureMeasure.EVALUATION_POSTS,
                        question -> outputs(question, EvaluationOutputKind.WEBSITE_POST)),
                Map.entry(FigureMeasure.SURVEY_RESPONSES, StandardFigures::surveyResponses));
    }

    /** Whether something counts. */
    private enum Known {
        YES,
        NO,
        NOT_RECORDED
    }

    /** How many things count, and how many may. */
    private static final class Tally {
        private final List<Missing> missing = new ArrayList<>();
        private int counted;
        private int open;
        private int all;

        void add(Known known, Missing... facts) {
            add(known, List.of(facts));
        }

        void add(Known known, List<Missing> facts) {
            all++;
            if (known == Known.YES) {
                counted++;
            } else if (known == Known.NOT_RECORDED) {
                open++;
                missing.addAll(facts);
            }
        }

        ComputedFigure figure(String noun, String what) {
            return between(counted, counted + open)
                    .outOf(all)
                    .lacking(missing)
                    .working((counted == 0 ? "None" : Text.number(counted)) + " of " + Text.count(all, noun) + " "
                            + what + (open == 0 ? "." : "; of " + Text.number(open) + " that is not known."));
        }
    }

    private static ComputedFigure between(int least, int most) {
        return ComputedFigure.between(Ratio.of(least, 1), Ratio.of(most, 1));
    }

    // Partnerships and members

    private static ComputedFigure partnershipsMeetingCriteria(FigureQuestion question) {
        RuleContext day = RuleContext.on(question.day());
        Tally tally = new Tally();
        for (Partnership partnership : question.inScope(Partnership.BY_AREA)) {
            List<Verdict> verdicts = review(question, partnership)
                    .map(review -> List.of(
                            ReviewCountsEnoughMembers.standard().verdict(review, day),
                            ReviewCountsEnoughResidents.standard().verdict(review, day)))
                    .orElseGet(() -> List.of(
                            MinimumSize.standard().verdict(partnership, day),
                            ResidentMajority.standard().verdict(partnership, day)));
            if (verdicts.stream().anyMatch(Verdict.Breached.class::isInstance)) {
                tally.add(Known.NO);
            } else if (verdicts.stream().allMatch(Verdict.Satisfied.class::isInstance)) {
                tally.add(Known.YES);
            } else if (verdicts.stream().noneMatch(Verdict.NotApplicable.class::isInstance)) {
                tally.add(
                        Known.NOT_RECORDED,
                        verdicts.stream()
                                .filter(Verdict.Unknown.class::isInstance)
                                .flatMap(verdict -> ((Verdict.Unknown) verdict).missing().stream())
                                .toList());
            }
        }
        notOnRecord(question).forEach(missing -> tally.add(Known.NOT_RECORDED, missing));
        return tally.figure("partnership", "met the criteria");
    }

    /** The areas without a partnership on record, unless the partnerships are all on record. */
    private static Stream<Missing> notOnRecord(FigureQuestion question) {
        return question.areas().stream()
                .filter(area -> question.find(Partnership.BY_AREA, area.id()).isEmpty())
                .flatMap(area -> notRecorded(question, area, Partnership.class, "the partnership of the area"));
    }

    /** The last review completed in the period of the figure. */
    private static Optional<PartnershipReview> review(FigureQuestion question, Partnership partnership) {
        return question.figure()
                .period()
                .flatMap(period -> question.find(PartnershipReview.BY_PARTNERSHIP, partnership.id()).stream()
                        .filter(review ->
                                review.completed().filter(period::contains).isPresent())
                        .max(Comparator.comparing(review -> review.completed().orElseThrow())));
    }

    private static ComputedFigure partnerships(FigureQuestion question, Turnover.Size size) {
        return membership(question, (change, reviewed) -> {
            Tally tally = new Tally();
            Stream.concat(change.parts().stream(), reviewed.parts().stream())
                    .forEach(part -> tally.add(part.size() == size ? Known.YES : Known.NO));
            unknown(question, change, reviewed).forEach(missing -> tally.add(Known.NOT_RECORDED, missing));
            return tally.figure("partnership", "had " + Text.words(size));
        });
    }

    private static ComputedFigure members(
            FigureQuestion question, Function<MembershipChange, Optional<Integer>> counted) {
        return membership(question, (change, reviewed) -> {
            int sum = counted.apply(change).orElse(0);
            // Counts of reviews do not say who joined and left.
            List<Missing> missing = unknown(
                            question, change, MembershipChange.ofReviews(List.of(), change.from(), change.to()))
                    .toList();
            List<String> gaps = question.mayCoverMore() ? List.of(NOT_EVERY_AREA) : List.of();
            return limited(ComputedFigure.count(sum), missing, gaps)
                    .working(Text.number(sum) + " from "
                            + Text.count(change.parts().size(), "partnership") + " whose members are recorded.");
        });
    }

    /** How the members of the partnerships changed over the period of the figure: by members, else by reviews. */
    private static ComputedFigure membership(
            FigureQuestion question, BiFunction<MembershipChange, MembershipChange, ComputedFigure> figure) {
        Optional<LocalDateRange> period = question.boundedPeriod().filter(dates -> dates.lengthInDays() > 1);
        if (period.isEmpty()) {
            return ComputedFigure.cannot("it does not state a period with a first and a last day");
        }
        LocalDate from = period.get().getStart();
        LocalDate to = period.get().getEndInclusive();
        MembershipChange change = MembershipChange.between(question.inScope(Partnership.BY_AREA), from, to);
        List<PartnershipReview> reviews = change.leftOut().stream()
                .filter(left -> left.why() == MembershipChange.Why.NO_MEMBERS_RECORDED)
                .flatMap(left -> question.find(PartnershipReview.BY_PARTNERSHIP, left.partnership()).stream())
                .toList();
        return figure.apply(change, MembershipChange.ofReviews(reviews, from, to));
    }

    /** What is not known of each partnership that is counted neither by its members nor by its reviews. */
    private static Stream<Missing> unknown(
            FigureQuestion question, MembershipChange change, MembershipChange reviewed) {
        Set<PartnershipId> known = reviewed.parts().stream()
                .map(MembershipChange.Part::partnership)
                .collect(Collectors.toSet());
        Map<PartnershipId, MembershipChange.Why> unknown = change.leftOut().stream()
                .filter(left -> !known.contains(left.partnership()))
                .collect(Collectors.toMap(
                        MembershipChange.LeftOut::partnership, MembershipChange.LeftOut::why, (one, other) -> one));
        Stream<Missing> recorded = question.inScope(Partnership.BY_AREA).stream()
                .filter(partnership -> unknown.containsKey(partnership.id()))
                .map(partnership -> unknown.get(partnership.id()) == MembershipChange.Why.ID_GIVEN_TWICE
                        ? Missing.of(partnership, "id", "which of the records with one id is the partnership")
                        : Missing.of(partnership, "members", "who the members were"));
        return Stream.concat(recorded, notOnRecord(question));
    }

    // Areas

    private static ComputedFigure areas(FigureQuestion question) {
        int number = question.areas().size();
        return (question.mayCoverMore()
                        ? ComputedFigure.atLeast(Ratio.of(number, 1)).because(NOT_EVERY_AREA)
                        : ComputedFigure.count(number))
                .working(Text.count(number, "area") + " on record.");
    }

    private static ComputedFigure areasWithPaidWorker(FigureQuestion question) {
        Tally tally = new Tally();
        for (Area area : question.areas()) {
            List<PaidWorker> workers = question.find(PaidWorker.BY_AREA, area.id());
            if (workers.stream().anyMatch(worker -> isInPost(worker, question.day()) == Known.YES)) {
                tally.add(Known.YES);
                continue;
            }
            List<Missing> open = Stream.concat(
                            workers.stream()
                                    .filter(worker -> worker.period().isEmpty())
                                    .map(StandardFigures::whenInPost),
                            notRecorded(question, area, PaidWorker.class, "whether the area has a paid worker"))
                    .toList();
            tally.add(open.isEmpty() ? Known.NO : Known.NOT_RECORDED, open);
        }
        return tally.figure("area", "had a paid worker on " + Text.day(question.day()));
    }

    private static Known isInPost(PaidWorker worker, LocalDate day) {
        return worker.period()
                .map(period -> period.contains(day) ? Known.YES : Known.NO)
                .orElse(Known.NOT_RECORDED);
    }

    private static Missing whenInPost(PaidWorker worker) {
        return Missing.of(worker, "period", "when the worker was in post");
    }

    /** What is not known because records of a kind are not taken as complete. */
    private static Stream<Missing> notRecorded(
            FigureQuestion question, Area area, Class<? extends Entity> kind, String what) {
        return question.isComplete(kind) ? Stream.empty() : Stream.of(Missing.records(area, kind, what));
    }

    private static ComputedFigure areasWithGrantScheme(FigureQuestion question) {
        Tally tally = new Tally();
        for (Area area : question.areas()) {
            List<Scheme> schemes = question.find(Scheme.BY_AREA, area.id());
            boolean hasRun = schemes.stream()
                    .flatMap(scheme -> scheme.period().stream())
                    .anyMatch(period -> !period.isAfter(question.day()));
            if (hasRun) {
                tally.add(Known.YES);
                continue;
            }
            List<Missing> open = Stream.concat(
                            schemes.stream()
                                    .filter(scheme -> scheme.period().isEmpty())
                                    .map(scheme -> Missing.of(scheme, "period", "when the scheme ran")),
                            notRecorded(question, area, Scheme.class, "whether the area has run a grant scheme"))
                    .toList();
            tally.add(open.isEmpty() ? Known.NO : Known.NOT_RECORDED, open);
        }
        return tally.figure("area", "had run a grant scheme by " + Text.day(question.day()));
    }

    // Workers

    private static Known residence(PaidWorker worker, LocalDate day) {
        Set<Residence> residences = worker.residence().stream()
                .filter(period -> period.period().contains(day))
                .map(ResidencePeriod::residence)
                .collect(Collectors.toSet());
        return residences.equals(Set.of(Residence.RESIDENT))
                ? Known.YES
                : residences.equals(Set.of(Residence.NON_RESIDENT)) ? Known.NO : Known.NOT_RECORDED;
    }

    private static ComputedFigure employed(FigureQuestion question, Employment wanted) {
        return paidWorkers(
                question,
                worker -> worker.employment()
                        .map(employment -> employment == wanted ? Known.YES : Known.NO)
                        .orElse(Known.NOT_RECORDED),
                "employment",
                "whether the worker was employed or self-employed");
    }

    private static ComputedFigure paidWorkers(
            FigureQuestion question, Function<PaidWorker, Known> counted, String field, String what) {
        Tally tally = new Tally();
        List<Missing> inPost = new ArrayList<>();
        for (PaidWorker worker : question.inScope(PaidWorker.BY_AREA)) {
            switch (isInPost(worker, question.day())) {
                case YES -> {
                    Known known = counted.apply(worker);
                    if (known == Known.NOT_RECORDED) {
                        tally.add(known, Missing.of(worker, field, what));
                    } else {
                        tally.add(known);
                    }
                }
                case NOT_RECORDED -> inPost.add(whenInPost(worker));
                case NO -> {
                    // Not one of those asked about.
                }
            }
        }
        ComputedFigure figure = tally.figure(
                "paid worker in post on " + Text.day(question.day()),
                field.isEmpty() ? "counted" : "counted, by " + Text.words(field));
        return isAll(question, PaidWorker.class, tally.all) && inPost.isEmpty()
                ? figure
                : figure.withLimits(figure.least(), Optional.empty())
                        .lacking(inPost)
                        .because("the records may not hold every paid worker");
    }

    /** Whether the records are taken as complete, or are as many as the figure is out of. */
    private static boolean isAll(FigureQuestion question, Class<? extends Entity> kind, int recorded) {
        return question.isComplete(kind)
                || question.figure()
                        .base()
                        .filter(base -> base.isCount() && base.admits(Ratio.of(recorded, 1)))
                        .isPresent();
    }

    // Grants

    /** The awards of some grants that fall in the period of the figure, or were made by its day. */
    private static Tally tally(List<Grant> grants, FigureQuestion question) {
        Tally tally = new Tally();
        Map<GrantId, Grant> byId = new HashMap<>();
        grants.forEach(grant -> byId.putIfAbsent(grant.id(), grant));
        GrantSummaries summaries = GrantSummaries.asOf(question.day());
        // How many there are does not depend on their currency.
        Map<CurrencyUnit, List<Grant>> byCurrency = grants.stream()
                .collect(Collectors.groupingBy(grant -> Stream.of(grant.amountAwarded(), grant.amountAppliedFor())
                        .flatMap(Optional::stream)
                        .map(Money::getCurrencyUnit)
                        .findFirst()
                        .orElse(CurrencyUnit.GBP)));
        byCurrency.forEach((currency, group) -> {
            GrantSummary summary = summaries.inCurrency(currency).of(group, List.of());
            summary.awards().forEach(award -> add(award, byId, question, tally));
            summary.leftOut().forEach(left -> add(left, byId, tally));
        });
        return tally;
    }

    private static void add(GrantSummary.Award award, Map<GrantId, Grant> byId, FigureQuestion question, Tally tally) {
        if (award.day().isEmpty()) {
            Grant grant = Objects.requireNonNull(byId.get(award.grant()), "grant");
            tally.add(Known.NOT_RECORDED, Missing.of(grant, "awardDate", "when the grant was awarded"));
            return;
        }
        boolean within = question.figure()
                .period()
                .map(period -> period.contains(award.day().get()))
                .orElse(true);
        tally.add(within ? Known.YES : Known.NO);
    }

    private static void add(GrantSummary.LeftOut left, Map<GrantId, Grant> byId, Tally tally) {
        Grant grant = Objects.requireNonNull(byId.get(left.grant()), "grant");
        switch (left.why()) {
            case DECISION_NOT_KNOWN ->
                tally.add(Known.NOT_RECORDED, Missing.of(grant, "status", "whether the grant was awarded"));
            case ID_GIVEN_TWICE, OTHER_CURRENCY ->
                tally.add(Known.NOT_RECORDED, Missing.of(grant, "id", "which of the records with one id is the grant"));
            case LATER, WITHDRAWN -> tally.add(Known.NO);
        }
    }

    private static ComputedFigure grants(Tally tally, FigureQuestion question) {
        ComputedFigure figure =
                between(tally.counted, tally.counted + tally.open).lacking(tally.missing);
        return question.isComplete(Grant.class)
                ? figure
                : figure.withLimits(figure.least(), Optional.empty()).because("the records may not hold every grant");
    }

    private static ComputedFigure grantsMade(FigureQuestion question) {
        Tally tally = tally(question.inScope(Grant.BY_AREA), question);
        return grants(tally, question)
                .working(Text.count(tally.counted, "grant") + " awarded in "
                        + Text.count(question.areas().size(), "area")
                        + (tally.open == 0
                                ? "."
                                : "; of " + Text.number(tally.open) + " more it is not known when they were."));
    }

    private static ComputedFigure grantsPerArea(FigureQuestion question) {
        if (question.areas().isEmpty()) {
            return ComputedFigure.cannot("no area it covers is on record");
        }
        List<Tally> tallies = question.areas().stream()
                .map(area -> tally(question.find(Grant.BY_AREA, area.id()), question))
                .toList();
        ComputedFigure fewest = extreme(tallies, question, Comparator.naturalOrder());
        ComputedFigure most = extreme(tallies, question, Comparator.reverseOrder());
        return ComputedFigure.range(fewest, most)
                .outOf(tallies.size())
                .lacking(tallies.stream()
                        .flatMap(tally -> tally.missing.stream())
                        .toList())
                .working("From " + fewest + " to " + most + " in " + Text.count(tallies.size(), "area") + ".");
    }

    /** The fewest or the most, each between what it is if nothing more is found and if everything open is. */
    private static ComputedFigure extreme(List<Tally> tallies, FigureQuestion question, Comparator<Integer> order) {
        int least = tallies.stream().map(tally -> tally.counted).min(order).orElse(0);
        int most = tallies.stream()
                .map(tally -> tally.counted + tally.open)
                .min(order)
                .orElse(0);
        ComputedFigure figure = between(least, most);
        return question.isComplete(Grant.class)
                ? figure
                : figure.withLimits(figure.least(), Optional.empty()).because("the records may not hold every grant");
    }

    // Projects

    private static Leverage leverage(FigureQuestion question) {
        Leverage leverage = Leverage.asOf(question.day()).inCurrency(currency(question));
        return question.figure().period().map(leverage::within).orElse(leverage);
    }

    private static CurrencyUnit currency(FigureQuestion question) {
        return question.figure().value().currency().orElse(CurrencyUnit.GBP);
    }

    /** What keeps the sums of the projects from being the whole. */
    private static List<String> gaps(FigureQuestion question, LeverageResult result) {
        List<String> gaps = new ArrayList<>();
        if (!isWhole(question)) {
            gaps.add(NOT_EVERY_PROJECT);
        }
        int elsewhere = question.projectsCountedElsewhere();
        if (elsewhere > 0) {
            gaps.add(
                    Text.count(elsewhere, "project is", "projects are") + " of several areas and counted with another");
        }
        Stream.concat(
                        result.parts().stream().map(LeverageResult.Part::notes),
                        result.leftOut().stream().map(LeverageResult.LeftOut::notes))
                .flatMap(List::stream)
                .flatMap(note -> gap(note.reason()).stream())
                .distinct()
                .forEach(gaps::add);
        result.leftOut().stream()
                .map(LeverageResult.LeftOut::why)
                .filter(why -> why == LeverageResult.Why.OTHER_CURRENCY || why == LeverageResult.Why.ID_GIVEN_TWICE)
                .distinct()
                .forEach(why -> gaps.add("of some projects, " + why.text()));
        return gaps;
    }

    /** The same where a project counts with both sides: also what has come of one side only in the period. */
    private static List<String> gapsOnBothSides(FigureQuestion question, LeverageResult result) {
        List<String> gaps = gaps(question, result);
        Set<Object> outside = leftOut(result, why -> why == LeverageResult.Why.OUTSIDE_WINDOW).stream()
                .map(LeverageResult.LeftOut::project)
                .collect(Collectors.toSet());
        boolean oneSided = question.projects().stream()
                .filter(project -> outside.contains(project.id()))
                .flatMap(project -> Stream.concat(project.programmeLines().stream(), project.matchLines().stream()))
                .flatMap(line -> line.date().stream())
                .anyMatch(date -> !date.isAfter(question.day())
                        && question.figure().period().orElseThrow().contains(date));
        if (oneSided) {
            gaps.add("some projects have money of one side only in the period");
        }
        return gaps;
    }

    /** What a note on a line leaves open; empty if it says what became of the line. */
    private static Optional<String> gap(LineNote.Reason reason) {
        return switch (reason) {
            // An amount that is not known makes the sum a bound, which still tells some printed numbers from the true
            // one.
            case WITHDRAWN, RETURNED, OUTSIDE_WINDOW, BELOW_STATUS, NOT_IN_VIEW, AMOUNT_NOT_KNOWN -> Optional.empty();
            case DATE_NOT_RECORDED -> Optional.of("some contributions do not record their date");
            case STATUS_NOT_RECORDED -> Optional.of("some contributions do not record their status");
            case VIEW_NOT_RECORDED -> Optional.of("some contributions do not record what shows whether they count");
            case NO_INDEX -> Optional.of("the price series has no index for the date of some contributions");
        };
    }

    private static boolean isWhole(FigureQuestion question) {
        return question.figure().scope().equals(Optional.of(FigureScope.PROJECTS))
                || question.isComplete(Project.class);
    }

    private static List<Missing> unknownMoney(FigureQuestion question, LeverageResult result) {
        return unknownMoney(question, result, "programmeLines", "how much programme money the project had");
    }

    private static List<Missing> unknownMoney(
            FigureQuestion question, LeverageResult result, String field, String what) {
        Set<Object> unknown = result.leftOut().stream()
                .filter(project -> project.why() == LeverageResult.Why.PROGRAMME_MONEY_NOT_KNOWN)
                .map(LeverageResult.LeftOut::project)
                .collect(Collectors.toSet());
        return question.projects().stream()
                .filter(project -> unknown.contains(project.id()))
                .map(project -> Missing.of(project, field, what))
                .toList();
    }

    private static ComputedFigure money(
            FigureQuestion question, Function<LeverageResult, ExactMoney> sum, Function<LeverageResult, Bound> bound) {
        LeverageResult result = leverage(question).of(question.projects());
        ComputedFigure figure = bounded(sum.apply(result), bound.apply(result));
        return limited(figure, unknownMoney(question, result), gapsOnBothSides(question, result))
                .working(sides(result));
    }

    /** A sum that is the least there is, if there may be more. */
    private static ComputedFigure limited(ComputedFigure sum, List<Missing> missing, List<String> gaps) {
        return missing.isEmpty() && gaps.isEmpty()
                ? sum
                : because(sum.withLimits(sum.least(), Optional.empty()).lacking(missing), gaps);
    }

    private static ComputedFigure because(ComputedFigure figure, List<String> gaps) {
        ComputedFigure all = figure;
        for (String gap : gaps) {
            all = all.because(gap);
        }
        return all;
    }

    private static ComputedFigure matchPerGrant(FigureQuestion question) {
        LeverageResult result = leverage(question).of(question.projects());
        List<Missing> missing = unknownMoney(question, result);
        List<String> gaps = gapsOnBothSides(question, result);
        LeverageRatio ratio = result.ratio(LeverageConvention.MATCH_PER_GRANT);
        if (!(ratio instanceof LeverageRatio.Defined defined)) {
            return because(ComputedFigure.cannot("no programme money is recorded"), gaps)
                    .working(sides(result));
        }
        ComputedFigure figure = bounded(defined.value(), defined.bound());
        if (!missing.isEmpty() || !gaps.isEmpty()) {
            figure = figure.withLimits(Optional.empty(), Optional.empty()).lacking(missing);
        }
        return meant(because(figure, gaps).working(sides(result)), question);
    }

    /** Where the number is another than the one printed: which way of working out leverage gives that. */
    private static ComputedFigure meant(ComputedFigure figure, FigureQuestion question) {
        PrintedNumber printed = question.figure().value();
        if (figure.number().isEmpty() || printed.admits(figure.number().get())) {
            return figure;
        }
        return LeverageSearch.from(leverage(question)).of(printed, question.projects()).readings().stream()
                .filter(reading -> !reading.departures().isEmpty())
                .findFirst()
                .map(reading -> figure.working(
                        "The number printed is what is worked out with " + Text.list(reading.departures()) + "."))
                .orElse(figure);
    }

    private static String sides(LeverageResult result) {
        return "Programme money " + Text.money(result.programmeMoney()) + " and match " + Text.money(result.match())
                + ", from " + Text.count(result.parts().size(), "project")
                + (result.externalBenefit().isZero()
                        ? "."
                        : ". External benefit of " + Text.money(result.externalBenefit()) + " is not counted.");
    }

    private static ComputedFigure externalBenefit(FigureQuestion question) {
        LeverageResult result = leverage(question).of(question.projects());
        List<LeverageResult.LeftOut> without = leftOut(result, why -> why == LeverageResult.Why.EXTERNAL_BENEFIT);
        ComputedFigure figure = bounded(ExactMoney.of(result.externalBenefit()), bound(without));
        return limited(figure, unknownMoney(question, result), gapsOnBothSides(question, result))
                .working("Money from others " + Text.money(result.externalBenefit()) + " in "
                        + Text.count(without.size(), "project") + " without programme money.");
    }

    private static ComputedFigure externalFunding(FigureQuestion question) {
        LeverageResult result = leverage(question).of(question.projects());
        List<LeverageResult.LeftOut> others = othersInCurrency(result);
        Money besides = match(result, others);
        ComputedFigure figure = bounded(
                result.counted().match().plus(ExactMoney.of(besides)),
                result.counted().matchBound().and(bound(others)));
        return limited(figure, List.of(), gaps(question, result))
                .working("Match " + Text.money(result.match()) + " from "
                        + Text.count(result.parts().size(), "project") + " with programme money"
                        + (besides.isZero() ? "." : ", and " + Text.money(besides) + " from other projects."));
    }

    private static List<LeverageResult.LeftOut> leftOut(LeverageResult result, Predicate<LeverageResult.Why> reason) {
        return result.leftOut().stream().filter(left -> reason.test(left.why())).toList();
    }

    /** Those of the projects left out of which the match may be added to that of the others. */
    private static List<LeverageResult.LeftOut> othersInCurrency(LeverageResult result) {
        return leftOut(
                result, why -> why != LeverageResult.Why.OTHER_CURRENCY && why != LeverageResult.Why.ID_GIVEN_TWICE);
    }

    private static Money match(LeverageResult result, List<LeverageResult.LeftOut> leftOut) {
        return Money.zero(result.currency())
                .plus(leftOut.stream().map(LeverageResult.LeftOut::match).toList());
    }

    /** How the match of some projects that are left out compares with the true one. */
    private static Bound bound(List<LeverageResult.LeftOut> leftOut) {
        return leftOut.stream().map(LeverageResult.LeftOut::matchBound).reduce(Bound.EXACT, Bound::and);
    }

    /** The total cost stated, where it is that of the day; otherwise what came from both sides by then. */
    private static ComputedFigure totalCost(FigureQuestion question) {
        if (question.figure().period().isPresent()) {
            return ComputedFigure.cannot("the records do not say what a project cost in a period");
        }
        List<Project> projects = question.projects();
        LeverageResult result = leverage(question)
                .with(ZeroGrantPolicy.INCLUDE_IN_AGGREGATE)
                .of(projects.stream()
                        .map(project -> statesCostOf(question.day(), project) ? withCostAlone(project) : project)
                        .toList());
        List<LeverageResult.LeftOut> others = othersInCurrency(result);
        ExactMoney sum = result.counted()
                .programmeMoney()
                .plus(result.counted().match())
                .plus(ExactMoney.of(match(result, others)));
        Bound bound = result.counted()
                .programmeBound()
                .and(result.counted().matchBound())
                .and(bound(others));
        List<String> gaps = gaps(question, result);
        if (projects.stream()
                .anyMatch(project -> project.totalCost().isPresent() && !statesCostOf(question.day(), project))) {
            gaps.add("the contributions to some projects were not yet, or no longer, those of the total cost that is"
                    + " stated");
        }
        return limited(
                        bounded(sum, bound),
                        unknownMoney(question, result, "totalCost", "what the project cost in all"),
                        gaps)
                .working("The total cost of " + Text.count(projects.size(), "project") + ".");
    }

    /** Whether a project states what it cost in all, and its contributions on a day are those it was stated with. */
    private static boolean statesCostOf(LocalDate day, Project project) {
        return project.totalCost().isPresent()
                && Stream.concat(project.programmeLines().stream(), project.matchLines().stream())
                        .allMatch(line -> line.amountOn(day).equals(line.amount()));
    }

    private static Project withCostAlone(Project project) {
        return project.withProgrammeLines(FundingLine.of(project.totalCost().orElseThrow()))
                .withMatchLines();
    }

    /** A sum of money of which some amounts are bounds. */
    private static ComputedFigure bounded(ExactMoney sum, Bound bound) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(sum.currency().getDecimalPlaces());
        BigDecimal amount = sum.rounded(RoundingMode.UNNECESSARY).getAmount();
        return bounded("an amount", amount, bound, unit).in(sum.currency());
    }

    /** A number of whole units that may be a bound: from the least to the most that it can be. */
    private static ComputedFigure bounded(String what, BigDecimal number, Bound bound, BigDecimal unit) {
        ComputedFigure figure = ComputedFigure.limited(
                Optional.of(Ratio.of(bound.least(number, unit))),
                bound.most(number, unit).map(Ratio::of));
        return because(figure, recordedAs(what, bound));
    }

    /** A quotient of sums, which has no unit: how near it is to the true one does not follow from its digits. */
    private static ComputedFigure bounded(Ratio quotient, Bound bound) {
        Bound ofSums = bound.and(Bound.EXACT);
        ComputedFigure figure =
                ComputedFigure.limited(ofSums.lowerLimit(quotient, quotient), ofSums.upperLimit(quotient, quotient));
        return because(figure, recordedAs("an amount", bound));
    }

    private static List<String> recordedAs(String what, Bound bound) {
        return switch (bound) {
            case EXACT -> List.of();
            case AT_LEAST, MORE_THAN -> List.of(what + " is recorded as a minimum, or not at all");
            case AT_MOST, LESS_THAN -> List.of(what + " is recorded as a maximum");
            case JUST_OVER, JUST_UNDER, ABOUT, MORE_OR_LESS -> List.of(what + " is recorded as approximate");
        };
    }

    // Evaluations and surveys

    private static ComputedFigure fieldwork(
            FigureQuestion question, EvidenceMethod method, Function<Fieldwork, Optional<Count>> counted) {
        return ofTheEvaluation(
                question,
                "round",
                "of its fieldwork by that method",
                evaluation -> evaluation.fieldwork().stream()
                        .filter(round -> round.method() == method)
                        .map(round -> new Counted(Optional.of(round.period()), counted.apply(round)))
                        .toList());
    }

    private static ComputedFigure outputs(FigureQuestion question, EvaluationOutputKind kind) {
        return ofTheEvaluation(
                question,
                "entry",
                "of its outputs of that kind",
                evaluation -> evaluation.outputs().stream()
                        .filter(output -> output.kind().equals(kind))
                        .map(output -> new Counted(output.period(), Optional.of(output.count())))
                        .toList());
    }

    /** Something that an evaluation counts, and over which period. */
    private record Counted(Optional<LocalDateRange> period, Optional<Count> count) {}

    /** The sum of what an evaluation counts, of all that lies in the period of the figure. */
    private static ComputedFigure ofTheEvaluation(
            FigureQuestion question, String noun, String what, Function<Evaluation, List<Counted>> entries) {
        Optional<Evaluation> evaluation =
                question.figure().evaluation().flatMap(id -> question.one(id).toOptional());
        if (evaluation.isEmpty()) {
            return ComputedFigure.cannot("the evaluation it is about is not on record");
        }
        Optional<LocalDateRange> asked = question.figure().period();
        List<Counted> all = entries.apply(evaluation.get());
        List<Counted> within = all.stream()
                .filter(entry -> asked.isEmpty()
                        || entry.period().filter(asked.get()::encloses).isPresent())
                .toList();
        if (within.isEmpty()) {
            return ComputedFigure.atLeast(Ratio.ZERO).because("no " + noun + " " + what + " is recorded");
        }
        List<Count> counts =
                within.stream().flatMap(entry -> entry.count().stream()).toList();
        Optional<Count> sum = Count.sum(counts);
        if (sum.isEmpty()) {
            return ComputedFigure.atLeast(Ratio.ZERO).because("no " + noun + " " + what + " has its count");
        }
        List<String> gaps = new ArrayList<>();
        if (counts.size() < within.size()) {
            gaps.add("some " + noun + " " + what + " lacks its count");
        }
        boolean partly = asked.isPresent()
                && all.stream()
                        .filter(entry -> !within.contains(entry))
                        .anyMatch(entry ->
                                entry.period().map(asked.get()::overlaps).orElse(true));
        if (partly) {
            gaps.add("some " + noun + " " + what + " is only partly in the period");
        }
        ComputedFigure counted = bounded(
                "a count", BigDecimal.valueOf(sum.get().number()), sum.get().bound(), BigDecimal.ONE);
        return limited(counted, List.of(), gaps)
                .working(counts.stream().map(Count::toString).collect(Collectors.joining(" + ")) + " in "
                        + Text.count(within.size(), noun) + " " + what + ".");
    }

    private static ComputedFigure surveyResponses(FigureQuestion question) {
        Optional<Survey> survey =
                question.figure().survey().flatMap(id -> question.one(id).toOptional());
        if (survey.isEmpty()) {
            return ComputedFigure.cannot("the survey it is about is not on record");
        }
        if (survey.get().responses().isEmpty()) {
            return ComputedFigure.atLeast(Ratio.ZERO)
                    .lacking(List.of(Missing.of(survey.get(), "responses", "how many answered the survey")));
        }
        int responses = survey.get().responses().getAsInt();
        ComputedFigure figure =
                ComputedFigure.count(responses).working(Text.number(responses) + " answered the survey.");
        return survey.get().sample().isPresent()
                ? figure.outOf(survey.get().sample().getAsInt())
                : figure;
    }
}

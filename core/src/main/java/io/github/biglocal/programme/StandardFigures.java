package io.github.biglocal.programme;

import io.github.biglocal.area.Area;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.evaluation.Evaluation;
import io.github.biglocal.evaluation.Fieldwork;
import io.github.biglocal.evaluation.FigureMeasure;
import io.github.biglocal.evaluation.FigureScope;
import io.github.biglocal.evaluation.Survey;
import io.github.biglocal.evidence.EvidenceMethod;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantStatus;
import io.github.biglocal.grant.Scheme;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageRatio;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.match.LeverageSearch;
import io.github.biglocal.match.Project;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.Partnership;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.threeten.extra.LocalDateRange;

/** The calculators of the measures that the library knows. */
final class StandardFigures {
    private static final Set<GrantStatus> NO_AWARD =
            EnumSet.of(GrantStatus.APPLIED, GrantStatus.REFUSED, GrantStatus.WITHDRAWN);

    private StandardFigures() {}

    static Map<FigureMeasure, FigureCalculator> all() {
        return Map.ofEntries(
                Map.entry(FigureMeasure.PARTNERSHIPS_MEETING_CRITERIA, StandardFigures::partnershipsMeetingCriteria),
                Map.entry(
                        FigureMeasure.PARTNERSHIPS_GROWN,
                        question -> partnerships(question, turnover -> is(turnover, Turnover.Size.GROWN))),
                Map.entry(
                        FigureMeasure.PARTNERSHIPS_SHRUNK,
                        question -> partnerships(question, turnover -> is(turnover, Turnover.Size.SHRUNK))),
                Map.entry(
                        FigureMeasure.MEMBERS_JOINED,
                        question -> members(
                                question,
                                turnover -> turnover.joined().size()
                                        + turnover.returned().size())),
                Map.entry(
                        FigureMeasure.MEMBERS_LEFT,
                        question ->
                                members(question, turnover -> turnover.left().size())),
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
                                result -> ComputedFigure.money(result.counted().programmeMoney()),
                                result -> result.counted().programmeBound())),
                Map.entry(
                        FigureMeasure.MATCH,
                        question -> money(
                                question,
                                result -> ComputedFigure.money(result.counted().match()),
                                result -> result.counted().matchBound())),
                Map.entry(FigureMeasure.MATCH_PER_GRANT, StandardFigures::matchPerGrant),
                Map.entry(FigureMeasure.INTERVIEWS, question -> fieldwork(question, EvidenceMethod.INTERVIEW)),
                Map.entry(FigureMeasure.FOCUS_GROUPS, question -> fieldwork(question, EvidenceMethod.FOCUS_GROUP)),
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
        return tally.figure("partnership", "met the criteria");
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

    private static int is(Turnover turnover, Turnover.Size size) {
        return turnover.size() == size ? 1 : 0;
    }

    private static ComputedFigure partnerships(FigureQuestion question, ToIntFunction<Turnover> counted) {
        Changes changes = Changes.of(question);
        return changes.figure(
                counted, changes.turnovers().size() + changes.missing().size(), 1);
    }

    private static ComputedFigure members(FigureQuestion question, ToIntFunction<Turnover> counted) {
        return Changes.of(question).figure(counted, 0, 0);
    }

    /** How the members of the partnerships changed over the period of the figure. */
    private record Changes(List<Turnover> turnovers, List<Missing> missing, List<String> problems) {
        static Changes of(FigureQuestion question) {
            Changes changes = new Changes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            Optional<LocalDateRange> period = question.boundedPeriod().filter(dates -> dates.lengthInDays() > 1);
            if (period.isEmpty()) {
                changes.problems().add("it does not state a period with a first and a last day");
                return changes;
            }
            for (Partnership partnership : question.inScope(Partnership.BY_AREA)) {
                if (partnership.members().isEmpty()) {
                    changes.missing().add(Missing.of(partnership, "members", "who the members were"));
                } else {
                    changes.turnovers()
                            .add(Turnover.between(
                                    partnership,
                                    period.get().getStart(),
                                    period.get().getEndInclusive()));
                }
            }
            return changes;
        }

        /** The sum over the partnerships; each whose members are not known adds at most so many, without limit if 0. */
        ComputedFigure figure(ToIntFunction<Turnover> counted, int whole, int most) {
            if (!problems.isEmpty()) {
                return ComputedFigure.cannot(problems.get(0));
            }
            int sum = turnovers.stream().mapToInt(counted).sum();
            ComputedFigure figure = missing.isEmpty()
                    ? ComputedFigure.count(sum)
                    : most == 0 ? ComputedFigure.atLeast(Ratio.of(sum, 1)) : between(sum, sum + most * missing.size());
            ComputedFigure worked = figure.lacking(missing)
                    .working(Text.number(sum) + " from " + Text.count(turnovers.size(), "partnership")
                            + " whose members are recorded.");
            return most == 0 ? worked : worked.outOf(whole);
        }
    }

    // Areas

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

    /** Whether a grant was awarded in the period of the figure, or by its day. */
    private static Known isAwarded(Grant grant, FigureQuestion question) {
        if (grant.status().filter(NO_AWARD::contains).isPresent()) {
            return Known.NO;
        }
        return grant.awardDate()
                .map(day -> question.figure()
                                .period()
                                .map(period -> period.contains(day))
                                .orElse(!day.isAfter(question.day()))
                        ? Known.YES
                        : Known.NO)
                .orElse(Known.NOT_RECORDED);
    }

    private static Tally tally(List<Grant> grants, FigureQuestion question) {
        Tally tally = new Tally();
        for (Grant grant : grants) {
            Known known = isAwarded(grant, question);
            if (known == Known.NOT_RECORDED) {
                tally.add(known, Missing.of(grant, "awardDate", "when the grant was awarded"));
            } else {
                tally.add(known);
            }
        }
        return tally;
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

    private static LeverageResult leverage(FigureQuestion question) {
        Leverage leverage = Leverage.asOf(question.day())
                .inCurrency(question.figure().value().currency().orElse(CurrencyUnit.GBP));
        return question.figure().period().map(leverage::within).orElse(leverage).of(question.projects());
    }

    /** What keeps the sums of the projects from being the whole. */
    private static List<String> gaps(FigureQuestion question, LeverageResult result) {
        List<String> gaps = new ArrayList<>();
        if (!isWhole(question)) {
            gaps.add("the records may not hold every project");
        }
        boolean notes = result.parts().stream().anyMatch(part -> !part.notes().isEmpty())
                || result.leftOut().stream()
                        .anyMatch(project -> !project.notes().isEmpty());
        if (notes) {
            gaps.add("some contributions do not record their date");
        }
        result.leftOut().stream()
                .map(LeverageResult.LeftOut::why)
                .filter(why -> why == LeverageResult.Why.OTHER_CURRENCY || why == LeverageResult.Why.ID_GIVEN_TWICE)
                .distinct()
                .forEach(why -> gaps.add("of some projects, " + why.text()));
        return gaps;
    }

    private static boolean isWhole(FigureQuestion question) {
        return question.figure().scope().equals(Optional.of(FigureScope.PROJECTS))
                || question.isComplete(Project.class);
    }

    private static List<Missing> unknownMoney(FigureQuestion question, LeverageResult result) {
        Set<Object> unknown = result.leftOut().stream()
                .filter(project -> project.why() == LeverageResult.Why.PROGRAMME_MONEY_NOT_KNOWN)
                .map(LeverageResult.LeftOut::project)
                .collect(Collectors.toSet());
        return question.projects().stream()
                .filter(project -> unknown.contains(project.id()))
                .map(project -> Missing.of(project, "programmeLines", "how much programme money the project had"))
                .toList();
    }

    private static ComputedFigure money(
            FigureQuestion question,
            Function<LeverageResult, ComputedFigure> sum,
            Function<LeverageResult, Bound> bound) {
        LeverageResult result = leverage(question);
        ComputedFigure figure = bounded(sum.apply(result), bound.apply(result));
        List<Missing> missing = unknownMoney(question, result);
        List<String> gaps = gaps(question, result);
        if (!missing.isEmpty() || !gaps.isEmpty()) {
            figure = figure.withLimits(figure.least(), Optional.empty()).lacking(missing);
        }
        return worked(figure, gaps, result);
    }

    private static ComputedFigure matchPerGrant(FigureQuestion question) {
        LeverageResult result = leverage(question);
        List<Missing> missing = unknownMoney(question, result);
        List<String> gaps = gaps(question, result);
        LeverageRatio ratio = result.ratio(LeverageConvention.MATCH_PER_GRANT);
        if (!(ratio instanceof LeverageRatio.Defined defined)) {
            return worked(ComputedFigure.cannot("no programme money is recorded"), gaps, result);
        }
        ComputedFigure figure = bounded(ComputedFigure.exactly(defined.value()), defined.bound());
        if (!missing.isEmpty() || !gaps.isEmpty()) {
            figure = figure.withLimits(Optional.empty(), Optional.empty()).lacking(missing);
        }
        return meant(worked(figure, gaps, result), question, result);
    }

    /** Where the number is another than the one printed: which way of working out leverage gives that. */
    private static ComputedFigure meant(ComputedFigure figure, FigureQuestion question, LeverageResult result) {
        PrintedNumber printed = question.figure().value();
        if (figure.number().isEmpty() || printed.admits(figure.number().get())) {
            return figure;
        }
        return LeverageSearch.from(Leverage.asOf(question.day()).inCurrency(result.currency()))
                .of(printed, question.projects())
                .readings()
                .stream()
                .findFirst()
                .map(reading -> figure.working(
                        "The number printed is what is worked out with " + Text.list(reading.departures()) + "."))
                .orElse(figure);
    }

    private static ComputedFigure worked(ComputedFigure figure, List<String> gaps, LeverageResult result) {
        ComputedFigure all = figure;
        for (String gap : gaps) {
            all = all.because(gap);
        }
        return all.working("Programme money " + Text.money(result.programmeMoney()) + " and match "
                + Text.money(result.match()) + ", from "
                + Text.count(result.parts().size(), "project")
                + (result.externalBenefit().isZero()
                        ? "."
                        : ". External benefit of " + Text.money(result.externalBenefit()) + " is not counted."));
    }

    private static ComputedFigure bounded(ComputedFigure figure, Bound bound) {
        return switch (bound) {
            case EXACT -> figure;
            case AT_LEAST, MORE_THAN, JUST_OVER ->
                figure.withLimits(figure.least(), Optional.empty()).because("an amount is recorded as a minimum");
            case AT_MOST, LESS_THAN, JUST_UNDER ->
                figure.withLimits(Optional.empty(), figure.most()).because("an amount is recorded as a maximum");
            case ABOUT, MORE_OR_LESS ->
                figure.withLimits(Optional.empty(), Optional.empty()).because("an amount is recorded as approximate");
        };
    }

    // Evaluations and surveys

    private static ComputedFigure fieldwork(FigureQuestion question, EvidenceMethod method) {
        Optional<Evaluation> evaluation =
                question.figure().evaluation().flatMap(id -> question.one(id).toOptional());
        if (evaluation.isEmpty()) {
            return ComputedFigure.cannot("the evaluation it is about is not on record");
        }
        List<Fieldwork> rounds = evaluation.get().fieldwork().stream()
                .filter(round -> round.method() == method)
                .filter(round -> question.figure()
                        .period()
                        .map(period -> period.encloses(round.period()))
                        .orElse(true))
                .toList();
        if (rounds.isEmpty()) {
            return ComputedFigure.atLeast(Ratio.ZERO).because("no round of its fieldwork by that method is recorded");
        }
        List<Count> counts =
                rounds.stream().flatMap(round -> round.count().stream()).toList();
        Optional<Count> sum = Count.sum(counts);
        if (sum.isEmpty()) {
            return ComputedFigure.atLeast(Ratio.ZERO).because("no round of its fieldwork by that method has its count");
        }
        ComputedFigure computed =
                computed(counts.size() < rounds.size() ? sum.get().plus(Count.atLeast(0)) : sum.get());
        return computed.working(counts.stream().map(Count::toString).collect(Collectors.joining(" + ")) + " in "
                + Text.count(rounds.size(), "round") + " of fieldwork.");
    }

    private static ComputedFigure computed(Count count) {
        Ratio number = Ratio.of(count.number(), 1);
        return switch (count.bound()) {
            case EXACT -> ComputedFigure.count(count.number());
            case AT_LEAST, MORE_THAN, JUST_OVER -> ComputedFigure.atLeast(number);
            case AT_MOST, LESS_THAN, JUST_UNDER -> ComputedFigure.atMost(number);
            case ABOUT, MORE_OR_LESS -> ComputedFigure.atLeast(Ratio.ZERO).because("a count is approximate");
        };
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

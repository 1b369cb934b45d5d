package io.github.biglocal.report;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.match.LeverageComparison;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageRatio;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.match.LeverageResult.LeftOut;
import io.github.biglocal.match.LeverageResult.Why;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ZeroGrantPolicy;
import io.github.biglocal.rule.Report.PlacedFinding;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Leverage under the convention chosen, with the others, and why they differ. */
final class LeverageTopic implements PageTopic {
    private static final String NOT_COUNTED = "none counted";

    private final PageSubject subject;
    private final List<Project> projects;
    private final LeverageComparison comparison;
    /** By the project whose records contradict themselves, which rules found it; empty if there is no ratio to rely on. */
    private final Map<Reference, Set<String>> erring;

    /**
     * A project by itself, even without programme money.
     *
     * @param project the project
     * @param leverage its own leverage, of which it is a part or left out
     * @param ratio its ratio in the convention of the page
     */
    record Single(Project project, LeverageResult leverage, LeverageRatio ratio) {
        private Optional<LeftOut> leftOut() {
            return leverage.leftOut().stream().findFirst();
        }

        private String programmeMoney() {
            return leftOut()
                    .map(left -> isNotRecorded(left) ? "not recorded" : NOT_COUNTED)
                    .orElseGet(() -> LeverageTopic.programmeMoney(leverage));
        }

        private String match() {
            return project.matchLines().isEmpty()
                    ? "none recorded"
                    : leftOut()
                            .map(left -> amount(left.match(), left.matchBound()))
                            .orElseGet(() -> LeverageTopic.match(leverage));
        }

        /** Why it has no ratio; empty if it has one. */
        Optional<String> why() {
            return leftOut()
                    .map(left -> isNotRecorded(left)
                            ? "programme money not recorded"
                            : left.why().text())
                    .or(() -> ratio.whyUndefined().map(Text::words));
        }
    }

    LeverageTopic(PageSubject subject) {
        this.subject = subject;
        this.projects = subject.records().projects();
        PageQuestion asked = subject.asked();
        ZeroGrantPolicy other = asked.leverage().settings().zeroGrants() == ZeroGrantPolicy.INCLUDE_IN_AGGREGATE
                ? ZeroGrantPolicy.EXCLUDE_AND_REPORT_EXTERNAL_BENEFIT
                : ZeroGrantPolicy.INCLUDE_IN_AGGREGATE;
        this.comparison = LeverageComparison.of(
                asked.leverage().of(projects), asked.leverage().with(other).of(projects));
        Set<Reference> own = projects.stream().map(Project::reference).collect(Collectors.toSet());
        this.erring = subject.report().open().stream()
                .filter(found -> !result().parts().isEmpty()
                        && found.severity() == Severity.ERROR
                        && asked.rules().kindOf(found.rule()) == RuleKind.RECORDS
                        && own.contains(found.about()))
                .collect(Collectors.groupingBy(
                        PlacedFinding::about,
                        LinkedHashMap::new,
                        Collectors.mapping(PlacedFinding::title, Collectors.toCollection(LinkedHashSet::new))));
    }

    LeverageResult result() {
        return comparison.results().get(0);
    }

    @Override
    public Optional<PageView.Fact> answer() {
        return projects.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageView.Fact(
                        PageTopic.heading(name(subject.asked().convention())),
                        (erring.isEmpty() ? "" : "Not reliable: ") + value(),
                        note(),
                        subject.anchor("leverage")));
    }

    private String value() {
        if (!result().parts().isEmpty()) {
            return headline(result().ratio(subject.asked().convention()));
        }
        List<LeftOut> left = result().leftOut();
        if (left.stream().allMatch(each -> each.why() == Why.EXTERNAL_BENEFIT)) {
            return "No programme money";
        }
        return PageTopic.heading(
                left.stream().anyMatch(LeverageTopic::isNotRecorded) ? MoneyTopic.NOT_KNOWN : NOT_COUNTED);
    }

    private String note() {
        int leftOut = result().leftOut().size();
        if (result().parts().isEmpty()) {
            return Text.count(leftOut, "project") + " left out"
                    + match(result(), left -> true)
                            .map(sum -> ", with match of " + sum)
                            .orElse("");
        }
        return (erring.isEmpty() ? "" : "an error in " + Text.count(erring.size(), "project") + "; ")
                + Text.count(result().parts().size(), "project")
                + (leftOut == 0 ? "" : "; " + Text.number(leftOut) + " left out");
    }

    private String name(LeverageConvention convention) {
        return result().settings().nameOf(convention);
    }

    /** A ratio as people say it: per grant it is money for each pound, {@code £10.14 for each £1}. */
    private String headline(LeverageRatio ratio) {
        String one = Text.money(Money.of(result().currency(), 1));
        return switch (subject.asked().convention()) {
            case MATCH_PER_GRANT, TOTAL_PER_GRANT ->
                ratio.toRatio()
                        .map(value -> ratio.bound().text()
                                + one.replace("1", Text.decimal(value.numerator(), value.denominator())) + " for each "
                                + one)
                        .orElseGet(ratio::toString);
            default -> text(ratio);
        };
    }

    /** A ratio to two decimals, with its bound. */
    static String text(LeverageRatio ratio) {
        return ratio.toRatio()
                .map(value -> ratio.bound().text() + Text.decimal(value.numerator(), value.denominator()))
                .orElseGet(ratio::toString);
    }

    @Override
    public List<PageView.Block> blocks() {
        if (projects.isEmpty()) {
            return List.of(new PageView.Sentences(List.of("No projects are recorded.")));
        }
        List<PageView.Block> blocks = new ArrayList<>();
        List<String> cautions = cautions();
        if (!cautions.isEmpty()) {
            blocks.add(PageTopic.bullets(cautions, subject.extent().entries()));
        }
        if (comparison.results().stream().allMatch(result -> result.parts().isEmpty())) {
            List<String> lines = new ArrayList<>(List.of("There is no total."));
            result().toSummary()
                    .leftOut()
                    .forEach(some -> lines.add(Text.count(some.projects(), "project is", "projects are") + " left out: "
                            + some.why().text() + "."));
            blocks.add(new PageView.Sentences(lines));
        } else {
            blocks.add(conventions());
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < comparison.results().size(); i++) {
                lines.add("(" + (i + 1) + ") "
                        + Text.sentence(comparison.results().get(i).settings().toString()));
            }
            lines.addAll(comparison.differences());
            blocks.add(new PageView.Sentences(lines));
        }
        List<Single> singles = projects.stream().map(this::single).toList();
        if (singles.size() > 1 && subject.extent() != PageSubject.Extent.SECTION) {
            blocks.add(new PageView.Drawing(LeveragePicture.of(
                    subject.label("Leverage of each project"),
                    subject.asked().convention(),
                    result(),
                    singles,
                    cautions())));
        }
        if (subject.extent() != PageSubject.Extent.WHOLE) {
            blocks.add(eachProject(singles));
        }
        return blocks;
    }

    private Single single(Project project) {
        LeverageResult own = subject.asked()
                .leverage()
                .with(ZeroGrantPolicy.INCLUDE_IN_AGGREGATE)
                .of(List.of(project));
        return new Single(project, own, own.ratio(subject.asked().convention()));
    }

    /** Which projects a total should not be relied on for. */
    private List<String> cautions() {
        return projects.stream()
                .filter(project -> erring.containsKey(project.reference()))
                .map(project -> "Caution: " + project.title() + " breaches "
                        + Text.list(erring.getOrDefault(project.reference(), Set.of()).stream()
                                .map(title -> "\"" + title + "\"")
                                .toList())
                        + "; no total can be relied on until that is put right.")
                .toList();
    }

    private PageView.Table conventions() {
        List<PageView.Heading> headings = new ArrayList<>();
        headings.add(PageView.Heading.text("Figure"));
        for (LeverageResult result : comparison.results()) {
            headings.add(PageView.Heading.number("(" + headings.size() + ") "
                    + (result.zeroGrants() == ZeroGrantPolicy.INCLUDE_IN_AGGREGATE
                            ? "With external benefit"
                            : "Without external benefit")));
        }
        List<List<PageView.Cell>> rows = new ArrayList<>();
        Set<LeverageConvention> conventions = new LinkedHashSet<>();
        conventions.add(subject.asked().convention());
        conventions.addAll(List.of(LeverageConvention.values()));
        conventions.forEach(convention -> rows.add(row(
                PageTopic.heading(name(convention)),
                result -> result.parts().isEmpty() ? NOT_COUNTED : text(result.ratio(convention)))));
        rows.add(row("Programme money", LeverageTopic::programmeMoney));
        rows.add(row("Match", LeverageTopic::match));
        Optional<String> counted = comparison.results().stream()
                .flatMap(result -> externalBenefit(result).stream())
                .findFirst()
                .map(benefit -> benefit + ", in the match");
        rows.add(row(
                "External benefit",
                result -> externalBenefit(result).or(() -> counted).orElse("none")));
        if (comparison.results().stream()
                .anyMatch(result -> match(result, LeverageTopic::isNotRecorded).isPresent())) {
            rows.add(row(
                    "Match of projects without known programme money",
                    result -> match(result, LeverageTopic::isNotRecorded).orElse("none")));
        }
        rows.add(row("Projects counted", result -> Text.number(result.parts().size())));
        rows.add(row("Projects left out", result -> Text.number(result.leftOut().size())));
        String caption = "Leverage in every convention";
        return new PageView.Table(caption, subject.label(caption), headings, rows, "");
    }

    private List<PageView.Cell> row(String name, Function<LeverageResult, String> cell) {
        List<PageView.Cell> row = new ArrayList<>();
        row.add(PageView.Cell.of(name));
        comparison.results().forEach(result -> row.add(PageView.Cell.of(cell.apply(result))));
        return row;
    }

    private static String programmeMoney(LeverageResult result) {
        return result.parts().isEmpty()
                ? NOT_COUNTED
                : amount(result.programmeMoney(), result.counted().programmeBound());
    }

    private static String match(LeverageResult result) {
        return result.parts().isEmpty()
                ? NOT_COUNTED
                : amount(result.match(), result.counted().matchBound());
    }

    private static Optional<String> externalBenefit(LeverageResult result) {
        return match(result, left -> left.why() == Why.EXTERNAL_BENEFIT);
    }

    /** The match of some of the projects that are left out; empty if there is none. */
    private static Optional<String> match(LeverageResult result, Predicate<LeftOut> which) {
        List<LeftOut> some = result.leftOut().stream()
                .filter(which)
                .filter(left -> left.match().getCurrencyUnit().equals(result.currency()))
                .filter(left -> left.match().isPositive())
                .toList();
        return some.stream()
                .map(LeftOut::match)
                .reduce(Money::plus)
                .map(sum -> amount(sum, some.stream().map(LeftOut::matchBound).reduce(Bound.EXACT, Bound::and)));
    }

    private static boolean isNotRecorded(LeftOut left) {
        return left.why() == Why.PROGRAMME_MONEY_NOT_KNOWN;
    }

    private static String amount(Money amount, Bound bound) {
        return bound.text() + Text.money(amount);
    }

    private PageView.Table eachProject(List<Single> singles) {
        int most = subject.extent().entries();
        List<List<PageView.Cell>> rows =
                singles.stream().limit(most).map(this::row).toList();
        String caption = "Leverage by project";
        return new PageView.Table(
                caption,
                subject.label(caption),
                List.of(
                        PageView.Heading.text("Project"),
                        PageView.Heading.number(
                                PageTopic.heading(name(subject.asked().convention()))),
                        PageView.Heading.number("Programme money"),
                        PageView.Heading.number("Match")),
                rows,
                PageTopic.more(projects.size() - (long) most));
    }

    private List<PageView.Cell> row(Single single) {
        return Stream.of(
                        single.project().title(),
                        single.why().orElseGet(() -> text(single.ratio())),
                        single.programmeMoney(),
                        single.match())
                .map(PageView.Cell::of)
                .toList();
    }

    @Override
    public List<String> working() {
        return result().parts().isEmpty()
                ? result().leftOut().stream()
                        .map(left -> Text.sentence(left.toString()))
                        .toList()
                : result().explain();
    }
}

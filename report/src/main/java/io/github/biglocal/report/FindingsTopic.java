package io.github.biglocal.report;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.SourcePlace;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules found, by kind of rule: open findings first, then accepted ones, then rules that failed to run. */
record FindingsTopic(PageSubject subject) implements PageTopic {
    private static final String OPEN = "open";
    private static final String ACCEPTED = "accepted";

    @Override
    public Optional<PageView.Fact> answer() {
        Report report = subject.report();
        return Optional.of(new PageView.Fact(
                "Open findings",
                Text.number(report.open().size()),
                report.accepted().isEmpty() ? "" : Text.number(report.accepted().size()) + " accepted",
                isSilent() ? "" : subject.anchor("findings")));
    }

    @Override
    public List<PageView.Block> blocks() {
        Report report = subject.report();
        List<PageView.Block> blocks = new ArrayList<>();
        if (isSilent()) {
            return blocks;
        }
        if (report.open().isEmpty()) {
            blocks.add(new PageView.Sentences(List.of("There are no open findings.")));
        }
        Map<RuleKind, Report> kinds = report.byRule(subject.asked().rules()::kindOf);
        kinds.forEach((kind, its) -> {
            if (!its.open().isEmpty() || !its.accepted().isEmpty()) {
                blocks.add(new PageView.Subheading(PageTopic.heading(kind.words())));
                group(OPEN, its.open(), blocks);
                group(ACCEPTED, its.accepted(), blocks);
            }
        });
        if (!report.failed().isEmpty()) {
            blocks.add(new PageView.Subheading("Rules that failed to run"));
            blocks.add(PageTopic.bullets(
                    report.failed().stream().map(Report.Failure::toString).toList(),
                    subject.extent().entries()));
        }
        return blocks;
    }

    /** A section says no more than its answer in short where no rule found anything. */
    private boolean isSilent() {
        Report report = subject.report();
        return subject.extent() == PageSubject.Extent.SECTION
                && report.open().isEmpty()
                && report.accepted().isEmpty()
                && report.failed().isEmpty();
    }

    private void group(String state, List<Report.PlacedFinding> findings, List<PageView.Block> blocks) {
        Map<RuleId, List<Report.PlacedFinding>> byRule = findings.stream()
                .collect(Collectors.groupingBy(Report.PlacedFinding::rule, LinkedHashMap::new, Collectors.toList()));
        byRule.forEach((rule, its) -> blocks.add(group(state, rule, its)));
    }

    private PageView.Findings group(String state, RuleId rule, List<Report.PlacedFinding> findings) {
        int most = subject.extent().findings();
        return new PageView.Findings(
                findings.get(0).severity().word(),
                findings.get(0).title(),
                state,
                Text.count(findings.size(), state + " finding"),
                subject.asked().rules().rule(rule).info().sources().stream()
                        .map(Citation::toString)
                        .collect(Collectors.joining("; ")),
                findings.stream().limit(most).map(this::finding).toList(),
                PageTopic.more(findings.size() - (long) most));
    }

    private PageView.Finding finding(Report.PlacedFinding found) {
        Reference about = found.about();
        return new PageView.Finding(
                subject.nameOf(about),
                found.finding().problem(),
                found.acceptance()
                        .map(decision -> accepted(decision) + " " + Text.sentence(decision.reason()))
                        .orElseGet(() -> "Suggested fix: " + found.finding().repair()),
                Stream.concat(
                                Stream.of(Text.words(about.kind()) + " " + about.id()),
                                found.places().stream().map(SourcePlace::toString))
                        .collect(Collectors.joining(", ")));
    }

    /** That a finding is accepted and until when, as the beginning of a sentence. */
    static String accepted(Acceptance decision) {
        return "Accepted until " + Text.day(decision.lastDay()) + ":";
    }

    /** The sources of the rules that applied to any record. */
    Stream<Citation> sources() {
        return Stream.concat(
                        Stream.concat(subject.report().open().stream(), subject.report().accepted().stream())
                                .map(Report.PlacedFinding::rule),
                        subject.report().results().stream()
                                .filter(result -> result.answer() != Answer.NOT_APPLICABLE)
                                .map(Report.Result::rule))
                .distinct()
                .flatMap(rule -> subject.asked().rules().rule(rule).info().sources().stream());
    }
}

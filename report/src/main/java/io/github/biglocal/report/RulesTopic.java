package io.github.biglocal.report;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.Series;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.ParameterValue;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** What was asked: the rules by kind, with how many questions had which answer, and the editions in force. */
record RulesTopic(PageSubject subject, Optional<Reference> area) implements PageTopic {
    @Override
    public List<PageView.Block> blocks() {
        Report report = subject.report();
        List<String> lines = new ArrayList<>();
        lines.add(report.explain().get(0));
        long inForce = rules().stream()
                .filter(rule -> rule.info().guidance().contains(subject.asked().asOf()))
                .count();
        lines.add(Text.number(inForce) + " of " + Text.count(rules().size(), "rule") + " "
                + (inForce == 1 ? "applies" : "apply") + " on that day"
                + (report.rulesWithoutSubjects().isEmpty()
                        ? "."
                        : "; " + Text.number(report.rulesWithoutSubjects().size()) + " had no records to check."));
        List<PageView.Block> blocks = new ArrayList<>();
        blocks.add(new PageView.Sentences(lines));
        blocks.add(answers(report));
        if (!report.counts().byAnswer().containsKey(Answer.NOT_APPLICABLE)) {
            blocks.add(new PageView.Sentences(
                    List.of("Not applicable, and not in the table: " + Text.number(notApplicable()) + ".")));
        }
        PageView.Table editions = editions();
        if (!editions.rows().isEmpty()) {
            blocks.add(new PageView.Details(editions.caption(), List.of(editions)));
        }
        List<String> changed = rules().stream()
                .flatMap(rule -> rule.parameters().values().stream()
                        .filter(value -> !value.value().equals(value.parameter().standard()))
                        .map(value -> Text.sentence(rule.info().title() + ": " + value.words())))
                .toList();
        if (!changed.isEmpty()) {
            blocks.add(new PageView.Details(
                    "Set differently from what is published", List.of(new PageView.Bullets(changed, ""))));
        }
        return blocks;
    }

    private List<Rule<?>> rules() {
        return subject.asked().rules().rules();
    }

    /** A part of a report does not count those: they are the questions that are left. */
    private long notApplicable() {
        return rules().stream()
                        .mapToLong(rule -> subject.records().all(rule.subjectType()).stream()
                                .filter(record -> area.isEmpty()
                                        || subject.records()
                                                .area(record.reference())
                                                .equals(area))
                                .count())
                        .sum()
                - ProgrammePage.asked(subject.report().counts());
    }

    private PageView.Table answers(Report report) {
        List<PageView.Heading> headings = new ArrayList<>();
        headings.add(PageView.Heading.text("Kind of rule"));
        for (Answer answer : report.counts().byAnswer().keySet()) {
            headings.add(PageView.Heading.number(PageTopic.heading(answer.words())));
        }
        SortedMap<RuleKind, Report> kinds = report.byRule(subject.asked().rules()::kindOf);
        List<List<PageView.Cell>> rows = new ArrayList<>();
        kinds.forEach((kind, its) -> rows.add(row(PageTopic.heading(kind.words()), its, report)));
        rows.add(row("All", report, report));
        String caption = "Answers of the rules, by kind of rule";
        return new PageView.Table(caption, subject.label(caption), headings, rows, "");
    }

    private static List<PageView.Cell> row(String name, Report report, Report whole) {
        List<PageView.Cell> row = new ArrayList<>();
        row.add(PageView.Cell.of(name));
        for (Answer answer : whole.counts().byAnswer().keySet()) {
            row.add(PageView.Cell.of(Text.number(report.counts().byAnswer().getOrDefault(answer, 0L))));
        }
        return row;
    }

    /** The dated settings, as they are on the day. */
    private PageView.Table editions() {
        List<List<PageView.Cell>> rows = new ArrayList<>();
        for (Rule<?> rule : rules()) {
            for (ParameterValue<?> value : rule.parameters().values()) {
                value.parameter()
                        .each()
                        .ifPresent(each -> edition(value.value())
                                .forEach(edition -> rows.add(List.of(
                                        PageView.Cell.of(rule.info().title()),
                                        PageView.Cell.of(words(each, edition.value())),
                                        PageView.Cell.of(PageTopic.heading(Text.period(edition.period()))),
                                        PageView.Cell.of(edition.source()
                                                .or(() -> rule.info().sources().stream()
                                                        .findFirst())
                                                .map(Citation::toString)
                                                .orElse(""))))));
            }
        }
        String caption = "Editions in force on " + Text.day(subject.asked().asOf());
        return new PageView.Table(
                caption,
                subject.label(caption),
                List.of(
                        PageView.Heading.text("Rule"),
                        PageView.Heading.text("Asks for"),
                        PageView.Heading.text("Applies"),
                        PageView.Heading.text("Source")),
                rows,
                "");
    }

    private List<Edition<?>> edition(Object value) {
        List<Edition<?>> inForce = new ArrayList<>();
        if (value instanceof Series<?> series) {
            series.on(subject.asked().asOf()).ifPresent(entry -> {
                if (entry instanceof Edition<?> edition) {
                    inForce.add(edition);
                }
            });
        }
        return inForce;
    }

    private static <T> String words(Parameter<T> parameter, Object value) {
        return parameter.words(parameter.checked(value));
    }
}

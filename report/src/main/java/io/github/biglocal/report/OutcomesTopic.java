package io.github.biglocal.report;

import io.github.biglocal.evidence.Coverage;
import io.github.biglocal.evidence.GoldenThread;
import io.github.biglocal.evidence.GoldenThreadResult;
import io.github.biglocal.evidence.SpendCoverage;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What reaches an outcome. */
final class OutcomesTopic implements PageTopic {
    private final PageSubject subject;
    private final GoldenThreadResult thread;

    OutcomesTopic(PageSubject subject) {
        this.subject = subject;
        this.thread = GoldenThread.asOf(subject.asked().asOf())
                .inCurrency(subject.asked().currency())
                .of(subject.records());
    }

    GoldenThreadResult thread() {
        return thread;
    }

    @Override
    public Optional<PageView.Fact> answer() {
        return thread.parts().isEmpty()
                ? Optional.empty()
                : Optional.of(new PageView.Fact(
                        "Activities that reach an outcome",
                        PageTopic.heading(share(thread.activities())),
                        "",
                        subject.anchor("outcomes")));
    }

    @Override
    public List<PageView.Block> blocks() {
        if (thread.parts().isEmpty()) {
            return List.of(new PageView.Sentences(List.of("No activities are recorded.")));
        }
        List<PageView.Block> blocks = new ArrayList<>(List.of(coverages(), byOutcome()));
        if (subject.extent() != PageSubject.Extent.SECTION) {
            blocks.add(new PageView.Drawing(OutcomesPicture.of(
                    subject.label("From activities to outcomes, as a flow"), subject.records(), thread)));
        }
        return blocks;
    }

    private PageView.Table coverages() {
        List<List<PageView.Cell>> rows = new ArrayList<>();
        row("Activities that reach an outcome", share(thread.activities()), rows);
        row("Money spent on activities that reach an outcome", share(thread.spend()), rows);
        row("Outcomes that an activity reaches", share(thread.outcomes()), rows);
        row("Priorities that an activity delivers", share(thread.priorities()), rows);
        row("Impacts that have evidence", share(thread.impacts()), rows);
        String caption = "From activities to outcomes";
        return new PageView.Table(
                caption,
                subject.label(caption),
                List.of(PageView.Heading.text("Question"), PageView.Heading.number("Answer")),
                rows,
                "");
    }

    private static void row(String name, String value, List<List<PageView.Cell>> rows) {
        rows.add(List.of(PageView.Cell.of(name), PageView.Cell.of(value)));
    }

    static String share(Coverage coverage) {
        int all = coverage.share().whole();
        if (all == 0) {
            return "none recorded";
        }
        return coverage.covered().isEmpty()
                ? "none of " + Text.number(all)
                : coverage.share().toString();
    }

    static String share(SpendCoverage spend) {
        return spend.ratio()
                        .map(part -> Text.money(spend.numerator()) + " of " + Text.money(spend.denominator()) + " ("
                                + part.toPercentText() + ")")
                        .orElse("none recorded")
                + (spend.notKnown().isEmpty()
                        ? ""
                        : "; not known for " + Text.count(spend.notKnown().size(), "activity"));
    }

    private PageView.Table byOutcome() {
        List<List<PageView.Cell>> rows = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            List<GoldenThreadResult.Part> reaching = thread.parts().stream()
                    .filter(part -> part.reached().contains(outcome))
                    .toList();
            rows.add(row(name(outcome), reaching));
        }
        rows.add(row(
                "No outcome",
                thread.parts().stream().filter(part -> part.reached().isEmpty()).toList()));
        String caption = "Activities by the outcome they reach; one may reach several";
        return new PageView.Table(
                caption,
                subject.label(caption),
                List.of(
                        PageView.Heading.text("Outcome"),
                        PageView.Heading.number("Activities"),
                        PageView.Heading.number("Money spent on them")),
                rows,
                "");
    }

    /** The outcome without the quotation marks that it has in a sentence. */
    static String name(Outcome outcome) {
        return PageTopic.heading(Text.words(outcome).replace("\"", ""));
    }

    private List<PageView.Cell> row(String name, List<GoldenThreadResult.Part> parts) {
        List<Money> known =
                parts.stream().flatMap(part -> part.spend().stream()).toList();
        String spent = parts.isEmpty()
                ? Text.money(Money.zero(thread.currency()))
                : known.isEmpty()
                        ? MoneyTopic.NOT_KNOWN
                        : Text.money(Money.total(known))
                                + (known.size() == parts.size()
                                        ? ""
                                        : "; " + MoneyTopic.NOT_KNOWN + " for "
                                                + Text.number(parts.size() - known.size()));
        return List.of(PageView.Cell.of(name), PageView.Cell.of(Text.number(parts.size())), PageView.Cell.of(spent));
    }

    @Override
    public List<String> working() {
        return thread.parts().isEmpty() || subject.extent() == PageSubject.Extent.WHOLE ? List.of() : thread.explain();
    }
}

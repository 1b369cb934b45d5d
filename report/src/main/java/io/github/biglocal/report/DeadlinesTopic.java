package io.github.biglocal.report;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.foresight.Deadline;
import io.github.biglocal.foresight.Deadlines;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Optional;

/** What comes due if no more is recorded. */
record DeadlinesTopic(PageSubject subject, Deadlines deadlines, Optional<Reference> area) implements PageTopic {
    @Override
    public List<PageView.Block> blocks() {
        List<Deadline> due = deadlines.deadlines().stream()
                .filter(DeadlinesTopic::canBePrevented)
                .filter(deadline -> area.isEmpty() || deadline.area().equals(area))
                .toList();
        if (due.isEmpty() && subject.extent() == PageSubject.Extent.SECTION) {
            return List.of();
        }
        PageView.Sentences summary = new PageView.Sentences(
                area.isEmpty()
                        ? deadlines.explain().subList(0, 1)
                        : List.of(
                                "Until " + Text.day(deadlines.to()) + ": " + Text.count(due.size(), "deadline") + "."));
        if (due.isEmpty()) {
            return List.of(summary);
        }
        int most = subject.extent().entries();
        String caption = "Last days on which something can be done";
        return List.of(
                summary,
                new PageView.Table(
                        caption,
                        subject.label(caption),
                        List.of(
                                PageView.Heading.text("Last day"),
                                PageView.Heading.text("Record"),
                                PageView.Heading.text("From the day after"),
                                PageView.Heading.text("To prevent it")),
                        due.stream().limit(most).map(this::row).toList(),
                        PageTopic.more(due.size() - (long) most)));
    }

    /** No day is the last on which something can be done about a fact that is not recorded: that can be found out later too. */
    static boolean canBePrevented(Deadline deadline) {
        return deadline.kind() != Deadline.Kind.NOT_KNOWN;
    }

    private List<PageView.Cell> row(Deadline deadline) {
        return List.of(
                PageView.Cell.of(Text.day(deadline.lastDay())),
                PageView.Cell.of(subject.nameOf(deadline.about()) + subject.idIfSeveral(deadline.about())),
                PageView.Cell.of(String.join(" ", deadline.problem())),
                PageView.Cell.of(String.join(" ", deadline.prevention())));
    }
}

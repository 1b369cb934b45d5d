package io.github.biglocal.match;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.match.UncertainSum.Facts;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/** Where unpaid time is match, its hours and its rate are recorded. */
public final class VolunteerTimeIsRecorded extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("volunteer-time-is-recorded");

    /** Makes the rule. */
    public VolunteerTimeIsRecorded() {
        super(
                RuleInfo.of("match", ID, RuleKind.PRACTICE)
                        .title("The value of volunteer time is given with its hours and rate")
                        .rationale(
                                "Rates vary widely, so a value without hours and rate cannot be checked or compared.")
                        .sources(Guidance.VOLUNTEER_TIME.withNote("The guidance of another programme."))
                        .rows("D13")
                        .basis(
                                "Evaluation practice, after Community First's guidance on volunteer time as match (2013); Big Local does not ask for it.")
                        .build(),
                Project.class);
    }

    @Override
    protected Verdict judge(Project recorded, RuleContext context) {
        Project project = recorded.asRecordedOn(context.asOf());
        Lines lines = new Lines();
        lines.add(project, ProjectFigure.PROGRAMME_MONEY, project.programmeLines());
        lines.add(project, ProjectFigure.MATCH, project.matchLines());
        if (!lines.findings.isEmpty()) {
            return Verdict.breached(lines.findings);
        }
        if (!lines.missing.isEmpty()) {
            // One line that turns out to be unpaid time is enough for a breach.
            return Verdict.unknown(lines.missing, 1);
        }
        return lines.time ? Verdict.satisfied() : Verdict.notApplicable("the project has no volunteer time");
    }

    /** What the lines of a project say of unpaid time. */
    private static final class Lines {
        private final List<NoHours> findings = new ArrayList<>();
        private final List<Missing> missing = new ArrayList<>();
        private boolean time;

        void add(Project project, ProjectFigure side, List<FundingLine> lines) {
            for (int i = 0; i < lines.size(); i++) {
                FundingLine line = lines.get(i);
                if (!line.volunteerTime().isEmpty()) {
                    time = true;
                } else if (line.kind().isEmpty()) {
                    missing.add(Missing.of(
                            project,
                            Facts.field(side, i, "kind"),
                            "whether an item of " + side.text() + " is volunteer time"));
                } else if (line.kind().get() == ContributionKind.VOLUNTEER_TIME) {
                    findings.add(new NoHours(project.reference(), side, i, line.amount()));
                }
            }
        }
    }

    /**
     * A value of unpaid time without its hours and rate.
     *
     * @param record the project
     * @param side whether it is programme money or match
     * @param position which of the lines of that side, counted from 0
     * @param amount the value
     */
    public record NoHours(Reference record, ProjectFigure side, int position, Money amount) implements Finding {
        public NoHours {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(side, "side");
        }

        private String field() {
            return Facts.field(side, position, "volunteerTime");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(field());
        }

        @Override
        public String problem() {
            return "Volunteer time is valued at " + Text.money(amount) + ", but its hours and rate are not recorded.";
        }

        @Override
        public String repair() {
            return "Record how many hours were given, and the rate at which they are valued.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.record(record, field()));
        }
    }
}

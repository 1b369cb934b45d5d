package io.github.biglocal.evidence;

import io.github.biglocal.area.Area;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The area's golden thread has no cycle, self-loop, duplicate or dangling link. (Check GT04.) */
public final class LinksAreValid extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("links-are-valid");

    /** Makes the rule. */
    public LinksAreValid() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.RECORDS)
                        .title("The links of the golden thread are valid")
                        .rationale("A link to a missing record is broken, and a circular chain explains nothing.")
                        .sources(Guidance.GOLDEN_THREAD, Guidance.UNIQUE_IDENTIFIERS)
                        .rows("GT04")
                        .basis("The library's own check: links are broken, repeated or circular.")
                        .replaces(RuleId.of("golden-thread-is-well-formed"))
                        .build(),
                Area.class);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        GoldenThreadResult thread = GoldenThread.asOf(context.asOf()).of(ThreadRecords.around(area, context));
        if (thread.links().isEmpty()
                && thread.selfLoops().isEmpty()
                && thread.dangling().isEmpty()) {
            return Verdict.notApplicable("the area's records have no links by the day");
        }
        List<Finding> findings = new ArrayList<>();
        thread.cycles().forEach(impacts -> findings.add(new Circle(impacts)));
        thread.selfLoops().forEach(link -> findings.add(new SelfLoop(link.from())));
        thread.duplicates().forEach(link -> findings.add(new DuplicateLink(link)));
        thread.dangling().forEach(link -> findings.add(new DanglingLink(link.link(), link.missing())));
        return Verdict.of(findings);
    }

    /**
     * Impacts lead to each other in a circle.
     *
     * @param impacts which; two or more
     */
    public record Circle(List<Reference> impacts) implements Finding {
        /**
         * Copies the list.
         *
         * @param impacts which; two or more
         */
        public Circle {
            impacts = List.copyOf(impacts);
        }

        @Override
        public Optional<Reference> place() {
            return Optional.of(impacts.get(0));
        }

        @Override
        public String problem() {
            return "In a circle, each of these leads to all the others: "
                    + impacts.stream().map(Reference::toString).collect(Collectors.joining(", ")) + ".";
        }

        @Override
        public String repair() {
            return "Remove the link that goes back to what came before.";
        }
    }

    /**
     * An impact leads to itself.
     *
     * @param impact the impact
     */
    public record SelfLoop(Reference impact) implements Finding {
        @Override
        public Optional<Reference> place() {
            return Optional.of(impact);
        }

        @Override
        public String problem() {
            return impact + " is said to lead to itself.";
        }

        @Override
        public String repair() {
            return "Remove that link, or name the impact it leads to.";
        }
    }

    /**
     * A link is given more than once.
     *
     * @param link the link
     */
    public record DuplicateLink(Link link) implements Finding {
        @Override
        public Optional<Reference> place() {
            return Optional.of(link.statedBy());
        }

        @Override
        public String problem() {
            return link.statedBy() + " names " + link.other() + " more than once.";
        }

        @Override
        public String repair() {
            return "Name it once.";
        }
    }

    /**
     * A link leads to what is not there.
     *
     * @param link the link
     * @param missing the end of it that is not there
     */
    public record DanglingLink(Link link, Reference missing) implements Finding {
        @Override
        public Optional<Reference> place() {
            return Optional.of(link.statedBy());
        }

        @Override
        public String problem() {
            return link.statedBy() + " names " + missing + ", which is not there.";
        }

        @Override
        public String repair() {
            return "Add " + missing + ", or correct the id.";
        }
    }
}

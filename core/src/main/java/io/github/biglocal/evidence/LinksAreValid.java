package io.github.biglocal.evidence;

import io.github.biglocal.area.Area;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
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

/** The area's golden thread has no cycle, self-loop, duplicate or dangling link. */
public final class LinksAreValid extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("links-are-valid");

    /** Makes the rule. */
    public LinksAreValid() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.RECORDS)
                        .title("The links of the golden thread are valid")
                        .rationale("A link to a missing record is broken, and a circular chain explains nothing.")
                        .sources(Guidance.CONSISTENCY)
                        .rows("GT04")
                        .basis("The library's own check: links are broken, repeated or circular.")
                        .replaces(RuleId.of("golden-thread-is-well-formed"))
                        .build(),
                Area.class);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        GoldenThreadResult thread = context.derive(GoldenThread.OF_AREA, area);
        if (thread.links().isEmpty()
                && thread.selfLoops().isEmpty()
                && thread.dangling().isEmpty()) {
            return Verdict.notApplicable("the area has no links on record yet");
        }
        List<Finding> findings = new ArrayList<>();
        thread.cycles().forEach(impacts -> findings.add(new Cycle(impacts)));
        thread.selfLoops().forEach(link -> findings.add(new SelfLoop(link.from())));
        thread.duplicates().forEach(link -> findings.add(new DuplicateLink(link)));
        thread.dangling()
                .forEach(dangling -> findings.add(new DanglingLink(
                        dangling.link(),
                        dangling.missing(),
                        LinkFields.path(dangling.link(), dangling.missing(), context))));
        return Verdict.of(findings);
    }

    private static String names(Link link) {
        return "The " + Text.words(link.statedBy().kind()) + " names ";
    }

    /**
     * Impacts lead to each other in a cycle.
     *
     * @param impacts which; two or more
     */
    public record Cycle(List<Reference> impacts) implements Finding {
        /** Copies the list. */
        public Cycle {
            Objects.requireNonNull(impacts, "impacts");
            impacts = List.copyOf(impacts);
        }

        @Override
        public Optional<Reference> about() {
            return Optional.of(impacts.get(0));
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("leadsTo");
        }

        @Override
        public String problem() {
            return "The impacts "
                    + Text.list(impacts.stream().map(Reference::id).toList()) + " lead to each other in a circle.";
        }

        @Override
        public String repair() {
            return "Remove the link that leads back.";
        }
    }

    /**
     * An impact leads to itself.
     *
     * @param impact the impact
     */
    public record SelfLoop(Reference impact) implements Finding {
        public SelfLoop {
            Objects.requireNonNull(impact, "impact");
        }

        @Override
        public Optional<Reference> about() {
            return Optional.of(impact);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("leadsTo");
        }

        @Override
        public String problem() {
            return "The impact is linked to itself.";
        }

        @Override
        public String repair() {
            return "Remove the link, or correct the impact it leads to.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.remove(impact, "leadsTo", ImpactId.of(impact.id())));
        }
    }

    /**
     * A link is given more than once.
     *
     * @param link the link
     */
    public record DuplicateLink(Link link) implements Finding {
        public DuplicateLink {
            Objects.requireNonNull(link, "link");
        }

        @Override
        public Optional<Reference> about() {
            return Optional.of(link.statedBy());
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(LinkFields.field(link, link.other()));
        }

        @Override
        public String problem() {
            return names(link) + Link.name(link.other()) + " more than once.";
        }

        @Override
        public String repair() {
            return "Name it once.";
        }
    }

    /**
     * A link leads to a record that does not exist.
     *
     * @param link the link
     * @param missing the end of it that is not on record
     * @param field the field that names it, with its place in the field where that is a list
     */
    public record DanglingLink(Link link, Reference missing, String field) implements Finding {
        public DanglingLink {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(link, "link");
            Objects.requireNonNull(missing, "missing");
        }

        @Override
        public Optional<Reference> about() {
            return Optional.of(link.statedBy());
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(field);
        }

        @Override
        public String problem() {
            return names(link) + Link.name(missing) + ", which is not on record.";
        }

        @Override
        public String repair() {
            return "Record " + Link.name(missing) + ", or correct the reference to it.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(link.statedBy(), field), Repair.record(missing, "id"));
        }
    }
}

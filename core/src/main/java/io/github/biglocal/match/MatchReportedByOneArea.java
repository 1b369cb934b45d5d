package io.github.biglocal.match;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Derivation;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Index;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * A contribution is reported by one area: no project of another area, or of the whole programme, has match of the same
 * amount, contributor, date, stream and kind. Contributions that do not record their contributor or date are not compared across areas.
 */
public final class MatchReportedByOneArea extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("match-reported-by-one-area");

    private static final Index<Contribution, Project> BY_CONTRIBUTION = Index.ofEach(Project.class, Contribution::of);

    /**
     * Those that have a contribution of a project, by the area they are counted with; only for a project that is the first to
     * have it.
     */
    private static final Derivation<Project, Map<Contribution, Map<Optional<AreaId>, List<Project>>>> AREAS =
            Derivation.of((first, context) -> {
                Map<Contribution, Map<Optional<AreaId>, List<Project>>> areas = new LinkedHashMap<>();
                for (Contribution each : Contribution.of(first)) {
                    List<Project> found = context.find(BY_CONTRIBUTION, each);
                    if (found.get(0).id().equals(first.id())) {
                        areas.put(
                                each,
                                found.stream()
                                        .collect(Collectors.groupingBy(
                                                Project::area, LinkedHashMap::new, Collectors.toList())));
                    }
                }
                return Collections.unmodifiableMap(areas);
            });

    /** Makes the rule. */
    public MatchReportedByOneArea() {
        super(
                RuleInfo.of("match", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("Match is reported by one area")
                        .rationale("If two areas report the same grant, the programme counts it twice.")
                        .sources(Guidance.PROJECTS)
                        .rows("D6")
                        .basis("The library's own check: two areas report what looks like the same money.")
                        .ownReading("Amounts are the same if their contributor, date, stream and kind are the same")
                        .ownReading("amounts without a contributor or a date are not compared")
                        .build(),
                Project.class);
    }

    /** What makes two contributions to different areas look like one. */
    private record Contribution(
            OrganisationId contributor,
            Money amount,
            LocalDate date,
            Optional<FundingStream> stream,
            Optional<ContributionKind> kind) {
        static Set<Contribution> of(Project project) {
            Set<Contribution> all = new LinkedHashSet<>();
            for (FundingLine line : project.matchLines()) {
                if (line.contributor().isPresent()
                        && line.date().isPresent()
                        && line.amount().isPositive()) {
                    all.add(new Contribution(
                            line.contributor().get(), line.amount(), line.date().get(), line.stream(), line.kind()));
                }
            }
            return all;
        }
    }

    @Override
    protected Verdict judge(Project project, RuleContext context) {
        Set<Contribution> contributions = Contribution.of(project);
        if (contributions.isEmpty()) {
            return Verdict.notApplicable("no match of the project has a contributor and a date on record");
        }
        List<Finding> findings = new ArrayList<>();
        for (Contribution each : contributions) {
            List<Project> found = context.find(BY_CONTRIBUTION, each);
            if (!found.isEmpty()) {
                List<ProjectId> others =
                        others(project, context.derive(AREAS, found.get(0)).getOrDefault(each, Map.of()));
                if (!others.isEmpty()) {
                    findings.add(new ReportedElsewhere(each.amount(), each.contributor(), others));
                }
            }
        }
        return Verdict.of(findings);
    }

    /** Some projects with the contribution that share no area with a project, each of another area or of none. */
    private static List<ProjectId> others(Project project, Map<Optional<AreaId>, List<Project>> byArea) {
        List<ProjectId> others = new ArrayList<>();
        for (Map.Entry<Optional<AreaId>, List<Project>> area : byArea.entrySet()) {
            Project other = area.getValue().get(0);
            if (Collections.disjoint(project.places(), other.places())) {
                others.add(other.id());
                if (others.size() == ReportedElsewhere.NAMED) {
                    break;
                }
            }
        }
        return others;
    }

    /**
     * A project of another area, or of none, reports the same contribution.
     *
     * @param amount the amount
     * @param contributor who contributes it
     * @param others projects of other areas that report it, one of each area and one of none, and at most twelve; at
     *     least one
     */
    public record ReportedElsewhere(Money amount, OrganisationId contributor, List<ProjectId> others)
            implements Finding {
        /** How many other projects are named. */
        private static final int NAMED = 12;

        /** Copies the list. */
        public ReportedElsewhere {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(contributor, "contributor");
            Objects.requireNonNull(others, "others");
            others = List.copyOf(others);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("matchLines");
        }

        @Override
        public String problem() {
            return "Match of " + Text.money(amount) + " from organisation " + contributor
                    + " is also reported elsewhere, in "
                    + (others.size() == 1 ? "project " : "projects ")
                    + Text.list(others.stream().map(ProjectId::value).toList()) + ", with the same date.";
        }

        @Override
        public String repair() {
            return "Remove it from all of these projects but one, or record how they differ: by date, stream or kind.";
        }
    }
}

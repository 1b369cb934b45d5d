package io.github.biglocal.programme;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** No two records of a kind have the same id; nor do two priorities or two actions of a plan. */
public final class UniqueIds extends Rule<Programme> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("unique-ids");

    /** Makes the rule. */
    public UniqueIds() {
        super(
                RuleInfo.of("programme", ID, RuleKind.RECORDS)
                        .title("No two records of a kind have the same id")
                        .rationale("Records refer to each other by id; if two share one, it is unclear which is meant.")
                        .sources(Guidance.UNIQUE_IDENTIFIERS)
                        .rows("D1")
                        .basis("The library's own check; 360Giving asks for unique identifiers.")
                        .build(),
                Programme.class);
    }

    @Override
    protected Verdict judge(Programme programme, RuleContext context) {
        List<DuplicateId> findings = new ArrayList<>();
        programme.lists().forEach(records -> findings.addAll(duplicates(records, Optional.empty())));
        for (Partnership partnership : programme.partnerships()) {
            findings.addAll(duplicates(partnership.termsOfReference(), Optional.of(partnership.reference())));
        }
        for (Plan plan : programme.plans()) {
            findings.addAll(duplicates(plan.priorities(), Optional.of(plan.reference())));
            findings.addAll(duplicates(plan.actions(), Optional.of(plan.reference())));
        }
        // By id, so that the order of the records makes no difference.
        findings.sort(
                Comparator.comparing((DuplicateId finding) -> finding.place().orElseThrow())
                        .thenComparing(DuplicateId::record));
        return Verdict.of(findings);
    }

    private static List<DuplicateId> duplicates(List<? extends Entity> records, Optional<Reference> holder) {
        Map<Reference, Integer> times = new TreeMap<>();
        records.forEach(record -> times.merge(record.reference(), 1, Integer::sum));
        List<DuplicateId> findings = new ArrayList<>();
        times.forEach((subject, number) -> {
            if (number > 1) {
                findings.add(new DuplicateId(holder, subject, number));
            }
        });
        return findings;
    }

    /**
     * Several records have the same id.
     *
     * @param holder the record they are within; empty if they are in the programme's own lists
     * @param record the kind of record, and the id
     * @param times how many have it
     */
    public record DuplicateId(Optional<Reference> holder, Reference record, int times) implements Finding {
        @Override
        public Optional<Reference> place() {
            return Optional.of(holder.orElse(record));
        }

        @Override
        public String problem() {
            return times + " records have the id " + record + ".";
        }

        @Override
        public String repair() {
            return "Give each an id of its own, or remove the copies.";
        }
    }
}

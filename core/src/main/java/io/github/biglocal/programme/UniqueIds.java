package io.github.biglocal.programme;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.plan.Plan;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * No two records of a kind have the same id, or ids that look the same; nor do two priorities or two actions of a plan.
 */
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
                        .ownReading(
                                "Ids that differ only in case, in invisible characters or in how accented letters are encoded count as the same")
                        .build(),
                Programme.class);
    }

    @Override
    protected Verdict judge(Programme programme, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        programme.lists().forEach(records -> findings.addAll(duplicates(records, Optional.empty())));
        for (Partnership partnership : programme.partnerships()) {
            findings.addAll(duplicates(partnership.termsOfReference(), Optional.of(partnership.reference())));
        }
        for (Plan plan : programme.plans()) {
            findings.addAll(duplicates(plan.priorities(), Optional.of(plan.reference())));
            findings.addAll(duplicates(plan.actions(), Optional.of(plan.reference())));
        }
        // By id, so the order of the records makes no difference.
        findings.sort(Comparator.comparing((Finding finding) -> finding.about().orElseThrow())
                .thenComparing(UniqueIds::record));
        return Verdict.of(findings);
    }

    private static Reference record(Finding finding) {
        return finding instanceof DuplicateId duplicate
                ? duplicate.record()
                : ((LookAlikeIds) finding).records().get(0);
    }

    /** The field of the record a finding is about: the id itself, or the list of the holder with the records. */
    private static Optional<String> field(Optional<Reference> holder, Reference record) {
        if (holder.isEmpty()) {
            return Optional.of("id");
        }
        return Optional.of(
                switch (record.kind()) {
                    case "Priority" -> "priorities";
                    case "Action" -> "actions";
                    default -> "termsOfReference";
                });
    }

    private static List<Finding> duplicates(List<? extends Entity> records, Optional<Reference> holder) {
        Map<String, TreeMap<Reference, Integer>> alike = new TreeMap<>();
        records.stream()
                .map(Entity::reference)
                .forEach(record -> alike.computeIfAbsent(LookAlike.of(record.id()), unused -> new TreeMap<>())
                        .merge(record, 1, Integer::sum));
        List<Finding> findings = new ArrayList<>();
        for (TreeMap<Reference, Integer> times : alike.values()) {
            times.forEach((record, number) -> {
                if (number > 1) {
                    findings.add(new DuplicateId(holder, record, number));
                }
            });
            if (times.size() > 1) {
                findings.add(new LookAlikeIds(holder, List.copyOf(times.keySet())));
            }
        }
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
        public DuplicateId {
            Objects.requireNonNull(holder, "holder");
            Objects.requireNonNull(record, "record");
        }

        @Override
        public Optional<Reference> about() {
            return Optional.of(holder.orElse(record));
        }

        @Override
        public Optional<String> aboutField() {
            return field(holder, record);
        }

        @Override
        public String problem() {
            return Text.number(times) + " " + Text.words(record.kind()) + " records have the id " + record.id() + ".";
        }

        @Override
        public String repair() {
            return "Give each its own id, or remove the copies.";
        }

        @Override
        public List<Repair> repairs() {
            return times == 2 ? List.of(Repair.correct(record, "id")) : List.of();
        }
    }

    /**
     * The ids of several records look the same: they differ only in case, in characters that cannot be seen, or in how
     * their letters are composed.
     *
     * @param holder the record they are within; empty if they are in the programme's own lists
     * @param records the records, by id; at least two
     */
    public record LookAlikeIds(Optional<Reference> holder, List<Reference> records) implements Finding {
        /** Copies the list. */
        public LookAlikeIds {
            Objects.requireNonNull(holder, "holder");
            Objects.requireNonNull(records, "records");
            records = List.copyOf(records);
        }

        @Override
        public Optional<Reference> about() {
            return Optional.of(holder.orElse(records.get(records.size() - 1)));
        }

        @Override
        public Optional<String> aboutField() {
            return field(holder, records.get(0));
        }

        @Override
        public String problem() {
            return "The ids of " + Text.number(records.size()) + " "
                    + Text.words(records.get(0).kind()) + " records look the same: "
                    + Text.list(records.stream().map(Reference::id).toList()) + ".";
        }

        @Override
        public String repair() {
            return "Give each an id that cannot be mistaken for another, or merge them if they are one record.";
        }

        @Override
        public List<Repair> repairs() {
            return records.size() == 2
                    ? records.stream()
                            .map(record -> Repair.correct(record, "id"))
                            .toList()
                    : List.of();
        }
    }
}

package io.github.biglocal.programme;

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
    protected boolean isTimeless() {
        return true;
    }

    @Override
    protected Verdict judge(Programme programme, RuleContext context) {
        List<DuplicateId> findings = new ArrayList<>();
        IdLists.of(programme).forEach(list -> findings.addAll(duplicates(list)));
        // By id, so the order of the records makes no difference.
        findings.sort(
                Comparator.comparing((DuplicateId finding) -> finding.about().orElseThrow())
                        .thenComparing(DuplicateId::record));
        return Verdict.of(List.copyOf(findings));
    }

    private static List<DuplicateId> duplicates(IdLists list) {
        Map<Reference, Integer> times = new HashMap<>();
        list.records().forEach(record -> times.merge(record, 1, Integer::sum));
        return times.entrySet().stream()
                .filter(record -> record.getValue() > 1)
                .map(record -> new DuplicateId(list.holder(), record.getKey(), record.getValue()))
                .toList();
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
            return IdLists.field(holder, record);
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
}

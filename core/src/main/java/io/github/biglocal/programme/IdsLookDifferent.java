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
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** No two records of a kind have ids that differ, but look the same to a reader. */
public final class IdsLookDifferent extends Rule<Programme> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("ids-look-different");

    /** Makes the rule. */
    public IdsLookDifferent() {
        super(
                RuleInfo.of("programme", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("No two ids of a kind look the same")
                        .rationale(
                                "If two ids look the same, people refer to the wrong record, or one record is entered"
                                        + " twice.")
                        .sources(Guidance.UNIQUE_IDENTIFIERS)
                        .rows("D1")
                        .basis("The library's own check; 360Giving asks for unique identifiers.")
                        .ownReading(
                                "Ids look the same if they differ only in case, in the width of their letters, or in"
                                        + " Greek or Cyrillic letters that have the shape of Latin ones")
                        .build(),
                Programme.class);
    }

    @Override
    protected boolean isTimeless() {
        return true;
    }

    @Override
    protected Verdict judge(Programme programme, RuleContext context) {
        List<LookAlikeIds> findings = new ArrayList<>();
        IdLists.of(programme).forEach(list -> findings.addAll(lookAlikes(list)));
        // By id, so the order of the records makes no difference.
        findings.sort(
                Comparator.comparing((LookAlikeIds finding) -> finding.about().orElseThrow())
                        .thenComparing(finding -> finding.records().get(0)));
        return Verdict.of(List.copyOf(findings));
    }

    private static List<LookAlikeIds> lookAlikes(IdLists list) {
        Map<String, Reference> first = new HashMap<>();
        Map<String, TreeSet<Reference>> alike = new HashMap<>();
        for (Reference record : list.records()) {
            String look = LookAlike.of(record.id());
            Reference other = first.putIfAbsent(look, record);
            if (other != null && !other.equals(record)) {
                alike.computeIfAbsent(look, unused -> new TreeSet<>(List.of(other)))
                        .add(record);
            }
        }
        return alike.values().stream()
                .map(records -> new LookAlikeIds(list.holder(), List.copyOf(records)))
                .toList();
    }

    /**
     * The ids of several records look the same.
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
            return IdLists.field(holder, records.get(0));
        }

        @Override
        public String problem() {
            return "The ids of " + Text.number(records.size()) + " "
                    + Text.words(records.get(0).kind()) + " records look the same: "
                    + Text.list(records.stream()
                            .map(record -> record.id() + LookAlike.unusualLetters(record.id()))
                            .toList())
                    + ".";
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

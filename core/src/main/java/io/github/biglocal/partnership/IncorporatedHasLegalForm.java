package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A partnership that was incorporated, or merged with an organisation, is recorded from then on with a legal form that
 * is a person in law.
 */
public final class IncorporatedHasLegalForm extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("incorporated-partnership-has-legal-form");

    /** Makes the rule. */
    public IncorporatedHasLegalForm() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.RECORDS)
                        .title("An incorporated or merged partnership has an incorporated legal form")
                        .rationale("A date of incorporation and an unincorporated legal form contradict each other.")
                        .sources(Guidance.INCORPORATION)
                        .rows("D11")
                        .basis("The library's own check: the record contradicts itself.")
                        .standsInFor(RuleId.of("own-lto-is-legal-entity"))
                        .build(),
                Partnership.class);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        LocalDate asOf = context.asOf();
        List<LocalDate> days = Stream.of(partnership.incorporated(), partnership.merged())
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return partnership.incorporatedAs().isEmpty()
                            && partnership.mergedWith().isEmpty()
                    ? Verdict.notApplicable("no incorporation or merger is recorded")
                    : Verdict.unknown("when the partnership was incorporated, or merged");
        }
        LocalDate since = days.get(0);
        if (since.isAfter(asOf)) {
            return Verdict.notApplicable("the partnership was incorporated, or merged, later");
        }
        Optional<LegalForm> form = partnership.legalFormOn(asOf);
        if (form.isEmpty()) {
            return Verdict.unknown("the partnership's legal form on that day");
        }
        return switch (form.get().personality()) {
            case LEGAL_ENTITY -> Verdict.satisfied();
            case UNKNOWN -> Verdict.unknown("whether a body of the partnership's legal form is a person in law");
            case NOT_A_LEGAL_ENTITY -> Verdict.breached(new StillUnincorporated(since));
        };
    }

    /**
     * The partnership is on record as incorporated and as unincorporated.
     *
     * @param since the first day from which it is on record as incorporated, or merged
     */
    public record StillUnincorporated(LocalDate since) implements Finding {
        @Override
        public String problem() {
            return "The partnership has been incorporated, or merged, since " + since
                    + ", and its legal form is that of an unincorporated body.";
        }

        @Override
        public String repair() {
            return "Record the legal form it took on, from " + since + ".";
        }
    }
}

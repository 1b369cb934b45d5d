package io.github.biglocal.partnership;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.organisation.LegalForm;
import io.github.biglocal.organisation.LegalPersonality;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A partnership that was incorporated, or merged with an organisation, is not recorded as unincorporated from then on.
 * A form that is not recorded is not a contradiction, nor is one that may be incorporated or not, such as a charity.
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
                        .sources(
                                Guidance.INCORPORATION.withNote("For the legal forms only; it does not ask for this."),
                                Guidance.CONSISTENCY)
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
            return Verdict.notApplicable("no date of incorporation or merger is recorded");
        }
        LocalDate since = days.get(0);
        Step step = partnership.incorporated().filter(since::equals).isPresent() ? Step.INCORPORATED : Step.MERGED;
        if (since.isAfter(asOf)) {
            return Verdict.notApplicable("the partnership was " + Text.words(step) + " after the date asked about");
        }
        Optional<LegalForm> form = partnership.legalFormOn(asOf);
        if (form.isEmpty()) {
            return Verdict.notApplicable("no legal form is recorded for the date asked about");
        }
        return form.get().personality() == LegalPersonality.NOT_A_LEGAL_ENTITY
                ? Verdict.breached(new StillUnincorporated(partnership.reference(), since, step))
                : Verdict.satisfied();
    }

    /** What gave the partnership an incorporated form. */
    public enum Step {
        /** It was incorporated. */
        INCORPORATED,
        /** It was merged with another body. */
        MERGED
    }

    /**
     * The partnership is on record as incorporated and as unincorporated.
     *
     * @param partnership the partnership
     * @param since the first day from which it is on record as incorporated, or merged
     * @param step which of the two it was
     */
    public record StillUnincorporated(Reference partnership, LocalDate since, Step step) implements Finding {
        public StillUnincorporated {
            Objects.requireNonNull(partnership, "partnership");
            Objects.requireNonNull(since, "since");
            Objects.requireNonNull(step, "step");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("legalForms");
        }

        @Override
        public String problem() {
            return "The partnership was " + Text.words(step) + " on " + Text.day(since)
                    + ", but its legal form is still recorded as unincorporated.";
        }

        @Override
        public String repair() {
            return "Record its legal form from " + Text.day(since) + ", or correct that date.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(partnership, "legalForms"));
        }
    }
}

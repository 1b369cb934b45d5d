package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.partnership.MemorandumOfUnderstanding.Signatory;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The chair of an endorsed partnership, and the funder's chief executive, have signed its memorandum of understanding.
 * Asked of the time between the guidance of July 2015 and that of July 2017, which no longer points to the memorandum.
 */
public final class MemorandumSigned extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("memorandum-signed");

    /** Makes the rule. */
    public MemorandumSigned() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.REQUIREMENT)
                        .title(
                                "The chair and Local Trust's chief executive have signed the memorandum of understanding")
                        .rationale(
                                "The memorandum records what the partnership undertakes to do, so both sides sign it when the partnership is endorsed.")
                        .sources(Guidance.WHOS_INVOLVED, Guidance.PARTNERSHIPS)
                        .rows("P13")
                        .guidance(Guidance.MEMORANDUM)
                        .basis(
                                "Local Trust's guidance of July 2015 says that chair and chief executive sign the memorandum when a partnership is endorsed.")
                        .ownReading(
                                "The guidance is taken to apply to endorsements from 1 July 2015 to 30 June 2017 (by July 2017 the text no longer points to the memorandum)")
                        .ownReading("a signature by the day of endorsement is asked for")
                        .build(),
                Partnership.class);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        LocalDate asOf = context.asOf();
        if (partnership.endorsed().filter(day -> day.isAfter(asOf)).isPresent()) {
            return Verdict.notApplicable("the partnership was endorsed later");
        }
        if (partnership.isOutsideItsPeriod(asOf)) {
            return Verdict.notApplicable(Partnership.OUTSIDE_ITS_PERIOD);
        }
        if (partnership.memorandum().isEmpty()) {
            return Verdict.unknown("whether a memorandum of understanding was signed: none is recorded");
        }
        MemorandumOfUnderstanding memorandum = partnership.memorandum().get();
        boolean complete = memorandum.missing().isEmpty();
        if (complete && memorandum.signed().filter(day -> !day.isAfter(asOf)).isPresent()) {
            return Verdict.satisfied();
        }
        if (partnership.endorsed().isEmpty()) {
            return Verdict.unknown("when the partnership was endorsed");
        }
        if (!complete) {
            return Verdict.breached(new NotSigned(memorandum.missing()));
        }
        return memorandum.signed().isEmpty()
                ? Verdict.unknown("when the memorandum of understanding was signed")
                : Verdict.breached(new SignedLater(
                        partnership.endorsed().get(), memorandum.signed().get()));
    }

    /**
     * A signature is lacking.
     *
     * @param missing whose; at least one
     */
    public record NotSigned(Set<Signatory> missing) implements Finding {
        /**
         * Fixes the order.
         *
         * @param missing whose; at least one
         */
        public NotSigned {
            missing = Collections.unmodifiableSet(new TreeSet<>(missing));
        }

        @Override
        public String problem() {
            return "The memorandum of understanding lacks the signature of " + names() + ".";
        }

        @Override
        public String repair() {
            return "Have it signed by " + names() + ", or record that it was.";
        }

        private String names() {
            return missing.stream()
                    .map(party -> party == Signatory.CHAIR ? "the chair" : "the funder's chief executive")
                    .collect(Collectors.joining(" and "));
        }
    }

    /**
     * The partnership was endorsed, and the memorandum signed only later.
     *
     * @param endorsed the day of the endorsement
     * @param signed the day of the last signature
     */
    public record SignedLater(LocalDate endorsed, LocalDate signed) implements Finding {
        @Override
        public String problem() {
            return "The partnership was endorsed on " + endorsed
                    + ", and its memorandum of understanding signed only on " + signed + ".";
        }

        @Override
        public String repair() {
            return "Correct one of the days, or accept the time between them.";
        }
    }
}

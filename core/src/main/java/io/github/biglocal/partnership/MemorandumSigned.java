package io.github.biglocal.partnership;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.partnership.MemorandumOfUnderstanding.Signatory;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The chair of a partnership, and Local Trust's chief executive, signed its memorandum of understanding when it was
 * endorsed. It is judged by the day of the endorsement and applies, on any later date, to partnerships endorsed between
 * the guidance of July 2015 and that of July 2017, which no longer points to the memorandum.
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
                        .sources(
                                Guidance.WHOS_INVOLVED,
                                Citation.of(Guidance.PARTNERSHIPS.document())
                                        .withNote("By July 2017 it no longer points to the memorandum."))
                        .rows("P13")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "Local Trust's guidance of July 2015 says that the chair and the chief executive sign the memorandum when a partnership is endorsed.")
                        .ownReading(
                                "The guidance is taken to apply to endorsements from 1 July 2015 to 30 June 2017 (by July 2017 the text no longer points to the memorandum)")
                        .ownReading("The memorandum must be signed by the date of the endorsement")
                        .build(),
                Partnership.class);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        Optional<LocalDate> endorsed = partnership.endorsed();
        if (partnership.isOutsideItsPeriod(context.asOf())) {
            return Verdict.notApplicable(Partnership.OUTSIDE_ITS_PERIOD);
        }
        if (endorsed.filter(day -> day.isAfter(context.asOf())).isPresent()) {
            return Verdict.notApplicable("the partnership was endorsed after the date asked about");
        }
        if (endorsed.filter(day -> !Guidance.MEMORANDUM.contains(day)).isPresent()) {
            return Verdict.notApplicable("the guidance did not ask for a memorandum when the partnership was endorsed");
        }
        Optional<MemorandumOfUnderstanding> memorandum = partnership.memorandum();
        List<Missing> missing = missing(partnership);
        if (!missing.isEmpty()) {
            return Verdict.unknown(missing, missing.size());
        }
        Set<Signatory> notSigned = memorandum.orElseThrow().missing();
        if (!notSigned.isEmpty()) {
            return Verdict.breached(new NotSigned(partnership.reference(), notSigned));
        }
        LocalDate signed = memorandum.flatMap(MemorandumOfUnderstanding::signed).orElseThrow();
        return signed.isAfter(endorsed.orElseThrow())
                ? Verdict.breached(new SignedLater(partnership.reference(), endorsed.get(), signed))
                : Verdict.satisfied();
    }

    /** Where a signature is missing, the date of the other does not matter. */
    private static List<Missing> missing(Partnership partnership) {
        List<Missing> missing = new ArrayList<>();
        if (partnership.endorsed().isEmpty()) {
            missing.add(Missing.of(partnership, "endorsed", "when the partnership was endorsed"));
        }
        Optional<MemorandumOfUnderstanding> memorandum = partnership.memorandum();
        if (memorandum.isEmpty()) {
            missing.add(Missing.of(partnership, "memorandum", "when a memorandum of understanding was signed"));
        } else if (memorandum.get().missing().isEmpty()
                && memorandum.get().signed().isEmpty()) {
            missing.add(
                    Missing.of(partnership, "memorandum/signed", "when the memorandum of understanding was signed"));
        }
        return missing;
    }

    /**
     * A signature is missing.
     *
     * @param partnership the partnership
     * @param missing whose signature; at least one
     */
    public record NotSigned(Reference partnership, Set<Signatory> missing) implements Finding {
        /** Fixes the order. */
        public NotSigned {
            Objects.requireNonNull(missing, "missing");
            Objects.requireNonNull(partnership, "partnership");
            missing = Collections.unmodifiableSet(new TreeSet<>(missing));
        }

        private List<String> names() {
            return missing.stream()
                    .map(party -> party == Signatory.CHAIR ? "the chair" : "Local Trust's chief executive")
                    .toList();
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("memorandum");
        }

        @Override
        public String problem() {
            return "The memorandum of understanding has not been signed by " + Text.listOr(names()) + ".";
        }

        @Override
        public String repair() {
            return "Record the " + (missing.size() == 1 ? "signature" : "signatures")
                    + " if given by the date of the endorsement; if not, have it signed by " + Text.list(names())
                    + " now.";
        }

        @Override
        public List<Repair> repairs() {
            return missing.size() == 1
                    ? List.of(Repair.add(
                            partnership,
                            "memorandum/signatories",
                            missing.iterator().next()))
                    : List.of();
        }
    }

    /**
     * The memorandum was signed after the partnership was endorsed.
     *
     * @param partnership the partnership
     * @param endorsed the day of the endorsement
     * @param signed the day of the last signature
     */
    public record SignedLater(Reference partnership, LocalDate endorsed, LocalDate signed) implements Finding {
        public SignedLater {
            Objects.requireNonNull(endorsed, "endorsed");
            Objects.requireNonNull(partnership, "partnership");
            Objects.requireNonNull(signed, "signed");
        }

        /** {@return how many days after the endorsement it was signed; at least 1} */
        public long daysLate() {
            return ChronoUnit.DAYS.between(endorsed, signed);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("memorandum");
        }

        @Override
        public String problem() {
            return "The memorandum of understanding was signed on " + Text.day(signed) + ", "
                    + Text.count(daysLate(), "day") + " after the partnership was endorsed (" + Text.day(endorsed)
                    + ").";
        }

        @Override
        public String repair() {
            return "Correct whichever date is wrong, or accept the delay.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(partnership, "memorandum/signed"), Repair.correct(partnership, "endorsed"));
        }
    }
}

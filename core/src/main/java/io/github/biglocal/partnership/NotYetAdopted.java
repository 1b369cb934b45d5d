package io.github.biglocal.partnership;

import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A partnership works without something that it is to have agreed.
 *
 * @param document what it is to have agreed
 * @param adopted the day it did, later than the day asked about
 */
public record NotYetAdopted(Document document, LocalDate adopted) implements Finding {
    /** What a partnership is to agree for itself. */
    public enum Document {
        /** How members behave, and what happens if they do not. */
        CODE_OF_CONDUCT("code of conduct"),
        /** How conflicts of interest are found and dealt with. */
        CONFLICT_PROCESS("process for conflicts of interest");

        private final String words;

        Document(String words) {
            this.words = words;
        }
    }

    /** Judges a partnership by the day on which it adopted something; empty if that is not recorded. */
    static Verdict judge(Document document, Partnership partnership, LocalDate asOf, Optional<LocalDate> adopted) {
        if (partnership.isOutsideItsPeriod(asOf)) {
            return Verdict.notApplicable(Partnership.OUTSIDE_ITS_PERIOD);
        }
        if (adopted.isEmpty()) {
            return Verdict.unknown("whether the partnership adopted a " + document.words + ": no day is recorded");
        }
        return adopted.get().isAfter(asOf)
                ? Verdict.breached(new NotYetAdopted(document, adopted.get()))
                : Verdict.satisfied();
    }

    @Override
    public String problem() {
        return "The partnership had no " + document.words + " before " + adopted + ".";
    }

    @Override
    public String repair() {
        return "Adopt one, or record the day on which an earlier one was adopted.";
    }
}

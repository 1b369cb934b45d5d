package io.github.biglocal.match;

import io.github.biglocal.text.Text;
import java.util.Objects;
import org.joda.money.Money;

/**
 * A note on a line of a project, such as that it was left out. Of lines with a later date only the number is given.
 *
 * <p>Immutable and thread-safe.
 *
 * @param side on which side it is: programme money or match
 * @param amount its amount on the day asked about; of a line withdrawn, before that; of money sent back, how much
 * @param reason what is noted
 * @param treatment what was done with it
 */
public record LineNote(ProjectFigure side, Money amount, Reason reason, UnrecordedPolicy treatment) {
    public LineNote {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(treatment, "treatment");
    }

    /** What is noted of a line. */
    public enum Reason {
        /** Its amount is not known: the source names a contributor only, and the sums are without it. */
        AMOUNT_NOT_KNOWN("is of an amount that is not known"),
        /** It was withdrawn. */
        WITHDRAWN("was withdrawn"),
        /** It was sent back to the contributor. */
        RETURNED("was sent back"),
        /** It falls outside the window. */
        OUTSIDE_WINDOW("falls outside the period asked about"),
        /** Its date is not recorded, and the window or the prices ask for it. */
        DATE_NOT_RECORDED("has no date recorded"),
        /** Its status is below the least that counts. */
        BELOW_STATUS("has not reached the status asked for"),
        /** Its status is not recorded. */
        STATUS_NOT_RECORDED("has no status recorded"),
        /** It is not in the view. */
        NOT_IN_VIEW("is not part of the match asked about"),
        /** It does not record what the view asks. */
        VIEW_NOT_RECORDED("lacks the details that show whether it counts"),
        /** The series has no index for its date. */
        NO_INDEX("is dated on a day for which the price series has no index");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** {@return the line and its note, as part of a sentence} */
    @Override
    public String toString() {
        if (reason == Reason.AMOUNT_NOT_KNOWN) {
            return side.text() + " of an amount that is not known is left out, so the figures are bounds";
        }
        return side.text() + " of " + Text.money(amount) + " " + reason.text() + " and is "
                + (treatment == UnrecordedPolicy.COUNT ? "counted" : "left out");
    }
}

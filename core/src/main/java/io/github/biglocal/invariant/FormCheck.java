package io.github.biglocal.invariant;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a text has the form of a published kind of identifier, such as a charity number or a code of a place: right;
 * nearly right, with the form it should have; wrong, with the reason; or under a list that is not known here. Only the form
 * is looked at, never whether a register has the identifier.
 *
 * <p>It says what was found, and leaves it to a check what counts as a fault. The form that a text should have is made of the text,
 * so a publisher's own identifier may hold what must not be in a message, such as an e-mail address. It is in no
 * {@code toString} here.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface FormCheck {

    /**
     * {@return the identifier in the form that it should have; empty if the text is wrong, or under a list that is not
     * known}
     */
    Optional<String> rightForm();

    /**
     * {@return whether the text stands for {@link #rightForm()} beyond doubt: it is right, or all that was put right is how
     * it is written}
     */
    default boolean isCertain() {
        return false;
    }

    /**
     * A text has the form.
     *
     * @param value the text
     */
    record Right(String value) implements FormCheck {
        /** Checks that there is a text. */
        public Right {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public Optional<String> rightForm() {
            return Optional.of(value);
        }

        @Override
        public boolean isCertain() {
            return true;
        }

        /** {@return that the text is right, without the text} */
        @Override
        public String toString() {
            return "right";
        }
    }

    /**
     * A text nearly has the form.
     *
     * @param repaired the text in the form that it should have
     * @param slips what was put right; never empty
     */
    record NearlyRight(String repaired, Set<Slip> slips) implements FormCheck {
        /** Copies the slips, in the order of {@link Slip}. */
        public NearlyRight {
            Objects.requireNonNull(repaired, "repaired");
            slips = Tidied.inOrder(slips);
        }

        @Override
        public Optional<String> rightForm() {
            return Optional.of(repaired);
        }

        @Override
        public boolean isCertain() {
            return slips.stream().allMatch(Slip::isOnlyWriting);
        }

        /** {@return what was put right, without the text} */
        @Override
        public String toString() {
            return "nearly right: " + slips;
        }
    }

    /**
     * A text does not have the form, and no repair gives it.
     *
     * @param flaw why
     * @param meant the whole identifier that it would be elsewhere, such as {@code GB-REV-XT99999} for a reference of HM
     *     Revenue and Customs that is given as a charity number; empty if there is none
     */
    record Wrong(Flaw flaw, Optional<String> meant) implements FormCheck {
        /** Checks that there is a reason. */
        public Wrong {
            Objects.requireNonNull(flaw, "flaw");
            Objects.requireNonNull(meant, "meant");
        }

        /**
         * {@return a text that is wrong, and would be no identifier elsewhere}
         *
         * @param flaw why
         */
        public static Wrong of(Flaw flaw) {
            return new Wrong(flaw, Optional.empty());
        }

        @Override
        public Optional<String> rightForm() {
            return Optional.empty();
        }

        /** {@return why the text is wrong, without the text} */
        @Override
        public String toString() {
            return "wrong: " + flaw;
        }
    }

    /**
     * A text is an identifier under a list that this library has no form for. The list may well exist: org-id.guide has
     * some eight hundred.
     *
     * @param list the code that the text gives for the list, in capital letters
     * @param slips what is amiss in how the text is written; empty if nothing is
     */
    record ListUnknown(String list, Set<Slip> slips) implements FormCheck {
        /** Copies the slips, in the order of {@link Slip}. */
        public ListUnknown {
            Objects.requireNonNull(list, "list");
            slips = Tidied.inOrder(slips);
        }

        @Override
        public Optional<String> rightForm() {
            return Optional.empty();
        }

        /** {@return that the list is not known, and what is amiss in the writing, without the text} */
        @Override
        public String toString() {
            return "list unknown: " + slips;
        }
    }

    /** What is amiss in a text that is nearly right. */
    enum Slip {
        /** There are blanks around or within it: spaces, no-break spaces, tabs, line breaks. */
        BLANKS(true),
        /** It has characters that cannot be seen, such as a space without width or a mark of direction. */
        INVISIBLE_CHARACTERS(true),
        /** It has other characters in place of the usual ones: digits of full width or of another script, or a dash. */
        UNUSUAL_CHARACTERS(true),
        /** It has small letters for capitals, or capitals for small letters. */
        CASE(true),
        /** A hyphen is missing, is one too many, or is another character. */
        HYPHEN(true),
        /** It is written as a number with decimals, such as 1234568.0, as spreadsheets do. */
        DECIMALS(true),
        /** Letters that belong to the number are missing, or letters or a suffix that do not belong to it are there. */
        LETTERS(true),
        /** Zeros at its beginning are missing, or too many. What is meant is a guess. */
        ZEROS(false),
        /** It has a letter that looks like a digit, such as O for 0. What is meant is a guess. */
        LETTER_FOR_DIGIT(false),
        /** It is under the wrong list: the number has the form of another one. What is meant is a guess. */
        LIST(false);

        private final boolean onlyWriting;

        Slip(boolean onlyWriting) {
            this.onlyWriting = onlyWriting;
        }

        /** {@return whether it concerns only how the identifier is written, so there is no doubt which is meant} */
        public boolean isOnlyWriting() {
            return onlyWriting;
        }
    }

    /** Why a text is wrong. */
    enum Flaw {
        /** It says nothing: there is no text but blanks and invisible characters. */
        EMPTY,
        /** It does not begin with the code of a list. */
        NO_LIST,
        /** Nothing follows the code of the list. */
        NO_NUMBER,
        /** It has too few characters. */
        TOO_SHORT,
        /** It has too many characters. */
        TOO_LONG,
        /** It is the number of a linked charity: that of the main charity, a hyphen and a number above zero. */
        LINKED_CHARITY,
        /** It has the form of a number of another register. */
        OTHER_REGISTER,
        /** It has another form. */
        OTHER_FORM
    }
}

package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.invariant.FormCheck;
import io.github.biglocal.organisation.OrgId;
import io.github.biglocal.text.Quoted;
import io.github.biglocal.text.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says in words what is amiss in the form of an identifier. It quotes numbers of registers only: a publisher's own identifier may be
 * personal.
 */
final class FormWords {
    private static final Pattern NUMBER = Pattern.compile("(?=.*\\d)[A-Z0-9]{1,12}");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Z]{2}-[A-Z]{2,8}-[A-Z0-9]{1,12}");

    private FormWords() {}

    /** What is wrong: "The charity number has spaces." */
    static String problem(String what, String text, FormCheck check) {
        String shown = shown(check).isPresent() ? " " + Quoted.text(text) : "";
        if (check instanceof FormCheck.NearlyRight nearly) {
            return "The " + what + shown + " has "
                    + Text.list(nearly.slips().stream().map(FormWords::slip).toList()) + ".";
        }
        if (check instanceof FormCheck.ListUnknown) {
            return "The " + what + " begins with the code of a list that is not known.";
        }
        if (check instanceof FormCheck.Wrong wrong) {
            return "The " + what + shown + " " + flaw(wrong.flaw()) + ".";
        }
        return "The " + what + shown + " is right.";
    }

    /** What to do: the right form if it can be shown, or else what is said. */
    static String repair(FormCheck check, String otherwise) {
        Optional<String> shown = shown(check);
        if (shown.isEmpty() || check instanceof FormCheck.Right) {
            return otherwise;
        }
        if (check instanceof FormCheck.Wrong) {
            return "If it is " + shown.get() + ", give that as the identifier.";
        }
        return check.isCertain()
                ? "Write " + shown.get() + "."
                : "Write " + shown.get() + ", if that is what is meant.";
    }

    /** The form that it should have, where that is the number of a register. */
    private static Optional<String> shown(FormCheck check) {
        return (check instanceof FormCheck.Wrong wrong ? wrong.meant() : check.rightForm()).filter(FormWords::isShown);
    }

    private static boolean isShown(String text) {
        if (IDENTIFIER.matcher(text).matches()) {
            return OrgId.parse(text).list().filter(list -> !list.isAnyText()).isPresent();
        }
        return NUMBER.matcher(text).matches();
    }

    private static String slip(FormCheck.Slip slip) {
        return switch (slip) {
            case BLANKS -> "spaces";
            case INVISIBLE_CHARACTERS -> "characters that cannot be seen";
            case UNUSUAL_CHARACTERS -> "unusual characters";
            case CASE -> "letters in the wrong case";
            case HYPHEN -> "a missing, wrong or extra hyphen";
            case DECIMALS -> "decimals";
            case LETTERS -> "missing or extra letters";
            case ZEROS -> "missing or extra zeros at the beginning";
            case LETTER_FOR_DIGIT -> "a letter in place of a digit";
            case LIST -> "the code of another list";
        };
    }

    private static String flaw(FormCheck.Flaw flaw) {
        return switch (flaw) {
            case EMPTY -> "is blank";
            case NO_LIST -> "does not begin with the code of a list";
            case NO_NUMBER -> "has no number after the code of the list";
            case TOO_SHORT -> "is too short";
            case TOO_LONG -> "is too long";
            case LINKED_CHARITY -> "is that of a linked charity";
            case OTHER_REGISTER -> "is a number of another register";
            case OTHER_FORM -> "does not have the form of its register";
        };
    }
}

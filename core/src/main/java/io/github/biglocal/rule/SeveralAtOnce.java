package io.github.biglocal.rule;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Objects;

/**
 * A post that only one person or organisation should hold at a time is held by several.
 *
 * <p>Immutable and thread-safe.
 *
 * @param post the post, in the singular, such as {@code rep}
 * @param holders the records that say who holds it; at least two
 */
public record SeveralAtOnce(String post, List<Reference> holders) implements Finding {
    /** Checks that there are several. */
    public SeveralAtOnce {
        Objects.requireNonNull(holders, "holders");
        Objects.requireNonNull(post, "post");
        holders = List.copyOf(holders);
        if (holders.size() < 2) {
            throw new InvalidValueException(
                    SeveralAtOnce.class, "holders", "fewer than two hold it", "Give a finding only where several do.");
        }
    }

    @Override
    public String problem() {
        return Text.count(holders.size(), post) + " are recorded at the same time: "
                + Text.list(holders.stream().map(Reference::id).toList()) + ".";
    }

    @Override
    public String repair() {
        return "Correct the dates so that one " + post + " ends before the next begins.";
    }
}

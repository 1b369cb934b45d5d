package io.github.biglocal.standards.ocds;

import io.github.biglocal.commission.Commission;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The commissions that releases come to, and the organisations that they name. Immutable and thread-safe.
 *
 * @param commissions the commissions, in the order of the releases
 * @param organisations the organisations they name that the programme does not have, as far as the releases give their names
 */
public record OcdsCommissions(List<Commission> commissions, List<Organisation> organisations) {
    /** Copies the lists. */
    public OcdsCommissions {
        commissions = List.copyOf(Objects.requireNonNull(commissions, "commissions"));
        organisations = List.copyOf(Objects.requireNonNull(organisations, "organisations"));
    }

    /**
     * {@return a programme with these commissions and organisations} A commission that it has already, by its id, is replaced.
     *
     * @param programme the programme
     */
    public Programme in(Programme programme) {
        Objects.requireNonNull(programme, "programme");
        List<Entity> records = new ArrayList<>(organisations);
        records.addAll(commissions);
        return programme.replacingAll(records);
    }

    /** {@return how many there are; not what they are} */
    @Override
    public String toString() {
        return Text.count(commissions.size(), "commission") + ", " + Text.count(organisations.size(), "organisation");
    }
}

package io.github.biglocal.programme;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The records of one kind among which an id should be the only one.
 *
 * @param holder the record they are within; empty if they are in the programme's own lists
 * @param records the records
 */
record IdLists(Optional<Reference> holder, List<Reference> records) {
    private static IdLists of(Optional<Reference> holder, List<? extends Entity> records) {
        return new IdLists(holder, records.stream().map(Entity::reference).toList());
    }

    /** All of them: each list of the programme, the terms of each partnership, the priorities and actions of each plan. */
    static List<IdLists> of(Programme programme) {
        List<IdLists> lists = new ArrayList<>();
        programme.lists().forEach(records -> lists.add(of(Optional.empty(), records)));
        for (Partnership partnership : programme.partnerships()) {
            lists.add(of(Optional.of(partnership.reference()), partnership.termsOfReference()));
        }
        for (Plan plan : programme.plans()) {
            lists.add(of(Optional.of(plan.reference()), plan.priorities()));
            lists.add(of(Optional.of(plan.reference()), plan.actions()));
        }
        return lists;
    }

    /** The field of the record a finding is about: the id itself, or the list of the holder with the records. */
    static Optional<String> field(Optional<Reference> holder, Reference record) {
        if (holder.isEmpty()) {
            return Optional.of("id");
        }
        return Optional.of(
                switch (record.kind()) {
                    case "Priority" -> "priorities";
                    case "Action" -> "actions";
                    default -> "termsOfReference";
                });
    }
}

package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import java.util.List;

/** Records to be checked together: a programme, or any part of one. */
public interface Records {
    /** No records at all. */
    Records NONE = new Records() {
        @Override
        public <T extends Entity> List<T> all(Class<T> type) {
            return List.of();
        }
    };

    /**
     * {@return every record of a kind, in a stable order} Empty if there is none of that kind; never null, nor with a null in
     * it.
     *
     * @param <T> the kind
     * @param type the kind
     */
    <T extends Entity> List<T> all(Class<T> type);
}

package io.github.biglocal.standards.ocds;

import io.github.biglocal.commission.MilestoneType;
import io.github.biglocal.invariant.InvalidValueException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The codes of commissions as the standard writes them: {@code NOT_MET} is {@code notMet}. */
final class MappedCodes {
    private MappedCodes() {}

    static String code(Enum<?> value) {
        return camel(value.name());
    }

    /** A code that the standard does not know is written as it is: its list is open. */
    static String code(MilestoneType value) {
        return value.isKnown() ? camel(value.value()) : value.value();
    }

    static <E extends Enum<E>> Optional<E> value(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> code(value).equals(code))
                .findFirst();
    }

    /** Empty if it cannot be a code. */
    static Optional<MilestoneType> milestoneType(String code) {
        try {
            MilestoneType known = MilestoneType.of(snake(code));
            return Optional.of(known.isKnown() && code(known).equals(code) ? known : MilestoneType.of(code));
        } catch (InvalidValueException refused) {
            return Optional.empty();
        }
    }

    private static String camel(String name) {
        StringBuilder code = new StringBuilder();
        for (String word : name.split("_", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            code.append(code.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return code.toString();
    }

    private static String snake(String code) {
        return code.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}

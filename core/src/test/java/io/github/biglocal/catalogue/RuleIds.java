package io.github.biglocal.catalogue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.biglocal.architecture.CoreClasses;
import io.github.biglocal.rule.RuleId;
import java.util.Map;
import java.util.TreeMap;

/** The constants that hold the ids of rules, by what they are called in code, such as {@code PlanRules.PLAN_IN_FORCE}. */
final class RuleIds {
    private RuleIds() {}

    static Map<RuleId, String> constants() {
        Map<RuleId, String> constants = new TreeMap<>();
        for (JavaClass type : CoreClasses.ALL) {
            for (JavaField field : type.getFields()) {
                if (field.getRawType().isEquivalentTo(RuleId.class)
                        && field.getModifiers().contains(JavaModifier.STATIC)
                        && field.getModifiers().contains(JavaModifier.PUBLIC)) {
                    constants.put(value(field), type.getSimpleName() + "." + field.getName());
                }
            }
        }
        return constants;
    }

    private static RuleId value(JavaField field) {
        try {
            return (RuleId) field.reflect().get(null);
        } catch (IllegalAccessException e) {
            throw new LinkageError("could not read " + field.getFullName(), e);
        }
    }
}

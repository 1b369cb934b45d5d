package io.github.biglocal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.biglocal.architecture.CoreClasses;
import io.github.biglocal.area.Area;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.rule.NoOverlap;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Shape;
import io.github.biglocal.rule.Verdict;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every rule there is stands on a list: what a class makes without being told anything, each class of rules, and each
 * constant that names a rule.
 */
class ShelvesTest {
    private static final Set<RuleId> LISTED = BigLocalRules.all().rules().stream()
            .map(rule -> rule.info().id())
            .collect(Collectors.toCollection(TreeSet::new));
    private static final Set<Class<?>> LISTED_CLASSES =
            BigLocalRules.all().rules().stream().map(Object::getClass).collect(Collectors.toSet());
    private static final Set<RuleId> RETIRED = BigLocalRules.all().rules().stream()
            .flatMap(rule -> rule.info().replaces().stream())
            .collect(Collectors.toSet());

    private static List<Class<?>> core() {
        return CoreClasses.ALL.stream()
                .filter(type -> !type.isAnonymousClass() && !type.isLocalClass())
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    /** What the classes have that is on no list. */
    private static List<String> unlisted(Collection<Class<?>> types) {
        List<String> found = new ArrayList<>();
        for (Class<?> type : types) {
            for (Method method : type.getDeclaredMethods()) {
                if (isPublicStatic(method.getModifiers())
                        && !method.isSynthetic()
                        && method.getParameterCount() == 0
                        && Rule.class.isAssignableFrom(method.getReturnType())) {
                    RuleId id =
                            ((Rule<?>) got(() -> method.invoke(null))).info().id();
                    if (!LISTED.contains(id)) {
                        found.add(type.getSimpleName() + "." + method.getName() + "() makes " + id);
                    }
                }
            }
            for (Field field : type.getDeclaredFields()) {
                if (isPublicStatic(field.getModifiers()) && field.getType() == RuleId.class) {
                    RuleId id = (RuleId) got(() -> field.get(null));
                    if (!LISTED.contains(id)) {
                        found.add(type.getSimpleName() + "." + field.getName() + " names " + id
                                + (RETIRED.contains(id) ? ", which is retired" : ""));
                    }
                }
            }
            if (Rule.class.isAssignableFrom(type)
                    && !Shape.class.isAssignableFrom(type)
                    && !Modifier.isAbstract(type.getModifiers())
                    && !LISTED_CLASSES.contains(type)) {
                found.add("no rule of the class " + type.getSimpleName());
            }
        }
        return found;
    }

    private static boolean isPublicStatic(int modifiers) {
        return Modifier.isPublic(modifiers) && Modifier.isStatic(modifiers);
    }

    private interface Get {
        Object run() throws ReflectiveOperationException;
    }

    private static Object got(Get get) {
        try {
            return get.run();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("could not read", e);
        }
    }

    @Test
    void everyRuleThereIsIsOnAList() {
        assertThat(unlisted(core())).isEmpty();
    }

    @Test
    void everyRuleThatIsListedIsFoundOnAShelfOrIsOfAClassOfItsOwn() {
        assertThat(LISTED).hasSize(206);
        // About 870, which any new type changes; far fewer would be a part of the core.
        assertThat(core()).hasSizeGreaterThan(800).contains(Rule.class, BigLocalRules.class);
        assertThat(LISTED_CLASSES.stream().filter(type -> !Shape.class.isAssignableFrom(type)))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(core()).contains(type));
    }

    /** A shelf with rules that are on no list. */
    public static final class Offender {
        /** Names a rule that there is not. */
        public static final RuleId FORGOTTEN = RuleId.of("forgotten");

        private Offender() {}

        private static RuleInfo info(String id) {
            return RuleInfo.of("area", RuleId.of(id), RuleKind.RECORDS)
                    .title("Title")
                    .rationale("Because.")
                    .source(Citation.of("s"))
                    .build();
        }

        /** {@return a value of a shape} */
        public static Rule<Area> value() {
            return NoOverlap.of(Area.class, info("value"))
                    .periods("periods", "periods", area -> List.of())
                    .build();
        }

        /** {@return a rule of a class that is on no list} */
        public static OfAClass ofAClass() {
            return new OfAClass();
        }

        /** {@return a rule with the id of one that is on a list} */
        public static Rule<?> listed() {
            return BigLocalRules.all().rules().get(0);
        }

        /** {@return a rule that its maker has to be told something for} */
        public static Rule<Area> told(String id) {
            return NoOverlap.of(Area.class, info(id))
                    .periods("periods", "periods", area -> List.of())
                    .build();
        }
    }

    /** A class of rules that is on no list. */
    public static final class OfAClass extends Rule<Area> {
        private OfAClass() {
            super(Offender.info("of-a-class"), Area.class);
        }

        @Override
        protected Verdict judge(Area subject, RuleContext context) {
            return Verdict.satisfied();
        }
    }

    @Test
    void whatIsOnNoListIsSeen() {
        assertThat(unlisted(List.of(Offender.class, OfAClass.class)))
                .containsExactlyInAnyOrder(
                        "Offender.value() makes value",
                        "Offender.ofAClass() makes of-a-class",
                        "Offender.FORGOTTEN names forgotten",
                        "no rule of the class OfAClass");
    }
}

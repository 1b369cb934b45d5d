package io.github.biglocal.testkit;

import io.github.biglocal.rule.RuleContext;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Executable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The day that a test asks about, given to its parameters of the types {@code LocalDate} and {@code RuleContext} (with no records).
 *
 * <pre>{@code
 * void aBoardOfResidentsKeepsTheRule(@AsOf("2016-06-01") LocalDate asOf) {
 *     assertThat(board().residents(8).build()).on(asOf).keeps(ResidentMajority.ID);
 * }
 * }</pre>
 *
 * <p>On a parameter, a method, or a class, for all of its tests; the nearest counts. In a parameterized test only on a parameter, since
 * the days of its other parameters are arguments.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ExtendWith(AsOf.Resolver.class)
public @interface AsOf {
    /** {@return the day, as year-month-day, such as {@code 2016-06-01}} */
    String value();

    /** Gives the day to the parameters; JUnit makes it. Thread-safe. */
    final class Resolver implements ParameterResolver {
        private static final String PARAMETERIZED = "org.junit.jupiter.params.ParameterizedTest";

        /** Makes the resolver. */
        public Resolver() {}

        /**
         * {@return whether a parameter is of a type that is given a day}
         *
         * @param parameter the parameter
         * @param test the test
         */
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            Objects.requireNonNull(parameter, "parameter");
            Objects.requireNonNull(test, "test");
            Class<?> type = parameter.getParameter().getType();
            return (type == LocalDate.class || type == RuleContext.class)
                    && (parameter.isAnnotated(AsOf.class) || !isParameterized(parameter.getDeclaringExecutable()));
        }

        private static boolean isParameterized(Executable test) {
            return Arrays.stream(test.getAnnotations())
                    .anyMatch(
                            annotation -> annotation.annotationType().getName().equals(PARAMETERIZED));
        }

        /**
         * {@return the day, or a context of it}
         *
         * @param parameter the parameter
         * @param test the test
         * @throws ParameterResolutionException if what is given is not a day
         */
        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            Objects.requireNonNull(parameter, "parameter");
            Objects.requireNonNull(test, "test");
            LocalDate day = nearest(parameter, test)
                    .map(Resolver::parse)
                    .orElseThrow(() -> new ParameterResolutionException("@AsOf is neither on the test nor around it"));
            return parameter.getParameter().getType() == LocalDate.class ? day : RuleContext.on(day);
        }

        private static Optional<AsOf> nearest(ParameterContext parameter, ExtensionContext test) {
            return parameter
                    .findAnnotation(AsOf.class)
                    .or(() -> AnnotationSupport.findAnnotation(parameter.getDeclaringExecutable(), AsOf.class))
                    .or(() -> aroundIt(Optional.of(test)));
        }

        private static Optional<AsOf> aroundIt(Optional<ExtensionContext> test) {
            return test.flatMap(context -> context.getElement()
                    .flatMap(element -> AnnotationSupport.findAnnotation(element, AsOf.class))
                    .or(() -> aroundIt(context.getParent())));
        }

        private static LocalDate parse(AsOf day) {
            try {
                return LocalDate.parse(day.value());
            } catch (DateTimeException e) {
                throw new ParameterResolutionException(
                        "@AsOf(\"" + day.value() + "\") is not a day. Write year-month-day, such as 2016-06-01.");
            }
        }

        /** {@return what it gives} */
        @Override
        public String toString() {
            return "the day of @AsOf";
        }
    }
}

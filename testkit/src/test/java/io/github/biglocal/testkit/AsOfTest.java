package io.github.biglocal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.rule.RuleContext;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@AsOf("2016-06-01")
class AsOfTest {
    @Test
    void aDayOfTheClassIsThatOfItsTests(LocalDate day, RuleContext context) {
        assertThat(day).isEqualTo("2016-06-01");
        assertThat(context.asOf()).isEqualTo("2016-06-01");
    }

    @Test
    @AsOf("2017-06-01")
    void aDayOfTheTestCountsBeforeThatOfItsClass(LocalDate day) {
        assertThat(day).isEqualTo("2017-06-01");
    }

    @Test
    @AsOf("2017-06-01")
    void aDayOfAParameterCountsBeforeThatOfItsTest(LocalDate day, @AsOf("2018-06-01") LocalDate other) {
        assertThat(day).isEqualTo("2017-06-01");
        assertThat(other).isEqualTo("2018-06-01");
    }

    @ParameterizedTest
    @CsvSource("2015-07-01")
    void argumentsAreLeftAlone(LocalDate argument, @AsOf("2018-06-01") LocalDate day) {
        assertThat(argument).isEqualTo("2015-07-01");
        assertThat(day).isEqualTo("2018-06-01");
    }

    @Nested
    class Inside {
        @Test
        void aNestedClassHasTheDayOfTheOneAroundIt(LocalDate day) {
            assertThat(day).isEqualTo("2016-06-01");
        }
    }

    @Nested
    @AsOf("2019-06-01")
    class InsideWithItsOwn {
        @Test
        void aNestedClassMayHaveItsOwn(LocalDate day) {
            assertThat(day).isEqualTo("2019-06-01");
        }
    }

    @SuppressWarnings("unused")
    private static void nonsense(@AsOf("2016-02-30") LocalDate day) {}

    @Test
    void whatIsNoDayIsRefusedInWords() throws NoSuchMethodException {
        Method method = AsOfTest.class.getDeclaredMethod("nonsense", LocalDate.class);
        Parameter parameter = method.getParameters()[0];
        ParameterContext context = fake(ParameterContext.class, "getParameter", parameter);
        ExtensionContext test = fake(ExtensionContext.class, "getParent", Optional.empty());

        assertThatThrownBy(() -> new AsOf.Resolver().resolveParameter(context, test))
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessage("@AsOf(\"2016-02-30\") is not a day. Write year-month-day, such as 2016-06-01.");
    }

    private static <T> T fake(Class<T> type, String method, Object value) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, called, given) -> {
            if (called.getName().equals("findAnnotation")) {
                return Arrays.stream(((Parameter) value).getAnnotations()).findFirst();
            }
            return called.getName().equals(method) ? value : Optional.empty();
        }));
    }
}

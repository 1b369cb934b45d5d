package org.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.rule.Report;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Spring Boot 4 finds the module for Jackson 3 by itself; a bean is as good. A module for Jackson 2 it does not look at. */
class BigLocalOnSpringBootFourTest {
    private static final String JSON = "{\"formatVersion\":\"1.0\",\"id\":\"p\",\"name\":\"P\","
            + "\"areas\":[{\"id\":\"a\",\"name\":\"A\",\"announced\":\"2012-02-29\",\"extra\":1}]}";

    private static final Area AREA =
            Area.builder().id(AreaId.of("a")).name("A").build();

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class));

    private final ApplicationContextRunner applicationThatFindsNoModules =
            application.withPropertyValues("spring.jackson.find-and-add-modules=false");

    @Configuration
    static class OurModule {
        @Bean
        io.github.biglocal.serialization.jackson3.BigLocalModule bigLocalModule() {
            return new io.github.biglocal.serialization.jackson3.BigLocalModule();
        }
    }

    @Configuration
    static class ModuleForJacksonTwo {
        @Bean
        io.github.biglocal.serialization.json.BigLocalModule bigLocalModule() {
            return new io.github.biglocal.serialization.json.BigLocalModule();
        }
    }

    private static ContextConsumer<AssertableApplicationContext> with(ThrowingConsumer check) {
        return context -> check.accept(context.getBean(JsonMapper.class));
    }

    private interface ThrowingConsumer {
        void accept(JsonMapper mapper) throws Exception;
    }

    private static void readsAndWrites(JsonMapper mapper) {
        Programme programme = mapper.readValue(JSON, Programme.class);
        assertThat(programme.areas()).extracting(Area::announced).first().hasToString("Optional[2012-02-29]");
        assertThat(mapper.writeValueAsString(programme)).isEqualTo(JSON);
        assertThat(mapper.writeValueAsString(report()))
                .contains("\"asOf\":\"2016-06-01\"")
                .contains("\"counts\":{\"SATISFIED\":");
    }

    private static Report report() {
        Programme programme = Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("P")
                .addAreas(AREA)
                .build();
        return BigLocalRules.standard().check(programme, LocalDate.of(2016, 6, 1));
    }

    @Test
    void theModuleIsFound() {
        application.run(with(BigLocalOnSpringBootFourTest::readsAndWrites));
    }

    @Test
    void theModuleMayBeABean() {
        applicationThatFindsNoModules
                .withUserConfiguration(OurModule.class)
                .run(with(BigLocalOnSpringBootFourTest::readsAndWrites));
    }

    @Test
    void withTheModuleForJacksonTwoWhatIsWrittenIsSilentlyEmpty() {
        applicationThatFindsNoModules.withUserConfiguration(ModuleForJacksonTwo.class).run(with(mapper -> {
            assertThat(mapper.writeValueAsString(AREA)).isEqualTo("{}");
            assertThat(mapper.writeValueAsString(report())).isEqualTo("{\"clean\":true}");
        }));
    }
}

package org.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.biglocal.area.Area;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Report;
import io.github.biglocal.serialization.json.BigLocalModule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;

/** Spring Boot 3 puts every module that is a bean into its mapper, and looks for no other. */
@SpringBootTest
class BigLocalOnSpringBootThreeTest {
    @SpringBootApplication
    static class Application {
        @Bean
        BigLocalModule bigLocalModule() {
            return new BigLocalModule();
        }
    }

    @Autowired
    private ObjectMapper mapper;

    @Test
    void aProgrammeIsReadAndWritten() throws Exception {
        String json = "{\"formatVersion\":\"1.0\",\"id\":\"p\",\"name\":\"P\","
                + "\"areas\":[{\"id\":\"a\",\"name\":\"A\",\"announced\":\"2012-02-29\",\"extra\":1}]}";

        Programme programme = mapper.readValue(json, Programme.class);

        assertThat(programme.areas()).extracting(Area::announced).first().hasToString("Optional[2012-02-29]");
        assertThat(mapper.writeValueAsString(programme)).isEqualTo(json);
    }

    @Test
    void aReportIsWritten() throws Exception {
        Programme programme =
                mapper.readValue("{\"id\":\"p\",\"name\":\"P\",\"areas\":[{\"id\":\"a\",\"name\":\"A\"}]}", Programme.class);
        Report report = BigLocalRules.standard().check(programme, LocalDate.of(2016, 6, 1));

        assertThat(mapper.readTree(mapper.writeValueAsString(report)).at("/asOf").asText()).isEqualTo("2016-06-01");
        assertThat(mapper.writeValueAsString(report)).contains("\"counts\":{\"SATISFIED\":");
    }
}

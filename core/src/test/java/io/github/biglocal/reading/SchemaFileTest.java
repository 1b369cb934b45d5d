package io.github.biglocal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The JSON Schema of a document comes with the jar, and says what the types say. */
class SchemaFileTest {
    private static final Path RESOURCE =
            Model.BASE.resolve("src/main/resources/META-INF/biglocal/programme.schema.json");
    private static final Path COPY = Model.BASE.resolveSibling("docs").resolve("schema/programme.schema.json");

    @Test
    void theSchemaAndItsCopyAreUpToDate() throws IOException {
        String schema = SchemaFile.of(Meaning.read());
        for (Path file : new Path[] {RESOURCE, COPY}) {
            if (Boolean.getBoolean("update.docs")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, schema);
            }
            assertThat(Files.readString(file))
                    .as(
                            "%s differs from the types; regenerate it with"
                                    + " mvn -pl core test -Dtest=MeaningsTest,SchemaFileTest,FormatsPageTest -Dupdate.docs=true, and read the difference",
                            file)
                    .isEqualTo(schema);
        }
    }
}

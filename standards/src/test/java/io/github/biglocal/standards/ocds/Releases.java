package io.github.biglocal.standards.ocds;

import io.github.biglocal.reading.Loaded;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Open Contracting data for tests, as JSON in which quotation marks may be single. */
final class Releases {
    private Releases() {}

    static Loaded<OcdsPackage> read(String json) {
        return readText(json.replace('\'', '"'));
    }

    static Loaded<OcdsPackage> readText(String json) {
        return OpenContracting.standard()
                .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "data.json");
    }

    static List<OcdsRelease> releases(String json) {
        return read(json).orThrow().releases();
    }

    static OcdsRelease release(String json) {
        return releases(json).get(0);
    }

    /** A valid release with some more fields. */
    static OcdsRelease with(String fields) {
        return release("""
                {'ocid': 'ocds-zzzzzz-001', 'id': '1', 'date': '2019-03-01T09:00:00Z', 'tag': ['contract'],
                 'initiationType': 'tender', %s}
                """.formatted(fields));
    }
}

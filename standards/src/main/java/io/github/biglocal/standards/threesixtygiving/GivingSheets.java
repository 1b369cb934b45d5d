package io.github.biglocal.standards.threesixtygiving;

import java.io.IOException;
import java.nio.file.Path;

/** Reads the grants of tables. */
final class GivingSheets {
    private GivingSheets() {}

    static GrantReader.Source open(Path file, GivingOptions options) throws IOException {
        throw new UnsupportedOperationException(file.toString() + options);
    }
}

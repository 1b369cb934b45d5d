package io.github.biglocal.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.biglocal.area.Area;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The classes of the core without its tests, imported once for all tests that look for some of them. */
public final class CoreClasses {
    /** Every class of the core. */
    public static final JavaClasses ALL = new ClassFileImporter()
            .importUrl(Area.class.getProtectionDomain().getCodeSource().getLocation());

    /** The packages that users of the core can see; read from the source, which the class path has no other form of. */
    public static final Set<String> EXPORTED_PACKAGES = exportedPackages();

    private CoreClasses() {}

    private static Set<String> exportedPackages() {
        Path module = Path.of(System.getProperty("basedir", "")).resolve("src/main/java/module-info.java");
        try {
            return Pattern.compile("exports ([\\w.]+);")
                    .matcher(Files.readString(module))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

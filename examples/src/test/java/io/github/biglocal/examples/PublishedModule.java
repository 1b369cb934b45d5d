package io.github.biglocal.examples;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import io.github.biglocal.area.Area;
import io.github.biglocal.estimation.RatioEstimate;
import io.github.biglocal.report.DeadlineCalendar;
import io.github.biglocal.serialization.json.BigLocalJson;
import io.github.biglocal.standards.threesixtygiving.ThreeSixtyGiving;
import io.github.biglocal.tables.BigLocalTables;
import io.github.biglocal.testkit.FormatContract;
import io.github.biglocal.testkit.cases.RuleCases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What users of the library get, as this module gets it: a jar, or, before it is packaged, a folder of classes. */
enum PublishedModule {
    CORE("core", Area.class),
    ESTIMATION("estimation", RatioEstimate.class),
    SERIALIZATION("serialization", BigLocalJson.class),
    SERIALIZATION_JACKSON3("serialization-jackson3", io.github.biglocal.serialization.jackson3.BigLocalJson.class),
    REPORT("report", DeadlineCalendar.class),
    TABLES("tables", BigLocalTables.class),
    STANDARDS("standards", ThreeSixtyGiving.class),
    TESTKIT("testkit", FormatContract.class),
    TESTKIT_CASES("testkit-cases", RuleCases.class);

    /** The folder of all modules. */
    static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("");

    private static final Pattern EXPORTS = Pattern.compile("exports ([\\w.]+);");

    private final String folder;
    private final Class<?> one;

    PublishedModule(String folder, Class<?> one) {
        this.folder = folder;
        this.one = one;
    }

    /** {@return the folder of its sources, where its pom is} */
    Path folder() {
        return ROOT.resolve(folder);
    }

    /** {@return the jar, or the folder of classes} */
    Path location() {
        try {
            return Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of " + one + " is no URI", e);
        }
    }

    /** {@return the file of that name in it} */
    String text(String name) throws IOException {
        Path location = location();
        if (Files.isDirectory(location)) {
            return Files.readString(location.resolve(name));
        }
        URI file = URI.create("jar:" + location.toUri() + "!/" + name);
        try (var stream = file.toURL().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Location classFiles() {
        Path location = location();
        try {
            return Files.isDirectory(location) ? Location.of(location) : Location.of(new JarFile(location.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the packages that its users can see, as its source says} */
    Set<String> exportedPackages() {
        try {
            return EXPORTS.matcher(Files.readString(folder().resolve("src/main/java/module-info.java")))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the classes of all modules} */
    static JavaClasses allClasses() {
        return All.CLASSES;
    }

    /** Imported once, for the tests that ask. */
    private static final class All {
        private static final JavaClasses CLASSES = imported();

        private static JavaClasses imported() {
            // Nobody here asks what the classes of others are made of, and looking for each of them takes minutes.
            ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter()
                    .importLocations(Arrays.stream(PublishedModule.values())
                            .map(PublishedModule::classFiles)
                            .toList());
        }
    }
}

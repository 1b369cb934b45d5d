package io.github.biglocal.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.biglocal.area.Area;
import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The classes of the core without its tests, imported once for all tests that look for some of them. */
public final class CoreClasses {
    /** Every class of the core. */
    public static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.biglocal");

    /** The packages that users of the core can see; none where the tests run on the class path. */
    public static final Set<String> EXPORTED_PACKAGES =
            Optional.ofNullable(Area.class.getModule().getDescriptor()).stream()
                    .flatMap(module -> module.exports().stream())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toUnmodifiableSet());

    private CoreClasses() {}
}

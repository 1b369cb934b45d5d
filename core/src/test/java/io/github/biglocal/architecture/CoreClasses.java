package io.github.biglocal.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the core without its tests, imported once for all tests that look for some of them. */
public final class CoreClasses {
    /** Every class of the core. */
    public static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.biglocal");

    private CoreClasses() {}
}

package io.github.biglocal.benchmarks;

import io.github.biglocal.rule.Rule;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** How large the jar of core is for each of its public types, those that Immutables writes not among them. */
final class CoreJar {
    /** On 29 November 2026: 1.97 MB, and 481 public types. */
    static final double THEN = 1_970_000.0 / 481;

    private CoreJar() {}

    /** Returns the bytes for each public type. */
    static double bytesPerType(Forks forks) throws IOException {
        Path classes = place();
        Path jar = Files.isDirectory(classes) ? forks.jar(classes) : classes;
        try (JarFile file = new JarFile(jar.toFile())) {
            long types = file.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-info"))
                    .filter(name -> !isWritten(name, file))
                    .filter(CoreJar::isPublic)
                    .count();
            return (double) Files.size(jar) / types;
        }
    }

    /** Whether Immutables writes a type: an implementation, or the methods that change a copy of it. */
    private static boolean isWritten(String name, JarFile file) {
        int slash = name.lastIndexOf('/') + 1;
        String simple = name.substring(slash);
        return simple.startsWith("Immutable")
                || (simple.startsWith("With")
                        && file.getEntry(name.substring(0, slash) + "Immutable" + simple.substring(4)) != null);
    }

    private static Path place() {
        try {
            return Path.of(Rule.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPublic(String file) {
        try {
            String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            return Modifier.isPublic(
                    Class.forName(name, false, CoreJar.class.getClassLoader()).getModifiers());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.clerkspring.boot.autoconfigure.emulator;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a class that a developer runs from a build directory from one that has been packaged.
 *
 * <p>Not every directory is a build directory: images hold exploded applications too, such as {@code /app/classes} or
 * {@code /workspace/BOOT-INF/classes}. So the directory must be one that a build tool or an IDE compiles to, below a
 * directory with a build file in it.
 */
final class BuildDirectory {

    /** Where Maven, Gradle, IntelliJ IDEA and Eclipse put classes; group 1 is the project. */
    private static final Pattern OUTPUT = Pattern.compile(
            "(.*)/(?:target/(?:test-)?classes|build/classes/\\w+/\\w+|out/(?:production|test)/[^/]+|bin(?:/main|/test)?)");

    private static final List<String> BUILD_FILES = List.of(
            "pom.xml",
            "build.gradle",
            "build.gradle.kts",
            "settings.gradle",
            "settings.gradle.kts",
            ".idea",
            ".project");

    private BuildDirectory() {}

    static boolean holds(Class<?> type) {
        return isBuildDirectory(location(type.getProtectionDomain().getCodeSource()));
    }

    private static @Nullable Path location(@Nullable CodeSource source) {
        if (source == null || source.getLocation() == null) {
            return null;
        }
        var url = source.getLocation();
        try {
            return "file".equals(url.getProtocol()) ? Path.of(url.toURI()) : null;
        } catch (Exception ex) {
            return null;
        }
    }

    static boolean isBuildDirectory(@Nullable Path location) {
        if (location == null || !Files.isDirectory(location)) {
            return false;
        }
        var path = location.toAbsolutePath().normalize().toString().replace(File.separatorChar, '/');
        var output = OUTPUT.matcher(path);
        return output.matches() && hasBuildFile(Path.of(output.group(1) + "/"));
    }

    /** In the project's directory or, for a part of a larger build, above it. */
    private static boolean hasBuildFile(Path project) {
        for (var directory = project; directory != null; directory = directory.getParent()) {
            if (BUILD_FILES.stream().map(directory::resolve).anyMatch(Files::exists)) {
                return true;
            }
        }
        return false;
    }
}

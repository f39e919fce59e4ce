package dev.clerkspring.boot.autoconfigure.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildDirectoryTests {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "pom.xml, target/classes",
        "pom.xml, target/test-classes",
        "build.gradle, build/classes/java/main",
        "build.gradle.kts, build/classes/kotlin/test",
        "settings.gradle, part/of/it/build/classes/java/main",
        "pom.xml, out/production/application",
        "build.gradle, bin/main",
        "pom.xml, bin"
    })
    void isWhereABuildToolOrAnIdePutsClasses(String buildFile, String output) throws IOException {
        Files.createFile(directory.resolve(buildFile));
        var classes = Files.createDirectories(directory.resolve(output));
        assertThat(BuildDirectory.isBuildDirectory(classes)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app/classes",
                "workspace/BOOT-INF/classes",
                "application/dependencies",
                "target/classes/nested",
                "target",
                "xtarget/classes"
            })
    void isNoOtherDirectory(String output) throws IOException {
        Files.createFile(directory.resolve("pom.xml"));
        var classes = Files.createDirectories(directory.resolve(output));
        assertThat(BuildDirectory.isBuildDirectory(classes)).isFalse();
    }

    @Test
    void isNoDirectoryWithoutABuildFileAbove() throws IOException {
        var classes = Files.createDirectories(directory.resolve("target/classes"));
        assertThat(BuildDirectory.isBuildDirectory(classes)).isFalse();
    }

    @Test
    void isNoJar() throws IOException {
        Files.createFile(directory.resolve("pom.xml"));
        Files.createDirectories(directory.resolve("target"));
        var jar = Files.createFile(directory.resolve("target/classes"));
        assertThat(BuildDirectory.isBuildDirectory(jar)).isFalse();
        assertThat(BuildDirectory.isBuildDirectory(null)).isFalse();
    }

    @Test
    void holdsTheClassesOfThisBuild() {
        assertThat(BuildDirectory.holds(BuildDirectoryTests.class)).isTrue();
        assertThat(BuildDirectory.holds(Test.class)).as("a class from a jar").isFalse();
        assertThat(BuildDirectory.holds(String.class))
                .as("a class without a place")
                .isFalse();
    }
}

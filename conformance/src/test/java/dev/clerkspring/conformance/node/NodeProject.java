package dev.clerkspring.conformance.node;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A Node project among the test resources, {@code node/NAME} with {@code package.json} and {@code package-lock.json}, copied to
 * {@code target/node/NAME} and installed there. Its scripts run while a test runs.
 *
 * <p>A test that asks for a project is skipped, saying so, where Node or npm is missing or too old.
 */
public final class NodeProject {

    private static final int OLDEST_NODE = 20;

    private static final Path ROOT = Path.of("target", "node").toAbsolutePath();

    private final Path directory;

    private NodeProject(Path directory) {
        this.directory = directory;
    }

    /**
     * Prepares a project with exactly the packages of its lock file, which are fetched once and again when that file changes.
     *
     * @param name the directory's name
     * @return the project, installed
     */
    public static NodeProject of(String name) {
        requireNode();
        var project = new NodeProject(ROOT.resolve(name));
        project.copy(name);
        project.installOnce();
        return project;
    }

    /**
     * Prepares a project with another version of one package than the lock file's, whatever that version is now.
     *
     * @param name the directory's name
     * @param dependency the package
     * @param version a version or a tag, such as {@code latest}
     * @return the project, installed
     */
    public static NodeProject of(String name, String dependency, String version) {
        requireNode();
        var project = new NodeProject(ROOT.resolve(name + "-" + version));
        project.copy(name);
        project.npm("install", "--save-exact", dependency + "@" + version);
        return project;
    }

    /**
     * Returns which version of a package is installed.
     *
     * @param dependency the package
     * @return its version
     */
    public String version(String dependency) {
        var script = "console.log(JSON.parse(fs.readFileSync('node_modules/" + dependency + "/package.json')).version)";
        return run(List.of("node", "-e", script)).strip();
    }

    /**
     * Returns where the project is.
     *
     * @return the directory with {@code node_modules}
     */
    public Path directory() {
        return directory;
    }

    /**
     * Starts a script.
     *
     * @param script a file of the project
     * @param arguments what to pass to it
     * @return the running script; close it
     */
    public NodeScript start(String script, String... arguments) {
        return start(script, Map.of(), arguments);
    }

    /**
     * Starts a script.
     *
     * @param script a file of the project
     * @param environment variables that it gets besides the ones that there are
     * @param arguments what to pass to it
     * @return the running script; close it
     */
    public NodeScript start(String script, Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        var log = directory.resolve(script + ".log");
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectError(log.toFile());
        builder.environment().putAll(environment);
        try {
            return new NodeScript(script, log, builder.start());
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static void requireNode() {
        assumeTrue(
                Tools.NODE != null, "Node is missing: these tests need 'node' (20.9 or newer) and 'npm' on the path");
        assumeTrue(Tools.NPM != null, "npm is missing: these tests need 'node' and 'npm' on the path");
        var major = Integer.parseInt(Tools.NODE.replaceFirst("v?(\\d+).*", "$1"));
        assumeTrue(major >= OLDEST_NODE, "Node " + Tools.NODE + " is too old: these tests need 20.9 or newer");
    }

    private static String versionOf(String tool) {
        try {
            var process = new ProcessBuilder(tool, "--version")
                    .redirectErrorStream(true)
                    .start();
            var version = new String(process.getInputStream().readAllBytes()).strip();
            return process.waitFor() == 0 ? version : null;
        } catch (IOException ex) {
            return null;
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static String npm() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows") ? "npm.cmd" : "npm";
    }

    private void copy(String name) {
        try {
            var source = Path.of(Objects.requireNonNull(NodeProject.class.getResource("/node/" + name), name)
                    .toURI());
            Files.createDirectories(directory);
            try (var files = Files.walk(source)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var target = directory.resolve(source.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (URISyntaxException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private void installOnce() {
        var marker = directory.resolve(".installed");
        try {
            var wanted = Tools.NODE + " " + digest(directory.resolve("package-lock.json"));
            if (!Files.exists(marker) || !Files.readString(marker).equals(wanted)) {
                npm("ci");
                Files.writeString(marker, wanted);
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private void npm(String command, String... arguments) {
        var line = new ArrayList<>(List.of(npm(), command, "--ignore-scripts", "--no-audit", "--no-fund"));
        line.addAll(List.of(arguments));
        run(line);
    }

    private String run(List<String> command) {
        try {
            var log = Files.createTempFile(directory, "run", ".log");
            var process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = process.waitFor(5, MINUTES);
            process.destroyForcibly();
            var output = Files.readString(log);
            Files.delete(log);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException("'" + String.join(" ", command) + "' failed: " + output);
            }
            return output;
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** What there is, asked for once; null if it is missing. */
    private static final class Tools {

        static final String NODE = versionOf("node");

        static final String NPM = versionOf(npm());
    }
}

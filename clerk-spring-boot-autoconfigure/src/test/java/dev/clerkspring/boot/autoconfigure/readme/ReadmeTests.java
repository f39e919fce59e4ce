package dev.clerkspring.boot.autoconfigure.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The README shows code that compiles and properties that exist. */
class ReadmeTests {

    private static final Path EXAMPLES =
            Path.of("src/test/java/dev/clerkspring/boot/autoconfigure/readme/ReadmeExamples.java");

    private static final Pattern EXAMPLE = Pattern.compile("(?s)// example\n(.*?)// end");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`clerk\\.[^|]*) \\|");

    private final String readme = Files.readString(Path.of("../README.md"));

    ReadmeTests() throws IOException {}

    @Test
    void showsTheExamplesAsTheyCompile() throws IOException {
        var blocks = dense(String.join("\n", found("(?s)```java\n(.*?)```", readme)));
        var examples = EXAMPLE.matcher(Files.readString(EXAMPLES))
                .results()
                .map(example -> example.group(1))
                .toList();
        assertThat(examples).hasSizeGreaterThan(9);
        assertThat(examples).allSatisfy(example -> assertThat(blocks).contains(dense(example)));
    }

    @Test
    void namesPropertiesThatExist() throws IOException {
        var properties = properties();
        var table = readme.substring(readme.indexOf("| Property |"));
        var named = ROW.matcher(table.substring(0, table.indexOf("\n\n")))
                .results()
                .flatMap(row -> names(row.group(1)))
                .toList();
        assertThat(named).hasSizeGreaterThan(40).doesNotHaveDuplicates();
        assertThat(named).allSatisfy(name -> assertThat(properties).contains(name));
    }

    /** A row can be about several: {@code `clerk.a.b, .c`}. */
    private static Stream<String> names(String cell) {
        var names = new ArrayList<String>();
        for (var name : cell.replace("`", "").split(",\\s*")) {
            var last = names.isEmpty() ? "" : names.get(names.size() - 1);
            names.add(name.startsWith(".") ? last.substring(0, last.lastIndexOf('.')) + name : name);
        }
        return names.stream().map(name -> name.replace(".<name>.*", ""));
    }

    private static List<String> properties() throws IOException {
        try (var metadata = ReadmeTests.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            var properties = JsonMapper.shared().readTree(metadata).get("properties");
            return StreamSupport.stream(properties.spliterator(), false)
                    .map(property -> property.get("name").asString())
                    .toList();
        }
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    /** Lines are broken here as the formatter has it, and there as they read best. */
    private static String dense(String code) {
        return code.replaceAll("\\s", "");
    }
}

package dev.clerkspring.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README shows what is compiled and run here, word for word. */
class ReadmeTests {

    private static final Path README = Path.of("..", "..", "README.md");

    private static final Path SOURCES =
            Path.of("src", "test", "java", ReadmeTests.class.getPackageName().replace('.', '/'));

    @Test
    void showsTheFirstTestOfANewcomer() throws IOException {
        var source = Files.readString(SOURCES.resolve("InvoiceControllerTests.java"));
        var example = source.substring(source.indexOf("@WebMvcTest"));
        assertThat(Files.readString(README)).contains("```java\n" + example + "```");
    }
}

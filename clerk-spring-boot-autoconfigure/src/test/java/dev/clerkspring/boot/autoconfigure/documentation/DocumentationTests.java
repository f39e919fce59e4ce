package dev.clerkspring.boot.autoconfigure.documentation;

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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ByteArrayResource;
import tools.jackson.databind.json.JsonMapper;

/** The documentation shows code that compiles, names properties that exist, and leads to pages that are there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentationTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final int LONGEST_README = 250;

    /** Of some length: headings and table cells may be alike. */
    private static final Pattern SENTENCE = Pattern.compile("[A-Z`][^.|]{40,}?\\.(?=\\s|$)");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]*))?\\)");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`clerk\\.[^|]*) \\|");

    private static final Pattern SETTING = Pattern.compile("`(clerk(?:\\.[a-z-]+)+)=[^`]*`");

    private final List<String> sources = sources();

    private final List<String> properties = properties();

    DocumentationTests() throws IOException {}

    static Stream<Path> pages() throws IOException {
        try (var docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(
                    Stream.of("README.md", "CONTRIBUTING.md", "benchmarks/README.md", "clerk-emulator/README.md")
                            .map(ROOT::resolve),
                    docs.sorted().toList().stream());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsCodeThatIsCompiled(Path page) throws IOException {
        assertThat(blocks(page, "java"))
                .allSatisfy(block -> assertThat(sources)
                        .anySatisfy(source -> assertThat(source).contains(dense(block))));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesSettingsThatExist(Path page) throws IOException {
        var settings = Stream.concat(
                blocks(page, "yaml").stream().flatMap(DocumentationTests::settings),
                found(SETTING, Files.readString(page)).stream());
        assertThat(settings.filter(name -> name.startsWith("clerk.") && !name.startsWith("clerk.instances.")))
                .allSatisfy(name -> assertThat(properties).contains(name));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leadsSomewhere(Path page) throws IOException {
        var links = LINK.matcher(Files.readString(page)).results().toList();
        for (var link : links) {
            if (!link.group(1).startsWith("https:")) {
                var target = link.group(1).isEmpty()
                        ? page
                        : page.resolveSibling(link.group(1)).normalize();
                assertThat(target).as(link.group()).exists();
                assertThat(link.group(2) == null || anchors(target).contains(link.group(2)))
                        .as(link.group())
                        .isTrue();
            }
        }
    }

    @Test
    void tablesPropertiesThatExist() throws IOException {
        var named = found(ROW, Files.readString(ROOT.resolve("docs/configuration.md"))).stream()
                .flatMap(DocumentationTests::names)
                .toList();
        assertThat(named).hasSizeGreaterThan(40).doesNotHaveDuplicates();
        assertThat(named).allSatisfy(name -> assertThat(properties).contains(name));
    }

    @Test
    void saysNothingTwice() throws IOException {
        var sentences = new ArrayList<String>();
        for (var page : pages().toList()) {
            var prose = Files.readString(page).replaceAll("(?s)```.*?```", "").replaceAll("\\s*\n(?!\n)", " ");
            sentences.addAll(SENTENCE.matcher(prose)
                    .results()
                    .map(sentence -> sentence.group())
                    .toList());
        }
        assertThat(sentences).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    }

    @Test
    void beginsWithAReadmeThatIsReadInOneGo() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(LONGEST_README);
    }

    private static List<String> blocks(Path page, String language) throws IOException {
        return found(Pattern.compile("(?s)```" + language + "\n(.*?)```"), Files.readString(page));
    }

    /** Samples and tests of all modules, without their white space. */
    private static List<String> sources() throws IOException {
        var sources = new ArrayList<String>();
        for (var module : modules()) {
            for (var directory : List.of("src/main/java", "src/test/java")) {
                if (Files.exists(module.resolve(directory))) {
                    try (var files = Files.walk(module.resolve(directory))) {
                        for (var file : files.filter(path -> path.toString().endsWith(".java"))
                                .toList()) {
                            sources.add(dense(Files.readString(file)));
                        }
                    }
                }
            }
        }
        return sources;
    }

    private static List<Path> modules() throws IOException {
        try (var modules = Files.list(ROOT);
                var samples = Files.list(ROOT.resolve("samples"))) {
            return Stream.concat(modules, samples).toList();
        }
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

    private static Stream<String> settings(String yaml) {
        var reader = new YamlPropertiesFactoryBean();
        reader.setResources(new ByteArrayResource(yaml.getBytes()));
        var settings = reader.getObject();
        assertThat(settings).isNotNull();
        return settings.stringPropertyNames().stream().map(name -> name.replaceAll("\\[\\d+]$", ""));
    }

    /** As GitHub makes them of headings. */
    private static List<String> anchors(Path page) throws IOException {
        return found(Pattern.compile("(?m)^#+ (.*)$"), Files.readString(page)).stream()
                .map(heading ->
                        heading.toLowerCase().replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
                .toList();
    }

    private static List<String> properties() throws IOException {
        try (var metadata =
                DocumentationTests.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            var properties = JsonMapper.shared().readTree(metadata).get("properties");
            return StreamSupport.stream(properties.spliterator(), false)
                    .map(property -> property.get("name").asString())
                    .toList();
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1)).toList();
    }

    /** Lines are broken here as the formatter has it, and there as they read best. */
    private static String dense(String code) {
        return code.replaceAll("\\s", "");
    }
}

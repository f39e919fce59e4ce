package dev.clerkspring.sdk.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

class KeySetFileTests {

    private static final KeySet KEYS = TestTokens.keySet();

    private static final List<String> SOURCE = List.of("https://api.clerk.com/v1/jwks", "sk_test_1");

    private final TestClock clock = new TestClock();

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    private Path temporary;

    private Path directory;

    private KeySetFile file;

    @BeforeEach
    void prepare() {
        directory = temporary.resolve("keys");
        file = KeySetFile.in(directory, "primary", SOURCE);
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void detach() {
        logger().detachAppender(log);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(KeySetFile.class);
    }

    @Test
    void bringsBackWhatItWasGiven() {
        var skipping = KeySet.fromJwks(TestTokens.jwks(
                TestTokens.jwk(TestTokens.KEY_ID, TestTokens.KEYS.getPublic()),
                TestTokens.with(TestTokens.jwk("other", TestTokens.OTHER_KEYS.getPublic()), "use", "enc")));
        file.write(skipping, TestTokens.NOW);
        var copy = file.read();

        assertThat(copy).isNotNull();
        assertThat(copy.fetchedAt()).isEqualTo(TestTokens.NOW);
        assertThat(copy.keys().key(TestTokens.KEY_ID)).isEqualTo(TestTokens.KEYS.getPublic());
        assertThat(copy.keys().hasSkipped("other")).isTrue();
        assertThat(copy.keys().settles("unknown")).isFalse();
        assertThat(warnings()).isEmpty();
    }

    @Test
    void isNothingBeforeItHasBeenWritten() {
        assertThat(file.read()).isNull();
        assertThat(warnings()).isEmpty();
    }

    @Test
    void isForItsOwnerAlone() throws IOException {
        assumeTrue(isPosix(), "The file system knows no permissions");
        file.write(KEYS, TestTokens.NOW);

        assertThat(Files.getPosixFilePermissions(directory)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(only())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void leavesNothingElseBehind() throws IOException {
        file.write(KEYS, TestTokens.NOW);
        file.write(KEYS, TestTokens.NOW.plusSeconds(300));

        assertThat(only().getFileName().toString()).matches("primary-[0-9a-f]{16}\\.jwks\\.json");
        assertThat(Files.readString(only())).doesNotContain("sk_test_1", "api.clerk.com");
    }

    @Test
    void isOfOneSourceAlone() throws IOException {
        file.write(KEYS, TestTokens.NOW);
        var other = KeySetFile.in(directory, "primary", List.of(SOURCE.get(0), "sk_test_2"));

        assertThat(other.read()).isNull();
        assertThat(KeySetFile.in(directory, "admin", SOURCE).read()).isNull();
        var apart =
                List.of(SOURCE.get(0) + SOURCE.get(1).charAt(0), SOURCE.get(1).substring(1));
        assertThat(KeySetFile.in(directory, "primary", apart).read()).isNull();
        assertThat(warnings()).isEmpty();

        other.write(KEYS, TestTokens.NOW);
        Files.copy(only(file), only(other), StandardCopyOption.REPLACE_EXISTING);
        assertThat(other.read()).as("under the name of another").isNull();
        assertThat(warnings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "../up", "ä"})
    void hasAPlainName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> KeySetFile.in(temporary, name, SOURCE));
    }

    static Stream<Arguments> damage() {
        return Stream.of(
                arguments("empty", change(text -> "")),
                arguments("half", change(text -> text.substring(0, text.length() / 2))),
                arguments("garbage", change(text -> "\u0000\u0001<html>")),
                arguments("a list", change(text -> "[]")),
                arguments("without a time", change(text -> text.replace("fetched_at", "fetched"))),
                arguments(
                        "with a text for a time", change(text -> text.replaceAll("(fetched_at\":)(\\d+)", "$1\"$2\""))),
                arguments("with a huge time", change(text -> text.replaceAll("(fetched_at\":)(\\d+)", "$1$2$2$2"))),
                arguments("with two times", change(text -> text.replace("{\"source", "{\"fetched_at\":1,\"source"))),
                arguments("without a source", change(text -> text.replace("source", "origin"))),
                arguments("without keys", change(text -> text.replaceAll("\"keys\":.*", "\"keys\":[]}"))),
                arguments("with symmetric keys", change(text -> text.replace("RSA", "oct"))),
                arguments("with small keys", change(text -> text.replaceAll("\"n\":\"[^\"]*", "\"n\":\"AQAB"))),
                arguments("too large", change(text -> text + " ".repeat(1 << 20))));
    }

    @ParameterizedTest(name = "half a megabyte and {0}")
    @CsvSource({"0, true", "1, false"})
    void isReadUpToHalfAMegabyte(int more, boolean read) throws IOException {
        file.write(KEYS, TestTokens.NOW);
        var text = Files.readString(only());
        Files.writeString(only(), text + " ".repeat(512 * 1024 + more - text.length()));

        assertThat(file.read() != null).isEqualTo(read);
    }

    private static UnaryOperator<String> change(UnaryOperator<String> change) {
        return change;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damage")
    void isIgnoredWithOneWarningIfItIsDamaged(String name, UnaryOperator<String> damage) throws IOException {
        file.write(KEYS, TestTokens.NOW);
        var text = Files.readString(only());
        Files.writeString(only(), damage.apply(text));
        assertThat(Files.readString(only())).isNotEqualTo(text);

        assertThat(file.read()).isNull();
        assertThat(warnings()).hasSize(1);
    }

    @Test
    void isIgnoredIfItIsALinkOrADirectory() throws IOException {
        file.write(KEYS, TestTokens.NOW);
        var path = only();
        var elsewhere = Files.move(path, temporary.resolve("elsewhere"));
        Files.createSymbolicLink(path, elsewhere);
        assertThat(file.read()).isNull();

        Files.delete(path);
        Files.createDirectory(path);
        assertThat(file.read()).isNull();
        assertThat(warnings()).hasSize(2).allMatch(warning -> warning.endsWith("it is not a file"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isIgnoredIfEverybodyMayWriteToIt(boolean theDirectory) throws IOException {
        assumeTrue(isPosix(), "The file system knows no permissions");
        file.write(KEYS, TestTokens.NOW);
        Files.setPosixFilePermissions(
                theDirectory ? directory : only(), PosixFilePermissions.fromString("rwx" + "---" + "-wx"));

        assertThat(file.read()).isNull();
        assertThat(warnings()).hasSize(1).allMatch(warning -> warning.endsWith("everybody may write to it"));
    }

    @Test
    void warnsOnceIfItCannotBeWrittenAndGoesOnTrying() throws IOException {
        Files.writeString(directory, "a file where the directory should be");
        file.write(KEYS, TestTokens.NOW);
        assertThat(warnings()).hasSize(1);
        file.write(KEYS, TestTokens.NOW);
        assertThat(warnings()).hasSize(1);

        Files.delete(directory);
        file.write(KEYS, TestTokens.NOW);
        assertThat(file.read()).isNotNull();

        Files.delete(only());
        Files.delete(directory);
        Files.writeString(directory, "a file again");
        file.write(KEYS, TestTokens.NOW);
        assertThat(warnings()).hasSize(2);
    }

    @Test
    void letsAnApplicationVerifyThatStartsWhileClerkIsDown() throws Exception {
        var source = TestKeySource.of(KEYS);
        new KeySetCache(source, clock, file).keysFor(TestTokens.KEY_ID).join();
        awaitCopy(TestTokens.NOW);
        source.failWith(TokenReason.JWK_REMOTE_FAILED_TO_LOAD);
        clock.advance(Duration.ofMinutes(59));

        var restarted = new KeySetCache(source, clock, file);
        assertThat(restarted.current().settles(TestTokens.KEY_ID)).isTrue();
        assertThat(restarted.status().freshness()).isEqualTo(KeySetStatus.Freshness.STALE);
        assertThat(restarted.status().fetchedAt()).isEqualTo(TestTokens.NOW);
        assertThat(source.fetches()).as("tries to renew them at once").isEqualTo(2);
        assertThat(new TokenVerifier(TokenSettings.defaults())
                        .verify(TestTokens.session(), restarted.current(), TestTokens.NOW))
                .isInstanceOf(TokenVerification.Verified.class);

        clock.advance(Duration.ofMinutes(1));
        assertThat(restarted.current().settles(TestTokens.KEY_ID))
                .as("an hour old")
                .isFalse();
    }

    @Test
    void doesNotMakeFreshKeysBeFetchedAgain() {
        file.write(KEYS, TestTokens.NOW);
        var source = TestKeySource.of(KEYS);
        clock.advance(Duration.ofMinutes(4));
        var cache = new KeySetCache(source, clock, file);

        assertThat(cache.keysFor(TestTokens.KEY_ID).join().settles(TestTokens.KEY_ID))
                .isTrue();
        assertThat(cache.current().settles(TestTokens.KEY_ID)).isTrue();
        assertThat(source.fetches()).isZero();
    }

    static Stream<Arguments> times() {
        return Stream.of(
                arguments("an hour old", TestTokens.NOW.minus(Duration.ofHours(1))),
                arguments("from the future", TestTokens.NOW.plusMillis(1)),
                arguments("from the end of time", Instant.ofEpochMilli(Long.MAX_VALUE)),
                arguments("from the beginning of time", Instant.ofEpochMilli(Long.MIN_VALUE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("times")
    void isOfNoUseOutsideOfItsHour(String name, Instant fetchedAt) {
        file.write(KEYS, fetchedAt);

        assertThat(new KeySetCache(TestKeySource.of(KEYS), clock, file)
                        .current()
                        .settles(TestTokens.KEY_ID))
                .isFalse();
    }

    @Test
    void isNotReplacedByKeysThatCannotBeUsed() throws Exception {
        var source = TestKeySource.of(KEYS);
        var cache = new KeySetCache(source, clock, file);
        cache.keysFor(TestTokens.KEY_ID).join();
        awaitCopy(TestTokens.NOW);
        var unusable = TestTokens.with(TestTokens.jwk("k", TestTokens.KEYS.getPublic()), "use", "enc");
        source.answerWith(KeySet.fromJwks(TestTokens.jwks(unusable)));
        clock.advance(Duration.ofMinutes(6));
        cache.current();

        assertThat(cache.status().failures()).isOne();
        assertThat(file.read())
                .isNotNull()
                .satisfies(copy -> assertThat(copy.fetchedAt()).isEqualTo(TestTokens.NOW));
    }

    @Test
    void holdsAJwkSetThatOthersCanRead() throws IOException {
        file.write(KEYS, TestTokens.NOW);
        var set = JsonMapper.shared().readValue(Files.readString(only()), Map.class);

        assertThat(set).containsEntry("fetched_at", TestTokens.NOW.toEpochMilli());
        assertThat(KeySet.fromJwks(Files.readString(only()).getBytes(StandardCharsets.UTF_8))
                        .settles(TestTokens.KEY_ID))
                .isTrue();
    }

    private void awaitCopy(Instant fetchedAt) throws Exception {
        for (int i = 0; i < 500; i++) {
            var copy = file.read();
            if (copy != null && copy.fetchedAt().equals(fetchedAt)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new CompletionException(new IllegalStateException("No copy was written"));
    }

    private Path only() throws IOException {
        try (var files = Files.list(directory)) {
            var all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static Path only(KeySetFile file) {
        var text = file.toString();
        return Path.of(text.substring(text.indexOf('[') + 1, text.length() - 1));
    }

    private boolean isPosix() {
        return temporary.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private List<String> warnings() {
        return log.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}

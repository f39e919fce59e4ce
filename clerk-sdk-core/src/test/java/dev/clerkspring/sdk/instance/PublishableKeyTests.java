package dev.clerkspring.sdk.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishableKeyTests {

    @ParameterizedTest
    @CsvSource({
        "pk_test_Y2xlcmsuaW5zcGlyZWQucHVtYS03NC5sY2wuZGV2JA, DEVELOPMENT, clerk.inspired.puma-74.lcl.dev, vWCgMp3A",
        "pk_live_Y2xlcmsuaW5zcGlyZWQucHVtYS03NC5sY2wuZGV2JA, PRODUCTION, clerk.inspired.puma-74.lcl.dev, MqCvchyS",
        "pk_live_ZmFrZS1jbGVyay10ZXN0LmNsZXJrLmFjY291bnRzLmRldiQ=, PRODUCTION, fake-clerk-test.clerk.accounts.dev, qReyu04C",
        "pk_test_Y2xlcmsuY2xlcmsuZGV2JA, DEVELOPMENT, clerk.clerk.dev, QvfNY2dr",
        "pk_live_Y2xlcmsuY2xlcmsuZGV2JA, PRODUCTION, clerk.clerk.dev, 1Z8AzTQD",
        "pk_test_ZW5vdWdoLWFscGFjYS04Mi5jbGVyay5hY2NvdW50cy5sY2xjbGVyay5jb20k, DEVELOPMENT, enough-alpaca-82.clerk.accounts.lclclerk.com, jtYvyt_H",
        "pk_test_eHh4eHh4LXhhYWFhYS1hYS5jbGVyay5hY2NvdW50cy5sY2xjbGVyay5jb20k, DEVELOPMENT, xxxxxx-xaaaaa-aa.clerk.accounts.lclclerk.com, tZJdb-5s"
    })
    void tellsTheInstance(String value, InstanceType type, String frontendApi, String suffix) {
        var key = PublishableKey.parse(value);

        assertThat(key.value()).isEqualTo(value);
        assertThat(key.instanceType()).isEqualTo(type);
        assertThat(key.frontendApi()).isEqualTo(frontendApi);
        assertThat(key.issuer()).isEqualTo("https://" + frontendApi);
        assertThat(key.cookieSuffix()).isEqualTo(suffix);
    }

    @Test
    void isAnotherKeyWithPadding() {
        var unpadded = PublishableKey.parse("pk_live_ZmFrZS1jbGVyay10ZXN0LmNsZXJrLmFjY291bnRzLmRldiQ");
        var padded = PublishableKey.parse("pk_live_ZmFrZS1jbGVyay10ZXN0LmNsZXJrLmFjY291bnRzLmRldiQ=");

        assertThat(unpadded).isNotEqualTo(padded);
        assertThat(unpadded.cookieSuffix()).isNotEqualTo(padded.cookieSuffix());
        assertThat(unpadded.frontendApi()).isEqualTo(padded.frontendApi());
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk.example.com", "127.0.0.1:8443", "foo-bar-13.clerk.accounts.dev"})
    void isMadeFromAHost(String host) {
        assertThat(PublishableKey.of(InstanceType.DEVELOPMENT, host).frontendApi())
                .isEqualTo(host);
        assertThat(PublishableKey.of(InstanceType.PRODUCTION, host).instanceType())
                .isEqualTo(InstanceType.PRODUCTION);
    }

    static Stream<Arguments> invalid() {
        var good = "Y2xlcmsuY2xlcmsuZGV2JA";
        return Stream.of(
                arguments("empty", ""),
                arguments("a word", "whatever"),
                arguments("nothing behind the prefix", "pk_live_"),
                arguments("a secret key", "sk_test_" + good),
                arguments("prefix in capitals", "PK_TEST_" + good),
                arguments("without prefix", good),
                arguments("half a prefix", "test_" + good),
                arguments("another type", "pk_prod_" + good),
                arguments("a fourth piece", "pk_test_" + good + "_x"),
                arguments("white space behind", "pk_test_" + good + "\n"),
                arguments("not base64", "pk_live_invalid!@#$"),
                arguments("base64 of wrong length", "pk_live_Y2xlc"),
                arguments("no dollar", key("clerk.clerk.dev")),
                arguments("something behind the dollar", key("clerk.clerk.dev$extra")),
                arguments("two dollars", key("clerk.clerk.dev$$")),
                arguments("no dot", key("localhost$")),
                arguments("nothing but a dollar", key("$")),
                arguments("a path", key("evil.com/path?x=y.$")),
                arguments("a user", key("user@evil.com$")),
                arguments("a line break", key("evil.com\n$")),
                arguments("beyond ASCII", key("clerk.ex\u00e4mple.com$")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalid")
    void refusesAnythingElseWithoutRepeatingIt(String name, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublishableKey.parse(value))
                .withNoCause()
                .satisfies(
                        ex -> assertThat(value.length() > 8 && ex.getMessage().contains(value))
                                .isFalse());
    }

    private static String key(String decoded) {
        return "pk_live_" + Base64.getEncoder().encodeToString(decoded.getBytes(StandardCharsets.ISO_8859_1));
    }
}

package dev.clerkspring.sdk.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestUrlTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "p=1       | 1",
                "a=0&p=1   | 1",
                "p=1&p=2   | 1",
                "p=&p=2    | ''",
                "p         | ''",
                "p=a=b     | a=b",
                "%70=1     | 1",
                "p=a+b%2B  | a b+",
                "p=+       | ' '",
                "p=a%20b%  | a b%",
                "p=%zz%41  | %zzA",
                "p=%ff     | \uFFFD",
                "P=1       | null",
                "=1        | null",
                "null      | null"
            })
    void findsAParameterAsABrowserDecodesIt(String query, String expected) {
        var url = RequestUrl.of("https", "app.example.com", -1, "/", query);

        assertThat(url).isNotNull();
        assertThat(url.parameter("p")).isEqualTo(expected);
    }

    @Test
    void findsAParameterWithoutName() {
        assertThat(url("/", "=1").parameter("")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "https | app.example.com | -1   | null | null | https://app.example.com/",
                "https | app.example.com | -1   | ''   | ''   | https://app.example.com/?",
                "HTTPS | App.Example.com | 443  | /A   | b=C  | https://app.example.com/A?b=C",
                "https | app.example.com | 80   | /    | null | https://app.example.com:80/",
                "https | app.example.com | 0    | /    | null | https://app.example.com:0/",
                "http  | app.example.com | 80   | /    | null | http://app.example.com/",
                "http  | app.example.com | 443  | /    | null | http://app.example.com:443/",
                "https | ::1             | 8443 | /    | null | https://[::1]:8443/",
                "https | [::1]           | -1   | /    | null | https://[::1]/",
                "https | app.example.com | -1   | /!~  | a=!~ | https://app.example.com/!~?a=!~",
                "https | app.example.com | -1   | /\u007fa b | <\u00fc>\" | https://app.example.com/%7Fa%20b?%3C%C3%BC%3E%22",
                "ftp   | app.example.com | -1   | /    | null | null",
                "https | null            | -1   | /    | null | null",
                "https | app example.com | -1   | /    | null | null"
            })
    void isMadeOfWhatTheApplicationSees(
            String scheme, String host, int port, String path, String query, String expected) {
        var url = RequestUrl.of(scheme, host, port, path, query);

        assertThat(url != null ? url.text() : null).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/page", "//app.example.com/", "https://user@app.example.com/", "https://a b/", "https:/a"})
    void isNotReadFromWhatIsNoUrlOfAPage(String text) {
        assertThat(RequestUrl.parse(text)).isNull();
    }

    @Test
    void addsAParameterBehindTheOthersAndTakesThemAway() {
        assertThat(url("/", null).with("a", "1").text()).isEqualTo("https://app.example.com/?a=1");
        assertThat(url("/", "").with("a", "1").text()).isEqualTo("https://app.example.com/?a=1");
        assertThat(url("/", "b&a=0").with("a", "1").text()).isEqualTo("https://app.example.com/?b&a=0&a=1");
        assertThat(url("/", "b&a=0").set("a", "1").text()).isEqualTo("https://app.example.com/?b&a=1");
        assertThat(url("/", "b&%61=0").without(Set.of("a", "b")).text()).isEqualTo("https://app.example.com/");
        assertThat(url("/", null).without(Set.of("a")).text()).isEqualTo("https://app.example.com/");
    }

    private static RequestUrl url(String path, String query) {
        return Objects.requireNonNull(RequestUrl.of("https", "app.example.com", -1, path, query));
    }
}

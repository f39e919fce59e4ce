package dev.clerkspring.sdk.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}

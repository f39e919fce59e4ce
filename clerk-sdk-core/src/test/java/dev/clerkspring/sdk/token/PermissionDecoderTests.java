package dev.clerkspring.sdk.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionDecoderTests {

    @ParameterizedTest(name = "{0} | {1} | {2}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "absent",
            value = {
                "o:dashboard,o:teams                | manage,read | 3,2    | dashboard:manage dashboard:read teams:read",
                "o:impersonation,o:memberships      | read,manage | 1,3    | impersonation:read memberships:read memberships:manage",
                "o:repos,o:projects                 | r,c,u,d,x   | 7,21   | repos:r repos:c repos:u projects:r projects:u projects:x",
                "o:a,o:b,o:c,o:d                    | r,w         | 1,2,3,0 | a:r b:w c:r c:w",
                "uo:a,o:b,uo:c                      | r,w         | 1,3,1  | a:r b:r b:w c:r",
                "ou:a,u:b                           | r,w         | 3,0    | a:r a:w",
                "x:a,o:b                            | r           | 1      | b:r",
                "o:a                                | r,w         | 4      | ''",
                "o:a,o:b                            | r,w         | x,3    | b:r b:w",
                "o:a,o:b                            | r,w         | ,3     | b:r b:w",
                "o:a                                | r,w         | -1     | ''",
                "o:a                                | r,w         | +1     | ''",
                "o:a                                | r,w         | 1.5    | ''",
                "o:a                                | r,w         | 1e1    | ''",
                "o:a                                | r,w         | \u0661 | ''",
                "' o:a , o:b '                      | ' r , w '   | ' 1 , 2 ' | a:r b:w",
                "o:a,o:b                            | r           | 1      | a:r",
                "o:a                                | r           | 1,1    | a:r",
                "o:a                                | absent      | absent | ''",
                "o:a                                | r           | absent | ''",
                "o:a                                | absent      | 1      | ''",
                "o:a                                | ''          | 1      | ''",
                "o:a                                | r           | ''     | ''",
                "absent                             | r           | 1      | ''",
                "''                                 | r           | 1      | ''",
                "o:a,b                              | r           | 1,1    | ''",
                "o:a,                               | r           | 1      | ''",
                "o:                                 | r           | 1      | ''",
                "o:a:b                              | r           | 1      | a:b:r",
                // A user's feature in front: as many masks as the organization has features, or fewer; as the list has;
                // neither.
                "u:x,o:a,o:b                        | m,r         | 1,2    | a:m b:r",
                "u:x,o:a,o:b                        | m,r         | 1      | a:m",
                "u:x,o:a,o:b                        | m,r         | 0,1,2  | a:m b:r",
                "u:x,o:a,o:b                        | m,r         | 1,2,3,3 | ''",
                "u:x,u:y,o:a                        | m,r         | 1,2    | ''"
            })
    void decodesMasksByPosition(String features, String names, String masks, String expected) {
        var organization = new HashMap<String, Object>();
        organization.put("per", names);
        organization.put("fpm", masks);

        assertThat(PermissionDecoder.permissions(features, organization))
                .containsExactlyElementsOf(permissions(expected));
    }

    @ParameterizedTest
    @CsvSource({"9007199254740993, 0 53", "9223372036854775808, 63", "18446744073709551617, 0 64"})
    void readsMasksOfAnySize(String mask, String bits) {
        var names = IntStream.range(0, 70).mapToObj(i -> "p" + i).collect(Collectors.joining(","));

        assertThat(PermissionDecoder.permissions("o:f", Map.of("per", names, "fpm", mask)))
                .containsExactlyElementsOf(Arrays.stream(bits.split(" "))
                        .map(bit -> "org:f:p" + bit)
                        .toList());
    }

    @Test
    void grantsNothingForClaimsOfAnotherShape() {
        assertThat(PermissionDecoder.permissions("o:f", Map.of("per", List.of("r"), "fpm", 1)))
                .isEmpty();
        assertThat(PermissionDecoder.permissions(List.of("o:f"), Map.of("per", "r", "fpm", "1")))
                .isEmpty();
    }

    private static List<String> permissions(String expected) {
        return expected.isEmpty()
                ? List.of()
                : Arrays.stream(expected.split(" "))
                        .map(permission -> "org:" + permission)
                        .toList();
    }
}

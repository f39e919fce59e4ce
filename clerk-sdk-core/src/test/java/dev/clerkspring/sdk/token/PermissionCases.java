package dev.clerkspring.sdk.token;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the claims of an organization grant.
 *
 * @param features the claim {@code fea}
 * @param names the claim {@code o.per}
 * @param masks the claim {@code o.fpm}
 * @param permissions what they decode to, in this order
 */
public record PermissionCases(
        @Nullable String features,
        @Nullable String names,
        @Nullable String masks,
        List<String> permissions) {

    private static final String TABLE = """
            o:dashboard,o:teams           | manage,read | 3,2       | dashboard:manage dashboard:read teams:read
            o:impersonation,o:memberships | read,manage | 1,3       | impersonation:read memberships:read memberships:manage
            o:repos,o:projects            | r,c,u,d,x   | 7,21      | repos:r repos:c repos:u projects:r projects:u projects:x
            o:a,o:b,o:c,o:d               | r,w         | 1,2,3,0   | a:r b:w c:r c:w
            uo:a,o:b,uo:c                 | r,w         | 1,3,1     | a:r b:r b:w c:r
            ou:a,u:b                      | r,w         | 3,0       | a:r a:w
            x:a,o:b                       | r           | 1         | b:r
            o:a                           | r,w         | 4         | ''
            o:a,o:b                       | r,w         | x,3       | b:r b:w
            o:a,o:b                       | r,w         | ,3        | b:r b:w
            o:a                           | r,w         | -1        | ''
            o:a                           | r,w         | +1        | ''
            o:a                           | r,w         | 1.5       | ''
            o:a                           | r,w         | 1e1       | ''
            o:a                           | r,w         | \u0661    | ''
            ' o:a , o:b '                 | ' r , w '   | ' 1 , 2 ' | a:r b:w
            o:a,o:b                       | r           | 1         | a:r
            o:a                           | r           | 1,1       | a:r
            o:a                           | absent      | absent    | ''
            o:a                           | r           | absent    | ''
            o:a                           | absent      | 1         | ''
            o:a                           | ''          | 1         | ''
            o:a                           | r           | ''        | ''
            absent                        | r           | 1         | ''
            ''                            | r           | 1         | ''
            o:a,b                         | r           | 1,1       | ''
            o:a,                          | r           | 1         | ''
            o:                            | r           | 1         | ''
            o:a:b                         | r           | 1         | a:b:r
            u:x,o:a,o:b                   | m,r         | 1,2       | a:m b:r
            u:x,o:a,o:b                   | m,r         | 1         | a:m
            u:x,o:a,o:b                   | m,r         | 0,1,2     | a:m b:r
            u:x,o:a,o:b                   | m,r         | 1,2,3,3   | ''
            u:x,u:y,o:a                   | m,r         | 1,2       | ''
            """;

    /** All of them; features of a user's own in front are as many masks as the organization has features, as the list has, or neither. */
    public static List<PermissionCases> all() {
        return TABLE.lines().map(PermissionCases::parse).toList();
    }

    private static PermissionCases parse(String line) {
        var cells =
                Arrays.stream(line.split("\\|", -1)).map(PermissionCases::cell).toArray(String[]::new);
        var permissions = cells[3] == null || cells[3].isEmpty()
                ? List.<String>of()
                : Arrays.stream(cells[3].split(" "))
                        .map(permission -> "org:" + permission)
                        .toList();
        return new PermissionCases(cells[0], cells[1], cells[2], permissions);
    }

    private static @Nullable String cell(String text) {
        var cell = text.strip();
        if (cell.equals("absent")) {
            return null;
        }
        return cell.startsWith("'") ? cell.substring(1, cell.length() - 1) : cell;
    }

    @Override
    public String toString() {
        return features + " | " + names + " | " + masks + ": " + permissions;
    }
}

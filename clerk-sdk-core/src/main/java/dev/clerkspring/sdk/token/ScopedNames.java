package dev.clerkspring.sdk.token;

import dev.clerkspring.sdk.token.ClerkSession.Entitlement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The claims {@code fea} and {@code pla}: {@code scope:name} after {@code scope:name}, separated by commas. */
final class ScopedNames {

    private ScopedNames() {}

    /**
     * Reads the claim.
     *
     * @param claim what JSON had
     * @return the entries of known scopes in order; none at all if one has no scope, or if the claim is not a text
     */
    static List<Entitlement> parse(@Nullable Object claim) {
        if (!(claim instanceof String text)) {
            return List.of();
        }
        var entries = new ArrayList<Entitlement>();
        for (var piece : text.split(",", -1)) {
            int colon = piece.indexOf(':');
            if (colon < 0) {
                return List.of();
            }
            var scope = piece.substring(0, colon).strip();
            boolean both = scope.equals("ou") || scope.equals("uo");
            boolean organization = both || scope.equals("o");
            boolean user = both || scope.equals("u");
            if (organization || user) {
                entries.add(new Entitlement(piece.substring(colon + 1).strip(), organization, user));
            }
        }
        return List.copyOf(entries);
    }
}

package dev.clerkspring.sdk.token;

import dev.clerkspring.sdk.token.ClerkSession.Entitlement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the permissions of version 2 claims: for each feature of the organization a mask ({@code o.fpm}) of bits that
 * stand for the names in {@code o.per}. Whatever is malformed grants nothing.
 */
final class PermissionDecoder {

    /** Decimal and without a sign: the server is known to have sent masks that had overflown into negative ones. */
    private static final Pattern MASK = Pattern.compile("[0-9]+");

    private PermissionDecoder() {}

    /**
     * Decodes the permissions.
     *
     * @param features the {@code fea} claim
     * @param organization the {@code o} claim
     * @return such as {@code org:invoices:create}, by feature and then by bit
     */
    static List<String> permissions(@Nullable Object features, Map<?, ?> organization) {
        if (!(organization.get("per") instanceof String per) || !(organization.get("fpm") instanceof String fpm)) {
            return List.of();
        }
        var names = split(per);
        var masks = split(fpm);
        var counted = counted(ScopedNames.parse(features), masks.size());
        var permissions = new ArrayList<String>();
        for (int i = 0; i < counted.size() && i < masks.size(); i++) {
            if (counted.get(i).organization()) {
                grant(counted.get(i).name(), names, masks.get(i), permissions);
            }
        }
        return List.copyOf(permissions);
    }

    /**
     * The features that the masks are numbered against: the organization's, as Clerk's JavaScript SDK has it. Clerk's guide
     * counts the whole list instead, which differs where a user's feature stands before one of the organization's; there
     * the number of masks decides. Up to as many as the organization has features they are the organization's, the last ones
     * left out; where it fits neither way nothing is granted.
     */
    private static List<Entitlement> counted(List<Entitlement> all, int masks) {
        var organizations = all.stream().filter(Entitlement::organization).toList();
        boolean ambiguous = !all.stream().limit(organizations.size()).allMatch(Entitlement::organization);
        if (!ambiguous || masks <= organizations.size()) {
            return organizations;
        }
        return masks == all.size() ? all : List.of();
    }

    private static void grant(String feature, List<String> names, String mask, List<String> permissions) {
        if (!MASK.matcher(mask).matches()) {
            return;
        }
        var bits = new BigInteger(mask);
        for (int bit = 0; bit < names.size(); bit++) {
            if (bits.testBit(bit) && !names.get(bit).isEmpty() && !feature.isEmpty()) {
                permissions.add("org:" + feature + ":" + names.get(bit));
            }
        }
    }

    private static List<String> split(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).toList();
    }
}

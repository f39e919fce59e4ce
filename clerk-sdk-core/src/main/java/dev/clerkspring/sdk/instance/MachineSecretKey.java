package dev.clerkspring.sdk.instance;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The secret key of one machine, which calls the Backend API about M2M tokens: {@code ak_…}. It is never printed, and never
 * accepted from a request.
 */
public final class MachineSecretKey {

    private static final Pattern SYNTAX = Pattern.compile("ak_[!-~]{1,512}");

    private final String value;

    private MachineSecretKey(String value) {
        this.value = value;
    }

    /**
     * Reads a machine secret key.
     *
     * @param value the key as Clerk's dashboard shows it
     * @return the key
     * @throws IllegalArgumentException if it is not a machine secret key; the message does not contain the value
     */
    public static MachineSecretKey parse(String value) {
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("A machine secret key starts with 'ak_' and has no white space");
        }
        return new MachineSecretKey(value);
    }

    /**
     * Returns the key itself.
     *
     * @return what goes into the {@code Authorization} header; do not log it
     */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MachineSecretKey key && key.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "ak_…";
    }
}

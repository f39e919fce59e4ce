package dev.clerkspring.emulator.user;

import dev.clerkspring.emulator.error.ClerkProblem;
import java.util.regex.Pattern;

/**
 * What identifiers look like.
 */
public final class IdentifierForms {

    private static final Pattern EMAIL_ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+[0-9]{6,15}");

    private static final Pattern USERNAME = Pattern.compile("[a-zA-Z0-9_-]+");

    private static final int SHORTEST_USERNAME = 4;

    private static final int LONGEST_USERNAME = 64;

    private IdentifierForms() {}

    /**
     * Demands an e-mail address.
     *
     * @param text what was sent
     * @return the same
     * @throws ClerkProblem 422 if it is none
     */
    public static String emailAddress(String text) {
        if (!EMAIL_ADDRESS.matcher(text).matches()) {
            throw invalid("email_address", "must be a valid email address.");
        }
        return text;
    }

    /**
     * Demands a phone number.
     *
     * @param text what was sent
     * @return the same
     * @throws ClerkProblem 422 if it is none
     */
    public static String phoneNumber(String text) {
        if (!PHONE_NUMBER.matcher(text).matches()) {
            throw invalid("phone_number", "must be a valid phone number according to E.164 international standard.");
        }
        return text;
    }

    /**
     * Demands a username, as an instance does that has not changed its rules.
     *
     * @param text what was sent
     * @return the same
     * @throws ClerkProblem 422 if it is none
     */
    public static String username(String text) {
        if (text.length() < SHORTEST_USERNAME || text.length() > LONGEST_USERNAME) {
            throw ClerkProblem.invalid(
                    "form_username_invalid_length", "Username must be between 4 and 64 characters long.", "username");
        }
        if (!USERNAME.matcher(text).matches()) {
            throw ClerkProblem.invalid(
                    "form_username_invalid_character",
                    "Username can only contain letters, numbers and '_' or '-'.",
                    "username");
        }
        return text;
    }

    private static ClerkProblem invalid(String parameter, String rule) {
        return ClerkProblem.invalid("form_param_format_invalid", "is invalid", parameter + " " + rule, parameter);
    }
}

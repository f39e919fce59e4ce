package dev.clerkspring.sdk.http;

import java.io.IOException;

/**
 * Stands for the exception that reading an answer gave, whose own message may quote the answer.
 */
final class UnreadableAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableAnswerException(String original) {
        super(original);
    }
}

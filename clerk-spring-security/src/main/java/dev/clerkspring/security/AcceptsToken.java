package dev.clerkspring.security;

import dev.clerkspring.sdk.machine.TokenType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Narrows what a method, or every method of a class, accepts of what its route accepts: a request with a token of another kind,
 * or without any, is answered 401. It cannot widen: a kind has to be accepted by the route first. On a method it replaces what
 * the class says.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
public @interface AcceptsToken {

    /**
     * Returns the kinds.
     *
     * @return one of them is enough
     */
    TokenType[] value();
}

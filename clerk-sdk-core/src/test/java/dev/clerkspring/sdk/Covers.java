package dev.clerkspring.sdk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which of Clerk's numbered cases a test method covers that is no row of a table. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Covers {

    String[] value();

    Place in();

    /** Where a case is tested. */
    enum Place {
        /** On a function without I/O. */
        FUNCTION,
        /** On the drivers around it, blocking and reactive, or on what they fetch with. */
        DRIVERS,
        /** When an application starts. */
        START_UP,
        /** Over HTTP, on every web stack. */
        HTTP
    }
}

package dev.clerkspring.security.authorization;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Allows the method to users whose role in the active organization has a permission.
 *
 * <p>On a class it holds for every method that does not have its own. It comes on top of everything else that is asked, such as by
 * {@code @PreAuthorize} and the other annotations here, and may be a meta-annotation.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@SessionRequirement
public @interface HasPermission {

    /**
     * The permission.
     *
     * @return such as {@code org:invoices:create}; the prefix may be missing. Clerk's system permissions are in no token: asking for
     *     one is reported at start-up
     */
    String value();
}

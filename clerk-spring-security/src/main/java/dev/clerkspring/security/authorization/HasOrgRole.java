package dev.clerkspring.security.authorization;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Allows the method to users with a role in the active organization.
 *
 * <p>On a class it holds for every method that does not have its own. It comes on top of everything else that is asked, such as by
 * {@code @PreAuthorize} and the other annotations here, and may be a meta-annotation.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@SessionRequirement
public @interface HasOrgRole {

    /**
     * The role.
     *
     * @return such as {@code org:admin}; the prefix may be missing
     */
    String value();
}

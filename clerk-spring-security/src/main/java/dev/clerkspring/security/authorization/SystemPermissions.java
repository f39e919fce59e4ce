package dev.clerkspring.security.authorization;

import dev.clerkspring.sdk.authorization.Requirement;
import dev.clerkspring.sdk.authorization.Requirements;
import java.lang.StackWalker.StackFrame;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Reports checks for permissions that no token has. */
final class SystemPermissions {

    private static final Log logger = LogFactory.getLog(SystemPermissions.class);

    private SystemPermissions() {}

    static void report(Requirements requirements, Supplier<String> place) {
        if (requirements.all().stream().anyMatch(Requirement::asksForSystemPermission)) {
            logger.warn("The check in " + place.get()
                    + " asks for a system permission of Clerk's (org:sys_…). These are never in"
                    + " session tokens, so that it refuses everybody. Check for a role, or for a permission of your own that"
                    + " comes with it");
        }
    }

    /** Returns the method that calls a class on the stack. */
    static String callerOf(Class<?> factory) {
        var passedBy = Set.of(SystemPermissions.class.getName(), factory.getName());
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !passedBy.contains(frame.getClassName()))
                        .findFirst()
                        .map(SystemPermissions::name)
                        .orElse("an unknown place"));
    }

    private static String name(StackFrame frame) {
        return frame.getClassName() + "." + frame.getMethodName();
    }
}

package dev.clerkspring.test;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContextFactory;
import org.springframework.util.Assert;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@link WithClerkUser}. */
final class WithClerkUserSecurityContextFactory implements WithSecurityContextFactory<WithClerkUser>, BeanFactoryAware {

    private @Nullable BeanFactory beans;

    @Override
    public void setBeanFactory(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public SecurityContext createSecurityContext(WithClerkUser annotation) {
        return new SecurityContextImpl(user(annotation).authenticate(beans));
    }

    private static ClerkUser user(WithClerkUser annotation) {
        var ages = annotation.factorAge();
        Assert.isTrue(ages.length == 1 || ages.length == 2, "'factorAge' has one number, or two");
        var user = ClerkUser.clerkUser(annotation.id())
                .permissions(annotation.permissions())
                .features(annotation.features())
                .plan(annotation.plan())
                .factorAge(ages[0], ages.length == 2 ? ages[1] : -1)
                .claims(claims(annotation.claims()));
        if (!annotation.organization().isEmpty()) {
            user = user.organization(annotation.organization());
        }
        if (!annotation.role().isEmpty()) {
            user = user.role(annotation.role());
        }
        return annotation.actor().isEmpty() ? user : user.actor(annotation.actor());
    }

    private static Map<String, @Nullable Object> claims(String json) {
        try {
            return JsonMapper.shared().readValue(json, new TypeReference<Map<String, @Nullable Object>>() {});
        } catch (JacksonException ex) {
            throw new IllegalArgumentException("'claims' must be a JSON object, such as {\"theme\": \"dark\"}", ex);
        }
    }
}

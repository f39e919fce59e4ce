package dev.clerkspring.emulator.backend.sessions;

import dev.clerkspring.emulator.backend.operation.MetadataChanges;
import dev.clerkspring.emulator.backend.operation.Order;
import dev.clerkspring.emulator.backend.operation.Paging;
import dev.clerkspring.emulator.backend.operation.Parameters;
import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.TokenTemplate;
import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.emulator.token.TemplateMinter;
import dev.clerkspring.sdk.jwttemplates.JwtTemplate;
import dev.clerkspring.sdk.jwttemplates.JwtTemplateRequest;
import dev.clerkspring.sdk.jwttemplates.JwtTemplatesApi;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.CountedPageQuery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Templates of tokens.
 */
@RestController
public final class JwtTemplatesController implements JwtTemplatesApi {

    private static final int DEFAULT_LIFETIME = 60;

    private static final int DEFAULT_SKEW = 5;

    private static final int LONGEST_SKEW = 300;

    private static final long LONGEST_LIFETIME = 315_360_000;

    private static final int SHORTEST_LIFETIME = 30;

    private static final String ALGORITHM = "RS256";

    private static final Order<JwtTemplate> NEWEST_FIRST = Order.byCreation(JwtTemplate::createdAt);

    private final Store store;

    /**
     * Makes the controller.
     *
     * @param store the templates
     */
    public JwtTemplatesController(Store store) {
        this.store = store;
    }

    @Override
    public ClerkPage<JwtTemplate> list(CountedPageQuery query) {
        var found = store.state()
                .all(Kinds.TOKEN_TEMPLATES)
                .map(TokenTemplate::template)
                .toList();
        return Paging.countedIf(query.paginated(), NEWEST_FIRST.apply(found, null), query.limit(), query.offset());
    }

    @Override
    public JwtTemplate create(JwtTemplateRequest request) {
        return store.write(draft ->
                        draft.put(Kinds.TOKEN_TEMPLATES, row(draft.id("jtmp"), draft.now(), draft.now(), request)))
                .template();
    }

    @Override
    public JwtTemplate get(String templateId) {
        return store.state().get(Kinds.TOKEN_TEMPLATES, templateId).template();
    }

    @Override
    public JwtTemplate update(String templateId, JwtTemplateRequest request) {
        return store.write(draft -> draft.change(
                        Kinds.TOKEN_TEMPLATES,
                        templateId,
                        old -> row(templateId, old.template().createdAt(), draft.now(), request)))
                .template();
    }

    @Override
    public DeletedObject delete(String templateId) {
        store.write(draft -> draft.remove(Kinds.TOKEN_TEMPLATES, templateId));
        return new DeletedObject("jwt_template", templateId, null, true, null);
    }

    private static TokenTemplate row(String id, Instant createdAt, Instant now, JwtTemplateRequest request) {
        requireFree(request);
        int lifetime = Parameters.given(request.lifetime()).orElse(DEFAULT_LIFETIME);
        int skew = Parameters.given(request.allowedClockSkew()).orElse(DEFAULT_SKEW);
        Parameters.within(lifetime, SHORTEST_LIFETIME, LONGEST_LIFETIME, "lifetime");
        Parameters.within(skew, 0, LONGEST_SKEW, "allowed_clock_skew");
        var key = signingKey(request);
        var template = JwtTemplate.builder()
                .object("jwt_template")
                .id(id)
                .name(Parameters.required(request.name(), "name"))
                .claims(request.claims())
                .lifetime(lifetime)
                .allowedClockSkew(skew)
                .customSigningKey(key != null)
                .signingAlgorithm(
                        key != null
                                ? Parameters.given(request.signingAlgorithm()).orElse(ALGORITHM)
                                : ALGORITHM)
                .createdAt(createdAt)
                .updatedAt(now)
                .build();
        return new TokenTemplate(template, key);
    }

    private static void requireFree(JwtTemplateRequest request) {
        MetadataChanges.checked(request.claims(), "claims").tree().propertyNames().stream()
                .filter(TemplateMinter.RESERVED::contains)
                .findFirst()
                .ifPresent(claim -> {
                    throw ClerkProblem.about(
                            HttpStatus.BAD_REQUEST,
                            "jwt_template_reserved_claim",
                            "reserved claim used",
                            "You can't use the reserved claim: '" + claim + "'",
                            "claims");
                });
    }

    private static @Nullable String signingKey(JwtTemplateRequest request) {
        if (!Boolean.TRUE.equals(request.customSigningKey())) {
            return null;
        }
        var algorithm = Parameters.given(request.signingAlgorithm())
                .orElseThrow(() -> ClerkProblem.missing("signing_algorithm"));
        var key = Parameters.given(request.signingKey()).orElseThrow(() -> ClerkProblem.missing("signing_key"));
        TemplateMinter.requireUsable(algorithm, key);
        return key;
    }
}

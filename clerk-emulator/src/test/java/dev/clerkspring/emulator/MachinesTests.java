package dev.clerkspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.instance.MachineSecretKey;
import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.machines.CreateM2mTokenRequest;
import dev.clerkspring.sdk.machines.CreateM2mTokenRequestBuilder;
import dev.clerkspring.sdk.machines.CreateMachineRequest;
import dev.clerkspring.sdk.machines.CreateMachineScopeRequest;
import dev.clerkspring.sdk.machines.ListM2mTokensQuery;
import dev.clerkspring.sdk.machines.ListMachinesQuery;
import dev.clerkspring.sdk.machines.M2mToken;
import dev.clerkspring.sdk.machines.M2mTokenFormat;
import dev.clerkspring.sdk.machines.Machine;
import dev.clerkspring.sdk.machines.RevokeM2mTokenRequest;
import dev.clerkspring.sdk.machines.RotateMachineSecretKeyRequest;
import dev.clerkspring.sdk.machines.ScopedMachine;
import dev.clerkspring.sdk.machines.UpdateMachineRequest;
import dev.clerkspring.sdk.machines.VerifyM2mTokenRequest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Machines and the tokens by which they call each other, through the real client, over HTTP.
 */
class MachinesTests {

    @RegisterExtension
    static final SharedEmulator SHARED = new SharedEmulator();

    private final TestClock clock = SHARED.clock();

    private final ClerkClient clerk = SHARED.clerk();

    private static Machine machine(ClerkClient clerk, String name, String... scopes) {
        return clerk.machines()
                .create(CreateMachineRequest.builder()
                        .name(name)
                        .scopedMachines(List.of(scopes))
                        .build());
    }

    private static ClerkClient by(String machineKey) {
        return ClerkClient.builder()
                .apiUrl(SHARED.emulator().apiUrl())
                .machineSecretKey(MachineSecretKey.parse(machineKey))
                .build();
    }

    private static M2mToken token(Machine machine, UnaryOperator<CreateM2mTokenRequestBuilder> more) {
        return by(machine.secretKey())
                .m2m()
                .createToken(more.apply(CreateM2mTokenRequest.builder()).build());
    }

    private static Refused verification(ClerkClient caller, String token) {
        return Refused.by(() -> caller.m2m().verifyToken(new VerifyM2mTokenRequest(token)));
    }

    private static final Refused UNKNOWN = Refused.of(404, "resource_not_found");

    @Test
    void aMachineIsCreatedChangedAndDeleted() {
        var target = machine(clerk, "target");
        var created = machine(clerk, "caller", target.id());
        assertThat(created.id()).startsWith("mch_");
        assertThat(created.secretKey()).startsWith("ak_");
        assertThat(created.scopedMachines()).extracting(ScopedMachine::name).containsExactly("target");
        var updated = clerk.machines()
                .update(
                        created.id(),
                        UpdateMachineRequest.builder().defaultTokenTtl(60).build());
        assertThat(updated).extracting(Machine::name, Machine::defaultTokenTtl).containsExactly("caller", 60);
        assertThat(updated.secretKey()).isNull();
        assertThat(clerk.machines().get(created.id())).isEqualTo(updated);
        assertThat(clerk.machines()
                        .list(ListMachinesQuery.builder().orderBy("name").build())
                        .data())
                .extracting(Machine::name)
                .containsExactly("caller", "target");
        clerk.machines().delete(target.id());
        assertThat(clerk.machines().get(created.id()).scopedMachines()).isEmpty();
    }

    @Test
    void scopesComeAndGo() {
        var target = machine(clerk, "target");
        var caller = machine(clerk, "caller");
        clerk.machines().createScope(caller.id(), new CreateMachineScopeRequest(target.id()));
        assertThat(token(caller, b -> b).scopes()).containsExactly(target.id());
        assertThat(clerk.machines().deleteScope(caller.id(), target.id()).deleted())
                .isTrue();
        assertThat(token(caller, b -> b).scopes()).isEmpty();
        assertThat(Refused.by(() -> clerk.machines().deleteScope(caller.id(), target.id())))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void aRotatedKeyIsGoodForAsLongAsSaid() {
        var machine = machine(clerk, "any");
        var rotated = clerk.machines().rotateSecretKey(machine.id(), new RotateMachineSecretKeyRequest(60));
        assertThat(rotated.secret())
                .isEqualTo(clerk.machines().getSecretKey(machine.id()).secret());
        assertThat(token(machine, b -> b).subject()).isEqualTo(machine.id());
        clock.advance(Duration.ofSeconds(60));
        assertThat(Refused.by(() -> token(machine, b -> b))).isEqualTo(Refused.of(401, "clerk_key_invalid"));
        assertThat(by(rotated.secret())
                        .m2m()
                        .createToken(CreateM2mTokenRequest.builder().build())
                        .subject())
                .isEqualTo(machine.id());
    }

    @Test
    void aTokenIsVerifiedByWhomItIsForAndByTheInstance() {
        var target = machine(clerk, "target");
        var other = machine(clerk, "other");
        var caller = machine(clerk, "caller", target.id());
        var created = token(caller, b -> b.claims(Metadata.of(Map.of("job", "sync"))));
        assertThat(created.token()).matches("mt_[0-9a-f]{32}");
        for (var verifier : List.of(clerk, by(target.secretKey()))) {
            var verified = verifier.m2m().verifyToken(new VerifyM2mTokenRequest(created.token()));
            assertThat(verified.subject()).isEqualTo(caller.id());
            assertThat(verified.scopes()).containsExactly(target.id());
            assertThat(verified.claims()).isEqualTo(Metadata.of(Map.of("job", "sync")));
            assertThat(verified.token()).isNull();
        }
        assertThat(verification(by(other.secretKey()), created.token())).isEqualTo(UNKNOWN);
    }

    @Test
    void aTokenEndsWhenRevokedOrOld() {
        var machine = machine(clerk, "any");
        var revoked = token(machine, b -> b);
        var reason = RevokeM2mTokenRequest.builder().revocationReason("leaked").build();
        assertThat(clerk.m2m().revokeToken(revoked.id(), reason).revocationReason())
                .isEqualTo("leaked");
        var old = token(machine, b -> b.secondsUntilExpiration(60L));
        clock.advance(Duration.ofSeconds(60));
        assertThat(verification(clerk, revoked.token())).isEqualTo(UNKNOWN);
        assertThat(verification(clerk, old.token())).isEqualTo(UNKNOWN);
    }

    @Test
    void listsThoseThatAreGoodUnlessAskedForOthers() {
        var machine = machine(clerk, "any");
        var good = token(machine, b -> b);
        var revoked = token(machine, b -> b);
        clerk.m2m().revokeToken(revoked.id(), RevokeM2mTokenRequest.builder().build());
        var query = ListM2mTokensQuery.builder().subject(machine.id());
        assertThat(clerk.m2m().listTokens(query.build()).data())
                .extracting(M2mToken::id, M2mToken::token)
                .containsExactly(tuple(good.id(), null));
        assertThat(clerk.m2m().listTokens(query.revoked(true).build()).data())
                .extracting(M2mToken::id)
                .containsExactly(revoked.id());
        var other = machine(clerk, "other");
        assertThat(Refused.by(() -> by(other.secretKey()).m2m().listTokens(query.build())))
                .isEqualTo(Refused.of(403, "authorization_invalid"));
    }

    @Test
    void aTokenThatLivesLongEnoughIsUsedAgain() {
        var machine = machine(clerk, "any");
        var first = token(machine, b -> b.minRemainingTtlSeconds(1800));
        clock.advance(Duration.ofSeconds(1700));
        assertThat(token(machine, b -> b.minRemainingTtlSeconds(1800)).id()).isEqualTo(first.id());
        clock.advance(Duration.ofSeconds(200));
        assertThat(token(machine, b -> b.minRemainingTtlSeconds(1800)).id()).isNotEqualTo(first.id());
    }

    @Test
    void aSignedTokenSaysEverythingItself() {
        var target = machine(clerk, "target");
        var caller = machine(clerk, "caller", target.id());
        var parts = token(
                        caller,
                        b -> b.tokenFormat(Open.of(M2mTokenFormat.JWT)).claims(Metadata.of(Map.of("job", "sync"))))
                .token()
                .split("\\.");
        var header = ClerkJson.mapper().readTree(Base64.getUrlDecoder().decode(parts[0]));
        var claims = ClerkJson.mapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(header.path("cat").asString()).isEqualTo("cl_B7d4PD333AAA");
        assertThat(claims.path("sub").asString()).isEqualTo(caller.id());
        assertThat(claims.path("scopes").asString()).isEqualTo(target.id());
        assertThat(claims.path("job").asString()).isEqualTo("sync");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
    }

    @Test
    void aMachinesKeyIsGoodForItsTokensOnly() {
        var machine = machine(clerk, "any");
        assertThat(Refused.by(() -> by(machine.secretKey()).users().get("user_emulator_ada")))
                .isIn(Refused.of(401, "clerk_key_invalid"), Refused.of(401, "authorization_header_format_invalid"));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(422, "form_param_missing", "name", clerk -> machine(clerk, "")),
                refusal(404, "resource_not_found", "scoped_machines", clerk -> machine(clerk, "x", "mch_none")),
                refusal(
                        422,
                        "form_param_value_invalid",
                        "default_token_ttl",
                        clerk -> clerk.machines()
                                .create(CreateMachineRequest.builder()
                                        .name("x")
                                        .defaultTokenTtl(0)
                                        .build())),
                refusal(
                        422,
                        "form_param_value_invalid",
                        "previous_token_ttl",
                        clerk -> clerk.machines()
                                .rotateSecretKey(machine(clerk, "x").id(), new RotateMachineSecretKeyRequest(28_801))),
                refusal(409, "machine_scope_already_exists", null, clerk -> {
                    var target = machine(clerk, "target");
                    clerk.machines()
                            .createScope(
                                    machine(clerk, "x", target.id()).id(), new CreateMachineScopeRequest(target.id()));
                }),
                refusal(
                        400,
                        "machine_secret_key_required",
                        null,
                        clerk -> clerk.m2m()
                                .createToken(CreateM2mTokenRequest.builder().build())),
                refusal(
                        400,
                        "machine_token_reserved_claim",
                        "claims",
                        clerk -> token(machine(clerk, "x"), b -> b.claims(Metadata.of(Map.of("sub", "y"))))),
                refusal(
                        400,
                        "form_param_value_invalid",
                        "seconds_until_expiration",
                        clerk -> token(machine(clerk, "x"), b -> b.secondsUntilExpiration(0L))),
                refusal(
                        404,
                        "resource_not_found",
                        null,
                        clerk -> clerk.m2m().verifyToken(new VerifyM2mTokenRequest("mt_none"))));
    }

    private static Arguments refusal(int status, String code, String parameter, Consumer<ClerkClient> call) {
        return Arguments.of(new Refused(status, code, parameter), call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refusesAsClerkDoes(Refused refused, Consumer<ClerkClient> call) {
        assertThat(Refused.by(() -> call.accept(clerk))).isEqualTo(refused);
    }
}

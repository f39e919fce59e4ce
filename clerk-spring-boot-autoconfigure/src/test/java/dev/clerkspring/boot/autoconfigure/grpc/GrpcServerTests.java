package dev.clerkspring.boot.autoconfigure.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.StringValue;
import dev.clerkspring.boot.autoconfigure.TestKeys;
import dev.clerkspring.boot.autoconfigure.TestTokens;
import dev.clerkspring.security.ClerkAuthenticationToken;
import dev.clerkspring.security.authorization.HasPermission;
import io.grpc.BindableService;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;

/** A gRPC server without any HTTP beside it, called over a socket: the bearer token is in the metadata. */
class GrpcServerTests {

    private static final MethodDescriptor<StringValue, StringValue> WHO = method("Who");

    private static final MethodDescriptor<StringValue, StringValue> READ = method("Read");

    private static final MethodDescriptor<StringValue, StringValue> DELETE = method("Delete");

    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void start() {
        application = run("clerk.jwt-key=" + TestTokens.pem());
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void aTokenInTheMetadataIsAClerkSession() {
        var answer = call(application, WHO, TestTokens.valid());
        assertThat(answer).isEqualTo("ClerkAuthenticationToken user_1 org:admin");
    }

    @Test
    void annotationsAreEnforced() {
        assertThat(call(application, READ, TestTokens.valid())).isEqualTo("read");
        assertThat(refusal(application, DELETE, TestTokens.valid())).isEqualTo(Code.PERMISSION_DENIED);
    }

    @Test
    void withoutAGoodTokenThereIsNoCall() {
        assertThat(refusal(application, WHO, null)).isEqualTo(Code.UNAUTHENTICATED);
        assertThat(refusal(application, WHO, "garbage")).isEqualTo(Code.UNAUTHENTICATED);
        assertThat(refusal(application, WHO, TestTokens.with(Map.of("exp", 1000L))))
                .isEqualTo(Code.UNAUTHENTICATED);
        assertThat(refusal(application, WHO, TestTokens.with(Map.of("azp", "https://evil.example.com"))))
                .isEqualTo(Code.UNAUTHENTICATED);
    }

    @Test
    void anOutageIsNoBadToken() {
        try (var cutOff = run("clerk.jwk-set-uri=http://127.0.0.1:1/jwks")) {
            assertThat(refusal(cutOff, WHO, TestTokens.valid())).isEqualTo(Code.UNAVAILABLE);
        }
    }

    private static ConfigurableApplicationContext run(String key) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.grpc.server.port=0",
                        "--clerk.publishable-key=" + TestKeys.PUBLISHABLE,
                        "--clerk.authorized-parties=" + TestTokens.ORIGIN,
                        "--" + key);
    }

    private static Code refusal(
            ConfigurableApplicationContext application,
            MethodDescriptor<StringValue, StringValue> method,
            @Nullable String token) {
        var failure = catchThrowableOfType(StatusRuntimeException.class, () -> call(application, method, token));
        assertThat(failure).isNotNull();
        return failure.getStatus().getCode();
    }

    private static String call(
            ConfigurableApplicationContext application,
            MethodDescriptor<StringValue, StringValue> method,
            @Nullable String token) {
        int port = application.getBean(GrpcServerLifecycle.class).getPort();
        var channel = ManagedChannelBuilder.forAddress("127.0.0.1", port)
                .usePlaintext()
                .intercept(MetadataUtils.newAttachHeadersInterceptor(metadata(token)))
                .build();
        try {
            return call(channel, method);
        } finally {
            channel.shutdownNow();
        }
    }

    private static String call(ManagedChannel channel, MethodDescriptor<StringValue, StringValue> method) {
        return ClientCalls.blockingUnaryCall(channel, method, CallOptions.DEFAULT, StringValue.getDefaultInstance())
                .getValue();
    }

    private static Metadata metadata(@Nullable String token) {
        var metadata = new Metadata();
        if (token != null) {
            metadata.put(Metadata.Key.of("Authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
        }
        return metadata;
    }

    private static MethodDescriptor<StringValue, StringValue> method(String name) {
        return MethodDescriptor.<StringValue, StringValue>newBuilder()
                .setType(MethodType.UNARY)
                .setFullMethodName(MethodDescriptor.generateFullMethodName("Invoices", name))
                .setRequestMarshaller(ProtoUtils.marshaller(StringValue.getDefaultInstance()))
                .setResponseMarshaller(ProtoUtils.marshaller(StringValue.getDefaultInstance()))
                .build();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Invoices.class)
    static class Application {}

    /** What a generated base class and the application's part of it are together. */
    static class Invoices implements BindableService {

        @Override
        public final ServerServiceDefinition bindService() {
            return ServerServiceDefinition.builder("Invoices")
                    .addMethod(WHO, ServerCalls.asyncUnaryCall(this::who))
                    .addMethod(READ, ServerCalls.asyncUnaryCall(this::read))
                    .addMethod(DELETE, ServerCalls.asyncUnaryCall(this::delete))
                    .build();
        }

        public void who(StringValue request, StreamObserver<StringValue> answer) {
            var token = (ClerkAuthenticationToken)
                    SecurityContextHolder.getContext().getAuthentication();
            answer(
                    answer,
                    token.getClass().getSimpleName() + " " + token.getName() + " "
                            + token.session().organization().role());
        }

        @PreAuthorize("hasAuthority('org:invoices:read')")
        public void read(StringValue request, StreamObserver<StringValue> answer) {
            answer(answer, "read");
        }

        @HasPermission("org:invoices:delete")
        public void delete(StringValue request, StreamObserver<StringValue> answer) {
            answer(answer, "deleted");
        }

        private static void answer(StreamObserver<StringValue> answer, String text) {
            answer.onNext(StringValue.of(text));
            answer.onCompleted();
        }
    }
}

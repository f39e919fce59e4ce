package dev.clerkspring.boot.autoconfigure.longlived;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.publisher.Sinks.EmitFailureHandler;

/** Something that goes on for ever. Whoever subscribes gets the last price at once. */
final class Prices {

    private final Sinks.Many<String> all = Sinks.many().replay().latest();

    private final List<SseEmitter> emitters = new CopyOnWriteArrayList<>();

    void emit(String price) {
        all.emitNext(price, EmitFailureHandler.FAIL_FAST);
        emitters.forEach(emitter -> send(emitter, price));
    }

    private void send(SseEmitter emitter, String price) {
        try {
            emitter.send(price);
        } catch (IOException | IllegalStateException ex) {
            emitters.remove(emitter);
        }
    }

    Flux<String> all() {
        return all.asFlux();
    }

    SseEmitter register(SseEmitter emitter) {
        send(emitter, "registered");
        emitters.add(emitter);
        emitter.onCompletion(() -> emitters.remove(emitter));
        return emitter;
    }
}

package dev.clerkspring.emulator;

import dev.clerkspring.emulator.server.EmulatorServer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.HttpHandler;

/**
 * The servers of an emulator, which answer alike.
 *
 * @param http always there
 * @param https null if none was asked for
 */
record EmulatorServers(EmulatorServer http, @Nullable EmulatorServer https) implements AutoCloseable {

    static EmulatorServers start(EmulatorSettings settings, HttpHandler handler) {
        var http = EmulatorServer.start(settings.address(settings.port()), handler, EmulatorApplication.MAX_BODY);
        if (settings.httpsPort() == null) {
            return new EmulatorServers(http, null);
        }
        try {
            var address = settings.address(settings.httpsPort());
            var host = settings.publishableKey().frontendApi();
            return new EmulatorServers(
                    http, EmulatorServer.startSecure(address, host, handler, EmulatorApplication.MAX_BODY));
        } catch (RuntimeException ex) {
            http.close();
            throw ex;
        }
    }

    @Override
    public void close() {
        http.close();
        if (https != null) {
            https.close();
        }
    }
}

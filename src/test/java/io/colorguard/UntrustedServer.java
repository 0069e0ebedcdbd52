package io.colorguard;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A server of this machine whose certificate nobody vouches for but itself. */
public final class UntrustedServer implements AutoCloseable {

    private static final String PASSWORD = "changeit";

    private final AtomicInteger heard = new AtomicInteger();
    private final KeyStore own = KeyStore.getInstance("PKCS12");
    private final HttpsServer server;

    /**
     * @param folder where its certificate is laid
     */
    public UntrustedServer(Path folder)
            throws GeneralSecurityException, IOException, InterruptedException {
        try (InputStream file = Files.newInputStream(certificate(folder))) {
            own.load(file, PASSWORD.toCharArray());
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext(
                "/",
                exchange -> {
                    heard.incrementAndGet();
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
    }

    private static Path certificate(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("own.p12");
        int failed =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "own",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "SAN=dns:localhost",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                PASSWORD,
                                "-keystore",
                                file.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
        if (failed != 0) {
            throw new IllegalStateException("keytool made no certificate");
        }
        return file;
    }

    public String address() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    /** How many requests came as far as being read. */
    public int heard() {
        return heard.get();
    }

    /** What somebody uses who vouches for the certificate. */
    public SSLContext trust() throws GeneralSecurityException {
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(own);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trusted.getTrustManagers(), null);
        return tls;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package io.colorguard.notification.webhook;

import io.colorguard.notification.domain.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Seals with AES-256-GCM under the key in {@code colorguard.webhooks.key-file}: 32 bytes in Base64.
 * Every process of an installation has the same file. Keys that were in use before open what they
 * sealed, as long as {@code colorguard.webhooks.old-key-files} names them.
 */
@Component
class KeyFile implements Seal {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 16;

    private final @Nullable AesBytesEncryptor cipher;
    private final List<AesBytesEncryptor> earlier;

    /**
     * @param create whether a missing file is made, as in the demo
     */
    KeyFile(
            @Value("${colorguard.webhooks.key-file:}") String file,
            @Value("${colorguard.webhooks.create-key:false}") boolean create,
            @Value("${colorguard.webhooks.old-key-files:}") List<String> oldFiles) {
        this.cipher = file.isBlank() ? null : cipher(key(Path.of(file), create));
        this.earlier = oldFiles.stream().map(old -> cipher(key(Path.of(old), false))).toList();
    }

    @Override
    public boolean isReady() {
        return cipher != null;
    }

    @Override
    public byte[] close(byte[] secret) {
        return cipher().encrypt(secret);
    }

    @Override
    public byte[] open(byte[] sealed) {
        return opened(cipher(), sealed)
                .or(() -> earlier.stream().flatMap(key -> opened(key, sealed).stream()).findFirst())
                .orElseThrow(() -> new IllegalStateException("no key of this installation"));
    }

    @Override
    public Optional<byte[]> renewed(byte[] sealed) {
        return opened(cipher(), sealed).isPresent()
                ? Optional.empty()
                : Optional.of(close(open(sealed)));
    }

    /** GCM tells a wrong key from the right one: nothing opens by chance. */
    private static Optional<byte[]> opened(AesBytesEncryptor key, byte[] sealed) {
        try {
            return Optional.of(key.decrypt(sealed));
        } catch (IllegalStateException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private AesBytesEncryptor cipher() {
        if (cipher == null) {
            throw new IllegalStateException("colorguard.webhooks.key-file is not set");
        }
        return cipher;
    }

    private static AesBytesEncryptor cipher(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "colorguard.webhooks.key-file must hold 32 bytes in Base64");
        }
        return new AesBytesEncryptor(
                new SecretKeySpec(key, "AES"),
                KeyGenerators.secureRandom(NONCE_BYTES),
                CipherAlgorithm.GCM);
    }

    private static byte[] key(Path file, boolean create) {
        try {
            if (create && Files.notExists(file)) {
                make(file);
            }
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.createFile(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        byte[] key = KeyGenerators.secureRandom(KEY_BYTES).generateKey();
        Files.writeString(file, Base64.getEncoder().encodeToString(key));
    }
}

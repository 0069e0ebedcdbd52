package io.colorguard.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.colorguard.Rule;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;

/** Against the library of those who wrote the specification. */
class SignatureTest {

    @Property(tries = 200)
    @Rule("NTF-6")
    void isTheOneOfTheReference(
            @ForAll @Size(min = 24, max = 64) byte[] secret, @ForAll @NotBlank String body)
            throws Exception {
        String reference =
                new Webhook(
                                io.colorguard.notification.domain.Webhook.SECRET_PREFIX
                                        + Base64.getEncoder().encodeToString(secret))
                        .sign("msg_1", 1_767_225_600L, body);
        assertThat(Signature.of(secret, "msg_1", 1_767_225_600L, body)).isEqualTo(reference);
    }
}

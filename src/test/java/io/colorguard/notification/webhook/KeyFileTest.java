package io.colorguard.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.Rule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Rule("NTF-7")
class KeyFileTest {

    private static final byte[] SECRET = "a secret".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;
    Path old;
    Path now;
    byte[] sealedThen;

    @BeforeEach
    void replaceTheKey() {
        old = folder.resolve("old");
        now = folder.resolve("new");
        sealedThen = new KeyFile(old.toString(), true, List.of()).close(SECRET);
    }

    @Test
    void whatTheKeyBeforeSealedOpens() {
        KeyFile both = new KeyFile(now.toString(), true, List.of(old.toString()));

        assertThat(both.open(sealedThen)).isEqualTo(SECRET);
        assertThat(both.open(both.close(SECRET))).isEqualTo(SECRET);
    }

    @Test
    void itIsSealedAnewOnceAndThenNeedsTheOldKeyNoMore() {
        KeyFile both = new KeyFile(now.toString(), true, List.of(old.toString()));

        byte[] sealedNow = both.renewed(sealedThen).orElseThrow();

        assertThat(both.renewed(sealedNow)).isEmpty();
        assertThat(new KeyFile(now.toString(), false, List.of()).open(sealedNow)).isEqualTo(SECRET);
    }

    @Test
    void withoutTheOldKeyItStaysShut() {
        KeyFile alone = new KeyFile(now.toString(), true, List.of());

        assertThatThrownBy(() -> alone.open(sealedThen)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> alone.renewed(sealedThen))
                .isInstanceOf(IllegalStateException.class);
    }
}

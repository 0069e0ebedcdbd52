package io.colorguard.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("IDN-7")
class SignOnAgainTest {

    @Test
    void leadsBackToTheSamePage() {
        String page = "/w/banking-platform/changes/12?tab=review#verdict";

        assertThat(SignOnAgain.ownAddress(page)).contains(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "w/banking-platform",
                "//evil.example/x",
                "/\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/w/a b",
                "/w\r\nSet-Cookie: a=b",
                "/w/\u202e"
            })
    void leadsNowhereElse(String page) {
        assertThat(SignOnAgain.ownAddress(page)).isEmpty();
    }
}

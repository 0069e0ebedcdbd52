package io.colorguard;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Starts the portal; it keeps no passwords, so it has no service for them (IDN-1). */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class ColorguardApplication {

    static void main(String[] args) {
        SpringApplication.run(ColorguardApplication.class, args);
    }

    /** The time that every rule, record and revision goes by. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}

package io.colorguard;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the portal. */
@SpringBootApplication
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

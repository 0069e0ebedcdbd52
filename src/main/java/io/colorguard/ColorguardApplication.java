package io.colorguard;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the portal. */
@SpringBootApplication
public class ColorguardApplication {

    static void main(String[] args) {
        SpringApplication.run(ColorguardApplication.class, args);
    }
}

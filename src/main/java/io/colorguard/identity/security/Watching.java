package io.colorguard.identity.security;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets each process look after the sessions it holds; what is due once everywhere is a job. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Watching {}

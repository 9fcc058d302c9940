package se.tillit.intake.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import se.tillit.server.ServerTest;

/** A test that calls the server from outside; deliveries may have three million bytes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@Import({TestSignIn.class, Outside.class})
@TestPropertySource(properties = {"tillit.intake.most-bytes=3000000", "tillit.data=target/test-data-web"})
@interface ThroughTheDoor {}

package se.tillit.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test with the whole server, on a port of its own and a real database, shared by all classes that carry this alone.
 * A class begins by {@link TestDatabase#empty} where it minds what others left.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"tillit.demo=true", "tillit.data=target/test-data"})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
public @interface ServerTest {}

package se.tillit.server.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import se.tillit.identity.Action;

/** The right that a page or call needs. A test fails on a handler that has neither this nor {@link OpenToAll}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    /** The action that {@link se.tillit.identity.Rights} is asked about. */
    Action value();
}

package se.tillit.server.job;

import java.util.List;

/** What is run in a process that does one job: it reads an {@link Errand} and ends when that is done. */
public interface WorkshopProgram {

    /** The class with the main method, and what is typed after it. */
    List<String> call();
}

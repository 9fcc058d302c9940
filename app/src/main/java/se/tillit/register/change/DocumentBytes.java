package se.tillit.register.change;

/** Where the bytes of electronic invoices are had from, by the names of their files in the package. */
@FunctionalInterface
public interface DocumentBytes {

    /** The bytes of the file. */
    byte[] of(String file);
}

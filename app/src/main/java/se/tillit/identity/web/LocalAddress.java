package se.tillit.identity.web;

import java.util.regex.Pattern;

/** Tells addresses on this server from those that lead elsewhere. */
final class LocalAddress {

    /** One slash, then nothing that a browser may take for a host or a server for a new line. */
    private static final Pattern SAFE =
            Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,;=:@%?-][A-Za-z0-9._~!$&'()*+,;=:@%?/-]*)?");

    private static final int LONGEST = 2_000;

    private LocalAddress() {}

    /** The address if it is on this server, else the first page. */
    static String orHome(String address) {
        return address.length() <= LONGEST && SAFE.matcher(address).matches() ? address : "/";
    }
}

package se.tillit.kernel;

/** How exact time becomes whole minutes. The default is {@link #NEAREST}: half a minute counts as a whole one. */
public enum MinuteRounding {
    /** Begun minutes do not count. */
    DOWN,
    /** Half up. */
    NEAREST,
    /** Begun minutes count. */
    UP
}

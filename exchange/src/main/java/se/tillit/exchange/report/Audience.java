package se.tillit.exchange.report;

/** For whom a report is written. */
public enum Audience {
    /** A committee, or anyone: no ids of recipients, staff, visits or decisions. */
    COMMITTEE,
    /** Those who handle the matter: findings with their ids; persons with protected identity stay hidden. */
    INTERNAL
}

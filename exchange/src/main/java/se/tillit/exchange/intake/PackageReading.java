package se.tillit.exchange.intake;

/** What came of reading a package: its content, or why it cannot be read at all. */
public sealed interface PackageReading permits PackageContent, UnreadablePackage {}

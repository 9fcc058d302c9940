package se.tillit.generator.files;

import java.util.List;

/**
 * What must be found: the rule, the kind of its subject ({@code line}, {@code visit}, {@code employment}, {@code
 * person}, {@code provider}, {@code invoice}), the subject as the files name it, and the lines that it touches.
 */
public record Answer(String rule, String subjectKind, String subject, List<String> lines) {}

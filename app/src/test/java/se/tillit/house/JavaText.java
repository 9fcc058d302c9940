package se.tillit.house;

/**
 * Splits Java text into code and comments, so that a rule about comments is not fooled by a string and the other
 * way round. It knows comments, strings, text blocks and characters, which is all that is needed to find them.
 */
final class JavaText {

    private enum In {
        CODE,
        LINE_COMMENT,
        BLOCK_COMMENT,
        STRING,
        TEXT_BLOCK,
        CHARACTER
    }

    private final String text;
    private final StringBuilder code = new StringBuilder();
    private final StringBuilder comments = new StringBuilder();
    private In in = In.CODE;
    private int at;

    JavaText(String text) {
        this.text = text;
        while (at < text.length()) {
            step();
        }
    }

    String code() {
        return code.toString();
    }

    String comments() {
        return comments.toString();
    }

    private void step() {
        switch (in) {
            case CODE -> stepInCode();
            case LINE_COMMENT -> {
                if (text.charAt(at) == '\n') {
                    in = In.CODE;
                }
                toComments(1);
            }
            case BLOCK_COMMENT -> closeWith("*/");
            case STRING -> closeLiteralWith("\"");
            case TEXT_BLOCK -> closeLiteralWith("\"\"\"");
            case CHARACTER -> closeLiteralWith("'");
        }
    }

    private void stepInCode() {
        if (comes("//")) {
            in = In.LINE_COMMENT;
            toComments(2);
        } else if (comes("/*")) {
            in = In.BLOCK_COMMENT;
            toComments(2);
        } else if (comes("\"\"\"")) {
            in = In.TEXT_BLOCK;
            toCode(3);
        } else if (comes("\"")) {
            in = In.STRING;
            toCode(1);
        } else if (comes("'")) {
            in = In.CHARACTER;
            toCode(1);
        } else {
            toCode(1);
        }
    }

    private void closeWith(String end) {
        if (comes(end)) {
            in = In.CODE;
            toComments(end.length());
        } else {
            toComments(1);
        }
    }

    private void closeLiteralWith(String end) {
        if (comes("\\")) {
            blank(Math.min(2, text.length() - at));
        } else if (comes(end)) {
            in = In.CODE;
            toCode(end.length());
        } else {
            blank(1);
        }
    }

    private boolean comes(String sign) {
        return text.startsWith(sign, at);
    }

    private void toCode(int length) {
        take(length, code, comments);
    }

    private void toComments(int length) {
        take(length, comments, code);
    }

    private void blank(int length) {
        for (var end = at + length; at < end; at++) {
            var kept = text.charAt(at) == '\n' ? '\n' : ' ';
            code.append(kept);
            comments.append(kept);
        }
    }

    /** Both keep the same lines and columns: what goes to the one is blank in the other. */
    private void take(int length, StringBuilder to, StringBuilder other) {
        for (var end = at + length; at < end; at++) {
            var sign = text.charAt(at);
            to.append(sign);
            other.append(sign == '\n' ? '\n' : ' ');
        }
    }
}

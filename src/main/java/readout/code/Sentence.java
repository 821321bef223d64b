package readout.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sentence: offsets into the text, and what stands in it.
 *
 * @param start the first character
 * @param end after the last character
 * @param number its place among the sentences of the text, from 0
 * @param paragraph the number of its paragraph
 * @param isQuestion whether somebody asks it, as in a press conference
 * @param tokens the terms in it
 */
record Sentence(int start, int end, int number, int paragraph, boolean isQuestion, List<Token> tokens) {

    /** A sentence longer than this is cut, so that no text makes coding slower than linear. */
    private static final int LONGEST = 2000;

    /** A line of a wrapped text is about so long, in characters. */
    private static final int FULL = 48;

    private static final int WIDEST = 110;

    static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "gen", "lt", "maj", "col", "adm", "sen", "rep", "gov", "st", "jr", "sr", "u.s",
            "u.n", "d.c", "p.m", "a.m", "no", "vs", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
            "oct", "nov", "dec", "e.g", "i.e", "amb", "cmdr", "brig", "prof", "rev", "u.k", "e.u", "inc", "co");

    /** Abbreviations that often end a sentence. */
    private static final Set<String> ENDING =
            Set.of("u.s", "u.n", "d.c", "p.m", "a.m", "u.k", "e.u", "inc", "co", "jr", "sr");

    private static final List<String> OPENINGS = List.of(
            "The ",
            "In ",
            "On ",
            "He ",
            "She ",
            "They ",
            "It ",
            "This ",
            "That ",
            "These ",
            "Those ",
            "During ",
            "At ",
            "Both ",
            "But ",
            "As ",
            "After ",
            "Before ",
            "A ",
            "An ",
            "We ",
            "I ",
            "While ",
            "When ",
            "Their ",
            "His ",
            "Her ",
            "Last ",
            "Earlier ",
            "According ");

    private static boolean isOpening(String text, int at) {
        for (String word : OPENINGS) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a term of a kind stands in it. */
    boolean has(Kind kind) {
        for (Token token : tokens) {
            if (token.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** The sentences of a text that hold a token. */
    static List<Sentence> of(String text, List<Token> tokens) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        int number = 0;
        int paragraph = 0;
        int next = 0;
        boolean isAsked = false;
        while (start < text.length()) {
            int last = last(text, start);
            char c = text.charAt(last);
            boolean isLine = isLineEnd(text, start, last);
            int to = last + 1;
            while (to < text.length() && "”\"’」』)）".indexOf(text.charAt(to)) >= 0 && !isLine) {
                to++;
            }
            if (!isBlank(text, start, to)) {
                isAsked = isAsked(text, start, isAsked);
                List<Token> inside = new ArrayList<>();
                while (next < tokens.size() && tokens.get(next).start() < to) {
                    // A term that goes on over the end, as blanks and line ends are one to it, is none.
                    if (tokens.get(next).end() <= to) {
                        inside.add(tokens.get(next));
                    }
                    next++;
                }
                // "It was candid": without a term, it goes on about the sentence before.
                boolean isOfIt = !sentences.isEmpty()
                        && sentences.get(sentences.size() - 1).number() == number - 1
                        && isOfIt(text, start);
                if (!inside.isEmpty() || isOfIt) {
                    boolean isQuestion = isAsked || c == '？' || c == '?';
                    sentences.add(new Sentence(start, to, number, paragraph, isQuestion, List.copyOf(inside)));
                }
                number++;
            }
            if (isLine) {
                paragraph++;
            }
            start = to;
        }
        return sentences;
    }

    private static boolean isOfIt(String text, int start) {
        int at = start;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '"' || text.charAt(at) == '“')) {
            at++;
        }
        return text.startsWith("It was ", at)
                || text.startsWith("They were ", at)
                || text.startsWith("Those were ", at);
    }

    /** Where the first sentence of a text ends. */
    static int end(String text) {
        return text.isEmpty() ? 0 : last(text, 0) + 1;
    }

    /** Where the character stands that ends the sentence that begins at {@code start}. */
    private static int last(String text, int start) {
        int limit = Math.min(start + LONGEST, text.length() - 1);
        for (int i = start; i < limit; i++) {
            if (mayEnd(text.charAt(i)) && (isEnd(text, i) || isLineEnd(text, start, i))) {
                return i;
            }
        }
        return limit;
    }

    /** Whether a sentence or a line may end with a character; asked first, as letters and blanks are nearly all of a text. */
    static boolean mayEnd(char c) {
        return c < 'A' ? c != ' ' : c == '。' || c >= '！';
    }

    private static boolean isLineEnd(String text, int start, int at) {
        char c = text.charAt(at);
        return (c == '\n' || c == '\r') && !isWrapped(text, start, at);
    }

    /** Whether a reporter speaks: a new speaker is named at the start of a line. */
    private static boolean isAsked(String text, int start, boolean wasAsked) {
        int at = start;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '　')) {
            at++;
        }
        if (at + 1 >= text.length()) {
            return wasAsked;
        }
        char c = text.charAt(at);
        char d = text.charAt(at + 1);
        boolean isAsked = c == '问' && (d == '：' || d == ':');
        if (isAsked || text.startsWith("记者：", at) || text.startsWith("记者问", at)) {
            return true;
        }
        if (c == 'Q' && (d == ':' || d == ' ' || d == '.' || text.startsWith("QUESTION", at))) {
            return true;
        }
        boolean isLineStart = at == 0 || start == 0 || text.charAt(start - 1) == '\n' || text.charAt(start - 1) == '\r';
        return wasAsked && !isLineStart;
    }

    /** "; he met Qin Gang": a clause of its own, whose pronoun looks back over the semicolon; but a list goes on. */
    private static boolean isClause(String text, int at) {
        return text.startsWith(" he ", at)
                || text.startsWith(" she ", at)
                || text.startsWith(" they ", at)
                || text.startsWith(" the two ", at);
    }

    private static boolean isEnd(String text, int at) {
        return switch (text.charAt(at)) {
            case '。', '！', '？', '!', '?', '；' -> true;
            case ';' -> isClause(text, at + 1);
            case '.' -> isStop(text, at);
            default -> false;
        };
    }

    private static boolean isStop(String text, int at) {
        int next = at + 1;
        while (next < text.length() && next < at + 3 && "\"”’)]".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        int after = next;
        while (after < text.length() && after < next + 3 && text.charAt(after) == ' ') {
            after++;
        }
        if (after < text.length() && Character.isLowerCase(text.charAt(after))) {
            return false;
        }
        int from = at;
        while (from > 0 && at - from <= 6 && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, at).toLowerCase(java.util.Locale.ROOT);
        if (word.startsWith("(") || word.startsWith("“") || word.startsWith("\"")) {
            word = word.substring(1);
        }
        if (ENDING.contains(word) && isOpening(text, after)) {
            return true;
        }
        boolean isInitial = word.length() == 1 && Character.isLetter(word.charAt(0));
        return !ABBREVIATIONS.contains(word) && !isInitial;
    }

    /** Whether a line ends only because it is full: the next goes on small, or the line is long and stops at a word. */
    private static boolean isWrapped(String text, int start, int at) {
        if (at == start || at + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        if (!(Character.isLowerCase(before) || Character.isDigit(before) || before == ',')) {
            return false;
        }
        int line = text.lastIndexOf('\n', at - 1) + 1;
        boolean isFull = at - line >= FULL && at - line <= WIDEST && before != ',';
        return Character.isLowerCase(after) || (isFull && Character.isUpperCase(after));
    }

    private static boolean isBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}

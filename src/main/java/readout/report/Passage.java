package readout.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import readout.model.Evidence;

/**
 * Sentences of a text, and the words in them that led to codes.
 *
 * @param start the first character in the text, in UTF-16 units like those of {@link Evidence}
 * @param end after the last character
 * @param evidence the words, in the order of the text; never empty
 */
record Passage(int start, int end, List<Evidence> evidence) {

    /** How far from the words a sentence is followed: a text without full stops is not shown whole. */
    private static final int REACH = 300;

    /** A full stop after a capitalised word as short as this mostly shortens it: "U.S.", "Gen.". */
    private static final int SHORT_WORD = 3;

    private static final String CLOSING = "\"'”’」』）)";

    Passage {
        evidence = List.copyOf(evidence);
    }

    /** The passages around words of a text, in its order; words whose sentences meet share one. */
    static List<Passage> of(String text, Collection<Evidence> evidence) {
        List<Passage> passages = new ArrayList<>();
        for (Evidence words : evidence.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Evidence::start).thenComparingInt(Evidence::end))
                .toList()) {
            Passage next = around(text, words);
            int last = passages.size() - 1;
            if (last >= 0 && next.start < passages.get(last).end) {
                passages.set(last, passages.get(last).with(next));
            } else {
                passages.add(next);
            }
        }
        return passages;
    }

    private Passage with(Passage next) {
        List<Evidence> both = new ArrayList<>(evidence);
        both.addAll(next.evidence);
        return new Passage(Math.min(start, next.start), Math.max(end, next.end), both);
    }

    private static Passage around(String text, Evidence words) {
        int start = words.start();
        while (!isBorder(text, start) && words.start() - start < REACH) {
            start--;
        }
        int end = words.end();
        while (!isBorder(text, end) && end - words.end() < REACH) {
            end++;
        }
        while (start < words.start() && (isSpace(text.charAt(start)) || Character.isLowSurrogate(text.charAt(start)))) {
            start++;
        }
        while (end > words.end()
                && (isSpace(text.charAt(end - 1)) || Character.isHighSurrogate(text.charAt(end - 1)))) {
            end--;
        }
        return new Passage(start, end, List.of(words));
    }

    /** Whether a sentence ends before a character. */
    private static boolean isBorder(String text, int at) {
        if (at <= 0 || at >= text.length() || text.charAt(at - 1) == '\n') {
            return true;
        }
        if (CLOSING.indexOf(text.charAt(at)) >= 0) {
            return false;
        }
        int last = CLOSING.indexOf(text.charAt(at - 1)) >= 0 ? at - 2 : at - 1;
        char stop = last < 0 ? ' ' : text.charAt(last);
        return "。！？".indexOf(stop) >= 0
                || (isSpace(text.charAt(at)) && ("!?".indexOf(stop) >= 0 || (stop == '.' && !isShortened(text, last))));
    }

    private static boolean isShortened(String text, int stop) {
        int from = stop;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return stop - from <= SHORT_WORD && Character.isUpperCase(text.charAt(from));
    }

    /** The passage in a line, the words that led to codes in double brackets, without what would steer a terminal. */
    String marked(String text) {
        StringBuilder line = new StringBuilder();
        int at = start;
        int open = evidence.get(0).start();
        int close = evidence.get(0).end();
        for (Evidence words : evidence) {
            if (words.start() > close) {
                line.append(text, at, open)
                        .append("[[")
                        .append(text, open, close)
                        .append("]]");
                at = close;
                open = words.start();
            }
            close = Math.max(close, words.end());
        }
        line.append(text, at, open)
                .append("[[")
                .append(text, open, close)
                .append("]]")
                .append(text, close, end);
        return line.toString().replaceAll("[\\p{Cntrl}\\s]+", " ");
    }

    /** The passage with the words that led to codes marked. */
    List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        int at = start;
        for (Evidence words : evidence) {
            int from = Math.max(at, words.start());
            int to = Math.max(from, words.end());
            add(spans, Span.of(text.substring(at, from)));
            add(spans, Span.marked(text.substring(from, to)));
            at = to;
        }
        add(spans, Span.of(text.substring(at, Math.max(at, end))));
        return spans;
    }

    private static void add(List<Span> spans, Span span) {
        if (!span.text().isEmpty()) {
            spans.add(span);
        }
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || Character.isSpaceChar(c);
    }
}

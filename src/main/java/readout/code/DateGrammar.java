package readout.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.input.Input;
import readout.input.Loaded;
import readout.input.Table;

/**
 * The date expressions of the codebook, as one tree of characters and slots in which a text is looked up. Immutable.
 *
 * <p>Only where a text has a character that some expression begins with, and a word begins, is the tree entered; it is left
 * at the first character that no expression goes on with. Reading is therefore linear in the text, whatever the text.
 */
final class DateGrammar {

    /** For texts in English. Each grammar is a class, as it takes time to build and most runs need one only. */
    private static final class English {
        private static final DateGrammar GRAMMAR = new DateGrammar(
                rules().stream().filter(rule -> rule.language().equals("en")).toList());
    }

    private static final class All {
        private static final DateGrammar GRAMMAR = new DateGrammar(rules());
    }

    /** More blanks than these between two words of an expression are a gap in the layout. */
    private static final int BLANKS = 4;

    private static final int ASCII = 128;

    private final CharTree tree = new CharTree();

    /** What can come at each node besides characters; nothing at most. */
    private @Nullable Turn[] turns = new Turn[0];

    private final Turn root = turn(0);

    /** Whether an expression can begin with a character. */
    private final boolean[] first = new boolean[Character.MAX_VALUE + 1];

    /** Whether an expression can begin with two characters, both ASCII: most words are turned down by this. */
    private final boolean[] firstTwo = new boolean[ASCII * ASCII];

    private DateGrammar(List<DateRule> rules) {
        for (DateRule rule : rules) {
            for (String plain : alternatives(rule.withoutLeads())) {
                add(plain, rule);
            }
        }
        for (Turn turn : turns) {
            if (turn != null) {
                turn.sort();
            }
        }
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            first[c] = beginsWith(c);
        }
        for (char c = 0; c < ASCII; c++) {
            for (char d = 0; first[c] && d < ASCII; d++) {
                firstTwo[c * ASCII + d] = beginsWith(c, d);
            }
        }
    }

    private void add(String expression, DateRule rule) {
        int node = 0;
        int at = 0;
        while (at < expression.length()) {
            int open = expression.indexOf('{', at);
            int literalEnd = open < 0 ? expression.length() : open;
            node = tree.grow(node, expression.substring(at, literalEnd));
            at = literalEnd;
            if (open >= 0) {
                int close = expression.indexOf('}', open);
                node = slot(node, expression.substring(open + 1, close));
                at = close + 1;
            }
        }
        turn(node).ends.add(rule);
    }

    /** What can come at a node, made if need be. */
    private Turn turn(int node) {
        if (turns.length < tree.size()) {
            turns = Arrays.copyOf(turns, 2 * tree.size());
        }
        Turn known = turns[node];
        Turn turn = known == null ? new Turn() : known;
        turns[node] = turn;
        return turn;
    }

    /** Where a slot at a node leads, which is added if need be. */
    private int slot(int node, String name) {
        boolean isSecond = name.endsWith("2");
        String plain = isSecond ? name.substring(0, name.length() - 1) : name;
        Turn turn = turn(node);
        for (Edge edge : turn.slots) {
            if (edge.slot.written().equals(plain) && edge.isSecond == isSecond) {
                return edge.to;
            }
        }
        DateSlot slot = Stream.of(DateSlot.values())
                .filter(known -> known.written().equals(plain))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such slot: " + name));
        Edge edge = new Edge(slot, slot.reader(), isSecond, tree.root());
        turn.slots.add(edge);
        return edge.to;
    }

    private boolean beginsWith(char c) {
        boolean isFirst = tree.after(0, folded(c)) > 0;
        for (Edge edge : root.slots) {
            isFirst |= edge.reader.canBegin(c);
        }
        return isFirst;
    }

    private boolean beginsWith(char c, char d) {
        int node = tree.after(0, folded(c));
        boolean isFirst = node > 0 && (turns[node] != null || tree.after(node, folded(d)) > 0);
        for (Edge edge : root.slots(c)) {
            isFirst |= edge.reader.canBegin(c, d);
        }
        return isFirst;
    }

    /** The expressions for texts of a language. Chinese texts quote English dates; English ones seldom Chinese dates. */
    static DateGrammar of(String language) {
        return language.equals("en") ? English.GRAMMAR : All.GRAMMAR;
    }

    /** The rows of the codebook, in its order. */
    static List<DateRule> rules() {
        Loaded<List<DateRule>> loaded =
                Table.read(Input.resource("readout/codebook/dates.csv"), DateRule.COLUMNS, DateRule::of);
        if (!loaded.isClean()) {
            throw new IllegalStateException("The program's own date expressions have a problem: "
                    + loaded.problems().get(0));
        }
        return loaded.value();
    }

    /** Every expression in a text, decoys and signs of tense included, in its order; the longest at each place. */
    List<DateHit> find(String text) {
        List<DateHit> hits = new ArrayList<>();
        Walk walk = new Walk(text);
        int i = 0;
        while (i < text.length()) {
            if (canBegin(text, i) && isStart(text, i)) {
                DateHit hit = walk.longest(i);
                if (hit != null) {
                    hits.add(hit);
                    i = hit.end();
                    continue;
                }
            }
            i++;
        }
        return hits;
    }

    private boolean canBegin(String text, int at) {
        char c = text.charAt(at);
        char d = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return (c < ASCII && d < ASCII) ? firstTwo[c * ASCII + d] : first[c];
    }

    /** Whether a word or number can begin here: not inside a word, a greater number, a path or a sum of money. */
    private static boolean isStart(String text, int at) {
        if (at == 0) {
            return true;
        }
        char here = text.charAt(at);
        char before = text.charAt(at - 1);
        if (isLatin(here)) {
            return !isLatin(before) && !DateNumber.isDigit(before) && before != '-' && before != '\'' && before != '’';
        }
        if (DateNumber.isDigit(here)) {
            boolean isPartOfNumber = (before == '.' || before == ',' || before == ':')
                    && at > 1
                    && DateNumber.isDigit(text.charAt(at - 2));
            return !DateNumber.isDigit(before)
                    && !isLatin(before)
                    && "/-$€£¥#_=&%第".indexOf(before) < 0
                    && !isPartOfNumber;
        }
        return true;
    }

    /** Whether a word or number can end here: what follows does not make it another word or number. */
    private static boolean isEnd(String text, int end) {
        if (end >= text.length()) {
            return true;
        }
        char last = text.charAt(end - 1);
        char next = text.charAt(end);
        if (isLatin(last)) {
            return !isLatin(next) && !DateNumber.isDigit(next);
        }
        if (DateNumber.isDigit(last)) {
            boolean goesOn = (next == '.' || next == ',' || next == ':')
                    && end + 1 < text.length()
                    && DateNumber.isDigit(text.charAt(end + 1));
            return !isLatin(next) && !DateNumber.isDigit(next) && "%/°".indexOf(next) < 0 && !goesOn;
        }
        return true;
    }

    /** A character as the tree has it: blanks are one, and so are small and capital letters. */
    private static char folded(char c) {
        return isBlank(c) ? ' ' : lowerCase(c);
    }

    /** A capital of ASCII as a small letter; no expression has other capitals. */
    static char lowerCase(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 'À' && c <= 'ÿ');
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\u00A0' || c == '\u3000' || c == '\u202F';
    }

    /** All expressions that one with optional parts and alternatives stands for. */
    private static List<String> alternatives(String expression) {
        for (int i = 0; i < expression.length(); i++) {
            char open = expression.charAt(i);
            if (open == '[' || open == '(') {
                int close = closing(expression, i);
                String before = expression.substring(0, i);
                String after = expression.substring(close + 1);
                List<String> inside = choices(expression.substring(i + 1, close));
                Stream<String> choices = open == '[' ? Stream.concat(inside.stream(), Stream.of("")) : inside.stream();
                return choices.flatMap(choice -> alternatives(before + choice + after).stream())
                        .toList();
            }
        }
        return List.of(expression);
    }

    private static int closing(String expression, int open) {
        int depth = 0;
        for (int i = open; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '[' || c == '(') {
                depth++;
            } else if ((c == ']' || c == ')') && --depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("A bracket is never closed: " + expression);
    }

    private static List<String> choices(String inside) {
        List<String> choices = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            if (c == '[' || c == '(') {
                depth++;
            } else if (c == ']' || c == ')') {
                depth--;
            } else if (c == '|' && depth == 0) {
                choices.add(inside.substring(from, i));
                from = i + 1;
            }
        }
        choices.add(inside.substring(from));
        return choices;
    }

    /** What can come at a place of the tree besides characters: the end of an expression, or a slot. */
    private static final class Turn {
        private final List<DateRule> ends = new ArrayList<>();
        private final List<Edge> slots = new ArrayList<>();

        /** The slots whose values can begin with a character of ASCII, by the character; empty without slots. */
        private final List<List<Edge>> slotsOf = new ArrayList<>(0);

        /** The slots whose values may begin with a character. */
        List<Edge> slots(char c) {
            return c < slotsOf.size() ? slotsOf.get(c) : slots;
        }

        /** Says which slots a character can begin, once all are there. */
        void sort() {
            for (char c = 0; c < ASCII && !slots.isEmpty(); c++) {
                List<Edge> able = new ArrayList<>(0);
                for (Edge edge : slots) {
                    if (edge.reader.canBegin(c)) {
                        able.add(edge);
                    }
                }
                slotsOf.add(able);
            }
        }
    }

    /**
     * A slot, and where its values lead.
     *
     * @param isSecond whether it is that of a range's end
     * @param to the node behind its values
     */
    private record Edge(DateSlot slot, DateSlot.Reader reader, boolean isSecond, int to) {}

    /** One look into the tree after another. */
    private final class Walk {
        private final String text;
        private final DateHit.Values values = new DateHit.Values();
        private final int[] end = new int[1];
        private int start;
        private @Nullable DateHit best;

        Walk(String text) {
            this.text = text;
        }

        @Nullable
        DateHit longest(int at) {
            start = at;
            best = null;
            follow(0, at);
            return best;
        }

        private void follow(int node, int at) {
            Turn turn = turns[node];
            if (turn != null) {
                end(turn, at);
            }
            if (at >= text.length()) {
                return;
            }
            char c = text.charAt(at);
            int next = tree.after(node, folded(c));
            if (next > 0) {
                follow(next, isBlank(c) ? afterBlanks(at) : at + 1);
            }
            if (turn != null) {
                fill(turn.slots(c), at);
            }
        }

        /** Ends an expression here, if one longer than those before can. */
        private void end(Turn turn, int at) {
            if (!turn.ends.isEmpty() && (best == null || at > best.end()) && isEnd(text, at)) {
                for (DateRule rule : turn.ends) {
                    // Of two rows with one expression the first counts that suits what stands before.
                    if (rule.suits(text, start)) {
                        best = new DateHit(start, at, rule, values.copy());
                        break;
                    }
                }
            }
        }

        private void fill(List<Edge> slots, int at) {
            for (int i = 0; i < slots.size(); i++) {
                Edge edge = slots.get(i);
                int value = edge.reader.read(text, at, end);
                if (value > 0) {
                    int behind = end[0];
                    int before = values.set(edge.slot.field(), edge.isSecond, value);
                    follow(edge.to, behind);
                    values.set(edge.slot.field(), edge.isSecond, before);
                }
            }
        }

        private int afterBlanks(int at) {
            int i = at;
            while (i < text.length() && i - at < BLANKS && isBlank(text.charAt(i))) {
                i++;
            }
            return i;
        }
    }
}

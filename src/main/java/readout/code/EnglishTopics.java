package readout.code;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import readout.code.Phrase.Part;

/** What an English sentence only counts, speaks about or calls for: no contact of its own. */
abstract class EnglishTopics extends EnglishFates {

    private static final Set<String> ASKING =
            Frames.words("question questions answered comment comments commented remarks posted reflections allege "
                    + "alleges alleged claim claims claimed wrote writes says said");

    private static final Set<String> TIMES = Frames.words("times twice thrice repeatedly");

    private static final Set<String> NUMBERS =
            Frames.words("two three four five six seven eight nine ten eleven twelve dozen dozens");

    private static final Pattern FIGURE = Pattern.compile("\\d{1,2}");

    private static final Set<String> DETERMINERS = Frames.words("a the this that his her our my its another 's");

    static final int FAR = 14;

    EnglishTopics(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    /** "answered questions on the summit", "spoke to the press about the talks": what is spoken of, not what is told. */
    final boolean isTopic(int act) {
        boolean isAbout = false;
        boolean isBare = phrases.get(act).kind() == Kind.NOUN
                && phrases.stream().noneMatch(phrase -> phrase.part() == Part.DATE);
        for (int i = act - 1; isBare && i >= 0; i--) {
            if (phrases.get(i).part() == Part.STOP || isWordAt(i, BREAKS)) {
                return false;
            }
            isAbout |= isWordAt(i, Set.of("about", "on", "regarding", "concerning"));
            if (isAbout && isWordAt(i, ASKING)) {
                return true;
            }
        }
        return false;
    }

    @Override
    boolean isCount(int act) {
        Phrase phrase = phrases.get(act);
        if (phrase.kind() != Kind.NOUN) {
            for (int i = act + 1; i < phrases.size() && i <= act + 8; i++) {
                if (phrases.get(i).part() == Part.STOP || isWordAt(i, BREAKS)) {
                    return false;
                }
                if (isWordAt(i, TIMES)) {
                    return !isLatelyBehind(i);
                }
            }
        }
        // The noun may have become one with its verb: "had four calls".
        String words = text.substring(phrase.start(), phrase.end()).toLowerCase(java.util.Locale.ROOT);
        if (!words.endsWith("s") || (words.endsWith("talks") && !words.contains("rounds"))) {
            return false;
        }
        boolean isRounds = isWordAt(act - 1, Set.of("of")) && isWordAt(act - 2, Set.of("rounds")) && isNumber(act - 3);
        boolean isNumber = isRounds
                || isNumber(act - 1)
                || (phrases.get(Math.max(0, act - 1)).part() == Part.WORD && isNumber(act - 2));
        return isNumber || Stream.of(words.split(" ", -1)).anyMatch(NUMBERS::contains);
    }

    /** "have met seven times, most recently in November": one of them is told. */
    final boolean isLatelyBehind(int times) {
        for (int i = times + 1; i < phrases.size() && i <= times + FAR; i++) {
            if (isLately(i)) {
                return true;
            }
        }
        return false;
    }

    /** "most recently in March": a vague date that a finer one follows. */
    @Override
    final boolean isLately(int at) {
        if (phrases.get(at).part() != Part.DATE
                || !text.substring(phrases.get(at).start(), phrases.get(at).end())
                        .endsWith("recently")) {
            return false;
        }
        for (int i = at + 1; i < phrases.size() && i <= at + 6; i++) {
            if (phrases.get(i).part() == Part.DATE) {
                return true;
            }
            if (phrases.get(i).isAct() || phrases.get(i).part() == Part.STOP) {
                return false;
            }
        }
        return false;
    }

    final boolean isNumber(int at) {
        return isWordAt(at, NUMBERS)
                || (at >= 0
                        && phrases.get(at).part() == Part.WORD
                        && FIGURE.matcher(phrases.get(at).code()).matches());
    }

    /** "what was reached, including that the armies talk again": told before. */
    final boolean isExample(int act) {
        Phrase phrase = phrases.get(act);
        boolean isChannel = phrase.code().equals("dialogue_mechanism")
                && !phrase.goal().isEmpty()
                && Character.isLowerCase(text.charAt(phrase.start()));
        for (int i = act - 1; i >= 0 && isChannel; i--) {
            if (isWordAt(i, Set.of("including"))) {
                return true;
            }
        }
        return false;
    }

    /** "called on China to act": no telephone; but "their call on June 5", "called on Monday". */
    final boolean isCallingOn(int act) {
        Phrase phrase = phrases.get(act);
        boolean isOn = text.startsWith("call", phrase.start()) && isWordAt(act + 1, Set.of("on", "upon"));
        boolean isDate = act + 2 < phrases.size() && phrases.get(act + 2).part() == Part.DATE;
        boolean isNoun = phrase.kind() == Kind.NOUN
                && act > 0
                && (isWordAt(act - 1, DETERMINERS) || phrases.get(act - 1).part() == Part.BOTH);
        return isOn && !isDate && !isNoun;
    }

    /** "we shall keep up our dialogue with China": no round of it. */
    final boolean isPolicy(int act) {
        Phrase phrase = phrases.get(act);
        return text.startsWith("dialogue", phrase.start())
                && phrase.goal().isEmpty()
                && phrases.stream().noneMatch(other -> other.part() == Part.DATE);
    }
}

package readout.code;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import readout.code.Phrase.Part;

/** What befell an act in an English sentence: postponed, cancelled, declined, suspended, resumed, or none of it. */
abstract class EnglishFates extends Frames {

    static final Set<String> LINKS =
            Frames.words("with between among to by from of for on about in at against toward towards over into "
                    + "during after before following via through regarding amid since until alongside "
                    + "concerning within near under including like than");

    static final Set<String> BREAKS =
            Frames.words("that which who whom because said says say while but although though where when as saying "
                    + "told adding since so or");

    private static final Pattern TALKS = Pattern.compile("(?i)negotiations|consultations|talks");

    private static final Set<String> AFTERWARDS = Frames.words("after following since despite before");

    private static final Set<String> EVENTS =
            Frames.words("it event meeting summit trip visit gathering forum plan talks session");

    private static final Set<String> AUXILIARIES = Frames.words("do did have are were");

    private static final Set<String> HELPERS = Frames.words(
            "was were is are be been being has have had to he she it they later then abruptly suddenly indefinitely eventually also now");

    private static final Set<String> PASSIVE =
            Frames.words("was were been be is abruptly indefinitely originally and being unilaterally");

    private static final Pattern FATED = Pattern.compile(
            "fell through|been dropped|was dropped|were dropped|called off|put off|pushed back|put on ice|postponed|cancell?ed|suspended|resumed|"
                    + "(?:(?:was|were|been) moved to)|(?:did|never|failed|will|wo|went|gone)(?:n't)?\\b.+");

    private static final Set<String> MADE = Frames.words("made makes making paid began begins started starts");

    /** Words that keep what was put off apart from what is told of behind them: "resumed the hotline during the summit". */
    private static final Set<String> APART = Frames.words(", within during after following at amid despite before");

    /** Words with which somebody asks for a contact. */
    private static final Pattern ASKING = Pattern.compile("request|ask|sought|propos|offer|invit|suggest");

    /** The next sentence, if all it says is that what was asked for was refused. */
    private static final Pattern REFUSAL = Pattern.compile(
            "[\\s”\"]*(?:\\p{Lu}\\w+, )?[^.!?;]{1,40}?\\b(?:declined|refused|rejected|rebuffed|turned)\\b"
                    + "(?: (?:the|our|his|her|its|that|this) (?:request|offer|proposal|invitation|appeal)\\b| it\\b|\\.)");

    /** How far before an act somebody asks for it, and how far behind it the other side refuses. */
    private static final int ASKED_REACH = 8;

    private static final int REFUSED_REACH = 16;

    private static final Set<String> LISTING =
            Frames.words(", and as well the of both high-level bilateral meetings talks joint new");

    EnglishFates(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    /** Whether a word links what is told to somebody, a place or a matter. */
    static boolean isLink(String word) {
        return LINKS.contains(word);
    }

    static boolean isNamed(Phrase phrase) {
        return phrase.isParties() && phrase.parties().stream().anyMatch(Party::isNamed);
    }

    boolean endsWithLink(Phrase phrase) {
        String words = text.substring(phrase.start(), phrase.end());
        return LINKS.contains(words.substring(words.lastIndexOf(' ') + 1));
    }

    /** What befell an act; {@code none} if that is only wished for, asked or denied; empty if nothing is said. */
    final String fate(int act) {
        if (isRebuffed(act)) {
            return "declined";
        }
        int before = fateBefore(act);
        if (before >= 0) {
            return fateTold(act, before);
        }
        return fateBehind(act);
    }

    /** Where it is told before an act what befell it: "postponed a trip"; -1 if nowhere. */
    private int fateBefore(int act) {
        int words = 0;
        for (int i = listHead(act) - 1; i >= 0 && words <= 8; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.part() == Part.STOP || (phrase.isAct() && !phrase.isVisit()) || isWordAt(i, APART)) {
                break;
            }
            if (phrase.isSign(Kind.FATE)) {
                return i;
            }
            words += phrase.part() == Part.WORD ? 1 : 0;
        }
        return -1;
    }

    private String fateTold(int act, int fate) {
        String code = phrases.get(fate).code();
        if (fate == act - 1 && isMade(fate)) {
            // "made his postponed trip": in the end he went
            return "";
        }
        boolean isSet = fate > 0
                && phrases.get(fate - 1).isSign(Kind.PLAN)
                && !text.startsWith("agree", phrases.get(fate - 1).start());
        if (code.equals("resumed") && isSet) {
            // "was scheduled to resume talks": a meeting to come, but "agreed to resume talks"
            return "";
        }
        if (code.equals("resumed") && isWordAt(fate - 1, Set.of("to")) && isTalks(act)) {
            // "came to resume talks", "told their envoys to resume talks": an aim
            return "none";
        }
        boolean isFor = IntStream.range(fate, listHead(act)).anyMatch(i -> isWordAt(i, Set.of("for")));
        // "tariffs that were put on hold for trade talks"
        return isFor && isWordAt(fate - 1, PASSIVE) ? "" : doubted(fate, code);
    }

    /** What is told behind an act: "the trip was put off", "was due on Friday but fell through". */
    private String fateBehind(int act) {
        int words = 0;
        boolean isGap = false;
        boolean isPlanned = phrases.get(act).kind() == Kind.BASE;
        for (int i = act + 1; i < phrases.size() && words <= 12; i++) {
            Phrase phrase = phrases.get(i);
            boolean isIt = i > 2 && isPlanned && isButIt(i - 2, true);
            if ((phrase.part() == Part.STOP && !"—–(".contains(phrase.code()))
                    || (phrase.isAct() && !phrase.isVisit() && !isIt)) {
                break;
            }
            isGap |= act < i && phrases.get(act).kind() == Kind.VERB && isWordAt(i, AFTERWARDS);
            // "met with Xi and resumed cooperation": something else is resumed
            isGap |= phrases.get(act).kind() == Kind.VERB
                    && isWordAt(i, Set.of("and"))
                    && i + 1 < phrases.size()
                    && phrases.get(i + 1).isSign(Kind.FATE);
            isGap |=
                    isWordAt(i, BREAKS) && !isWordAt(i, Set.of("which", "that", "who", "or")) && !isButIt(i, isPlanned);
            if (phrase.isSign(Kind.FATE)
                    && phrase.code().equals("resumed")
                    && phrases.get(i - 1).isSign(Kind.PLAN)) {
                // "talks set to resume on Friday" are a meeting to come.
                return "";
            }
            if (phrase.isSign(Kind.FATE)) {
                boolean isPassive = isWordAt(i - 1, PASSIVE)
                        || phrases.get(i - 1).part() == Part.SIGN
                        || FATED.matcher(text)
                                .region(phrase.start(), phrase.end())
                                .matches();
                return isPassive && !isGap ? doubted(i, phrase.code()) : "";
            }
            words += phrase.part() == Part.WORD ? 1 : 0;
        }
        return "";
    }

    private boolean isMade(int fate) {
        for (int i = fate - 1; i >= 0 && i >= fate - 4; i--) {
            if (isWordAt(i, MADE)) {
                return true;
            }
        }
        return false;
    }

    /** "asked for a call with Wei, but Beijing declined": what one side asked for and the other refused. */
    private boolean isRebuffed(int act) {
        boolean isAsked = false;
        for (int i = act - 1; i >= 0 && i >= act - ASKED_REACH && phrases.get(i).part() != Part.STOP; i--) {
            boolean isWish = phrases.get(i).part() == Part.WORD
                    || phrases.get(i).isSign(Kind.NONE)
                    || phrases.get(i).isSign(Kind.PLAN);
            isAsked |= isWish
                    && "raspoi".indexOf(text.charAt(phrases.get(i).start())) >= 0
                    && ASKING.matcher(text)
                            .region(phrases.get(i).start(), phrases.get(i).end())
                            .lookingAt();
        }
        if (isAsked
                && REFUSAL.matcher(text).region(sentence.end(), text.length()).lookingAt()) {
            return true;
        }
        boolean isTurn = false;
        for (int i = act + 1; isAsked && i < phrases.size() && i <= act + REFUSED_REACH; i++) {
            if (phrases.get(i).part() == Part.STOP || phrases.get(i).isAct()) {
                return false;
            }
            isTurn |= isWordAt(i, Set.of("but", "which"));
            if (isTurn && phrases.get(i).isSign(Kind.FATE)) {
                return phrases.get(i).code().equals("declined");
            }
        }
        return false;
    }

    @Override
    final boolean isDenied(int act) {
        return isInverted(act)
                || phrases.subList(0, act).stream()
                        .filter(phrase -> phrase.isSign(Kind.NONE))
                        .map(phrase -> text.substring(phrase.start(), phrase.end()))
                        .anyMatch(sign -> sign.endsWith("n't") || sign.endsWith("not"));
    }

    /** "Do you anticipate meeting with Xi?": the question is whether; but not "Have you read about your meeting with Xi?". */
    private boolean isInverted(int act) {
        for (int i = act - 1; i > 0 && i >= act - 6; i--) {
            if (phrases.get(i).isParties() && isWordAt(i - 1, AUXILIARIES)) {
                return phrases.get(i).start() < phrases.get(i).end()
                        && text.startsWith("you", phrases.get(i).start())
                        && !isWordAt(act - 1, Set.of("'s", "the", "that"));
            }
            if (phrases.get(i).part() != Part.WORD && !phrases.get(i).isParties()) {
                return false;
            }
        }
        return false;
    }

    @Override
    final boolean isJustDecided(int act) {
        if (fate(act).isEmpty()) {
            return false;
        }
        for (int i = 1; i < phrases.size(); i++) {
            if (phrases.get(i).isSign(Kind.FATE) && isWordAt(i - 1, Set.of("has", "have", "now", "just"))) {
                return true;
            }
        }
        return false;
    }

    @Override
    final boolean isGeneric(int act) {
        return isTalks(act);
    }

    /** Whether an act is talks of whoever sits there, and not a meeting of its own. */
    final boolean isTalks(int act) {
        Phrase phrase = phrases.get(act);
        return phrase.kind() == Kind.NOUN
                && TALKS.matcher(text).region(phrase.start(), phrase.end()).find();
    }

    /** "were due to meet, but that event was canceled": the fate of what was told just before. */
    private boolean isButIt(int at, boolean isPlanned) {
        int verb = at + 1;
        if (isPlanned && isWordAt(at + 1, Set.of("the", "that", "this")) && isEvent(at + 2)) {
            verb = at + 3;
        }
        while (isWordAt(verb, HELPERS)) {
            verb++;
        }
        // "was scheduled for Friday but has been put off", "planned to visit but he postponed it"
        boolean isOfTheSame = isWordAt(at, Set.of("but"))
                && (verb > at + 1 || isPlanned)
                && verb < phrases.size()
                && phrases.get(verb).isSign(Kind.FATE);
        boolean isOfEvent = isWordAt(at, Set.of("but", "before"))
                && (isWordAt(at + 1, EVENTS) || isWordAt(at + 2, EVENTS))
                && phrases.subList(at, Math.min(phrases.size(), at + 6)).stream()
                        .anyMatch(phrase -> phrase.isSign(Kind.FATE));
        return isOfTheSame || isOfEvent;
    }

    private boolean isEvent(int at) {
        return at < phrases.size() && phrases.get(at).isAct() && phrases.get(at).kind() == Kind.NOUN;
    }

    /** The first of the nouns that stand in a list with this one: "A, as well as B and C". */
    private int listHead(int act) {
        int head = act;
        boolean isListed = false;
        for (int i = act - 1; i >= 0 && phrases.get(act).kind() == Kind.NOUN; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.isAct() && phrase.kind() == Kind.NOUN && isListed) {
                head = i;
                isListed = false;
            } else if (isWordAt(i, LISTING)) {
                isListed |= isWordAt(i, Set.of("and", ","));
            } else if (phrase.part() != Part.BOTH && !isProper(phrase) && !isKind(i)) {
                break;
            }
        }
        return head;
    }

    /** "climate" in "military talks and climate dialogue": a word before a noun that says of what kind it is. */
    private boolean isKind(int at) {
        Phrase phrase = phrases.get(at);
        boolean isAdjective =
                phrase.part() == Part.WORD && !LINKS.contains(phrase.code()) && !BREAKS.contains(phrase.code());
        boolean isBehindList = isWordAt(at - 1, Set.of("and", ",", "the", "of"));
        return isAdjective
                && isBehindList
                && at + 1 < phrases.size()
                && phrases.get(at + 1).isAct();
    }

    /** A capitalised word, as of a name. */
    final boolean isProper(Phrase phrase) {
        return phrase.part() == Part.WORD && Character.isUpperCase(text.charAt(phrase.start()));
    }

    /** "announced that Xi would meet": told as settled. */
    final boolean isReported(int at) {
        // "said that they would meet, and that he would travel"
        boolean isThat = isBehind(at, Set.of("that"), 4) || (at > 1 && isWordAt(at - 2, Set.of("that")));
        for (int i = at - 1; i >= 0 && (isThat || i >= at - 8); i--) {
            if (isSaying(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of some words stands so close before an act, with nothing but words between. */
    final boolean isBehind(int act, Set<String> some, int reach) {
        for (int i = act - 1; i >= 0 && i >= act - reach && phrases.get(i).part() == Part.WORD; i--) {
            if (isWordAt(i, some)) {
                return true;
            }
        }
        return false;
    }

    private String doubted(int at, String fate) {
        int words = 0;
        for (int i = at - 1; i >= 0 && words <= 4; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.part() == Part.STOP || isWordAt(i, Set.of(","))) {
                break;
            }
            if (phrase.isSign(Kind.NONE)) {
                String sign = text.substring(phrase.start(), phrase.end());
                // "had asked Beijing to push back his trip": whoever travels decides; "said it would suspend": told as
                // settled
                boolean isDecided =
                        (fate.equals("postponed") && sign.startsWith("ask")) || (sign.equals("would") && isReported(i));
                return fate.equals("declined") || isDecided ? fate : "none";
            }
            words += phrase.part() == Part.WORD ? 1 : 0;
        }
        return fate;
    }
}

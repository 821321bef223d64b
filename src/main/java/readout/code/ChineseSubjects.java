package readout.code;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import readout.code.Phrase.Part;

/** Who takes part in an act before which a Chinese sentence names both: A和B举行会谈, 双方举行会谈. */
abstract class ChineseSubjects extends ChinesePairs {

    /** 中国国家能源局和美国…: the name of an office that is not known takes no more characters. */
    private static final int MINISTRY = 10;

    /** How far before an act its subject may stand; 双方 is one in earlier clauses, too. */
    private static final int SUBJECT = 30;

    private static final int FAR_SUBJECT = 48;

    private static final Set<String> WITH_WHOM = Frames.words("和 与 同");

    ChineseSubjects(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    private static final Pattern OF_BOTH =
            Pattern.compile("(?:(?:中国[和与、]美国|美国[和与、]中国)的|(?:中美|美中)(?:两国)?的?)[^，。]{0,12}(?:" + SOCIETY.pattern() + ")");

    /** 美国和中国的学者…举行对话会: people of both countries who hold no office. */
    final List<Pair> ofBoth(int act) {
        boolean isNobody = phrases.subList(0, act).stream().noneMatch(phrase -> phrase.isPeople() || phrase.isOther());
        return isNobody && isHeld(act) && OF_BOTH.matcher(opening(act)).find()
                ? List.of(bare(phrases.get(act), "nongovernmental nongovernmental"))
                : List.of();
    }

    private static final Pattern CAUSE = Pattern.compile("(?s).*(?:因|由于|鉴于|为(?:反制|抗议|抗诉|回应|报复))[^，。]{0,4}");

    /** 因X窜台取消通话: why it was dropped, and nobody who talks. */
    private boolean isCause(int at, int act) {
        return CAUSE.matcher(lead(at)).matches() && fateBetween(at, act) >= 0;
    }

    private int fateBetween(int from, int act) {
        return IntStream.range(from, act)
                .filter(i -> phrases.get(i).isSign(Kind.FATE))
                .findFirst()
                .orElse(-1);
    }

    /** 取消战区领导通话: of no people named, but of what rank may be told. */
    private List<Pair> dropped(int fate, int act) {
        String rank = ChineseRanks.ofArmies(between(fate, act));
        return isBothKnown() ? List.of(bare(phrases.get(act), rank)) : List.of();
    }

    /** Both stand before, or in one word: 双方举行会谈, 中美元首会晤, A和B举行会谈. */
    final List<Pair> subjects(int act) {
        for (int i = act - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            int gap = phrases.get(act).start() - phrase.end();
            boolean isFar = gap > (phrase.part() == Part.BOTH && word(i).endsWith("双方") ? FAR_SUBJECT : SUBJECT);
            if (phrase.part() == Part.STOP || phrase.isWord("；") || isFar) {
                return List.of();
            }
            // 为他们举行的宴会: for whom, not by whom.
            boolean isForWhom = phrase.code().equals("pronoun") && isWordAt(i - 1, Set.of("为", "给"));
            if (phrase.part() == Part.BOTH && !isForWhom && !isOwnName(i, act)) {
                return inOneWord(i, act);
            }
            if (phrase.isSomebody() && isCause(i, act)) {
                return dropped(fateBetween(i, act), act);
            }
            if (phrase.isSomebody() && !isAbroad(i)) {
                List<Pair> chairs = chairs(i, act);
                if (!chairs.isEmpty()) {
                    return chairs;
                }
                return phrase.isOther() ? List.of() : withGuest(i);
            }
        }
        return List.of();
    }

    /** 双方在中美经贸磋商机制下保持沟通，还举行会谈: 中美 is part of a name in another clause, and not who acts. */
    private boolean isOwnName(int both, int act) {
        return word(both).equals("中美")
                && both + 1 < act
                && phrases.get(both + 1).isAct()
                && phrases.get(both + 1).kind() == Kind.NOUN
                && hasPause(both, act)
                && phrases.subList(0, both).stream().anyMatch(phrase -> phrase.part() == Part.BOTH);
    }

    /** A和B，C和D共同主持: a comma between those of one side and of the other. */
    private List<Pair> chairs(int last, int act) {
        boolean isChairs = word(act).startsWith("共同主持") && last > 1 && isWordAt(last - 1, Set.of("，", ","));
        if (!isChairs || !phrases.get(last - 2).isPeople()) {
            return List.of();
        }
        Phrase first = phrases.get(last - 2);
        return first.side().equals(Party.opposite(phrases.get(last).side()))
                ? List.of(pair(first.parties(), phrases.get(last).parties()))
                : List.of();
    }

    private List<Pair> withGuest(int host) {
        Phrase phrase = phrases.get(host);
        int guest = guest(host);
        return guest >= 0 && phrases.get(guest).side().equals(Party.opposite(phrase.side()))
                ? List.of(pair(phrases.get(guest).parties(), phrase.parties()))
                : beside(members(host));
    }

    /** A出席B举行的宴会: the guest attends, the host gives. */
    private int guest(int host) {
        for (int i = host - 1; i >= 0 && i >= host - 4 && !isWordAt(i, PAUSES); i--) {
            if (isWordAt(isWordAt(i, Set.of("了")) ? i - 1 : i, Set.of("席", "加"))) {
                for (int j = i - 1; j >= 0; j--) {
                    if (phrases.get(j).isSomebody() && !isAbroad(j)) {
                        return j;
                    }
                }
            }
        }
        return -1;
    }

    /** Who of the other side stands shortly before: A和B举行会谈. */
    private List<Pair> beside(int at) {
        String side = Party.opposite(phrases.get(at).side());
        boolean isWith = isWordAt(at - 1, WITH_WHOM) || (isWordAt(at - 1, Set.of("括")) && isWordAt(at - 3, WITH_WHOM));
        for (int i = at - 1; i >= 0 && i >= at - MINISTRY && !isWordAt(i, PAUSES); i--) {
            boolean isNear = i >= at - 4 || isWith;
            if (isNear && phrases.get(i).isSomebody() && phrases.get(i).side().equals(side)) {
                return List.of(
                        pair(phrases.get(leader(i)).parties(), phrases.get(at).parties()));
            }
        }
        return List.of();
    }

    private static final Pattern MEMBERS = Pattern.compile("等?(?:成员|官员|人)?(?:组成|参加|在内)?的");

    /** 包括A和B等成员的美方代表团: those who belong to the party named last. */
    private int members(int at) {
        for (int i = at - 1; phrases.get(at).isBare() && i >= 0 && at - i <= MINISTRY; i--) {
            if (phrases.get(i).isSomebody()) {
                String between = between(i, at);
                boolean isMembers = MEMBERS.matcher(between).matches()
                        && !phrases.get(i).isBare()
                        && phrases.get(i).side().equals(phrases.get(at).side());
                return isMembers ? i : at;
            }
        }
        return at;
    }
}

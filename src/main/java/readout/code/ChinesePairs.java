package readout.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import readout.code.Phrase.Part;

/** Whom one word for both sides means in a Chinese sentence, such as 双方, 中美 or 两国元首; and where it is none of them. */
abstract class ChinesePairs extends ChineseObjects {

    ChinesePairs(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    /** Whom a word for both sides before an act means; empty if others than the two. */
    final List<Pair> inOneWord(int both, int act) {
        Optional<Pair> hosts = hosts(both);
        if (hosts.isPresent()) {
            return List.of(hosts.get());
        }
        Phrase phrase = phrases.get(both);
        boolean isThird =
                IntStream.range(both, act).anyMatch(i -> phrases.get(i).isOther() && !isAbroad(i))
                        || isOtherPair(both)
                        || (scene.isElsewhere() && !isNamedBoth(phrase));
        Optional<Pair> couple = isThird ? Optional.empty() : couple(both);
        if (couple.isPresent()) {
            return List.of(couple.get());
        }
        boolean isTeams = !isThird
                && (word(phrase).endsWith("团队") || (phrase.code().equals("pair") && scene.isTeams(sentence.number())));
        if (isTeams && isBothKnown()) {
            // 双方团队最近的磋商: not those who speak of it.
            return List.of(bare(phrase, ""));
        }
        if (SOCIETY.matcher(text).region(phrase.end(), sentence.end()).lookingAt()) {
            return List.of(bare(phrase, "nongovernmental nongovernmental"));
        }
        boolean isFar = phrase.code().equals("pronoun") && phrases.get(act).start() - phrase.end() > FAR;
        boolean isOfSomething = phrase.code().equals("named")
                && ((hasPause(both, act) && !word(both).endsWith("双方")) || hasTopic(both, act));
        boolean isHeads = phrase.code().equals("heads");
        if (isThird || isFar || isOfSomething || (isHeads && isOfForeigner(act))) {
            return List.of();
        }
        List<Pair> pairs = isHeads && hasDate(both, act) && isNamedBefore(both) ? chiefs(phrase) : both(phrase);
        boolean isToldOf = phrase.code().equals("pair") && isNamedInSentence(both);
        return pairs.isEmpty() && isToldOf ? List.of(bare(phrase, "")) : pairs;
    }

    /** 中美两军磋商, 中美国防部…会晤: no people are named, but those of the armies. */
    @Override
    String rank(int act) {
        int both = bothBefore(act);
        return both < 0 ? "" : ChineseRanks.ofArmies(word(both) + between(both, act));
    }

    /** Where a word for both sides stands nearest before an act in its clause; -1 if none does. */
    final int bothBefore(int act) {
        return inClause(act)
                .filter(i -> phrases.get(i).part() == Part.BOTH)
                .findFirst()
                .orElse(-1);
    }

    /** 他们 farther off than so many characters is not who acts. */
    private static final int FAR = 8;

    /** Whether sentence or scene speak of the two sides, and of no other. */
    boolean isBothKnown() {
        return phrases.stream().noneMatch(Phrase::isOther)
                && (scene.isPair()
                        || scene.isBoth(sentence.number())
                        || !scene.couple(sentence.number()).isEmpty()
                        || phrases.stream()
                                .anyMatch(phrase -> phrase.part() == Part.BOTH
                                        && !phrase.code().equals("pronoun")
                                        && !scene.isThird(sentence.number())));
    }

    /** 中美领导人什么时候会晤: a question about two in one word without a date takes nothing for granted. */
    @Override
    boolean isDenied(int act) {
        return !hasAnyDate(phrases.size())
                && !hasSoon(0, act)
                && inClause(act)
                        .anyMatch(i -> phrases.get(i).part() == Part.BOTH
                                && phrases.get(i).code().equals("chiefs"));
    }

    /** 双方原计划9月举行新一轮磋商。是否有变？, 对话也推迟了。请证实。: a full stop ends what is stated before the question. */
    @Override
    boolean isRoundTold(int act) {
        return phrases.get(act).code().equals("dialogue_mechanism")
                && (hasDate(clauseStart(act), act) || !fate(act).isEmpty())
                && text.charAt(sentence.end() - 1) == '。';
    }

    /** The two presidents, whom the words of an act name. */
    final List<Pair> chiefs(Phrase act) {
        return both(
                new Phrase(Part.BOTH, act.start(), act.end(), Kind.BOTH, "chiefs", "", List.of(), Optional.empty()));
    }

    /** 举行中美元首会晤: the noun says who. */
    final boolean isSummitByName(int act) {
        return word(act).startsWith("中美元首")
                && (isHeld(act)
                        || isAtHand(act)
                        || text.startsWith("举行的", phrases.get(act).start() - 3));
    }

    /** 2022年11月巴厘岛会晤…，两国元首…: a summit known by its place, where the sentence speaks of the two presidents. */
    boolean isSummitByPlace(int act) {
        boolean isByPlace = word(act).equals("会晤")
                && act > 0
                && phrases.get(act - 1).isParties()
                && phrases.get(act - 1).isPlace()
                && phrases.get(act - 1).end() == phrases.get(act).start()
                && act > 1
                && phrases.get(act - 2).part() == Part.DATE;
        return isByPlace
                && phrases.stream().noneMatch(Phrase::isOther)
                && phrases.stream()
                        .anyMatch(phrase -> phrase.part() == Part.BOTH
                                && (phrase.code().equals("chiefs")
                                        || (phrase.code().equals("heads") && isBothKnown())));
    }

    /** 在今天的通话中，中美两国元首…: who took part is told in the next clause. */
    List<Pair> during(int act) {
        boolean isDuring = Set.of("中，", "时，").contains(after(act, 2))
                && act + 3 < phrases.size()
                && phrases.get(act + 3).part() == Part.BOTH
                && isNamedBoth(phrases.get(act + 3));
        return isDuring ? both(phrases.get(act + 3)) : List.of();
    }

    /** A同B通话，双方同意…: those of whom the same sentence has just told. */
    private Optional<Pair> couple(int both) {
        if (!Set.of("双方", "两人", "二人").contains(word(both))) {
            return Optional.empty();
        }
        for (int i = both - 1; i >= 0; i--) {
            if (phrases.get(i).isAct()
                    && phrases.get(i).kind() == Kind.VERB
                    && !phrases.get(i).isVisit()) {
                return pairs(i).stream()
                        .filter(pair -> !pair.isBare("us") && !pair.isBare("cn") && isHere(pair))
                        .findFirst()
                        .map(pair -> new Pair(pair.parties(), true));
            }
        }
        return Optional.empty();
    }

    private boolean isHere(Pair pair) {
        return pair.parties().stream()
                .allMatch(party -> party.start() >= sentence.start() && party.end() <= sentence.end());
    }

    private static final Pattern HOLDING = Pattern.compile("(?s)[^，。]*(?:举行|召开|进行)了?.{0,6}");

    /** X主持第三轮中美…对话, X同Y共同主持, X同Y举行中美…磋商: who leads the dialogue of the two sides. */
    private Optional<Pair> hosts(int both) {
        for (int i = both - 1; i >= 0 && !isWordAt(i, PAUSES); i--) {
            if (!phrases.get(i).isPeople()) {
                continue;
            }
            String between = between(i, both);
            boolean isHosting = between.contains("主持");
            boolean isHolding = hasCompany(i) && HOLDING.matcher(between).matches();
            if (!isHosting && !isHolding) {
                return Optional.empty();
            }
            return hasCompany(i)
                    ? partner(both, i, phrases.get(i)).stream().findFirst()
                    : Optional.of(new Pair(phrases.get(i).parties(), false));
        }
        return Optional.empty();
    }

    private static final Pattern SHARED = Pattern.compile("关系|摩擦|问题|协议|合作");

    private static final Pattern SIDES = Pattern.compile("(?:双方|两国)$");

    private static final Pattern TALKING_OF = Pattern.compile("(?s)(?:.{0,8}就|.*围绕|[在于将已].*(?:举行|进行|召开)).*");

    /** 中美经贸摩擦, 中美关系: what the two sides share is no party. */
    private boolean hasTopic(int from, int to) {
        String words = between(from, to);
        // 中美双方就经贸问题进行磋商: a question between, but they are who talks of it.
        return !SIDES.matcher(word(from)).find()
                && !TALKING_OF.matcher(words).matches()
                && SHARED.matcher(words).find();
    }

    /** 中马两国, 越中双方: China and another. */
    private boolean isOtherPair(int both) {
        return (word(both).startsWith("两国") || word(both).startsWith("双方"))
                && before(both, 2).matches("中[^美方国央间共，。：；]|[^美与和同向对从在其当话谈晤]中");
    }

    /** 中美高层…，两国元首通话: the sentence itself says which two. */
    private boolean isNamedBefore(int at) {
        return phrases.subList(0, at).stream().anyMatch(phrase -> phrase.part() == Part.BOTH && isNamedBoth(phrase))
                && phrases.subList(0, at).stream().noneMatch(Phrase::isOther);
    }

    private static final Pattern FOREIGN_HEAD = Pattern.compile("(?<![副前选])(?:总统|首相|国王)(?!府|选举|大选|先生|特使|特别代表|国家安全)");

    /** 为莫拉莱斯总统举行仪式，两国元首…: a head of state whom nobody knows is of another country. */
    private boolean isOfForeigner(int act) {
        return FOREIGN_HEAD
                .matcher(text)
                .region(sentence.start(), phrases.get(act).start())
                .results()
                .anyMatch(head -> phrases.stream()
                        .noneMatch(phrase ->
                                phrase.isParties() && phrase.start() <= head.start() && head.start() < phrase.end()));
    }

    /** 中方告知美方推迟两国防长的会晤: the sentence has named the two sides, and no other. */
    private boolean isNamedInSentence(int at) {
        List<Phrase> before = phrases.subList(0, at);
        boolean isEach = Set.of("us", "cn").stream()
                .allMatch(side -> before.stream()
                        .anyMatch(phrase -> phrase.isSomebody() && phrase.side().equals(side)));
        return isNamedBefore(at) || (isEach && before.stream().noneMatch(Phrase::isOther));
    }

    private static boolean isNamedBoth(Phrase both) {
        return both.code().equals("named") || both.code().equals("chiefs");
    }
}

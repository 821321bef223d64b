package readout.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import readout.code.Phrase.Part;

/**
 * Which words of a Chinese sentence tell a contact only by what stands around them: what two do together, who is welcomed, and
 * talks that are a round of a standing dialogue though they are not called so.
 */
abstract class ChineseActs extends ChineseSubjects {

    private static final int TOGETHER = 40;

    /** A sentence with more of them is no sentence. */
    private static final int MOST = 24;

    ChineseActs(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, new ArrayList<>(phrases), scene);
        int joint = 0;
        for (int i = 0; i < phrases.size(); i++) {
            boolean isJoint = phrases.get(i).isSign(Kind.JOINT) || isDiscussion(i);
            if (isGreeting(i)) {
                this.phrases.set(i, phrases.get(i).asAct());
            } else if (isJoint && joint++ < MOST && isJoint(i)) {
                this.phrases.set(i, asRound(i, phrases.get(i).asAct()));
            } else if (word(i).equals("共同主持")) {
                this.phrases.set(i, asRound(i, phrases.get(i)));
            } else if (isTalkOfCall(i)) {
                this.phrases.set(i, phrases.get(i).as(remote(i), ""));
            } else if (isPlainTalk(i) || isTalkOfSociety(i)) {
                this.phrases.set(i, phrases.get(i).as(before(i, 2).equals("视频") ? "video" : "meeting", ""));
            } else if (phrases.get(i).kind() == Kind.NOUN && (isTradeTalks(i) || isNextRound(i))) {
                this.phrases.set(i, phrases.get(i).as("dialogue_mechanism", "principal executive"));
            } else if ((isTalks(i) && isRound(i))
                    || (isTalksOrRound(i) && !rankTold(i).isEmpty())) {
                this.phrases.set(i, phrases.get(i).as("dialogue_mechanism", rankOfTalks(i)));
            } else if (isCapacity(i)) {
                this.phrases.set(
                        i, Phrase.word(phrases.get(i).start(), phrases.get(i).end(), word(i)));
            }
        }
    }

    private Phrase asRound(int at, Phrase act) {
        return round(at).isPresent() ? act.as("dialogue_mechanism", "") : act;
    }

    /** 举行宴会，欢迎X; 在机场欢迎X: who is welcomed so is met. */
    private boolean isGreeting(int at) {
        return phrases.get(at).isSign(Kind.JOINT)
                && (word(at).endsWith("欢迎") || word(at).endsWith("迎接"))
                && object(at).isPresent();
    }

    /** 进行了积极的对话, 正私下对话: they talked, and it was no round of a standing dialogue. */
    private boolean isPlainTalk(int at) {
        return phrases.get(at).kind() == Kind.NOUN
                && word(at).equals("对话")
                && (isUnderWay(at) || clause(at).matches("(?s).*[进举]行了[^轮次届]{1,20}的对话"));
    }

    /** 中美智库…对话会: people without an office meet, unless it is a round with a number. */
    private boolean isTalkOfSociety(int at) {
        return word(at).equals("对话会")
                && SOCIETY.matcher(lead(at)).find()
                && !ROUND.matcher(lead(at)).matches();
    }

    /** A同B通话，双方…进行了磋商: what they talked about on the telephone, and no second contact. */
    private boolean isTalkOfCall(int at) {
        return phrases.get(at).kind() == Kind.NOUN
                && phrases.get(at).code().equals("meeting")
                && DONE.matcher(lead(at)).matches()
                && bothBefore(at) >= 0
                && phrases.subList(clauseStart(at), at).stream().noneMatch(phrase -> phrase.part() == Part.DATE)
                && !remote(at).isEmpty();
    }

    private static final Pattern DONE = Pattern.compile("(?s).*[进举]行了[^，。]*");

    /** The channel of the act before one in its sentence, if that was a call; else empty. */
    private String remote(int at) {
        return phrases.subList(0, at).stream()
                .filter(phrase -> phrase.isAct() && phrase.kind() == Kind.VERB)
                .reduce((first, second) -> second)
                .map(Phrase::code)
                .filter(mode -> mode.equals("phone") || mode.equals("video"))
                .orElse("");
    }

    /** 双方经贸团队…磋商: these are the trade talks, though they are not called so. */
    private boolean isTradeTalks(int at) {
        return phrases.get(at).code().equals("meeting")
                && phrases.get(at).goal().isEmpty()
                && inClause(at)
                        .filter(i -> phrases.get(i).part() == Part.BOTH)
                        .limit(1)
                        .anyMatch(i -> word(i).endsWith("经贸团队"));
    }

    /** Whether a noun names talks between the two sides and not yet of what standing. */
    private boolean isTalks(int at) {
        return phrases.get(at).kind() == Kind.NOUN
                && phrases.get(at).code().equals("meeting")
                && TALKS.contains(word(at));
    }

    /** 副部长级军控与防扩散磋商: a standing round, too, is of the rank that is told. */
    private boolean isTalksOrRound(int at) {
        return isTalks(at)
                || (phrases.get(at).kind() == Kind.NOUN
                        && phrases.get(at).code().equals("dialogue_mechanism")
                        && TALKS.stream().anyMatch(word(at)::endsWith));
    }

    private static final Pattern ROUND = Pattern.compile("(?s).*第[^，。第]{1,3}[轮次][^，。]{0,16}");

    private static final Pattern ROUND_BEHIND = Pattern.compile("(?s)第[^，。第]{1,3}轮.*");

    private static final Pattern THIS_ROUND = Pattern.compile("(?s).*(?:[本此这该]轮|首日|第.天的?)");

    /** 第十轮…谈判, …谈判第十轮: a round of talks with a number; or one of which the text has told, as 本轮谈判. */
    private boolean isRound(int act) {
        boolean isBoth = bothBefore(act) >= 0;
        boolean isNumbered = ROUND.matcher(lead(act)).matches()
                || ROUND_BEHIND.matcher(after(act, 6)).matches();
        return (isBoth && isNumbered)
                || ((THIS_ROUND.matcher(lead(act)).matches()
                                || NEXT_ROUND.matcher(lead(act)).matches())
                        && isRoundBefore(act));
    }

    /** Whether the text has told of a standing round, in this sentence or shortly before. */
    private boolean isRoundBefore(int act) {
        return phrases.subList(0, act).stream()
                        .anyMatch(phrase -> phrase.isAct() && phrase.code().equals("dialogue_mechanism"))
                || scene.last(sentence.number()).filter(Told::isMechanism).isPresent();
    }

    private static final Pattern TRADE = Pattern.compile("(?s).*(?:经贸|贸易).{0,4}");

    /** Of what rank a round of talks is, as far as the text tells it. */
    private String rankOfTalks(int act) {
        String told = rankTold(act).isEmpty() ? rankBefore(act) : rankTold(act);
        // Rounds of trade talks were led by members of the two cabinets.
        return told.isEmpty() && TRADE.matcher(lead(act)).matches() ? "principal executive" : told;
    }

    /** 中美副部长级…磋商: of what rank those are who talk; empty if it is not said. */
    private String rankTold(int act) {
        int both = bothBefore(act);
        return both < 0 ? "" : ChineseRanks.ofTalks(between(both, act));
    }

    /** 经贸磋商…将举行下一轮磋商: the next round is of the rank of the one told before. */
    private String rankBefore(int act) {
        if (!NEXT_ROUND.matcher(lead(act)).matches()) {
            return "";
        }
        return phrases.subList(0, act).stream()
                .filter(phrase -> phrase.isAct() && phrase.code().equals("dialogue_mechanism"))
                .map(Phrase::goal)
                .findFirst()
                .or(() -> scene.last(sentence.number())
                        .filter(Told::isMechanism)
                        .map(last -> last.office().replaceFirst("^(?:us|cn) ", "")))
                .orElse("");
    }

    /** 克里作为参议员, 以参议员身份: in which office somebody acts is said of the one named before, and is nobody else. */
    private boolean isCapacity(int at) {
        Phrase office = phrases.get(at);
        boolean isAs = isWordAt(at - 1, Set.of("为")) && isWordAt(at - 2, Set.of("作"));
        boolean isBy = isWordAt(at - 1, Set.of("以")) && text.startsWith("身份", office.end());
        return (isAs || isBy)
                && office.isSomebody()
                && office.parties().stream().noneMatch(Party::isNamed)
                && inClause(at).anyMatch(i -> phrases.get(i).isPeople());
    }

    private static final Pattern NEXT_ROUND = Pattern.compile("(?s).*(?:第[^，第]{1,3}轮|[新下]一轮).*");

    /** 下周将举行第九轮磋商: the next round of the talks that the text has told, though nobody is named. */
    final boolean isNextRound(int act) {
        boolean isAlone = inClause(act)
                .takeWhile(i -> phrases.get(i).part() != Part.STOP)
                .noneMatch(i ->
                        phrases.get(i).part() == Part.BOTH || phrases.get(i).isSomebody());
        return isAlone
                && hasDate(0, phrases.size())
                && phrases.get(act).kind() == Kind.NOUN
                && NEXT_ROUND.matcher(clause(act)).matches()
                && scene.last(sentence.number()).filter(Told::isMechanism).isPresent();
    }

    /** 就…进行了坦诚的讨论: two did so, though no word of contact says it. */
    private boolean isDiscussion(int at) {
        if (!phrases.get(at).isSign(Kind.TALK)
                || !Set.of("讨论", "沟通", "交流", "探讨").contains(word(at))) {
            return false;
        }
        for (int i = at - 1; i > 1 && at - i < LIST && !isWordAt(i, PAUSES); i--) {
            if (isWordAt(i, Set.of("了")) && isWordAt(i - 1, Set.of("行"))) {
                return true;
            }
        }
        return false;
    }

    private static final Pattern CEREMONY = Pattern.compile("仪式|宴|活动|典礼|音乐会");

    private static final Pattern SIGNED = Pattern.compile("协议|协定|备忘录|声明|文本|文件");

    /** What one does of oneself, or what many come to, is no contact: 达成协议, 共同出席峰会. */
    private boolean isJoint(int at) {
        String object = after(at, TOGETHER);
        int end = object.indexOf('，');
        String near = end < 0 ? object : object.substring(0, end);
        boolean isObject = phrases.get(at).isSign(Kind.TALK)
                || word(at).endsWith("记者")
                || word(at).endsWith("参观")
                || (word(at).endsWith("签署") && SIGNED.matcher(near).find())
                || (word(at).startsWith("达成")
                        ? near.contains("共识") && !near.startsWith("的")
                        : CEREMONY.matcher(near).find());
        int partner = company(at);
        if (!isObject
                || partner < 0
                || hasAct(at)
                || !(hasAnyDate(at) || place(at).isPresent() || round(at).isPresent())) {
            return false;
        }
        return partner(at, partner, phrases.get(partner)).stream()
                .anyMatch(pair -> !pair.isBare("us") && !pair.isBare("cn") && (!pair.isTold() || isFirstPerson(at)));
    }

    /** Whether the sentence has told how they came together. */
    private boolean hasAct(int before) {
        return phrases.subList(0, before).stream().anyMatch(phrase -> phrase.isAct() && !phrase.isVisit());
    }
}

package readout.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readout.code.Phrase.Part;

/**
 * Chinese: the partner stands behind a verb of receiving (会见 and the like), or before the act after a word of company;
 * else both sides stand before the act, or in one word.
 */
final class ChineseFrames extends ChineseVisits {

    private static final int OBJECT = 22;
    private static final int LONG_OBJECT = 80;

    private static final int TOGETHER = 40;

    /** A sentence with more of them is no sentence. */
    private static final int MOST = 24;

    ChineseFrames(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
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
            } else if (isPlainTalk(i)) {
                this.phrases.set(i, phrases.get(i).as("meeting", ""));
            } else if (phrases.get(i).kind() == Kind.NOUN && (isTradeTalks(i) || isNextRound(i))) {
                this.phrases.set(i, phrases.get(i).as("dialogue_mechanism", "principal executive"));
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

    /** 进行了积极的对话: they talked, and it was no round of a standing dialogue. */
    private boolean isPlainTalk(int at) {
        return phrases.get(at).kind() == Kind.NOUN
                && word(at).equals("对话")
                && clause(at).matches("(?s).*[进举]行了[^轮次届]{1,20}的对话");
    }

    /** 双方经贸团队…磋商: these are the trade talks, though they are not called so. */
    private boolean isTradeTalks(int at) {
        if (!phrases.get(at).code().equals("meeting") || !phrases.get(at).goal().isEmpty()) {
            return false;
        }
        for (int i = at - 1; i >= 0 && !isWordAt(i, PAUSES); i--) {
            if (phrases.get(i).part() == Part.BOTH) {
                return word(i).endsWith("经贸团队");
            }
        }
        return false;
    }

    private static final Pattern NEXT_ROUND = Pattern.compile("(?s).*(?:第[^，第]{1,3}轮|[新下]一轮).*");

    /** 下周将举行第九轮磋商: the next round of the talks that the text has told, though nobody is named. */
    private boolean isNextRound(int act) {
        boolean isAlone = true;
        for (int i = act - 1; i >= 0 && !isWordAt(i, PAUSES) && phrases.get(i).part() != Part.STOP; i--) {
            isAlone &= phrases.get(i).part() != Part.BOTH && !phrases.get(i).isSomebody();
        }
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

    /** What one does of oneself, or what many come to, is no contact: 达成协议, 共同出席峰会. */
    private boolean isJoint(int at) {
        String object = after(at, TOGETHER);
        int end = object.indexOf('，');
        String near = end < 0 ? object : object.substring(0, end);
        boolean isObject = phrases.get(at).isSign(Kind.TALK)
                || word(at).endsWith("记者")
                || word(at).endsWith("参观")
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

    private static final Pattern DELEGATION = Pattern.compile("(?s).*(?:代表团|工作团队|工作组|专家组).*");

    @Override
    boolean isDelegation(int act, Pair pair) {
        String clause = clause(act);
        return DELEGATION.matcher(clause).matches() && !SOCIETY.matcher(clause).find();
    }

    @Override
    List<Pair> pairs(int act) {
        Phrase phrase = phrases.get(act);
        if (phrase.isVisit()) {
            return visit(act);
        }
        boolean isRound = phrase.kind() == Kind.NOUN
                && phrase.code().equals("dialogue_mechanism")
                && !phrase.goal().isEmpty();
        if (isRound && outcome(act).equals("resumed") && isBothKnown()) {
            // 两国元首同意重启经贸磋商: the rounds are not theirs.
            return List.of(bare(phrase, ""));
        }
        if (takesObject(act)) {
            Optional<Phrase> object = object(act);
            if (object.isPresent()) {
                return partner(act, act, object.get());
            }
        }
        int partner = company(act);
        if (partner >= 0) {
            return partner(act, partner, phrases.get(partner));
        }
        int pronoun = pronoun(act);
        if (pronoun >= 0) {
            return partner(act, pronoun, phrases.get(pronoun));
        }
        List<Pair> listener = listener(act);
        if (!listener.isEmpty()) {
            return listener;
        }
        if (isWe(act)) {
            return we(act);
        }
        if (isNextRound(act)) {
            return List.of(bare(phrase, ""));
        }
        List<Pair> received = received(act);
        if (!received.isEmpty()) {
            return received;
        }
        if (isSummitByPlace(act)) {
            return both(chiefs(phrase));
        }
        List<Pair> before = before(act);
        if (before.isEmpty()) {
            before = during(act);
        }
        boolean isSummit = word(phrase).startsWith("中美元首")
                && (isHeld(act) || isAtHand(act) || text.startsWith("举行的", phrase.start() - 3));
        return before.isEmpty() && isSummit ? both(chiefs(phrase)) : before;
    }

    /** Whether sentence or scene speak of the two sides, and of no other. */
    private boolean isBothKnown() {
        boolean isOther = phrases.stream().anyMatch(Phrase::isOther);
        return !isOther
                && (scene.isPair()
                        || scene.isBoth(sentence.number())
                        || !scene.couple(sentence.number()).isEmpty()
                        || phrases.stream()
                                .anyMatch(phrase -> phrase.part() == Part.BOTH
                                        && !phrase.code().equals("pronoun")
                                        && !scene.isThird(sentence.number())));
    }

    private static Phrase chiefs(Phrase act) {
        return new Phrase(Part.BOTH, act.start(), act.end(), Kind.BOTH, "chiefs", "", List.of(), Optional.empty());
    }

    /** 2022年11月巴厘岛会晤…，两国元首…: a summit known by its place, where the sentence speaks of the two presidents. */
    private boolean isSummitByPlace(int act) {
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
    private List<Pair> during(int act) {
        boolean isDuring = Set.of("中，", "时，").contains(after(act, 2))
                && act + 3 < phrases.size()
                && phrases.get(act + 3).part() == Part.BOTH
                && isNamedBoth(phrases.get(act + 3));
        return isDuring ? both(phrases.get(act + 3)) : List.of();
    }

    /** 会见了他们, 到机场迎接: those of the other side who were spoken of last. */
    private List<Pair> received(int act) {
        boolean isHim = phrases.get(act).kind() == Kind.VERB
                && act + 1 < phrases.size()
                && (isWordAt(act + 1, Set.of("他", "她"))
                        || (phrases.get(act + 1).part() == Part.BOTH
                                && word(act + 1).equals("他们")))
                && phrases.get(act + 1).start() == phrases.get(act).end();
        boolean isArrival = word(act).equals("迎接")
                && clause(act).contains("机场")
                // An ambassador welcomes those of his own country.
                && !clause(act).contains("大使")
                && (act + 1 == phrases.size()
                        || isWordAt(act + 1, PAUSES)
                        || phrases.get(act + 1).part() == Part.STOP);
        isHim |= isArrival;
        for (int i = act - 1; isHim && i >= 0 && !isWordAt(i, PAUSES); i--) {
            if (phrases.get(i).isSomebody()) {
                String side = Party.opposite(phrases.get(i).side());
                List<Party> guest = phrases.subList(0, i).stream()
                        .filter(phrase -> phrase.isParties()
                                && !phrase.isBare()
                                && phrase.side().equals(side))
                        .map(Phrase::parties)
                        .reduce((first, second) -> second)
                        .orElseGet(() -> scene.chief(side, sentence.number()));
                return guest.isEmpty()
                                || phrases.get(i).isOther()
                                || phrases.get(i).isBare()
                        ? List.of()
                        : List.of(pair(phrases.get(i).parties(), guest));
            }
        }
        return List.of();
    }

    private static final Pattern NOMINAL = Pattern.compile("[举进]行|(?:[电通]话|会[谈晤面]|见面)$");

    /** Whether a verb can have somebody behind it. */
    private boolean takesObject(int act) {
        Phrase phrase = phrases.get(act);
        if (phrase.kind() != Kind.VERB) {
            return false;
        }
        return !NOMINAL.matcher(word(phrase)).find()
                && !(act + 1 < phrases.size() && phrases.get(act + 1).isWord("时"));
    }

    /** 会见来华出席…的X: what the guest came for may take long to say. */
    private boolean isVisitor(int act) {
        if (after(act, 4).matches("(?s)(?:前来)?(?:出席|参加).*")) {
            return true;
        }
        for (int i = act + 1; i < phrases.size() && i <= act + 3; i++) {
            if (phrases.get(i).isVisit() || isWordAt(i, Set.of("来"))) {
                return true;
            }
        }
        return word(act).endsWith("来访") || word(act).endsWith("到访");
    }

    private Optional<Phrase> object(int act) {
        boolean isVisitor = isVisitor(act);
        int reach = phrases.get(act).end() + (isVisitor ? LONG_OBJECT : isApart(act) ? ROW : OBJECT);
        for (int i = act + 1; i < phrases.size(); i++) {
            Phrase next = phrases.get(i);
            if (isQuoted(i)) {
                continue;
            }
            if (endsRow(act, i) || next.start() > reach) {
                return Optional.empty();
            }
            if (next.isSomebody() && !isWordAt(i - 1, Set.of("在"))) {
                boolean isOwner = next.isBare() && isWordAt(i + 1, Set.of("的"));
                if (!isOwner && !isCompanion(i) && !(isVisitor && isInClause(i, reach))) {
                    return Optional.of(named(next.isOther() ? inRow(act, i) : i));
                }
            }
        }
        return Optional.empty();
    }

    /** 分别会见A，B和C: what stands behind is a row, which may have commas. */
    private boolean isApart(int act) {
        return (before(act, 3) + word(act)).contains("分别");
    }

    /** Whether whoever is met cannot be named any more. */
    private boolean endsRow(int act, int at) {
        Phrase next = phrases.get(at);
        boolean isPause = isWordAt(at, PAUSES) && !(isApart(act) && isWordAt(at, Set.of("，", ",")));
        return isPause
                || next.part() == Part.STOP
                || (next.isAct() && next.kind() != Kind.NOUN && !next.isVisit())
                || isSaying(at);
    }

    /** 会见来华出席中国…论坛的X: somebody named within what the guest came for is not who is met. */
    private boolean isInClause(int at, int reach) {
        if (isWordAt(at - 1, Set.of("的"))) {
            return false;
        }
        for (int i = at + 1; i < phrases.size() && phrases.get(i).start() <= reach; i++) {
            if (isWordAt(i, PAUSES) && !isQuoted(i)) {
                return false;
            }
            if (phrases.get(i).isSomebody() && isWordAt(i - 1, Set.of("的")) && !isQuoted(i)) {
                return true;
            }
        }
        return false;
    }

    /** 会见法国外长A和美国国务卿B: one of the two sides further on in the row, if there is one. */
    private int inRow(int act, int first) {
        boolean isNext = false;
        for (int i = first + 1;
                i < phrases.size()
                        && phrases.get(i).start() - phrases.get(first).end() <= ROW;
                i++) {
            if (endsRow(act, i)) {
                return first;
            }
            isNext |= isWordAt(i, Set.of("、", "和", "及", "，"));
            Phrase phrase = phrases.get(i);
            if (isNext && phrase.isSomebody() && !phrase.isOther()) {
                return i;
            }
        }
        return first;
    }

    /** The members of a row of those who are met one after another take no more characters. */
    private static final int ROW = 60;

    /** 会见随同总统访华的商界代表: with whom the guests came. */
    private boolean isCompanion(int at) {
        boolean isWith = isWordAt(at - 1, Set.of("同", "陪", "随"));
        return isWith
                && at + 3 < phrases.size()
                && phrases.get(at + 1).isVisit()
                && isWordAt(at + 2, Set.of("的"))
                && phrases.get(at + 3).isParties();
    }

    /** The name at the end of a row of offices: 国务院副总理、…牵头人刘鹤. */
    Phrase named(int at) {
        Phrase office = phrases.get(at);
        for (int i = at;
                i < phrases.size() && !isWordAt(i, PAUSES) && phrases.get(i).part() != Part.STOP;
                i++) {
            Phrase next = phrases.get(i);
            boolean isPerson = next.isParties() && next.parties().stream().anyMatch(Party::isNamed);
            if (isPerson || (next.isAct() && next.kind() == Kind.VERB)) {
                return isPerson && next.side().equals(office.side()) ? next : office;
            }
        }
        return office;
    }

    /** A出席B举行的宴会: the guest attends, the host gives. */
    private int guest(int host) {
        for (int i = host - 1; i >= 0 && !isWordAt(i, PAUSES); i--) {
            boolean isAttending = isWordAt(isWordAt(i, Set.of("了")) ? i - 1 : i, Set.of("席", "加"));
            if (isAttending && host - i <= 4) {
                for (int j = i - 1; j >= 0; j--) {
                    if (phrases.get(j).isSomebody() && !isAbroad(j)) {
                        return j;
                    }
                }
            }
        }
        return -1;
    }

    /** 中国国家能源局和美国…: the name of an office that is not known takes no more characters. */
    private static final int MINISTRY = 10;

    /** Both stand before, or in one word: 双方举行会谈, 中美元首会晤, A和B举行会谈. */
    List<Pair> before(int act) {
        for (int i = act - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            int gap = phrases.get(act).start() - phrase.end();
            if (phrase.part() == Part.STOP || phrase.isWord("；") || gap > 30) {
                return List.of();
            }
            if (phrase.code().equals("pronoun") && isWordAt(i - 1, Set.of("为", "给"))) {
                // 为他们举行的宴会: for whom, not by whom.
                continue;
            }
            if (phrase.part() == Part.BOTH) {
                Optional<Pair> hosts = hosts(i);
                if (hosts.isPresent()) {
                    return List.of(hosts.get());
                }
                boolean isThird = hasThird(i, act) || isOtherPair(i) || (scene.isElsewhere() && !isNamedBoth(phrase));
                boolean isFar = phrase.code().equals("pronoun") && gap > 8;
                boolean isOfSomething = phrase.code().equals("named") && (hasPause(i, act) || hasTopic(i, act));
                Optional<Pair> couple = isThird ? Optional.empty() : couple(i);
                if (couple.isPresent()) {
                    return List.of(couple.get());
                }
                boolean isTeams = !isThird
                        && (word(phrase).endsWith("团队")
                                || (phrase.code().equals("pair") && scene.isTeams(sentence.number())));
                if (isTeams && isBothKnown()) {
                    // 双方团队最近的磋商: not those who speak of it.
                    return List.of(bare(phrase, ""));
                }
                if (SOCIETY.matcher(text).region(phrase.end(), sentence.end()).lookingAt()) {
                    return List.of(bare(phrase, "nongovernmental nongovernmental"));
                }
                boolean isHeads = phrase.code().equals("heads") && hasDate(i, act) && isNamedBefore(i);
                boolean isOthers = phrase.code().equals("heads") && isOfForeigner(act);
                if (isThird || isFar || isOfSomething || isOthers) {
                    return List.of();
                }
                List<Pair> both = both(isHeads ? chiefs(phrase) : phrase);
                boolean isToldOf = phrase.code().equals("pair") && isNamedInSentence(i);
                return both.isEmpty() && isToldOf ? List.of(bare(phrase, "")) : both;
            }
            if (phrase.isSomebody() && !isAbroad(i)) {
                if (phrase.isOther()) {
                    return List.of();
                }
                int guest = guest(i);
                if (guest >= 0 && phrases.get(guest).side().equals(Party.opposite(phrase.side()))) {
                    return List.of(pair(phrases.get(guest).parties(), phrase.parties()));
                }
                return beside(members(i));
            }
        }
        return List.of();
    }

    /** Who of the other side stands shortly before: A和B举行会谈. */
    private List<Pair> beside(int at) {
        String side = Party.opposite(phrases.get(at).side());
        boolean isWith = isWordAt(at - 1, WITH_WHOM) || (isWordAt(at - 1, Set.of("括")) && isWordAt(at - 3, WITH_WHOM));
        for (int i = at - 1; i >= 0 && i >= at - MINISTRY && !isWordAt(i, PAUSES); i--) {
            boolean isNear = i >= at - 4 || isWith;
            if (isNear && phrases.get(i).isParties() && phrases.get(i).side().equals(side)) {
                return List.of(
                        pair(phrases.get(leader(i)).parties(), phrases.get(at).parties()));
            }
        }
        return List.of();
    }

    private static final Set<String> WITH_WHOM = Frames.words("和 与 同");

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

    private boolean isHere(Pair pair) {
        return pair.parties().stream()
                .allMatch(party -> party.start() >= sentence.start() && party.end() <= sentence.end());
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

    private static final Pattern HOLDING = Pattern.compile("(?s)[^，。]*(?:举行|召开|进行)了?.{0,6}");

    /** X主持第三轮中美…对话, X同Y共同主持, X同Y举行中美…磋商: who leads the dialogue of the two sides. */
    private Optional<Pair> hosts(int both) {
        for (int i = both - 1; i >= 0 && !isWordAt(i, PAUSES); i--) {
            if (!phrases.get(i).isSomebody() || phrases.get(i).isBare()) {
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

    private static final Pattern SOMEWHERE = Pattern.compile("(?s)[在于将已].*(?:举行|进行|召开).*");

    /** 中美经贸摩擦, 中美关系: what the two sides share is no party. */
    private boolean hasTopic(int from, int to) {
        String both = word(from);
        String words = between(from, to);
        boolean isSides = both.endsWith("双方") || both.endsWith("两国") || words.startsWith("就") || words.contains("围绕");
        int about = words.indexOf("就");
        isSides |= SOMEWHERE.matcher(words).matches();
        if (isSides || (about >= 0 && about <= 8)) {
            // 中美双方就经贸问题进行磋商: a question between, but they are who talks of it.
            return false;
        }
        return SHARED.matcher(words).find();
    }

    /** 中马两国, 越中双方: China and another. */
    private boolean isOtherPair(int both) {
        return (word(both).startsWith("两国") || word(both).startsWith("双方"))
                && before(both, 2).matches("中[^美方国央间共，。：；]|[^美与和同向对从在其当话谈晤]中");
    }

    /** 中美青年, 中美智库: people of the two countries, but not those who speak for them. */
    private static final Pattern SOCIETY = Pattern.compile("青年|青少年|学生|学者|专家学者|智库|企业|媒体|大学|民间|友好人士|运动员|商会|工商界|艺术团|体育");

    /** 中美高层…，两国元首通话: the sentence itself says which two. */
    private boolean isNamedBefore(int at) {
        return phrases.subList(0, at).stream().anyMatch(phrase -> phrase.part() == Part.BOTH && isNamedBoth(phrase))
                && phrases.subList(0, at).stream().noneMatch(Phrase::isOther);
    }

    private static final Pattern FOREIGN_HEAD = Pattern.compile("(?<![副前选])(?:总统|首相|国王)(?!府|选举|大选|先生|特使|特别代表|国家安全)");

    /** 为莫拉莱斯总统举行仪式，两国元首…: a head of state whom nobody knows is of another country. */
    private boolean isOfForeigner(int act) {
        Matcher head = FOREIGN_HEAD
                .matcher(text)
                .region(sentence.start(), phrases.get(act).start());
        while (head.find()) {
            int at = head.start();
            boolean isKnown = phrases.stream()
                    .anyMatch(phrase -> phrase.isParties() && phrase.start() <= at && at < phrase.end());
            if (!isKnown) {
                return true;
            }
        }
        return false;
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

    private boolean hasThird(int from, int to) {
        for (int i = from; i < to; i++) {
            if (phrases.get(i).isOther() && !isAbroad(i)) {
                return true;
            }
        }
        return false;
    }
}

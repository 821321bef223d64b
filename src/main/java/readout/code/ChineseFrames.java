package readout.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.code.Phrase.Part;
import readout.model.DateSpan;

/**
 * Chinese: the partner stands behind a verb of receiving (会见 and the like), or before the act after a word of company
 * (同, 与, 和, 向); who acts stands before that, often in an earlier clause.
 */
final class ChineseFrames extends Frames {

    private static final Set<String> COMPANY = Frames.words("同 与 和 跟 向 给 对 由 被 应");
    private static final Set<String> TOPIC = Frames.words("对 在 就 关 于 从 为 至 到 离 赴 据 包 括 把");
    private static final Set<String> PAUSES = Frames.words("， 。 ； ： ！ ？ ,");

    private static final int OBJECT = 22;
    private static final int LONG_OBJECT = 60;
    private static final int NEAR = 14;

    ChineseFrames(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, new ArrayList<>(phrases), scene);
        int joint = 0;
        for (int i = 0; i < phrases.size(); i++) {
            boolean isJoint = phrases.get(i).isSign(Kind.JOINT) || isDiscussion(i);
            if (isJoint && joint++ < MOST && isJoint(i)) {
                this.phrases.set(i, phrases.get(i).asAct());
            } else if (phrases.get(i).kind() == Kind.NOUN && isTradeTalks(i)) {
                this.phrases.set(i, phrases.get(i).as("dialogue_mechanism", "principal executive"));
            }
        }
    }

    /** 双方经贸团队…磋商: these are the trade talks, though they are not called so. */
    private boolean isTradeTalks(int at) {
        if (!phrases.get(at).code().equals("meeting") || !phrases.get(at).goal().isEmpty()) {
            return false;
        }
        for (int i = at - 1; i >= 0 && !isWordAt(i, PAUSES); i--) {
            if (phrases.get(i).part() == Part.BOTH) {
                return word(phrases.get(i)).endsWith("经贸团队");
            }
        }
        return false;
    }

    /** 就…进行了坦诚的讨论: two did so, though no word of contact says it. */
    private boolean isDiscussion(int at) {
        if (!phrases.get(at).isSign(Kind.TALK)
                || !Set.of("讨论", "沟通", "交流", "探讨").contains(word(phrases.get(at)))) {
            return false;
        }
        for (int i = at - 1; i > 1 && at - i < LIST && !isWordAt(i, PAUSES); i--) {
            if (isWordAt(i, Set.of("了")) && isWordAt(i - 1, Set.of("行"))) {
                return true;
            }
        }
        return false;
    }

    /** What one does of oneself, or what many come to, is no contact: 达成协议, 共同出席峰会. */
    private boolean isJoint(int at) {
        String object = after(at, TOGETHER);
        int end = object.indexOf('，');
        String near = end < 0 ? object : object.substring(0, end);
        boolean isObject = phrases.get(at).isSign(Kind.TALK)
                || (word(phrases.get(at)).startsWith("达成")
                        ? near.contains("共识")
                        : near.matches("(?s).*(?:仪式|宴|活动|典礼|音乐会).*"));
        int partner = company(at);
        if (!isObject
                || partner < 0
                || hasAct(at)
                || !(hasAnyDate(at) || place(at).isPresent())) {
            return false;
        }
        return partner(at, partner, phrases.get(partner)).stream()
                .anyMatch(pair -> !pair.isBare("us") && !pair.isBare("cn") && (!pair.isTold() || isFirstPerson(at)));
    }

    private static final int TOGETHER = 40;

    /** A sentence with more of them is no sentence. */
    private static final int MOST = 24;

    /** Whether the sentence has told how they came together. */
    private boolean hasAct(int before) {
        return phrases.subList(0, before).stream().anyMatch(phrase -> phrase.isAct() && !phrase.isVisit());
    }

    private boolean hasAnyDate(int before) {
        return phrases.subList(0, before).stream()
                .anyMatch(phrase -> phrase.part() == Part.DATE && phrase.when().isPresent());
    }

    private String word(Phrase phrase) {
        return text.substring(phrase.start(), phrase.end());
    }

    @Override
    List<Pair> pairs(int act) {
        Phrase phrase = phrases.get(act);
        if (phrase.isVisit()) {
            return visit(act);
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
        List<Pair> before = before(act);
        boolean isSummit =
                word(phrase).startsWith("中美元首") && (isHeld(act) || text.startsWith("举行的", phrase.start() - 3));
        return before.isEmpty() && isSummit ? summit(phrase) : before;
    }

    /** 举行中美元首会晤: the noun says who. */
    private List<Pair> summit(Phrase act) {
        return both(
                new Phrase(Part.BOTH, act.start(), act.end(), Kind.BOTH, "chiefs", "", List.of(), Optional.empty()));
    }

    /** 我们再次通话: "we" do it with one another. */
    private boolean isWe(int act) {
        for (int i = act - 1; i > 0 && !isWordAt(i, PAUSES); i--) {
            if (phrases.get(i).isParties() && !phrases.get(i).isPlace() && !isAbroad(i)) {
                return false;
            }
            if (isWordAt(i, Set.of("们")) && isWordAt(i - 1, Set.of("我", "咱"))) {
                return true;
            }
        }
        return false;
    }

    /** Whom "we" means: those whom the sentence named before, else the pair of the last contact. */
    private List<Pair> we(int act) {
        for (int i = act - 1; i >= 0; i--) {
            if (phrases.get(i).isParties() && !phrases.get(i).isBare() && isWordAt(i - 1, COMPANY)) {
                return partner(act, i, phrases.get(i));
            }
        }
        List<Party> couple = scene.couple(sentence.number());
        return couple.size() == 2 ? List.of(new Pair(couple, true)) : List.of();
    }

    /** 我已同他通了电话: whom "him" means. */
    private int pronoun(int act) {
        for (int i = act - 1; i > 0 && !isWordAt(i, PAUSES); i--) {
            if (isWordAt(i, Set.of("他", "她", "其")) && isWordAt(i - 1, Set.of("同", "与", "和", "跟"))) {
                for (int j = i - 1; j >= 0; j--) {
                    if (phrases.get(j).isParties() && !phrases.get(j).isBare()) {
                        return j;
                    }
                }
            }
        }
        return -1;
    }

    /** Whether a verb can have somebody behind it. */
    private boolean takesObject(int act) {
        Phrase phrase = phrases.get(act);
        if (phrase.kind() != Kind.VERB) {
            return false;
        }
        String word = word(phrase);
        boolean isNominal = word.contains("举行")
                || word.contains("进行")
                || word.endsWith("电话")
                || word.endsWith("通话")
                || word.endsWith("会谈")
                || word.endsWith("会晤")
                || word.endsWith("会面")
                || word.endsWith("见面");
        return !isNominal && !(act + 1 < phrases.size() && phrases.get(act + 1).isWord("时"));
    }

    /** 会见来华出席…的X: what the guest came for may take long to say. */
    private boolean isVisitor(int act) {
        for (int i = act + 1; i < phrases.size() && i <= act + 3; i++) {
            if (phrases.get(i).isVisit() || isWordAt(i, Set.of("来"))) {
                return true;
            }
        }
        return word(phrases.get(act)).endsWith("来访") || word(phrases.get(act)).endsWith("到访");
    }

    private Optional<Phrase> object(int act) {
        for (int i = act + 1; i < phrases.size(); i++) {
            Phrase next = phrases.get(i);
            if (isWordAt(i, PAUSES)
                    || next.part() == Part.STOP
                    || next.start() - phrases.get(act).end() > (isVisitor(act) ? LONG_OBJECT : OBJECT)) {
                return Optional.empty();
            }
            if (next.isAct() && next.kind() != Kind.NOUN && !next.isVisit()) {
                return Optional.empty();
            }
            if (next.isParties() && !next.isPlace() && !isWordAt(i - 1, Set.of("在"))) {
                boolean isOwner = next.isBare() && isWordAt(i + 1, Set.of("的"));
                if (!isOwner && !isCompanion(i)) {
                    return Optional.of(named(i));
                }
            }
        }
        return Optional.empty();
    }

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
    private Phrase named(int at) {
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

    /** Who stands before the act after a word of company: 同X举行会谈. */
    private int company(int act) {
        for (int i = act - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            if (isWordAt(i, PAUSES) || phrase.part() == Part.STOP) {
                return -1;
            }
            boolean isAfterThird = i > 1
                    && phrase.isOther()
                    && isWordAt(i - 1, Set.of("、", "和"))
                    && phrases.get(i - 2).isParties();
            boolean isGoal = phrase.isOther() && phrase.isBare() && isTopic(i);
            if (isAfterThird || isGoal) {
                // 同奥巴马、潘基文共同: the list goes on before.
                continue;
            }
            if (phrase.isParties() && !phrase.isPlace() && !isAbroad(i)) {
                int leader = leader(i);
                return hasCompany(leader) ? leader : -1;
            }
            boolean isName = phrase.part() == Part.BOTH && phrases.get(act).start() - phrase.end() <= 4;
            boolean isAbout = phrase.part() == Part.BOTH && isAbout(i);
            if ((phrase.part() == Part.BOTH && !isName && !isAbout) || (phrase.isAct() && !phrase.isVisit())) {
                return -1;
            }
        }
        return -1;
    }

    /** 就中美关系、两国经贸合作进行座谈: what the talk is about. */
    private boolean isAbout(int at) {
        for (int i = at - 1; i >= 0 && at - i <= LIST && !isWordAt(i, PAUSES); i--) {
            if (isWordAt(i, Set.of("就", "围", "绕"))) {
                return true;
            }
            if (phrases.get(i).isParties()) {
                return false;
            }
        }
        return false;
    }

    /** 姆努钦率领的美方团队: who leads the party named last. */
    private int leader(int at) {
        for (int i = at - 1; phrases.get(at).isBare() && i >= 0 && at - i <= 6; i--) {
            if (phrases.get(i).isParties()) {
                String between =
                        text.substring(phrases.get(i).end(), phrases.get(at).start());
                boolean isLeading = between.matches("(?:率领|带领|为首|领导|率).{0,2}");
                return isLeading && phrases.get(i).side().equals(phrases.get(at).side()) ? i : at;
            }
        }
        return at;
    }

    /** 在印尼: a country as the place of what is told. */
    private boolean isAbroad(int at) {
        return phrases.get(at).isOther() && phrases.get(at).isBare() && isWordAt(at - 1, Set.of("在", "赴", "于"));
    }

    /** Whether a word of company stands before parties, with nothing but what describes them between: 同来访的…. */
    private boolean hasCompany(int at) {
        for (int i = at - 1; i >= 0 && phrases.get(at).start() - phrases.get(i).end() <= 2 * NEAR; i--) {
            Phrase phrase = phrases.get(i);
            if (isWordAt(i, COMPANY) || isSigned(i)) {
                return true;
            }
            boolean isDescription = phrase.isVisit()
                    || (phrase.isOther() && isWordAt(i + 1, Set.of("、")))
                    || (phrase.isAct() && phrase.kind() == Kind.NOUN)
                    || phrase.part() == Part.BOTH
                    || phrase.part() == Part.DATE
                    || phrase.isPlace()
                    || (phrase.part() == Part.WORD && !PAUSES.contains(phrase.code()));
            if (!isDescription) {
                return false;
            }
        }
        return false;
    }

    /** 将同, 愿与: the word of company is part of the sign. */
    private boolean isSigned(int at) {
        return at >= 0
                && phrases.get(at).part() == Part.SIGN
                && word(phrases.get(at)).matches(".+[同与]");
    }

    private List<Pair> partner(int act, int from, Phrase partner) {
        if (partner.isOther()) {
            return List.of();
        }
        String wanted = Party.opposite(partner.side());
        for (int i = from - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.equals(partner) || !phrase.isParties() || phrase.isPlace()) {
                continue;
            }
            boolean isBeside = isTopic(i) || isPartner(i) || isInviting(i);
            if (phrase.isOther() && !isBeside) {
                return List.of();
            }
            if (phrase.side().equals(wanted) && !(phrase.isBare() && (isTopic(i) || isWordAt(i - 1, COMPANY)))) {
                return List.of(pair(phrase.parties(), partner.parties()));
            }
        }
        if (hasOwn(act, partner)) {
            return List.of();
        }
        boolean isFirst = isFirstPerson(act);
        List<Party> chief = isFirst ? scene.speaker(wanted, sentence.number()) : scene.chief(wanted, sentence.number());
        if (!chief.isEmpty()) {
            return List.of(new Pair(pair(chief, partner.parties()).parties(), false));
        }
        return partner.isBare() || !scene.isSide(wanted) ? List.of() : List.of(new Pair(partner.parties(), false));
    }

    /** Whether somebody of the partner's own side acts: 美国议员致信美国总统. */
    private boolean hasOwn(int act, Phrase partner) {
        for (int i = 0; i < act; i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.isParties()
                    && !phrase.isPlace()
                    && phrase.end() < partner.start()
                    && phrase.side().equals(partner.side())
                    && !isTopic(i)
                    && !isWordAt(i - 1, COMPANY)) {
                return phrases.get(act).code().equals("letter");
            }
        }
        return false;
    }

    /** 同马克龙、拜登…会见: one of those with whom somebody meets is not who meets them. */
    private boolean isPartner(int at) {
        return isWordAt(at - 1, Set.of("同", "与", "跟"))
                || isSigned(at - 1)
                || (isWordAt(at - 1, Set.of("、")) && hasCompany(at));
    }

    private boolean isTopic(int at) {
        return isWordAt(at - 1, TOPIC) || isListed(at);
    }

    /** 对古巴、墨西哥…: a country further on in the list of those that a visit goes to. */
    private boolean isListed(int at) {
        if (!phrases.get(at).isBare() || !isWordAt(at - 1, Set.of("、", "和"))) {
            return false;
        }
        for (int i = at - 2; i >= 0 && at - i < LIST && !isWordAt(i, PAUSES); i--) {
            if (isWordAt(i, Set.of("对", "赴"))) {
                return true;
            }
        }
        return false;
    }

    private static final int LIST = 24;

    private boolean isFirstPerson(int act) {
        for (int i = 0; i < act; i++) {
            if (phrases.get(i).isWord("我") && !isWordAt(i + 1, Set.of("国", "方", "军", "驻"))) {
                return true;
            }
        }
        return false;
    }

    /** A出席B举行的宴会: the guest attends, the host gives. */
    private int guest(int host) {
        for (int i = host - 1; i >= 0 && !isWordAt(i, PAUSES); i--) {
            boolean isAttending = isWordAt(i, Set.of("席")) || isWordAt(i, Set.of("加"));
            if (isAttending && host - i <= 4) {
                for (int j = i - 1; j >= 0; j--) {
                    if (phrases.get(j).isParties() && !phrases.get(j).isPlace()) {
                        return j;
                    }
                }
            }
        }
        return -1;
    }

    /** Both stand before, or in one word: 双方举行会谈, 中美元首会晤, A和B举行会谈. */
    private List<Pair> before(int act) {
        for (int i = act - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            int gap = phrases.get(act).start() - phrase.end();
            if (phrase.part() == Part.STOP || phrase.isWord("；") || gap > 30) {
                return List.of();
            }
            if (phrase.part() == Part.BOTH) {
                Optional<Pair> hosts = hosts(i);
                if (hosts.isPresent()) {
                    return List.of(hosts.get());
                }
                boolean isThird = hasThird(i, act);
                boolean isFar = phrase.code().equals("pronoun") && gap > 8;
                boolean isOfSomething = phrase.code().equals("named") && (hasPause(i, act) || hasTopic(i, act));
                return isThird || isFar || isOfSomething ? List.of() : both(phrase);
            }
            if (phrase.isParties() && !phrase.isPlace() && !isAbroad(i)) {
                if (phrase.isOther()) {
                    return List.of();
                }
                int guest = guest(i);
                if (guest >= 0 && phrases.get(guest).side().equals(Party.opposite(phrase.side()))) {
                    return List.of(pair(phrases.get(guest).parties(), phrase.parties()));
                }
                for (int j = i - 1; j >= 0 && j >= i - 4; j--) {
                    Phrase first = phrases.get(j);
                    if (first.isParties() && first.side().equals(Party.opposite(phrase.side()))) {
                        return List.of(pair(first.parties(), phrase.parties()));
                    }
                }
                return List.of();
            }
        }
        return List.of();
    }

    /** X主持第三轮中美…对话, X同Y共同主持: who leads the dialogue of the two sides. */
    private Optional<Pair> hosts(int both) {
        for (int i = both - 1; i >= 0 && !isWordAt(i, PAUSES); i--) {
            if (!phrases.get(i).isParties()
                    || phrases.get(i).isPlace()
                    || phrases.get(i).isBare()) {
                continue;
            }
            String between =
                    text.substring(phrases.get(i).end(), phrases.get(both).start());
            if (!between.contains("主持")) {
                return Optional.empty();
            }
            return hasCompany(i)
                    ? partner(both, i, phrases.get(i)).stream().findFirst()
                    : Optional.of(new Pair(phrases.get(i).parties(), false));
        }
        return Optional.empty();
    }

    /** 中美经贸摩擦, 中美关系: what the two sides share is no party. */
    private boolean hasTopic(int from, int to) {
        String both = word(phrases.get(from));
        String words = text.substring(phrases.get(from).end(), phrases.get(to).start());
        boolean isSides = both.endsWith("双方") || both.endsWith("两国") || words.startsWith("就") || words.contains("围绕");
        int about = words.indexOf("就");
        if (isSides || (about >= 0 && about <= 8)) {
            // 中美双方就经贸问题进行磋商: a question between, but they are who talks of it.
            return false;
        }
        return words.contains("关系")
                || words.contains("摩擦")
                || words.contains("问题")
                || words.contains("协议")
                || words.contains("合作");
    }

    private boolean hasThird(int from, int to) {
        for (int i = from; i < to; i++) {
            if (phrases.get(i).isOther()) {
                return true;
            }
        }
        return false;
    }

    // ---- visits --------------------------------------------------------------------------------------------------

    private List<Pair> visit(int act) {
        String goal = goal(act);
        if (!goal.equals("us") && !goal.equals("cn")) {
            return List.of();
        }
        // 来访的 and 来华访问的 only say who somebody is.
        if (isWordAt(act + 1, Set.of("的"))
                && act + 2 < phrases.size()
                && phrases.get(act + 2).isParties()) {
            return List.of();
        }
        String visitor = Party.opposite(goal);
        for (int i = act - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.isParties() && !phrase.isPlace()) {
                if (phrase.isOther() && !isTopic(i) && !isInviting(i)) {
                    return List.of();
                }
                if (isSending(i, act)) {
                    return List.of();
                }
                if (phrase.side().equals(visitor) && !(phrase.isBare() && isTopic(i)) && !isInviting(i)) {
                    return List.of(new Pair(phrase.parties(), false));
                }
            }
        }
        if (isAddressed(act)) {
            return addressed(visitor)
                    .map(party -> List.of(new Pair(List.of(party), false)))
                    .orElse(List.of());
        }
        if (hasPeople(act)) {
            return List.of();
        }
        for (int i = act + 1; i < phrases.size(); i++) {
            // 访美期间，习近平主席将…: the visitor is named behind.
            Phrase phrase = phrases.get(i);
            if (phrase.isParties() && !phrase.isBare() && phrase.side().equals(visitor)) {
                return List.of(new Pair(phrase.parties(), false));
            }
        }
        List<Party> chief = isFirstPerson(act)
                ? scene.speaker(visitor, sentence.number())
                : scene.chief(visitor, sentence.number());
        return chief.isEmpty() ? List.of() : List.of(new Pair(chief, false));
    }

    /** X派代表团访华: X stays at home. */
    private boolean isSending(int at, int visit) {
        return text.substring(phrases.get(at).end(), phrases.get(visit).start())
                .matches("(?s)[^，。]*(?:[指委选]派|派[出遣代团特高你]|委托).*");
    }

    private static final Set<String> YOU = Frames.words("你 您");

    /** 去年你对中国进行国事访问: the listener, unless somebody is named in the clause. */
    private boolean isAddressed(int act) {
        for (int i = act - 1; i >= 0 && !isWordAt(i, PAUSES); i--) {
            if (phrases.get(i).isParties() && !phrases.get(i).isBare()) {
                return false;
            }
            if (isWordAt(i, YOU)) {
                return true;
            }
        }
        return false;
    }

    /** Who is spoken to: the one of a side with whom the last contact was. */
    private Optional<Party> addressed(String side) {
        List<Party> people = scene.couple(sentence.number()).stream()
                .filter(party -> party.side().equals(side))
                .toList();
        return people.isEmpty() ? Optional.empty() : Optional.of(people.get(0));
    }

    /** 习近平主席同你, 我同总统先生: who is met is who is spoken to. */
    private List<Pair> listener(int act) {
        for (int i = act - 1; i > 0 && !isWordAt(i, PAUSES) && !phrases.get(i).isAct(); i--) {
            if (phrases.get(i).isParties() && !phrases.get(i).isPlace() && !isAbroad(i)) {
                return List.of();
            }
            boolean isPresident = text.startsWith("总统先生", phrases.get(i).end());
            if (!isWordAt(i, Set.of("同", "与", "和", "跟")) || !(isPresident || isWordAt(i + 1, YOU))) {
                continue;
            }
            Optional<Party> listener = isPresident ? head("us").or(() -> addressed("us")) : addressed("us");
            List<Party> subject = subject(i, "cn");
            return listener.isEmpty() || subject.isEmpty()
                    ? List.of()
                    : List.of(pair(subject, List.of(listener.get())));
        }
        return List.of();
    }

    /** Who of a side acts before a word of company: 我 is who speaks. */
    private List<Party> subject(int company, String side) {
        boolean isSpeaker = isWordAt(company - 1, Set.of("我"));
        for (int i = company - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            boolean isPerson =
                    phrase.isParties() && !phrase.isBare() && phrase.side().equals(side);
            if (isPerson && (!isSpeaker || isSpeaking(i))) {
                return phrase.parties();
            }
        }
        return isFirstPerson(company) ? scene.speaker(side, sentence.number()) : List.of();
    }

    private boolean isSpeaking(int at) {
        return isSaying(at + 1) || isSaying(at + 2);
    }

    private Optional<Party> head(String side) {
        return scene.heads().stream().filter(party -> party.side().equals(side)).findFirst();
    }

    /** 应X邀请: X is the host. */
    private boolean isInviting(int at) {
        int from = at;
        while (from > 0 && at - from < LIST && !isWordAt(from - 1, PAUSES)) {
            from--;
        }
        return isWordAt(from, Set.of("应")) && hasSign(at, at + LIST, "邀请");
    }

    private boolean hasSign(int from, int to, String word) {
        for (int i = from; i < Math.min(to, phrases.size()); i++) {
            if (phrases.get(i).part() == Part.SIGN && word(phrases.get(i)).contains(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasPeople(int act) {
        for (int i = 0; i < act; i++) {
            if (phrases.get(i).isParties()
                    && !phrases.get(i).isPlace()
                    && !phrases.get(i).isBare()) {
                return true;
            }
        }
        return false;
    }

    private String goal(int act) {
        Phrase phrase = phrases.get(act);
        if (!phrase.goal().isEmpty()) {
            return phrase.goal();
        }
        for (int i = act + 1; i < phrases.size() && i <= act + 3; i++) {
            Phrase next = phrases.get(i);
            if (next.isParties()) {
                return next.isBare() ? next.side() : "";
            }
            if (isWordAt(i, PAUSES) || next.isWord("的")) {
                break;
            }
        }
        for (int i = act - 1; i >= 0 && i >= act - 4; i--) {
            if (phrases.get(i).isParties()) {
                boolean isGoal = phrases.get(i).isBare() && isWordAt(i - 1, Set.of("对", "赴", "到", "来", "在"));
                return isGoal ? phrases.get(i).side() : "";
            }
            if (isWordAt(i, PAUSES)) {
                break;
            }
        }
        return "";
    }

    /** 在北京会见: the place stands before the act. */
    @Override
    Optional<String> place(int act) {
        for (int i = act - 1; i > 0 && !phrases.get(i).isAct(); i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.part() == Part.STOP || phrase.isWord("。")) {
                break;
            }
            boolean isWhere = phrase.isPlace()
                    || (phrase.isParties() && phrase.isBare() && phrase.side().equals("other"));
            if (isWhere && isWordAt(i - 1, Set.of("在", "于"))) {
                return Optional.of(word(phrase));
            }
        }
        return super.place(act);
    }

    // ---- what came of it -----------------------------------------------------------------------------------------

    @Override
    String outcome(int act) {
        if (isMeansOfTalk(act) || isOffice(act)) {
            return "";
        }
        String fate = fate(act);
        if (!fate.isEmpty()) {
            return fate.equals("none") ? "" : fate;
        }
        String outcome = tense(act);
        if (outcome.equals("announced") && after(act, 12).matches("(?s)(?:达成|形成)?的?(?:一系列|系列|重要)*(?:共识|精神).*")) {
            // 将按照两国元首通话精神…: what is to come is not the call.
            outcome = "held";
        }
        boolean isReference =
                outcome.equals("held") && (isLongAgo(act) || isMatter(act) || isTaken(act) || isBackground(act));
        return isReference ? "" : outcome;
    }

    /** What lies ahead is announced, what is only said to be possible is nothing, all else was held. */
    private String tense(int act) {
        Phrase phrase = phrases.get(act);
        if (isWishOfGovernments(act)) {
            return "";
        }
        if (isCondition(act)) {
            return "";
        }
        boolean isPlan = isPrepared(act);
        for (int i = act - 1; i >= 0; i--) {
            Phrase before = phrases.get(i);
            if (before.part() == Part.STOP) {
                break;
            }
            int gap = phrase.start() - before.end();
            boolean isPause = hasPause(i, act);
            if (before.isAct() && !before.isVisit() && isPause && !isGoingOn(i, act)) {
                break;
            }
            if (before.isSign(Kind.NONE)
                    && Set.of("habit", "denial", "condition").contains(before.code())) {
                return "";
            }
            if (before.isSign(Kind.NONE) && !isPause && !isAsking(i)) {
                if (SPECULATION.contains(word(before)) && gap < GUESS) {
                    return "";
                }
                boolean isPolicy = before.code().equals("policy");
                if (isPolicy && isWillDo(i)) {
                    continue;
                }
                boolean isDated = hasDate(i, act) || hasSoon(i, act);
                isPlan |= isDated && !isPolicy && EXPECTATIONS.contains(word(before));
                if (!isDated && (isPolicy ? gap < 12 && phrase.kind() == Kind.NOUN : gap < 24)) {
                    return "";
                }
            }
            if (before.isSign(Kind.PLAN) && (!isPause || word(before).startsWith("将"))) {
                isPlan |= gap < (word(before).startsWith("将") ? LONG_PLAN : PLAN);
            }
        }
        for (int i = act + 1; i < phrases.size() && !isWordAt(i, PAUSES); i++) {
            Phrase after = phrases.get(i);
            boolean isList = after.isAct() && after.kind() == Kind.NOUN && isWordAt(i - 1, Set.of("、", "和"));
            if ((after.isAct() && !isList) || after.part() == Part.STOP) {
                break;
            }
            if (after.isSign(Kind.PLAN) && word(after).startsWith("将")) {
                isPlan = true;
            }
        }
        return isPlan ? "announced" : "held";
    }

    /** What may happen is not settled, even where a date is told. */
    private static final Set<String> SPECULATION = Frames.words("可能 或将 据传 传闻 有无 会不会");

    private static final int GUESS = 40;
    private static final int PLAN = 40;
    private static final int LONG_PLAN = 90;

    /** 将同X举行会谈，会见Y: the second act goes on with the first, as nobody else is its subject. */
    private boolean isGoingOn(int first, int act) {
        boolean isClause = false;
        for (int i = first + 1; i < act; i++) {
            if (isWordAt(i, Set.of("，", ","))) {
                isClause = true;
            } else if (isClause && !isWordAt(i, Set.of("并", "还", "以", "及", "和"))) {
                return false;
            } else if (phrases.get(i).part() == Part.STOP) {
                return false;
            }
        }
        return isClause;
    }

    /** 希望美方…，同中方进行磋商: a wish for what governments do reaches over the commas of its sentence. */
    private boolean isWishOfGovernments(int act) {
        for (int i = act - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.part() == Part.STOP || (phrase.isParties() && !phrase.isBare())) {
                return false;
            }
            boolean isWish = phrase.isSign(Kind.NONE) && WISHES.contains(word(phrase));
            if (isWish && hasPause(i, act)) {
                return !hasDate(i, act);
            }
        }
        return false;
    }

    private static final Set<String> EXPECTATIONS = Frames.words("期待 希望 欢迎 争取 愿 愿与 愿同 愿意 考虑");
    private static final Set<String> WISHES = Frames.words("希望 敦促 呼吁 要求");

    /** 将同X继续…进行磋商: goes on, and is settled. */
    private boolean isWillDo(int policy) {
        for (int i = policy - 1;
                i >= 0 && !isWordAt(i, PAUSES) && phrases.get(i).part() != Part.STOP;
                i--) {
            if (phrases.get(i).isSign(Kind.PLAN) && word(phrases.get(i)).matches("将[同与和]")) {
                return true;
            }
        }
        return false;
    }

    /** 为…访华做准备: what is prepared lies ahead. */
    private boolean isPrepared(int act) {
        return after(act, 12).matches("(?s)的?(?:做好?|作好?|进行)?(?:充分|认真|必要|各项|有关|相关)*的?准备.*");
    }

    /** 如会谈没有进展: the clause begins with an if of one character. */
    private boolean isCondition(int act) {
        return clause(act).matches("(?s)如(?![期何此下愿约同]).*");
    }

    /** The words of the clause of an act, up to its end. */
    private String clause(int act) {
        int from = act;
        while (from > 0 && !isWordAt(from - 1, PAUSES)) {
            from--;
        }
        return text.substring(phrases.get(from).start(), phrases.get(act).end());
    }

    private boolean hasSoon(int from, int to) {
        for (int i = from; i < to; i++) {
            if (phrases.get(i).isSign(Kind.PLAN) && phrases.get(i).code().equals("soon")) {
                return true;
            }
        }
        return false;
    }

    /** 全面经济对话中方牵头人: what somebody leads is part of the office. */
    private boolean isOffice(int act) {
        return phrases.get(act).kind() == Kind.NOUN && after(act, 6).matches("(?s)(?:中方|美方|的)*(?:牵头人|联合主席|负责人).*");
    }

    /** 50年前: history. */
    private boolean isLongAgo(int act) {
        String before = text.substring(sentence.start(), phrases.get(act).start());
        return before.matches("(?s).*(?:[2-9]\\d|[二三四五六七八九]十)[多几余]?年前.*");
    }

    /** 会面的问题, 会晤的消息: speaks of the matter and tells no contact. */
    private boolean isMatter(int act) {
        return after(act, 10).matches("(?s)的?(?:有关|相关|具体|最新|可能)?(?:问题|消息|报道|传闻|说法|可能|日程|细节|一事|事宜|安排|.{1,4}周年).*");
    }

    /** 至于你问到…会见: takes up what was asked, which told the contact as far as it is told. */
    private boolean isTaken(int act) {
        int from = act;
        while (from > 0 && !isWordAt(from - 1, PAUSES)) {
            from--;
        }
        String clause =
                text.substring(phrases.get(from).start(), phrases.get(act).start());
        boolean isTopic = clause.matches("(?s)(?:答：)?(?:至于|关于|对于|有关|你(?:刚才|刚刚)?(?:问到|提到|所问|所说)).*");
        boolean isNamed = phrases.subList(from, act).stream()
                .anyMatch(phrase -> phrase.isParties() && !phrase.isBare() && !phrase.isPlace());
        return isTopic
                && !hasDate(from, act)
                && (!isNamed || scene.last(sentence.number()).isPresent());
    }

    /** 在双方磋商的时候: a time at which something else happens. */
    private boolean isBackground(int act) {
        return phrases.get(act).kind() == Kind.NOUN
                && !hasDate(0, act)
                && after(act, 4).matches("(?s)的?(?:时候|之际|过程|期间).*");
    }

    /** What stands behind an act in its sentence. */
    private String after(int act, int length) {
        int end = phrases.get(act).end();
        return text.substring(end, Math.max(end, Math.min(sentence.end(), end + length)));
    }

    /** 通过会晤、通话等方式: how one keeps in touch, no contact. */
    private boolean isMeansOfTalk(int act) {
        String after = after(act, 14);
        return after.contains("等方式") || after.contains("等形式");
    }

    /** 能否介绍: asks for words, not for the act. */
    private boolean isAsking(int at) {
        String after = text.substring(
                phrases.get(at).end(), Math.min(text.length(), phrases.get(at).end() + 4));
        return after.contains("介绍")
                || after.contains("证实")
                || after.contains("透露")
                || after.contains("评论")
                || after.contains("确认")
                || after.contains("提供")
                || after.contains("谈谈");
    }

    private static final Set<String> NUMBERS = Frames.words("两 三 四 五 六 七 八 九 十 多 数 几");

    @Override
    boolean isCount(int act) {
        // 举行了四次会谈, 四轮磋商; not 第四轮.
        for (int i = act - 1; i > 0 && i >= act - 4; i--) {
            boolean isTimes = isWordAt(i, Set.of("次", "轮", "度"));
            boolean isNumber = isWordAt(i - 1, NUMBERS)
                    || (phrases.get(i - 1).part() == Part.WORD
                            && Character.isDigit(phrases.get(i - 1).code().charAt(0)));
            if (isTimes && isNumber) {
                return !isWordAt(i - 2, Set.of("第"));
            }
        }
        String words = word(phrases.get(act));
        return words.matches(".*[两三四五六七八九十多数几\\d][次轮度].*") && !words.contains("第");
    }

    /** Whether a day or a month is told; 近期 and 年内 are none. */
    private boolean hasDate(int from, int to) {
        for (int i = from; i < to; i++) {
            Optional<DateSpan> when = phrases.get(i).when();
            if (phrases.get(i).part() == Part.DATE
                    && when.isPresent()
                    && when.get().precision() != DateSpan.Precision.YEAR) {
                return true;
            }
        }
        return false;
    }

    private boolean hasPause(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isWordAt(i, PAUSES)) {
                return true;
            }
        }
        return false;
    }

    private String fate(int act) {
        for (int i = act - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            int reach = phrase.code().equals("declined") && isAsked(act) ? 2 * FATE : FATE;
            if (isWordAt(i, PAUSES)
                    || phrase.part() == Part.STOP
                    || phrases.get(act).start() - phrase.end() > reach) {
                break;
            }
            if (phrase.isSign(Kind.FATE)) {
                return doubted(i, phrase.code());
            }
            if (phrase.isAct() && !phrase.isVisit()) {
                break;
            }
        }
        for (int i = act + 1; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            if (isWordAt(i, PAUSES)
                    || phrase.part() == Part.STOP
                    || phrase.start() - phrases.get(act).end() > 8) {
                break;
            }
            if (phrase.isSign(Kind.FATE)) {
                String between = text.substring(phrases.get(act).end(), phrase.start());
                boolean isPassive = between.chars().allMatch(c -> "被已经再次突然将宣布一再无限期的因故也遭又均都了".indexOf(c) >= 0);
                return isPassive ? doubted(i, phrase.code()) : "";
            }
            if (phrase.isAct() || phrase.isParties()) {
                break;
            }
        }
        return "";
    }

    private static final int FATE = 16;

    /** 拒绝…会面的请求: what is refused is asked for behind the act. */
    private boolean isAsked(int act) {
        String after = after(act, 6);
        return after.contains("请求")
                || after.contains("要求")
                || after.contains("提议")
                || after.contains("建议")
                || after.contains("邀请");
    }

    private String doubted(int at, String fate) {
        for (int i = at - 1; i >= 0 && phrases.get(at).start() - phrases.get(i).end() < 12; i--) {
            Phrase phrase = phrases.get(i);
            if (isWordAt(i, PAUSES) || phrase.part() == Part.STOP) {
                break;
            }
            if (phrase.isSign(Kind.NONE) && !phrase.code().equals("policy")) {
                return fate.equals("declined") ? fate : "none";
            }
        }
        return fate;
    }

    @Override
    boolean isHeld(int act) {
        if (word(phrases.get(act)).contains("行")
                || word(phrases.get(act)).contains("主持")
                || isUnderWay(act)
                || isWordAt(act - 1, Set.of("行", "开"))) {
            return true;
        }
        for (int i = act + 1;
                phrases.get(act).kind() == Kind.NOUN && i + 1 < phrases.size() && !isWordAt(i, PAUSES);
                i++) {
            // 工作组举行会议, 磋商在日内瓦开幕
            if (isWordAt(i, Set.of("举", "召", "开")) && isWordAt(i + 1, Set.of("行", "开", "幕"))) {
                return true;
            }
        }
        return false;
    }

    /** 目前正在上海磋商: a noun as a verb. */
    private boolean isUnderWay(int act) {
        int from = Math.max(sentence.start(), phrases.get(act).start() - 12);
        String before = text.substring(from, phrases.get(act).start());
        boolean isEnd = after(act, 1).isEmpty() || "，。；".contains(after(act, 1));
        return isEnd && before.matches("(?s).*[正仍还]在[^，。；的]*");
    }

    // ---- dates ---------------------------------------------------------------------------------------------------

    private static final Set<String> SAYING = Frames.words("宣 说 表 指 称 发 答 回");

    @Override
    boolean isSaying(int at) {
        return (isWordAt(at, Set.of("说", "称")) && !isWordAt(at - 1, Set.of("据")))
                || (isWordAt(at, Set.of("示")) && isWordAt(at - 1, Set.of("表")))
                || (isWordAt(at, Set.of("出")) && isWordAt(at - 1, Set.of("指")))
                || (isWordAt(at, Set.of("道")) && isWordAt(at - 1, Set.of("报")))
                || (phrases.get(at).part() == Part.SIGN && word(phrases.get(at)).equals("宣布"));
    }

    @Override
    boolean isJust(int act) {
        return false;
    }

    @Override
    boolean isFounded(int act) {
        return false;
    }

    @Override
    boolean isRecent(int act) {
        return false;
    }

    @Override
    boolean endsDates(int at) {
        return isWordAt(at, PAUSES);
    }

    @Override
    boolean isCurrent(int act) {
        String after = after(act, 14);
        boolean isMemory = after.contains("共识")
                || after.contains("达成")
                || after.contains("精神")
                || after.contains("以来")
                || after.startsWith("时")
                || clause(act).matches("(?s)自从?.*");
        return !isMemory
                && (phrases.get(act).kind() == Kind.VERB || phrases.get(act).isVisit() || isUnderWay(act));
    }

    @Override
    boolean isPastTense(int act) {
        return isWordAt(act + 1, Set.of("了")) || word(phrases.get(act)).contains("了");
    }

    @Override
    boolean isMeans(int noun) {
        return false;
    }

    @Override
    boolean isOpened(int act) {
        return true;
    }

    @Override
    boolean isReached(int date, int act) {
        return true;
    }

    @Override
    boolean isSaid(int date) {
        if (isWordAt(date + 1, SAYING)) {
            return true;
        }
        return date + 1 < phrases.size()
                && phrases.get(date + 1).part() == Part.SIGN
                && word(phrases.get(date + 1)).equals("宣布");
    }

    @Override
    boolean isOnTheWay(int visit, int act) {
        return phrases.get(visit).isVisit() && !hasPause(visit, act);
    }

    @Override
    boolean isLookedBack(int act) {
        return after(act, 4).matches("(?s)(?:之后|以后|以来|后).*");
    }

    @Override
    boolean isSameClause(int act, int next) {
        return !hasPause(act, next);
    }

    @Override
    List<DateSpan> furtherDates(int act, Optional<DateSpan> first) {
        return new ArrayList<>();
    }
}

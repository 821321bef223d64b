package readout.code;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import readout.code.Phrase.Part;

/**
 * Who takes part in an act of a Chinese sentence: the partner stands behind a word of company (同, 与, 和, 向), and who acts
 * before that, often in an earlier clause.
 */
abstract class ChineseSides extends ChineseOutcomes {

    static final Set<String> COMPANY = Frames.words("同 与 和 跟 向 给 对 由 被 应");

    private static final Set<String> TOPIC = Frames.words("对 在 就 关 于 从 为 至 到 离 赴 据 包 括 把");

    static final Set<String> YOU = Frames.words("你 您");

    private static final int NEAR = 14;

    ChineseSides(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    /** Who stands before the act after a word of company: 同X举行会谈. */
    int company(int act) {
        for (int i = act - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            if (isWordAt(i, PAUSES) || phrase.part() == Part.STOP) {
                return -1;
            }
            boolean isAfterOther = phrase.isOther() && isWordAt(i - 1, Set.of("、", "和", "及"));
            boolean isGoal = phrase.isOther() && phrase.isBare() && isTopic(i);
            boolean isRest = phrase.isParties()
                    && isWordAt(i - 1, Set.of("等"))
                    && phrase.parties().stream().noneMatch(Party::isNamed);
            if (isAfterOther || isGoal || isRest) {
                // 同奥巴马、潘基文共同, 同耶伦等美方代表: the list goes on before.
                continue;
            }
            if (phrase.isSomebody() && !isAbroad(i)) {
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
        return inClause(at)
                .limit(LIST)
                .takeWhile(i -> !phrases.get(i).isParties())
                .anyMatch(i -> isWordAt(i, Set.of("就", "围", "绕")));
    }

    /** 王毅在中国常驻联合国代表团会见, 王毅6月3日率中方代表团: who acts is named before the house in which it was. */
    private int actor(int at) {
        int leader = leader(at);
        for (int i = leader - 1; phrases.get(leader).isBare() && i >= 0 && !isWordAt(i, PAUSES); i--) {
            if (phrases.get(i).isSomebody()) {
                boolean isActor = !phrases.get(i).isBare()
                        && phrases.get(i).side().equals(phrases.get(leader).side())
                        && between(i, leader).matches("(?s).*[在率].*");
                return isActor ? i : leader;
            }
        }
        return leader;
    }

    private static final Pattern LEADING = Pattern.compile("(?:率领|带领|带队|为首|领导|率).{0,2}");

    /** 姆努钦率领的美方团队: who leads the party named last. */
    int leader(int at) {
        boolean isNameless = phrases.get(at).parties().stream().noneMatch(Party::isNamed);
        for (int i = at - 1; isNameless && i >= 0 && at - i <= 6; i--) {
            if (phrases.get(i).isParties()) {
                String between = between(i, at);
                boolean isLeading = LEADING.matcher(between).matches();
                return isLeading && phrases.get(i).side().equals(phrases.get(at).side()) ? i : at;
            }
        }
        return at;
    }

    /** 在印尼, 在美国加州, 在白宫, 阿根廷会晤: a country or a house as the place of what is told. */
    boolean isAbroad(int at) {
        if (!phrases.get(at).isParties() || !phrases.get(at).isBare()) {
            return false;
        }
        return phrases.get(at).isOther()
                ? isWordAt(at - 1, Set.of("在", "赴", "于")) || isVenue(at)
                : isWordAt(at - 1, Set.of("在", "于")) && (word(at).endsWith("国") || HOUSES.contains(word(at)));
    }

    private static final Set<String> HOUSES = Frames.words("白宫 五角大楼");

    /** 阿根廷会晤, 日本峰会: the summit is called by where it was; but 美朝会晤 by who met. */
    private boolean isVenue(int at) {
        String word = word(at);
        boolean isPair = word.length() == 2 && (word.contains("美") || word.contains("中"));
        return !isPair
                && !isWordAt(at - 1, COMPANY)
                && text.substring(
                                phrases.get(at).end(),
                                Math.min(sentence.end(), phrases.get(at).end() + VENUE))
                        .matches("(?s)(?:会晤|.{0,3}峰会).*");
    }

    private static final int VENUE = 6;

    /** Whether a word of company stands before parties, with nothing but what describes them between: 同来访的…. */
    boolean hasCompany(int at) {
        for (int i = at - 1; i >= 0 && phrases.get(at).start() - phrases.get(i).end() <= 2 * NEAR; i--) {
            Phrase phrase = phrases.get(i);
            boolean isReceived = (isWordAt(i, Set.of("到")) && isWordAt(i - 1, Set.of("受")))
                    // 获习近平接见: right before who receives
                    || (isWordAt(i, Set.of("获")) && i == at - 1);
            if (isWordAt(i, COMPANY) || isSigned(i) || isReceived) {
                return true;
            }
            boolean isOffice = phrase.isParties()
                    && phrase.isBare()
                    && phrase.side().equals(phrases.get(at).side())
                    && phrases.get(at).start() - phrase.end() <= NEAR
                    && !isWordAt(i + 1, Set.of("就", "的", "、", "和"));
            boolean isDescription = phrase.isVisit()
                    || isOffice
                    || (phrase.isOther() && isWordAt(i + 1, Set.of("、")))
                    || (phrase.isAct() && phrase.kind() == Kind.NOUN)
                    || phrase.part() == Part.BOTH
                    || phrase.part() == Part.DATE
                    || phrase.isSign(Kind.MARGIN)
                    || phrase.isPlace()
                    || (phrase.part() == Part.WORD && !PAUSES.contains(phrase.code()));
            if (!isDescription) {
                return false;
            }
        }
        return false;
    }

    private static final Pattern WITH = Pattern.compile(".+[同与]");

    /** 将同, 愿与: the word of company is part of the sign. */
    private boolean isSigned(int at) {
        return at >= 0
                && phrases.get(at).part() == Part.SIGN
                && WITH.matcher(word(at)).matches();
    }

    List<Pair> partner(int act, int from, Phrase partner) {
        if (partner.isOther()) {
            return List.of();
        }
        String wanted = Party.opposite(partner.side());
        for (int i = from - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.equals(partner) || !phrase.isSomebody()) {
                continue;
            }
            boolean isBeside = isTopic(i) || isPartner(i) || isInviting(i) || isAbroad(i);
            if (isMessenger(i)) {
                continue;
            }
            if (phrase.isOther() && !isBeside) {
                return List.of();
            }
            if (phrase.side().equals(wanted) && !(phrase.isBare() && (isTopic(i) || isWordAt(i - 1, COMPANY)))) {
                return List.of(pair(phrases.get(actor(i)).parties(), partner.parties()));
            }
        }
        if (hasOwn(act, partner)) {
            return List.of();
        }
        List<Party> host = host(act, wanted);
        if (!host.isEmpty()) {
            return List.of(pair(host, partner.parties()));
        }
        List<Party> chief = chief(act, wanted);
        if (!chief.isEmpty()) {
            return List.of(pair(chief, partner.parties()));
        }
        return partner.isBare() || !scene.isSide(wanted) ? List.of() : List.of(new Pair(partner.parties(), false));
    }

    /** 通过何立峰致函拜登: who only brings the letter. */
    private boolean isMessenger(int at) {
        return at > 0 && word(at - 1).matches("通过|委托|托");
    }

    /** Who of a side acts, where nobody is named: who says "I", else who was told last. */
    List<Party> chief(int act, String side) {
        return isFirstPerson(act) ? scene.speaker(side, sentence.number()) : scene.chief(side, sentence.number());
    }

    /** 会见X时，Y表示: who receives is named behind, as the one who speaks. */
    private List<Party> host(int act, String side) {
        boolean isTime = false;
        for (int i = act + 1; i + 1 < phrases.size(); i++) {
            if (isWordAt(i, Set.of("时", "后")) && isWordAt(i + 1, Set.of("，", ","))) {
                isTime = true;
            } else if (isWordAt(i, PAUSES) && !isTime) {
                return List.of();
            } else if (isTime && phrases.get(i).isParties()) {
                boolean isHost =
                        phrases.get(i).side().equals(side) && !phrases.get(i).isBare() && isSpeaking(i);
                return isHost ? phrases.get(i).parties() : List.of();
            }
        }
        return List.of();
    }

    /** Whether somebody of the partner's own side acts: 美国议员致信美国总统. */
    private boolean hasOwn(int act, Phrase partner) {
        for (int i = 0; i < act; i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.isSomebody()
                    && phrase.end() < partner.start()
                    && phrase.side().equals(partner.side())
                    && !isTopic(i)
                    && !isWordAt(i - 1, COMPANY)) {
                return phrases.get(act).code().equals("letter") || isHim(act);
            }
        }
        return false;
    }

    /** 他同…交谈过: the clause begins with him who was named before. */
    private boolean isHim(int act) {
        return clause(act).matches("(?s).{0,8}[他她](?:同|与|和|跟|会见|接见).*");
    }

    /** 同马克龙、拜登…会见: one of those with whom somebody meets is not who meets them. */
    private boolean isPartner(int at) {
        return isWordAt(at - 1, Set.of("同", "与", "跟"))
                || isSigned(at - 1)
                || (isWordAt(at - 1, Set.of("、")) && hasCompany(at));
    }

    boolean isTopic(int at) {
        return isWordAt(at - 1, TOPIC) || isListed(at) || isOnTour(at);
    }

    /** 出访拉美, 途经日本: where somebody is on the way. */
    private boolean isOnTour(int at) {
        return phrases.get(at).isBare()
                && at > 0
                && (isWordAt(at - 1, Set.of("访", "经")) || phrases.get(at - 1).isVisit());
    }

    /** 对古巴、墨西哥…: a country further on in the list of those that a visit goes to. */
    private boolean isListed(int at) {
        return phrases.get(at).isBare()
                && isWordAt(at - 1, Set.of("、", "和"))
                && inClause(at).limit(LIST - 1).anyMatch(i -> isWordAt(i, Set.of("对", "赴")));
    }

    /** 应X邀请: X is the host. */
    boolean isInviting(int at) {
        int from = at;
        while (from > 0 && at - from < LIST && !isWordAt(from - 1, PAUSES)) {
            from--;
        }
        return isWordAt(from, Set.of("应"))
                && phrases.subList(at, Math.min(at + LIST, phrases.size())).stream()
                        .anyMatch(phrase ->
                                phrase.part() == Part.SIGN && word(phrase).contains("邀请"));
    }

    boolean isSpeaking(int at) {
        return isSaying(at + 1) || isSaying(at + 2);
    }
}

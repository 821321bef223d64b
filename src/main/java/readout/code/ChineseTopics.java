package readout.code;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readout.code.Phrase.Part;

/** What a Chinese sentence only names, counts, speaks about or sets up: no contact of its own. */
abstract class ChineseTopics extends ChineseFates {

    ChineseTopics(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    /** Whether an act is only the name, the means, the office or the ground of something else. */
    final boolean isOnlyNamed(int act) {
        return isMeansOfTalk(act)
                || isOffice(act)
                || isNickname(act)
                || isVisa(act)
                || isBasis(act)
                || isPhase(act)
                || isThisOne(act);
    }

    /** 通过会晤、通话等方式: how one keeps in touch, no contact. */
    private boolean isMeansOfTalk(int act) {
        String after = after(act, 14);
        return after.contains("等方式")
                || after.contains("等形式")
                || (clause(act).matches("(?s).*通过.{0,12}") && after.matches("(?s)[^，。]*保持.*"));
    }

    private static final Pattern HEADED = Pattern.compile("(?s)(?:中方|美方|的)*(?:牵头人|联合主席|负责人|团队|代表).*");

    /** 全面经济对话中方牵头人: what somebody leads is part of the office. */
    private boolean isOffice(int act) {
        return phrases.get(act).kind() == Kind.NOUN
                && HEADED.matcher(after(act, 6)).matches();
    }

    private static final int NICKNAME = 6;

    /** 从“庄园会晤”到…: the name under which it is remembered. */
    private boolean isNickname(int act) {
        int open = text.lastIndexOf('“', phrases.get(act).start());
        boolean isShort = isQuoted(act) && text.indexOf('”', open) - open <= NICKNAME;
        return isShort && open > 0 && "从到、和及".indexOf(text.charAt(open - 1)) >= 0;
    }

    /** 取消了学者赴美十年签证: of papers, and nobody travels. */
    private boolean isVisa(int act) {
        return after(act, 6).contains("签证");
    }

    private static final Pattern PHASE = Pattern.compile("(?s).*(?:进入|步入|转入)[^，。]{0,8}");

    /** 进入实质性谈判: how far the talks have come, and no round of them. */
    private boolean isPhase(int act) {
        return phrases.get(act).kind() == Kind.NOUN && PHASE.matcher(lead(act)).matches();
    }

    private static final Pattern THIS_ONE = Pattern.compile("(?s).*(?:同意|商定|约定|决定)[^，。]*举行[这此]一");

    /** 商定举行这一通话: the one of which the text tells. */
    private boolean isThisOne(int act) {
        return THIS_ONE.matcher(lead(act)).matches()
                && !hasDate(clauseStart(act), act)
                && scene.news(sentence.number()).isPresent();
    }

    private static final Pattern OUTCOME_OF =
            Pattern.compile("(?s)(?:时|期间)?(?:达成|形成|建立|取得)?的?(?:一系列|系列|重要)*(?:共识|精神|成果|要求|指引).*");

    private static final Pattern BASED_ON = Pattern.compile("(?s).*(?:落实|巩固|按照|根据|依据|遵循|秉持|本着|违背|背离)[^，。]*");

    /** 按照两国元首通话精神: on what something else rests, told without a day. */
    private boolean isBasis(int act) {
        return OUTCOME_OF.matcher(after(act, 14)).matches()
                && BASED_ON.matcher(clause(act)).matches()
                && phrases.subList(actBefore(act), act).stream().noneMatch(phrase -> phrase.part() == Part.DATE);
    }

    /** Where the act before one stands in its clause; where the clause begins if there is none. */
    private int actBefore(int act) {
        return inClause(act).filter(i -> phrases.get(i).isAct()).findFirst().orElse(clauseStart(act));
    }

    /** Whether an act of the past is only spoken about: summed up, remembered, or the time of something else. */
    final boolean isReference(int act) {
        return isSummary(act)
                || isCharacter(act)
                || (isSummitOfNames(act) && !hasAnyDate(phrases.size()))
                || isLongAgo(act)
                || isMatter(act)
                || isRemembered(act)
                || isTaken(act)
                || isBackground(act);
    }

    private static final Pattern ONE_AFTER_ANOTHER = Pattern.compile("(?s).*(?:相继|陆续|接连|纷纷|密集).{0,4}");

    /** 相继访华: a summary of several without a day. */
    private boolean isSummary(int act) {
        return ONE_AFTER_ANOTHER.matcher(lead(act)).matches() && dateOwn(act).isEmpty() && !isDatedClause(act);
    }

    private static final Pattern FIRST_TIME =
            Pattern.compile("(?s).*(?:这|此访|此次访问)(?:也|还)?(?:是|系)[^，。]*(?:首次|首度|第.{1,2}次).{0,6}");

    /** 这是五年来…首次访华: what kind of trip it is of which the text has told. */
    private boolean isCharacter(int act) {
        return phrases.get(act).isVisit()
                && FIRST_TIME.matcher(lead(act)).matches()
                && !hasDate(clauseStart(act), act)
                && scene.last(sentence.number()).isPresent();
    }

    private boolean isDatedClause(int act) {
        return phrases.subList(clauseStart(act), act).stream().anyMatch(phrase -> phrase.part() == Part.DATE);
    }

    private static final Pattern YEARS_AGO = Pattern.compile("(?:[2-9]\\d|[二三四五六七八九]十)[多几余]?年前");

    /** 50年前: history. */
    private boolean isLongAgo(int act) {
        return YEARS_AGO.matcher(opening(act)).find();
    }

    private static final Pattern MATTER = Pattern.compile(
            "(?s)的?(?:有关|相关|具体|最新|可能)?(?:问题|消息|报道|传闻|说法|可能|日程|计划|细节|一事|事宜|安排|.{1,4}周年|[\\d一二三四五六七八九十]{1,4}[多余几]?年(?:以?来|之际)|(?:邀请|请求|提议|建议)(?!.{0,4}下)|(?:[同与][^，。]{1,4})?(?:继续)?(?:保持|进行)(?:着|密切)*沟通).*");

    private static final Pattern OUTCOME = Pattern.compile("(?s)的(?:一项|一个|重要|主要|积极|具体)*成果.*");

    /** 会面的问题, 会晤的消息: speaks of the matter and tells no contact. */
    private boolean isMatter(int act) {
        String after = after(act, 14).replaceFirst("^[”」』]", "");
        return MATTER.matcher(after).matches()
                || OUTCOME.matcher(after).matches()
                || (sentence.isQuestion() && after.matches("(?s)的?(?:有关|相关|具体)?(?:情况|成果).*"));
    }

    private static final Pattern REMEMBERING = Pattern.compile("(?s).*(?:评价|回顾|回忆|重温|铭记)[^，。]{0,14}");

    private static final Pattern LAST_TIME = Pattern.compile("(?s).*上(?:一)?[次回][^，。]{0,14}");

    /** 高度评价庄园会晤, 庄园会晤以来: what is only looked back at, without a date. */
    private boolean isRemembered(int act) {
        boolean isSince = after(act, 2).equals("以来");
        return !hasAnyDate(act)
                && (isSince
                        || REMEMBERING.matcher(clause(act)).matches()
                        || LAST_TIME.matcher(clause(act)).matches());
    }

    private static final Pattern TAKING_UP = Pattern.compile("(?s)(?:答：)?(?:至于|关于|对于|有关|你(?:刚才|刚刚)?(?:问到|提到|所问|所说)).*");

    /** 至于你问到…会见: takes up what was asked, which told the contact as far as it is told. */
    private boolean isTaken(int act) {
        int from = clauseStart(act);
        boolean isNamed = phrases.subList(from, act).stream().anyMatch(Phrase::isPeople);
        return TAKING_UP.matcher(lead(act)).matches()
                && !hasDate(from, act)
                && (!isNamed || scene.last(sentence.number()).isPresent());
    }

    private static final Pattern MEANWHILE = Pattern.compile("(?s)的?(?:时候|之际|过程|期间).*");

    /** 在双方磋商的时候: a time at which something else happens. */
    private boolean isBackground(int act) {
        return phrases.get(act).kind() == Kind.NOUN
                && !hasDate(0, act)
                && MEANWHILE.matcher(after(act, 4)).matches();
    }

    private static final Pattern WITHIN = Pattern.compile("(?s)中[，,].*");

    /** 将在会晤中，探讨…: what will be spoken of when they meet, which the text has told. */
    final boolean isWithin(int act) {
        return WITHIN.matcher(after(act, 2)).matches()
                && lead(act).contains("在")
                && !isDatedClause(act)
                && scene.last(sentence.number()).isPresent();
    }

    /** 川习会, 习拜会: the noun is made of the names of the two. */
    final boolean isSummitOfNames(int act) {
        return phrases.get(act).kind() == Kind.NOUN && phrases.get(act).goal().startsWith("head_of_state");
    }

    /** Whether what lies ahead goes on anyway, and is no occasion. */
    final boolean isHabit(int act) {
        return isOften(act) || isGoingOnWith(act);
    }

    /** 一年内多次会面: a habit, though it has the sign of what is to come. */
    private boolean isOften(int act) {
        return clause(act).matches("(?s).*(?:多次|数次|几次|多轮).{0,4}");
    }

    static final Set<String> TALKS = Frames.words("磋商 谈判 商谈 对话");

    /** 双方将加紧磋商: what goes on, and no occasion. */
    private boolean isGoingOnWith(int act) {
        return TALKS.contains(word(act))
                && phrases.get(act).kind() == Kind.NOUN
                && !hasDate(0, phrases.size())
                && !hasSoon(0, act);
    }

    private static final Pattern SETTING_UP = Pattern.compile("(?s).*(建立|设立|成立|新设|启动)(?!以来|后|的|了)[^，。]{0,20}");

    /** 商定建立高级别对话机制: a mechanism without a day for a round. */
    final boolean isSetUp(int act) {
        Matcher setting = SETTING_UP.matcher(clause(act));
        if (!phrases.get(act).code().equals("dialogue_mechanism") || !setting.matches()) {
            return false;
        }
        int from = phrases.get(act).end() - clause(act).length() + setting.start(1);
        return phrases.stream().noneMatch(phrase -> phrase.start() > from && phrase.part() == Part.DATE);
    }

    private static final Set<String> NUMBERS = Frames.words("两 三 四 五 六 七 八 九 十 多 数 几");

    private static final Pattern TIMES = Pattern.compile(".*[两三四五六七八九十多数几\\d][次轮度].*");

    @Override
    boolean isCount(int act) {
        // 举行了四次会谈, 四轮磋商; not 第四轮.
        for (int i = act - 1; i > 0 && i >= act - 4; i--) {
            boolean isTimes = isWordAt(i, Set.of("次", "轮", "度"));
            boolean isNumber = isWordAt(i - 1, NUMBERS)
                    || (phrases.get(i - 1).part() == Part.WORD
                            && Character.isDigit(phrases.get(i - 1).code().charAt(0)));
            if (isTimes && isNumber) {
                int first = i - 1;
                while (isWordAt(first - 1, NUMBERS)) {
                    // 第十三轮
                    first--;
                }
                return !isWordAt(first - 1, Set.of("第"));
            }
        }
        String words = word(act);
        return TIMES.matcher(words).matches() && !words.contains("第");
    }
}

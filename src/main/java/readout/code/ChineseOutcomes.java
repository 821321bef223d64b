package readout.code;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readout.code.Phrase.Part;

/**
 * What came of an act in a Chinese sentence: held, announced, put off, or nothing that can be told, as what is wished for,
 * imagined, denied or only counted is no contact.
 */
abstract class ChineseOutcomes extends ChineseClauses {

    /** What may happen is not settled, even where a date is told. */
    private static final Set<String> SPECULATION = Frames.words("可能 或将 据传 传闻 有无 会不会");

    private static final int GUESS = 40;
    private static final int PLAN = 40;
    private static final int LONG_PLAN = 90;

    private static final Set<String> EXPECTATIONS = Frames.words("期待 希望 欢迎 争取 愿 愿与 愿同 愿意 考虑");

    private static final Set<String> WISHES = Frames.words("希望 敦促 呼吁 要求");

    private static final Set<String> NUMBERS = Frames.words("两 三 四 五 六 七 八 九 十 多 数 几");

    private static final int FATE = 16;

    private static final int WISH = 40;

    private static final int WELCOME = 24;

    ChineseOutcomes(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    private static final Pattern AGREED = Pattern.compile("(?s)(?:达成|形成)?的?(?:一系列|系列|重要)*(?:共识|精神).*");

    @Override
    String outcome(int act) {
        if (isMeansOfTalk(act) || isOffice(act) || isNickname(act) || isVisa(act) || isBasis(act)) {
            return "";
        }
        String fate = fate(act);
        if (!fate.isEmpty()) {
            return fate.equals("none") ? "" : fate;
        }
        String outcome = tense(act);
        if (outcome.equals("held") && !isPastTense(act)) {
            outcome = round(act).filter(Told::isToldOrAhead).map(Told::outcome).orElse(outcome);
        }
        if (outcome.equals("announced") && AGREED.matcher(after(act, 12)).matches()) {
            // 将按照两国元首通话精神…: what is to come is not the call.
            outcome = "held";
        }
        if ((outcome.equals("announced") && (isOften(act) || isGoingOnWith(act))) || isSetUp(act)) {
            return "";
        }
        if (outcome.equals("held") && isEve(act)) {
            return "announced";
        }
        boolean isReference = outcome.equals("held")
                && (isSummary(act)
                        || isLongAgo(act)
                        || isMatter(act)
                        || isRemembered(act)
                        || isTaken(act)
                        || isBackground(act));
        return isReference ? "" : outcome;
    }

    /** 取消了学者赴美十年签证: of papers, and nobody travels. */
    private boolean isVisa(int act) {
        return after(act, 6).contains("签证");
    }

    private static final Pattern OUTCOME_OF =
            Pattern.compile("(?s)(?:时|期间)?(?:达成|形成|建立|取得)?的?(?:一系列|系列|重要)*(?:共识|精神|成果).*");

    private static final Pattern BASED_ON = Pattern.compile("(?s).*(?:落实|巩固|按照|根据|依据|遵循|秉持|本着|违背|背离)[^，。]*");

    /** 按照两国元首通话精神: on what something else rests, told without a day. */
    private boolean isBasis(int act) {
        return OUTCOME_OF.matcher(after(act, 14)).matches()
                && BASED_ON.matcher(clause(act)).matches()
                && !isDatedClause(act);
    }

    private static final Set<String> TALKS = Frames.words("磋商 谈判 商谈 对话");

    /** 双方将加紧磋商: what goes on, and no occasion. */
    private boolean isGoingOnWith(int act) {
        return TALKS.contains(word(act))
                && phrases.get(act).kind() == Kind.NOUN
                && !hasDate(0, phrases.size())
                && !hasSoon(0, act);
    }

    /** What lies ahead is announced, what is only said to be possible is nothing, all else was held. */
    private String tense(int act) {
        Phrase phrase = phrases.get(act);
        if (isWishOfGovernments(act) || isCondition(act)) {
            return "";
        }
        boolean isPlan = isPrepared(act) || isEarly(act) || isFuture(act) || isMeanwhile(act) || isSettingOut(act);
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
            boolean isWelcome = word(before).equals("欢迎") && isReception(i);
            boolean isNear = !isPause || isCarried(i, act);
            if (before.isSign(Kind.NONE) && isNear && !isAsking(i) && !isWelcome) {
                if (SPECULATION.contains(word(before)) && gap < GUESS) {
                    return "";
                }
                boolean isPolicy = before.code().equals("policy");
                if (isPolicy && isWillDo(i)) {
                    continue;
                }
                boolean isDated = hasDate(i, act) || hasSoon(i, act);
                isPlan |= isDated && !isPolicy && EXPECTATIONS.contains(word(before));
                if (!isDated && (isPolicy ? gap < 12 && phrase.kind() == Kind.NOUN : gap < wish(before))) {
                    return "";
                }
            }
            boolean isWill = word(before).startsWith("将");
            if (before.isSign(Kind.PLAN) && (isWill || !(isPause || isPastTense(act) || isInvited(i)))) {
                isPlan |= gap < (isWill ? LONG_PLAN : PLAN);
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

    /** 可能去北京，会见X: the second act goes on with the first, which only may be. */
    private boolean isCarried(int sign, int act) {
        return phrases.get(sign).code().equals("none")
                && isWordAt(act - 1, Set.of("，", ","))
                && !hasPause(sign, act - 1)
                && !isPastTense(act)
                && phrases.subList(sign, act).stream().anyMatch(Phrase::isAct);
    }

    /** How far a word of hope reaches; who is welcomed may be on the way. */
    private int wish(Phrase hope) {
        return word(hope).equals("欢迎") ? WELCOME : WISH;
    }

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

    private static final Pattern WILL_WITH = Pattern.compile("将[同与和]");

    /** 将同X继续…进行磋商: goes on, and is settled. */
    private boolean isWillDo(int policy) {
        for (int i = policy - 1;
                i >= 0 && !isWordAt(i, PAUSES) && phrases.get(i).part() != Part.STOP;
                i--) {
            if (phrases.get(i).isSign(Kind.PLAN) && WILL_WITH.matcher(word(i)).matches()) {
                return true;
            }
        }
        return false;
    }

    private static final Pattern PREPARING = Pattern.compile("(?s)的?(?:做好?|作好?|进行)?(?:充分|认真|必要|各项|有关|相关)*的?准备.*");

    /** 为…访华做准备, 就…访华有关安排进行沟通: what is prepared lies ahead. */
    private boolean isPrepared(int act) {
        String after = after(act, ARRANGED);
        return PREPARING.matcher(after).matches()
                || after.matches("(?s)[^，。]*(?:有关|相关|具体)(?:安排|事宜|事项)[^，。]*(?:沟通|协商|协调|磋商|联系).*");
    }

    private static final int ARRANGED = 36;

    /** 同意…，并早日会面: what was agreed on and is to come soon. */
    private boolean isEarly(int act) {
        return before(act, 10).matches("(?s).*(?:早日|尽早|尽快)[^，。]*")
                && opening(act).matches("(?s).*(?:同意|商定|约定).*");
    }

    /** 也会随团访华: 会 as the sign of what is to come, not as the first character of 会见. */
    private boolean isFuture(int act) {
        String before = lead(act);
        return before.matches("(?s).*(?:也|都|还|就|预计|据称)会(?![见晤谈面议商同员展]).*") || before.endsWith("准备");
    }

    private static final int WAY = 40;

    private static final Pattern SETTING_OUT =
            Pattern.compile("(?s).*(?:离开北京|离京|启程|乘专机离开|乘专机从[^，。]{1,6}出发)[^。]*(?:赴|前往|飞往)[^。]*");

    /** 乘专机离开北京，赴X举行会晤: what one sets out for lies ahead. */
    private boolean isSettingOut(int act) {
        boolean isWay = phrases.get(act).isVisit();
        String before = text.substring(
                sentence.start(),
                isWay ? phrases.get(act).end() : phrases.get(act).start());
        // The way to talks is announced with them; a visit alone begins when one sets out.
        boolean isOnlyWay = !isWay || after(act, WAY).matches("(?s)[^，。]*举行.*会[晤谈].*");
        return isOnlyWay && SETTING_OUT.matcher(before).matches();
    }

    /** 访美期间，A将…: what will be done on a trip says that the trip lies ahead. */
    private boolean isMeanwhile(int act) {
        if (!phrases.get(act).isVisit() || !after(act, 2).equals("期间")) {
            return false;
        }
        for (int i = act + 1; i < phrases.size() && phrases.get(i).part() != Part.STOP; i++) {
            if (phrases.get(i).isSign(Kind.PLAN)) {
                return word(i).startsWith("将");
            }
        }
        return false;
    }

    /** 举行宴会，欢迎X来访: who is welcomed so has come. */
    private boolean isReception(int welcome) {
        return opening(welcome).matches("(?s).*举行[^，。]{0,12}(?:宴会|宴|仪式|招待会|酒会)，?");
    }

    /** 应奥巴马总统邀请: who was asked may have come. */
    private boolean isInvited(int sign) {
        return word(sign).equals("邀请") && lead(sign).matches("(?s).*应(?![该当对有将约]).*");
    }

    private static final Pattern IF = Pattern.compile("(?s)如(?![期何此下愿约同]).*");

    /** 如会谈没有进展: the clause begins with an if of one character. */
    private boolean isCondition(int act) {
        return IF.matcher(clause(act)).matches();
    }

    /** 从“庄园会晤”到…: the name under which it is remembered. */
    private boolean isNickname(int act) {
        int open = text.lastIndexOf('“', phrases.get(act).start());
        boolean isShort = isQuoted(act) && text.indexOf('”', open) - open <= NICKNAME;
        return isShort && open > 0 && "从到、和及".indexOf(text.charAt(open - 1)) >= 0;
    }

    private static final int NICKNAME = 6;

    private static final Pattern HEADED = Pattern.compile("(?s)(?:中方|美方|的)*(?:牵头人|联合主席|负责人).*");

    /** 全面经济对话中方牵头人: what somebody leads is part of the office. */
    private boolean isOffice(int act) {
        return phrases.get(act).kind() == Kind.NOUN
                && HEADED.matcher(after(act, 6)).matches();
    }

    private static final Pattern SETTING_UP = Pattern.compile("(?s).*(建立|设立|成立|新设|启动)(?!以来|后|的|了)[^，。]{0,20}");

    /** 商定建立高级别对话机制: a mechanism without a day for a round. */
    private boolean isSetUp(int act) {
        Matcher setting = SETTING_UP.matcher(clause(act));
        if (!phrases.get(act).code().equals("dialogue_mechanism") || !setting.matches()) {
            return false;
        }
        int from = phrases.get(act).end() - clause(act).length() + setting.start(1);
        return phrases.stream().noneMatch(phrase -> phrase.start() > from && phrase.part() == Part.DATE);
    }

    private static final Pattern YEARS_AGO = Pattern.compile("(?:[2-9]\\d|[二三四五六七八九]十)[多几余]?年前");

    /** 50年前: history. */
    private boolean isLongAgo(int act) {
        return YEARS_AGO.matcher(opening(act)).find();
    }

    private static final Pattern MATTER = Pattern.compile(
            "(?s)的?(?:有关|相关|具体|最新|可能)?(?:问题|消息|报道|传闻|说法|可能|日程|计划|细节|一事|事宜|安排|.{1,4}周年|(?:邀请|请求|提议|建议)(?!.{0,4}下)|(?:[同与][^，。]{1,4})?(?:继续)?(?:保持|进行)(?:着|密切)*沟通).*");

    /** 会面的问题, 会晤的消息: speaks of the matter and tells no contact. */
    private boolean isMatter(int act) {
        String after = after(act, 14);
        return MATTER.matcher(after).matches()
                || (sentence.isQuestion() && after.matches("(?s)的?(?:有关|相关|具体)?(?:情况|成果).*"));
    }

    private static final Pattern REMEMBERING = Pattern.compile("(?s).*(?:评价|回顾|回忆|重温|铭记)[^，。]{0,14}");

    /** 高度评价庄园会晤, 庄园会晤以来: what is only looked back at, without a date. */
    private boolean isRemembered(int act) {
        boolean isSince = after(act, 2).equals("以来");
        return !hasAnyDate(act) && (isSince || REMEMBERING.matcher(clause(act)).matches());
    }

    private static final Pattern TAKING_UP = Pattern.compile("(?s)(?:答：)?(?:至于|关于|对于|有关|你(?:刚才|刚刚)?(?:问到|提到|所问|所说)).*");

    /** 至于你问到…会见: takes up what was asked, which told the contact as far as it is told. */
    private boolean isTaken(int act) {
        int from = clauseStart(act);
        boolean isNamed =
                phrases.subList(from, act).stream().anyMatch(phrase -> phrase.isSomebody() && !phrase.isBare());
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

    /** 通过会晤、通话等方式: how one keeps in touch, no contact. */
    private boolean isMeansOfTalk(int act) {
        String after = after(act, 14);
        return after.contains("等方式")
                || after.contains("等形式")
                || (clause(act).matches("(?s).*通过.{0,12}") && after.matches("(?s)[^，。]*保持.*"));
    }

    private static final Pattern ONE_AFTER_ANOTHER = Pattern.compile("(?s).*(?:相继|陆续|接连|纷纷|密集).{0,4}");

    /** 相继访华: a summary of several without a day. */
    private boolean isSummary(int act) {
        return ONE_AFTER_ANOTHER.matcher(lead(act)).matches() && dateOwn(act).isEmpty() && !isDatedClause(act);
    }

    private boolean isDatedClause(int act) {
        return phrases.subList(clauseStart(act), act).stream().anyMatch(phrase -> phrase.part() == Part.DATE);
    }

    /** 一年内多次会面: a habit, though it has the sign of what is to come. */
    private boolean isOften(int act) {
        return clause(act).matches("(?s).*(?:多次|数次|几次|多轮).{0,4}");
    }

    /** 元首会晤前夕: it still lies ahead of the text, if its date does. */
    private boolean isEve(int act) {
        boolean isEither =
                phrases.get(act).kind() == Kind.NOUN || phrases.get(act).isVisit();
        return (isEither && after(act, 4).matches("(?s)的?(?:之前|前夕).*")) || isAtHand(act);
    }

    /** 会晤在即. */
    boolean isAtHand(int act) {
        return after(act, 2).equals("在即") || after(act, 2).equals("临近");
    }

    private static final Pattern TELLING = Pattern.compile("介绍|证实|透露|评论|确认|提供|谈谈");

    /** 能否介绍: asks for words, not for the act. */
    private boolean isAsking(int at) {
        int end = phrases.get(at).end();
        return TELLING.matcher(text)
                .region(end, Math.min(text.length(), end + 4))
                .find();
    }

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
                return !isWordAt(i - 2, Set.of("第"));
            }
        }
        String words = word(act);
        return TIMES.matcher(words).matches() && !words.contains("第");
    }

    private String fate(int act) {
        for (int i = act - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            boolean isFar = (phrase.code().equals("declined") && isAsked(act)) || isOfPlan(i);
            int reach = isFar ? 2 * FATE : FATE;
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
        if (DROPPED.matcher(after(act, DROPPED_REACH)).matches()) {
            // 原定于周四举行，后因故取消: what came of the plan is told in the next clause.
            for (int i = act + 1; i < phrases.size(); i++) {
                if (phrases.get(i).isSign(Kind.FATE)) {
                    return doubted(i, phrases.get(i).code());
                }
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

    private static final int DROPPED_REACH = 44;

    private static final Pattern DROPPED =
            Pattern.compile("(?s)[^，。]{0,4}(?:原定|原计划|本应|本来)[^，。]{0,20}，(?:[^，。]{0,6})(?:取消|推迟|延期|延后|暂停|中止).*");

    private static final Pattern DECIDED = Pattern.compile("(?s).*(?:宣布|决定|商定).*");

    private static final Pattern EARLIER = Pattern.compile("(?s).*(?:此前|之前|以前|当时|曾).*");

    /** 决定暂停磋商: told as the news of the day, without a date. */
    @Override
    boolean isJustDecided(int act) {
        String words = text.substring(sentence.start(), phrases.get(act).end());
        return !fate(act).isEmpty()
                && DECIDED.matcher(words).matches()
                && !EARLIER.matcher(words).matches();
    }

    /** 推迟原定9月27日举行的…: when it was to be stands between. */
    private boolean isOfPlan(int fate) {
        return text.startsWith("原定", phrases.get(fate).end())
                || text.startsWith("了原定", phrases.get(fate).end())
                || word(fate).endsWith("原定");
    }

    private static final Pattern ASKED_FOR = Pattern.compile("[请要]求|[提建]议|邀请");

    /** 拒绝…会面的请求: what is refused is asked for behind the act. */
    private boolean isAsked(int act) {
        return ASKED_FOR.matcher(after(act, 6)).find();
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
        if (word(act).contains("行")
                || word(act).contains("主持")
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
}

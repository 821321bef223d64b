package readout.code;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import readout.code.Phrase.Part;

/** What a Chinese sentence only wishes for, imagines, denies or makes a condition: nothing that came about. */
abstract class ChineseWishes extends ChineseTopics {

    private static final Set<String> UNREAL = Set.of("habit", "denial", "condition");

    /** What may happen is not settled, even where a date is told. */
    private static final Set<String> SPECULATION = Frames.words("可能 或将 据传 传闻 有无 会不会");

    private static final Set<String> EXPECTATIONS = Frames.words("期待 希望 欢迎 争取 愿 愿与 愿同 愿意 考虑");

    private static final Set<String> WISHES = Frames.words("希望 敦促 呼吁 要求");

    private static final int GUESS = 40;
    private static final int POLICY = 12;
    private static final int WISH = 40;

    /** Who is welcomed may be on the way. */
    private static final int WELCOME = 24;

    ChineseWishes(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    /** Whether a sign before an act says that it is only wished for, guessed, denied or done often. */
    final boolean isUnreal(int sign, int act) {
        Phrase before = phrases.get(sign);
        if (before.isSign(Kind.NONE) && UNREAL.contains(before.code())) {
            // 一直保持沟通，昨天还举行会谈: the next clause has a day of its own.
            return !(before.code().equals("habit") && hasPause(sign, act) && hasDate(clauseStart(act), act));
        }
        if (!isHope(sign, act)) {
            return false;
        }
        int gap = phrases.get(act).start() - before.end();
        if (SPECULATION.contains(word(before)) && gap < GUESS) {
            return true;
        }
        if (isPolicy(sign)) {
            return !isWillDo(sign)
                    && !isDated(sign, act)
                    && gap < POLICY
                    && phrases.get(act).kind() == Kind.NOUN;
        }
        return !isDated(sign, act) && gap < (isWelcome(sign) ? WELCOME : WISH);
    }

    /** 期待9月会晤: what is looked forward to, and has its day. */
    final boolean isExpected(int sign, int act) {
        return isHope(sign, act) && !isPolicy(sign) && isDated(sign, act) && EXPECTATIONS.contains(word(sign));
    }

    private boolean isWelcome(int sign) {
        return word(sign).equals("欢迎");
    }

    private boolean isPolicy(int sign) {
        return phrases.get(sign).code().equals("policy");
    }

    private boolean isDated(int sign, int act) {
        // 期待年内访华: no day, but a time that was spoken of.
        return hasDate(sign, act) || hasSoon(sign, act) || between(sign, act).contains("年内");
    }

    /** Whether a word of hope or of guessing reaches an act, and asks for nothing else. */
    private boolean isHope(int sign, int act) {
        return phrases.get(sign).isSign(Kind.NONE)
                && (!hasPause(sign, act) || isCarried(sign, act))
                && !isAsking(sign)
                && !(isWelcome(sign) && isReception(sign));
    }

    /** 可能去北京，会见X: the second act goes on with the first, which only may be. */
    private boolean isCarried(int sign, int act) {
        return phrases.get(sign).code().equals("none")
                && isWordAt(act - 1, Set.of("，", ","))
                && !hasPause(sign, act - 1)
                && !isPastTense(act)
                && phrases.subList(sign, act).stream().anyMatch(Phrase::isAct);
    }

    /** 举行宴会，欢迎X来访: who is welcomed so has come. */
    private boolean isReception(int welcome) {
        return opening(welcome).matches("(?s).*举行[^，。]{0,12}(?:宴会|宴|仪式|招待会|酒会)，?");
    }

    private static final Pattern TELLING = Pattern.compile("介绍|证实|透露|评论|确认|提供|谈谈");

    /** 能否介绍: asks for words, not for the act. */
    private boolean isAsking(int at) {
        int end = phrases.get(at).end();
        return TELLING.matcher(text)
                .region(end, Math.min(text.length(), end + 4))
                .find();
    }

    private static final Pattern WILL_WITH = Pattern.compile("将[同与和]");

    /** 将同X继续…进行磋商: goes on, and is settled. */
    private boolean isWillDo(int policy) {
        return inClause(policy)
                .takeWhile(i -> phrases.get(i).part() != Part.STOP)
                .anyMatch(i -> phrases.get(i).isSign(Kind.PLAN)
                        && WILL_WITH.matcher(word(i)).matches());
    }

    /** 希望美方…，同中方进行磋商: a wish for what governments do reaches over the commas of its sentence. */
    final boolean isWishOfGovernments(int act) {
        for (int i = act - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.part() == Part.STOP || phrase.isPeople()) {
                return false;
            }
            boolean isWish = phrase.isSign(Kind.NONE) && WISHES.contains(word(phrase));
            if (isWish && hasPause(i, act)) {
                return !hasDate(i, act);
            }
        }
        return false;
    }

    private static final Pattern IF = Pattern.compile("(?s)如(?![期何此下愿约同]).*");

    /** 如会谈没有进展: the clause begins with an if of one character. */
    final boolean isCondition(int act) {
        return IF.matcher(clause(act)).matches();
    }
}

package readout.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import readout.code.Phrase.Part;
import readout.model.DateSpan;

/** Who travels where in a Chinese sentence: the visitor is of the other side than the country that the visit goes to. */
abstract class ChineseVisits extends ChinesePronouns {

    private static final int MANNER = 14;

    ChineseVisits(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    List<Pair> visit(int act) {
        String goal = goal(act);
        if ((!goal.equals("us") && !goal.equals("cn")) || isToUnitedNations(act)) {
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
            if (phrase.isSomebody()) {
                if (phrase.isOther() && !isTopic(i) && !isInviting(i) && !isAbroad(i)) {
                    return List.of();
                }
                if (isSending(i, act)) {
                    return List.of();
                }
                if (phrase.side().equals(visitor) && !(phrase.isBare() && isTopic(i)) && !isInviting(i)) {
                    return List.of(new Pair(phrases.get(leader(i)).parties(), false));
                }
            }
        }
        if (isAddressed(act)) {
            return addressed(visitor)
                    .map(party -> List.of(new Pair(List.of(party), false)))
                    .orElse(List.of());
        }
        if (phrases.subList(0, act).stream().anyMatch(Phrase::isPeople)) {
            return List.of();
        }
        for (int i = act + 1; i < phrases.size(); i++) {
            // 访美期间，习近平主席将…: the visitor is named behind.
            Phrase phrase = phrases.get(i);
            if (phrase.isPeople() && phrase.side().equals(visitor)) {
                return List.of(new Pair(phrase.parties(), false));
            }
        }
        List<Party> chief = chief(act, visitor);
        return chief.isEmpty() ? List.of() : List.of(new Pair(chief, false));
    }

    /** 抵达纽约出席联合国大会: the way to an assembly of all states is no visit to the United States. */
    private boolean isToUnitedNations(int act) {
        String sentenceWords = text.substring(sentence.start(), sentence.end());
        return word(act).contains("纽约")
                && sentenceWords.matches("(?s).*(?:联合国|联大).*")
                && !sentenceWords.matches("(?s).*对美国?进行.*");
    }

    private static final Pattern SENDING = Pattern.compile("(?s)[^，。]*(?:[指委选]派|派[出遣代团特高你我他她其员]|委托).*");

    /** X派代表团访华: X stays at home. */
    private boolean isSending(int at, int visit) {
        return SENDING.matcher(between(at, visit)).matches();
    }

    /** 去年你对中国进行国事访问: the listener, unless somebody is named in the clause. */
    private boolean isAddressed(int act) {
        return inClause(act).takeWhile(i -> !phrases.get(i).isPeople()).anyMatch(i -> isWordAt(i, YOU));
    }

    private static final Pattern GOING_ON = Pattern.compile("(?:再|将|并)?(?:继续|接[着著]|再).*", Pattern.DOTALL);

    /** 回访华盛顿，5月8日接着谈: the day of the next clause, which goes on with those who travel. */
    @Override
    Optional<DateSpan> dateSet(int act) {
        for (int i = act + 1; phrases.get(act).isVisit() && i + 1 < phrases.size() && i <= act + 2; i++) {
            boolean isNext = isWordAt(i, Set.of("，", ",")) && phrases.get(i + 1).part() == Part.DATE;
            if (isNext && GOING_ON.matcher(after(i + 1, 4)).matches()) {
                return phrases.get(i + 1).when();
            }
        }
        return Optional.empty();
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
        for (int i = act - 1; i >= 0 && i >= act - MANNER; i--) {
            if (i < act - 4 && !isWordAt(i + 1, Set.of("进", "展", "作")) && !isWordAt(i, PAUSES)) {
                // 对美国进行了成功的国事访问: how it was stands between.
                continue;
            }
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

    private static final Pattern DELEGATION = Pattern.compile("(?s).*(?:代表团|工作团队|工作组|专家组).*");

    /** 中美青年, 中美智库: people of the two countries, but not those who speak for them. */
    static final Pattern SOCIETY = Pattern.compile("青年|青少年|学生|学者|专家学者|智库|企业|媒体|大学|民间|友好人士|运动员|商会|工商界|艺术团|体育");

    @Override
    boolean isDelegation(int act, Pair pair) {
        String clause = clause(act);
        return DELEGATION.matcher(clause).matches() && !SOCIETY.matcher(clause).find();
    }
}

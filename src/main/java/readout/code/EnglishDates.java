package readout.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import readout.code.Phrase.Part;
import readout.model.DateSpan;

/** Which date of an English sentence is that of an act, and which only says when somebody spoke of it. */
abstract class EnglishDates extends EnglishOutcomes {

    private static final Set<String> TAKING_PLACE =
            Frames.words("took was were began is occurred happened ended will lasted continued gathered convened met");

    /** Words between two dates of one act. */
    private static final Set<String> FURTHER =
            Frames.words(", and in on at again then later also once as well with the of");

    /** Words behind which the new date stands. */
    private static final Pattern RESCHEDULED = Pattern.compile("resched|was moved|been moved");

    static final Set<String> DAYS = Frames.words("day days hour hours week weeks round rounds");

    private static final Set<String> LOOKING_BACK =
            Frames.words("since after following during before last previous earlier was were had");

    private static final Set<String> TELLING_OF =
            Frames.words("about regarding following because after since who followed follows builds built comes came");

    /** The date has taken the word before it: "at the close of last week's talks". */
    private static final Pattern OCCASION = Pattern.compile("(?:In|in|At|at|During|during|After|after) ");

    private static final Pattern CURRENT = Pattern.compile("(?:is|are) (?:visiting|in)");

    EnglishDates(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    /** "In a meeting": the noun says on which occasion its sentence takes place. */
    boolean isNear(int act) {
        if (phrases.get(act).kind() != Kind.NOUN) {
            return false;
        }
        for (int i = act - 1; i >= 0 && i >= act - 4; i--) {
            if (isWordAt(i, Set.of("in", "at", "over", "during", "after", "following", "of"))) {
                if (isWordAt(i, Set.of("of")) && isWordAt(i - 1, DAYS) && isBehind(act, AFTER, 5)) {
                    // "after two days of talks"
                    continue;
                }
                return !isWordAt(i, Set.of("of"))
                        || isWordAt(i - 1, Set.of("end", "beginning", "start", "close", "conclusion"));
            }
            if (phrases.get(i).part() == Part.DATE
                    && OCCASION.matcher(text)
                            .region(phrases.get(i).start(), phrases.get(i).end())
                            .lookingAt()) {
                return true;
            }
            boolean isPlace = phrases.get(i).isParties() && phrases.get(i).isPlace();
            boolean isTheir =
                    phrases.get(i).part() == Part.BOTH && phrases.get(i).code().equals("pronoun");
            if (phrases.get(i).part() != Part.WORD && phrases.get(i).part() != Part.DATE && !isPlace && !isTheir) {
                return false;
            }
        }
        return false;
    }

    @Override
    boolean isRecent(int act) {
        return isWordAt(act - 1, Set.of("recent"));
    }

    @Override
    boolean isJust(int act) {
        for (int i = act - 1; i >= 0 && i >= act - 7; i--) {
            if (isWordAt(i, Set.of("just"))) {
                boolean isPast = isWordAt(i - 1, Set.of("had", "not", "was"));
                boolean isVerb = phrases.get(act).kind() == Kind.VERB
                        || isWordAt(
                                i + 1, Set.of("had", "held", "finished", "concluded", "completed", "wrapped", "ended"));
                return !isPast && isVerb;
            }
            if (phrases.get(i).isParties() || phrases.get(i).part() == Part.STOP) {
                return false;
            }
        }
        return false;
    }

    @Override
    boolean endsDates(int at) {
        if (isWordAt(at, Set.of("that", "which"))
                && at + 1 < phrases.size()
                && phrases.get(at + 1).part() == Part.BOTH) {
            return !isWordAt(at + 2, Set.of("had", "held", "have"));
        }
        if (isWordAt(at, Set.of("and")) && (isWordAt(at + 1, Set.of("a", "an")) || isNextClause(at))) {
            return true;
        }
        if (isWordAt(at, Set.of("to"))) {
            boolean isGoal = (at + 1 < phrases.size() && phrases.get(at + 1).isParties())
                    || (isWordAt(at + 1, ARTICLES)
                            && at + 2 < phrases.size()
                            && phrases.get(at + 2).isParties());
            // "got off to a rocky start"
            return !isGoal
                    && !isWordAt(at - 1, Set.of("off"))
                    && !(at + 1 < phrases.size() && phrases.get(at + 1).part() == Part.DATE);
        }
        if (isWordAt(at, Set.of("that", "which"))) {
            return !isWordAt(at + 1, TAKING_PLACE) && whoHad(at).isEmpty() && !isPairWhoHad(at + 1);
        }
        boolean isRoughly = isWordAt(at, Set.of("about"))
                && at + 1 < phrases.size()
                && Character.isDigit(text.charAt(phrases.get(at + 1).start()));
        return isWordAt(at, TELLING_OF) && !isRoughly;
    }

    /** "met in May, and in January officials sat together": a day with whoever acts then behind it. */
    private boolean isNextClause(int and) {
        boolean isDate = isWordAt(and + 1, Set.of("in", "on"))
                && and + 3 < phrases.size()
                && phrases.get(and + 2).part() == Part.DATE;
        boolean isSubject = isDate
                && (phrases.get(and + 3).isParties()
                        || phrases.get(and + 3).part() == Part.BOTH
                        || (phrases.get(and + 3).part() == Part.WORD
                                && Character.isLetter(
                                        text.charAt(phrases.get(and + 3).start()))
                                && !LINKS.contains(phrases.get(and + 3).code())));
        return isSubject && !isWordAt(and + 3, Set.of("and", "as", "again"));
    }

    /** "said Wednesday in a joint news conference": the day of the words is that of the occasion. */
    @Override
    Optional<DateSpan> dateOwn(int act) {
        if (phrases.get(act).kind() != Kind.NOUN) {
            return Optional.empty();
        }
        for (int i = act - 1; i > 0 && i >= act - 4; i--) {
            if (phrases.get(i).part() == Part.DATE) {
                boolean isIn = isWordAt(i + 1, Set.of("in", "at", "during"));
                return isIn && isSaid(i) ? phrases.get(i).when() : Optional.empty();
            }
            if (phrases.get(i).part() != Part.WORD && phrases.get(i).part() != Part.BOTH) {
                break;
            }
        }
        return Optional.empty();
    }

    /** "the call that the President had with Xi": whoever had it. */
    final Optional<Phrase> whoHad(int that) {
        int who = isWordAt(that + 1, ARTICLES) ? that + 2 : that + 1;
        boolean isHad = who < phrases.size()
                && phrases.get(who).isParties()
                && !phrases.get(who).isOther()
                && !phrases.get(who).isBare()
                && isWordAt(who + 1, Set.of("had", "held"));
        return isHad ? Optional.of(phrases.get(who)) : Optional.empty();
    }

    /** "the meeting that Biden and Xi had": two of both sides. */
    final boolean isPairWhoHad(int first) {
        return first + 3 < phrases.size()
                && isNamed(phrases.get(first))
                && isWordAt(first + 1, Set.of("and"))
                && isNamed(phrases.get(first + 2))
                && phrases.get(first + 2)
                        .side()
                        .equals(Party.opposite(phrases.get(first).side()))
                && isWordAt(first + 3, Set.of("had", "held"));
    }

    @Override
    Optional<DateSpan> dateSet(int act) {
        for (int i = act + 1; i + 1 < phrases.size() && phrases.get(act).kind() == Kind.NOUN; i++) {
            Phrase phrase = phrases.get(i);
            boolean isSetOff = isWordAt(i, Set.of(","))
                    && (isWordAt(i + 1, Set.of("which")) || phrases.get(i + 1).isSign(Kind.PLAN));
            boolean isWhich = isWordAt(i, Set.of("which")) && isWordAt(i - 1, Set.of(","));
            boolean isEnd = isWordAt(i, Set.of(",", "that", "which", "who")) && !isSetOff && !isWhich;
            if (phrase.isAct() || phrase.part() == Part.STOP || isEnd) {
                break;
            }
            if (phrase.isSign(Kind.PLAN)) {
                for (int j = i + 1;
                        j < phrases.size() && j <= i + 6 && !phrases.get(j).isAct();
                        j++) {
                    boolean isFar = j > i + 1 && !isWordAt(i - 1, Set.of("which"));
                    if (phrases.get(j).part() == Part.DATE && !isFar) {
                        return phrases.get(j).when();
                    }
                }
            }
        }
        return Optional.empty();
    }

    @Override
    boolean isOtherMatter(int at) {
        return isWordAt(at, Set.of("because", "should", "infer"))
                || (isWordAt(at, Set.of("that")) && !isWordAt(at + 1, TAKING_PLACE));
    }

    @Override
    boolean isCurrent(int act) {
        return CURRENT.matcher(text)
                .region(phrases.get(act).start(), phrases.get(act).end())
                .matches();
    }

    @Override
    boolean isPastTense(int act) {
        boolean isGranted =
                act > 0 && phrases.get(act - 1).isSign(Kind.NONE) && isWordAt(act - 3, Set.of("had", "got"));
        boolean isHad = isBehind(act, HAD, 4) || isBehind(act, Set.of("reached", "struck", "made"), 4);
        boolean isLed = phrases.get(act).kind() == Kind.BASE && isInfinitive(act) && isReached(act);
        boolean isAfter = phrases.get(act).kind() == Kind.NOUN && isBehind(act, AFTER, 6);
        return (phrases.get(act).kind() == Kind.VERB && !isPresent(act)) || isGranted || isHad || isLed || isAfter;
    }

    @Override
    boolean isOpenNoun(int act) {
        boolean isPast = isHeld(act) || isNear(act) || isBehind(act, LOOKING_BACK, 8) || isHad(act);
        return phrases.get(act).kind() == Kind.NOUN && phrases.get(act).isVisit() && isOwnedBy(act) && !isPast;
    }

    @Override
    boolean isDescribing(int act) {
        return phrases.get(act).kind() == Kind.VERB
                && isWordAt(act - 1, Set.of(","))
                && isWordAt(act + 1, Set.of("by"))
                && act > 1
                && phrases.get(act - 2).isAct();
    }

    @Override
    boolean isMeans(int noun) {
        for (int i = noun - 1; i >= 0 && i >= noun - 4; i--) {
            if (isWordAt(i, Set.of("during", "in", "by", "over", "via", "through"))) {
                return true;
            }
        }
        return false;
    }

    @Override
    boolean isOpened(int act) {
        return phrases.get(act).kind() != Kind.NOUN || isHeld(act) || isNear(act);
    }

    /** Before a noun, only a date close by is that of the noun: "Monday's talks", not "on Monday praised the talks". */
    @Override
    boolean isReached(int date, int act) {
        for (int i = date + 1; i < act; i++) {
            boolean isNewSubject = phrases.get(act).kind() != Kind.NOUN
                    && isWordAt(i, Set.of("and"))
                    && isNamed(phrases.get(i + 1))
                    && !phrases.get(i - 1).isParties();
            if (isNewSubject) {
                // "spoke on July 7, and Blinken and Wang met"
                return false;
            }
            if (isWordAt(i, AFTER) && isWordAt(i - 1, PERIODS)) {
                // "came on Friday, eight days after Obama hosted Xi"
                return false;
            }
        }
        if (phrases.get(act).kind() == Kind.BASE && isOfEarlier(date)) {
            // "held a call on Friday and agreed to meet in Malaysia"
            return false;
        }
        for (int i = date + 1; i < act && phrases.get(act).kind() == Kind.NOUN; i++) {
            if (isWordAt(i, EARLIER)) {
                // "in October, following a call"
                return false;
            }
        }
        if (phrases.get(act).kind() != Kind.NOUN || isHeld(act)) {
            return true;
        }
        for (int i = date + 1; i < act; i++) {
            // "threatened on Friday to call off the meeting": the day of the threat
            boolean isThreat = phrases.get(i).isSign(Kind.FATE) && fate(act).equals("none");
            if (phrases.get(i).isSign(Kind.PLAN) || phrases.get(i).isSign(Kind.NONE) || isThreat) {
                return false;
            }
        }
        return act - date <= 6;
    }

    /** Whether a date stands behind a verb of contact, whose date it then is. */
    private boolean isOfEarlier(int date) {
        for (int i = date - 1; i >= 0 && phrases.get(i).part() != Part.STOP && !isWordAt(i, Set.of(",")); i--) {
            if (phrases.get(i).isAct() && phrases.get(i).kind() == Kind.VERB) {
                return true;
            }
        }
        return false;
    }

    @Override
    boolean isSaid(int date) {
        for (int i = date - 1; i >= 0 && i >= date - 3; i--) {
            if (isWordAt(i, SAYING)
                    || (phrases.get(i).part() == Part.SIGN
                            && text.substring(
                                            phrases.get(i).start(),
                                            phrases.get(i).end())
                                    .startsWith("announce"))) {
                return true;
            }
            if (phrases.get(i).isAct() || phrases.get(i).isParties()) {
                return false;
            }
        }
        return isWordAt(date + 1, Set.of("statement", "briefing", "report"));
    }

    @Override
    boolean isSameClause(int act, int next) {
        for (int i = act + 1; i < next; i++) {
            // "between Trump and Xi at the summit in June"
            boolean isOfPair = isWordAt(i, Set.of("and"))
                    && phrases.get(i - 1).isParties()
                    && phrases.get(i + 1).isParties();
            // "spoke ahead of Trump's visit on May 14"
            boolean isEve =
                    phrases.get(i).isSign(Kind.PLAN) && isEve(phrases.get(i).start());
            if (isEve) {
                return false;
            }
            if (!isOfPair
                    && isWordAt(
                            i,
                            Set.of(",", "and", "that", "after", "before", "ahead", "since", "when", "while", "than"))) {
                return false;
            }
        }
        return phrases.get(next).kind() == Kind.NOUN;
    }

    /** "delayed until June", "rescheduled for June 18": the new date. */
    @Override
    boolean isNoPlan(int date) {
        int sign = date - 1;
        while (sign > 0 && phrases.get(sign).part() != Part.SIGN) {
            sign--;
        }
        boolean isRescheduled = sign >= 0
                && phrases.get(sign).isSign(Kind.FATE)
                && RESCHEDULED
                        .matcher(text)
                        .region(phrases.get(sign).start(), phrases.get(sign).end())
                        .lookingAt();
        return isWordAt(date - 1, Set.of("until", "till"))
                || (isRescheduled && (sign == date - 1 || isWordAt(date - 1, Set.of("for", "to"))));
    }

    private boolean isEve(int at) {
        return text.startsWith("ahead of", at)
                || text.startsWith("in preparation", at)
                || text.startsWith("in advance", at);
    }

    @Override
    List<DateSpan> furtherDates(int act, Optional<DateSpan> first) {
        List<DateSpan> further = new ArrayList<>();
        if (first.isEmpty()) {
            return further;
        }
        int last = -1;
        for (int i = act + 1; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.isAct() || endsDates(i) || phrase.isOther()) {
                break;
            }
            if (phrase.part() != Part.DATE || phrase.when().isEmpty()) {
                continue;
            }
            boolean isListed = false;
            for (int j = last + 1; last >= 0 && j < i; j++) {
                isListed |= phrases.get(j).isWord("and") || phrases.get(j).isWord(",");
                boolean isPlace = (phrases.get(j).isParties() && phrases.get(j).isBare()) || isProper(phrases.get(j));
                if (!isPlace && !isWordAt(j, FURTHER)) {
                    return further;
                }
            }
            if (last >= 0
                    && isListed
                    && i - last <= 8
                    && !isSaid(i)
                    && !phrase.when().equals(first)) {
                further.add(phrase.when().orElseThrow());
            }
            last = i;
        }
        return further;
    }
}

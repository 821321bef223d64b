package readout.code;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import readout.code.Phrase.Part;

/**
 * What came of an act in an English sentence: held, announced, put off, or nothing that can be told, as what is wished for or
 * imagined is no contact.
 */
abstract class EnglishOutcomes extends EnglishTopics {

    private static final Set<String> HELD =
            Frames.words("held had holding hosted conducted convened concluded opened completed wrapped began "
                    + "begun attended ended finished started launched co-chaired chaired kicked continued "
                    + "joined concluding took following after during at");

    private static final Set<String> MANY = Frames.words(
            "further additional future continued more many numerous several multiple frequent regular various past");

    static final Set<String> EARLIER = Set.of("following", "since");

    static final Set<String> AFTER = Set.of("after", "following");

    static final Set<String> HAD = Set.of("had", "held", "hosted", "concluded");

    private static final Set<String> BEGINNING = Frames.words("begin begins start starts open opens resume resumes");

    private static final Set<String> HABITS = Frames.words("often regularly frequently usually always sometimes every");

    private static final Set<String> VESSELS = Frames.words(
            "jet jets aircraft plane planes fighter fighters warship warships ship ships vessel vessels destroyer "
                    + "destroyers bomber bombers drone drones submarine submarines");

    private static final Pattern MET = Pattern.compile("met\\b|meets?\\b");

    /** Says of a contact that it has not been arranged. */
    private static final Pattern NOT_ON = Pattern.compile(
            "\\b(?:is|are|was|were) (?:not|never|no longer) (?:yet )?(?:on the|in the (?:works|cards|offing)|being planned|planned"
                    + "|scheduled|expected|imminent|envisaged)\\b");

    private static final Set<String> ASKED = Set.of("asked", "asks", "asking", "pressed", "pushed");

    private static final Set<String> WAS = Set.of("was", "were", "had", "has");

    private static final Set<String> MORE = Frames.words("more further additional");

    private static final Pattern GERUND = Pattern.compile("(?:speaking|talking|meeting) with");

    /** Verbs that say themselves that it lies ahead. */
    private static final Pattern DUE = Pattern.compile(
            "(?:(?:is |was |are )?(?:due|expected|bound|headed|heading)|(?:is|are|am) (?:going|coming))\\b");

    static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private static final Set<String> REACHED = Frames.words(
            "able chance came flew traveled travelled went arrived returned pleasure honor honour led headed "
                    + "there here managed visit trip first last latest highest-ranking highest-level became");

    /** "negotiation power", "meeting room": the noun only says of what kind. */
    private static final Set<String> THINGS_OF_TALK = Frames.words(
            "power room rooms table leverage process team teams tactics style skills strategy position positions platform "
                    + "framework mechanism mechanisms channel channels logs agenda etiquette");

    private static final Set<String> DEFINITE =
            Frames.words("the his her their our this that 's’ ’ '".replace("'s’ ", "'s "));

    private static final Set<String> HAVING =
            Frames.words("have hold conduct continue attend convene begin start discuss prepare facilitate seek "
                    + "set arrange schedule engage pursue explore restart keep revive salvage rescue jumpstart");

    private static final Set<String> PLACES = Frames.words("take be happen begin start last focus come go");

    private static final Set<String> POLITE = Frames.words(
            "thank say note mention emphasize stress underscore express recall give congratulate address read tell add");

    private static final Set<String> FOUNDING = Frames.words(
            "set establish established establishing establishment create created creating form formed launch");

    /** Words behind which the noun is what an account is given of: "will be reading out the call". */
    private static final Set<String> RECOUNTING =
            Frames.words("reading recap recapping recount review reviewing summarize");

    static final Set<String> PERIODS =
            Frames.words("hour hours day days week weeks month months year years shortly soon long");

    static final Set<String> SAYING =
            Frames.words("said saying says told announced reported added statement briefing tweeted wrote confirmed "
                    + "reporters noted published interview");

    EnglishOutcomes(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    @Override
    String outcome(int act) {
        String outcome = came(act);
        boolean isWish = sentence.isQuestion()
                && outcome.equals("announced")
                && phrases.get(act).kind() != Kind.NOUN;
        return isWish ? "" : outcome;
    }

    private String came(int act) {
        Phrase phrase = phrases.get(act);
        if (isDescription(act) || isMany(act) || (phrase.kind() == Kind.NOUN && isWordAt(act + 1, THINGS_OF_TALK))) {
            return "";
        }
        if ((isDiscussed(act) && !isOnlyAct()) || isCallingOn(act) || isExample(act)) {
            return "";
        }
        if (isOccasionOfMany(act) || isOfVessels(act) || isHadHeMet(act) || isNotOn(act)) {
            return "";
        }
        String fate = fate(act);
        if (fate.isEmpty() && isTopic(act)) {
            return "";
        }
        if (!fate.isEmpty()) {
            // "urged him to cancel the visit": the visit itself still stands.
            return !fate.equals("none") ? fate : phrase.kind() == Kind.NOUN && isDefinite(act) ? "announced" : "";
        }
        boolean isVerb = phrase.kind() == Kind.VERB;
        boolean isPlan = false;
        int words = 0;
        for (int i = act - 1; i >= 0 && words <= FAR; i--) {
            Phrase before = phrases.get(i);
            if (before.part() == Part.STOP && !"—–(".contains(before.code())) {
                break;
            }
            if (before.isAct() && phrase.kind() == Kind.NOUN && isBehind(act, Set.of("before"), 3)) {
                // "will sit down with Obama before a lunch with Biden"
                isPlan = came(i).equals("announced");
                break;
            }
            if (before.isAct() && (before.kind() == Kind.VERB || phrase.kind() == Kind.NOUN)) {
                break;
            }
            boolean isDefinite = isWordAt(i + 1, Set.of("the", "their", "his", "her", "this", "our"))
                    || (phrase.kind() == Kind.NOUN && phrases.get(i + 1).isParties());
            if (isWordAt(i, ASKED) && phrase.kind() == Kind.NOUN && isBehind(act, Set.of("for"), 3)) {
                // "asked China for a call"
                return "";
            }
            if (before.isWord("that") && isDefinite) {
                // "may agree that the call has met the terms": the call itself is a fact.
                break;
            }
            boolean isAfter = i == act - 1
                    && before.isWord("after")
                    && GERUND.matcher(text).region(phrase.start(), phrase.end()).lookingAt();
            if (isAfter || (phrase.kind() == Kind.NOUN && isWordAt(i, RECOUNTING))) {
                break;
            }
            if (phrase.kind() == Kind.NOUN && i >= act - 4 && isWordAt(i, EARLIER)) {
                // "agreed to meet in October, following a call": the call was before.
                break;
            }
            if (isVerb && isWordAt(i, Set.of("when", "while", "because"))) {
                // What is wished for in the clause before is another matter.
                break;
            }
            if (before.isWord(",") && !isVerb) {
                words += 3;
            }
            boolean isLikely = before.isSign(Kind.NONE)
                    && text.startsWith("likely", before.start())
                    && phrases.stream().anyMatch(other -> other.part() == Part.DATE);
            if (isLikely && words <= FAR / 2) {
                // "is likely to meet Xi in June": expected
                isPlan = true;
                words++;
                continue;
            }
            if (before.isSign(Kind.NONE)) {
                String sign = text.substring(before.start(), before.end()).toLowerCase(java.util.Locale.ROOT);
                boolean isAsked = sentence.isQuestion() && phrase.kind() == Kind.NOUN && isAskedOf(i, act);
                // "urged Xi to do more during talks": what is wished for is not the talks.
                if (isGranted(i) || isAsked || isInside(act, Set.of("during"))) {
                    words++;
                    continue;
                }
                if (isWordAt(i + 1, POLITE)) {
                    // "I want to thank the delegation": no hope for it
                    words++;
                    continue;
                }
                if (sign.startsWith("look") && isSettled(act)) {
                    isPlan = true;
                    words++;
                    continue;
                }
                int reach = isVerb ? 2 : phrase.kind() == Kind.BASE ? 5 : 6;
                if (sign.equals("would") && isReported(i)) {
                    isPlan = true;
                    continue;
                }
                if (words <= reach
                        || (before.code().equals("condition") && !(phrase.kind() == Kind.NOUN && isDefinite(act)))
                        || before.code().equals("denial")) {
                    return "";
                }
            }
            if (isWordAt(i, SAYING) && isInside(act, Set.of("in", "during", "at"))) {
                // "We will act, he told her in a call": what is to come is only spoken of.
                break;
            }
            isPlan |= i == act - 2 && isDueTo(act);
            boolean isThere = before.isSign(Kind.PLAN) && isWordAt(i - 1, Set.of("there")) && !isVerb;
            // "announced a truce after talks": what is announced is not the talks
            boolean isNews = isAnnouncing(i) && isBehind(act, AFTER, 6);
            if (before.isSign(Kind.PLAN) && (!isVerb || words <= 2) && !isNews) {
                isPlan |= isThere || words <= (isAnnouncing(i) && phrase.kind() == Kind.NOUN ? 4 : 10);
            }
            words += before.part() == Part.WORD || before.part() == Part.SIGN ? 1 : 0;
        }
        if (isPlan && phrase.kind() == Kind.BASE && isIfBehind(act)) {
            return "";
        }
        if (isPlan && phrase.kind() == Kind.NOUN && isPolicy(act)) {
            return "";
        }
        if (isPlan
                || isFounded(act)
                || DUE.matcher(text).region(phrase.start(), phrase.end()).lookingAt()
                || (text.startsWith("coming", phrase.start()) && isWordAt(act - 1, Set.of("is", "are")))) {
            return "announced";
        }
        if (((isVerb && isPresent(act)) || phrase.kind() == Kind.BASE) && isConditional(act)) {
            return "announced";
        }
        if (phrase.kind() == Kind.BASE) {
            if (isInfinitive(act)) {
                boolean isReception = act > 1
                        && phrases.get(act - 2).isAct()
                        && phrases.get(act - 2).kind() == Kind.NOUN;
                if (isReception) {
                    // "at a lunch to welcome Xi"
                    return came(act - 2);
                }
                String way = wayTo(act);
                return !way.isEmpty() ? way : isReached(act) ? "held" : isHeadline(act) ? "announced" : "";
            }
            return "held";
        }
        if (phrase.kind() == Kind.NOUN && !isHad(act) && (isPlanBehind(act) || isLaterBehind(act))) {
            return "announced";
        }
        if (phrase.kind() == Kind.NOUN && !isHeld(act) && isDoubtBehind(act)) {
            // "a call would calm markets", but "his meeting with Xi could be fruitful"
            return isOwnedBy(act) ? "announced" : "";
        }
        if (phrase.kind() == Kind.NOUN
                && isBehind(act, Set.of("for"), 6)
                && !wayTo(act).isEmpty()) {
            // "arrives on Thursday for two days of talks"
            return wayTo(act);
        }
        if (phrase.kind() == Kind.NOUN && isToHave(act)) {
            String way = wayTo(act);
            return !way.isEmpty() ? way : isReached(act) ? "held" : "";
        }
        return "held";
    }

    /**
     * "with Bessent due to meet He", "Blinken was to travel on Friday"; but not "due to the talks", "the aim was to travel".
     * What was to be on no day came to nothing, as the sentence before tells.
     */
    private boolean isDueTo(int act) {
        if (phrases.get(act).kind() != Kind.BASE || !isInfinitive(act)) {
            return false;
        }
        boolean isSubject =
                act > 2 && (phrases.get(act - 3).isParties() || isWordAt(act - 3, Set.of("he", "she", "they", "who")));
        boolean isDated = phrases.stream().anyMatch(phrase -> phrase.part() == Part.DATE);
        return isWordAt(act - 2, Set.of("due")) || (isWordAt(act - 2, Set.of("was", "were")) && isSubject && isDated);
    }

    /** "US and Chinese warships met": no people. */
    private boolean isOfVessels(int act) {
        Phrase met = phrases.get(act);
        return MET.matcher(text).region(met.start(), met.end()).lookingAt()
                && IntStream.rangeClosed(Math.max(0, act - 2), Math.min(phrases.size() - 1, act + 2))
                        .anyMatch(i -> isWordAt(i + 1, VESSELS)
                                && phrases.get(i).isParties()
                                && phrases.get(i).isBare())
                && phrases.stream().noneMatch(EnglishFates::isNamed);
    }

    /** "Had Blinken met Wang Yi, it might have helped": he did not. */
    private boolean isHadHeMet(int act) {
        return act == 2 && isWordAt(0, Set.of("had")) && phrases.get(1).isParties();
    }

    /** "A call between them is not on the calendar". */
    private boolean isNotOn(int act) {
        if (phrases.get(act).kind() != Kind.NOUN) {
            return false;
        }
        int end = act + 1;
        while (end < phrases.size()
                && phrases.get(end).part() != Part.STOP
                && !phrases.get(end).isAct()) {
            end++;
        }
        int to = end < phrases.size() ? phrases.get(end).start() : sentence.end();
        return NOT_ON.matcher(text).region(phrases.get(act).end(), to).find();
    }

    /** "look forward to Hu's upcoming visit", "to meeting Xi later this year": what somebody owns, or has a day, is agreed. */
    private boolean isSettled(int act) {
        boolean isDated = false;
        for (int i = act + 1;
                i < phrases.size() && i <= act + FAR && !phrases.get(i).isAct();
                i++) {
            isDated |= phrases.get(i).part() == Part.DATE;
        }
        return isDated || (phrases.get(act).kind() == Kind.NOUN && isOwnedBy(act));
    }

    /** "had the opportunity to meet": the chance was taken. */
    private boolean isGranted(int at) {
        boolean isChance = text.startsWith("opportunity to", phrases.get(at).start())
                || text.startsWith("chance to", phrases.get(at).start());
        for (int i = at - 1; isChance && i >= 0 && i >= at - 3; i--) {
            if (isWordAt(i, Set.of("had", "got", "gotten"))) {
                return true;
            }
            if (isWordAt(i, Set.of("have")) && phrases.get(Math.max(0, i - 1)).isSign(Kind.PLAN)) {
                return true;
            }
        }
        return false;
    }

    /** "in a call", "during their talks": whether one of some words says that an act is where something is said. */
    private boolean isInside(int act, Set<String> links) {
        for (int i = act - 1; i >= 0 && i >= act - 4; i--) {
            if (isWordAt(i, links)) {
                return phrases.get(act).kind() == Kind.NOUN;
            }
            if (phrases.get(i).part() != Part.WORD && phrases.get(i).part() != Part.BOTH) {
                return false;
            }
        }
        return false;
    }

    /** "Can you tell us about your meeting": the question is not whether there was one. */
    private boolean isAskedOf(int sign, int act) {
        for (int i = act - 1; i > sign && isDefinite(act); i--) {
            if (isWordAt(i, Set.of("about", "on", "from", "of", "to", "after"))) {
                return true;
            }
        }
        return false;
    }

    /** "the talks", "his visit", "China's request": a noun that takes for granted what it names. */
    private boolean isDefinite(int act) {
        for (int i = act - 1; i >= 0 && i >= act - 5; i--) {
            if (isWordAt(i, DEFINITE)) {
                return true;
            }
            Phrase phrase = phrases.get(i);
            boolean isAdjective =
                    phrase.part() == Part.DATE || (phrase.part() == Part.WORD && !LINKS.contains(phrase.code()));
            if (!isAdjective || isWordAt(i, ARTICLES)) {
                return false;
            }
        }
        return false;
    }

    final boolean isOwnedBy(int act) {
        return isWordAt(act - 1, Set.of("his", "her", "'s")) || isWordAt(act - 2, Set.of("his", "her", "'s"));
    }

    /** "later this month", "next week" behind a noun. */
    private boolean isLaterBehind(int act) {
        for (int i = act + 1;
                i < phrases.size()
                        && i <= act + 8
                        && !(phrases.get(i).isAct() && !phrases.get(i - 1).isSign(Kind.MARGIN));
                i++) {
            if (phrases.get(i).part() == Part.DATE) {
                String date =
                        text.substring(phrases.get(i).start(), phrases.get(i).end());
                return date.startsWith("later ") || date.startsWith("next ") || date.contains("end of the month");
            }
        }
        return false;
    }

    /** "arrives on Saturday", "arrive on Saturday for talks": the day is the one to come. */
    @Override
    final boolean isToCome(int act) {
        Phrase phrase = phrases.get(act);
        if (phrase.kind() == Kind.NOUN && isBeginning(act)) {
            return true;
        }
        if (phrase.kind() == Kind.NOUN) {
            for (int i = act - 1; i >= 0 && phrases.get(i).part() != Part.STOP && !isWordAt(i, Set.of(",")); i--) {
                if (phrases.get(i).isAct()) {
                    return isToCome(i);
                }
            }
            return false;
        }
        return phrase.kind() == Kind.BASE ? !isPastTense(act) : isPresent(act);
    }

    /** "the talks ... begin Wednesday": a verb in the present behind the noun. */
    private boolean isBeginning(int act) {
        for (int i = act + 1;
                i + 1 < phrases.size() && i <= act + FAR && phrases.get(i).part() != Part.STOP;
                i++) {
            boolean isDated = phrases.get(i + 1).part() == Part.DATE || isWordAt(i + 1, Set.of("on"));
            if (isWordAt(i, BEGINNING) && isDated) {
                return true;
            }
        }
        return false;
    }

    /** "arrives", "meets". */
    final boolean isPresent(int act) {
        String words = text.substring(phrases.get(act).start(), phrases.get(act).end());
        int end = words.indexOf(' ') < 0 ? words.length() : words.indexOf(' ');
        return words.substring(0, end).endsWith("s") && end > 3;
    }

    /** "when he meets Xi", "before he travels". */
    private boolean isConditional(int act) {
        for (int i = act - 1; i >= 0 && i >= act - 4; i--) {
            if (isWordAt(i, Set.of("when", "before", "until", "once", "as"))) {
                return true;
            }
        }
        return false;
    }

    /** "to have difficult conversations": nothing says that it came to them. */
    private boolean isToHave(int act) {
        for (int i = act - 1; i > 0 && i >= act - 5; i--) {
            if (isWordAt(i, HAVING)) {
                return phrases.get(i - 1).isWord("to");
            }
            if (phrases.get(i).isParties() || phrases.get(i).part() == Part.STOP) {
                return false;
            }
        }
        return false;
    }

    /** "his many conversations", "often visits China": a habit; but "began more talks". */
    private boolean isMany(int act) {
        boolean isHabit = phrases.get(act).kind() == Kind.BASE
                || (isPresent(act) && phrases.get(act).kind() == Kind.VERB);
        for (int i = act - 1; i <= act + 4 && isHabit; i++) {
            if (isWordAt(i, HABITS)) {
                return true;
            }
        }
        boolean isMore = isWordAt(act - 1, MORE) && isWordAt(act - 2, HELD);
        return phrases.get(act).kind() == Kind.NOUN && isWordAt(act - 1, MANY) && !isMore;
    }

    /** "with visiting Assistant Secretary": says who somebody is. */
    boolean isDescription(int act) {
        return text.startsWith("visiting", phrases.get(act).start())
                && act > 0
                && (isWordAt(act - 1, LINKS) || isWordAt(act - 1, ARTICLES) || endsWithLink(phrases.get(act - 1)));
    }

    final boolean isInfinitive(int act) {
        return act > 0 && phrases.get(act - 1).isWord("to");
    }

    /** "came to Beijing to meet Xi": the act was reached. */
    boolean isReached(int act) {
        for (int i = Math.max(0, act - 8); i < act; i++) {
            if (isWordAt(i, REACHED)
                    || (phrases.get(i).isVisit() && phrases.get(i).kind() == Kind.VERB)) {
                return true;
            }
        }
        return false;
    }

    /** "will fly to Anchorage to meet them": what came of the journey came of what it was for. */
    private String wayTo(int act) {
        for (int i = act - 1; i >= 0 && i >= act - 9; i--) {
            if (phrases.get(i).isVisit()) {
                return came(i);
            }
            if (phrases.get(i).isAct() || phrases.get(i).part() == Part.STOP || isWordAt(i, BREAKS)) {
                break;
            }
        }
        return "";
    }

    /** "Blinken to visit China": somebody stands right before. */
    private boolean isHeadline(int act) {
        for (int i = act - 1; i >= 0 && i >= act - 3; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.isParties()) {
                return isNamed(phrase) && i >= act - 2;
            }
        }
        return false;
    }

    /** "agreed to meet at the APEC summit": the summit is where, not what. */
    private boolean isOccasionOfMany(int act) {
        return phrases.get(act).kind() == Kind.NOUN
                && act > 0
                && phrases.get(act - 1).isSign(Kind.MARGIN)
                && phrases.subList(0, act).stream().anyMatch(Phrase::isAct);
    }

    /** "had a call": what follows of plans is another matter, but not "had a call coming soon". */
    final boolean isHad(int act) {
        return isBehind(act, HAD, 4) && !isWordAt(act + 1, Set.of("coming", "planned", "scheduled", "set", "lined"));
    }

    private boolean isPlanBehind(int act) {
        int words = 0;
        for (int i = act + 1; i < phrases.size() && words <= FAR; i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.part() == Part.STOP || phrase.isAct()) {
                return false;
            }
            if (phrase.isSign(Kind.PLAN)) {
                String sign = text.substring(phrase.start(), phrase.end());
                boolean isOfNext = phrase.code().equals("soon")
                        && i + 1 < phrases.size()
                        && phrases.get(i + 1).isAct();
                return !isOfNext
                        && !sign.equals("to")
                        && !sign.startsWith("ahead")
                        && !sign.startsWith("agree")
                        && !sign.startsWith("announce")
                        && !sign.startsWith("invit");
            }
            boolean isSetOff = isWordAt(i, Set.of(",")) && isPlanAt(isWordAt(i + 1, Set.of("which")) ? i + 2 : i + 1);
            // "had been scheduled for Friday"
            isSetOff |= isWordAt(i, WAS) && (isPlanAt(i + 1) || isWordAt(i + 1, Set.of("been", "due")));
            if (isWordAt(i, Set.of("was", "were", "has", "had", "said", "that", ",")) && !isSetOff) {
                return false;
            }
            words += phrase.part() == Part.WORD ? 1 : 0;
        }
        return false;
    }

    /** "had been scheduled for Friday", "were to meet on Friday". */
    @Override
    final boolean isOncePlanned(int act) {
        int last = Math.min(phrases.size() - 2, act + FAR);
        for (int i = Math.max(0, act - 4);
                i <= last && (i < act || phrases.get(i).part() != Part.STOP);
                i++) {
            boolean isInfinitive = i == act - 2 && isWordAt(i + 1, Set.of("to"));
            boolean isPlan = isPlanAt(i + 1) || isInfinitive || isWordAt(i + 1, Set.of("been", "due"));
            if (isWordAt(i, Set.of("was", "were", "had")) && isPlan) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlanAt(int at) {
        return at < phrases.size() && phrases.get(at).isSign(Kind.PLAN);
    }

    private static final Pattern MODAL = Pattern.compile("would|could|might|may");

    /** "A call between them would calm markets": only imagined; "would take place" is told as settled. */
    private boolean isDoubtBehind(int act) {
        for (int i = act + 1; i < phrases.size() && i <= act + FAR; i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.part() == Part.STOP || phrase.isAct() || isWordAt(i, BREAKS) || isWordAt(i, Set.of(","))) {
                return false;
            }
            if (phrase.isSign(Kind.NONE)) {
                boolean isModal = MODAL.matcher(text.substring(phrase.start(), phrase.end()))
                        .matches();
                boolean isOpen = !text.startsWith("would", phrase.start());
                // "would be held" is told as settled, "would be useful" is not
                boolean isJudged = isWordAt(i + 1, Set.of("be")) && !isWordAt(i + 2, HELD) && isDoubtful(i + 2);
                return isModal && (isOpen || isJudged || !isWordAt(i + 1, PLACES));
            }
            if (phrase.part() == Part.SIGN) {
                return false;
            }
        }
        return false;
    }

    /** Whether what something would be is a quality and no plan: "useful", but "postponed", "in June". */
    private boolean isDoubtful(int at) {
        return at < phrases.size()
                && phrases.get(at).part() == Part.WORD
                && !LINKS.contains(phrases.get(at).code())
                && !ARTICLES.contains(phrases.get(at).code())
                && !phrases.get(at).code().endsWith("ed");
    }

    /** "would hold a summit if there were a deal". */
    private boolean isIfBehind(int act) {
        for (int i = act + 1; i < phrases.size() && phrases.get(i).part() != Part.STOP; i++) {
            if (phrases.get(i).isSign(Kind.NONE)
                    && text.startsWith("if", phrases.get(i).start())) {
                return true;
            }
        }
        return false;
    }

    final boolean isDiscussed(int act) {
        return text.startsWith("discussed", phrases.get(act).start());
    }

    /** Whether a sentence has a date, and no other word of contact that tells more. */
    private boolean isOnlyAct() {
        return phrases.stream().anyMatch(phrase -> phrase.part() == Part.DATE)
                && phrases.stream().filter(Phrase::isAct).count() == 1;
    }

    /** "agreed to set up a working group": its rounds are still to come. */
    @Override
    final boolean isFounded(int act) {
        if (!phrases.get(act).code().equals("dialogue_mechanism")
                || phrases.get(act).kind() != Kind.NOUN) {
            return false;
        }
        for (int i = act - 1; i >= 0 && i >= act - 5; i--) {
            if (isWordAt(i, FOUNDING)) {
                return true;
            }
        }
        return false;
    }

    @Override
    boolean isHeld(int act) {
        for (int i = act - 1; i >= 0 && i >= act - 7; i--) {
            if (isWordAt(i, HELD)) {
                return !isWordAt(i - 1, PERIODS);
            }
            if (phrases.get(i).part() == Part.STOP) {
                return false;
            }
        }
        return false;
    }

    @Override
    boolean isSaying(int at) {
        return isWordAt(at, SAYING) || isAnnouncing(at);
    }

    private boolean isAnnouncing(int at) {
        return phrases.get(at).isSign(Kind.PLAN)
                && text.startsWith("announce", phrases.get(at).start());
    }
}

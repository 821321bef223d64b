package readout.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import readout.code.Phrase.Part;

/** Who takes part in an act behind which no partner stands: both are named before it, in one word, or were told. */
abstract class EnglishSubjects extends EnglishPartners {

    private static final Set<String> COUNTED =
            Frames.words("first second third fourth fifth last latest previous next another");

    private static final Set<String> MATTER_LINKS = Set.of("to", "over", "on", "for");

    private static final Pattern NEGOTIATION =
            Pattern.compile("(?i)negotiations?|consultations?|trade talks|rounds? of");

    private static final Set<String> SPEAKING = Frames.words(
            "told asked informed assured warned urged pressed reminded promised thanked offered gave greeted reassured "
                    + "praised pushed raised complained agreed reached congratulated hailed");

    /** Signs of a wish that somebody put to somebody. */
    private static final Pattern ASKED =
            Pattern.compile("request|ask|sought|seek|want|propos|invit|offer|declin|refus");

    private static final Set<String> REQUESTS =
            Set.of("request", "requests", "invitation", "offer", "proposal", "appeal");

    EnglishSubjects(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    boolean isSideIn(String side) {
        return phrases.stream()
                .anyMatch(phrase -> phrase.isParties() && phrase.side().equals(side));
    }

    private boolean isDated() {
        return phrases.stream().anyMatch(phrase -> phrase.part() == Part.DATE);
    }

    private boolean isWithBefore(int partner) {
        return isWordAt(partner - 1, Set.of("with"))
                || (isWordAt(partner - 1, ARTICLES) && isWordAt(partner - 2, Set.of("with")));
    }

    private int heldAt(int act) {
        int held = act - 1;
        while (held > 0 && !isWordAt(held, HAD)) {
            held--;
        }
        return held;
    }

    boolean hasOther() {
        for (int i = 0; i < phrases.size(); i++) {
            // "in retaliation for her trip to Taiwan": what they quarrel over
            boolean isMatter = isWordAt(i - 1, MATTER_LINKS)
                    && (text.startsWith("Taiwan", phrases.get(i).start())
                            || text.startsWith("Taipei", phrases.get(i).start()))
                    && !isWordAt(i + 1, Set.of("and"));
            if (phrases.get(i).isOther() && !isMatter) {
                return true;
            }
        }
        return false;
    }

    /** No partner stands behind: both stand before, or in one word, or were told. */
    List<Pair> before(int act) {
        int whose = isWordAt(act + 1, Set.of("that", "which")) ? act + 2 : act + 1;
        boolean isWe = isWordAt(whose, Set.of("we", "they"))
                || (whose < phrases.size() && phrases.get(whose).part() == Part.BOTH);
        if (isWe && phrases.get(whose).part() == Part.BOTH && isWordAt(whose + 1, Set.of("had", "held", "have"))) {
            // "the conversation that the two leaders had back in November"
            return both(phrases.get(whose));
        }
        if (isPairWhoHad(whose)) {
            // "the meeting that Biden and Xi had on November 15"
            return List.of(
                    pair(phrases.get(whose).parties(), phrases.get(whose + 2).parties()));
        }
        if (isWe && isWordAt(whose + 1, Set.of("had", "held"))) {
            // "the discussions we had in March"
            List<Party> couple = scene.couple(sentence.number());
            if (!couple.isEmpty()) {
                return List.of(new Pair(couple, true));
            }
            return scene.isPair() || scene.isBoth(sentence.number()) ? List.of(bare(phrases.get(act), "")) : List.of();
        }
        List<Pair> where = where(act);
        if (!where.isEmpty()) {
            return where;
        }
        int with = isBehind(act, HAD, 3) ? heldAt(act) : act;
        if (with > 1 && isNamed(phrases.get(with - 1)) && isWithBefore(with - 1)) {
            // "Hu Jintao in the Great Hall with Obama held talks", as machines put it
            Phrase partner = phrases.get(with - 1);
            int actor = actor(with - 1, Party.opposite(partner.side()));
            return actor < 0 || partner.isOther()
                    ? List.of()
                    : List.of(pair(phrases.get(actor).parties(), partner.parties()));
        }
        int words = 0;
        int far = isSecondVerb(act) || isNear(act) ? 2 * FAR : FAR;
        for (int i = act - 1; i >= 0 && words < far; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.part() == Part.STOP) {
                break;
            }
            if (phrase.part() == Part.BOTH && phrase.code().equals("named") && far > FAR) {
                continue;
            }
            boolean isOtherVerb = phrase.isAct()
                    && phrase.kind() == Kind.VERB
                    && phrases.get(act).code().equals("dialogue_mechanism")
                    && !isHeld(act);
            if (isOtherVerb) {
                // "the two presidents spoke, the working group met": not theirs
                break;
            }
            if (phrase.part() == Part.BOTH) {
                boolean isSubject = words <= 7
                        || isSecondVerb(act)
                        || (isNear(act) && !phrase.code().equals("named"));
                if (phrase.code().equals("pronoun")) {
                    if (words > 4) {
                        continue;
                    }
                    Optional<Pair> named = namedBefore(i);
                    if (named.isPresent()) {
                        return List.of(named.get());
                    }
                }
                List<Pair> both = isSubject ? notHeads(act, phrase, both(phrase)) : List.of();
                if (!both.isEmpty() || !phrase.code().equals("pronoun")) {
                    return both;
                }
                boolean isTheirs = i + 1 == act || isWordAt(act - 1, Set.of("recent", "previous", "earlier"));
                if (isTheirs
                        && scene.isPair()
                        && !hasOther()
                        && phrases.get(act).kind() == Kind.NOUN
                        && isDated()) {
                    // "reflecting on their meetings in London on June 9", in a statement of the two
                    return List.of(bare(phrases.get(act), ""));
                }
                return isOccasion(act) ? jointAnywhere(act) : namedBehind(i, act);
            }
            if (phrase.isParties() && !phrase.isPlace()) {
                if (isAbout(i) && phrase.isBare()) {
                    continue;
                }
                List<Pair> joint = joint(act, i);
                if (joint.isEmpty() && isWordAt(i - 1, Set.of("and")) && isWordAt(i - 2, Set.of("he", "she"))) {
                    return himselfAnd(phrase, i);
                }
                if (joint.isEmpty() && phrase.isBare() && isNear(act)) {
                    // "the two sides agreed on trade with China during the talks"
                    continue;
                }
                return joint.isEmpty() && isOccasion(act) ? jointAnywhere(act) : joint;
            }
            words += phrase.part() == Part.WORD || phrase.part() == Part.SIGN ? 1 : 0;
        }
        if (isCounted(act)) {
            List<Party> couple = scene.couple(sentence.number());
            if (!couple.isEmpty()) {
                return List.of(new Pair(couple, true));
            }
            boolean isAnother = isWordAt(act - 1, Set.of("another")) && scene.isBoth(sentence.number()) && !hasOther();
            return isAnother ? List.of(bare(phrases.get(act), "")) : List.of();
        }
        if (isPlaced(act)) {
            List<Party> couple = scene.couple(sentence.number());
            return couple.isEmpty() ? List.of() : List.of(new Pair(couple, true));
        }
        return isOccasion(act) ? jointAnywhere(act) : List.of();
    }

    /** "The two sides held talks" in a text on the presidents: those who negotiate are others. */
    private List<Pair> notHeads(int act, Phrase phrase, List<Pair> pairs) {
        boolean isNegotiation = NEGOTIATION
                .matcher(text.substring(
                        phrases.get(act).start(), phrases.get(act).end()))
                .find();
        boolean isSides = phrase.code().equals("pair")
                || phrase.code().equals("countries")
                || !fate(act).isEmpty();
        boolean isHeads = pairs.stream()
                .anyMatch(pair -> !scene.heads().isEmpty()
                        && pair.parties().stream()
                                .allMatch(party -> scene.heads().stream()
                                        .anyMatch(head -> party.bearer().isPresent()
                                                && head.bearer().equals(party.bearer()))));
        return isNegotiation && isSides && isHeads ? List.of(bare(phrases.get(act), "")) : pairs;
    }

    /** "The November meeting in Bali, where they discussed": who took part is told behind. */
    private List<Pair> where(int act) {
        for (int i = act + 1; i + 1 < phrases.size() && i <= act + 6; i++) {
            Phrase phrase = phrases.get(i);
            if (isWordAt(i, Set.of("where", "when")) && phrases.get(i + 1).part() == Part.BOTH) {
                return phrases.get(act).kind() == Kind.NOUN ? whoever(i + 1) : List.of();
            }
            boolean isPassed = phrase.part() == Part.DATE
                    || isWordAt(i, Set.of("in", "at", "on", ","))
                    || (phrase.isParties() && phrase.isPlace());
            if (!isPassed && !isProper(phrase)) {
                return List.of();
            }
        }
        return List.of();
    }

    /** Whom a word for both means, or another such word behind it: "where they discussed it, the two leaders". */
    List<Pair> whoever(int at) {
        for (int i = at; i < phrases.size(); i++) {
            if (phrases.get(i).part() == Part.BOTH) {
                List<Pair> pairs = both(phrases.get(i));
                if (!pairs.isEmpty()) {
                    return pairs;
                }
            }
        }
        return List.of();
    }

    /** "That meeting took place on June 13": when the contact told before was. */
    private boolean isPlaced(int act) {
        boolean isThat = phrases.get(act).kind() == Kind.NOUN && isWordAt(act - 1, Set.of("that", "this", "the"));
        // "The call had been scheduled for Friday but was put off"
        boolean isPutOff = isThat
                && act == 1
                && phrases.get(act).goal().isEmpty()
                && !fate(act).isEmpty()
                && !fate(act).equals("none");
        boolean isHeld = isThat
                && ((isWordAt(act + 1, Set.of("took")) && isWordAt(act + 2, Set.of("place")))
                        || isWordAt(act + 1, Set.of("occurred", "happened", "lasted"))
                        || (isWordAt(act + 1, Set.of("was")) && isWordAt(act + 2, Set.of("held", "on", "in"))));
        return isPutOff || isHeld;
    }

    /** "The two sides kept in touch and had held talks": a second verb of the same subject. */
    private boolean isSecondVerb(int act) {
        for (int i = act - 1; i > 0 && i >= act - 4; i--) {
            if (isWordAt(i, Set.of("held", "had", "have", "has"))) {
                return isWordAt(i - 1, Set.of("and"))
                        || (isWordAt(i - 1, Set.of("had", "have")) && isWordAt(i - 2, Set.of("and")));
            }
        }
        return false;
    }

    private boolean isOccasion(int act) {
        return isNear(act) || phrases.get(act).code().equals("dialogue_mechanism");
    }

    /** "Xi wrote that he and Trump had met": the other is named before. */
    private List<Pair> himselfAnd(Phrase partner, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (isNamed(phrases.get(i))) {
                return phrases.get(i).side().equals(Party.opposite(partner.side()))
                        ? List.of(pair(phrases.get(i).parties(), partner.parties()))
                        : List.of();
            }
        }
        return List.of();
    }

    /** "spoke with Dong Jun in June and met him in July": whom "him" means was named before. */
    List<Pair> himself(int act) {
        Optional<Pair> both = bothNamed(act);
        if (both.isPresent()) {
            return List.of(both.get());
        }
        for (int i = act - 1; i >= 0; i--) {
            Phrase who = phrases.get(i);
            if (who.isOther() || who.part() == Part.STOP) {
                break;
            }
            if (isNamed(who)) {
                List<Party> other = scene.chief(Party.opposite(who.side()), sentence.number());
                return other.isEmpty() ? List.of() : List.of(pair(who.parties(), other));
            }
        }
        return List.of();
    }

    /** Two people of both sides who stand together somewhere in the sentence: "Trump and Xi agreed". */
    private List<Pair> jointAnywhere(int act) {
        for (int i = 0; i < phrases.size(); i++) {
            Phrase first = phrases.get(i);
            boolean isGovernment = phrases.get(act).code().equals("dialogue_mechanism");
            if (!first.isParties() || first.isPlace() || (first.isBare() && !isGovernment) || first.isOther()) {
                continue;
            }
            for (int j = i + 1; j < phrases.size() && j <= i + 4; j++) {
                Phrase second = phrases.get(j);
                if (second.isParties()) {
                    boolean isPair =
                            second.side().equals(Party.opposite(first.side())) && (isGovernment || !second.isBare());
                    if (isPair && isAnd(i, j)) {
                        return List.of(pair(first.parties(), second.parties()));
                    }
                    break;
                }
            }
        }
        if (!isNear(act)) {
            return List.of();
        }
        List<Pair> spoken = spoken(act);
        return spoken.isEmpty() ? spokenTo(act) : spoken;
    }

    /** "During the talks, Liu He told Mnuchin": who speaks to whom on the occasion. */
    private List<Pair> spokenTo(int act) {
        Optional<Phrase> first = Optional.empty();
        boolean isSpeaking = false;
        for (int i = act + 1; i < phrases.size() && i <= act + 2 * FAR; i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.isOther() && phrase.isBare() && isWordAt(i - 1, Set.of("in", "at"))) {
                continue;
            }
            if (phrase.isAct() || phrase.isOther() || phrase.part() == Part.STOP || isWordAt(i, BREAKS)) {
                isSpeaking |= isWordAt(i, SPEAKING);
                if (!isWordAt(i, SPEAKING)) {
                    return List.of();
                }
                continue;
            }
            isSpeaking |= isWordAt(i, SPEAKING);
            if (isNamed(phrase) && first.isEmpty()) {
                first = Optional.of(phrase);
            } else if (isNamed(phrase)) {
                boolean isOpposite =
                        phrase.side().equals(Party.opposite(first.get().side()));
                return isOpposite && isSpeaking ? List.of(pair(first.get().parties(), phrase.parties())) : List.of();
            }
        }
        return List.of();
    }

    /** "Trump told Xi during a meeting": one of either side is named before. */
    List<Pair> spoken(int act) {
        Optional<Phrase> us = Optional.empty();
        Optional<Phrase> prc = Optional.empty();
        for (int i = act - 1; i >= 0 && (us.isEmpty() || prc.isEmpty()); i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.isAct() || phrase.isOther() || phrase.part() == Part.STOP) {
                return List.of();
            }
            if (isNamed(phrase) && phrase.side().equals("us")) {
                us = us.or(() -> Optional.of(phrase));
            } else if (isNamed(phrase)) {
                prc = prc.or(() -> Optional.of(phrase));
            }
        }
        return us.isPresent() && prc.isPresent()
                ? List.of(pair(us.get().parties(), prc.get().parties()))
                : List.of();
    }

    /** "When they met at Trump's estate, Xi charmed him": whom "they" means is named behind. */
    private List<Pair> namedBehind(int pronoun, int act) {
        List<Phrase> behind = phrases.subList(act + 1, phrases.size());
        Optional<Phrase> us = behind.stream()
                .filter(who -> isNamed(who) && who.side().equals("us"))
                .findFirst();
        Optional<Phrase> prc = behind.stream()
                .filter(who -> isNamed(who) && who.side().equals("cn"))
                .findFirst();
        boolean isOpening = pronoun <= 1 && phrases.get(act).kind() == Kind.VERB && !hasOther();
        return isOpening && us.isPresent() && prc.isPresent()
                ? List.of(pair(us.get().parties(), prc.get().parties()))
                : List.of();
    }

    /** Whom "they" and "their" mean, if the same sentence says it before. */
    private Optional<Pair> namedBefore(int at) {
        for (int i = at - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.part() == Part.BOTH && phrase.code().equals("heads")) {
                return both(phrase).stream().findFirst();
            }
            if (phrase.isParties() && !phrase.isPlace()) {
                return Stream.concat(joint(at, i).stream(), bothNamed(at).stream())
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** "Yellen raised it with Liu He when they met": two people of the two sides, and nobody else, before. */
    private Optional<Pair> bothNamed(int at) {
        Optional<Phrase> us = Optional.empty();
        Optional<Phrase> prc = Optional.empty();
        for (int i = at - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.isOther() || phrase.part() == Part.STOP) {
                break;
            }
            if (phrase.isParties() && !phrase.isBare()) {
                us = phrase.side().equals("us") ? us.or(() -> Optional.of(phrase)) : us;
                prc = phrase.side().equals("cn") ? prc.or(() -> Optional.of(phrase)) : prc;
            }
        }
        return us.isPresent() && prc.isPresent()
                ? Optional.of(pair(us.get().parties(), prc.get().parties()))
                : Optional.empty();
    }

    /** "China and the United States held talks"; "a US request for a meeting, which China declined". */
    private List<Pair> joint(int act, int near) {
        Phrase second = phrases.get(near);
        if (second.isOther()) {
            return List.of();
        }
        for (int i = near - 1; i >= 0 && i >= near - 9; i--) {
            Phrase first = phrases.get(i);
            if (first.isParties()) {
                boolean isJoint = first.side().equals(Party.opposite(second.side())) && isAnd(i, near);
                if (isJoint && first.isBare() && second.isBare() && isHeadsOf(i) && isCountries(i, near)) {
                    return List.of(heads());
                }
                return isJoint ? List.of(pair(first.parties(), second.parties())) : requested(act, near);
            }
        }
        return requested(act, near);
    }

    /** "The leaders of China and the United States". */
    private boolean isHeadsOf(int country) {
        int of = isWordAt(country - 1, ARTICLES) ? country - 2 : country - 1;
        boolean isHeads = isWordAt(of - 1, Set.of("leaders", "presidents", "heads"))
                || (of > 0
                        && phrases.get(of - 1).part() == Part.BOTH
                        && phrases.get(of - 1).code().equals("heads"));
        return isWordAt(of, Set.of("of")) && isHeads;
    }

    /** Whether nothing but countries is named: "the heads of the US and Chinese navies" are no presidents. */
    private boolean isCountries(int first, int second) {
        for (int i = first + 1; i < second; i++) {
            if (!isWordAt(i, Set.of("and", "the"))) {
                return false;
            }
        }
        String words =
                text.substring(phrases.get(second).start(), phrases.get(second).end());
        return !words.equals("Chinese") && !words.equals("American") && !isWordAt(second + 1, Set.of("'s"));
    }

    private boolean isAnd(int from, int to) {
        boolean isAnd = false;
        for (int i = from + 1; i < to; i++) {
            boolean isTheir =
                    phrases.get(i).part() == Part.BOTH && phrases.get(i).code().equals("pronoun");
            boolean isOffice = isProper(phrases.get(i)) || isWordAt(i, Set.of("of", "for"));
            if (!isWordAt(i, Set.of("and", ",", "the", "his", "her", "counterpart", "'s")) && !isTheir && !isOffice) {
                return false;
            }
            // Only a headline puts both beside each other: "Trump, Xi meet".
            isAnd |= isWordAt(i, from <= 1 ? Set.of("and", ",") : Set.of("and"));
        }
        return isAnd;
    }

    /** The side that asks stands with its request. */
    private List<Pair> requested(int act, int near) {
        boolean isRequest = false;
        for (int i = near; i < act; i++) {
            isRequest |= isWordAt(i, REQUESTS)
                    || (phrases.get(i).isSign(Kind.NONE)
                            && ASKED.matcher(text)
                                    .region(
                                            phrases.get(i).start(),
                                            phrases.get(i).end())
                                    .lookingAt());
        }
        Phrase asking = phrases.get(near);
        for (int i = near - 1; isRequest && i >= 0; i--) {
            Phrase other = phrases.get(i);
            if (other.isParties() && other.side().equals(Party.opposite(asking.side()))) {
                return List.of(pair(other.parties(), asking.parties()));
            }
        }
        return List.of();
    }

    private boolean isCounted(int act) {
        for (int i = Math.max(0, act - 3); i < act; i++) {
            if (isWordAt(i, COUNTED)) {
                return true;
            }
        }
        return false;
    }
}

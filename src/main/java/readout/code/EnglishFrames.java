package readout.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import readout.code.Phrase.Part;

/**
 * Who takes part in an act of an English sentence: the partner stands behind it, after "with" or "to" or as its object; who
 * acts stands before it, or owns the noun; "between" takes both; and standing rounds and talks of the two sides need nobody.
 */
final class EnglishFrames extends EnglishSubjects {

    private static final Pattern RECEIVING =
            Pattern.compile("(?i)(?:welcome|receive|greet|host|summon|brief|called in)\\w*(?: by)?");

    private static final Pattern MEETING = Pattern.compile("(?i)met|meets?|meeting");

    /** How far behind an act the place stands where it was. */
    private static final int GUEST_REACH = 7;

    private static final Set<String> HOLDING = Frames.words(
            "held had holding conducted continued concluded finished attended completed wrapped began opened");

    private static final Pattern MILITARY = Pattern.compile(
            "(?i)\\b(?:militaries|navies|armed forces|joint staffs|defen[cs]e (?:officials|ministers|ministries))\\b");

    private static final Set<String> IN_PLACE = Set.of("in", "at");

    /** How far behind "between" an office stands, in characters. */
    private static final int OFFICE_REACH = 40;

    private static final Set<String> THINGS = Frames.words("the its their our a an all");

    private static final Set<String> DELEGATES = Frames.words(
            "delegation delegations negotiators officials team teams envoys diplomats lawmakers delegates counterparts");

    /** The FBI is a party that travels, a country is none. */
    private static final Pattern COUNTRY =
            Pattern.compile("U\\.?S\\b|United States|America|Chin|PRC|People's Republic|Beijing|Washington|Part");

    private static final Set<String> RANKS =
            Frames.words("trade senior top government high-level economic working-level");

    private static final Set<String> DAYS = Frames.words("day days hour hours week weeks round rounds");

    private static final Set<String> MATTERS =
            Frames.words("security strategic economic military defense diplomatic maritime climate trade");

    private static final Set<String> HIM = Set.of("him", "her");

    private static final Set<String> MET_THINGS =
            Frames.words("expectations demand demands needs need requirements requirement criteria "
                    + "standards goals goal targets target challenge challenges deadline deadlines conditions resistance opposition "
                    + "obligations commitments interests threshold");

    EnglishFrames(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    @Override
    List<Pair> pairs(int act) {
        Phrase phrase = phrases.get(act);
        if (phrase.isVisit()) {
            return visit(act);
        }
        if (isMeetingThings(act) || isNaming(act)) {
            return List.of();
        }
        if ((isMechanism(act) && !fate(act).isEmpty())
                || (isFounded(act) && !phrase.goal().isEmpty())) {
            // "the two presidents welcomed the resumption of the working group": it is not theirs.
            return hasOther() ? List.of() : List.of(bare(phrase, ""));
        }
        List<Pair> named = isCourtesy(act) ? List.of() : named(act);
        if (text.startsWith("sign", phrase.start())) {
            // Countries sign what their envoys brought; people meet to sign.
            return named.stream()
                    .filter(pair -> !pair.isBare("us") && !pair.isBare("cn"))
                    .toList();
        }
        boolean isSummit = phrase.goal().startsWith("head_of_state");
        if (named.isEmpty() && isSummit && scene.heads().size() == 2) {
            return List.of(new Pair(scene.heads(), false));
        }
        if (!named.isEmpty() || hasOther()) {
            return named;
        }
        boolean isTheirs = (isMechanism(act) || isSummit || isGoneOnWith(act)) && isEitherKnown();
        boolean isUnderstood = (isFatedTalk(act) || isDaysOf(act) || isDatedInPlace(act)) && isBothSpokenOf();
        return isTheirs || isUnderstood ? List.of(bare(phrase, "")) : List.of();
    }

    @Override
    boolean isMilitary() {
        return MILITARY.matcher(text).region(sentence.start(), sentence.end()).find();
    }

    /** "was summoned by", "was received on Monday by". */
    private boolean isBy(int act) {
        int by = act + 1;
        while (by < phrases.size()
                && (isWordAt(by, Set.of("on", "late", "early", "at", "in", "the"))
                        || phrases.get(by).part() == Part.DATE
                        || (phrases.get(by).isParties()
                                && phrases.get(by).parties().stream().noneMatch(Party::isNamed)))) {
            by++;
        }
        return isWordAt(by, Set.of("by"));
    }

    /** "Obama congratulated Hu" in the account of their call: no letter. */
    private boolean isCourtesy(int act) {
        return text.startsWith("congratulated", phrases.get(act).start())
                && !scene.couple(sentence.number()).isEmpty()
                && phrases.stream().noneMatch(phrase -> phrase.part() == Part.DATE);
    }

    /** Whether the sentence, the title or the sentences before name both sides and no third. */
    private boolean isBothSpokenOf() {
        return (isSideIn("us") && isSideIn("cn"))
                || ((scene.isPair() || scene.isBoth(sentence.number())) && !scene.isThird(sentence.number()));
    }

    /** "A round of trade talks was canceled": what became of talks is told of those of the two sides spoken of. */
    private boolean isFatedTalk(int act) {
        String fate = fate(act);
        boolean isDialogue = phrases.get(act).code().equals("dialogue_mechanism") && isWordAt(act - 1, MATTERS);
        boolean isCall = phrases.get(act).kind() == Kind.NOUN
                && phrases.get(act).code().equals("phone")
                && text.startsWith("call", phrases.get(act).end() - "call".length())
                && isSideIn("us")
                && isSideIn("cn");
        return (isTalks(act) || isDialogue || isCall)
                && (Set.of("postponed", "cancelled", "suspended", "resumed").contains(fate)
                        || (isCall && fate.equals("declined")))
                && !isWordAt(act - 1, Set.of("in", "at", "during", "to"));
    }

    /** "The dialogue will be held in Washington from July 27 to 28": the one spoken of before. */
    private boolean isGoneOnWith(int act) {
        boolean isOpening = act == 1
                && isWordAt(0, Set.of("the", "this"))
                && phrases.get(act).code().equals("dialogue_mechanism");
        boolean isTold = phrases.stream().anyMatch(phrase -> phrase.part() == Part.DATE)
                && (isWordAt(act + 1, Set.of("was", "is", "took"))
                        || (act + 1 < phrases.size() && phrases.get(act + 1).isSign(Kind.PLAN)));
        return isOpening && isTold && !scene.isThird(sentence.number());
    }

    /** "in talks last week in Beijing": they took place, whoever sat there. */
    private boolean isDatedInPlace(int act) {
        boolean isDated = false;
        boolean isPlaced = false;
        for (int i = act + 1; i < phrases.size() && i <= act + 4; i++) {
            Phrase phrase = phrases.get(i);
            isDated |= phrase.part() == Part.DATE;
            isPlaced |= phrase.isParties() && phrase.isBare() && isWordAt(i - 1, IN_PLACE);
            boolean isPassed =
                    phrase.part() == Part.DATE || phrase.isParties() || isWordAt(i, Set.of("in", "at", "on"));
            if (!isPassed) {
                break;
            }
        }
        return isTalks(act) && isDated && isPlaced;
    }

    /** "two days of negotiations", "a first round of talks": they took place, whoever sat there. */
    private boolean isDaysOf(int act) {
        int of = act - 1;
        while (of > act - 4 && phrases.get(Math.max(0, of)).part() == Part.WORD && !isWordAt(of, Set.of("of"))) {
            of--;
        }
        // "the next round of": a sign of what is to come
        boolean isNext = of > 0
                && phrases.get(of - 1).isSign(Kind.PLAN)
                && text.startsWith("round", phrases.get(of - 1).end() - "round".length());
        boolean isRound = phrases.get(act).code().equals("dialogue_mechanism") || isNext;
        boolean isDated = phrases.stream().anyMatch(phrase -> phrase.part() == Part.DATE);
        boolean isNumbered = isWordAt(of - 1, Set.of("rounds"));
        boolean isPlaced = isWordAt(act + 1, IN_PLACE)
                && act + 2 < phrases.size()
                && phrases.get(act + 2).isParties()
                && phrases.get(act + 2).isPlace();
        return isTalks(act)
                && (isDated || isPlaced)
                && !isNumbered
                && (isRound || (isWordAt(of, Set.of("of")) && isWordAt(of - 1, DAYS)));
    }

    /** Who is told to take part. */
    List<Pair> named(int act) {
        Behind behind = behind(act);
        if (!behind.between.isEmpty()) {
            return between(behind);
        }
        // "welcomed by both countries", "Biden and Xi welcomed the resumption": who receives somebody has a guest
        // behind.
        boolean isApproval = behind.partners.isEmpty()
                && behind.agents.isEmpty()
                && PRAISE.matcher(text.substring(
                                phrases.get(act).start(), phrases.get(act).end()))
                        .matches();
        boolean isReceived = behind.partners.isEmpty()
                && !behind.agents.isEmpty()
                && isNamed(behind.agents.get(0))
                && !behind.agents.get(0).isOther()
                && isBy(act)
                && RECEIVING
                        .matcher(text.substring(
                                phrases.get(act).start(), phrases.get(act).end()))
                        .matches();
        if (isReceived) {
            return received(act, behind.agents.get(0));
        }
        if (isApproval || (isDiscussed(act) && behind.partners.isEmpty())) {
            return List.of();
        }
        Optional<String> offices = officesBetween(act);
        if (offices.isPresent()) {
            return hasOther() || !isEitherKnown() ? List.of() : List.of(bare(phrases.get(act), offices.get()));
        }
        if (!behind.partners.isEmpty()) {
            return partner(act, behind);
        }
        if (behind.isHad) {
            // "China declined a call that Austin had asked for"
            Phrase asking = behind.agents.get(behind.agents.size() - 1);
            int other = actor(act, Party.opposite(asking.side()));
            return other < 0 ? List.of() : List.of(pair(phrases.get(other).parties(), asking.parties()));
        }
        boolean isTheGroup = isWordAt(act + 1, Set.of("the")) && isWordAt(act + 2, DELEGATES);
        if ((isWordAt(act + 1, HIM) || isTheGroup) && phrases.get(act).kind() != Kind.NOUN) {
            return isNamingHim(act) ? List.of() : isTheGroup ? theGroup(act) : himself(act);
        }
        if (isSeeing(act)) {
            return List.of();
        }
        if (behind.isAttended) {
            return attended(behind);
        }
        if (behind.both.isPresent()) {
            Phrase both = behind.both.get();
            int of = phrases.indexOf(both) + 1;
            if (both.code().equals("heads") && isWordAt(of, Set.of("of"))) {
                return isOfBoth(of) ? List.of(heads()) : List.of();
            }
            return both(both);
        }
        if (behind.isCounterparts) {
            List<Pair> each = new ArrayList<>();
            Optional<Phrase> actor =
                    anyActor(act).filter(who -> isEitherKnown() || isSideIn(Party.opposite(who.side())));
            actor.ifPresent(who -> who.parties().forEach(party -> each.add(new Pair(List.of(party), false))));
            return each;
        }
        List<Pair> before = before(act);
        return before.isEmpty() ? guest(act) : before;
    }

    /** "Li Qiang met with the delegation": those of the other side who met somebody last. */
    private List<Pair> theGroup(int act) {
        Optional<Phrase> who = anyActor(act);
        List<Party> guests = who.isEmpty()
                ? List.of()
                : scene.couple(sentence.number()).stream()
                        .filter(party ->
                                party.side().equals(Party.opposite(who.get().side())))
                        .toList();
        return guests.isEmpty() ? himself(act) : List.of(pair(who.get().parties(), guests));
    }

    /** "Yellen held talks in Beijing": with whoever sits there. */
    private List<Pair> guest(int act) {
        boolean isHis = isWordAt(act - 1, Set.of("his", "her"));
        boolean isTakenUp = act > 0 && phrases.get(act - 1).isSign(Kind.FATE);
        // "Sherman's July 26 meetings in Tianjin"
        boolean isOwnedDay = owner(act).filter(owner -> isNamed(owner)).isPresent()
                && phrases.stream().anyMatch(phrase -> phrase.part() == Part.DATE);
        boolean isHeld = isBehind(act, HOLDING, GUEST_REACH) || isTakenUp || isHis || isOwnedDay;
        if ((phrases.get(act).kind() == Kind.NOUN && !isHeld) || hasOther()) {
            return List.of();
        }
        for (int i = act + 1; i < phrases.size() && i <= act + GUEST_REACH; i++) {
            Phrase place = phrases.get(i);
            boolean isEither = place.isParties() && !place.side().equals("other");
            if (isEither && place.isBare() && isWordAt(i - 1, IN_PLACE)) {
                int guest = actor(act, Party.opposite(place.side()));
                if (guest < 0 || wordsBetween(guest, act) > FAR) {
                    return List.of();
                }
                Pair pair = new Pair(phrases.get(guest).parties(), false);
                return isNamed(phrases.get(guest)) || (isTakenUp && isDelegation(act, pair))
                        ? List.of(pair)
                        : List.of();
            }
            if ((place.part() != Part.WORD && place.part() != Part.DATE) || isWordAt(i, BREAKS)) {
                return List.of();
            }
        }
        return List.of();
    }

    /** "of China and the United States", and no third. */
    private boolean isOfBoth(int of) {
        List<Phrase> behind = phrases.subList(of, Math.min(phrases.size(), of + GUEST_REACH));
        return Set.of("us", "cn").stream()
                        .allMatch(side -> behind.stream()
                                .anyMatch(phrase ->
                                        phrase.isParties() && phrase.side().equals(side)))
                && behind.stream().noneMatch(Phrase::isOther);
    }

    /** "was welcomed by Xi": whoever receives stands behind. */
    private List<Pair> received(int act, Phrase host) {
        int guest = actor(act, Party.opposite(host.side()));
        return guest < 0 ? List.of() : List.of(pair(phrases.get(guest).parties(), host.parties()));
    }

    @Override
    boolean isDelegation(int act, Pair pair) {
        Party party = pair.parties().get(0);
        for (int i = 0; i < act; i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.isParties() && phrase.start() <= party.start() && phrase.end() >= party.end()) {
                String words = text.substring(phrase.start(), phrase.end());
                return words.endsWith("delegation")
                        || text.startsWith("sen", phrases.get(act).start())
                        || (phrase.isBare() && !COUNTRY.matcher(words).find())
                        || isWordAt(i + 1, DELEGATES)
                        || (isWordAt(i + 1, RANKS) && isWordAt(i + 2, DELEGATES));
            }
        }
        return false;
    }

    /** A standing round of both sides by its own name: it needs no other word for who takes part. */
    private boolean isMechanism(int act) {
        Phrase phrase = phrases.get(act);
        return phrase.kind() == Kind.NOUN
                && phrase.code().equals("dialogue_mechanism")
                && !phrase.goal().isEmpty()
                && (Character.isUpperCase(text.charAt(phrase.start()))
                        || !fate(act).isEmpty());
    }

    /** Whether both sides, and no other, are what the sentence and those before it speak of. */
    private boolean isEitherKnown() {
        return scene.isPair()
                || scene.isBoth(sentence.number())
                || !scene.couple(sentence.number()).isEmpty()
                || phrases.stream().anyMatch(phrase -> phrase.part() == Part.BOTH)
                || (isSideIn("us") && isSideIn("cn"));
    }

    /** "Telephone calls between theater commanders": an office that both sides have, in the plural. */
    private Optional<String> officesBetween(int act) {
        for (int i = act + 1; i < phrases.size() && i <= act + 3; i++) {
            if (phrases.get(i).part() != Part.WORD) {
                return Optional.empty();
            }
            if (isWordAt(i, Set.of("between", "among"))) {
                int from = phrases.get(i).end();
                return sentence.tokens().stream()
                        .filter(token ->
                                token.kind() == Kind.TITLE && token.code().startsWith("- "))
                        .filter(token -> token.start() > from && token.start() < from + OFFICE_REACH)
                        .filter(token -> text.charAt(token.end() - 1) == 's'
                                && !token.code().endsWith(" none"))
                        .filter(token -> phrases.stream()
                                .noneMatch(phrase -> phrase.isParties()
                                        && phrase.start() >= from
                                        && phrase.start() <= token.start()))
                        .findFirst()
                        .map(token -> token.code().substring(2));
            }
        }
        return Optional.empty();
    }

    /** "you probably saw": who sees nobody has met nobody. */
    private boolean isSeeing(int act) {
        Phrase phrase = phrases.get(act);
        boolean isSight = text.startsWith("saw", phrase.start()) || text.startsWith("see", phrase.start());
        return isSight && !endsWith(phrase, "other");
    }

    /** "met the terms", "meets its needs". */
    private boolean isMeetingThings(int act) {
        boolean isMeeting = MEETING.matcher(text.substring(
                        phrases.get(act).start(), phrases.get(act).end()))
                .matches();
        if (!isMeeting || phrases.get(act).kind() == Kind.NOUN) {
            return false;
        }
        if (isWordAt(act + 1, MET_THINGS) || isWordAt(act + 2, MET_THINGS)) {
            return true;
        }
        if (!isWordAt(act + 1, THINGS)) {
            return false;
        }
        for (int i = act + 2; i < phrases.size() && i <= act + 8; i++) {
            Phrase next = phrases.get(i);
            if (next.isParties() || isCounterpart(i)) {
                return false;
            }
            if (next.part() != Part.WORD || LINKS.contains(next.code())) {
                break;
            }
        }
        return true;
    }
}

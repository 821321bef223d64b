package readout.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import readout.code.Phrase.Part;

/**
 * Who takes part in an act of an English sentence: the partner stands behind it, after "with" or "to" or as its object; who
 * acts stands before it, or owns the noun; "between" takes both.
 */
final class EnglishFrames extends EnglishActors {

    private static final Set<String> COUNTED =
            Frames.words("first second third fourth fifth last latest previous next another");

    private static final Set<String> SPORTS = Frames.words(
            "final finals semifinal semifinals quarterfinal quarterfinals match game tournament championship cup olympics "
                    + "playoff playoffs league");

    private static final Pattern NEGOTIATION =
            Pattern.compile("(?i)negotiations?|consultations?|trade talks|rounds? of");

    private static final Pattern PRAISE = Pattern.compile("(?i)(?:welcome|receive|greet|host)\\w*(?: by)?");

    private static final int DIRECT = 3;

    private static final int LINKED = 6;

    /** How far behind "between" an office stands, in characters. */
    private static final int OFFICE_REACH = 40;

    private static final Set<String> ATTENDED = Frames.words("attended joined led co-chaired chaired headed");

    private static final Set<String> THINGS = Frames.words("the its their our a an all");

    private static final Set<String> RELATIONS = Frames.words(
            "relationship relations ties deal war dispute friendship tensions standoff confrontation competition rivalry");

    private static final Set<String> FIRST_WORDS = Set.of("i", "i'm");

    private static final Set<String> MET_THINGS =
            Frames.words("expectations demand demands needs need requirements requirement criteria "
                    + "standards goals goal targets target challenge challenges deadline deadlines conditions resistance opposition "
                    + "obligations commitments interests threshold");

    private static final Set<String> SPEAKING = Frames.words(
            "told asked informed assured warned urged pressed reminded promised thanked offered gave greeted reassured "
                    + "praised pushed raised complained agreed reached congratulated hailed");

    private static final Set<String> NAMING =
            Set.of("a", "an", "the", "for", "his", "her", "'s", "very", "so", "such", "our", "my", "their");

    private static final Set<String> REQUESTS =
            Set.of("request", "requests", "invitation", "offer", "proposal", "appeal");

    EnglishFrames(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    /** What stands behind an act. */
    private static final class Behind {
        private final List<Phrase> partners = new ArrayList<>();
        private final List<Phrase> between = new ArrayList<>();
        private final List<Phrase> agents = new ArrayList<>();
        private boolean isAttended;
        private Optional<Phrase> both = Optional.empty();
        private boolean isCounterparts;
    }

    @Override
    List<Pair> pairs(int act) {
        Phrase phrase = phrases.get(act);
        if (phrase.isVisit()) {
            return visit(act);
        }
        if (isMeetingThings(act)) {
            return List.of();
        }
        if ((isMechanism(act) && !fate(act).isEmpty())
                || (isFounded(act) && !phrase.goal().isEmpty())) {
            // "the two presidents welcomed the resumption of the working group": it is not theirs.
            return hasOther() ? List.of() : List.of(bare(phrase, ""));
        }
        List<Pair> named = named(act);
        boolean isSummit = phrase.goal().startsWith("head_of_state");
        if (named.isEmpty() && isSummit && scene.heads().size() == 2) {
            return List.of(new Pair(scene.heads(), false));
        }
        return named.isEmpty() && (isMechanism(act) || isSummit) && isEitherKnown() && !hasOther()
                ? List.of(bare(phrase, ""))
                : named;
    }

    /** Who is told to take part. */
    private List<Pair> named(int act) {
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
        if (behind.isAttended) {
            return attended(behind);
        }
        if (behind.both.isPresent()) {
            return both(behind.both.get());
        }
        if (behind.isCounterparts) {
            List<Pair> each = new ArrayList<>();
            Optional<Phrase> actor =
                    anyActor(act).filter(who -> isEitherKnown() || isSideIn(Party.opposite(who.side())));
            actor.ifPresent(who -> who.parties().forEach(party -> each.add(new Pair(List.of(party), false))));
            return each;
        }
        return before(act);
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

    private boolean isSideIn(String side) {
        return phrases.stream()
                .anyMatch(phrase -> phrase.isParties() && phrase.side().equals(side));
    }

    private boolean hasOther() {
        return phrases.stream().anyMatch(Phrase::isOther);
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

    private Behind behind(int act) {
        Behind behind = new Behind();
        Phrase phrase = phrases.get(act);
        String last = text.substring(phrase.start(), phrase.end());
        last = last.substring(last.lastIndexOf(' ') + 1);
        String link = LINKS.contains(last) ? last : "";
        boolean isDirect = phrase.kind() != Kind.NOUN && link.isEmpty() && !isDiscussed(act);
        boolean isFar = false;
        int words = 0;
        int linked = 0;
        for (int i = act + 1; i < phrases.size() && words < FAR; i++) {
            Phrase next = phrases.get(i);
            switch (next.part()) {
                case STOP -> {
                    return behind;
                }
                case ACT -> {
                    if (!isDescription(i)) {
                        return behind;
                    }
                }
                case SIGN -> {
                    if (next.kind() == Kind.FATE || next.kind() == Kind.TALK) {
                        return behind;
                    }
                    words++;
                }
                case DATE -> {}
                case BOTH -> {
                    if (next.code().equals("pronoun") && i + 1 < phrases.size() && isCounterpart(i + 1)) {
                        continue;
                    }
                    if (link.equals("between") || link.equals("among") || link.equals("of") || link.equals("by")) {
                        behind.both = Optional.of(next);
                    }
                    return behind;
                }
                case PARTIES -> {
                    if (link.equals("between") || link.equals("among")) {
                        boolean isLed = isWordAt(i - 1, Set.of("by")) && isWordAt(i - 2, ATTENDED);
                        int before = behind.between.size() - 1;
                        if (isLed
                                && before >= 0
                                && behind.between.get(before).side().equals(next.side())) {
                            // "between a delegation led by A and one led by B": their heads
                            behind.between.remove(before);
                        }
                        behind.between.add(next);
                    } else if (!behind.between.isEmpty()) {
                        return behind;
                    } else if (link.equals("with") && next.isBare() && isParticiple(i + 1)) {
                        return behind;
                    } else if (isPartnerLink(phrase, link) || (isDirect && words <= DIRECT && !next.isPlace())) {
                        behind.partners.add(next);
                        if (!next.isOther()) {
                            return behind;
                        }
                    } else if (link.equals("by")
                            || (link.equals("of") && phrase.kind() == Kind.NOUN && !next.isPlace())) {
                        behind.agents.add(next);
                        behind.isAttended |= isWordAt(i - 2, ATTENDED) || isWordAt(i - 3, ATTENDED);
                        isDirect = false;
                        link = isWordAt(i + 1, Set.of("and")) ? "between" : "";
                        if (link.equals("between")) {
                            behind.between.add(next);
                        }
                    } else {
                        if (behind.isAttended && !next.isPlace() && isWordAt(i - 1, Set.of(",", "and"))) {
                            behind.agents.add(next);
                        }
                        isDirect = false;
                        link = "";
                    }
                    linked = 0;
                }
                case WORD -> {
                    String word = next.code();
                    if (word.equals(",")) {
                        isDirect = false;
                        isFar |= phrase.kind() == Kind.NOUN;
                        if (behind.between.isEmpty() && behind.partners.isEmpty()) {
                            link = link.equals("between") ? link : "";
                        } else if (!behind.partners.isEmpty()) {
                            link = "with";
                        }
                    } else if (word.startsWith("counterpart")) {
                        behind.isCounterparts = true;
                        if (link.equals("with")) {
                            return named(behind, i);
                        }
                    } else if (isFar && (word.equals("between") || word.equals("among")) && behind.between.isEmpty()) {
                        return behind;
                    } else if (word.equals("of") && (isWordAt(i - 1, GROUPS) || isOfficial(i - 1, link))) {
                        // "with a delegation of senators", "with the Head of the Bureau of"
                        words++;
                    } else if (word.equals("with") && isWordAt(i - 1, RELATIONS) && behind.partners.isEmpty()) {
                        // "spoke about his relationship with Xi"
                        link = "";
                        words++;
                    } else if (word.equals("by") && !behind.between.isEmpty() && isWordAt(i - 1, ATTENDED)) {
                        words++;
                    } else if (LINKS.contains(word)) {
                        if (!behind.between.isEmpty() && !word.equals("with")) {
                            return behind;
                        }
                        isDirect &= isPartnerLink(phrase, word);
                        if (behind.partners.isEmpty() || word.equals("with")) {
                            link = word;
                        } else {
                            return behind;
                        }
                        linked = 0;
                        words++;
                    } else if (word.equals("that")
                            && isWordAt(i + 1, Set.of("took"))
                            && isWordAt(i + 2, Set.of("place"))) {
                        words++;
                    } else if (BREAKS.contains(word)) {
                        return behind;
                    } else if (isOfficial(i, link) || (word.equals("the") && isOfficial(i + 1, link))) {
                        isDirect = false;
                    } else if (!word.equals("and")) {
                        words++;
                        if (++linked > LINKED) {
                            link = "";
                        }
                    }
                }
            }
        }
        return behind;
    }

    /** A word of a long office behind "with": "the Head of the Bureau of the Commission". */
    private boolean isOfficial(int at, String link) {
        return link.equals("with") && at < phrases.size() && isProper(phrases.get(at));
    }

    /** "with Beijing following suit": says what somebody does meanwhile. */
    private boolean isParticiple(int at) {
        return at < phrases.size()
                && phrases.get(at).part() == Part.WORD
                && phrases.get(at).code().endsWith("ing")
                && !isWordAt(at, Set.of("including", "concerning", "regarding"));
    }

    /** "The talks, attended by A, B, C and D". */
    private static List<Pair> attended(Behind behind) {
        List<Party> us = new ArrayList<>();
        List<Party> prc = new ArrayList<>();
        for (Phrase agent : behind.agents) {
            if (!agent.isOther()) {
                (agent.side().equals("us") ? us : prc).addAll(agent.parties());
            }
        }
        return us.isEmpty() || prc.isEmpty() ? List.of() : List.of(pair(us, prc));
    }

    private boolean isCounterpart(int at) {
        Phrase phrase = phrases.get(at);
        return (phrase.part() == Part.WORD && phrase.code().startsWith("counterpart"))
                || (phrase.isParties()
                        && text.substring(phrase.start(), phrase.end()).contains("counterpart"));
    }

    /** "His counterpart, Wang Yi": the name, if one follows. */
    private Behind named(Behind behind, int counterpart) {
        for (int i = counterpart + 1; i < phrases.size() && i <= counterpart + 3; i++) {
            if (phrases.get(i).isParties() && !phrases.get(i).isPlace()) {
                behind.partners.add(phrases.get(i));
                return behind;
            }
            if (!isWordAt(i, Set.of(",", "the"))) {
                return behind;
            }
        }
        return behind;
    }

    private boolean endsWith(Phrase act, String word) {
        return text.substring(act.start(), act.end()).endsWith(" " + word);
    }

    private boolean isPartnerLink(Phrase act, String link) {
        return switch (link) {
            case "with", "alongside" -> true;
            case "to" -> act.code().equals("phone") || act.code().equals("letter") || endsWith(act, "to");
            case "from" -> act.code().equals("phone") || act.code().equals("letter");
            case "by" -> endsWith(act, "by");
            case "on" -> endsWith(act, "on");
            default -> false;
        };
    }

    /** "A, B and C met with their counterparts": a contact each. */
    private static List<Pair> each(Phrase who, Phrase counterparts) {
        return who.parties().stream()
                .map(party -> pair(List.of(party), counterparts.parties()))
                .toList();
    }

    private List<Pair> between(Behind behind) {
        List<Party> us = new ArrayList<>();
        List<Party> prc = new ArrayList<>();
        for (Phrase phrase : behind.between) {
            if (phrase.isOther()) {
                return List.of();
            }
            (phrase.side().equals("us") ? us : prc).addAll(phrase.parties());
        }
        if (!us.isEmpty() && !prc.isEmpty()) {
            return List.of(pair(us, prc));
        }
        if (!behind.isCounterparts) {
            return List.of();
        }
        List<Pair> each = new ArrayList<>();
        for (Party party : us.isEmpty() ? prc : us) {
            each.add(new Pair(List.of(party), false));
        }
        return each;
    }

    private List<Pair> partner(int act, Behind behind) {
        Optional<Phrase> found =
                behind.partners.stream().filter(who -> !who.isOther()).findFirst();
        if (found.isEmpty()
                || isOwnerOfPartner(found.get())
                || isCitizens(found.get())
                || isSight(act, found.get())
                || isAdjective(act, found.get())
                || isCalledNames(act, found.get())
                || isFar(act, found.get())
                || isPraise(act, found.get())) {
            return List.of();
        }
        Phrase partner = withMore(counterpart(found.get()));
        boolean isFirst = behind.partners.get(0).equals(found.get());
        boolean isOffice = text.substring(partner.start(), partner.end()).contains("counterpart");
        if (!isFirst && ((partner.isBare() && !isOffice) || !isListed(behind.partners.get(0), found.get()))) {
            return List.of();
        }
        String wanted = Party.opposite(partner.side());
        Optional<Phrase> owner = owner(act);
        if (owner.isPresent()) {
            return owner.get().side().equals(wanted)
                    ? List.of(pair(owner.get().parties(), partner.parties()))
                    : owner.get().isOther() ? List.of() : told(act, partner, wanted, true);
        }
        int next = phrases.indexOf(found.get()) + 2;
        boolean isBoth = phrases.get(act).kind() == Kind.NOUN
                && isWordAt(next - 1, Set.of("and"))
                && next < phrases.size()
                && isNamed(phrases.get(next))
                && phrases.get(next).side().equals(wanted);
        if (isBoth && actor(act, wanted) == NOBODY) {
            // "the meetings with Sherman and Xie Feng", told by somebody else
            return List.of(pair(partner.parties(), phrases.get(next).parties()));
        }
        for (Phrase agent : behind.agents) {
            if (agent.side().equals(wanted)) {
                return List.of(pair(agent.parties(), partner.parties()));
            }
        }
        int actor = actor(act, wanted);
        if (actor == BLOCKED) {
            return List.of();
        }
        boolean isHis = isWordAt(act - 1, Set.of("his", "her"));
        List<Party> chief = scene.chief(wanted, sentence.number());
        if (actor >= 0 && isHis && phrases.get(actor).isBare() && !chief.isEmpty()) {
            return List.of(pair(chief, partner.parties()));
        }
        if (actor >= 0) {
            Phrase who = withEarlier(actor);
            boolean isEach = text.substring(partner.start(), partner.end()).endsWith("counterparts");
            return isEach && who.parties().size() > 1
                    ? each(who, partner)
                    : List.of(pair(who.parties(), partner.parties()));
        }
        if (!hasPeopleBefore(act)) {
            // "After a meeting with X, Y said": Y is the other one.
            for (int i = phrases.indexOf(found.get()) + 1; i > 0 && i < phrases.size(); i++) {
                Phrase later = phrases.get(i);
                if (later.isAct() || later.part() == Part.STOP) {
                    break;
                }
                if (later.isParties() && !later.isPlace() && isWordAt(i - 1, Set.of(","))) {
                    boolean isOther = later.isOther() && !later.isBare();
                    if (isOther || (later.side().equals(wanted) && !later.isBare())) {
                        return isOther ? List.of() : List.of(pair(later.parties(), partner.parties()));
                    }
                }
            }
        }
        boolean isLeaning = !hasPeopleBefore(act) && !(partner.isBare() && hasNameBefore(act));
        return told(act, partner, wanted, isPronounBefore(act) || isLeaning);
    }

    /** "his Chinese counterpart in Davos, Vice Premier He Lifeng": the name, if one follows. */
    private Phrase counterpart(Phrase partner) {
        if (!partner.isBare() || !text.substring(partner.start(), partner.end()).contains("counterpart")) {
            return partner;
        }
        for (int i = phrases.indexOf(partner) + 1; i < phrases.size(); i++) {
            Phrase next = phrases.get(i);
            if (next.isAct() || next.part() == Part.STOP || isWordAt(i, BREAKS)) {
                break;
            }
            if (isNamed(next)) {
                return next.side().equals(partner.side()) && isWordAt(i - 1, Set.of(",")) ? next : partner;
            }
        }
        return partner;
    }

    /** "Nvidia will talk to China": somebody else acts, though the table of officials does not know who. */
    private boolean hasNameBefore(int act) {
        for (int i = act - 1; i > 0; i--) {
            if (isProper(phrases.get(i)) && !isWordAt(i, FIRST_WORDS)) {
                return true;
            }
        }
        return false;
    }

    /** "spoke at a conference and called for more contact with China": with a country, far behind, nobody speaks. */
    private boolean isFar(int act, Phrase partner) {
        return partner.isBare()
                && phrases.get(act).kind() != Kind.NOUN
                && wordsBetween(act, phrases.indexOf(partner)) > 5;
    }

    /** Whether "and" or a comma stands between two partners. */
    private boolean isListed(Phrase first, Phrase second) {
        for (int i = phrases.indexOf(first) + 1; i < phrases.indexOf(second); i++) {
            if (isWordAt(i, Set.of("and", ","))) {
                return true;
            }
        }
        return false;
    }

    private static final Pattern MEETING = Pattern.compile("(?i)met|meets?|meeting");

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

    /** "China welcomed": only people are received. */
    private boolean isPraise(int act, Phrase partner) {
        String word = text.substring(phrases.get(act).start(), phrases.get(act).end());
        return partner.isBare() && PRAISE.matcher(word).matches();
    }

    /** "met Chinese fans", "met US demands", "met China in the final": the country only says whose, or plays. */
    private boolean isAdjective(int act, Phrase partner) {
        if (!partner.isBare() || phrases.get(act).kind() == Kind.NOUN) {
            return false;
        }
        int at = phrases.indexOf(partner);
        for (int i = at + 1; i < phrases.size() && i <= at + 8; i++) {
            if (isWordAt(i, SPORTS)) {
                return true;
            }
        }
        boolean isDirect = at == act + 1 && !endsWithLink(phrases.get(act));
        boolean isSign = at + 1 < phrases.size() && phrases.get(at + 1).isSign(Kind.NONE);
        boolean isWord = at + 1 < phrases.size()
                && (isSign || phrases.get(at + 1).part() == Part.WORD)
                && Character.isLetter(text.charAt(phrases.get(at + 1).start()))
                && !LINKS.contains(phrases.get(at + 1).code())
                && !BREAKS.contains(phrases.get(at + 1).code())
                && !phrases.get(at + 1).isWord("and");
        return isDirect && isWord;
    }

    /** "saw Xi as a rival", "saw Xi's hand": no meeting; nor is it one to see or discuss a country. */
    private boolean isSight(int act, Phrase partner) {
        if (!text.startsWith("saw", phrases.get(act).start())) {
            return isDiscussed(act) && partner.isBare();
        }
        int after = phrases.indexOf(partner) + 1;
        boolean isEnd = after >= phrases.size()
                || phrases.get(after).part() == Part.STOP
                || phrases.get(after).part() == Part.DATE
                || isWordAt(after, Set.of("in", "at", "on", "during", "here", "there", "last", "again", ",", "and"));
        return partner.isBare() || !isEnd;
    }

    /** "meets with Xi's people": not with himself. */
    private boolean isOwnerOfPartner(Phrase partner) {
        int at = phrases.indexOf(partner) + 1;
        return isNamed(partner) && isWordAt(at, Set.of("'s")) && !isWordAt(at + 1, Set.of("counterpart"));
    }

    /** "met with ordinary Americans": nobody's officials. */
    private boolean isCitizens(Phrase partner) {
        return partner.isBare()
                && text.substring(partner.start(), partner.end()).equals("Americans")
                && !text.startsWith("the ", Math.max(0, partner.start() - 4));
    }

    /** "called China a rival": no call. */
    private boolean isCalledNames(int act, Phrase partner) {
        if (!text.startsWith("called", phrases.get(act).start())
                || phrases.get(act).code().equals("meeting")) {
            return false;
        }
        int after = phrases.indexOf(partner) + 1;
        return partner.isBare() || isWordAt(after, NAMING);
    }

    /** Whoever is named after "and" with a long office between: "and Senior Director for China Affairs ... Beran". */
    private Phrase withMore(Phrase partner) {
        int at = phrases.indexOf(partner);
        if (partner.isBare() || !isWordAt(at + 1, Set.of("and", ","))) {
            return partner;
        }
        for (int i = at + 2; i < phrases.size() && i <= at + 14; i++) {
            Phrase next = phrases.get(i);
            if (next.isAct() || next.part() == Part.SIGN || next.part() == Part.STOP || next.part() == Part.DATE) {
                break;
            }
            if (isWordAt(i, Set.of("with", "to", "and", ",", "said", "in", "on")) || isWordAt(i, BREAKS)) {
                break;
            }
            if (isNamed(next)) {
                if (!next.side().equals(partner.side())) {
                    break;
                }
                List<Party> all = new ArrayList<>(partner.parties());
                all.addAll(next.parties());
                return Phrase.parties(all);
            }
        }
        return partner;
    }

    /** Whoever is named before "and", with a long office between. */
    private Phrase withEarlier(int at) {
        Phrase actor = phrases.get(at);
        for (int i = at - 1; i > 0 && i >= at - 10; i--) {
            Phrase before = phrases.get(i);
            if (before.isAct() || before.part() == Part.SIGN || before.part() == Part.STOP || isNamed(before)) {
                return actor;
            }
            if (before.isWord("and") && isNamed(phrases.get(i - 1))) {
                Phrase first = phrases.get(i - 1);
                if (!first.side().equals(actor.side())) {
                    return actor;
                }
                List<Party> all = new ArrayList<>(first.parties());
                all.addAll(actor.parties());
                return Phrase.parties(all);
            }
        }
        return actor;
    }

    /** The side that the sentence does not name: whoever of it was spoken of last, if the words lean on that. */
    private List<Pair> told(int act, Phrase partner, String wanted, boolean isLeaning) {
        if (!isLeaning) {
            return List.of();
        }
        if (isStaff(act)) {
            Phrase who = phrases.get(act);
            Party staff = new Party(who.start(), who.end(), wanted, Optional.empty(), "", "", false);
            return List.of(pair(List.of(staff), partner.parties()));
        }
        boolean isFirst = isFirstPerson(act);
        if (isFirst && scene.isSide(partner.side())) {
            // "We spoke with the Secretary": one side with itself.
            return List.of();
        }
        List<Party> chief = isFirst ? scene.speaker(wanted, sentence.number()) : scene.chief(wanted, sentence.number());
        boolean isVague = partner.isBare()
                && !text.substring(partner.start(), partner.end()).contains("counterpart")
                && phrases.stream().noneMatch(phrase -> phrase.part() == Part.DATE);
        if (isVague) {
            // "we had good conversations with China"
            return List.of();
        }
        if (!chief.isEmpty()) {
            return List.of(pair(chief, partner.parties()));
        }
        for (int i = act + 1; i < phrases.size() && isOwned(act); i++) {
            // "In her meetings with officials, Secretary Yellen said": the owner is named behind.
            Phrase later = phrases.get(i);
            if (later.isParties() && later.side().equals(wanted) && !later.isBare()) {
                return List.of(pair(later.parties(), partner.parties()));
            }
        }
        return partner.isBare()
                ? List.of()
                : scene.isSide(wanted) || (isFirst && wanted.equals("us"))
                        ? List.of(new Pair(partner.parties(), false))
                        : List.of();
    }

    /** No partner stands behind: both stand before, or in one word, or were told. */
    private List<Pair> before(int act) {
        int whose = isWordAt(act + 1, Set.of("that", "which")) ? act + 2 : act + 1;
        boolean isWe = isWordAt(whose, Set.of("we", "they"))
                || (whose < phrases.size() && phrases.get(whose).part() == Part.BOTH);
        if (isWe && phrases.get(whose).part() == Part.BOTH && isWordAt(whose + 1, Set.of("had", "held", "have"))) {
            // "the conversation that the two leaders had back in November"
            return both(phrases.get(whose));
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
        int words = 0;
        int far = isSecondVerb(act) ? 2 * FAR : FAR;
        for (int i = act - 1; i >= 0 && words < far; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.part() == Part.STOP) {
                break;
            }
            if (phrase.part() == Part.BOTH && phrase.code().equals("named") && far > FAR) {
                continue;
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
        boolean isSides = phrase.code().equals("pair") || phrase.code().equals("countries");
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
    private List<Pair> whoever(int at) {
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
        return isThat
                && ((isWordAt(act + 1, Set.of("took")) && isWordAt(act + 2, Set.of("place")))
                        || isWordAt(act + 1, Set.of("occurred", "happened", "lasted"))
                        || (isWordAt(act + 1, Set.of("was")) && isWordAt(act + 2, Set.of("held", "on", "in"))));
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
    private List<Pair> spoken(int act) {
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
            if (isNamed(phrase)) {
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
                return isJoint ? List.of(pair(first.parties(), second.parties())) : requested(act, near);
            }
        }
        return requested(act, near);
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
            isAnd |= isWordAt(i, Set.of("and", ","));
        }
        return isAnd;
    }

    /** The side that asks stands with its request. */
    private List<Pair> requested(int act, int near) {
        boolean isRequest = false;
        for (int i = near; i < act; i++) {
            isRequest |= isWordAt(i, REQUESTS) || phrases.get(i).isSign(Kind.NONE);
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

package readout.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import readout.code.Phrase.Part;
import readout.model.DateSpan;

/**
 * English: the partner stands behind the act, after "with" or "to" or as its object; who acts stands before it, or owns the
 * noun; "between" takes both.
 */
final class EnglishFrames extends Frames {

    private static final Set<String> LINKS =
            Frames.words("with between among to by from of for on about in at against toward towards over into "
                    + "during after before following via through regarding amid since until alongside "
                    + "concerning within near under including like than");

    /** Links before somebody who is only spoken of, or a place. */
    private static final Set<String> ABOUT =
            Frames.words("on about in at against toward towards over into regarding concerning within near under "
                    + "through from of to for including like than via");

    private static final Set<String> BREAKS =
            Frames.words("that which who whom because said says say while but although though where when as saying "
                    + "told adding since so or");

    private static final Set<String> OWNERS = Set.of("his", "her", "their", "our", "my", "your");
    private static final Set<String> PRONOUNS = Frames.words("he she i we they who him her");
    private static final Set<String> FIRST = Set.of("i", "we", "my", "our", "us");
    private static final Set<String> COUNTED =
            Frames.words("first second third fourth fifth last latest previous next");
    private static final Set<String> HELD =
            Frames.words("held had holding hosted conducted convened concluded opened completed wrapped began "
                    + "begun attended ended finished started launched co-chaired chaired kicked continued "
                    + "joined concluding took following after during at");

    private static final Set<String> SPORTS = Frames.words(
            "final finals semifinal semifinals quarterfinal quarterfinals match game tournament championship cup olympics "
                    + "playoff playoffs league");

    private static final Set<String> TAKING_PLACE =
            Frames.words("took was were began is occurred happened ended will lasted continued");
    private static final Set<String> TELLING_OF = Frames.words(
            "about regarding following because after since who whose followed follows builds built comes came");
    private static final Set<String> MANY = Frames.words(
            "further additional future continued more many numerous several multiple frequent regular various past");
    private static final Set<String> PASSIVE =
            Frames.words("was were been be is abruptly indefinitely originally and being unilaterally");
    private static final Pattern PRAISE = Pattern.compile("(?i)(?:welcome|receive|greet|host)\\w*(?: by)?");
    private static final Pattern CURRENT = Pattern.compile("(?:is|are) (?:visiting|in)");
    private static final Pattern FATED =
            Pattern.compile("fell through|called off|put off|pushed back|postponed|cancell?ed|suspended|resumed");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private static final int DIRECT = 3;
    private static final int FAR = 14;
    private static final int LINKED = 6;

    EnglishFrames(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    static boolean isLink(String word) {
        return LINKS.contains(word);
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
        Behind behind = behind(act);
        if (!behind.between.isEmpty()) {
            return between(behind);
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
            Optional<Phrase> actor = anyActor(act);
            actor.ifPresent(who -> who.parties().forEach(party -> each.add(new Pair(List.of(party), false))));
            return each;
        }
        return before(act);
    }

    private Behind behind(int act) {
        Behind behind = new Behind();
        Phrase phrase = phrases.get(act);
        String last = text.substring(phrase.start(), phrase.end());
        last = last.substring(last.lastIndexOf(' ') + 1);
        String link = LINKS.contains(last) ? last : "";
        boolean isDirect = phrase.kind() != Kind.NOUN && link.isEmpty();
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
                        behind.between.add(next);
                    } else if (!behind.between.isEmpty()) {
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
                    } else if (BREAKS.contains(word)) {
                        return behind;
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

    private static final Set<String> ATTENDED = Frames.words("attended joined led co-chaired chaired headed");

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
                || isAdjective(act, found.get())
                || isCalledNames(act, found.get())
                || isFar(act, found.get())
                || isPraise(act, found.get())) {
            return List.of();
        }
        Phrase partner = withMore(found.get());
        boolean isFirst = behind.partners.get(0).equals(found.get());
        if (!isFirst && (partner.isBare() || !isListed(behind.partners.get(0), found.get()))) {
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
        return told(act, partner, wanted, isPronounBefore(act) || !hasPeopleBefore(act));
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

    /** "met the terms", "meets its needs". */
    private boolean isMeetingThings(int act) {
        boolean isMeeting =
                text.substring(phrases.get(act).start(), phrases.get(act).end()).matches("(?i)met|meets?|meeting");
        if (!isMeeting || phrases.get(act).kind() == Kind.NOUN || !isWordAt(act + 1, THINGS)) {
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

    private static final Set<String> THINGS = Frames.words("the its their our a an all");

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

    /** "called China a rival": no call. */
    private boolean isCalledNames(int act, Phrase partner) {
        if (!text.startsWith("called", phrases.get(act).start())
                || phrases.get(act).code().equals("meeting")) {
            return false;
        }
        int after = phrases.indexOf(partner) + 1;
        return partner.isBare() || isWordAt(after, Set.of("a", "an", "the", "for", "his", "her", "'s"));
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

    private static boolean isNamed(Phrase phrase) {
        return phrase.isParties() && phrase.parties().stream().anyMatch(Party::isNamed);
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
        boolean isFirst = isFirstPerson(act);
        if (isFirst && scene.isSide(partner.side())) {
            // "We spoke with the Secretary": one side with itself.
            return List.of();
        }
        List<Party> chief = isFirst ? scene.speaker(wanted, sentence.number()) : scene.chief(wanted, sentence.number());
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
                : scene.isSide(wanted) || isFirst ? List.of(new Pair(partner.parties(), false)) : List.of();
    }

    private boolean isFirstPerson(int act) {
        for (int i = Math.max(0, act - 8); i < act; i++) {
            if (isWordAt(i, FIRST)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOwned(int act) {
        for (int i = Math.max(0, act - 5); i < act; i++) {
            if (isWordAt(i, OWNERS)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPronounBefore(int act) {
        for (int i = act - 1; i >= 0 && i >= act - 6; i--) {
            if (isWordAt(i, PRONOUNS) || isWordAt(i, OWNERS)) {
                return true;
            }
            if (phrases.get(i).isParties()) {
                return false;
            }
        }
        return false;
    }

    private boolean hasPeopleBefore(int act) {
        for (int i = 0; i < act; i++) {
            if (phrases.get(i).isParties() && !phrases.get(i).isPlace()) {
                return true;
            }
        }
        return false;
    }

    private static final int NOBODY = -1;
    private static final int BLOCKED = -2;

    /** Who of a side acts: the nearest before the act that is not only spoken of. */
    private int actor(int act, String wanted) {
        boolean isNearest = true;
        for (int i = act - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            boolean isSpeaker = phrase.part() == Part.STOP && ":".equals(phrase.code());
            if (isSpeaker || (phrase.part() == Part.STOP && ";".equals(phrase.code()))) {
                return NOBODY;
            }
            if (!phrase.isParties() || phrase.isPlace()) {
                continue;
            }
            boolean isAbout = isAbout(i);
            if (phrase.side().equals(wanted) && !(phrase.isBare() && isAbout)) {
                return i;
            }
            if (phrase.isOther() && isNearest && !isAbout) {
                return BLOCKED;
            }
            isNearest &= isAbout;
        }
        return NOBODY;
    }

    private Optional<Phrase> anyActor(int act) {
        for (int i = act - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.isParties() && !phrase.isPlace() && !isAbout(i)) {
                return phrase.isOther() || phrase.isBare() ? Optional.empty() : Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    private boolean isAbout(int at) {
        int i = at - 1;
        while (isWordAt(i, ARTICLES)) {
            i--;
        }
        return isWordAt(i, ABOUT) && !(isWordAt(i, Set.of("of", "from")) && isWordAt(i - 1, GROUPS));
    }

    private static final Set<String> GROUPS = Frames.words(
            "delegation delegations group groups members member team officials lawmakers senators senator congressmen "
                    + "representatives head leaders leader negotiators diplomats envoy envoys commander commanders");

    /** Who owns the noun: "Blinken's planned trip", or "the Sullivan meeting". */
    private Optional<Phrase> owner(int act) {
        if (phrases.get(act).kind() != Kind.NOUN
                && !text.startsWith("travel", phrases.get(act).start())) {
            return Optional.empty();
        }
        for (int i = act - 1; i >= 0 && i >= act - 6; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.isParties()) {
                boolean isOwner = i + 1 < act && isWordAt(i + 1, Set.of("'s", "'", "’"));
                boolean isBeside = i + 1 == act && !phrase.isBare();
                return isOwner || isBeside ? Optional.of(phrase) : Optional.empty();
            }
            boolean isAdjective = phrase.part() == Part.DATE
                    || phrase.isSign(Kind.PLAN)
                    || phrase.isSign(Kind.FATE)
                    || (phrase.part() == Part.WORD && !LINKS.contains(phrase.code()));
            if (!isAdjective) {
                return Optional.empty();
            }
        }
        return Optional.empty();
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
                boolean isSubject = words <= 7 || isSecondVerb(act);
                if (phrase.code().equals("pronoun")) {
                    if (words > 4) {
                        continue;
                    }
                    Optional<Pair> named = namedBefore(i);
                    if (named.isPresent()) {
                        return List.of(named.get());
                    }
                }
                return isSubject ? both(phrase) : List.of();
            }
            if (phrase.isParties() && !phrase.isPlace()) {
                if (isAbout(i) && phrase.isBare()) {
                    continue;
                }
                List<Pair> joint = joint(act, i);
                return joint.isEmpty() && isOccasion(act) ? jointAnywhere(act) : joint;
            }
            words += phrase.part() == Part.WORD || phrase.part() == Part.SIGN ? 1 : 0;
        }
        if (isCounted(act)) {
            List<Party> couple = scene.couple(sentence.number());
            return couple.isEmpty() ? List.of() : List.of(new Pair(couple, true));
        }
        if (isPlaced(act)) {
            List<Party> couple = scene.couple(sentence.number());
            return couple.isEmpty() ? List.of() : List.of(new Pair(couple, true));
        }
        return isOccasion(act) ? jointAnywhere(act) : List.of();
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

    /** "In a meeting": the noun says on which occasion its sentence takes place. */
    private boolean isNear(int act) {
        if (phrases.get(act).kind() != Kind.NOUN) {
            return false;
        }
        for (int i = act - 1; i >= 0 && i >= act - 4; i--) {
            if (isWordAt(i, Set.of("in", "at", "during", "after", "following"))) {
                return true;
            }
            if (phrases.get(i).part() != Part.WORD && phrases.get(i).part() != Part.DATE) {
                return false;
            }
        }
        return false;
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

    private static final Set<String> SPEAKING = Frames.words(
            "told asked informed assured warned urged pressed reminded promised thanked offered gave greeted reassured "
                    + "praised pushed raised complained agreed reached");

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

    /** Whom "they" and "their" mean, if the same sentence says it before. */
    private Optional<Pair> namedBefore(int at) {
        for (int i = at - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.part() == Part.BOTH && phrase.code().equals("heads")) {
                return both(phrase).stream().findFirst();
            }
            if (phrase.isParties() && !phrase.isPlace()) {
                return Stream.concat(joint(at, i).stream(), told(at).stream()).findFirst();
            }
        }
        return Optional.empty();
    }

    /** "Yellen raised it with Liu He when they met": two people of the two sides, and nobody else, before. */
    private Optional<Pair> told(int at) {
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
        for (int i = near - 1; i >= 0 && i >= near - 4; i--) {
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
            if (!isWordAt(i, Set.of("and", ",", "the", "his", "her", "counterpart", "'s"))) {
                return false;
            }
            isAnd |= isWordAt(i, Set.of("and", ","));
        }
        return isAnd;
    }

    private static final Set<String> REQUESTS =
            Set.of("request", "requests", "invitation", "offer", "proposal", "appeal");

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

    // ---- visits --------------------------------------------------------------------------------------------------

    private List<Pair> visit(int act) {
        Phrase phrase = phrases.get(act);
        String goal = goal(act);
        if (!goal.equals("us") && !goal.equals("cn")) {
            return List.of();
        }
        String visitor = Party.opposite(goal);
        for (int i = act + 1; i < phrases.size() && i < act + 12; i++) {
            Phrase next = phrases.get(i);
            boolean isBy = isWordAt(i - 1, Set.of("by", "of", "from"))
                    || (isWordAt(i - 2, Set.of("by", "of", "from")) && isWordAt(i - 1, ARTICLES));
            if (next.isParties()
                    && isBy
                    && next.side().equals(visitor)
                    && !next.isBare()
                    && phrase.kind() == Kind.NOUN) {
                return List.of(new Pair(next.parties(), false));
            }
            if (next.isAct() || next.part() == Part.STOP) {
                break;
            }
        }
        Optional<Phrase> owner = owner(act);
        if (owner.isPresent() && owner.get().side().equals(visitor)) {
            return List.of(new Pair(owner.get().parties(), false));
        }
        if (owner.isPresent() && !owner.get().isBare()) {
            return List.of();
        }
        int actor = actor(act, visitor);
        if (actor == BLOCKED) {
            return List.of();
        }
        if (actor >= 0) {
            boolean isLoose = text.startsWith("going", phrase.start()) || text.startsWith("coming", phrase.start());
            int reach = phrase.kind() == Kind.NOUN ? 12 : isLoose ? 5 : FAR * FAR;
            boolean isNear = wordsBetween(actor, act) <= reach;
            return isNear ? List.of(new Pair(phrases.get(actor).parties(), false)) : List.of();
        }
        for (int i = act + 1;
                i < phrases.size() && !hasPeopleBefore(act) && !phrases.get(i).isAct();
                i++) {
            // "During a trip to Beijing, Mr. Tillerson said": the visitor is named behind.
            Phrase later = phrases.get(i);
            if (isNamed(later) && isWordAt(i - 1, Set.of(","))) {
                return later.side().equals(visitor) ? List.of(new Pair(later.parties(), false)) : List.of();
            }
        }
        if (isPronounBefore(act) || !hasPeopleBefore(act)) {
            List<Party> chief = isFirstPerson(act)
                    ? scene.speaker(visitor, sentence.number())
                    : scene.chief(visitor, sentence.number());
            return chief.isEmpty() ? List.of() : List.of(new Pair(chief, false));
        }
        return List.of();
    }

    /** The side visited in a list of countries: "Japan, South Korea and China". */
    private String listed(int first) {
        for (int i = first; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.isParties() && phrase.isBare() && !phrase.side().equals("other")) {
                return phrase.side();
            }
            if (!phrase.isParties() && !isWordAt(i, Set.of(",", "and", "the"))) {
                break;
            }
        }
        return phrases.get(first).side();
    }

    private int wordsBetween(int from, int to) {
        int words = 0;
        for (int i = from + 1; i < to; i++) {
            words += phrases.get(i).part() == Part.WORD ? 1 : 0;
        }
        return words;
    }

    private String goal(int act) {
        Phrase phrase = phrases.get(act);
        if (!phrase.goal().isEmpty()) {
            return phrase.goal();
        }
        String words = text.substring(phrase.start(), phrase.end());
        String last = words.substring(words.lastIndexOf(' ') + 1);
        String link = LINKS.contains(last) ? last : phrase.kind() == Kind.NOUN ? "" : "to";
        int far = 0;
        for (int i = act + 1; i < phrases.size() && far <= 8; i++) {
            Phrase next = phrases.get(i);
            if (next.part() == Part.STOP || next.isAct()) {
                break;
            }
            if (next.isParties()) {
                boolean isGoal = Set.of("to", "in", "into", "at", "for").contains(link);
                if (isGoal && next.isBare()) {
                    return listed(i);
                }
                if (isGoal && phrase.kind() != Kind.NOUN && next.isOther()) {
                    return "other";
                }
            }
            if (next.part() == Part.WORD) {
                if (LINKS.contains(next.code())) {
                    link = next.code();
                } else if (BREAKS.contains(next.code())) {
                    break;
                }
                far++;
            }
        }
        if (phrase.kind() == Kind.NOUN && act > 0) {
            Phrase before = phrases.get(act - 1);
            boolean isAdjective = before.isParties()
                    && Set.of("Chinese", "American", "U.S.", "US")
                            .contains(text.substring(before.start(), before.end()));
            if (before.isParties() && before.isBare() && !isAdjective) {
                return before.side();
            }
        }
        return "";
    }

    // ---- what came of it -----------------------------------------------------------------------------------------

    private static final Set<String> REACHED =
            Frames.words("able chance came flew traveled travelled went arrived returned pleasure honor honour "
                    + "there here managed visit trip");

    @Override
    String outcome(int act) {
        String outcome = came(act);
        boolean isWish = sentence.isQuestion()
                && outcome.equals("announced")
                && phrases.get(act).kind() != Kind.NOUN;
        return isWish ? "" : outcome;
    }

    /** "negotiation power", "meeting room": the noun only says of what kind. */
    private static final Set<String> THINGS_OF_TALK = Frames.words(
            "power room rooms table leverage process team teams tactics style skills strategy position positions platform "
                    + "framework mechanism mechanisms channel channels logs agenda etiquette");

    private String came(int act) {
        Phrase phrase = phrases.get(act);
        if (isDescription(act) || isMany(act) || (phrase.kind() == Kind.NOUN && isWordAt(act + 1, THINGS_OF_TALK))) {
            return "";
        }
        String fate = fate(act);
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
            if (before.isAct() && (before.kind() == Kind.VERB || phrase.kind() == Kind.NOUN)) {
                break;
            }
            boolean isDefinite = isWordAt(i + 1, Set.of("the", "their", "his", "her"))
                    || (phrase.kind() == Kind.NOUN && phrases.get(i + 1).isParties());
            if (before.isWord("that") && isDefinite) {
                // "may agree that the call has met the terms": the call itself is a fact.
                break;
            }
            if (before.isWord(",") && !isVerb) {
                words += 3;
            }
            if (before.isSign(Kind.NONE)) {
                String sign = text.substring(before.start(), before.end()).toLowerCase(java.util.Locale.ROOT);
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
            boolean isThere = before.isSign(Kind.PLAN) && isWordAt(i - 1, Set.of("there")) && !isVerb;
            if (before.isSign(Kind.PLAN) && (!isVerb || words <= 2)) {
                isPlan |= isThere || words <= (isAnnouncing(i) && phrase.kind() == Kind.NOUN ? 4 : 10);
            }
            words += before.part() == Part.WORD || before.part() == Part.SIGN ? 1 : 0;
        }
        if (isPlan) {
            return "announced";
        }
        if (phrase.kind() == Kind.BASE) {
            if (isInfinitive(act)) {
                return isReached(act) ? "held" : isHeadline(act) ? "announced" : "";
            }
            return "held";
        }
        if (phrase.kind() == Kind.NOUN && (isPlanBehind(act) || isLaterBehind(act))) {
            return "announced";
        }
        if (phrase.kind() == Kind.NOUN && !isHeld(act) && isDoubtBehind(act)) {
            return "";
        }
        if (isVerb && isPresent(act) && isConditional(act)) {
            return "announced";
        }
        if (phrase.kind() == Kind.NOUN && isToHave(act)) {
            return isReached(act) ? "held" : "";
        }
        return "held";
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

    private static final Set<String> DEFINITE =
            Frames.words("the his her their our this that 's’ ’ '".replace("'s’ ", "'s "));

    /** "later this month", "next week" behind a noun. */
    private boolean isLaterBehind(int act) {
        for (int i = act + 1;
                i < phrases.size() && i <= act + 8 && !phrases.get(i).isAct();
                i++) {
            if (phrases.get(i).part() == Part.DATE) {
                String date =
                        text.substring(phrases.get(i).start(), phrases.get(i).end());
                return date.startsWith("later ") || date.startsWith("next ");
            }
        }
        return false;
    }

    private boolean isPresent(int act) {
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

    private static final Set<String> HAVING =
            Frames.words("have hold conduct continue attend convene begin start discuss prepare facilitate seek "
                    + "set arrange schedule engage pursue explore restart keep");

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

    /** "his many conversations": a habit. */
    private boolean isMany(int act) {
        return phrases.get(act).kind() == Kind.NOUN && isWordAt(act - 1, MANY);
    }

    /** "with visiting Assistant Secretary": says who somebody is. */
    private boolean isDescription(int act) {
        return text.startsWith("visiting", phrases.get(act).start())
                && act > 0
                && (isWordAt(act - 1, LINKS) || isWordAt(act - 1, ARTICLES) || endsWithLink(phrases.get(act - 1)));
    }

    private boolean endsWithLink(Phrase phrase) {
        String words = text.substring(phrase.start(), phrase.end());
        return LINKS.contains(words.substring(words.lastIndexOf(' ') + 1));
    }

    /** "announced that Xi would meet": told as settled. */
    private boolean isReported(int at) {
        for (int i = at - 1; i >= 0 && i >= at - 8; i--) {
            if (isSaying(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInfinitive(int act) {
        return act > 0 && phrases.get(act - 1).isWord("to");
    }

    /** "came to Beijing to meet Xi": the act was reached. */
    private boolean isReached(int act) {
        for (int i = Math.max(0, act - 8); i < act; i++) {
            if (isWordAt(i, REACHED)
                    || (phrases.get(i).isVisit() && phrases.get(i).kind() == Kind.VERB)) {
                return true;
            }
        }
        return false;
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

    private boolean isPlanBehind(int act) {
        int words = 0;
        for (int i = act + 1; i < phrases.size() && words <= FAR; i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.part() == Part.STOP || phrase.isAct()) {
                return false;
            }
            if (phrase.isSign(Kind.PLAN)) {
                String sign = text.substring(phrase.start(), phrase.end());
                return !sign.equals("to")
                        && !sign.startsWith("agree")
                        && !sign.startsWith("announce")
                        && !sign.startsWith("invit");
            }
            if (isWordAt(i, Set.of("was", "were", "has", "had", "said", "that", ","))) {
                return false;
            }
            words += phrase.part() == Part.WORD ? 1 : 0;
        }
        return false;
    }

    private static final Set<String> PLACES = Frames.words("take be happen begin start last focus come go");

    /** "A call between them would calm markets": only imagined; "would take place" is told as settled. */
    private boolean isDoubtBehind(int act) {
        for (int i = act + 1; i < phrases.size() && i <= act + FAR; i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.part() == Part.STOP || phrase.isAct() || isWordAt(i, BREAKS) || isWordAt(i, Set.of(","))) {
                return false;
            }
            if (phrase.isSign(Kind.NONE)) {
                boolean isModal = text.substring(phrase.start(), phrase.end()).matches("would|could|might|may");
                return isModal && !isWordAt(i + 1, PLACES);
            }
            if (phrase.part() == Part.SIGN) {
                return false;
            }
        }
        return false;
    }

    private static final Set<String> TIMES = Frames.words("times twice thrice repeatedly");
    private static final Set<String> NUMBERS =
            Frames.words("two three four five six seven eight nine ten eleven twelve dozen dozens");

    @Override
    boolean isCount(int act) {
        Phrase phrase = phrases.get(act);
        if (phrase.kind() != Kind.NOUN) {
            for (int i = act + 1; i < phrases.size() && i <= act + 8; i++) {
                if (phrases.get(i).part() == Part.STOP || isWordAt(i, BREAKS)) {
                    return false;
                }
                if (isWordAt(i, TIMES)) {
                    return true;
                }
            }
        }
        // The noun may have become one with its verb: "had four calls".
        String words = text.substring(phrase.start(), phrase.end()).toLowerCase(java.util.Locale.ROOT);
        if (!words.endsWith("s") || (words.endsWith("talks") && !words.contains("rounds"))) {
            return false;
        }
        boolean isNumber =
                isNumber(act - 1) || (phrases.get(Math.max(0, act - 1)).part() == Part.WORD && isNumber(act - 2));
        return isNumber || Stream.of(words.split(" ", -1)).anyMatch(NUMBERS::contains);
    }

    private boolean isNumber(int at) {
        return isWordAt(at, NUMBERS)
                || (at >= 0
                        && phrases.get(at).part() == Part.WORD
                        && phrases.get(at).code().matches("\\d{1,2}"));
    }

    /** What befell an act; {@code none} if that is only wished for, asked or denied; empty if nothing is said. */
    private String fate(int act) {
        int words = 0;
        for (int i = act - 1; i >= 0 && words <= 8; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.part() == Part.STOP || (phrase.isAct() && !phrase.isVisit()) || isWordAt(i, Set.of(","))) {
                break;
            }
            if (phrase.isSign(Kind.FATE)) {
                return doubted(i, phrase.code());
            }
            words += phrase.part() == Part.WORD ? 1 : 0;
        }
        words = 0;
        boolean isGap = false;
        for (int i = act + 1; i < phrases.size() && words <= 12; i++) {
            Phrase phrase = phrases.get(i);
            if ((phrase.part() == Part.STOP && !"—–(".contains(phrase.code()))
                    || (phrase.isAct() && !phrase.isVisit())) {
                break;
            }
            isGap |= isWordAt(i, BREAKS) && !isWordAt(i, Set.of("which", "that", "who", "or"));
            if (phrase.isSign(Kind.FATE)) {
                boolean isPassive = isWordAt(i - 1, PASSIVE)
                        || phrases.get(i - 1).part() == Part.SIGN
                        || FATED.matcher(text)
                                .region(phrase.start(), phrase.end())
                                .matches();
                return isPassive && !isGap ? doubted(i, phrase.code()) : "";
            }
            words += phrase.part() == Part.WORD ? 1 : 0;
        }
        return "";
    }

    private String doubted(int at, String fate) {
        int words = 0;
        for (int i = at - 1; i >= 0 && words <= 4; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.part() == Part.STOP || isWordAt(i, Set.of(","))) {
                break;
            }
            if (phrase.isSign(Kind.NONE)) {
                return fate.equals("declined") ? fate : "none";
            }
            words += phrase.part() == Part.WORD ? 1 : 0;
        }
        return fate;
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

    private static final Set<String> PERIODS =
            Frames.words("hour hours day days week weeks month months year years shortly soon long");

    // ---- dates ---------------------------------------------------------------------------------------------------

    private static final Set<String> SAYING =
            Frames.words("said says told announced reported added statement briefing tweeted wrote confirmed "
                    + "reporters noted published interview");

    @Override
    boolean isSaying(int at) {
        return isWordAt(at, SAYING) || isAnnouncing(at);
    }

    private boolean isAnnouncing(int at) {
        return phrases.get(at).isSign(Kind.PLAN)
                && text.startsWith("announce", phrases.get(at).start());
    }

    @Override
    boolean isRecent(int act) {
        return isWordAt(act - 1, Set.of("recent"));
    }

    @Override
    boolean endsDates(int at) {
        if (isWordAt(at, Set.of("that", "which"))
                && at + 1 < phrases.size()
                && phrases.get(at + 1).part() == Part.BOTH) {
            return !isWordAt(at + 2, Set.of("had", "held", "have"));
        }
        if (isWordAt(at, Set.of("to"))) {
            boolean isGoal = (at + 1 < phrases.size() && phrases.get(at + 1).isParties())
                    || (isWordAt(at + 1, ARTICLES)
                            && at + 2 < phrases.size()
                            && phrases.get(at + 2).isParties());
            return !isGoal && !(at + 1 < phrases.size() && phrases.get(at + 1).part() == Part.DATE);
        }
        if (isWordAt(at, Set.of("that", "which"))) {
            return !isWordAt(at + 1, TAKING_PLACE);
        }
        return isWordAt(at, TELLING_OF);
    }

    @Override
    boolean isCurrent(int act) {
        return CURRENT.matcher(text)
                .region(phrases.get(act).start(), phrases.get(act).end())
                .matches();
    }

    @Override
    boolean isPastTense(int act) {
        return phrases.get(act).kind() == Kind.VERB;
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
        if (phrases.get(act).kind() != Kind.NOUN || isHeld(act)) {
            return true;
        }
        for (int i = date + 1; i < act; i++) {
            if (phrases.get(i).isSign(Kind.PLAN)) {
                return false;
            }
        }
        return act - date <= 6;
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
            if (isWordAt(i, Set.of(",", "and", "that", "after", "before", "ahead", "since", "when", "while", "than"))) {
                return false;
            }
        }
        return phrases.get(next).kind() == Kind.NOUN;
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

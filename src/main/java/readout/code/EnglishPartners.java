package readout.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.code.Phrase.Part;

/**
 * The partner of an act, who stands behind it in an English sentence: after "with" or "to", as its object, or with whoever
 * acts after "between".
 */
abstract class EnglishPartners extends EnglishLookalikes {

    private static final int DIRECT = 3;

    private static final int LINKED = 6;

    /** "Director of the Office of the Central Foreign Affairs Commission and Foreign Minister", in words. */
    private static final int LONGEST_OFFICE = 18;

    private static final Set<String> OFFICE_WORDS = Set.of("of", "the", "and", "for");

    private static final Set<String> ATTENDED = Frames.words("attended joined led co-chaired chaired headed");

    private static final Set<String> CHAIRS = Frames.words("chairman chairwoman chair president director");

    private static final Set<String> ANYBODY = Frames.words("anyone anybody everyone everybody someone those people");

    private static final Set<String> LED = Set.of("led", "headed");

    private static final Set<String> RELATIONS = Frames.words(
            "relationship relations ties deal war dispute friendship tensions standoff confrontation competition rivalry");

    EnglishPartners(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    /** What stands behind an act. */
    static final class Behind {
        final List<Phrase> partners = new ArrayList<>();
        final List<Phrase> between = new ArrayList<>();
        final List<Phrase> agents = new ArrayList<>();
        boolean isAttended;
        boolean isHad;
        Optional<Phrase> both = Optional.empty();
        boolean isCounterparts;
    }

    Behind behind(int act) {
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
                    boolean isTheir = text.startsWith("their", next.start());
                    if (isTheir
                            && (isWordAt(i - 1, Set.of("at")) || (i + 1 < phrases.size() && isCounterpart(i + 1)))) {
                        // "talked, at their invitation, with"
                        continue;
                    }
                    if (link.equals("between") || link.equals("among") || link.equals("of") || link.equals("by")) {
                        behind.both = Optional.of(next);
                    }
                    return behind;
                }
                case PARTIES -> {
                    if (next.isPlace() && isBeforeName(i)) {
                        // "Oregon State Senator Rob Wagner"
                        continue;
                    }
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
                    } else if (word.startsWith("counterpart") && isAbroad(i + 1)) {
                        // "his counterparts of several countries"
                        return behind;
                    } else if (word.startsWith("counterpart")) {
                        behind.isCounterparts = true;
                        if (link.equals("with")) {
                            return withName(behind, i);
                        }
                    } else if ((word.equals("between") || word.equals("among")) && isWordAt(i - 1, RELATIONS)) {
                        // "met and spoke of the tensions between them"
                        return behind;
                    } else if (isFar && (word.equals("between") || word.equals("among")) && behind.between.isEmpty()) {
                        return behind;
                    } else if (word.equals("of")
                            && (isWordAt(i - 1, GROUPS) || isWordAt(i - 1, CHAIRS) || isOfficial(i - 1, link))) {
                        // "with a delegation of senators", "with the Head of the Bureau of"
                        words++;
                    } else if (word.equals("by") && link.equals("with") && isWordAt(i - 1, LED)) {
                        // "met with a delegation of companies led by": whoever leads it
                        linked = 0;
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
                    } else if (word.equals("that") && whoHad(i).isPresent()) {
                        behind.isHad = true;
                        behind.agents.add(whoHad(i).get());
                        i = phrases.indexOf(whoHad(i).get()) + 1;
                    } else if (BREAKS.contains(word)) {
                        return behind;
                    } else if (isOfficial(i, link) || (word.equals("the") && isOfficial(i + 1, link))) {
                        isDirect = false;
                    } else if (word.equals("and")) {
                        // "welcomed the move and thanked Xi": another verb's object
                        isDirect &= !behind.partners.isEmpty() || words == 0;
                    } else {
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

    private boolean isBeforeName(int place) {
        for (int i = place + 1; i < phrases.size() && i <= place + DIRECT; i++) {
            if (phrases.get(i).isParties()) {
                return isNamed(phrases.get(i))
                        && phrases.get(i).side().equals(phrases.get(place).side());
            }
            if (!isProper(phrases.get(i))) {
                return false;
            }
        }
        return false;
    }

    /** "of several countries", "from Japan"; but "from the PRC". */
    private boolean isAbroad(int link) {
        if (!isWordAt(link, Set.of("of", "from"))) {
            return false;
        }
        for (int i = link + 1; i < phrases.size() && i <= link + LINKED; i++) {
            if (phrases.get(i).isParties()) {
                return phrases.get(i).isOther();
            }
        }
        return true;
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
    static List<Pair> attended(Behind behind) {
        List<Party> us = new ArrayList<>();
        List<Party> prc = new ArrayList<>();
        for (Phrase agent : behind.agents) {
            if (!agent.isOther()) {
                (agent.side().equals("us") ? us : prc).addAll(agent.parties());
            }
        }
        return us.isEmpty() || prc.isEmpty() ? List.of() : List.of(pair(us, prc));
    }

    boolean isCounterpart(int at) {
        Phrase phrase = phrases.get(at);
        return (phrase.part() == Part.WORD && phrase.code().startsWith("counterpart"))
                || (phrase.isParties()
                        && text.substring(phrase.start(), phrase.end()).contains("counterpart"));
    }

    /** "His counterpart, Wang Yi": the name, if one follows. */
    private Behind withName(Behind behind, int counterpart) {
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

    private boolean isPartnerLink(Phrase act, String link) {
        return switch (link) {
            case "with", "alongside" -> true;
            case "to" -> act.code().equals("phone") || act.code().equals("letter") || endsWith(act, "to");
            case "from" -> act.code().equals("phone") || act.code().equals("letter") || endsWith(act, "from");
            case "by" -> endsWith(act, "by");
            case "on" -> endsWith(act, "on");
            case "in" -> endsWith(act, "in") && !act.isVisit();
            case "of" -> endsWith(act, "of");
            case "for" -> endsWith(act, "for");
            default -> false;
        };
    }

    /** "A, B and C met with their counterparts": a contact each. */
    static List<Pair> each(Phrase who, Phrase counterparts) {
        return who.parties().stream()
                .map(party -> pair(List.of(party), counterparts.parties()))
                .toList();
    }

    List<Pair> between(Behind behind) {
        List<Party> us = new ArrayList<>();
        List<Party> prc = new ArrayList<>();
        for (Phrase phrase : behind.between) {
            if (phrase.isOther()) {
                return List.of();
            }
            (phrase.side().equals("us") ? us : prc).addAll(phrase.parties());
        }
        if (!us.isEmpty() && !prc.isEmpty()) {
            int after = phrases.indexOf(behind.between.get(behind.between.size() - 1)) + 1;
            return isWordAt(after, Set.of("presidents", "leaders")) ? List.of(heads()) : List.of(pair(us, prc));
        }
        if (!behind.isCounterparts) {
            return isStrangerBeside(behind.between.get(0)) && scene.isBoth(sentence.number())
                    ? List.of(new Pair(us.isEmpty() ? prc : us, false))
                    : List.of();
        }
        List<Pair> each = new ArrayList<>();
        for (Party party : us.isEmpty() ? prc : us) {
            each.add(new Pair(List.of(party), false));
        }
        return each;
    }

    /** The two presidents: whoever the text names, else by their office. */
    final Pair heads() {
        return scene.heads().size() == 2
                ? new Pair(scene.heads(), true)
                : bare(phrases.get(0), "head_of_state executive");
    }

    /** "between Lai Haide and Liu He": the other has a name, though nobody knows it. */
    private boolean isStrangerBeside(Phrase known) {
        int at = phrases.indexOf(known);
        boolean isBefore = isNamed(known)
                && isWordAt(at - 1, Set.of("and"))
                && isProper(phrases.get(at - 2))
                && isWordAt(isProper(phrases.get(at - 3)) ? at - 4 : at - 3, Set.of("between"));
        return isBefore;
    }

    List<Pair> partner(int act, Behind behind) {
        Optional<Phrase> found =
                behind.partners.stream().filter(who -> !who.isOther()).findFirst();
        if (found.isEmpty()
                || isOwnerOfPartner(found.get())
                || isCitizens(found.get())
                || isSight(act, found.get())
                || (leader(found.get()).equals(found.get())
                        && (isAdjective(act, found.get()) || isPraise(act, found.get())))
                || isCalledNames(act, found.get())
                || isSigned(act, found.get())
                || (isBeside(act) && behind.partners.get(0).isOther())
                || isFar(act, found.get())) {
            return List.of();
        }
        if (isOfficeElsewhere(act, found.get())) {
            return List.of();
        }
        Phrase partner = withMore(counterpart(ledBy(leader(found.get()))));
        boolean isFirst = behind.partners.get(0).equals(found.get());
        boolean isOffice = text.substring(partner.start(), partner.end()).contains("counterpart");
        if (!isFirst && ((partner.isBare() && !isOffice) || !isListed(behind.partners.get(0), found.get()))) {
            return List.of();
        }
        String wanted = Party.opposite(partner.side());
        Optional<Phrase> owner = owner(act);
        boolean isStrangers = owner.isEmpty()
                && phrases.get(act).kind() == Kind.NOUN
                && isWordAt(act - 1, Set.of("'s"))
                && isProper(phrases.get(act - 2));
        if (isStrangers) {
            // "Hunter's meeting with Li": of somebody who is not known
            return List.of();
        }
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
        if (actor >= 0 && isSelf(phrases.get(actor)) && isVague(partner)) {
            // "I will say we have good conversations with China"
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
                if ((later.isAct() && later.kind() != Kind.NOUN) || later.part() == Part.STOP) {
                    break;
                }
                if (later.isParties() && !later.isPlace() && isBehindComma(i)) {
                    boolean isOther = later.isOther() && !later.isBare();
                    if (isOther || (later.side().equals(wanted) && !later.isBare())) {
                        return isOther ? List.of() : List.of(pair(later.parties(), partner.parties()));
                    }
                }
            }
        }
        if (partner.isBare() && phrases.get(act).kind() == Kind.NOUN && isBrokenOff(act) && isEitherNamed(partner)) {
            // "the climate dialogue with China was cancelled"
            return List.of(bare(phrases.get(act), ""));
        }
        boolean isLeaning =
                !isWordAt(act - 1, ANYBODY) && !hasPeopleBefore(act) && !(partner.isBare() && hasNameBefore(act));
        return told(act, partner, wanted, isPronounBefore(act) || isLeaning);
    }

    /** "met with a US House delegation led by Adam Smith": whoever leads it. */
    private Phrase ledBy(Phrase group) {
        int at = phrases.indexOf(group);
        for (int i = at + 1; !isNamed(group) && i + 1 < phrases.size() && i <= at + LINKED; i++) {
            if (isWordAt(i, Set.of("by")) && isWordAt(i - 1, LED)) {
                int head = isWordAt(i + 1, ARTICLES) ? i + 2 : i + 1;
                boolean isHead = head < phrases.size()
                        && isNamed(phrases.get(head))
                        && phrases.get(head).side().equals(group.side());
                return isHead ? phrases.get(head) : group;
            }
            boolean isLink = LINKS.contains(phrases.get(i).code()) && !isWordAt(i, Set.of("of"));
            if (phrases.get(i).part() != Part.WORD || isLink) {
                break;
            }
        }
        return group;
    }

    private boolean isBrokenOff(int act) {
        return Set.of("postponed", "cancelled", "suspended", "resumed").contains(fate(act));
    }

    /** Whether the other side was spoken of, and no third country. */
    private boolean isEitherNamed(Phrase partner) {
        return phrases.stream().noneMatch(Phrase::isOther)
                && (scene.isPair()
                        || scene.isBoth(sentence.number())
                        || scene.isSide(Party.opposite(partner.side()))
                        || phrases.stream()
                                .anyMatch(phrase ->
                                        phrase.isParties() && phrase.side().equals(Party.opposite(partner.side()))));
    }

    /** "hosted China's new president, Xi Jinping": the country's leader is meant, not the country. */
    private Phrase leader(Phrase country) {
        int at = phrases.indexOf(country);
        if (!country.isBare() || !isWordAt(at + 1, Set.of("'s"))) {
            return country;
        }
        for (int i = at + 2; i < phrases.size() && i <= at + LONGEST_OFFICE; i++) {
            Phrase next = phrases.get(i);
            if (isNamed(next)) {
                return next.side().equals(country.side()) ? next : country;
            }
            boolean isOffice = isProper(next)
                    || isWordAt(i, OFFICE_WORDS)
                    || (next.isBare() && next.isParties() && next.side().equals(country.side()))
                    || (i <= at + LINKED && next.part() == Part.WORD && !LINKS.contains(next.code()));
            if (!isOffice || BREAKS.contains(next.code())) {
                return country;
            }
        }
        return country;
    }

    /** "his Chinese counterpart in Davos, Vice Premier He Lifeng": the name, if one follows. */
    Phrase counterpart(Phrase partner) {
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

    /** Whether "and" or a comma stands between two partners. */
    private boolean isListed(Phrase first, Phrase second) {
        for (int i = phrases.indexOf(first) + 1; i < phrases.indexOf(second); i++) {
            if (isWordAt(i, Set.of("and", ","))) {
                return true;
            }
        }
        return false;
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

    /** Who "we" are: whoever speaks, but whoever speaks of a president's meeting speaks of that of his own president. */
    private List<Party> weOf(int act, Phrase partner, String wanted) {
        List<Party> speaker = scene.speaker(wanted, sentence.number());
        boolean isPresident = partner.parties().stream()
                .anyMatch(party -> scene.heads().stream().anyMatch(head -> isSamePerson(head, party)));
        boolean isWe = false;
        for (int i = Math.max(0, act - 8); i < act; i++) {
            isWe |= isWordAt(i, Set.of("we", "our", "us"));
        }
        return isPresident && isWe
                ? scene.heads().stream()
                        .filter(head -> head.side().equals(wanted))
                        .findFirst()
                        .map(List::of)
                        .orElse(speaker)
                : speaker;
    }

    private static boolean isSamePerson(Party one, Party other) {
        return one.bearer().isPresent() && one.bearer().equals(other.bearer());
    }

    /** The side that the sentence does not name: whoever of it was spoken of last, if the words lean on that. */
    List<Pair> told(int act, Phrase partner, String wanted, boolean isLeaning) {
        if (!isLeaning) {
            return List.of();
        }
        if (isStaff(act)) {
            Phrase who = phrases.get(act);
            Party staff = new Party(who.start(), who.end(), wanted, Optional.empty(), "", "", false);
            return List.of(pair(List.of(staff), partner.parties()));
        }
        boolean isFirst = isFirstPerson(act);
        if (!isFirst && scene.isThird(sentence.number()) && !isOwned(act)) {
            // Somebody of a third country was spoken of last: "he" is not ours.
            return List.of();
        }
        if (isFirst && scene.isSide(partner.side())) {
            // "We spoke with the Secretary": one side with itself.
            return List.of();
        }
        List<Party> known = scene.met(partner.parties());
        List<Party> chief = isFirst ? weOf(act, partner, wanted) : scene.chief(wanted, sentence.number());
        if (!known.isEmpty() && phrases.get(act).kind() == Kind.NOUN && !isOwned(act)) {
            // "the conversation with Director Yang", told before: with whoever it was
            chief = known;
        }
        if (isVague(partner)) {
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
}

package readout.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import readout.code.Phrase.Part;

/** Who acts in an English sentence, who owns the noun of an act, and who visits whom. */
abstract class EnglishActors extends EnglishDates {

    /** Links before somebody who is only spoken of, or a place. */
    private static final Set<String> ABOUT =
            Frames.words("on about in at against toward towards over into regarding concerning within near under "
                    + "through from of to for including like than via");

    private static final Set<String> OWNED = Frames.words("companies company firms businesses consumers farmers "
            + "products goods tariffs exports imports investors stocks markets industry sanctions steel technology");

    private static final Set<String> SELF = Set.of("I", "me", "my", "My", "you", "You", "your", "Your");

    private static final Set<String> LEADING = Set.of("lead", "led", "leads", "leading", "heads", "headed");

    private static final Set<String> DESCRIBING = Frames.words("a an the who whose one");

    private static final Set<String> HONORIFICS = Set.of("mr", "mrs", "ms", "dr", "gen", "sen");

    private static final Set<String> OWNERS = Set.of("his", "her", "their", "our", "my", "your");

    private static final Set<String> PRONOUNS = Frames.words("he she i we they who him her");

    private static final Set<String> FIRST = Set.of("i", "we", "my", "our", "us");

    /** Verbs of motion whose goal stands right behind them. */
    private static final Pattern LOOSE = Pattern.compile("going|coming|got back|returned from");

    static final int NOBODY = -1;

    static final int BLOCKED = -2;

    static final Set<String> GROUPS = Frames.words(
            "government governments delegation delegations group groups members member team officials lawmakers senators senator congressmen "
                    + "representatives head leaders leader negotiators diplomats envoy envoys commander commanders");

    private static final Set<String> STAFF = Frames.words(
            "adviser advisor aide envoy advisers advisors aides officials team teams negotiators administration government envoys deputies "
                    + "subordinates diplomats staff cabinet experts");

    EnglishActors(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    boolean isFirstPerson(int act) {
        for (int i = act - 1; i >= 0 && i >= act - 8; i--) {
            if (isWordAt(i, FIRST) || isWordAt(i, Set.of("he", "she"))) {
                return isWordAt(i, FIRST);
            }
        }
        return false;
    }

    boolean isOwned(int act) {
        for (int i = Math.max(0, act - 5); i < act; i++) {
            if (isWordAt(i, OWNERS)) {
                return true;
            }
        }
        return false;
    }

    /** "His top advisers held talks": those who act are of his side, not himself. */
    boolean isStaff(int act) {
        for (int i = act - 1; i > 0 && i >= act - 9; i--) {
            if (phrases.get(i).isParties()) {
                return false;
            }
            if (isWordAt(i, STAFF)) {
                return isWordAt(i - 1, OWNERS) || isWordAt(i - 2, OWNERS) || isWordAt(i - 3, OWNERS);
            }
        }
        return false;
    }

    boolean isPronounBefore(int act) {
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

    boolean hasPeopleBefore(int act) {
        for (int i = 0; i < act; i++) {
            if (phrases.get(i).isParties() && !phrases.get(i).isPlace()) {
                return true;
            }
        }
        return false;
    }

    /** Who of a side acts: the nearest before the act that is not only spoken of. */
    int actor(int act, String wanted) {
        boolean isNearest = true;
        for (int i = act - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            boolean isSpeaker = phrase.part() == Part.STOP && ":".equals(phrase.code());
            if (isSpeaker && i > 0 && isNamed(phrases.get(i - 1)) && isFirstPerson(act)) {
                // "Secretary Bessent: I met with"
                return phrases.get(i - 1).side().equals(wanted) ? i - 1 : NOBODY;
            }
            if (isSpeaker && isWordAt(i - 1, SAYING)) {
                // "Trump tweeted: Just had a good call"
                continue;
            }
            if (isSpeaker || (phrase.part() == Part.STOP && ";".equals(phrase.code()))) {
                return NOBODY;
            }
            if (phrase.isWord("i")) {
                // Whoever says "I" is not somebody named before.
                return NOBODY;
            }
            if (!phrase.isParties() || phrase.isPlace()) {
                continue;
            }
            boolean isAbout = isAbout(i)
                    || (i > 0 && phrase.isBare() && phrases.get(i - 1).isVisit());
            if (isSelf(phrase) && (wordsBetween(i, act) > FAR || isOtherSubject(i, act))) {
                continue;
            }
            boolean isOwner = phrases.get(act).kind() != Kind.NOUN
                    && isNamed(phrase)
                    && isWordAt(i + 1, Set.of("'s"))
                    && isStaffAt(i + 2, act);
            if (isOwner && phrase.side().equals(wanted)) {
                // "Xi's adviser met": not Xi
                continue;
            }
            if (phrase.isBare() && isWordAt(i + 1, OWNED)) {
                // "allow American companies to sell": only says whose
                continue;
            }
            if (phrase.side().equals(wanted) && !(phrase.isBare() && isAbout)) {
                return phrase.isBare() ? apposed(i, act) : described(i, act);
            }
            if (phrase.isOther() && isNearest && !isAbout) {
                return BLOCKED;
            }
            isNearest &= isAbout;
        }
        return NOBODY;
    }

    /** "Xi's top adviser": whether one of somebody's people is named. */
    private boolean isStaffAt(int from, int to) {
        for (int i = from; i < to && i < from + 4; i++) {
            if (isWordAt(i, STAFF)) {
                return true;
            }
        }
        return false;
    }

    /** "I", "me", or "you" to whoever answers. */
    final boolean isSelf(Phrase phrase) {
        String words = phrase.isParties() ? text.substring(phrase.start(), phrase.end()) : "";
        return SELF.contains(words);
    }

    /** "I think that he has talked": he has. */
    private boolean isOtherSubject(int self, int act) {
        for (int i = self + 1; i < act; i++) {
            if (isWordAt(i, Set.of("he", "she", "they", "we"))) {
                return true;
            }
        }
        return false;
    }

    /** "Daines, an ally of Trump who carried messages, was in China": whoever the words between commas describe. */
    private int described(int named, int act) {
        if (!isWordAt(act - 1, Set.of(","))) {
            return named;
        }
        int comma = named - 1;
        while (comma > 0
                && (phrases.get(comma).part() == Part.WORD || phrases.get(comma).isVisit())
                && !isWordAt(comma, Set.of(","))) {
            comma--;
        }
        boolean isInsertion = isWordAt(comma + 1, DESCRIBING)
                || (comma > 0 && isNamed(phrases.get(comma - 1)) && !isWordAt(comma + 1, Set.of("and")));
        if (!isWordAt(comma, Set.of(",")) || !isInsertion) {
            return named;
        }
        for (int i = comma - 1; i >= 0 && i >= comma - 4; i--) {
            Phrase head = phrases.get(i);
            if (head.isParties()) {
                return isNamed(head) && head.side().equals(phrases.get(named).side()) ? i : named;
            }
        }
        return named;
    }

    /** "Sherman, the most senior official of the United States to visit, met": whoever the words between commas describe. */
    private int apposed(int country, int act) {
        for (int i = country - 1; i > 0 && i >= country - 2; i--) {
            if (isWordAt(i, LEADING) && phrases.get(i - 1).isSign(Kind.PLAN)) {
                i--;
            }
            if (isWordAt(i, LEADING) || phrases.get(i).isSign(Kind.PLAN)) {
                // "Gerrish will lead the administration's team"
                Phrase head = phrases.get(i - 1);
                return isNamed(head) && head.side().equals(phrases.get(country).side()) ? i - 1 : country;
            }
        }
        boolean isClosed = false;
        for (int i = country + 1; i < act; i++) {
            isClosed |= isWordAt(i, Set.of(","));
        }
        boolean isOpen = false;
        for (int i = country - 1; i >= 0 && isClosed; i--) {
            Phrase phrase = phrases.get(i);
            if (isOpen && phrase.isParties()) {
                return isNamed(phrase)
                                && phrase.side().equals(phrases.get(country).side())
                        ? i
                        : country;
            }
            boolean isOffice = isProper(phrase) || isWordAt(i, Set.of("of", "the", ",", "and"));
            if ((isOpen && !isOffice) || phrase.part() == Part.STOP || phrase.isParties()) {
                break;
            }
            isOpen |= isWordAt(i, Set.of(","));
        }
        return country;
    }

    Optional<Phrase> anyActor(int act) {
        for (int i = act - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.isParties() && !phrase.isPlace() && !isAbout(i)) {
                return phrase.isOther() || phrase.isBare() ? Optional.empty() : Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    boolean isAbout(int at) {
        int i = at - 1;
        while (isWordAt(i, ARTICLES)) {
            i--;
        }
        return isWordAt(i, ABOUT) && !(isWordAt(i, Set.of("of", "from")) && isWordAt(i - 1, GROUPS));
    }

    /** Who owns the noun: "Blinken's planned trip", or "the Sullivan meeting". */
    Optional<Phrase> owner(int act) {
        if (phrases.get(act).kind() != Kind.NOUN
                && !text.startsWith("travel", phrases.get(act).start())) {
            return Optional.empty();
        }
        for (int i = act - 1; i >= 0 && i >= act - 6; i--) {
            Phrase phrase = phrases.get(i);
            if (phrase.isParties()
                    && i + 1 == act
                    && phrase.isBare()
                    && phrases.get(act).isVisit()) {
                // "Trump's postponed China trip": where to
                continue;
            }
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

    List<Pair> visit(int act) {
        Phrase phrase = phrases.get(act);
        if (phrase.kind() != Kind.NOUN && isWordAt(act - 1, Set.of("that", "which"))) {
            // "goods that go to China"
            return List.of();
        }
        String goal = goal(act);
        if (goal.isEmpty()) {
            return visitOf(act);
        }
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
                    && (!next.isBare() || !fate(act).isEmpty())
                    && phrase.kind() == Kind.NOUN) {
                return List.of(new Pair(next.parties(), false));
            }
            boolean isWas = isWordAt(i - 1, Set.of("was", "is")) && isInfinitive(act);
            if (isWas && isNamed(next) && next.side().equals(visitor)) {
                // "the last secretary to visit Beijing was Hagel"
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
        if (actor >= 0 && phrase.kind() != Kind.NOUN && isStaff(act)) {
            // "a team of his staff was in China"
            return List.of(new Pair(
                    List.of(new Party(
                            phrase.start(), phrase.end(), visitor, Optional.empty(), "", "working executive", false)),
                    false));
        }
        if (actor >= 0) {
            boolean isLoose =
                    LOOSE.matcher(text).region(phrase.start(), phrase.end()).lookingAt();
            boolean isHis = isWordAt(act - 1, Set.of("his", "her")) || isWordAt(act - 2, Set.of("his", "her"));
            int reach = phrase.kind() == Kind.NOUN ? (isHis ? 2 * FAR : 12) : isLoose ? 5 : FAR * FAR;
            boolean isNear = wordsBetween(actor, act) <= reach;
            return isNear ? List.of(new Pair(phrases.get(actor).parties(), false)) : List.of();
        }
        boolean isDone = phrase.kind() == Kind.VERB && !isPresent(act);
        if (isDone && !hasPeopleBefore(act) && isWordAt(act - 1, STAFF)) {
            // "Last week, senior staff visited China": nobody spoken of before
            return List.of(new Pair(
                    List.of(new Party(
                            phrase.start(), phrase.end(), visitor, Optional.empty(), "", "working executive", false)),
                    false));
        }
        for (int i = act + 1;
                i < phrases.size() && !hasPeopleBefore(act) && !phrases.get(i).isAct();
                i++) {
            // "During a trip to Beijing, Mr. Tillerson said": the visitor is named behind.
            Phrase later = phrases.get(i);
            if (isNamed(later) && isBehindComma(i)) {
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

    /** Whether a comma stands before somebody: ", Mr. Tillerson". */
    final boolean isBehindComma(int at) {
        return isWordAt(isWordAt(at - 1, HONORIFICS) ? at - 2 : at - 1, Set.of(","));
    }

    /** "Since the visit of Xi Jinping": to the other side, if the sentence names that and no third. */
    private List<Pair> visitOf(int act) {
        int of = act + 1;
        Optional<Phrase> owner = owner(act);
        boolean isPutOff = owner.isPresent()
                && !owner.get().isBare()
                && !owner.get().isOther()
                && Set.of("postponed", "cancelled").contains(fate(act))
                && phrases.subList(act, Math.min(phrases.size(), act + 5)).stream()
                        .noneMatch(phrase -> phrase.isOther() || phrase.isPlace());
        boolean isSpokenOf = scene.isPair()
                || scene.isBoth(sentence.number())
                || !scene.couple(sentence.number()).isEmpty();
        if (isPutOff && isSpokenOf) {
            // "Secretary Blinken's trip was postponed": the one spoken of
            return List.of(new Pair(owner.get().parties(), false));
        }
        boolean isOf = phrases.get(act).kind() == Kind.NOUN
                && isWordAt(of, Set.of("of", "by"))
                && of + 1 < phrases.size()
                && isNamed(phrases.get(of + 1));
        if (!isOf || phrases.stream().anyMatch(Phrase::isOther)) {
            return List.of();
        }
        Phrase visitor = phrases.get(of + 1);
        boolean isHost = scene.isPair()
                || phrases.stream()
                        .anyMatch(phrase -> phrase.isParties() && phrase.side().equals(Party.opposite(visitor.side())));
        return isHost ? List.of(new Pair(visitor.parties(), false)) : List.of();
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

    int wordsBetween(int from, int to) {
        int words = 0;
        for (int i = from + 1; i < to; i++) {
            words += phrases.get(i).part() == Part.WORD ? 1 : 0;
        }
        return words;
    }

    /** "is in China": but "is in China's interest" tells of no journey. */
    private boolean isBeing(int act) {
        String words = text.substring(phrases.get(act).start(), phrases.get(act).end());
        return Set.of("be in", "is in", "are in", "was in", "were in").contains(words);
    }

    private String goal(int act) {
        Phrase phrase = phrases.get(act);
        if (!phrase.goal().isEmpty()) {
            return phrase.goal();
        }
        String words = text.substring(phrase.start(), phrase.end());
        String last = words.substring(words.lastIndexOf(' ') + 1);
        String link = LINKS.contains(last) ? last : phrase.kind() == Kind.NOUN ? "" : "to";
        boolean isLoose =
                LOOSE.matcher(text).region(phrase.start(), phrase.end()).lookingAt();
        int far = 0;
        for (int i = act + 1; i < phrases.size() && far <= (isLoose ? 0 : 8); i++) {
            Phrase next = phrases.get(i);
            if (next.part() == Part.STOP || next.isAct()) {
                break;
            }
            if (next.isParties()) {
                boolean isBack = isLoose && link.equals("from");
                boolean isGoal =
                        isBack || Set.of("to", "in", "into", "at", "for").contains(link);
                boolean isOfCountry = isBeing(act) && isWordAt(i + 1, Set.of("'s"));
                if (isGoal && next.isBare() && !isOfCountry) {
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
                // "going to the mainland", but not "going to press China"
                boolean isPassed = isLoose
                        && (ARTICLES.contains(next.code())
                                || link.equals(next.code())
                                || next.code().equals("either"));
                far += isPassed ? 0 : 1;
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
}

package readout.code;

import java.util.List;
import java.util.Optional;
import readout.model.DateSpan;

/**
 * A piece of a sentence as its grammar sees it.
 *
 * @param part what it is
 * @param start the first character
 * @param end after the last character
 * @param kind for acts and signs, what the codebook says of the word
 * @param code the mode of an act, the outcome of a sign, whom {@link Part#BOTH} means; for words the word in small letters
 * @param goal for the act of visiting, the party visited, if its word says so
 * @param parties who stands there together, all of one side
 * @param when the date, if it is one that can be told
 */
record Phrase(
        Part part,
        int start,
        int end,
        Kind kind,
        String code,
        String goal,
        List<Party> parties,
        Optional<DateSpan> when) {

    /** What a piece of a sentence is. */
    enum Part {
        /** One or more people, offices, governments or places of one side. */
        PARTIES,
        /** Both sides in one word. */
        BOTH,
        /** Tells a contact. */
        ACT,
        /** Says something of an act: that it lies ahead, was put off, is only wished for. */
        SIGN,
        /** A date. */
        DATE,
        /** Any other word, or a comma; a character in Chinese. */
        WORD,
        /** Ends a clause: a semicolon, a colon, a bracket, a quotation mark. */
        STOP
    }

    static Phrase parties(List<Party> parties) {
        return new Phrase(
                Part.PARTIES,
                parties.get(0).start(),
                parties.get(parties.size() - 1).end(),
                Kind.SIDE,
                "",
                "",
                List.copyOf(parties),
                Optional.empty());
    }

    static Phrase word(int start, int end, String word) {
        boolean isStop = word.length() == 1 && ";:()[]\"“”；：（）。！？!?.—–".contains(word);
        return new Phrase(isStop ? Part.STOP : Part.WORD, start, end, Kind.MASK, word, "", List.of(), Optional.empty());
    }

    /** A word that means both sides, whoever they were last. */
    static Phrase pronoun(Phrase word) {
        return new Phrase(Part.BOTH, word.start, word.end, Kind.BOTH, "pronoun", "", List.of(), Optional.empty());
    }

    static Phrase date(DateMention date) {
        return new Phrase(Part.DATE, date.start(), date.end(), Kind.MASK, "", "", List.of(), date.when());
    }

    static Phrase token(Token token) {
        Part part = token.kind().tellsContact() ? Part.ACT : token.kind() == Kind.BOTH ? Part.BOTH : Part.SIGN;
        int goal = token.code().indexOf('>');
        return new Phrase(
                part,
                token.start(),
                token.end(),
                token.kind(),
                goal < 0 ? token.code() : token.code().substring(0, goal),
                goal < 0 ? "" : token.code().substring(goal + 1),
                List.of(),
                Optional.empty());
    }

    /** The same act told by this word and a later one together: "met and held talks with". */
    Phrase with(Phrase later) {
        return new Phrase(
                part,
                start,
                later.end,
                kind == Kind.NOUN ? later.kind : kind,
                weight(later.code) > weight(code) ? later.code : code,
                goal.isEmpty() ? later.goal : goal,
                List.of(),
                when);
    }

    /** The same word as one that tells a contact. */
    Phrase asAct() {
        return new Phrase(Part.ACT, start, end, Kind.VERB, code.equals("none") ? "meeting" : code, goal, parties, when);
    }

    /** The same act in another mode, of people of another rank. */
    Phrase as(String mode, String rank) {
        return new Phrase(part, start, end, kind, mode, rank, parties, when);
    }

    /** How much a mode says: a video call is more than a call, and a call more than talks. */
    private static int weight(String mode) {
        return switch (mode) {
            case "video" -> 5;
            case "phone" -> 4;
            case "letter" -> 3;
            case "dialogue_mechanism" -> 2;
            case "meeting" -> 1;
            default -> 0;
        };
    }

    boolean isWord(String word) {
        return part == Part.WORD && code.equals(word);
    }

    boolean isAct() {
        return part == Part.ACT;
    }

    boolean isVisit() {
        return part == Part.ACT && code.equals("visit");
    }

    boolean isSign(Kind some) {
        return part == Part.SIGN && kind == some;
    }

    boolean isParties() {
        return part == Part.PARTIES;
    }

    /** Whether people, offices or governments are meant, and no place. */
    boolean isSomebody() {
        return part == Part.PARTIES && !isPlace();
    }

    /** Whether people or offices are meant, and no country alone. */
    boolean isPeople() {
        return part == Part.PARTIES && !isBare();
    }

    /** The side of the parties: {@code us}, {@code cn} or {@code other}. */
    String side() {
        return parties.get(0).side();
    }

    /** Whether third parties are meant: people, or a country, but no place in which others meet. */
    boolean isOther() {
        return part == Part.PARTIES && side().equals("other") && !isPlace();
    }

    /** Whether nobody is meant but a country or a place. */
    boolean isBare() {
        for (Party party : parties) {
            if (party.isNamed() || !party.office().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    boolean isPlace() {
        if (part != Part.PARTIES) {
            return false;
        }
        for (int i = 0; i < parties.size(); i++) {
            if (!parties.get(i).isPlace()) {
                return false;
            }
        }
        return true;
    }
}

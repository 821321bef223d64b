package readout.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import readout.code.Phrase.Part;

/** Who is met, where a Chinese sentence names them behind the verb, as its object: 会见X, 欢迎X. */
abstract class ChineseObjects extends ChineseVisits {

    private static final int OBJECT = 22;
    private static final int LONG_OBJECT = 80;

    /** The members of a row of those who are met one after another take no more characters. */
    private static final int ROW = 60;

    private static final Pattern NOMINAL = Pattern.compile("[举进]行|(?:[电通]话|会[谈晤面]|见面)$");

    ChineseObjects(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    /** Whether a verb can have somebody behind it. */
    boolean takesObject(int act) {
        return phrases.get(act).kind() == Kind.VERB
                && !NOMINAL.matcher(word(act)).find()
                && !isWordAt(act + 1, Set.of("时"));
    }

    Optional<Phrase> object(int act) {
        boolean isVisitor = isVisitor(act);
        int reach = phrases.get(act).end() + (isVisitor ? LONG_OBJECT : isApart(act) ? ROW : OBJECT);
        for (int i = act + 1; i < phrases.size(); i++) {
            Phrase next = phrases.get(i);
            if (isQuoted(i)) {
                continue;
            }
            if (endsRow(act, i) || next.start() > reach) {
                return Optional.empty();
            }
            if (next.isSomebody() && !isWordAt(i - 1, Set.of("在"))) {
                boolean isOwner = next.isBare() && isWordAt(i + 1, Set.of("的"));
                if (!isOwner && !isCompanion(i) && !(isVisitor && isInClause(i, reach))) {
                    return Optional.of(named(next.isOther() ? inRow(act, i) : i));
                }
            }
        }
        return Optional.empty();
    }

    /** 会见来华出席…的X: what the guest came for may take long to say. */
    private boolean isVisitor(int act) {
        if (after(act, 4).matches("(?s)(?:前来)?(?:出席|参加).*")) {
            return true;
        }
        for (int i = act + 1; i < phrases.size() && i <= act + 3; i++) {
            if (phrases.get(i).isVisit() || isWordAt(i, Set.of("来"))) {
                return true;
            }
        }
        return word(act).endsWith("来访") || word(act).endsWith("到访");
    }

    /** 分别会见A，B和C: what stands behind is a row, which may have commas. */
    private boolean isApart(int act) {
        return (before(act, 3) + word(act)).contains("分别");
    }

    /** Whether whoever is met cannot be named any more. */
    private boolean endsRow(int act, int at) {
        Phrase next = phrases.get(at);
        boolean isPause = isWordAt(at, PAUSES) && !(isApart(act) && isWordAt(at, Set.of("，", ",")));
        return isPause
                || next.part() == Part.STOP
                || (next.isAct() && next.kind() != Kind.NOUN && !next.isVisit())
                || isSaying(at);
    }

    /** 会见来华出席中国…论坛的X: somebody named within what the guest came for is not who is met. */
    private boolean isInClause(int at, int reach) {
        if (isWordAt(at - 1, Set.of("的"))) {
            return false;
        }
        for (int i = at + 1; i < phrases.size() && phrases.get(i).start() <= reach; i++) {
            if (isWordAt(i, PAUSES) && !isQuoted(i)) {
                return false;
            }
            if (phrases.get(i).isSomebody() && isWordAt(i - 1, Set.of("的")) && !isQuoted(i)) {
                return true;
            }
        }
        return false;
    }

    /** 会见法国外长A和美国国务卿B: one of the two sides further on in the row, if there is one. */
    private int inRow(int act, int first) {
        boolean isNext = false;
        for (int i = first + 1;
                i < phrases.size()
                        && phrases.get(i).start() - phrases.get(first).end() <= ROW;
                i++) {
            if (endsRow(act, i)) {
                return first;
            }
            isNext |= isWordAt(i, Set.of("、", "和", "及", "，"));
            Phrase phrase = phrases.get(i);
            if (isNext && phrase.isSomebody() && !phrase.isOther()) {
                return i;
            }
        }
        return first;
    }

    /** 会见随同总统访华的商界代表: with whom the guests came. */
    private boolean isCompanion(int at) {
        boolean isWith = isWordAt(at - 1, Set.of("同", "陪", "随"));
        return isWith
                && at + 3 < phrases.size()
                && phrases.get(at + 1).isVisit()
                && isWordAt(at + 2, Set.of("的"))
                && phrases.get(at + 3).isParties();
    }

    /** The name at the end of a row of offices: 国务院副总理、…牵头人刘鹤. */
    private Phrase named(int at) {
        Phrase office = phrases.get(at);
        for (int i = at;
                i < phrases.size() && !isWordAt(i, PAUSES) && phrases.get(i).part() != Part.STOP;
                i++) {
            Phrase next = phrases.get(i);
            boolean isPerson = next.isParties() && next.parties().stream().anyMatch(Party::isNamed);
            if (isPerson || (next.isAct() && next.kind() == Kind.VERB)) {
                return isPerson && next.side().equals(office.side()) ? next : office;
            }
        }
        return office;
    }

    /** 会见了他们, 到机场迎接: those of the other side who were spoken of last. */
    final List<Pair> received(int act) {
        if (!isOfThem(act) && !isArrival(act)) {
            return List.of();
        }
        for (int i = act - 1; i >= 0 && !isWordAt(i, PAUSES); i--) {
            Phrase host = phrases.get(i);
            if (host.isSomebody()) {
                String side = Party.opposite(host.side());
                List<Party> guest = phrases.subList(0, i).stream()
                        .filter(phrase -> phrase.isPeople() && phrase.side().equals(side))
                        .map(Phrase::parties)
                        .reduce((first, second) -> second)
                        .orElseGet(() -> scene.chief(side, sentence.number()));
                return guest.isEmpty() || host.isOther() || host.isBare()
                        ? List.of()
                        : List.of(pair(host.parties(), guest));
            }
        }
        return List.of();
    }

    private boolean isOfThem(int act) {
        return phrases.get(act).kind() == Kind.VERB
                && act + 1 < phrases.size()
                && (isWordAt(act + 1, Set.of("他", "她"))
                        || (phrases.get(act + 1).part() == Part.BOTH
                                && word(act + 1).equals("他们")))
                && phrases.get(act + 1).start() == phrases.get(act).end();
    }

    private boolean isArrival(int act) {
        return word(act).equals("迎接")
                && clause(act).contains("机场")
                // An ambassador welcomes those of his own country.
                && !clause(act).contains("大使")
                && (act + 1 == phrases.size()
                        || isWordAt(act + 1, PAUSES)
                        || phrases.get(act + 1).part() == Part.STOP);
    }
}

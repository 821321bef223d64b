package readout.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Whom "we", "he" and "you" mean in a Chinese sentence: those whom the text has named. */
abstract class ChinesePronouns extends ChineseSides {

    ChinesePronouns(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    /** 我们再次通话: "we" do it with one another. */
    boolean isWe(int act) {
        return inClause(act)
                .takeWhile(i -> !phrases.get(i).isSomebody() || isAbroad(i))
                .anyMatch(i -> isWordAt(i, Set.of("们")) && isWordAt(i - 1, Set.of("我", "咱")));
    }

    /** Whom "we" means: those whom the sentence named before, else the pair of the last contact. */
    List<Pair> we(int act) {
        for (int i = act - 1; i >= 0; i--) {
            if (phrases.get(i).isPeople() && isWordAt(i - 1, COMPANY)) {
                return partner(act, i, phrases.get(i));
            }
        }
        List<Party> couple = scene.couple(sentence.number());
        return couple.size() == 2 ? List.of(new Pair(couple, true)) : List.of();
    }

    /** 我已同他通了电话: whom "him" means. */
    int pronoun(int act) {
        for (int i = act - 1; i > 0 && !isWordAt(i, PAUSES); i--) {
            if (isWordAt(i, Set.of("他", "她", "其")) && isWordAt(i - 1, Set.of("同", "与", "和", "跟"))) {
                return IntStream.iterate(i - 1, j -> j >= 0, j -> j - 1)
                        .filter(j -> phrases.get(j).isPeople())
                        .findFirst()
                        .orElse(-1);
            }
        }
        return -1;
    }

    /** 何立峰将同她举行会谈: she of the other side who was named last, in the sentence or before it. */
    List<Pair> withHim(int act) {
        List<Phrase> actors =
                inClause(act).mapToObj(phrases::get).filter(Phrase::isPeople).toList();
        if (!WITH_HIM.matcher(clause(act)).matches()
                || actors.size() != 1
                || actors.get(0).isOther()) {
            return List.of();
        }
        String side = Party.opposite(actors.get(0).side());
        List<Party> partner = phrases.subList(0, clauseStart(act)).stream()
                .filter(phrase -> phrase.isPeople() && phrase.side().equals(side))
                .map(Phrase::parties)
                .reduce((first, second) -> second)
                .orElseGet(() -> scene.chief(side, sentence.number()));
        return partner.isEmpty() ? List.of() : List.of(pair(actors.get(0).parties(), partner));
    }

    private static final Pattern WITH_HIM = Pattern.compile("(?s).*[同与和跟][他她](?!们).*");

    /** 习近平主席同你, 我同总统先生: who is met is who is spoken to. */
    List<Pair> listener(int act) {
        for (int i = act - 1; i > 0 && !isWordAt(i, PAUSES) && !phrases.get(i).isAct(); i--) {
            if (phrases.get(i).isSomebody() && !isAbroad(i)) {
                return List.of();
            }
            boolean isPresident = text.startsWith("总统先生", phrases.get(i).end());
            if (!isWordAt(i, Set.of("同", "与", "和", "跟")) || !(isPresident || isWordAt(i + 1, YOU))) {
                continue;
            }
            Optional<Party> listener = isPresident ? head("us").or(() -> addressed("us")) : addressed("us");
            List<Party> subject = subject(i, "cn");
            return listener.isEmpty() || subject.isEmpty()
                    ? List.of()
                    : List.of(pair(subject, List.of(listener.get())));
        }
        return List.of();
    }

    /** Who is spoken to: the one of a side in the talks that the text reports; else in the last contact. */
    Optional<Party> addressed(String side) {
        // Of whom somebody else is remembered to have met, nobody speaks.
        List<Party> talking = scene.news(sentence.number())
                .filter(Told::isNews)
                .map(Told::people)
                .orElse(List.of());
        List<Party> couple = scene.couple(sentence.number());
        boolean isPair = Set.of("us", "cn").stream()
                .allMatch(
                        each -> talking.stream().anyMatch(party -> party.side().equals(each)));
        return (isPair ? talking : couple)
                .stream().filter(party -> party.side().equals(side)).findFirst();
    }

    /** Who of a side acts before a word of company: 我 is who speaks. */
    private List<Party> subject(int company, String side) {
        boolean isSpeaker = isWordAt(company - 1, Set.of("我"));
        for (int i = company - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            boolean isPerson = phrase.isPeople() && phrase.side().equals(side);
            if (isPerson && (!isSpeaker || isSpeaking(i))) {
                return phrase.parties();
            }
        }
        return isFirstPerson(company) ? scene.speaker(side, sentence.number()) : List.of();
    }

    private Optional<Party> head(String side) {
        return scene.heads().stream().filter(party -> party.side().equals(side)).findFirst();
    }
}

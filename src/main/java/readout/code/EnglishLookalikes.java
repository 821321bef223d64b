package readout.code;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import readout.code.Phrase.Part;

/**
 * What looks like the partner of an act in an English sentence and is none: a country that only says whose, somebody who is
 * called names or praised, an office of another country.
 */
abstract class EnglishLookalikes extends EnglishActors {

    private static final Set<String> SPORTS = Frames.words(
            "final finals semifinal semifinals quarterfinal quarterfinals match game tournament championship cup olympics "
                    + "playoff playoffs league");

    static final Pattern PRAISE = Pattern.compile("(?i)(?:welcome|receive|greet|host)\\w*(?: by)?");

    private static final Set<String> FIRST_WORDS = Set.of("i", "i'm");

    private static final Set<String> NAMING =
            Set.of("a", "an", "the", "for", "his", "her", "'s", "very", "so", "such", "our", "my", "their");

    private static final Pattern HOME = Pattern.compile("Chin|PRC|People's Republic|Beijing");

    EnglishLookalikes(String text, Sentence sentence, List<Phrase> phrases, Scene scene) {
        super(text, sentence, phrases, scene);
    }

    boolean endsWith(Phrase act, String word) {
        return text.substring(act.start(), act.end()).endsWith(" " + word);
    }

    /** "Nvidia will talk to China": somebody else acts, though the table of officials does not know who. */
    final boolean hasNameBefore(int act) {
        for (int i = act - 1; i > 0; i--) {
            if (isProper(phrases.get(i)) && !isWordAt(i, FIRST_WORDS)) {
                return true;
            }
        }
        return false;
    }

    /** "spoke at a conference and called for more contact with China": with a country, far behind, nobody speaks. */
    final boolean isFar(int act, Phrase partner) {
        return partner.isBare()
                && phrases.get(act).kind() != Kind.NOUN
                && wordsBetween(act, phrases.indexOf(partner)) > 5;
    }

    /** "went to Vietnam to meet the General Secretary": an office without a name or country is that of the place. */
    final boolean isOfficeElsewhere(int act, Phrase partner) {
        boolean isOffice = !partner.isBare()
                && partner.parties().stream().noneMatch(Party::isNamed)
                && partner.side().equals("cn");
        return isOffice
                && !HOME.matcher(text.substring(partner.start(), partner.end())).find()
                && phrases.subList(0, act).stream().anyMatch(Phrase::isOther)
                && phrases.subList(0, act).stream()
                        .noneMatch(phrase -> phrase.isParties() && phrase.side().equals("cn"));
    }

    /** "Standing next to Merkel, Li said": beside nobody else. */
    final boolean isBeside(int act) {
        String words = text.substring(phrases.get(act).start(), phrases.get(act).end());
        return words.startsWith("Standing") || words.startsWith("standing") || words.startsWith("appear");
    }

    /** "signed a deal with China": only with people it is a meeting. */
    final boolean isSigned(int act, Phrase partner) {
        return partner.isBare() && text.startsWith("sign", phrases.get(act).start());
    }

    /** "China welcomed": only people are received. */
    final boolean isPraise(int act, Phrase partner) {
        String word = text.substring(phrases.get(act).start(), phrases.get(act).end());
        return partner.isBare() && PRAISE.matcher(word).matches() && !isGroup(partner);
    }

    /** "hosted a Chinese delegation", "officials from China": people, though none is named. */
    private boolean isGroup(Phrase partner) {
        int at = phrases.indexOf(partner);
        String words = text.substring(partner.start(), partner.end());
        return words.endsWith("delegation") || words.endsWith("officials") || isWordAt(at + 1, GROUPS);
    }

    /** "met Chinese fans", "met US demands", "met China in the final": the country only says whose, or plays. */
    final boolean isAdjective(int act, Phrase partner) {
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
    final boolean isSight(int act, Phrase partner) {
        boolean isSeeing = text.startsWith("saw", phrases.get(act).start())
                || text.startsWith("see", phrases.get(act).start());
        if (!isSeeing) {
            boolean isVague = isDiscussed(act)
                    || text.startsWith("engage", phrases.get(act).start());
            return isVague && partner.isBare();
        }
        int after = phrases.indexOf(partner) + 1;
        boolean isEnd = after >= phrases.size()
                || phrases.get(after).part() == Part.STOP
                || phrases.get(after).part() == Part.DATE
                || isWordAt(
                        after,
                        Set.of(
                                "in", "at", "on", "for", "when", "after", "before", "during", "here", "there", "last",
                                "again", ",", "and"));
        return partner.isBare() || !isEnd;
    }

    /** "meets with Xi's people": not with himself. */
    final boolean isOwnerOfPartner(Phrase partner) {
        int at = phrases.indexOf(partner) + 1;
        return isNamed(partner) && isWordAt(at, Set.of("'s")) && !isWordAt(at + 1, Set.of("counterpart"));
    }

    /** "met with ordinary Americans": nobody's officials. */
    final boolean isCitizens(Phrase partner) {
        return partner.isBare()
                && text.substring(partner.start(), partner.end()).equals("Americans")
                && !text.startsWith("the ", Math.max(0, partner.start() - 4));
    }

    /** "what he called a mistake", "called their friendship great". */
    final boolean isNaming(int act) {
        boolean isTheir = act + 1 < phrases.size()
                && phrases.get(act + 1).part() == Part.BOTH
                && text.startsWith("their", phrases.get(act + 1).start());
        return text.startsWith("called", phrases.get(act).start()) && (isWordAt(act - 2, Set.of("what")) || isTheir);
    }

    /** "called him a good man". */
    final boolean isNamingHim(int act) {
        return text.startsWith("called", phrases.get(act).start()) && isWordAt(act + 2, NAMING);
    }

    /** "called China a rival": no call. */
    final boolean isCalledNames(int act, Phrase partner) {
        if (!text.startsWith("called", phrases.get(act).start())
                || phrases.get(act).code().equals("meeting")) {
            return false;
        }
        int after = phrases.indexOf(partner) + 1;
        boolean isSomething = after < phrases.size()
                && phrases.get(after).part() == Part.WORD
                && phrases.get(after).code().endsWith("ly");
        return partner.isBare() || isSomething || isWordAt(after, NAMING);
    }

    final boolean isVague(Phrase partner) {
        return partner.isBare()
                && !text.substring(partner.start(), partner.end()).contains("counterpart")
                && phrases.stream().noneMatch(phrase -> phrase.part() == Part.DATE);
    }
}

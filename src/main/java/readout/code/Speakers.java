package readout.code;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import readout.model.Document;

/** Whose words a text gives, as its title, whoever issued it and the beginnings of its lines say. */
final class Speakers {

    /** "MR. KIRBY:", "Karoline Leavitt:": somebody speaks, at the beginning of a line. */
    private static final Pattern LABEL =
            Pattern.compile("\\s*(?:(?:[A-Z][A-Z.'’-]+ ?){1,5}|(?:[A-Z][\\w.'’-]+ ){1,4}[A-Z][\\w.'’-]+):");

    /** What stands before whoever speaks in a title: "Press Conference by President Biden", or nothing. */
    private static final Pattern BY = Pattern.compile("(?i)(?:^|\\b(?:by|from) )(?:the )?$");

    private static final Pattern POSTED = Pattern.compile(
            "\\b(?:posted|tweeted|wrote|reposted)\\b.*\\b(?:Truth Social|on X\\b|on Twitter|following|social media)");

    private static final Pattern ADDRESS = Pattern.compile("\\s*(?:[A-Z][A-Z.]*\\s+|The\\s+|M[rs]{1,2}\\.\\s+)*");

    /** "Remarks by President Biden on his meeting with President Xi" are those of one. */
    private static final Pattern MEETING_TITLE =
            Pattern.compile("(?i)\\b(?:meeting|call|talks|visit|summit) (?:with|of|to)\\b");

    private Speakers() {}

    /** Whose words the text gives, as its title says: a readout is nobody's, remarks may be those of two. */
    static void name(Document document, List<Party> inTitle, Scene scene) {
        boolean isRemarks = document.title().startsWith("Remarks by");
        boolean isOfficial = !side(document, false).isEmpty()
                && !inTitle.isEmpty()
                && inTitle.get(0).side().equals(side(document, false))
                && BY.matcher(document.title().substring(0, inTitle.get(0).start()))
                        .find()
                && !document.title().startsWith("’s", inTitle.get(0).end())
                && !document.title().startsWith("'s", inTitle.get(0).end());
        if (inTitle.isEmpty() || !(isRemarks || isOfficial)) {
            return;
        }
        Party first = inTitle.get(0);
        scene.speaker(first);
        boolean isJoint = inTitle.size() > 1
                && inTitle.get(1).side().equals(Party.opposite(first.side()))
                && !MEETING_TITLE.matcher(document.title()).find();
        if (isRemarks && isJoint) {
            scene.together(inTitle.subList(0, 2));
        }
    }

    /** Says who speaks in a line that begins with a name and a colon. */
    static void label(String text, Sentence sentence, List<Party> parties, Scene scene) {
        Optional<Party> label =
                parties.stream().filter(party -> isLabel(text, sentence, party)).findFirst();
        boolean isLabelled = label.isPresent()
                || LABEL.matcher(text).region(sentence.start(), sentence.end()).lookingAt();
        if (isLabelled) {
            scene.label(label);
        } else {
            scene.unlabelled();
        }
    }

    /** "President Trump posted on Truth Social about his call": the next lines are his words. */
    static void posting(String text, Sentence sentence, List<Party> parties, Scene scene) {
        boolean isPost =
                POSTED.matcher(text).region(sentence.start(), sentence.end()).find();
        if (isPost
                && !parties.isEmpty()
                && parties.get(0).isNamed()
                && !parties.get(0).isOther()) {
            scene.label(Optional.of(parties.get(0)));
        }
    }

    /** "President Trump: I met him": a name and a colon at the beginning of a line. */
    private static boolean isLabel(String text, Sentence sentence, Party party) {
        return party.isNamed()
                && party.end() < text.length()
                && ":：".indexOf(text.charAt(party.end())) >= 0
                && ADDRESS.matcher(text)
                        .region(sentence.start(), Math.max(sentence.start(), party.start()))
                        .matches();
    }

    /** The side that a text speaks for; empty if none. */
    static String side(Document document, boolean isChinese) {
        return switch (document.issuer()) {
            case US -> "us";
            case PRC -> "cn";
            default -> isChinese ? "cn" : "";
        };
    }
}

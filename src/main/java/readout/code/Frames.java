package readout.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import readout.model.DateSpan;
import readout.model.Evidence;

/**
 * Reads who met, called, visited or wrote to whom out of a sentence. Words that tell a contact and stand together are one
 * trigger; around each trigger the nearest parties of the two sides are looked for where its grammar puts them.
 */
final class Frames {

    private static final int CLUSTER_ENGLISH = 40;
    private static final int CLUSTER_CHINESE = 10;
    private static final int OBJECT_ENGLISH = 110;
    private static final int OBJECT_CHINESE = 40;
    private static final int SUBJECT_ENGLISH = 200;
    private static final int GOAL_REACH = 60;
    private static final int BOTH_REACH = 90;

    private final String text;
    private final boolean isChinese;
    private final Sentence sentence;
    private final List<Party> parties;
    private final List<DateMention> dates;
    private final Scene scene;

    Frames(String text, String language, Sentence sentence, List<Party> parties, List<DateMention> dates, Scene scene) {
        this.text = text;
        this.isChinese = language.equals("zh");
        this.sentence = sentence;
        this.parties = parties;
        this.dates = dates;
        this.scene = scene;
    }

    /**
     * Words that tell one contact together.
     *
     * @param first the number of the first token
     * @param last the number of the last
     */
    private record Trigger(int start, int end, int first, int last, Kind kind, String mode, String goal) {}

    /** The contacts that a sentence tells. */
    List<Told> read() {
        List<Trigger> triggers = triggers();
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < triggers.size(); i++) {
            Trigger trigger = triggers.get(i);
            int from = i == 0 ? sentence.start() : triggers.get(i - 1).end();
            int to = i + 1 < triggers.size() ? triggers.get(i + 1).start() : sentence.end();
            String outcome = outcome(trigger, from, to);
            if (outcome.isEmpty()) {
                continue;
            }
            List<Party> pair = pair(trigger, from, to);
            if (pair.isEmpty()) {
                continue;
            }
            Optional<DateSpan> when = when(trigger, from, to);
            if (!isEnough(trigger, pair, outcome, when)) {
                continue;
            }
            String mode = mode(trigger);
            Told contact = new Told(pair, mode, outcome, when, sentence.number());
            int start = Math.min(
                    trigger.start(),
                    pair.stream()
                            .mapToInt(Party::start)
                            .filter(s -> s >= sentence.start())
                            .min()
                            .orElse(trigger.start()));
            int end = Math.max(
                    trigger.end(),
                    pair.stream()
                            .mapToInt(Party::end)
                            .filter(e -> e <= sentence.end() && e > sentence.start())
                            .max()
                            .orElse(trigger.end()));
            contact.evidence()
                    .add(new Evidence(
                            mode + " " + text.substring(trigger.start(), trigger.end()),
                            start,
                            end,
                            text.substring(start, end)));
            boolean isAnaphora = pair.stream()
                    .allMatch(party -> party.start() < sentence.start()
                            || party.end() > sentence.end()
                            || (!party.isNamed() && party.office().isEmpty())
                            || isBothAt(party));
            if (isAnaphora
                    && when.isEmpty()
                    && outcome.equals("held")
                    && scene.last(sentence.number()).isPresent()) {
                contact.echo();
            }
            told.add(contact);
            for (Optional<DateSpan> again : furtherDates(trigger, to, when)) {
                Told more = new Told(pair, mode, outcome, again, sentence.number());
                more.evidence().addAll(contact.evidence());
                told.add(more);
            }
        }
        return told;
    }

    /** Governments alone make a contact only where something happened on a date, in a finite verb, or was put off. */
    private boolean isEnough(Trigger trigger, List<Party> pair, String outcome, Optional<DateSpan> when) {
        boolean isBareUs = isBare(pair, "us");
        boolean isBarePrc = isBare(pair, "cn");
        boolean isFate = !outcome.equals("held") && !outcome.equals("announced");
        if (isFate) {
            return true;
        }
        if (trigger.mode().equals("visit")) {
            return !(isBareUs && isBarePrc);
        }
        if (outcome.equals("announced")) {
            return when.isPresent() || (!isBareUs && !isBarePrc);
        }
        if (isBareUs && isBarePrc) {
            return when.isPresent() || trigger.kind() == Kind.VERB || isHeldNoun(trigger);
        }
        return !(isBareUs || isBarePrc) || when.isPresent() || trigger.kind() == Kind.VERB;
    }

    private boolean isHeldNoun(Trigger trigger) {
        return text.substring(Math.max(sentence.start(), trigger.start() - 30), trigger.start())
                .matches("(?s).*\\b(?:held|conducted|convened|concluded|opened|completed|wrapped up|began)\\b.*");
    }

    private static boolean isBare(List<Party> pair, String side) {
        return pair.stream()
                .noneMatch(party -> party.side().equals(side)
                        && (party.isNamed() || !party.office().isEmpty()));
    }

    /** Who sat in, told behind the contact: 参加会见. */
    boolean isAttendance() {
        if (!isChinese) {
            return false;
        }
        String words = text.substring(sentence.start(), sentence.end());
        return words.contains("参加会见")
                || words.contains("会见时在座")
                || words.contains("参加了会见")
                || words.contains("参加会谈")
                || words.contains("参加上述")
                || words.contains("参加会晤")
                || words.contains("参加活动")
                || words.contains("参加有关活动")
                || words.contains("参加通话");
    }

    private List<Trigger> triggers() {
        List<Trigger> triggers = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.kind().tellsContact() || isAdjective(token)) {
                continue;
            }
            String[] code = token.code().split(">", -1);
            Trigger next = new Trigger(
                    token.start(), token.end(), i, i, token.kind(), code[0], code.length > 1 ? code[1] : "");
            if (!triggers.isEmpty()) {
                Trigger last = triggers.get(triggers.size() - 1);
                if (isOne(last, next, tokens)) {
                    triggers.set(triggers.size() - 1, joined(last, next));
                    continue;
                }
            }
            triggers.add(next);
        }
        return triggers;
    }

    /** "the visiting secretary", 来访的: tells who somebody is. */
    private boolean isAdjective(Token token) {
        if (isChinese) {
            return token.code().startsWith("visit") && token.end() < text.length() && text.charAt(token.end()) == '的';
        }
        return text.startsWith("visiting", token.start())
                && token.start() > sentence.start() + 4
                && (text.startsWith("the ", token.start() - 4) || text.startsWith("with ", token.start() - 5));
    }

    private boolean isOne(Trigger last, Trigger next, List<Token> tokens) {
        int gap = next.start() - last.end();
        if (gap > (isChinese ? CLUSTER_CHINESE : CLUSTER_ENGLISH)) {
            return false;
        }
        for (int i = last.last() + 1; i < next.first(); i++) {
            Kind kind = tokens.get(i).kind();
            if (kind == Kind.PERSON
                    || kind == Kind.TITLE
                    || kind == Kind.SIDE
                    || kind == Kind.THIRD
                    || kind == Kind.FATE
                    || kind == Kind.BOTH) {
                return false;
            }
            if (kind == Kind.PLACE && !last.mode().equals("visit")) {
                return false;
            }
        }
        String between = text.substring(last.end(), next.start());
        if (last.mode().equals("visit") != next.mode().equals("visit")) {
            return false;
        }
        return isChinese
                ? between.chars().noneMatch(c -> "，。；：、".indexOf(c) >= 0)
                : !between.contains(",")
                        && !between.contains(" that ")
                        && !between.contains(" after ")
                        && !between.contains(" before ");
    }

    private static Trigger joined(Trigger last, Trigger next) {
        Kind kind = last.kind() == Kind.NOUN ? next.kind() : last.kind();
        String mode = weight(next.mode()) > weight(last.mode()) ? next.mode() : last.mode();
        return new Trigger(
                last.start(),
                next.end(),
                last.first(),
                next.last(),
                kind,
                mode,
                last.goal().isEmpty() ? next.goal() : last.goal());
    }

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

    private String mode(Trigger trigger) {
        boolean isMargin = sentence.tokens().stream().anyMatch(token -> token.kind() == Kind.MARGIN);
        if (isMargin && trigger.mode().equals("meeting")) {
            return "margin_of_multilateral";
        }
        return trigger.mode();
    }

    // ---- who ---------------------------------------------------------------------------------------------------

    private List<Party> pair(Trigger trigger, int from, int to) {
        if (trigger.mode().equals("visit")) {
            return visit(trigger, to);
        }
        List<Party> before = within(sentence.start(), trigger.start());
        List<Party> after = within(trigger.end(), to);
        return isChinese ? chinese(trigger, before, after, from) : english(trigger, before, after, from);
    }

    private List<Party> within(int from, int to) {
        List<Party> some = new ArrayList<>();
        for (Party party : parties) {
            if (party.start() >= from && party.end() <= to) {
                some.add(party);
            }
        }
        return some;
    }

    private List<Party> english(Trigger trigger, List<Party> before, List<Party> after, int from) {
        String link = text.substring(trigger.end(), Math.min(sentence.end(), trigger.end() + 60));
        String last = text.substring(Math.max(trigger.start(), trigger.end() - 8), trigger.end());
        boolean isBetween = link.matches("(?s)[\\w ,.-]{0,40}?\\bbetween\\b.*") && trigger.kind() == Kind.NOUN;
        boolean isWith = last.endsWith(" with")
                || last.endsWith(" to")
                || last.endsWith(" by")
                || last.endsWith(" from")
                || link.matches("(?s)[\\w ,.-]{0,55}?\\b(?:with|to|by)\\b.*");
        List<Party> people = withoutPlaces(after);
        if (isBetween && people.size() >= 2) {
            return two(people, OBJECT_ENGLISH, trigger.end());
        }
        boolean takesObject = trigger.kind() != Kind.NOUN || isWith;
        if (takesObject && !people.isEmpty() && people.get(0).start() - trigger.end() < OBJECT_ENGLISH) {
            Party partner = people.get(0);
            boolean isClose = partner.start() - trigger.end() < 25 || isWith;
            if (partner.isOther()) {
                return trigger.kind() == Kind.NOUN || isClose ? List.of() : joint(before, trigger);
            }
            if (isClose) {
                List<Party> partners = run(people, 0);
                List<Party> subjects = subject(before, partner.side(), trigger);
                if (!subjects.isEmpty()) {
                    subjects.addAll(partners);
                    return subjects;
                }
                List<Party> pair = joint(before, trigger);
                if (!pair.isEmpty()) {
                    return pair;
                }
                if (withoutPlaces(before).isEmpty() || isPronoun(trigger)) {
                    return context(partner.side(), partners);
                }
                return List.of();
            }
        }
        List<Party> both = both(trigger, from);
        if (!both.isEmpty()) {
            return both;
        }
        List<Party> joint = joint(before, trigger);
        if (!joint.isEmpty()) {
            return joint;
        }
        if (withoutPlaces(before).isEmpty()
                && people.isEmpty()
                && isCounted(trigger)
                && hasDate(sentence.start(), sentence.end())) {
            return scene.couple(sentence.number());
        }
        return requested(before, trigger);
    }

    /** "The first meeting was in Vienna": one of a series of the pair told before. */
    private boolean isCounted(Trigger trigger) {
        String before = text.substring(Math.max(sentence.start(), trigger.start() - 16), trigger.start());
        return before.matches("(?is).*\\b(?:first|second|third|last|latest|previous|next)\\s+");
    }

    /** "China declined a US request for a meeting": the side that asks stands with its request. */
    private List<Party> requested(List<Party> before, Trigger trigger) {
        String words = text.substring(sentence.start(), trigger.start());
        List<Party> left = withoutPlaces(before);
        if (left.size() < 2
                || !(words.contains("request")
                        || words.contains("invitation")
                        || words.contains("offer")
                        || words.contains("proposal"))) {
            return List.of();
        }
        Party near = left.get(left.size() - 1);
        Party far = left.get(left.size() - 2);
        return near.isOpposite(far) ? List.of(far, near) : List.of();
    }

    private boolean isPronoun(Trigger trigger) {
        String before = text.substring(Math.max(sentence.start(), trigger.start() - 12), trigger.start())
                .toLowerCase(java.util.Locale.ROOT);
        return before.matches(
                        "(?s).*\\b(?:he|she|i|we|they|also|him|her|and)\\s+(?:had\\s+|has\\s+|have\\s+|also\\s+|just\\s+)?$")
                || before.isBlank();
    }

    private List<Party> chinese(Trigger trigger, List<Party> before, List<Party> after, int from) {
        List<Party> people = withoutPlaces(after);
        int clause = clauseEnd(trigger.end());
        boolean takesObject = trigger.kind() == Kind.VERB
                && !people.isEmpty()
                && people.get(0).start() < clause
                && people.get(0).start() - trigger.end() < OBJECT_CHINESE
                && takesObject(trigger);
        List<Party> left = withoutPlaces(before);
        if (takesObject) {
            Party partner = people.get(0);
            if (partner.isOther()) {
                return List.of();
            }
            List<Party> partners = run(people, 0);
            List<Party> subjects = subject(before, partner.side(), trigger);
            if (!subjects.isEmpty()) {
                subjects.addAll(partners);
                return subjects;
            }
            return context(partner.side(), partners);
        }
        List<Party> both = both(trigger, from);
        if (left.isEmpty()) {
            return both;
        }
        List<Party> linked = linked(left);
        return linked.isEmpty() ? both : linked;
    }

    /** "A同B": both stand before, linked by a word of company. */
    private List<Party> linked(List<Party> left) {
        Party near = left.get(left.size() - 1);
        if (near.isOther()) {
            return List.of();
        }
        String link = text.substring(Math.max(sentence.start(), near.start() - 2), near.start());
        boolean isLinked = link.endsWith("同")
                || link.endsWith("与")
                || link.endsWith("和")
                || link.endsWith("跟")
                || link.endsWith("向")
                || link.endsWith("给");
        List<Party> group = runBefore(left, left.size() - 1);
        Party first = group.get(0);
        String groupLink = text.substring(Math.max(sentence.start(), first.start() - 1), first.start());
        isLinked |= "同与和跟向给".contains(groupLink) && !groupLink.isEmpty();
        if (!isLinked) {
            return List.of();
        }
        List<Party> rest = left.subList(0, left.size() - group.size());
        for (int i = rest.size() - 1; i >= 0; i--) {
            Party party = rest.get(i);
            if (party.isOther()) {
                return List.of();
            }
            if (party.isOpposite(near)) {
                List<Party> pair = runBefore(rest, i);
                pair.addAll(group);
                return pair;
            }
        }
        return context(near.side(), group);
    }

    private boolean takesObject(Trigger trigger) {
        String word = text.substring(trigger.start(), trigger.end());
        return !word.contains("举行")
                && !word.contains("进行")
                && !word.endsWith("电话")
                && !word.endsWith("通话")
                && !word.endsWith("会谈");
    }

    private int clauseEnd(int from) {
        for (int i = from; i < sentence.end(); i++) {
            if ("，。；：！？".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return sentence.end();
    }

    /** A visit needs a goal in one country and a visitor of the other. */
    private List<Party> visit(Trigger trigger, int to) {
        String goal = trigger.goal();
        if (goal.isEmpty()) {
            for (Party party : parties) {
                int reach = isChinese ? 25 : GOAL_REACH;
                if (party.start() >= trigger.start() && party.start() - trigger.end() < reach) {
                    if (party.isNamed() && !isChinese) {
                        continue;
                    }
                    if (isGoal(trigger, party)) {
                        goal = party.side();
                    }
                    break;
                }
            }
            if (goal.isEmpty() || isChinese) {
                for (int i = parties.size() - 1; i >= 0; i--) {
                    Party party = parties.get(i);
                    boolean isFar = trigger.start() - party.end() > (isChinese ? 8 : 2);
                    if (party.end() <= trigger.start()) {
                        if (!isFar
                                && !party.isNamed()
                                && party.office().isEmpty()
                                && (!isChinese || (party.start() > 0 && text.charAt(party.start() - 1) == '对'))) {
                            goal = party.side();
                        }
                        break;
                    }
                }
            }
        }
        if (!goal.equals("us") && !goal.equals("cn")) {
            return List.of();
        }
        String visitor = Party.opposite(goal);
        List<Party> before = withoutPlaces(within(sentence.start(), trigger.start()));
        for (int i = before.size() - 1; i >= 0; i--) {
            Party party = before.get(i);
            if (party.isOther()) {
                return List.of();
            }
            if (party.side().equals(visitor)) {
                return runBefore(before, i);
            }
        }
        List<Party> after = withoutPlaces(within(trigger.end(), to));
        for (int i = 0; i < after.size(); i++) {
            if (after.get(i).side().equals(visitor)
                    && (after.get(i).isNamed() || !after.get(i).office().isEmpty())) {
                String gap = text.substring(trigger.end(), after.get(i).start());
                if (isChinese ? gap.contains("的") && gap.length() < 6 : gap.contains(" by ")) {
                    return run(after, i);
                }
            }
        }
        List<Party> chief = scene.chief(visitor, sentence.number());
        return before.isEmpty() || isPronoun(trigger) ? chief : List.of();
    }

    /** Whether the words between say that one goes there. */
    private boolean isGoal(Trigger trigger, Party party) {
        if (party.start() < trigger.end()) {
            return true;
        }
        String gap = text.substring(trigger.end(), party.start());
        if (isChinese) {
            return gap.length() < 12 && gap.chars().noneMatch(c -> "，。；：、的".indexOf(c) >= 0);
        }
        return trigger.kind() == Kind.NOUN
                ? gap.matches("(?s)\\s+(?:[\\w’' -]{0,50}\\s)?(?:to|in|of)\\s+(?:the\\s+|mainland\\s+)?")
                : gap.matches("(?s)\\s+(?:[\\w’' -]{0,20}\\s)?(?:to\\s+|in\\s+|the\\s+)*");
    }

    private List<Party> withoutPlaces(List<Party> some) {
        return some.stream().filter(party -> !party.isPlace()).toList();
    }

    /** The parties of one side that stand together from one on. */
    private List<Party> run(List<Party> some, int at) {
        List<Party> run = new ArrayList<>();
        Party last = some.get(at);
        run.add(last);
        for (int i = at + 1; i < some.size(); i++) {
            Party next = some.get(i);
            if (!next.side().equals(last.side()) || !isList(last.end(), next.start())) {
                break;
            }
            run.add(next);
            last = next;
        }
        return run;
    }

    private List<Party> runBefore(List<Party> some, int at) {
        List<Party> run = new ArrayList<>();
        Party first = some.get(at);
        run.add(first);
        for (int i = at - 1; i >= 0; i--) {
            Party next = some.get(i);
            if (!next.side().equals(first.side()) || !isList(next.end(), first.start())) {
                break;
            }
            run.add(0, next);
            first = next;
        }
        return run;
    }

    private boolean isList(int from, int to) {
        if (to - from > 60 || to < from) {
            return false;
        }
        String gap = text.substring(from, to).strip();
        return isChinese
                ? gap.isEmpty()
                        || gap.equals("、")
                        || gap.equals("和")
                        || gap.equals("及")
                        || gap.equals("以及")
                        || gap.equals("与")
                : gap.equals(",")
                        || gap.equals("and")
                        || gap.equals(", and")
                        || gap.equals("")
                        || gap.startsWith("and the ")
                        || gap.equals("as well as")
                        || gap.equals("along with");
    }

    /** Who acts: the nearest party of the side opposite to the partner; a third country nearer than it forbids. */
    private List<Party> subject(List<Party> before, String partner, Trigger trigger) {
        List<Party> left = withoutPlaces(before);
        for (int i = left.size() - 1; i >= 0; i--) {
            Party party = left.get(i);
            if (trigger.start() - party.end() > SUBJECT_ENGLISH) {
                break;
            }
            if (party.isOther()) {
                return new ArrayList<>();
            }
            if (!party.side().equals(partner)) {
                return runBefore(left, i);
            }
        }
        return new ArrayList<>();
    }

    /** "China and the United States held talks": both stand before. */
    private List<Party> joint(List<Party> before, Trigger trigger) {
        List<Party> left = withoutPlaces(before);
        if (left.size() < 2) {
            return List.of();
        }
        Party near = left.get(left.size() - 1);
        if (trigger.start() - near.end() > 80) {
            return List.of();
        }
        List<Party> group = runBefore(left, left.size() - 1);
        int rest = left.size() - group.size() - 1;
        if (near.isOther() || rest < 0 || !left.get(rest).isOpposite(near)) {
            return List.of();
        }
        String gap = text.substring(left.get(rest).end(), group.get(0).start());
        boolean isJoint =
                isChinese ? gap.length() <= 3 : gap.matches("(?s)(?:\\s*,)?\\s+(?:and|,)\\s+(?:the\\s+|his\\s+)?|, ");
        if (!isJoint) {
            return List.of();
        }
        List<Party> pair = runBefore(left, rest);
        pair.addAll(group);
        return pair;
    }

    /** The first parties of either side, if no other country stands among them. */
    private List<Party> two(List<Party> after, int reach, int from) {
        List<Party> first = run(after, 0);
        if (first.get(0).isOther() || first.get(0).start() - from > reach || first.size() >= after.size()) {
            return List.of();
        }
        Party next = after.get(first.size());
        if (!next.isOpposite(first.get(0))) {
            return List.of();
        }
        first.addAll(run(after, first.size()));
        return first;
    }

    /** "U.S.-China talks", 两国元首会晤: the sides are in one word; who they are was told before, if at all. */
    private List<Party> both(Trigger trigger, int from) {
        for (int i = sentence.tokens().size() - 1; i >= 0; i--) {
            Token token = sentence.tokens().get(i);
            int gap = token.end() <= trigger.start() ? trigger.start() - token.end() : token.start() - trigger.end();
            if (token.kind() != Kind.BOTH || gap > (isChinese ? 30 : BOTH_REACH) || gap < 0 || token.end() < from) {
                continue;
            }
            if (token.start() > trigger.start() && (isChinese || gap > 25)) {
                continue;
            }
            boolean isOther = parties.stream()
                    .anyMatch(party ->
                            party.isOther() && party.start() < trigger.end() && party.start() >= token.start());
            if (isOther) {
                return List.of();
            }
            Optional<Told> last = scene.last(sentence.number());
            return switch (token.code()) {
                case "heads" -> heads(token, last);
                case "pronoun" -> gap < (isChinese ? 8 : 25) ? scene.couple(sentence.number()) : List.of();
                case "pair" -> scene.couple(sentence.number());
                default -> bare(token, "");
            };
        }
        return List.of();
    }

    private List<Party> heads(Token token, Optional<Told> last) {
        List<Party> heads = scene.heads();
        if (heads.size() == 2) {
            return heads;
        }
        return scene.isPair() || last.isPresent() ? bare(token, "head_of_state executive") : List.of();
    }

    private static List<Party> bare(Token token, String office) {
        return List.of(
                new Party(token.start(), token.end(), "us", Optional.empty(), "", office, false),
                new Party(token.start(), token.end(), "cn", Optional.empty(), "", office, false));
    }

    /** The side that the sentence does not name, as told shortly before. */
    private List<Party> context(String partner, List<Party> partners) {
        List<Party> chief = scene.chief(Party.opposite(partner), sentence.number());
        if (chief.isEmpty()) {
            return List.of();
        }
        List<Party> pair = new ArrayList<>(chief);
        pair.addAll(partners);
        return pair;
    }

    // ---- what came of it ---------------------------------------------------------------------------------------

    /** The outcome; empty if the words tell no contact. */
    private String outcome(Trigger trigger, int from, int to) {
        List<Token> tokens = sentence.tokens();
        String fate = "";
        int fateAt = 0;
        boolean isNone = false;
        boolean isPlan = false;
        boolean isWeak = false;
        int nearest = Integer.MAX_VALUE;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean isBefore = token.end() <= trigger.start();
            int gap = isBefore ? trigger.start() - token.end() : token.start() - trigger.end();
            if (gap < 0) {
                continue;
            }
            if (token.kind() == Kind.FATE && token.end() > from - 1 && token.start() < to) {
                int reach = isChinese ? (isBefore ? 16 : 8) : (isBefore ? 60 : 90);
                boolean isClause =
                        isOneClause(Math.min(token.end(), trigger.end()), Math.max(token.start(), trigger.start()));
                if (gap < reach && gap < nearest && (isClause || (!isChinese && !isBefore && gap < 60))) {
                    fate = token.code();
                    fateAt = token.start();
                    nearest = gap;
                }
            }
            if (!isBefore) {
                continue;
            }
            boolean isClause = isOneClause(token.end(), trigger.start());
            if (token.kind() == Kind.NONE && isClause && token.end() > from - 1) {
                boolean isPolicy = token.code().equals("policy");
                isNone |= gap < (isChinese ? (isPolicy ? 14 : 30) : 55)
                        && !(isPolicy && (trigger.kind() == Kind.VERB || hasDate(token.end(), trigger.end())));
            }
            if (token.kind() == Kind.PLAN && (token.end() > from - 1 || gap < 30)) {
                boolean isTo = text.substring(token.start(), token.end()).equals("to");
                if (isTo) {
                    isWeak |= gap < 3 && isHeadline(token);
                } else {
                    isPlan |= isClause && gap < (isChinese ? 60 : 70);
                }
            }
        }
        if (!fate.isEmpty()) {
            return isDoubted(fate, fateAt) ? "" : fate;
        }
        if (isNone) {
            return "";
        }
        boolean isFinite = !isChinese && trigger.kind() == Kind.VERB;
        if ((isPlan && !isFinite) || (isWeak && trigger.kind() == Kind.BASE)) {
            return "announced";
        }
        if (trigger.kind() == Kind.BASE
                && text.substring(Math.max(sentence.start(), trigger.start() - 3), trigger.start())
                        .equals("to ")) {
            return "";
        }
        return "held";
    }

    /** "Blinken to visit China": somebody named stands right before, and no superlative. */
    private boolean isHeadline(Token to) {
        String before = text.substring(Math.max(sentence.start(), to.start() - 80), to.start());
        return !before.matches("(?s).*\\b(?:first|highest|latest|last|only|most|second)\\b.*")
                && parties.stream()
                        .anyMatch(party -> to.start() - party.end() >= 0
                                && to.start() - party.end() <= 2
                                && (party.isNamed() || !party.office().isEmpty()));
    }

    /** Whether the fate itself is only wished for, denied or possible: "hopes to resume". */
    private boolean isDoubted(String fate, int at) {
        for (Token token : sentence.tokens()) {
            if (token.kind() == Kind.NONE
                    && !token.code().equals("policy")
                    && token.end() <= at
                    && at - token.end() < (isChinese ? 14 : 30)
                    && isOneClause(token.end(), at)) {
                return !fate.equals("declined");
            }
        }
        return false;
    }

    private boolean isOneClause(int from, int to) {
        for (int i = from; i < to; i++) {
            if ((isChinese ? "，：；。" : ";:").indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isBothAt(Party party) {
        return sentence.tokens().stream()
                .anyMatch(token -> token.kind() == Kind.BOTH && token.start() == party.start());
    }

    /** "In Malta in September and in Washington in October": further times of the same pair. */
    private List<Optional<DateSpan>> furtherDates(Trigger trigger, int to, Optional<DateSpan> first) {
        List<Optional<DateSpan>> further = new ArrayList<>();
        @org.jspecify.annotations.Nullable DateMention last = null;
        for (DateMention date : dates) {
            if (date.start() < trigger.end() || date.end() > to || date.when().isEmpty() || isChinese) {
                continue;
            }
            if (last != null) {
                String between = text.substring(last.end(), date.start());
                boolean isListed = between.length() < 45 && between.matches("(?s),? (?:and )?(?:again )?in [A-Z].*");
                if (isListed && first.isPresent() && !first.equals(date.when())) {
                    further.add(date.when());
                }
            }
            last = date;
        }
        return further;
    }

    private boolean hasDate(int from, int to) {
        return dates.stream().anyMatch(date -> date.start() >= from && date.end() <= to);
    }

    private Optional<DateSpan> when(Trigger trigger, int from, int to) {
        Optional<DateSpan> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (DateMention date : dates) {
            if (date.start() < sentence.start()
                    || date.end() > sentence.end()
                    || date.when().isEmpty()) {
                continue;
            }
            int gap = date.end() <= trigger.start()
                    ? trigger.start() - date.end()
                    : Math.max(0, date.start() - trigger.end());
            if (trigger.kind() == Kind.NOUN && !isChinese && date.end() <= trigger.start() && gap > 70) {
                continue;
            }
            if (date.start() < from || date.end() > to) {
                gap += date.end() <= from ? 150 : 400;
            }
            if (gap < least) {
                least = gap;
                best = date.when();
            }
        }
        return least < 500 ? best : Optional.empty();
    }
}

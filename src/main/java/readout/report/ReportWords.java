package readout.report;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import readout.codebook.Definition;
import readout.input.Wording;
import readout.model.Account;
import readout.model.Contact;
import readout.model.Language;
import readout.model.MonthSpan;

/** How a report names spans, people, codes and columns in one language. */
final class ReportWords {

    private final ReportPeriod period;
    private final Wording words;
    private final ContactWords contacts;

    ReportWords(ReportPeriod period, Wording words) {
        this.period = period;
        this.words = words;
        contacts = new ContactWords(period.content().officials(), words.language());
    }

    static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    static String whole(OptionalDouble value) {
        return value.isPresent() ? whole(value.getAsDouble()) : "";
    }

    /** How many: whole, but for contacts that may lie in several months. */
    static String count(double value) {
        return value == Math.rint(value) ? whole(value) : String.format(Locale.ROOT, "%.1f", value);
    }

    static String signed(double value) {
        String text = String.format(Locale.ROOT, "%+.2f", value);
        return text.substring(1).equals("0.00") ? "0.00" : text.replace('-', '\u2212');
    }

    Language language() {
        return words.language();
    }

    /** A sentence of {@code monthly.csv}. */
    String say(String key, Object... values) {
        return words.say(key, values);
    }

    Block.Paragraph paragraph(String key, Object... values) {
        return Block.Paragraph.of(words.say(key, values));
    }

    Block.Heading heading(String section) {
        return new Block.Heading(1, section, words.say("head-" + section));
    }

    String month(YearMonth month) {
        return words.month(month);
    }

    String list(List<String> items) {
        return words.list(items);
    }

    String join(List<String> sentences) {
        return words.join(sentences);
    }

    String span(MonthSpan span) {
        return words.months(span);
    }

    String contacts(long number) {
        return number == 1 ? words.say("contacts-one") : words.say("contacts", Long.toString(number));
    }

    String months(long number) {
        return number == 1 ? words.say("months-one") : words.say("months", Long.toString(number));
    }

    String base() {
        return words.span(period.content().index().base());
    }

    Block.Column column(String name, int width, boolean numeric) {
        return new Block.Column(words.say("col-" + name), width, numeric);
    }

    List<Block.Paragraph> row(String... cells) {
        return Arrays.stream(cells).map(Block.Paragraph::of).toList();
    }

    String day(Contact contact) {
        return contact.when()
                .map(when ->
                        when.start().equals(when.end()) ? when.start() : words.say("span", when.start(), when.end()))
                .orElse(words.say("no-date"));
    }

    String name(Definition definition) {
        return definition.name(words.language());
    }

    Span note(int contact) {
        return Span.to("[" + (contact + 1) + "]", "#note-" + (contact + 1));
    }

    String who(Contact contact) {
        return contacts.who(contact);
    }

    /** How people and places of contacts are told. */
    ContactWords told() {
        return contacts;
    }

    /** What a coder noted, which stands in the language of the coder. */
    String doubt(String note) {
        return words.say(
                note.codePoints().anyMatch(Character::isIdeographic) ? "note-doubt-zh" : "note-doubt-en", note);
    }

    String level(Contact contact) {
        return words.list(List.of(
                name(period.codebook().level(contact.level()).definition()),
                name(period.codebook().mode(contact.mode()).definition()).toLowerCase(Locale.ROOT)));
    }

    String issuer(Account account) {
        return words.say("issuer-" + account.issuer().code());
    }
}

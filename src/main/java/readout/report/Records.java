package readout.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import readout.codebook.Codebook;
import readout.model.Account;
import readout.model.Band;
import readout.model.Contact;
import readout.model.DateSpan;
import readout.model.EngagementRate;
import readout.model.Index;
import readout.model.IndexMonth;
import readout.model.Issuer;
import readout.model.MonthSpan;
import readout.model.MonthlySeries;
import readout.model.Person;
import readout.model.ReplayMonth;
import readout.model.SeriesComparison;
import readout.model.Source;
import readout.model.WindowPeriod;

/** The tables that other programs rely on, a row for each record. A value that is not known is an empty cell. */
public final class Records {

    /** More digits than any product of weights has, and fewer than a double. */
    private static final MathContext DECIMALS = new MathContext(12);

    private static final List<String> ACCOUNTS = List.of(
            "contact_id,account_id,event_start,event_end,date_precision,place,us_people,prc_people,level,track,mode,outcome,issuer,tone_words,tone_words_zh,topics,summary,source,source_date,recorded_at,coder,note,visit_key"
                    .split(",", -1));

    private static final List<String> CONTACTS = List.of(
            "contact_id,start,end,date_precision,place,us_people,prc_people,level,track,mode,outcome,signal,tone_us,tone_cn,tone_words_us,tone_words_cn,tone_words_press,weight,contested,accounts,summary,sources,visit_key"
                    .split(",", -1));

    private static final List<String> INDEX = List.of(
            "month,days,held,disrupted,announced,untoned,index,lo95,lo80,lo50,hi50,hi80,hi95,disruption,net,tone_us,tone_cn,tone_gap,p_above_base,rate,rate_lo80,rate_hi80,rate_p_above_base,share_poisson,share_coder,share_weights,share_coverage,share_dates,stock,centre"
                    .split(",", -1));

    private static final List<String> WINDOWS = List.of(
            "start,end,months,mean_index,probability,scan_p,start_lo,start_hi,end_lo,end_hi,open,called,scan_start,scan_end"
                    .split(",", -1));

    private static final List<String> REPLAY = List.of("month", "as_of", "net", "median", "start", "end", "outcome");

    private static final List<String> COMPARISONS =
            List.of("series,ours,form,lag,months,spearman,lo95,hi95,block,draws,seed".split(",", -1));

    private Records() {}

    /** {@code accounts.csv}, in the long form in which accounts are read. */
    public static byte[] accounts(List<Account> accounts) {
        return Csv.of(ACCOUNTS, rows(accounts));
    }

    /** Rows of that table without its header, for one that is written as it comes. */
    public static byte[] accountRows(List<Account> accounts) {
        return Csv.rows(rows(accounts));
    }

    private static List<List<String>> rows(List<Account> accounts) {
        List<List<String>> rows = new ArrayList<>();
        for (Account account : accounts) {
            rows.add(List.of(
                    account.contactId(),
                    account.accountId(),
                    account.when().map(when -> when.first().toString()).orElse(""),
                    account.when().map(when -> when.last().toString()).orElse(""),
                    account.when().map(when -> when.precision().code()).orElse("none"),
                    account.place(),
                    people(account.us()),
                    people(account.prc()),
                    account.level(),
                    account.track(),
                    account.mode(),
                    account.outcome(),
                    account.issuer().code(),
                    String.join(";", account.toneWords()),
                    String.join(";", account.toneWordsZh()),
                    String.join(";", account.topics()),
                    account.summary(),
                    account.sources().stream().map(Source::address).collect(Collectors.joining("; ")),
                    account.sources().stream().map(Source::date).collect(Collectors.joining("; ")),
                    account.recorded().map(Object::toString).orElse(""),
                    account.coder(),
                    account.note(),
                    account.visitKey()));
        }
        return rows;
    }

    /** {@code contacts.csv}, a row for each contact, with what the codebook makes of it. */
    public static byte[] contacts(List<Contact> contacts, Codebook codebook) {
        List<List<String>> rows = new ArrayList<>();
        for (Contact contact : contacts) {
            rows.add(List.of(
                    contact.id(),
                    contact.when().map(DateSpan::start).orElse(""),
                    contact.when().map(DateSpan::end).orElse(""),
                    contact.when().map(when -> when.precision().code()).orElse("none"),
                    contact.place(),
                    people(contact.us()),
                    people(contact.prc()),
                    contact.level(),
                    contact.track(),
                    contact.mode(),
                    contact.outcome(),
                    codebook.signal(contact),
                    codebook.tone(contact, Issuer.US),
                    codebook.tone(contact, Issuer.PRC),
                    String.join(";", contact.toneWords(Issuer.US)),
                    String.join(";", contact.toneWords(Issuer.PRC)),
                    String.join(";", contact.toneWords(Issuer.PRESS)),
                    number(exact(codebook.weight(codebook.cell(contact)))),
                    Boolean.toString(contact.isContested()),
                    Integer.toString(contact.accounts().size()),
                    contact.summary(),
                    sources(contact).stream().map(Source::address).collect(Collectors.joining("; ")),
                    contact.visitKey()));
        }
        return Csv.of(CONTACTS, rows);
    }

    /**
     * {@code index.csv}, a row for each month covered, no month missing.
     *
     * @param stock the same contacts on the scale of Tsinghua's scores
     */
    public static byte[] index(Index index, MonthlySeries stock) {
        List<List<String>> rows = new ArrayList<>();
        for (IndexMonth month : index.months()) {
            boolean known = month.coverage().days() > 0;
            rows.add(List.of(
                    month.month().toString(),
                    Integer.toString(month.coverage().days()),
                    known ? number(month.held()) : "",
                    known ? number(month.disrupted()) : "",
                    known ? number(month.announced()) : "",
                    known ? number(month.untoned()) : "",
                    number(month.index()),
                    band(month, 95, true),
                    band(month, 80, true),
                    band(month, 50, true),
                    band(month, 50, false),
                    band(month, 80, false),
                    band(month, 95, false),
                    number(month.disruption()),
                    number(month.net()),
                    number(month.toneUs()),
                    number(month.toneCn()),
                    number(month.toneGap()),
                    number(month.pAboveBase()),
                    rate(month, rate -> OptionalDouble.of(rate.value())),
                    rate(month, rate -> end(rate, Band::low)),
                    rate(month, rate -> end(rate, Band::high)),
                    rate(month, EngagementRate::aboveBase),
                    share(month, "poisson"),
                    share(month, "coder"),
                    share(month, "weights"),
                    share(month, "coverage"),
                    share(month, "dates"),
                    number(stock.at(month.month())),
                    number(month.centre())));
        }
        return Csv.of(INDEX, rows);
    }

    /** {@code windows.csv}, a row for each window. What was not drawn or not tested is an empty cell. */
    public static byte[] windows(List<WindowPeriod> windows) {
        List<List<String>> rows = new ArrayList<>();
        for (WindowPeriod window : windows) {
            rows.add(List.of(
                    window.months().first().toString(),
                    window.months().last().toString(),
                    Integer.toString(window.months().length()),
                    number(window.meanIndex()),
                    number(window.probability()),
                    number(window.scanP()),
                    first(window.start()),
                    last(window.start()),
                    first(window.end()),
                    last(window.end()),
                    Boolean.toString(window.open()),
                    window.scanP().isPresent() ? Boolean.toString(window.called()) : "",
                    first(window.strongest()),
                    last(window.strongest())));
        }
        return Csv.of(WINDOWS, rows);
    }

    /** What {@code windows --replay} prints, a row for each month: what was told at its end, and what became of it. */
    public static byte[] replay(List<ReplayMonth> months) {
        List<List<String>> rows = new ArrayList<>();
        for (ReplayMonth month : months) {
            rows.add(List.of(
                    month.month().toString(),
                    month.asOf().toString(),
                    number(month.net()),
                    number(month.median()),
                    first(month.told()),
                    last(month.told()),
                    month.outcome().code()));
        }
        return Csv.of(REPLAY, rows);
    }

    /**
     * What {@code benchmark} prints, a row for each comparison. A correlation that cannot be told is an empty cell.
     *
     * @param series the name of the other series
     */
    public static byte[] comparisons(String series, List<SeriesComparison> comparisons, long seed, int draws) {
        List<List<String>> rows = new ArrayList<>();
        for (SeriesComparison comparison : comparisons) {
            rows.add(List.of(
                    series,
                    comparison.ours(),
                    comparison.form(),
                    Integer.toString(comparison.lag()),
                    Integer.toString(comparison.months()),
                    number(comparison.correlation()),
                    number(comparison.low()),
                    number(comparison.high()),
                    Integer.toString(comparison.block()),
                    Integer.toString(draws),
                    Long.toString(seed)));
        }
        return Csv.of(COMPARISONS, rows);
    }

    /** Every source of a contact once, in the order in which its accounts are believed. */
    static List<Source> sources(Contact contact) {
        List<Source> sources = new ArrayList<>();
        for (Account account : contact.accounts()) {
            for (Source source : account.sources()) {
                if (sources.stream().noneMatch(known -> known.address().equals(source.address()))) {
                    sources.add(source);
                }
            }
        }
        return sources;
    }

    static String people(List<Person> people) {
        return people.stream().map(Person::toString).collect(Collectors.joining(";"));
    }

    /** The shortest text that reads back as the same number; whole numbers without a point. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** A product of the codebook's decimals without the noise of binary fractions: 0.13395, not 0.13394999999999999. */
    private static double exact(double product) {
        return new BigDecimal(product).round(DECIMALS).doubleValue();
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String first(Optional<MonthSpan> span) {
        return span.map(months -> months.first().toString()).orElse("");
    }

    private static String last(Optional<MonthSpan> span) {
        return span.map(months -> months.last().toString()).orElse("");
    }

    private static String rate(IndexMonth month, Function<EngagementRate, OptionalDouble> value) {
        return month.rate().map(rate -> number(value.apply(rate))).orElse("");
    }

    private static OptionalDouble end(EngagementRate rate, ToDoubleFunction<Band> end) {
        return rate.band()
                .map(band -> OptionalDouble.of(end.applyAsDouble(band)))
                .orElse(OptionalDouble.empty());
    }

    private static String share(IndexMonth month, String source) {
        Double share = month.shares().get(source);
        return share == null ? "" : number(share);
    }

    private static String band(IndexMonth month, int percent, boolean low) {
        return month.bands().stream()
                .filter(band -> band.percent() == percent)
                .map((Band band) -> number(low ? band.low() : band.high()))
                .findFirst()
                .orElse("");
    }
}

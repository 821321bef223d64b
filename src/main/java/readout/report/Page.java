package readout.report;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import readout.codebook.Codebook;
import readout.model.Contact;
import readout.model.DateSpan;
import readout.model.Index;
import readout.model.IndexMonth;
import readout.model.Issuer;
import readout.model.Person;
import readout.model.Provenance;
import readout.model.Source;
import readout.model.WindowPeriod;

/**
 * {@code report.html}: one file without network. The finding in words, the charts, the contacts with their sources, how
 * it was made.
 */
public final class Page {

    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"'<>]+");

    /**
     * A picture of the page.
     *
     * @param svg the drawing
     * @param alt what a person who cannot see it should be told
     * @param name the name of its files
     */
    public record Picture(String name, String alt, Svg svg) {}

    /** A drawing in bytes that never change. */
    public static final class Svg {
        private final byte[] content;

        public Svg(byte[] content) {
            this.content = content.clone();
        }

        String base64() {
            return Base64.getEncoder().encodeToString(content);
        }
    }

    private Page() {}

    /**
     * Writes the page.
     *
     * @param title the finding
     * @param sentences the finding at more length
     * @param pictures the charts, in order
     */
    public static byte[] write(
            String title,
            List<String> sentences,
            List<Picture> pictures,
            Codebook codebook,
            Index index,
            List<WindowPeriod> windows,
            List<Contact> contacts,
            Provenance provenance) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("title", title);
        root.put("sentences", sentences);
        root.put(
                "pictures",
                pictures.stream()
                        .map(picture -> Map.of(
                                "name", picture.name(),
                                "alt", picture.alt(),
                                "data", picture.svg().base64()))
                        .toList());
        root.put("months", months(index));
        root.put(
                "windows",
                windows.stream()
                        .map(window -> Map.of(
                                "start", window.months().first().toString(),
                                "end", window.months().last().toString(),
                                "months", Integer.toString(window.months().length()),
                                "mean", whole(OptionalDouble.of(window.meanIndex())),
                                "open", window.open()))
                        .toList());
        root.put("contacts", contacts(contacts, codebook));
        root.put("provenance", provenance(provenance));
        StringWriter text = new StringWriter();
        try {
            configuration().getTemplate("report.ftlh").process(root, text);
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException("The program's own template has a fault", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(Page.class, "");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }

    private static List<Map<String, String>> months(Index index) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = index.months().size() - 1; i >= 0; i--) {
            IndexMonth month = index.months().get(i);
            Map<String, String> row = new LinkedHashMap<>();
            row.put("month", month.month().toString());
            row.put("coverage", month.coverage().quality().code());
            row.put("index", whole(month.index()));
            row.put(
                    "band",
                    month.bands().stream()
                            .filter(band -> band.percent() == 80)
                            .map(band ->
                                    whole(OptionalDouble.of(band.low())) + "–" + whole(OptionalDouble.of(band.high())))
                            .findFirst()
                            .orElse(""));
            row.put("held", Records.number(month.held()));
            row.put("putOff", Records.number(month.disrupted()));
            row.put("net", whole(month.net()));
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, Object>> contacts(List<Contact> contacts, Codebook codebook) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = contacts.size() - 1; i >= 0; i--) {
            Contact contact = contacts.get(i);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", contact.id());
            row.put("when", contact.when().map(Page::days).orElse("no date"));
            row.put("who", names(contact.us()) + " – " + names(contact.prc()));
            row.put("summary", contact.summary());
            row.put("level", codebook.level(contact.level()).definition().nameEn());
            row.put("mode", codebook.mode(contact.mode()).definition().nameEn());
            row.put("outcome", codebook.outcome(contact.outcome()).definition().nameEn());
            row.put("contested", contact.isContested());
            row.put("signal", codebook.signal(contact));
            row.put("toneUs", String.join(", ", contact.toneWords(Issuer.US)));
            row.put("toneCn", String.join(", ", contact.toneWords(Issuer.PRC)));
            row.put(
                    "sources",
                    Records.sources(contact).stream().map(Page::source).toList());
            rows.add(row);
        }
        return rows;
    }

    private static String days(DateSpan when) {
        return when.start().equals(when.end()) ? when.start() : when.start() + " to " + when.end();
    }

    private static String names(List<Person> people) {
        return people.isEmpty()
                ? "not named"
                : people.stream().map(Person::name).collect(Collectors.joining(", "));
    }

    /** A source is linked only if it is a web address; anything else stays text. */
    private static Map<String, String> source(Source source) {
        boolean link = WEB_ADDRESS.matcher(source.address()).matches();
        return Map.of(
                "text", link ? host(source.address()) : source.address(),
                "link", link ? source.address() : "",
                "date", source.date());
    }

    private static String host(String address) {
        String rest = address.substring(address.indexOf("//") + 2);
        int end = rest.indexOf('/');
        String host = end < 0 ? rest : rest.substring(0, end);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static List<Map<String, String>> provenance(Provenance provenance) {
        List<Map<String, String>> rows = new ArrayList<>();
        rows.add(entry("Program", "Readout " + provenance.version()));
        rows.add(entry("Data", provenance.dataset()));
        provenance.asOf().ifPresent(day -> rows.add(entry("As of", day.toString())));
        rows.add(entry("Codebook", provenance.codebookDigest()));
        provenance.settings().forEach((name, value) -> rows.add(entry(name, value)));
        provenance.inputDigests().forEach((name, value) -> rows.add(entry(name, value)));
        return rows;
    }

    private static Map<String, String> entry(String name, String value) {
        return Map.of("name", name, "value", value);
    }

    private static String whole(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.0f", value.getAsDouble()) : "";
    }
}

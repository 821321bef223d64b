package readout.read;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import readout.input.Place;
import readout.input.Problem;

/** A saved web page: what its author wrote on it, without what stands on every page of the site. */
final class WebPage {

    /** The longest page, in bytes; the tree of a page needs many times its room. */
    static final int LONGEST = 8_000_000;

    /** Elements inside one another. Written pages stay below a hundred, and the parser looks through all that are open. */
    static final int DEEPEST = 200;

    private static final int HEAD = 4096;

    private static final Pattern CHARSET =
            Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w.:-]{1,40})");

    /** Linked data are JSON, but of all their keys only one is wanted, and a page may hold several or broken ones. */
    private static final Pattern LINKED_DAY = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"");

    /** Where pages name the day of publication, the surest first. */
    private static final List<String> DAYS = List.of(
            "article:published_time",
            "og:published_time",
            "datepublished",
            "publishdate",
            "publish-date",
            "publish_date",
            "pubdate",
            "publicationdate",
            "firstpublishedtime",
            "parsely-pub-date",
            "sailthru.date",
            "dcterms.issued",
            "dc.date.issued",
            "dcterms.created",
            "dcterms.date",
            "dc.date",
            "date");

    private static final List<String> TITLES = List.of("og:title", "articletitle", "dcterms.title", "dc.title");

    /** The element that holds the article alone, the narrowest first. */
    private static final List<String> ARTICLES = List.of("[itemprop=articleBody]", "article", "main, [role=main]");

    private WebPage() {}

    /** Reads a page. */
    static Extract read(byte[] bytes, Place place) throws RefusedException {
        if (bytes.length > LONGEST) {
            throw new RefusedException(
                    "too-long", place, "the page is longer than " + LONGEST + " bytes", "save the text of it alone");
        }
        List<Problem> doubts = new ArrayList<>();
        Document page = Parser.htmlParser().setMaxDepth(DEEPEST + 1).parseInput(decoded(bytes, place, doubts), "");
        Article.checkDepth(page, place);
        Optional<LocalDate> published = published(page);
        String title = title(page);
        return new Extract(title, published, Article.of(article(page)), doubts);
    }

    /** Reads by the encoding that the page names. Pages that name gb2312 use its larger followers all the time. */
    private static String decoded(byte[] bytes, Place place, List<Problem> doubts) throws RefusedException {
        Optional<Decoded> marked = Decoded.byMark(bytes);
        Optional<Charset> named = named(bytes);
        Optional<Decoded> found = marked.or(() -> named.flatMap(charset -> Decoded.strict(bytes, charset)))
                .or(() -> Decoded.of(bytes));
        if (found.isEmpty() && named.isPresent()) {
            doubts.add(new Problem(
                    "broken-encoding",
                    place,
                    "the page names the encoding " + named.get() + ", but not all of it can be read so",
                    "what cannot be read is marked by \uFFFD"));
            return named.get().decode(ByteBuffer.wrap(bytes)).toString();
        }
        Decoded text = found.filter(candidate -> candidate.text().indexOf('\0') < 0)
                .orElseThrow(() -> new RefusedException(
                        "no-text",
                        place,
                        "the file is no web page in any known encoding",
                        "it may be a picture or a program"));
        boolean otherThanNamed =
                marked.isEmpty() && named.isPresent() && !named.get().name().equals(text.encoding());
        if (text.doubtful() || otherThanNamed) {
            doubts.add(text.doubt(place));
        }
        return text.text();
    }

    private static Optional<Charset> named(byte[] bytes) {
        Matcher meta = CHARSET.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1));
        if (!meta.find()) {
            return Optional.empty();
        }
        String name = meta.group(1).toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(List.of("gb2312", "gbk").contains(name) ? "GB18030" : name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static String title(Document page) {
        Optional<String> named =
                TITLES.stream().flatMap(name -> metadata(page, name)).findFirst();
        List<Element> headings =
                page.select("h1").stream().filter(Element::hasText).toList();
        return named.orElseGet(() -> headings.size() == 1 ? headings.get(0).text() : page.title());
    }

    private static Optional<LocalDate> published(Document page) {
        Stream<String> linked = page.select("script[type=application/ld+json]").stream()
                .flatMap(script -> LINKED_DAY.matcher(script.data()).results().map(found -> found.group(1)));
        Stream<String> named = DAYS.stream().flatMap(name -> metadata(page, name));
        Stream<String> marked = page.select("time[itemprop=datePublished], time[pubdate], article time").stream()
                .map(time -> time.attr("datetime").isEmpty() ? time.text() : time.attr("datetime"));
        return Stream.of(named, linked, marked)
                .flatMap(days -> days)
                .flatMap(day -> PublicationDay.of(day).stream())
                .findFirst();
    }

    private static Stream<String> metadata(Document page, String name) {
        return page.select("meta").stream()
                .filter(meta -> name.equalsIgnoreCase(meta.attr("name"))
                        || name.equalsIgnoreCase(meta.attr("property"))
                        || name.equalsIgnoreCase(meta.attr("itemprop")))
                .map(meta -> meta.attr("content").strip())
                .filter(content -> !content.isEmpty());
    }

    /** An element that there is once holds the article; of several, such as teasers on a front page, none is the whole. */
    private static Element article(Document page) {
        return ARTICLES.stream()
                .map(page::select)
                .filter(found -> found.size() == 1 && found.get(0).hasText())
                .map(found -> found.get(0))
                .findFirst()
                .orElse(page.body());
    }
}

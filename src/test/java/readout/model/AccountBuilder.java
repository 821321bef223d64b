package readout.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An ordinary account, a minister's visit that Washington tells of, of which a test says only what matters to it. */
public final class AccountBuilder {

    private final String contactId;
    private String accountId;
    private Issuer issuer = Issuer.US;
    private Optional<DateSpan> when = Optional.empty();
    private Optional<LocalDate> recorded = Optional.empty();
    private String place = "";
    private List<Person> us = List.of();
    private List<Person> prc = List.of();
    private String level = "principal";
    private String track = "executive";
    private String mode = "visit";
    private String outcome = "held";
    private List<String> toneWords = List.of();
    private List<String> toneWordsZh = List.of();
    private List<Evidence> evidence = List.of();

    private AccountBuilder(String contactId) {
        this.contactId = contactId;
        this.accountId = contactId;
    }

    public static AccountBuilder accountOf(String contactId) {
        return new AccountBuilder(contactId);
    }

    public AccountBuilder id(String id) {
        accountId = id;
        return this;
    }

    public AccountBuilder by(Issuer who) {
        issuer = who;
        return this;
    }

    public AccountBuilder when(DateSpan span) {
        when = Optional.of(span);
        return this;
    }

    public AccountBuilder recorded(String day) {
        recorded = Optional.of(LocalDate.parse(day));
        return this;
    }

    public AccountBuilder place(String city) {
        place = city;
        return this;
    }

    public AccountBuilder us(Person... people) {
        us = List.of(people);
        return this;
    }

    public AccountBuilder prc(Person... people) {
        prc = List.of(people);
        return this;
    }

    public AccountBuilder level(String code) {
        level = code;
        return this;
    }

    public AccountBuilder track(String code) {
        track = code;
        return this;
    }

    public AccountBuilder mode(String code) {
        mode = code;
        return this;
    }

    public AccountBuilder outcome(String code) {
        outcome = code;
        return this;
    }

    public AccountBuilder tone(String... words) {
        toneWords = List.of(words);
        return this;
    }

    public AccountBuilder toneZh(String... words) {
        toneWordsZh = List.of(words);
        return this;
    }

    public AccountBuilder evidence(Evidence... found) {
        evidence = List.of(found);
        return this;
    }

    public Account build() {
        return new Account(
                contactId,
                accountId,
                when,
                place,
                us,
                prc,
                level,
                track,
                mode,
                outcome,
                issuer,
                toneWords,
                toneWordsZh,
                List.of(),
                "",
                List.of(),
                recorded,
                "hand",
                "",
                "",
                evidence);
    }
}

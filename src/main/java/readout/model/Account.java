package readout.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one issuer says of one contact: who, when, where, at which level, in which mode, with which outcome, in which
 * words. Codes are codebook codes.
 *
 * @param contactId the contact this tells of; permanent
 * @param accountId this account; permanent
 * @param when the date as far as it is known; empty if the account gives none
 * @param place the city, or {@code phone}, {@code video}; empty if not given. A place is never a party
 * @param us those who took part for the United States; may be empty when only the government is named
 * @param prc those who took part for China
 * @param level the rank of the lower of the two chief participants
 * @param track executive, military, legislature or nongovernmental
 * @param mode how they met
 * @param outcome whether it was held, announced, put off, ...
 * @param issuer whose words these are
 * @param toneWords the adjectives as they stand, in English; empty means that no tone was given, which is not "neutral"
 * @param toneWordsZh the adjectives as they stand in Chinese
 * @param topics what it was about
 * @param summary the account in a sentence, in our own words
 * @param sources where it can be read, the best first
 * @param recorded the first day on which it can be shown to have been public
 * @param coder who or what coded it
 * @param note doubts
 * @param visitKey what the contacts of one trip share; empty if the contact was no part of a trip
 * @param evidence the words of the document that led to the codes; empty for accounts read from a table
 */
public record Account(
        String contactId,
        String accountId,
        Optional<DateSpan> when,
        String place,
        List<Person> us,
        List<Person> prc,
        String level,
        String track,
        String mode,
        String outcome,
        Issuer issuer,
        List<String> toneWords,
        List<String> toneWordsZh,
        List<String> topics,
        String summary,
        List<Source> sources,
        Optional<LocalDate> recorded,
        String coder,
        String note,
        String visitKey,
        List<Evidence> evidence)
        implements Comparable<Account> {

    public Account {
        Objects.requireNonNull(contactId);
        us = List.copyOf(us);
        prc = List.copyOf(prc);
        toneWords = List.copyOf(toneWords);
        toneWordsZh = List.copyOf(toneWordsZh);
        topics = List.copyOf(topics);
        sources = List.copyOf(sources);
        evidence = List.copyOf(evidence);
    }

    /** The same account as one of a contact, with its days as far as that contact knows them and a further note. */
    public Account joined(String contact, Optional<DateSpan> days, String further) {
        return new Account(
                contact,
                accountId,
                days,
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
                topics,
                summary,
                sources,
                recorded,
                coder,
                note.isEmpty() ? further : further.isEmpty() ? note : note + ". " + further,
                visitKey,
                evidence);
    }

    /** Whether it can be shown to have been public on a day. What was never dated was not shown to be public. */
    public boolean isPublicBy(LocalDate day) {
        return recorded.isPresent() && !recorded.get().isAfter(day);
    }

    /**
     * The order in which accounts of one contact are believed: governments before the press, the earlier made public
     * before the later, then by id. Two versions of one account stand in the order of their text, so that the order is
     * total and agrees with {@link #equals}: a set of accounts loses none, whatever comes first.
     */
    @Override
    public int compareTo(Account other) {
        int byIssuer = issuer.compareTo(other.issuer);
        if (byIssuer != 0) {
            return byIssuer;
        }
        int byRecorded = recorded.orElse(LocalDate.MAX).compareTo(other.recorded.orElse(LocalDate.MAX));
        if (byRecorded != 0) {
            return byRecorded;
        }
        int byId = accountId.compareTo(other.accountId);
        return byId != 0 || equals(other) ? byId : toString().compareTo(other.toString());
    }
}

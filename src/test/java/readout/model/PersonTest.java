package readout.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    Wang Yi (Foreign Minister)                     | Wang Yi           | Foreign Minister
                    Wang Yi                                        | Wang Yi           | ''
                    ' Wang Yi  ( Foreign Minister ) '              | Wang Yi           | Foreign Minister
                    Wang Yi (Politburo member, CFAC office director) | Wang Yi         | Politburo member, CFAC office director
                    Ann Example (Under Secretary (acting))         | Ann Example       | Under Secretary (acting)
                    王毅 (外交部长)                                 | 王毅              | 外交部长
                    Ann Example (unclosed                          | Ann Example (unclosed | ''
                    (Foreign Minister)                             | (Foreign Minister) | ''
                    """)
    void isANameAndARoleInBrackets(String text, String name, String role) {
        Person person = Person.parse(text);

        assertThat(person).isEqualTo(new Person(name, role));
        assertThat(Person.parse(person.toString())).as("written and read again").isEqualTo(person);
    }

    @Test
    void semicolonsSeparatePeopleButNotTheOfficesOfOne() {
        assertThat(Person.parseAll("Ann Example (Secretary); Bo Sample (Minister; State Councilor);;Cy Third"))
                .containsExactly(
                        new Person("Ann Example", "Secretary"),
                        new Person("Bo Sample", "Minister; State Councilor"),
                        new Person("Cy Third", ""));
        assertThat(Person.parseAll(" ")).isEqualTo(List.of());
    }
}

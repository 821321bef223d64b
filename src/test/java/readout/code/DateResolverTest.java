package readout.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the dates of sentences are. Unless a test says otherwise, all were published on Sunday, 18 June 2023. */
class DateResolverTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # written in full, in every order
            The envoys agreed on March 21, 2022.                       | 2022-03-21
            The envoys agreed on 21 March 2022.                        | 2022-03-21
            The envoys agreed on the 21st of March, 2022.              | 2022-03-21
            The envoys agreed on Monday, March 21, 2022.               | 2022-03-21
            The envoys agreed on Sept. 5, 2022.                        | 2022-09-05
            RELEASED MARCH 21, 2022                                    | 2022-03-21
            Release 2022-03-21: the envoys agreed.                     | 2022-03-21
            Posted on 3/21/2022: the envoys agreed.                    | 2022-03-21
            # either 5 June or 6 May
            Posted on 6/5/2022: the envoys agreed.                     | 2022
            # a year is missing
            The envoys agreed on Dec. 1.                               | 2022-12-01
            The envoys agreed on 1 June.                               | 2023-06-01
            The envoys agreed on June 18.                              | 2023-06-18
            The tour opens on July 11.                                 | 2023-07-11
            The tour will open on September 3.                         | 2023-09-03
            A tour is scheduled for January 9.                         | 2024-01-09
            On July 25, the minister will fly to Geneva.               | 2023-07-25
            # the weekday tells the year
            The envoys agreed on Tuesday, March 1.                     | 2022-03-01
            # ranges
            They bargained on April 3-5.                               | 2023-04-03/2023-04-05
            They bargained on April 3–5, 2022.                         | 2022-04-03/2022-04-05
            They bargained from April 28 to May 2.                     | 2023-04-28/2023-05-02
            They bargained on 3 to 5 April.                            | 2023-04-03/2023-04-05
            They bargained on April 3rd and 4th.                       | 2023-04-03/2023-04-04
            The minister will be in Rome from December 29 to January 3. | 2023-12-29/2024-01-03
            # no day is told
            In February, the envoys agreed.                            | 2023-02
            They agreed in March of 2022.                              | 2022-03
            The March agreement held.                                  | 2023-03
            They agreed in mid-October 2022.                           | 2022-10
            It was early May when they agreed.                         | 2023-05
            They last agreed in June of last year.                     | 2022-06
            They agreed last October.                                  | 2022-10
            They will sign next March.                                 | 2024-03
            # days from here
            They agreed today.                                         | 2023-06-18
            They agreed last night.                                    | 2023-06-17
            They meet again tomorrow.                                  | 2023-06-19
            They agreed four days ago.                                 | 2023-06-14
            # days of the week
            They agreed on Thursday.                                   | 2023-06-15
            They agreed on Sunday.                                     | 2023-06-18
            They will sign on Thursday.                                | 2023-06-22
            They agreed last Monday.                                   | 2023-06-12
            They agreed on Monday of last week.                        | 2023-06-05
            The envoy said on Friday that his minister will sign.      | 2023-06-16
            # weeks, months, years, seasons
            They agreed last week.                                     | 2023-06-05/2023-06-11
            They will sign next week.                                  | 2023-06-19/2023-06-25
            They agreed over the weekend.                              | 2023-06-17/2023-06-18
            They agreed earlier this month.                            | 2023-06
            They agreed two months ago.                                | 2023-04
            They agreed last year.                                     | 2022
            They agreed in the spring of 2021.                         | 2021
            They agreed in the third quarter of 2021.                  | 2021
            # vague
            They agreed recently.                                      | 2023
            They agreed in recent days.                                | 2023
            """)
    void anEnglishDateIsReadAsPeopleReadIt(String sentence, String expected) {
        assertThat(DateTables.firstDate("en", sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # verbs and names that are months elsewhere
            The minister may agree.
            The guards march 5 kilometres.
            April Rhodes and June Park were there.
            # names of events
            He spoke of the June 4th Incident.
            He was there on 9/11.
            They remember the September 11 attacks.
            The Belt and Road 2023 fund is large.
            # numbers
            The second round of 12 talks took 18 hours.
            He is 21 and earns $2,022.
            Chapter 2.18 deals with 2023 tonnes.
            # lengths and habits
            They held a three-day meeting.
            They talked for two weeks.
            They talk every Tuesday.
            # ahead, or since: no date can be told
            They will talk in the coming weeks.
            They will talk at a later date.
            Ties have improved since March.
            It is the first visit since 2019.
            Ties have improved in recent years.
            # a path is no date
            See /news/2023/06/18/envoys for more.
            """)
    void whatIsNoDateInEnglishGivesNone(String sentence) {
        assertThat(DateTables.firstDate("en", sentence)).isEqualTo("NONE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # 照写
            2022年3月21日，使者达成一致。        | 2022-03-21
            二〇二二年三月二十一日，使者达成一致。  | 2022-03-21
            ２０２２年３月２１日，使者达成一致。    | 2022-03-21
            # 无年份
            12月1日，使者达成一致。              | 2022-12-01
            6月18日，使者达成一致。              | 2023-06-18
            部长将于9月3日出访。                | 2023-09-03
            7月11日，展会开幕。                 | 2023-07-11
            # 无月份
            使者14日达成一致。                  | 2023-06-14
            使者25日达成一致。                  | 2023-05-25
            部长将于25日出访。                  | 2023-06-25
            当地时间15日，使者达成一致。          | 2023-06-15
            # 起止
            4月3日至5日，使者谈判。              | 2023-04-03/2023-04-05
            4月28日至5月2日，使者谈判。          | 2023-04-28/2023-05-02
            2022年12月30日至2023年1月2日，使者谈判。| 2022-12-30/2023-01-02
            部长将于12月29日至1月3日出访。        | 2023-12-29/2024-01-03
            使者10日至12日谈判。                | 2023-06-10/2023-06-12
            # 不到日
            2月，使者达成一致。                  | 2023-02
            2022年10月中旬，使者达成一致。        | 2022-10
            5月初，使者达成一致。                | 2023-05
            去年12月，使者达成一致。              | 2022-12
            今年2月底，使者达成一致。             | 2023-02
            明年3月，使者将签字。                | 2024-03
            # 从今天算起
            今日，使者达成一致。                 | 2023-06-18
            昨晚，使者达成一致。                 | 2023-06-17
            四天前，使者达成一致。                | 2023-06-14
            周四，使者达成一致。                 | 2023-06-15
            使者将于周四签字。                   | 2023-06-22
            上周五，使者达成一致。                | 2023-06-09
            下周五，使者将签字。                 | 2023-06-23
            上周，使者达成一致。                 | 2023-06-05/2023-06-11
            本月，使者达成一致。                 | 2023-06
            两个月前，使者达成一致。              | 2023-04
            去年，使者达成一致。                 | 2022
            前年，使者达成一致。                 | 2021
            # 模糊
            日前，使者达成一致。                 | 2023
            不久前，使者达成一致。                | 2023
            发言人16日说，部长将签字。            | 2023-06-16
            """)
    void aChineseDateIsReadAsPeopleReadIt(String sentence, String expected) {
        assertThat(DateTables.firstDate("zh", sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # 事件与名称
            有人问起六四事件。
            “一带一路2023”基金规模很大。
            探测器登上月球。
            十月革命改变了世界。
            # 长度与习惯
            使者进行为期三天的谈判。
            工作组每周二开会。
            庆祝建交50周年。
            这是第12次会谈。
            # 在后或状态：没有日期
            双方将尽早会谈。
            未来几周可能会谈。
            2019年以来首次访问。
            近年来往来频繁。
            # 数
            他付了20日元，乘坐18路车。
            第二次日内瓦会议开幕。
            """)
    void whatIsNoDateInChineseGivesNone(String sentence) {
        assertThat(DateTables.firstDate("zh", sentence)).isEqualTo("NONE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-01-03 | en | They agreed on December 20.       | 2023-12-20
            2024-01-03 | en | They agreed last month.           | 2023-12
            2024-01-03 | en | They agreed in November.          | 2023-11
            2024-01-03 | en | They agreed on Monday.            | 2024-01-01
            2024-01-03 | zh | 使者29日达成一致。                  | 2023-12-29
            2024-01-03 | zh | 上月底，使者达成一致。               | 2023-12
            2024-03-31 | en | They agreed last month.           | 2024-02
            2024-03-31 | zh | 使者将于1日签字。                   | 2024-04-01
            # the day after, for those who live beyond the date line
            2024-03-30 | zh | 使者31日达成一致。                  | 2024-03-31
            2024-03-01 | en | They agreed on February 29.       | 2024-02-29
            # there is no such day: only the month is known
            2024-03-01 | en | They agreed on February 30.       | 2024-02
            """)
    void theDayOfPublicationDecidesWhatIsMissing(
            LocalDate published, String language, String sentence, String expected) {
        assertThat(DateResolver.of(Optional.of(published), language).find(sentence))
                .first()
                .extracting(mention -> mention.when().map(DateTables::written))
                .isEqualTo(Optional.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | He landed on March 3. The next day he spoke.                  | 2023-03-03 2023-03-04
            en | He landed on March 3, spoke two days later and left.          | 2023-03-03 2023-03-05
            en | They met on March 3 after a call the previous day.            | 2023-03-03 2023-03-02
            en | They met in 2019. In October of that year they signed.        | 2019 2019-10
            zh | 3月3日，他抵达，次日离开。                                       | 2023-03-03 2023-03-04
            zh | 3月3日，他抵达。同日，双方会谈。                                   | 2023-03-03 2023-03-03
            # nothing to lean on
            en | The next day he spoke.                                        | NONE
            zh | 当天，双方会谈。                                                | NONE
            """)
    void aDateCanLeanOnTheOneToldBefore(String language, String text, String expected) {
        List<String> dates = DateResolver.of(Optional.of(DateRule.EXAMPLES_PUBLISHED), language).find(text).stream()
                .map(mention -> mention.when().map(DateTables::written).orElse("NONE"))
                .toList();
        assertThat(String.join(" ", dates)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | BEIJING, June 14 (Agency) -- Two envoys spoke.         | 2023-06-14
            en | WASHINGTON, Nov. 15, 2022 (Agency) - Two envoys spoke. | NONE
            en | Geneva – 14 June 2023 – Two envoys spoke.              | 2023-06-14
            en | In Geneva, June 14 brought rain.                       | NONE
            en | On Wednesday, June 14 -- a rainy day -- they spoke.    | NONE
            zh | 某社北京6月14日电 两位使者通话。                          | 2023-06-14
            zh | 某社日内瓦14日电（记者某某）两位使者通话。                  | 2023-06-14
            zh | 两位使者6月14日电话交谈。                                | NONE
            zh | 两位使者6月14日通话。                                   | NONE
            """)
    void aDatelineIsToldFromADate(String language, String text, String expected) {
        assertThat(DateResolver.of(Optional.of(DateRule.EXAMPLES_PUBLISHED), language)
                        .dateline(text)
                        .map(LocalDate::toString)
                        .orElse("NONE"))
                .isEqualTo(expected);
    }

    @Test
    void relativeDatesLeanOnTheDatelineBeforePublication() {
        assertThat(DateResolver.of(Optional.of(DateRule.EXAMPLES_PUBLISHED), "zh")
                        .find("某社北京6月14日电 使者昨日通话。"))
                .extracting(mention -> mention.when().map(DateTables::written).orElse("NONE"))
                .containsExactly("2023-06-14", "2023-06-13");
    }

    @Test
    void withoutADayOfPublicationOnlyDatesWithAYearAreKnown() {
        assertThat(DateResolver.of(Optional.empty(), "en").find("On May 3, 2021, in June and yesterday they spoke."))
                .extracting(mention -> mention.when().map(DateTables::written).orElse("NONE"))
                .containsExactly("2021-05-03", "NONE", "NONE");
    }

    @Test
    void aMentionKnowsWhereItStands() {
        String text = "They met on May 3, 2021, and again last week.";
        assertThat(DateResolver.of(Optional.of(DateRule.EXAMPLES_PUBLISHED), "en")
                        .find(text))
                .extracting(mention -> text.substring(mention.start(), mention.end()))
                .containsExactly("May 3, 2021", "last week");
    }
}

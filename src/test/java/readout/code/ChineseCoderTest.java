package readout.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.codebook.Codebook;
import readout.model.Account;
import readout.model.Document;
import readout.model.Issuer;
import readout.model.Person;
import readout.model.Verdict;
import readout.read.OfficialTable;

/** Chinese sentences, all published on 12 June 2024: what they tell, and that those which tell nothing stay silent. */
class ChineseCoderTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 6, 12);
    private static final Coder CODER = Coder.of(Codebook.builtIn(), OfficialTable.builtIn());

    @Test
    void anAnswerThatTakesUpAQuestionTellsNothingNew() {
        assertThat(told("问：王毅下周将在北京同布林肯会面。你能否介绍这次会面的消息？\n答：至于你问到王毅同布林肯会面，没有消息可以发布。"))
                .containsExactly("2024-06-17..2024-06-23 Antony Blinken / Wang Yi meeting announced []");
    }

    @Test
    void aPlanReachesTheNextVerbOfTheSameSubject() {
        assertThat(told("6月20日，王毅将同布林肯举行会谈，会见拜登总统。"))
                .containsExactly(
                        "2024-06-20 Antony Blinken / Wang Yi meeting announced []",
                        "2024-06-20 Joe Biden / Wang Yi meeting announced []");
    }

    @Test
    void aHopeForWhatComesSoonIsAPlan() {
        assertThat(told("王毅说，我期待很快在曼谷同布林肯国务卿再次会晤。"))
                .containsExactly("2024-06 Antony Blinken / Wang Yi meeting announced []");
    }

    @Test
    void anAccordOfTwoNamedTellsThatTheyMet() {
        assertThat(told("去年，习近平主席同拜登总统在利马就管控分歧达成许多共识。")).containsExactly("2023 Joe Biden / Xi Jinping meeting held []");
    }

    @Test
    void whoAttendsACeremonyTogetherMeets() {
        assertThat(told("王毅6月3日同美国国务卿布林肯、法国外长塞茹尔内在巴黎共同出席签字仪式。"))
                .containsExactly("2024-06-03 Antony Blinken / Wang Yi meeting held []");
    }

    @Test
    void eachOfTwoContactsHasItsOwnDate() {
        assertThat(told("王毅说，今年2月，我同布林肯国务卿在慕尼黑会晤，6月1日我们再次通话。"))
                .containsExactly(
                        "2024-02 Antony Blinken / Wang Yi meeting held []",
                        "2024-06-01 Antony Blinken / Wang Yi phone held []");
    }

    @Test
    void whoHostsADialogueTakesPartInIt() {
        assertThat(told("6月20日，蓝佛安将与美国财政部部长耶伦、商务部部长雷蒙多共同主持在北京举行的第二次中美经济高级别对话。"))
                .containsExactly("2024-06-20 Janet Yellen, Gina Raimondo / Lan Fo'an dialogue_mechanism announced []");
    }

    @Test
    void talksUnderWayAreThoseOfTheDay() {
        assertThat(told("中美双方经贸团队目前正在日内瓦磋商。")).containsExactly("2024-06-12  /  dialogue_mechanism held []");
    }

    @Test
    void aFamilyNameBeforeAnOfficeIsThatOfWhoIsNamedInFull() {
        assertThat(told("何立峰谈到美国。届时，何副总理将同耶伦率领的美方团队继续就两国经贸问题进行磋商。"))
                .containsExactly("2024-06 Janet Yellen / He Lifeng meeting announced []");
    }

    @Test
    void aVisitForWhichOthersPrepareLiesAhead() {
        assertThat(told("布林肯这次来京是为拜登总统年内访华做准备。")).contains("2024 Joe Biden /  visit announced []");
    }

    @Test
    void theOtherCountriesOfATripAreNoParties() {
        assertThat(told("习近平将于6月20日至24日对古巴、墨西哥进行国事访问，并于6月25日在夏威夷同拜登举行会晤。"))
                .containsExactly("2024-06-25 Joe Biden / Xi Jinping meeting announced []");
    }

    @Test
    void whatTheTalkIsAboutIsNoParty() {
        assertThat(told("王毅6月3日同美国工商界代表就中美关系、两国经贸合作举行座谈。")).containsExactly("2024-06-03  / Wang Yi meeting held []");
    }

    @Test
    void whoIsSpokenToTakesPart() {
        assertThat(told("李强6月11日在北京会见拜登总统。李强说，习近平主席5月3日同你举行了会谈，6月1日我同总统先生通话。"))
                .containsExactly(
                        "2024-06-11 Joe Biden / Li Qiang meeting held []",
                        "2024-05-03 Joe Biden / Xi Jinping meeting held []",
                        "2024-06-01 Joe Biden / Li Qiang phone held []");
    }

    @Test
    void whoSendsOthersDoesNotTravel() {
        assertThat(told("王毅说，拜登总统5月3日指派你作为特别代表访华。")).isEmpty();
    }

    @Test
    void membersOfALegislatureAreNotTheHeadOfState() {
        assertThat(told("习近平主席6月3日在华盛顿会见美国国会领导人。同日，习近平主席同拜登总统举行会谈。")).hasSize(2);
    }

    @Test
    void theSummitNamesItsHeads() {
        assertThat(told("习近平主席6月3日对古巴进行国事访问并赴美国夏威夷举行中美元首会晤，拜登说。"))
                .containsExactly("2024-06-03 Joe Biden / Xi Jinping meeting held []");
    }

    @Test
    void aPartnerAmongOthersIsAPartner() {
        assertThat(told("习近平主席6月20日将同法国总统马克龙、美国总统拜登、韩国总统尹锡悦举行双边会见。"))
                .containsExactly("2024-06-20 Joe Biden / Xi Jinping meeting announced []");
    }

    @Test
    void whoCameWithAGuestIsNotTheGuest() {
        assertThat(told("李强6月3日会见随同拜登总统访华的美国工商界代表。")).containsExactly("2024-06-03  / Li Qiang meeting held []");
    }

    @Test
    void twoWhoDiscussedMet() {
        assertThat(told("6月3日，何立峰与美国财政部长耶伦就经贸问题进行了坦诚、高效的讨论。"))
                .containsExactly("2024-06-03 Janet Yellen / He Lifeng meeting held [坦诚, 高效]");
    }

    @Test
    void theMoodOfWhatIsToComeIsThatOfThePlan() {
        assertThat(told("布林肯6月11日在北京会见王毅。6月20日，李强将会见拜登总统。双方将就经贸问题深入交换意见。"))
                .containsExactly(
                        "2024-06-11 Antony Blinken / Wang Yi meeting held []",
                        "2024-06-20 Joe Biden / Li Qiang meeting announced [深入]");
    }

    @Test
    void theMoodOfTalksOfOthersIsNotThatOfTheseTalks() {
        assertThat(told("王毅6月11日在北京会见布林肯。王毅说，习近平主席同拜登总统的通话很坦诚。中美高级别磋商取得积极成果。"))
                .contains("2024-06-11 Antony Blinken / Wang Yi meeting held []");
    }

    @Test
    void whatIsWishedOrOftenDoneIsNoMood() {
        assertThat(told("王毅6月11日在北京会见布林肯。王毅说，过去一年我们多次深入交谈。感谢中方热情接待。"))
                .containsExactly("2024-06-11 Antony Blinken / Wang Yi meeting held []");
        assertThat(told("布林肯说，希望拜登总统同习近平主席即将在利马举行的会晤顺利成功。"))
                .containsExactly("2024-06 Joe Biden / Xi Jinping meeting announced []");
    }

    @Test
    void whatCameOfTheTalksIsToldInTheNextClause() {
        assertThat(told("6月3日，耶伦率团来华，与何立峰举行磋商，取得了积极进展。"))
                .contains("2024-06-03 Janet Yellen / He Lifeng meeting held [积极]");
    }

    @Test
    void anAdjectiveOfAVisitIsItsMood() {
        assertThat(told("拜登总统9月将对中国进行国事访问。双方正为这一重要访问认真准备。"))
                .containsExactly("2024-09 Joe Biden /  visit announced [重要]");
    }

    @Test
    void theRowOfThoseWhoAreMetMayBeginWithOthers() {
        assertThat(told("王毅6月3日在利马分别会见法国外长塞茹尔内、秘鲁外长奥莱切亚和美国国务卿布林肯。"))
                .containsExactly("2024-06-03 Antony Blinken / Wang Yi meeting held []");
    }

    @Test
    void aRowOfThoseWhoAreMetApartMayHaveCommas() {
        assertThat(told("韩正11日在海口分别会见法国前总理拉法兰，世界银行行长彭安杰和美国财政部长耶伦。"))
                .containsExactly("2024-06-11 Janet Yellen / Han Zheng meeting held []");
    }

    @Test
    void whatAGuestCameForMayNameOthersAndHaveAColon() {
        assertThat(told("李强11日在上海会见来华参加“绿色港口：中国的经验”论坛的美国财政部长耶伦。"))
                .containsExactly("2024-06-11 Janet Yellen / Li Qiang meeting held []");
    }

    @Test
    void aHostAbroadMayReceiveThoseWhoCameForTalks() {
        assertThat(told("美国总统拜登10号在白宫会见出席经贸磋商的何立峰。"))
                .containsExactly("2024-06-10 Joe Biden / He Lifeng meeting held []");
    }

    @Test
    void theCountryOfASummitIsAPlace() {
        assertThat(told("今年2月，习近平主席同拜登总统在亚太经合组织秘鲁峰会期间会晤。"))
                .containsExactly("2024-02 Joe Biden / Xi Jinping margin_of_multilateral held []");
    }

    @Test
    void whoeverIsMetMayStandAmongOthers() {
        assertThat(told("王毅6月3日同布林肯国务卿及英国、法国外长分别通电话。"))
                .containsExactly("2024-06-03 Antony Blinken / Wang Yi phone held []");
    }

    @Test
    void theWayOfATourIsNoPartner() {
        assertThat(told("王毅6月3日在出访拉美途经洛杉矶时会见布林肯。"))
                .containsExactly("2024-06-03 Antony Blinken / Wang Yi meeting held []");
    }

    @Test
    void howAVisitWasStandsBetweenItsWords() {
        assertThat(told("王毅说，今年4月，我对美国进行了一次顺利的正式访问。")).containsExactly("2024-04  / Wang Yi visit held [顺利]");
    }

    @Test
    void whoWasAskedAndCameWasThere() {
        assertThat(told("王毅说，今年4月，何立峰应耶伦财长邀请对美国进行了工作访问。")).containsExactly("2024-04  / He Lifeng visit held []");
    }

    @Test
    void whatIsAgreedOnForSoonIsAPlan() {
        assertThat(told("王毅和布林肯6月11日通电话。双方同意加强协调，并早日会面。"))
                .containsExactly(
                        "2024-06-11 Antony Blinken / Wang Yi phone held []",
                        "none Antony Blinken / Wang Yi meeting announced []");
    }

    @Test
    void theEveOfASummitIsBeforeIt() {
        assertThat(told("拜登总统6月20日同习近平主席会晤前夕，中美两国媒体都作了报道。"))
                .containsExactly("2024-06-20 Joe Biden / Xi Jinping meeting announced []");
    }

    @Test
    void whatIsArrangedLiesAhead() {
        assertThat(told("中美双方正就耶伦财长访华有关安排保持联系。")).containsExactly("2024-06 Janet Yellen /  visit announced []");
    }

    @Test
    void oneCharacterCanSayWhatIsToCome() {
        assertThat(told("据报道，何立峰也会随代表团赴美。美方对此回应。")).containsExactly("2024-06  / He Lifeng visit announced []");
    }

    @Test
    void whatWillBeDoneOnATripLiesAhead() {
        assertThat(told("6月20日访华期间，布林肯国务卿将会见王毅。"))
                .containsExactly("2024-06-20 Antony Blinken / Wang Yi meeting announced []");
    }

    @Test
    void whoLeadsADelegationTravels() {
        assertThat(told("耶伦财长率美方团队于6月3日至4日访华。"))
                .containsExactly("2024-06-03..2024-06-04 Janet Yellen /  visit held []");
    }

    @Test
    void whoIsWelcomedAtABanquetHasCome() {
        assertThat(told("习近平11日在北京举行宴会，欢迎拜登总统访华。"))
                .containsExactly("2024-06-11 Joe Biden / Xi Jinping meeting held []");
    }

    @Test
    void actsOfAListShareADate() {
        assertThat(told("不久前，王毅和布林肯会晤、通电话。"))
                .containsExactly(
                        "2024 Antony Blinken / Wang Yi meeting held []", "2024 Antony Blinken / Wang Yi phone held []");
    }

    @Test
    void whatHeadsOfStateResumeIsNotTheirs() {
        assertThat(told("6月3日，习近平主席同拜登总统通话。两国元首同意重启防务磋商。"))
                .containsExactly(
                        "2024-06-03 Joe Biden / Xi Jinping phone held []",
                        "2024-06-03  /  dialogue_mechanism resumed []");
    }

    @Test
    void teamsAreNotThoseWhoSpeakOfThem() {
        assertThat(told("王毅6月11日会见布林肯。王毅说，双方团队4月在日内瓦举行磋商。"))
                .containsExactly("2024-06-11 Antony Blinken / Wang Yi meeting held []", "2024-04  /  meeting held []");
    }

    @Test
    void aDayCanBeToldByItsNumber() {
        assertThat(told("王毅8号下午在北京会见布林肯。")).containsExactly("2024-06-08 Antony Blinken / Wang Yi meeting held []");
    }

    @Test
    void whoReceivesMayBeNamedBehind() {
        assertThat(told("习近平谈到美国。会见耶伦时，何立峰说，中方愿听取意见。"))
                .containsExactly("2024-06-12 Janet Yellen / He Lifeng meeting held []");
    }

    @Test
    void whatIsPutOffMayStandBehindWhenItWasToBe() {
        assertThat(told("中方决定推迟原定6月27日举办的中美防务磋商。")).containsExactly("2024-06-27  /  dialogue_mechanism postponed []");
    }

    @Test
    void whoLeadsADelegationOfCongressIsNamedBeforeIt() {
        assertThat(told("由参议员戴安斯带队的美国国会代表团6月3日至5日访问中国。"))
                .containsExactly("2024-06-03..2024-06-05 Steve Daines /  visit held []");
    }

    @Test
    void traditionalCharactersAreReadAsSimplifiedOnesAndQuotedAsTheyStand() {
        String text = "國務委員王毅6月3日在上海會見美國財政部長耶倫，雙方進行了坦誠的會談。";
        assertThat(told(text)).containsExactly("2024-06-03 Janet Yellen / Wang Yi meeting held [坦诚]");
        Document document =
                new Document("x", Issuer.UNKNOWN, Optional.of(PUBLISHED), "zh", "", text, "a sentence of ours");
        assertThat(CODER.code(document))
                .isInstanceOfSatisfying(
                        Verdict.Coded.class,
                        coded -> assertThat(coded.accounts()
                                        .get(0)
                                        .evidence()
                                        .get(0)
                                        .words())
                                .contains("會見美國財政部長耶倫"));
    }

    @Test
    void whatTwoAgreeOnDuringACallLiesAhead() {
        assertThat(told("习近平主席6月11日同拜登总统通电话。在通话中，两国元首同意在利马举行会晤。"))
                .containsExactly(
                        "2024-06-11 Joe Biden / Xi Jinping phone held []",
                        "none Joe Biden / Xi Jinping meeting announced []");
    }

    @Test
    void whatIsAgreedOnForADayIsTheNextSuchDay() {
        assertThat(told("王毅6月11日同布林肯通电话。双方同意7月上旬在曼谷再次会面。"))
                .containsExactly(
                        "2024-06-11 Antony Blinken / Wang Yi phone held []",
                        "2024-07 Antony Blinken / Wang Yi meeting announced []");
    }

    @Test
    void whatIsAgreedOnIsNotOfTheDayOfTheCall() {
        assertThat(told("6月3日，王毅同布林肯通话，双方同意尽早举行会谈。"))
                .containsExactly(
                        "2024-06-03 Antony Blinken / Wang Yi phone held []",
                        "none Antony Blinken / Wang Yi meeting announced []");
    }

    @Test
    void whoWelcomesAtTheAirportMeets() {
        assertThat(told("拜登总统6月3日抵达上海。王毅专程来到机场，热情欢迎拜登总统。"))
                .containsExactly("2024-06-03 Joe Biden / Wang Yi meeting held []");
        assertThat(told("布林肯国务卿6月3日抵达上海。王毅等到机场迎接。"))
                .containsExactly("2024-06-03 Antony Blinken / Wang Yi meeting held []");
        assertThat(told("6月3日，王毅抵达旧金山，受到布林肯国务卿等美方官员热情迎接。"))
                .containsExactly("2024-06-03 Antony Blinken / Wang Yi meeting held []");
    }

    @Test
    void whoIsSpokenOfIsReceived() {
        assertThat(told("布林肯国务卿6月3日访问上海。王毅会见了他。"))
                .containsExactly("2024-06-03 Antony Blinken / Wang Yi meeting held []");
    }

    @Test
    void whoLedARoundIsToldBehindIt() {
        assertThat(told("第三轮中美战略对话3日在上海举行。王毅和布林肯共同主持。"))
                .containsExactly("2024-06-03 Antony Blinken / Wang Yi dialogue_mechanism held []");
        assertThat(told("6月3日，中美经贸会谈在日内瓦举行。何立峰与耶伦进行了坦诚的沟通。"))
                .containsExactly("2024-06-03 Janet Yellen / He Lifeng dialogue_mechanism held [坦诚]");
        assertThat(told("第三轮中美战略对话将于6月20日在上海举行。王毅同布林肯共同主持。"))
                .containsExactly("2024-06-20 Antony Blinken / Wang Yi dialogue_mechanism announced []");
    }

    @Test
    void whoHoldsARoundTakesPartInIt() {
        assertThat(told("6月3日，外交部副部长马朝旭同美国常务副国务卿坎贝尔在上海举行中美亚太事务磋商。"))
                .containsExactly("2024-06-03 Kurt Campbell / Ma Zhaoxu dialogue_mechanism held []");
    }

    @Test
    void theNextRoundIsThatOfTheTalksTold() {
        assertThat(told("6月3日，何立峰与耶伦在上海举行第三轮中美经贸高级别磋商。下周将在华盛顿举行第四轮磋商。"))
                .containsExactly(
                        "2024-06-03 Janet Yellen / He Lifeng dialogue_mechanism held []",
                        "2024-06-17..2024-06-23  /  dialogue_mechanism announced []");
    }

    @Test
    void theTwoSidesAreTheTeamsSpokenOfBefore() {
        assertThat(told("习近平6月11日会见耶伦。双方团队沟通顺畅。下周，双方还将在华盛顿见面。"))
                .containsExactly(
                        "2024-06-11 Janet Yellen / Xi Jinping meeting held []",
                        "2024-06-17..2024-06-23  /  meeting announced []");
    }

    @Test
    void aSummitKnownByItsPlaceIsOfTheTwoPresidents() {
        assertThat(told("2022年11月巴厘岛会晤以来，中美两国元首多次通信。")).containsExactly("2022-11  /  meeting held []");
    }

    @Test
    void headsOfStateAreThoseOfTheTwoCountriesNamed() {
        assertThat(told("今年，中美高层交往密切，两国元首4月通话，王毅5月访美。"))
                .containsExactly("2024-04  /  phone held []", "2024-05  / Wang Yi visit held []");
    }

    @Test
    void aSummitAtHandLiesAhead() {
        assertThat(told("中美元首会晤在即。习近平主席和拜登总统都将作好准备。"))
                .containsExactly("none Joe Biden / Xi Jinping meeting announced []");
    }

    @Test
    void aMeetingByVideoIsSo() {
        assertThat(told("王毅6月3日以视频方式会见布林肯。")).containsExactly("2024-06-03 Antony Blinken / Wang Yi video held []");
        assertThat(told("习近平主席和拜登总统去年3月“云会晤”。")).containsExactly("2023-03 Joe Biden / Xi Jinping video held []");
    }

    @Test
    void whatOneSetsOutForLiesAhead() {
        assertThat(told("习近平主席6月11日离开北京，赴美国夏威夷同拜登总统举行会晤。"))
                .containsExactly("2024-06-11 Joe Biden / Xi Jinping meeting announced []");
    }

    @Test
    void whatIsDroppedLaterWasNotHeld() {
        assertThat(told("王毅同布林肯的通话原定于6月14日举行，后因故取消。"))
                .containsExactly("2024-06-14 Antony Blinken / Wang Yi phone cancelled []");
    }

    @Test
    void whatIsDecidedIsNewsOfTheMonth() {
        assertThat(told("中方决定暂停中美防务磋商。")).containsExactly("2024-06  /  dialogue_mechanism suspended []");
    }

    @Test
    void anOfficeBehindANameTellsWhoIsMeant() {
        assertThat(told("王毅5月3日同布林肯国务卿和沙利文总统国家安全事务助理会谈。"))
                .containsExactly("2024-05-03 Antony Blinken, Jake Sullivan / Wang Yi meeting held []");
    }

    @Test
    void theDotOfANameIsWrittenInManyWays() {
        assertThat(told("李强6月3日会见安东尼-布林肯。李强6月4日会见珍妮特.耶伦。"))
                .containsExactly(
                        "2024-06-03 Antony Blinken / Li Qiang meeting held []",
                        "2024-06-04 Janet Yellen / Li Qiang meeting held []");
    }

    @Test
    void theHouseOfAMeetingIsNoParty() {
        assertThat(told("王毅6月3日在纽约中国常驻联合国代表团会见布林肯。"))
                .containsExactly("2024-06-03 Antony Blinken / Wang Yi meeting held []");
        assertThat(told("6月3日，王毅出席布林肯在白宫举行的晚宴。"))
                .containsExactly("2024-06-03 Antony Blinken / Wang Yi meeting held []");
    }

    @Test
    void monthsLaterAreCountedFromTheDateTold() {
        assertThat(told("2023年9月16日，王毅同沙利文在马耳他会晤。两个月后，习近平主席同拜登总统会晤。"))
                .containsExactly(
                        "2023-09-16 Jake Sullivan / Wang Yi meeting held []",
                        "2023-11 Joe Biden / Xi Jinping meeting held []");
    }

    @Test
    void theSameDayIsThatOfTheContactBefore() {
        assertThat(told("习近平致电拜登。同日，王毅致电布林肯。"))
                .containsExactly(
                        "2024-06-12 Joe Biden / Xi Jinping letter held []",
                        "2024-06-12 Antony Blinken / Wang Yi letter held []");
    }

    @Test
    void aRoundToComeDoesNotChangeTheModeOfTheTalks() {
        assertThat(told("6月3日，王毅同沙利文在曼谷举行会晤，双方同意7月举行中美政府间对话。"))
                .containsExactly(
                        "2024-06-03 Jake Sullivan / Wang Yi meeting held []",
                        "2024-07  /  dialogue_mechanism announced []");
    }

    @Test
    void talkOfWhatWasWishedForHasAMood() {
        assertThat(told("王毅6月11日同布林肯通电话。双方就加强合作进行了坦诚的沟通。"))
                .containsExactly("2024-06-11 Antony Blinken / Wang Yi phone held [坦诚]");
    }

    @Test
    void peopleOfTheTwoCountriesHoldNoOffice() {
        assertThat(told("中美青年6月3日在福州举行对话。")).containsExactly("2024-06-03  /  meeting held []");
    }

    @Test
    void whereTwoMetIsNoTopic() {
        assertThat(told("6月3日，中美在日内瓦举行贸易问题副部级磋商。")).containsExactly("2024-06-03  /  dialogue_mechanism held []");
    }

    @Test
    void whoFacesThePressTogetherMeets() {
        assertThat(told("王毅6月3日在上海同来访的美国国务卿布林肯共同会见记者。"))
                .containsExactly("2024-06-03 Antony Blinken / Wang Yi meeting held []");
    }

    @Test
    void whoShowsAGuestAroundIsWithHim() {
        assertThat(told("习近平6月3日陪同来访的美国总统拜登参观天坛。"))
                .containsExactly("2024-06-03 Joe Biden / Xi Jinping meeting held []");
    }

    @Test
    void aFeastForThemIsNotGivenByThem() {
        assertThat(told("习近平和王毅6月3日出席了拜登总统在白宫为他们举行的晚宴。"))
                .containsExactly("2024-06-03 Joe Biden / Xi Jinping, Wang Yi meeting held []");
    }

    @Test
    void whoBelongsToATeamIsNamedBeforeIt() {
        assertThat(told("6月3日，由何立峰率领的中方代表团和包括耶伦、雷蒙多等成员的美方代表团就贸易问题进行了坦诚的磋商。"))
                .containsExactly("2024-06-03 Janet Yellen, Gina Raimondo / He Lifeng meeting held [坦诚]");
        assertThat(told("何立峰6月3日率中方代表团与耶伦率领的美方代表团就贸易问题进行了坦诚的交流。"))
                .containsExactly("2024-06-03 Janet Yellen / He Lifeng meeting held [坦诚]");
    }

    @Test
    void whoTookPartMayBeToldBehind() {
        assertThat(told("在昨天的通话中，中美两国元首深入交换了意见。")).containsExactly("2024-06-11  /  phone held [深入]");
    }

    @Test
    void aTurnOfSpeechIsNoCondition() {
        assertThat(told("如果大家还记得，中美两国元首5月3日有过通话。")).containsExactly("2024-05-03  /  phone held []");
    }

    @Test
    void peopleWithoutAnOfficeDoNotJoinTheHeads() {
        assertThat(told("习近平6月3日会见拜登总统。6月3日，习近平会见美国工商界代表。"))
                .containsExactly(
                        "2024-06-03 Joe Biden / Xi Jinping meeting held []",
                        "2024-06-03  / Xi Jinping meeting held []");
    }

    @Test
    void aDelegationMayTravelWithoutAName() {
        assertThat(told("6月3日至5日，美国农业部代表团访华。")).containsExactly("2024-06-03..2024-06-05  /  visit held []");
    }

    @Test
    void theTwoMinistersAreThoseOfTheSidesNamed() {
        assertThat(told("中方已告知美方，推迟两国防长的会晤。")).containsExactly("2024-06  /  meeting postponed []");
    }

    @Test
    void theOfficeOfAPartnerMayNameHisHouse() {
        assertThat(told("6月11日，杨涛在纽约同美国国务院中国事务协调员兰伯特举行磋商。"))
                .containsExactly("2024-06-11 Mark Lambert / Yang Tao meeting held []");
    }

    @Test
    void whatIsAgreedOnForSoonMayHaveWordsBetween() {
        assertThat(told("王毅6月11日同布林肯通电话。双方同意尽快安排举行新一轮会谈。"))
                .containsExactly(
                        "2024-06-11 Antony Blinken / Wang Yi phone held []",
                        "none Antony Blinken / Wang Yi meeting announced []");
    }

    @Test
    void theOutcomeOfADatedContactTellsIt() {
        assertThat(told("王毅说，中美双方要落实两国元首6月5日通话共识。")).containsExactly("2024-06-05  /  phone held []");
    }

    @Test
    void theDayBeforeAListIsThatOfEachOfItsDecisions() {
        assertThat(told("国防部6月10日公布下列决定：\n一、停止中美国防部工作会晤。\n二、推迟中美军控磋商。"))
                .containsExactly(
                        "2024-06-10  /  dialogue_mechanism suspended []",
                        "2024-06-10  /  dialogue_mechanism postponed []");
        assertThat(told("国防部6月10日公布下列决定：\n一、减少人员。\n中方停止中美国防部工作会晤。"))
                .containsExactly("none  /  dialogue_mechanism suspended []");
    }

    @Test
    void whatWasToComeSoonIsPutOffOnTheDayOfTheDecision() {
        assertThat(told("外交部宣布，中方取消原计划近期举行的中美副外长级磋商。"))
                .containsExactly("2024-06-12  /  dialogue_mechanism cancelled []");
    }

    @Test
    void whoAreToldInOneWordMayBeOfTheArmies() {
        assertThat(levels("6月3日，中美两军战区代表通话。")).containsExactly("deputy_minister military");
        assertThat(levels("6月3日，中美防长会晤。")).containsExactly("principal military");
        assertThat(levels("6月3日，中美两军举行会谈。")).containsExactly("working military");
    }

    @Test
    void theRankOfTalksMayBeTold() {
        assertThat(levels("6月3日，中美在东京举行副部长级海洋磋商。")).containsExactly("deputy_minister executive");
        assertThat(levels("6月3日，中美在东京举行司局级渔业磋商。")).containsExactly("working executive");
    }

    @Test
    void thatACallDrawsAttentionIsNotItsDay() {
        assertThat(told("中美领导人通话引起各界热议。")).containsExactly("2024-06  /  phone held []");
    }

    @Test
    void aNumberMakesTalksARound() {
        assertThat(told("中美渔业谈判第三轮昨天在东京闭幕。代表们说，首日谈判很顺利。"))
                .containsExactly("2024-06-11  /  dialogue_mechanism held [顺利]");
        assertThat(told("第三轮中美经贸磋商6月3日闭幕，双方将于7月举行新一轮谈判。"))
                .containsExactly(
                        "2024-06-03  /  dialogue_mechanism held []", "2024-07  /  dialogue_mechanism announced []");
    }

    @Test
    void whoHeldAnOfficeThenIsTheSamePerson() {
        assertThat(told("2023年3月，布林肯以国务卿身份对中国进行了访问。")).containsExactly("2023-03 Antony Blinken /  visit held []");
        assertThat(told("2023年3月，耶伦作为美国财政部长访华。")).containsExactly("2023-03 Janet Yellen /  visit held []");
    }

    @Test
    void anEnvoySendsNoEnvoy() {
        assertThat(told("6月3日，王毅会见沙利文特使。")).containsExactly("2024-06-03 Jake Sullivan / Wang Yi meeting held []");
    }

    @Test
    void aVisitBackIsToTheOtherCountry() {
        assertThat(told("布林肯离京。王毅将回访华盛顿，6月20日接着谈。")).containsExactly("2024-06-20  / Wang Yi visit announced []");
    }

    @Test
    void aSummitCanBeCalledByTheNamesOfTheTwo() {
        assertThat(told("「習拜會」6月3日在利馬登場。")).containsExactly("2024-06-03  /  meeting held []");
        assertThat(told("「川習會」恐怕一拖再拖。")).containsExactly("none  /  meeting postponed []");
        assertThat(told("「拜習會」料於本月舉行。")).containsExactly("2024-06  /  meeting announced []");
        assertThat(told("各方都在談論「川習會」。")).isEmpty();
    }

    @Test
    void whatIsStatedBeforeAQuestionIsTold() {
        assertThat(told("问：中美双方原定7月在杭州举行新一轮经贸谈判。现在如何？")).containsExactly("2024-07  /  dialogue_mechanism announced []");
        assertThat(told("问：中美领导人什么时候通话？请介绍。")).isEmpty();
    }

    @Test
    void aTripOfWhichOneAsksIsStillToCome() {
        assertThat(told("问：请问此次布林肯国务卿访华是否会有新安排？")).containsExactly("2024-06 Antony Blinken /  visit announced []");
    }

    @Test
    void theRoundOfEnvoysIsNotThatOfThePresident() {
        assertThat(told("习近平6月11日会见来京出席经贸磋商的美国财政部长耶伦。中美经贸磋商6月11日闭幕。"))
                .containsExactly(
                        "2024-06-11 Janet Yellen / Xi Jinping meeting held []",
                        "2024-06-11  /  dialogue_mechanism held []");
        assertThat(told("李强6月11日会见耶伦。两国元首6月11日通电话。中美双方都在场。"))
                .containsExactly("2024-06-11 Janet Yellen / Li Qiang meeting held []", "2024-06-11  /  phone held []");
    }

    @Test
    void theDayOnWhichTalksWereSummedUpIsNotTheirs() {
        assertThat(told("发言人今天（6月12日）通报了中美经贸磋商情况。")).isEmpty();
    }

    @Test
    void whoTalkInPrivateMeet() {
        assertThat(told("耶伦和何立峰正秘密对话，市场上扬。")).containsExactly("2024-06-12 Janet Yellen / He Lifeng meeting held []");
    }

    @Test
    void scholarsOfBothCountriesHoldNoOffice() {
        assertThat(told("来自美国和中国的学者6月3日在东京就气候举行对话会。")).containsExactly("2024-06-03  /  meeting held []");
        assertThat(told("中美智库6月3日举行视频对话会。")).containsExactly("2024-06-03  /  video held []");
    }

    @Test
    void whatWasSaidOnTheTelephoneIsNoSecondContact() {
        assertThat(told("何立峰6月3日与耶伦通话，双方就关税进行了坦诚的磋商。"))
                .containsExactly("2024-06-03 Janet Yellen / He Lifeng phone held [坦诚]");
    }

    @Test
    void whoIsReceivedMayStandFirst() {
        assertThat(told("布林肯6月3日在北京獲習近平接見。")).containsExactly("2024-06-03 Antony Blinken / Xi Jinping meeting held []");
    }

    @Test
    void theNextClauseMayTellWhatIsToCome() {
        assertThat(told("布林肯与王毅3日会谈超过五个小时，双方同意王毅将访美。"))
                .containsExactly(
                        "2024-06-03 Antony Blinken / Wang Yi meeting held []", "2024-06  / Wang Yi visit announced []");
    }

    @Test
    void whoIsMetOnATripIsMetInItsDays() {
        assertThat(told("耶伦4月4日至9日访问中国，先后与何立峰、李强会谈。"))
                .containsExactly("2024-04-04..2024-04-09 Janet Yellen / He Lifeng, Li Qiang meeting held []");
        assertThat(told("耶倫結束訪華行程，昨日與何立峰會談。")).containsExactly("2024-06-11 Janet Yellen / He Lifeng meeting held []");
    }

    @Test
    void aNamedHouseOrOccasionIsNoParty() {
        assertThat(told("布林肯与王毅周一在五角大楼会晤。")).containsExactly("2024-06-10 Antony Blinken / Wang Yi meeting held []");
        assertThat(told("习近平6月3日在杭州同前来出席二十国集团杭州峰会的拜登举行会谈。"))
                .containsExactly("2024-06-03 Joe Biden / Xi Jinping margin_of_multilateral held []");
    }

    @Test
    void theNameOfAMechanismIsNotWhoActs() {
        assertThat(told("中美双方在中美经贸磋商框架内一直有来往，昨天还举行了工作层会谈。"))
                .containsExactly("2024-06-11  /  dialogue_mechanism held []");
    }

    @Test
    void whatBefellAPlanIsToldInTheNextClause() {
        assertThat(told("耶伦原定6月20日至21日访华，因风暴延后。"))
                .containsExactly("2024-06-20..2024-06-21 Janet Yellen /  visit postponed []");
        assertThat(told("美方取消了财政部长耶伦原定于6月20日到21日的访华行程。"))
                .containsExactly("2024-06-20..2024-06-21 Janet Yellen /  visit cancelled []");
    }

    @Test
    void whatIsPutOffHasANewDate() {
        assertThat(told("耶伦原定6月20日访华，现推迟到7月。"))
                .containsExactly(
                        "2024-06-20 Janet Yellen /  visit postponed []", "2024-07 Janet Yellen /  visit announced []");
        assertThat(told("白宫宣布，耶伦访华延期至7月3日。"))
                .containsExactly(
                        "2024-06-12 Janet Yellen /  visit postponed []",
                        "2024-07-03 Janet Yellen /  visit announced []");
    }

    @Test
    void whatBefellTheFirstOfAListBefellAll() {
        assertThat(told("6月3日，中美双方恢复国防部工作会晤、海上军事安全磋商。"))
                .containsExactly(
                        "2024-06-03  /  dialogue_mechanism resumed []", "2024-06-03  /  dialogue_mechanism resumed []");
    }

    @Test
    void whatIsArrangedForAMonthIsToCome() {
        assertThat(told("习近平6月3日同拜登通电话，双方就9月会面做出安排。"))
                .containsExactly(
                        "2024-06-03 Joe Biden / Xi Jinping phone held []",
                        "2024-09 Joe Biden / Xi Jinping meeting announced []");
    }

    @Test
    void whatIsAgreedOnHasNotTheDayOfTheTalks() {
        assertThat(told("首轮中美外交安全对话3日举行，双方同意尽早举行人权对话。")).containsExactly("2024-06-03  /  dialogue_mechanism held []");
    }

    @Test
    void whoBringsALetterDidNotWriteIt() {
        assertThat(told("6月3日，习近平通过何立峰致函拜登。")).containsExactly("2024-06-03 Joe Biden / Xi Jinping letter held []");
    }

    @Test
    void roundsOfTradeTalksAreOfMinisters() {
        assertThat(levels("第九轮美中贸易谈判6月3日闭幕。")).containsExactly("principal executive");
        assertThat(levels("第九轮中美渔业谈判6月3日闭幕。")).containsExactly("working executive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "有报道称，拜登总统同习近平主席可能在11月会面。",
                "关于王毅同布林肯会面的问题，建议你向主管部门了解。中方同美国保持沟通。",
                "落实两国元首达成的重要共识，需要中美双方努力。",
                "王毅说，习近平主席同拜登总统达成重要共识。",
                "王毅6月3日同布林肯共同出席东亚峰会。",
                "希望美方按照两国元首通话共识，聚焦合作，就双方关切进行严肃的磋商。",
                "重要的是让中美双方团队本着相互尊重的精神，心平气和地进行磋商。",
                "如会谈没有进展，拜登总统说，中方将失望。",
                "王毅说，基辛格访华五十周年值得纪念，中方对美国友好。",
                "外交部今天约见越驻华大使，谈到美国。",
                "在中美双方团队磋商的时候，施压没有用。",
                "6月3日，中泰两国领导人互致贺电。中方也谈到美国总统拜登和习近平主席。",
                "两国元首一年内多次会面。习近平主席和拜登总统都在场。",
                "中方欢迎美国学生来华留学，也支持中国学者赴美工作。",
                "拜登总统提到，他同美国一些农场主交谈过，中国市场很大。习近平主席表示欢迎。",
                "习近平主席与拜登总统通过会晤和书信保持经常的联系。",
                "王岐山抵达纽约，将在联合国总部发言，美国媒体也在场。",
                "从“庄园会晤”到“西湖夜话”，习近平主席和拜登总统谈了许多。",
                "中美双方应多进行对话沟通。",
                "王毅6月3日会见拜登总统夫人。",
                "美国国务卿布林肯何时访华？中方欢迎。",
                "中方正就拜登总统访华同美方保持沟通。",
                "王毅说，中方收到美方关于举行会谈的邀请。",
                "特朗普说，他很可能在秋天去中国，会见习近平主席。",
                "王毅和布林肯商定建立新的政府间对话机制。",
                "王毅高度评价巴厘岛会晤。中美关系稳定。",
                "王毅定期同布林肯通话。",
                "王毅说，双方下一步磋商由团队商定。中美都愿意。",
                "问：请介绍王毅同布林肯会谈情况。",
                "王毅说，布林肯、耶伦等美方高官相继访华。",
                "王毅说，双方落实习近平主席同拜登总统去年达成的共识。",
                "布林肯期待着同王毅在二十国集团领导人利马峰会期间再次会面。",
                "王毅6月3日陪同习近平主席参观美国企业。",
                "习近平主席邀请拜登总统参观故宫。",
                "美方取消了一批中国学者赴美十年签证。",
                "美方称将于9月1日加税，这违背中美两国元首大阪会晤共识。",
                "王毅同布林肯都说，双方将按照已有共识，加紧磋商。",
                "此访期间，习近平主席将为莫拉莱斯总统举行仪式，两国元首将于6月20日举行会谈。美方和中方记者都在场。",
                "王毅说，双方每半年举行一次中美会谈。",
                "中美双方要用好现有的对话。",
                "习近平和拜登都到场。两国元首什么时间、什么地点会面？",
                "王毅说，双方要按照两国元首除夕通话精神办事。中美都受益。",
                "王毅说，布林肯访华以来，气氛很好。",
                "布林肯说，拜登总统派我专程来华。",
                "王毅说，基辛格访华50多年来，两国都变了。",
                "王毅谈到上次中美元首利马会晤后的气氛。",
                "王毅说，中美已经进入实质性谈判。",
                "王毅说，按照两国元首通话要求，中美双方要合作。",
                "美方说，这是此次中美元首会晤的一项主要成果。",
                "中美经贸谈判代表今天对记者讲话。",
            })
    void tellsNoContact(String text) {
        assertThat(told(text)).isEmpty();
    }

    private static List<String> told(String text) {
        Document document =
                new Document("x", Issuer.UNKNOWN, Optional.of(PUBLISHED), "zh", "", text, "a sentence of ours");
        return CODER.code(document) instanceof Verdict.Coded coded
                ? coded.accounts().stream().map(ChineseCoderTest::written).toList()
                : List.of();
    }

    private static List<String> levels(String text) {
        Document document =
                new Document("x", Issuer.UNKNOWN, Optional.of(PUBLISHED), "zh", "", text, "a sentence of ours");
        return CODER.code(document) instanceof Verdict.Coded coded
                ? coded.accounts().stream()
                        .map(account -> account.level() + " " + account.track())
                        .toList()
                : List.of();
    }

    private static String written(Account account) {
        return account.when().map(Object::toString).orElse("none") + " " + names(account.us()) + " / "
                + names(account.prc()) + " " + account.mode() + " " + account.outcome() + " " + account.toneWordsZh();
    }

    private static String names(List<Person> people) {
        return String.join(", ", people.stream().map(Person::name).toList());
    }
}

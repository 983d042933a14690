package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** What people try who want somebody else's account. */
class AccountAttackIT {

    private static final String TOWN = "norderstedt";
    private static final String COOKIE = "citizens-norderstedt";
    private static final Mailbox MAILS = new Mailbox();

    @RegisterExtension
    static final PortalContainer PORTAL = new PortalContainer().with("rathaus.properties", MAILS.settings());

    private final Visitor owner = PORTAL.visitor();
    private final Visitor attacker = PORTAL.visitor();
    private final String email = UUID.randomUUID() + "@example.org";
    private Account account;

    @BeforeAll
    static void sendMails() throws IOException {
        new TownFolder(PORTAL.data(), TOWN).sendMailsAndFiles(PORTAL.visitor());
        new TownFolder(PORTAL.data(), "musterhausen").sendMailsAndFiles(PORTAL.visitor());
    }

    @AfterAll
    static void stop() {
        MAILS.stop();
    }

    @BeforeEach
    void open() {
        account = Account.open(owner, MAILS, TOWN, email);
    }

    @Test
    void fixation() {
        String before = owner.cookie(COOKIE);
        owner.carrying(COOKIE, "an-id-that-the-attacker-chose");
        account.signIn(owner);
        assertNotEquals("an-id-that-the-attacker-chose", owner.cookie(COOKIE));
        assertFalse(account.isSignedIn(attacker.carrying(COOKIE, "an-id-that-the-attacker-chose")));
        String after = owner.cookie(COOKIE);
        account.signIn(owner);
        assertFalse(Set.of(before, after).contains(owner.cookie(COOKIE)));
        assertFalse(account.isSignedIn(attacker.carrying(COOKIE, after)));
    }

    @Test
    void theCookieIsNotForScriptsAndEndsWithTheBrowser() {
        String set = account.signIn(owner).all("Set-Cookie").stream().filter(it -> it.startsWith(COOKIE)).findFirst().orElseThrow();
        assertTrue(set.contains("HttpOnly") && set.contains("SameSite=Lax") && set.contains("Path=/"), set);
        assertFalse(set.contains("Max-Age") || set.contains("Expires"), set);
    }

    private static String answer(Page page, String typed) {
        return page.status() + " " + page.location() + " " + page.text().replace(typed, "X").replaceAll("nonce=\"[^\"]*\"", "");
    }

    @Test
    void enumerationByTheSignIn() {
        String unknown = "unknown-" + email;
        String wrong = answer(account.signIn(attacker, "geraten"), email);
        assertEquals(wrong, answer(new Account(TOWN, unknown, "").signIn(attacker, "geraten"), unknown));
        String begun = "begun-" + email;
        attacker.post(account.path("/register"), Map.of("email", begun));
        assertEquals(wrong, answer(new Account(TOWN, begun, "").signIn(attacker, "geraten"), begun));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/register", "/recover"})
    void enumerationByAskingForAMail(String page) {
        String unknown = "unknown-" + email;
        assertEquals(answer(attacker.post(account.path(page), Map.of("email", email)), email),
                answer(attacker.post(account.path(page), Map.of("email", unknown)), unknown));
    }

    @Test
    void enumerationByTime() {
        long known = median(email);
        long unknown = median("unknown-" + email);
        // without a hash for nobody it would be a hundredth
        assertTrue(unknown > known / 3 && unknown < known * 3, known + " and " + unknown + " ns");
    }

    private long median(String address) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            attacker.post(account.path("/sign-in"), Map.of("email", address, "password", "geraten " + i));
            times.add(System.nanoTime() - start);
        }
        return times.stream().sorted().skip(2).findFirst().orElseThrow();
    }

    @Test
    void preparedAccount() {
        String victim = "victim-" + email;
        attacker.post(account.path("/register"), Map.of("email", victim, "password", "das kenne nur ich", "newPassword", "das kenne nur ich"));
        Account theirs = Account.open(owner, MAILS, TOWN, victim);
        assertEquals(200, theirs.signIn(attacker, "das kenne nur ich").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "..%2f..", "musterhausen//evil"})
    void openRedirect(String to) {
        Page answer = owner.post(account.path("/sign-in"), Map.of("email", email, "password", Account.PASSWORD, "to", to));
        assertEquals("/norderstedt/account", answer.header("Location").replaceFirst("^http://127.0.0.1:\\d+", ""));
        Page form = attacker.get(account.path("/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
        assertEquals("account", form.html().select("input[name=to]").val());
    }

    @Test
    void linkReplay() {
        attacker.post(account.path("/recover"), Map.of("email", email));
        String link = Mailbox.link(MAILS.wait(email, 2));
        assertEquals(200, attacker.get(link).status());
        assertEquals(200, attacker.get(link).status());
        owner.visit(link).answer("newPassword", "vier blaue Fahrräder").submit();
        assertEquals(410, attacker.get(link).status());
        assertEquals(410, attacker.post(link, Map.of("newPassword", "das kenne nur ich")).status());
        assertEquals(200, account.signIn(attacker, "das kenne nur ich").status());
        assertEquals(410, attacker.get(account.path("/link/" + "A".repeat(22))).status());
    }

    @Test
    void linkOfAnotherTown() {
        attacker.post(account.path("/recover"), Map.of("email", email));
        String link = Mailbox.link(MAILS.wait(email, 2));
        assertEquals(410, attacker.get(link.replace(TOWN, "musterhausen")).status());
        assertEquals(200, attacker.get(link).status());
    }

    @Test
    void referrer() {
        attacker.post(account.path("/recover"), Map.of("email", email));
        Page page = attacker.get(Mailbox.link(MAILS.wait(email, 2)));
        assertEquals("strict-origin", page.header("Referrer-Policy"));
        assertEquals("no-store", page.header("Cache-Control"));
        assertEquals(List.of(), page.html().select("[href^=http], [src^=http]").eachAttr("href"));
    }

    /** The status that whoever comes from this network gets for a password. */
    private static int tries(Visitor visitor, String network, Account whose, String password) {
        return visitor.send("POST", whose.path("/sign-in"), Map.of("email", whose.email(), "password", password),
                Map.of("Sec-Fetch-Site", "same-origin", "X-Forwarded-For", network)).status();
    }

    @Test
    void bruteForceLocksNobodyElseOut() {
        Account other = Account.open(PORTAL.visitor(), MAILS, TOWN, "other-" + email);
        List<Integer> statuses = IntStream.range(0, 8).mapToObj(i -> tries(attacker, "203.0.113.1", account, "geraten " + i)).toList();
        assertEquals(List.of(200, 200, 200, 200, 200, 429, 429, 429), statuses);
        assertEquals(429, tries(attacker, "203.0.113.1", account, account.password()));
        assertTrue(account.isSignedIn(owner));
        assertEquals(303, tries(PORTAL.visitor(), "192.0.2.1", account, account.password()));
        assertEquals(303, tries(PORTAL.visitor(), "203.0.113.1", other, other.password()));
    }

    @Test
    void bruteForceFromManyNetworksLocksNobodyOutWhereTheyWereBeforeNorWithTheirBrowser() {
        Account.open(attacker, MAILS, TOWN, "attacker-" + email);
        assertFalse(attacker.cookie("known-citizens-norderstedt").isEmpty());
        assertEquals(303, tries(owner, "192.0.2.2", account, account.password()));
        owner.post(account.path("/sign-out"), Map.of());
        assertTrue(guesses(i -> tries(attacker, "198.51.100." + i, account, "geraten " + i)) >= 30);
        assertTrue(IntStream.range(200, 210).anyMatch(i -> isRefusedAfterAGuess(account, "198.51.100." + i, "203.0.113." + i)));
        assertEquals(303, tries(owner, "198.51.100.98", account, account.password()));
        assertEquals(303, tries(PORTAL.visitor(), "192.0.2.2", account, account.password()));
    }

    /** How many are answered before the first one is too many; the slower they are, the more. */
    private static int guesses(IntUnaryOperator guess) {
        return IntStream.range(0, 200).filter(i -> guess.applyAsInt(i) == 429).findFirst().orElseThrow();
    }

    /**
     * Whether the right password is refused right after a guess that was one too many; time allows another one every three or four seconds. Each
     * comes with another browser, as one that is let in is recognised from then on.
     */
    private boolean isRefusedAfterAGuess(Account guessed, String network, String another) {
        return tries(attacker, network, guessed, "geraten") == 429 && tries(PORTAL.visitor(), another, account, account.password()) == 429;
    }

    @Test
    void theCookieOfARecognisedBrowserTellsNothingAndGoesNoFurtherThanTheAccount() {
        String set = account.signIn(owner).all("Set-Cookie").stream().filter(it -> it.startsWith("known-")).findFirst().orElseThrow();
        assertTrue(set.startsWith("known-citizens-norderstedt=") && set.contains("HttpOnly") && set.contains("SameSite=Lax"), set);
        assertTrue(set.contains("Path=/norderstedt/account;") || set.endsWith("Path=/norderstedt/account"), set);
        assertFalse(account.isSignedIn(attacker.carrying("known-citizens-norderstedt", owner.cookie("known-citizens-norderstedt"))));
    }

    @Test
    void stuffing() {
        assertTrue(guesses(i -> tries(attacker, "203.0.113.2", new Account(TOWN, i + "-" + email, ""), "aus einer Liste")) >= 60);
        assertTrue(IntStream.range(200, 210)
                .anyMatch(i -> isRefusedAfterAGuess(new Account(TOWN, i + "-" + email, ""), "203.0.113.2", "203.0.113.2")));
        assertEquals(303, tries(owner, "192.0.2.3", account, account.password()));
    }

    @Test
    void cookieAndAccountOfAnotherTown() {
        Account there = new Account("musterhausen", email, Account.PASSWORD);
        assertEquals(200, there.signIn(attacker).status());
        attacker.carrying("citizens-musterhausen", owner.cookie(COOKIE));
        assertFalse(there.isSignedIn(attacker));
        assertFalse(there.isSignedIn(owner));
        assertTrue(account.isSignedIn(owner));
    }

    /** Towns on sibling hosts are one site for browsers, but not for each other. */
    @Test
    void sessionAndFormsOfASiblingHost() {
        Visitor here = PORTAL.visitor().by("norderstedt.localhost");
        assertEquals(303, here.post("/account/sign-in", Map.of("email", email, "password", account.password())).status());
        String token = here.cookie(COOKIE);
        for (String name : new String[] {COOKIE, "citizens-musterhausen"}) {
            Visitor there = PORTAL.visitor().by("musterhausen.localhost");
            assertEquals(303, there.send("GET", "/account", Map.of(), Map.of("Cookie", name + "=" + token)).status());
        }
        assertEquals(404, here.get("/musterhausen/account/sign-in").status());
        Map<String, String> sibling = Map.of("Sec-Fetch-Site", "same-site", "Origin", "http://musterhausen.localhost:" + PORTAL.port());
        assertEquals(403, here.send("POST", "/account/sign-out", Map.of(), sibling).status());
        assertEquals(403, here.send("POST", "/account/profile", Map.of("familyName", "Fremd"), sibling).status());
        assertEquals(403, PORTAL.visitor().by("norderstedt.localhost").send("POST", "/account/sign-in",
                Map.of("email", email, "password", account.password()), sibling).status());
        assertEquals(200, here.get("/account").status());
        assertEquals("", here.get("/account/profile").html().select("#familyName").val());
    }

    @Test
    void citizensAreNoStaff() {
        attacker.carrying("staff-norderstedt", owner.cookie(COOKIE));
        assertTrue(attacker.open("/norderstedt/staff").heading().contains("Anmelden"), attacker.open("/norderstedt/staff").heading());
    }

    @Test
    void forgedHostGetsIntoNoMail() {
        attacker.by("evil.example").post(account.path("/recover"), Map.of("email", email));
        String mail = MAILS.to(email).size() > 1 ? MAILS.to(email).get(1) : "";
        assertFalse(mail.contains("evil.example"), mail);
        PORTAL.visitor().post(account.path("/recover"), Map.of("email", email));
        String sent = MAILS.wait(email, 2);
        assertFalse(sent.contains("evil.example"), sent);
        assertTrue(Mailbox.portal(sent).startsWith("http://localhost:"), sent);
    }

    @Test
    void foreignSitesSignNobodyInOrOut() {
        Map<String, String> foreign = Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example");
        assertEquals(403, owner.send("POST", account.path("/sign-out"), Map.of(), foreign).status());
        assertEquals(403, attacker.send("POST", account.path("/sign-in"), Map.of("email", email, "password", Account.PASSWORD), foreign).status());
        assertTrue(account.isSignedIn(owner));
    }
}

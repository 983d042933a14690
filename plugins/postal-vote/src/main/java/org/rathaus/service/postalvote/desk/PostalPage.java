package org.rathaus.service.postalvote.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.service.Texts;
import org.rathaus.service.postalvote.PostalVote;
import org.rathaus.service.postalvote.election.Election;
import org.rathaus.service.postalvote.election.Elections;
import org.rathaus.web.DeskPage;
import org.rathaus.web.Html;
import org.rathaus.web.HtmlPart;
import org.rathaus.web.NotFoundException;

/** A page of the election office, about one election that is chosen on it. */
public abstract class PostalPage extends DeskPage {

    private static final long serialVersionUID = 1L;
    /** The parameter that says which election the page is about. */
    static final String ELECTION = "election";
    private static final String DONE = "done";
    private static final String COUNT = "count";

    private final transient Elections elections;
    private final transient Optional<Election> election;
    private String problem = "";

    /** With the permissions to read and to change; the election is the parameter {@code election}, by default the first. */
    protected PostalPage(PageParameters parameters, Permission toRead, Permission toChange) {
        super(parameters, toRead, toChange);
        elections = service(PostalVote.class).elections(offer());
        String wanted = request().parameter(ELECTION);
        election = wanted.isEmpty() ? elections.all().stream().findFirst() : Optional.of(elections.find(wanted).orElseThrow(NotFoundException::new));
    }

    /** The path below the service's staff pages. */
    protected abstract String path();

    /** Writes what stands below the title and the choice of the election. */
    protected abstract void write(Sheet sheet, Election chosen);

    final StaffSide staff() {
        return service(PostalVote.class).staffSide();
    }

    final String town() {
        return member().townId();
    }

    final Elections elections() {
        return elections;
    }

    /** The election that the page is about. */
    final Election election() {
        return election.orElseThrow(NotFoundException::new);
    }

    final boolean hasElection() {
        return election.isPresent();
    }

    final boolean mayWork() {
        return member().may(Permission.WORK_ON_CASES);
    }

    /** Files with many people's data are for those who work with them. */
    final void requireWork() {
        member().require(Permission.WORK_ON_CASES, PostalVote.ID);
    }

    /** Says why nothing was done: the text {@code problem.<key>}. */
    final void refuse(String key) {
        problem = key;
    }

    /** Ends a post: the page again, with the text {@code done.<key>} and a number in it. */
    final RuntimeException done(String key, long count) {
        return done(key, count, "");
    }

    /** The same with more parameters of the address. */
    final RuntimeException done(String key, long count, String more) {
        return request().seeOther(here() + "&" + DONE + "=" + key + "&" + COUNT + "=" + count + more);
    }

    /** The address of the page, with the election. */
    final String here() {
        return there(path());
    }

    /** The address of another page about the same election. */
    final String there(String path) {
        return deskLink(path) + "?" + ELECTION + "=" + election.map(Election::id).orElse("");
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new HtmlPart("content", this::content));
    }

    private void content(Html html) {
        Sheet sheet = new Sheet(html, here());
        if (!problem.isEmpty()) {
            sheet.kern().error(getString("problem.title"), getString("problem." + problem));
        }
        sheet.kern().heading(getString("title"), getString("lead"));
        said(sheet);
        if (election.isEmpty()) {
            sheet.kern().body(getString("noElection"));
        } else {
            choose(sheet);
            write(sheet, election.get());
        }
    }

    private void said(Sheet sheet) {
        String key = request().isPost() ? "" : request().parameter(DONE);
        String count = request().parameter(COUNT);
        String text = key.matches("[a-zA-Z]{1,20}") && count.matches("[0-9]{1,7}") ? getString("done." + key, null, "") : "";
        if (!text.isEmpty()) {
            sheet.done(text.replace("{0}", count));
        }
    }

    private void choose(Sheet sheet) {
        Map<String, String> names = new LinkedHashMap<>();
        elections.all().forEach(it -> names.put(it.id(), it.label(language())));
        if (names.size() < 2) {
            sheet.kern().body(election().label(language()));
            return;
        }
        sheet.kern().filter(deskLink(path()));
        sheet.choice(ELECTION, getString("election"), names, election().id());
        sheet.kern().endFilter(getString("choose"));
    }

    final String day(LocalDate day) {
        return Times.day(day, language());
    }

    /** A text with values in it. */
    final String text(String key, Object... values) {
        return Texts.fill(getString(key), values);
    }

    final List<String> texts(String... keys) {
        return Arrays.stream(keys).map(this::getString).toList();
    }

    @Override
    protected String pageTitle() {
        return getString("title");
    }

    @Override
    protected boolean isWrong() {
        return !problem.isEmpty();
    }
}

package org.rathaus.backoffice.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.audit.AuditTrail.Entry;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.web.Element;

/** Entries of the log, with names in place of the ids of accounts. */
final class AuditTable extends Panel {

    private static final long serialVersionUID = 1L;
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    /** What was done in a service, which says itself what that is, unless the core has done it. */
    private static final String DEED = "service_deed";
    /** Before the account that a case was given to. */
    private static final String ASSIGNED = "to ";

    /** What the detail of such an entry says; what it was done to may be empty. */
    private record Deed(String service, String action, String about) {

        private static Deed of(Entry entry) {
            String[] parts = (entry.detail() + "  ").split(" ", 3);
            return new Deed(parts[0], parts[1], parts[2].strip());
        }
    }

    private final transient List<Entry> entries;
    private final transient Map<String, StaffMember> staff;
    private final transient Function<String, ServiceTerms> terms;
    private final String cases;

    /** Cases are below this address; without one they are no links. */
    AuditTable(String id, List<Entry> entries, List<StaffMember> staff, Function<String, ServiceTerms> terms, String cases) {
        super(id);
        this.entries = entries;
        this.staff = staff.stream().collect(Collectors.toMap(StaffMember::id, Function.identity()));
        this.terms = terms;
        this.cases = cases;
        setRenderBodyOnly(true);
        setVisible(!entries.isEmpty());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView rows = new RepeatingView("row");
        entries.forEach(it -> rows.add(row(rows.newChildId(), it)));
        add(rows);
    }

    private Component row(String id, Entry entry) {
        String caseId = entry.caseId().map(String::valueOf).orElse("");
        return new Element(id)
                .with(Moments.label("at", entry.at(), getLocale()))
                .with(new Label("actor", who(entry.actor())))
                .with(new Label("action", action(entry)))
                .with(new Label("about", about(entry)))
                .with(new ExternalLink("case", cases + caseId).setVisible(!cases.isEmpty() && !caseId.isEmpty()));
    }

    private String action(Entry entry) {
        if (!entry.action().equals(DEED)) {
            return getString("action." + entry.action(), null, entry.action());
        }
        Deed deed = Deed.of(entry);
        return terms.apply(deed.service()).textOr("audit." + deed.action(), getString("deed." + deed.action(), null, deed.action()));
    }

    /** Whoever is no account is named as such; a former account by the beginning of its id. */
    private String who(String actor) {
        StaffMember member = staff.get(actor);
        if (member != null) {
            return member.name() + " (" + member.login() + ")";
        }
        return actor.matches(ID) ? getString("actor.former") + " " + actor.substring(0, 8) : getString("actor." + actor, null, actor);
    }

    private String about(Entry entry) {
        if (entry.action().equals(DEED)) {
            Deed deed = Deed.of(entry);
            return (terms.apply(deed.service()).title() + " " + deed.about()).strip();
        }
        if (entry.detail().startsWith(ASSIGNED)) {
            return who(entry.detail().substring(ASSIGNED.length()));
        }
        String[] parts = entry.detail().split(" ", 2);
        if (!parts[0].matches(ID) && !parts[0].equals("nobody")) {
            return entry.detail();
        }
        String rest = parts.length == 1 ? "" : ": " + duties(parts[1]);
        return parts[0].equals(entry.actor()) ? rest : who(parts[0]) + rest;
    }

    /** A role, and the services it is limited to; or a provider of identities, and why it signed nobody in. */
    private String duties(String detail) {
        String[] words = detail.split(" ", 2);
        return getString("role." + words[0], null, words[0]) + (words.length == 1 ? "" : ", " + getString("reason." + words[1], null, words[1].replace(" ", ", ")));
    }
}
